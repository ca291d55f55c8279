// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "summary_view_model.h"

#include "text/duration_text.h"
#include "text/list_text.h"
#include "text/percent_text.h"
#include "text/session_text.h"

namespace engram::desktop
{

SummaryViewModel::SummaryViewModel(const Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock)
{
}

void SummaryViewModel::show(const SessionSummary &summary, bool quiz)
{
    m_progress = summary.progress;
    m_nextAt = summary.nextAt;
    m_nextSaid = next();
    m_dueTomorrow = summary.dueTomorrow;
    m_streak = summary.streak;
    m_practice = practiceOf(summary);
    m_quiz = quiz;
    m_misses.clear();
    m_topics.clear();
    m_isDeckGone = summary.isDeckGone;
    m_exam = summary.exam;
    m_score = summary.score;
    m_lastTime = summary.lastTime;
    if (m_exam) {
        showExam(*m_exam);
        Q_EMIT changed();
        return;
    }
    for (const Miss &miss : summary.misses) {
        m_misses.push_back({.title = QString::fromStdString(miss.title),
                            .chosen = listText(miss.chosen),
                            .reason = listText(miss.reasons),
                            .right = listText(miss.right)});
        if (!miss.chosen.empty())
            m_misses.back().question = noteOf(miss.card);
    }
    Q_EMIT changed();
}

void SummaryViewModel::showExam(const ExamReport &exam)
{
    for (const TopicScore &topic : exam.topics) {
        m_topics.push_back({pathText(topic.path), tr("%1 / %2").arg(topic.right).arg(topic.count),
                            topic.right, topic.count});
    }
    for (const ExamAnswer &answer : exam.answers)
        m_misses.push_back({.title = QString::fromStdString(answer.title),
                            .chosen = listText(answer.chosen),
                            .reason = listText(answer.reasons),
                            .right = listText(answer.right),
                            .isRight = answer.isRight,
                            .isUnanswered = answer.chosen.empty(),
                            .question = noteOf(answer.card)});
}

QString SummaryViewModel::missesTitle() const
{
    return m_exam ? tr("Question by question") : tr("What was missed");
}

QString SummaryViewModel::title() const
{
    if (m_exam)
        return tr("Result %1 / %2 (%3)")
            .arg(m_exam->right)
            .arg(m_exam->count)
            .arg(percentText(m_exam->right, m_exam->count));
    if (m_quiz)
        return tr("Score %1 / %2").arg(m_progress.questionsRight).arg(m_progress.questionsAnswered);
    return tr("Done for now");
}

QString SummaryViewModel::figures() const
{
    QStringList parts{tr("%n answer(s)", nullptr, m_progress.done)};
    if (m_progress.firstTries > 0 && !m_exam)
        parts << tr("first try %1").arg(percentText(m_progress.firstRight, m_progress.firstTries));
    parts << clockText(m_progress.elapsed);
    // Where questions are open, their time is not that of the answers.
    if (m_progress.done > 0 && (!m_exam || m_progress.done >= m_exam->count)) {
        const auto each =
            std::chrono::floor<std::chrono::seconds>(m_progress.elapsed / m_progress.done).count();
        //: A pace: the mean time of an answer, in seconds
        parts << (each > 0 ? tr("%1 s each").arg(each) : tr("under 1 s each"));
    }
    if (m_isDeckGone)
        parts << tr("its deck is in the bin; what you answered is kept");
    if (m_exam && m_progress.timeLeft == std::chrono::milliseconds(0))
        parts << tr("the time ran out");
    return parts.join(QStringLiteral(" · "));
}

QString SummaryViewModel::lastTime() const
{
    if (!m_score || !m_lastTime)
        return {};
    const int points = m_score->percent() - m_lastTime->percent();
    QString change = tr("the same share");
    if (points > 0)
        change = tr("now %n point(s) more", "of per cent", points);
    else if (points < 0)
        change = tr("now %n point(s) less", "of per cent", -points);
    return tr("Last time %1 / %2 (%3) · %4", "right, count, share, change")
        .arg(m_lastTime->right)
        .arg(m_lastTime->count)
        .arg(percentText(m_lastTime->right, m_lastTime->count), change);
}

QString SummaryViewModel::practiceTitle() const
{
    return m_practice && m_practice->left > 0
               ? tr("Cram the first %1 of what was missed").arg(m_practice->cards)
               : tr("Cram what was missed");
}

QString SummaryViewModel::next() const
{
    return m_nextAt ? nextCardText(*m_nextAt - m_clock.now()) : QString();
}

bool SummaryViewModel::isNextReady() const
{
    return m_nextAt && *m_nextAt <= m_clock.now();
}

void SummaryViewModel::tick()
{
    if (const QString text = next(); text != m_nextSaid) {
        m_nextSaid = text;
        Q_EMIT nextChanged();
    }
}

QString SummaryViewModel::tomorrow() const
{
    return tomorrowText(m_dueTomorrow);
}

QString SummaryViewModel::streak() const
{
    return streakText(m_streak);
}

} // namespace engram::desktop
