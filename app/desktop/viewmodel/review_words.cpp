// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// What the review page says in words of the session and of the card.

#include "review_view_model.h"

#include <algorithm>

#include "engine.h"
#include "text/duration_text.h"
#include "text/list_text.h"
#include "text/percent_text.h"
#include "text/session_text.h"
#include "text/template_text.h"

namespace engram::desktop
{

QString ReviewViewModel::breadcrumb() const
{
    if (!m_card)
        return {};
    std::vector<std::string> parts = m_card->deckPath;
    const auto add = [&parts](const QString &part) { parts.push_back(part.toStdString()); };
    if (isChoice())
        add(tr("question"));
    else if (m_card->factNumber > 0)
        add(tr("fact %1 of %2").arg(m_card->factNumber).arg(m_card->factCount));
    if (m_card->isDrill && !isQuiz() && !isExam())
        add(tr("once more"));
    return pathText(parts);
}

QString ReviewViewModel::progressText() const
{
    if (!m_session)
        return {};
    const SessionProgress progress = m_session->progress();
    if (isExam())
        return tr("Exam · question %1 of %2").arg(progress.quizNumber).arg(progress.quizCount);
    if (!isQuiz()) {
        const QString kind = kindText(m_options);
        const QString place = tr("%1 / %2").arg(progress.done).arg(progress.total);
        return kind.isEmpty() ? place : kind + QStringLiteral(" · ") + place;
    }
    // The answer on the screen counts at once, not only when the next question comes.
    const bool pending = m_phase == Phase::Answered && isChoice();
    return tr("Question %1 of %2 · score %3 / %4")
        .arg(progress.quizNumber)
        .arg(progress.quizCount)
        .arg(progress.questionsRight + (pending && m_right ? 1 : 0))
        .arg(progress.questionsAnswered + (pending ? 1 : 0));
}

QString ReviewViewModel::firstTryText() const
{
    if (!m_session || isQuiz() || isExam())
        return {};
    const SessionProgress progress = m_session->progress();
    if (progress.firstTries == 0)
        return {};
    return tr("first try %1").arg(percentText(progress.firstRight, progress.firstTries));
}

std::chrono::milliseconds ReviewViewModel::untilShown() const
{
    constexpr std::chrono::milliseconds None{0};
    return std::max(None, std::chrono::seconds(m_card->options.autoShow) - onCard());
}

QString ReviewViewModel::elapsedText() const
{
    if (!m_session)
        return {};
    if (const auto left = m_session->progress().timeLeft)
        return tr("%1 left", "of the time").arg(clockText(*left));
    if (showsByItself())
        return tr("shows in %1", "a time; the answer does").arg(clockText(untilShown()));
    if (m_card && !m_card->options.showTimer)
        return {};
    return clockText(m_earlier + onCard());
}

QString ReviewViewModel::verdict() const
{
    if (m_right)
        return tr("Right.");
    return m_confidence == Confidence::Sure ? tr("Not quite, and you were sure: a misconception.")
                                            : tr("Not quite.");
}

QString ReviewViewModel::correction() const
{
    if (m_right)
        return {};
    const QStringList numbers = m_question.rightNumbers();
    if (numbers.size() == 1)
        return tr("The right answer is option %1.").arg(numbers.front());
    return tr("The right answers are options %1.").arg(numbers.join(tr(", ", "between numbers")));
}

QString ReviewViewModel::typedVerdict() const
{
    if (m_phase != Phase::Answered || !isTyped())
        return {};
    switch (m_comparison.verdict) {
    case TypedVerdict::Nothing:
        break;
    case TypedVerdict::Same:
        return tr("Right.");
    case TypedVerdict::Forgiven:
        return tr("Right, but for case, accents, spaces or punctuation.");
    case TypedVerdict::Almost:
        return tr("Almost right.");
    case TypedVerdict::Different:
        return tr("Not quite.");
    }
    return {};
}

QString ReviewViewModel::typedDifference() const
{
    if (m_comparison.proposed() == Grade::Good || m_comparison.verdict == TypedVerdict::Nothing)
        return {};
    const auto listOf = [this](TypedPart::Kind kind) {
        QStringList texts;
        for (const TypedPart &part : m_comparison.parts)
            if (part.kind == kind)
                texts << tr("“%1”").arg(QString::fromStdString(part.text));
        return texts.join(tr(", ", "between quoted texts"));
    };
    const QString missing = listOf(TypedPart::Kind::Missing);
    const QString superfluous = listOf(TypedPart::Kind::Superfluous);
    QStringList sentences;
    if (!missing.isEmpty())
        sentences << tr("Missing, underlined: %1.").arg(missing);
    if (!superfluous.isEmpty())
        sentences << tr("Too much, struck through: %1.").arg(superfluous);
    return sentences.join(QLatin1Char(' '));
}

QString ReviewViewModel::factsText() const
{
    if (!isChoice() || m_card->factCount == 0)
        return {};
    return tr("%n fact(s)", nullptr, m_card->factCount) + QStringLiteral(", ") +
           tr("%n learned", nullptr, m_card->factsInReview);
}

QString ReviewViewModel::context() const
{
    const RecallView *view = recallView();
    if (view != nullptr && !view->problems.empty())
        return sentencesFor(view->problems);
    return view != nullptr ? QString::fromStdString(view->context) : QString();
}

} // namespace engram::desktop
