// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "summary_view_model.h"

#include "text/duration_text.h"

namespace engram::desktop
{

namespace
{

QString joined(const std::vector<std::string> &texts)
{
    QStringList parts;
    for (const std::string &text : texts)
        parts << QString::fromStdString(text);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

void SummaryViewModel::show(const SessionSummary &summary, bool quiz)
{
    m_progress = summary.progress;
    m_dueTomorrow = summary.dueTomorrow;
    m_quiz = quiz;
    m_misses.clear();
    for (const Miss &miss : summary.misses)
        m_misses.push_back(
            {QString::fromStdString(miss.title), joined(miss.chosen), joined(miss.right)});
    Q_EMIT changed();
}

QString SummaryViewModel::title() const
{
    if (m_quiz)
        return tr("Score %1 / %2").arg(m_progress.questionsRight).arg(m_progress.questionsAnswered);
    return tr("Done for now");
}

QString SummaryViewModel::figures() const
{
    QStringList parts{tr("%n answer(s)", nullptr, m_progress.done)};
    if (m_progress.firstTries > 0)
        parts << tr("first try %1 %").arg(100 * m_progress.firstRight / m_progress.firstTries);
    parts << clockText(m_progress.elapsed);
    return parts.join(QStringLiteral(" · "));
}

QString SummaryViewModel::tomorrow() const
{
    return m_dueTomorrow > 0
               ? tr("Tomorrow: %n review(s), and what is new.", nullptr, m_dueTomorrow)
               : tr("Tomorrow: no reviews so far.");
}

} // namespace engram::desktop
