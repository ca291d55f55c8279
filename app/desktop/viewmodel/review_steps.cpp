// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// What a review takes back and does again, and what else is done to its card.

#include "review_view_model.h"

#include <algorithm>
#include <type_traits>
#include <utility>
#include <variant>

#include "engine.h"
#include "text/error_text.h"
#include "text/grade_text.h"

namespace engram::desktop
{

namespace
{

bool sameText(const ChoiceView &one, const ChoiceView &other)
{
    return one.heading == other.heading && one.body == other.body && one.hints == other.hints &&
           one.explanation == other.explanation && one.several == other.several &&
           std::ranges::equal(one.options, other.options, [](const auto &left, const auto &right) {
               return left.index == right.index && left.option == right.option;
           });
}

bool sameText(const RecallView &one, const RecallView &other)
{
    return one.front == other.front && one.back == other.back && one.context == other.context &&
           one.explanation == other.explanation && one.hints == other.hints &&
           one.typed == other.typed;
}

using Content = decltype(ShownCard::content);

bool sameText(const Content &one, const Content &other)
{
    if (one.index() != other.index())
        return false;
    return std::visit(
        [&other](const auto &view) {
            return sameText(view, std::get<std::decay_t<decltype(view)>>(other));
        },
        one);
}

} // namespace

void ReviewViewModel::cardActed()
{
    ++m_acted;
    m_actsUndone = 0;
    reread();
}

/// Whether there is another card, or another text.
bool ReviewViewModel::reread()
{
    const std::optional<ShownCard> before = m_card;
    if (!load()) {
        Q_EMIT failed(m_error);
        return true;
    }
    if (!before || !m_card || m_card->card.id != before->card.id) {
        show();
        return true;
    }
    if (sameText(m_card->content, before->content)) {
        Q_EMIT cardReread();
        return false;
    }
    showChangedText();
    return true;
}

/// The choice stays where it still means something: with as many options as before. Else the card is
/// asked anew.
void ReviewViewModel::showChangedText()
{
    const QuestionState before = std::exchange(
        m_question, choiceView() != nullptr ? QuestionState(*choiceView()) : QuestionState());
    if (isChosen() && before.rows().size() == m_question.rows().size() &&
        before.several() == m_question.several()) {
        m_question.chooseAgain(before.chosen());
        Q_EMIT cardChanged();
        if (m_phase == Phase::Answered)
            settle();
        else
            Q_EMIT chosen();
        return;
    }
    m_hidesOptions = m_hidesOptions && isChoice();
    pause();
    takeBackChoice();
}

bool ReviewViewModel::refresh()
{
    return m_session && m_card && reread();
}

void ReviewViewModel::noteSeen()
{
    m_explanationSeen = m_explanationSeen || m_phase == Phase::Asking;
}

bool ReviewViewModel::isChosen() const
{
    return m_phase == Phase::Stating || m_phase == Phase::Answered;
}

bool ReviewViewModel::waitsForGrade() const
{
    return m_session && isChosen() && countsWhenLeft(*m_card, m_comparison.verdict);
}

std::optional<KeptAnswer> ReviewViewModel::recordWaiting()
{
    if (!waitsForGrade())
        return std::nullopt;
    const Grade grade = m_phase == Phase::Stating ? m_session->propose(answerNow()) : m_proposed;
    const QString word = isQuiz() ? QString() : wordOf(grade, m_card->options.gradeScale);
    const auto recorded = m_session->answer(grade, answerNow());
    m_phase = Phase::None;
    if (!recorded) {
        m_error = sentenceOf(recorded.error());
        return std::nullopt;
    }
    return KeptAnswer{word, *recorded};
}

std::optional<KeptAnswer> ReviewViewModel::keepAnswer()
{
    if (!waitsForGrade())
        return std::nullopt;
    const Phase before = m_phase;
    auto kept = recordWaiting();
    if (!kept) {
        m_phase = before;
        Q_EMIT failed(m_error);
        return std::nullopt;
    }
    goOn();
    pause();
    Q_EMIT recorded();
    return kept;
}

std::optional<StepKind> ReviewViewModel::undo()
{
    if (!isChosen() || m_acted > 0)
        return step(false);
    takeBackChoice();
    return std::nullopt;
}

std::optional<StepKind> ReviewViewModel::redo()
{
    return !isChosen() || m_actsUndone > 0 ? step(true) : std::nullopt;
}

bool ReviewViewModel::canUndo() const
{
    return isChosen() || m_isHandedIn || (m_engine.isReady() && m_engine.collection().canUndo());
}

bool ReviewViewModel::canRedo() const
{
    return (!isChosen() || m_actsUndone > 0) && !m_isHandedIn && m_engine.isReady() &&
           m_engine.collection().canRedo();
}

void ReviewViewModel::takeBackChoice()
{
    m_phase = Phase::Asking;
    m_question.clearChoice();
    m_confidence = Confidence::Unstated;
    m_right = false;
    m_explanationOpen = false;
    resume();
    Q_EMIT cardChanged();
}

std::optional<StepKind> ReviewViewModel::stepPaused(bool forward)
{
    const auto done = !m_session ? Result<std::optional<StepKind>>(std::nullopt)
                      : forward  ? m_session->redo()
                                 : m_session->undo();
    if (!done || !*done)
        return std::nullopt;
    m_previous.reset();
    goOn();
    pause();
    return *done;
}

void ReviewViewModel::refreshPaused()
{
    if (refresh())
        pause();
}

bool ReviewViewModel::isTimeOver() const
{
    return m_session && m_session->progress().timeLeft == std::chrono::milliseconds(0);
}

std::optional<StepKind> ReviewViewModel::step(bool forward)
{
    if (!m_session)
        return std::nullopt;
    const auto done = forward ? m_session->redo() : m_session->undo();
    if (!done) {
        Q_EMIT failed(sentenceOf(done.error()));
        return std::nullopt;
    }
    if (!*done) {
        if (forward)
            Q_EMIT nothingToRedo();
        else
            Q_EMIT nothingToUndo();
        return std::nullopt;
    }
    if (*done == StepKind::Answer) {
        m_previous.reset(); // which it was before that is not known
        goOn();
    } else {
        m_acted += forward ? 1 : -1;
        m_actsUndone += forward ? -1 : 1;
        reread();
    }
    return hasSession() ? *done : std::nullopt;
}

} // namespace engram::desktop
