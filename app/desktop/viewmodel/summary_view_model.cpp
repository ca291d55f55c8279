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
    m_dueTomorrow = summary.dueTomorrow;
    m_quiz = quiz;
    m_misses.clear();
    m_topics.clear();
    m_exam = summary.exam;
    if (m_exam) {
        showExam(*m_exam);
        Q_EMIT changed();
        return;
    }
    for (const Miss &miss : summary.misses)
        m_misses.push_back(
            {QString::fromStdString(miss.title), listText(miss.chosen), listText(miss.right)});
    Q_EMIT changed();
}

void SummaryViewModel::showExam(const ExamReport &exam)
{
    for (const TopicScore &topic : exam.topics) {
        m_topics.push_back({pathText(topic.path), tr("%1 / %2").arg(topic.right).arg(topic.count),
                            topic.right, topic.count});
    }
    for (const ExamAnswer &answer : exam.answers)
        m_misses.push_back({QString::fromStdString(answer.title), listText(answer.chosen),
                            listText(answer.right), answer.isRight, answer.chosen.empty()});
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
    if (m_exam && m_progress.timeLeft == std::chrono::milliseconds(0))
        parts << tr("the time ran out");
    return parts.join(QStringLiteral(" · "));
}

QString SummaryViewModel::next() const
{
    return m_nextAt ? nextCardText(*m_nextAt - m_clock.now()) : QString();
}

QString SummaryViewModel::tomorrow() const
{
    return m_dueTomorrow > 0
               ? tr("Tomorrow: %n review(s), and what is new.", nullptr, m_dueTomorrow)
               : tr("Tomorrow: no reviews so far.");
}

} // namespace engram::desktop
