// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// What is kept of a session that is left, and what follows its end.

#include "app_view_model.h"

#include <utility>

#include "text/error_text.h"
#include "text/session_text.h"

namespace engram::desktop
{

/// Whether one returns from there to the card as it was left.
bool AppViewModel::isBehindReview(Page page) const
{
    return page == Page::CardInfo || page == Page::Edit ||
           (page == Page::Bin && m_behindBin == Page::Review);
}

QString AppViewModel::keptText(const KeptAnswer &kept)
{
    if (kept.outcome.isLeech())
        return leechText(kept.outcome);
    return kept.grade.isEmpty() ? tr("Your last answer was recorded.")
                                : tr("Your last answer was recorded: %1.").arg(kept.grade);
}

void AppViewModel::sayKept(const KeptAnswer &kept)
{
    say(keptText(kept), Message::Action::Undo);
}

/// The new session has its own words, which stay.
void AppViewModel::sayKeptAtStart()
{
    if (const auto &kept = m_review.keptAtStart())
        sayAlso(keptText(*kept), Message::Action::Undo);
}

void AppViewModel::leave()
{
    m_review.close();
}

/// A session whose end was seen is over.
void AppViewModel::leaveSummary()
{
    if (std::exchange(m_isSummaryOpen, false) && !m_review.end())
        say(m_review.error());
}

void AppViewModel::practiseMissed()
{
    if (const auto missed = m_summary.practice(); missed && m_engine.isReady())
        start(missed->options);
}

void AppViewModel::endSession()
{
    const auto summary = m_review.summary();
    if (!summary) {
        say(sentenceOf(summary.error()));
        goToday();
        return;
    }
    if (summary->progress.done == 0 && (!summary->exam || summary->exam->count == 0)) {
        const QString why = summary->isDeckGone ? tr("The deck that this was over is in the bin.")
                                                : nothingToAskText(m_review.options());
        m_review.close();
        goToday();
        sayInPassing(why);
        return;
    }
    m_summary.show(*summary, m_review.isQuiz());
    show(Page::Summary);
}

} // namespace engram::desktop
