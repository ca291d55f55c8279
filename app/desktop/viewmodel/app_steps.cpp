// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// One step back or forward, in a session or of the collection, and what is said of it.

#include "app_view_model.h"

#include "text/error_text.h"
#include "text/step_text.h"

namespace engram::desktop
{

void AppViewModel::undo()
{
    step(false);
}

void AppViewModel::redo()
{
    step(true);
}

bool AppViewModel::isInSession() const
{
    return (m_page == Page::Review || m_page == Page::Summary) && m_review.hasSession();
}

bool AppViewModel::canStep() const
{
    return m_engine.isReady() && m_page != Page::Import && m_page != Page::Backlog &&
           m_page != Page::Edit && m_page != Page::Replace &&
           (m_page != Page::CardInfo || canGradeNow());
}

bool AppViewModel::canUndo() const
{
    if (!canStep() || m_page == Page::Facts)
        return canStep() && m_facts.canUndo();
    if (m_page == Page::History)
        return m_history.canUndo();
    return isInSession() ? m_review.canUndo() : m_engine.collection().canUndo();
}

bool AppViewModel::canRedo() const
{
    if (!canStep() || m_page == Page::Facts)
        return canStep() && m_facts.canRedo();
    if (m_page == Page::History)
        return m_history.canRedo();
    return isInSession() ? m_review.canRedo() : m_engine.collection().canRedo();
}

void AppViewModel::step(bool forward)
{
    if (!canStep())
        return;
    if (m_page == Page::Facts)
        return stepFacts(forward);
    if (m_page == Page::History)
        return stepHistory(forward);
    if (isInSession())
        return stepInSession(forward);
    if (stepPaused(forward))
        return;
    Collection &collection = m_engine.collection();
    const auto done = forward ? collection.redo() : collection.undo();
    if (!done) {
        say(sentenceOf(done.error()));
        return;
    }
    if (!*done) {
        sayInPassing(forward ? tr("There is nothing to redo.") : tr("There is nothing to undo."));
        return;
    }
    if (!pausedText().isEmpty())
        m_review.refreshPaused(); // nothing else knows what it had asked
    else
        m_review.close(); // its queue is from before
    if (!reread())
        goToday();
    sayStep(**done, forward);
}

/// What a session that waits would take back itself stays its own, so that it goes on from there.
bool AppViewModel::stepPaused(bool forward)
{
    if (m_page != Page::Today || pausedText().isEmpty())
        return false;
    const auto stepped = m_review.stepPaused(forward);
    if (!stepped)
        return false;
    if (m_page == Page::Today)
        goToday();
    sayStep({.kind = *stepped}, forward);
    return true;
}

void AppViewModel::stepInSession(bool forward)
{
    if (m_review.isHandedIn()) {
        if (!forward)
            takeBackHandIn();
        return;
    }
    const auto stepped = forward ? m_review.redo() : m_review.undo();
    if (m_page == Page::Summary && m_review.phase() != ReviewViewModel::Phase::None)
        show(Page::Review);
    if (stepped)
        sayStep({.kind = *stepped}, forward);
}

void AppViewModel::sayStep(const Step &step, bool forward)
{
    say(stepSentence(step, forward), forward ? Message::Action::Undo : Message::Action::Redo);
}

} // namespace engram::desktop
