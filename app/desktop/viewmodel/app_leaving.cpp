// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// What is kept of a session that is left, and what follows its end.

#include "app_view_model.h"

#include <algorithm>
#include <utility>

#include "text/error_text.h"
#include "text/session_text.h"

namespace engram::desktop
{

/// Whether one returns from there to the card as it was left.
bool AppViewModel::isBehindReview(Page page) const
{
    return page == Page::CardInfo || page == Page::Edit ||
           (page == Page::Facts && m_behindFacts != Page::Question) ||
           (page == Page::History && m_behindHistory != Page::Question &&
            m_behindHistory != Page::Library) ||
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

/// Which session another takes the place of. The day's goes on where it was.
QString AppViewModel::leftText()
{
    const auto left = m_engine.collection().resumableSession();
    if (left && *left)
        return replacedText(**left);
    const auto paused = m_review.paused();
    return paused && !pausedText().isEmpty() ? replacedText(*paused) : QString();
}

void AppViewModel::leave()
{
    m_review.close();
}

/// A session whose end was seen is over. Says why that could not be noted; "" when it was.
QString AppViewModel::leaveSummary()
{
    return std::exchange(m_isSummaryOpen, false) && !m_review.end() ? m_review.error() : QString();
}

bool AppViewModel::asksToHandIn() const
{
    return m_message.action == Message::Action::HandIn;
}

void AppViewModel::leaveCard()
{
    if (asksToHandIn())
        dismissMessage();
    else
        goToday();
}

void AppViewModel::handIn()
{
    if (m_page != Page::Review || !m_review.canHandIn())
        return;
    if (m_review.open() > 0 && !asksToHandIn())
        say(tr("%n question(s) are open and would count as wrong. Hand in all the same?", nullptr,
               m_review.open()),
            Message::Action::HandIn);
    else
        m_review.handIn();
}

/// No answer is taken back with it; and its time may be over meanwhile.
void AppViewModel::takeBackHandIn()
{
    m_review.takeBackHandIn();
    show(Page::Review);
    m_review.resume();
    sayInPassing(tr("The exam is not handed in any more: it goes on."));
    m_review.tick();
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
        goToday();
        say(sentenceOf(summary.error()));
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
    SessionSummary told = *summary;
    // Without a limit the clock beside the card is the exam's; it has what was read and not answered.
    if (told.exam && !told.progress.timeLeft)
        told.progress.elapsed = std::max(told.progress.elapsed, m_review.elapsed());
    m_summary.show(told, m_review.isQuiz());
    show(Page::Summary);
}

} // namespace engram::desktop
