// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// The history of a note: the ways there and back, and what is taken back there.

#include "app_view_model.h"

namespace engram::desktop
{

void AppViewModel::connectHistory()
{
    connect(&m_history, &NoteHistoryViewModel::restored, this,
            [this](const QString &what) { say(what, Message::Action::Undo); });
    connect(&m_history, &NoteHistoryViewModel::failed, this,
            [this](const QString &why) { say(why); });
}

void AppViewModel::showHistory()
{
    if (!m_engine.isReady())
        return;
    if (m_page == Page::Review && m_review.isExam()) {
        sayInPassing(
            tr("The text would give the answer away; look at its history after the exam."));
    } else if (m_page == Page::Edit) {
        if (const auto note = m_edit.note())
            showHistoryOf(*note);
        else
            sayInPassing(tr("The note has a history once it is saved."));
    } else if (const auto card = shownCard()) {
        showHistoryOf(noteOf(*card));
    }
}

void AppViewModel::showHistoryOf(NoteId note)
{
    if (!m_engine.isReady() || m_page == Page::History)
        return;
    dismissMessage();
    if (!m_history.show(note)) {
        say(m_history.error());
        return;
    }
    if (m_page == Page::Review)
        m_review.noteSeen();
    m_behindHistory = m_page;
    show(Page::History);
}

/// To where it was asked for. The editor has its text still, or opens with the draft of it.
void AppViewModel::leaveHistory()
{
    if (m_page != Page::History || !m_engine.isReady())
        return;
    const bool isOfReview = m_behindHistory == Page::Review ||
                            (m_behindHistory == Page::Edit && m_behindEdit == Page::Review);
    for (int i = 0; i < m_history.steps() && isOfReview && m_review.hasSession(); ++i)
        m_review.cardActed();
    if (m_history.isChanged() && !isOfReview)
        m_review.close(); // its queue is from before
    const auto note = m_history.note();
    if (m_behindHistory == Page::Review && m_review.hasSession()) {
        resume();
    } else if (m_behindHistory == Page::Question && m_question.refresh()) {
        show(Page::Question);
    } else if (m_behindHistory == Page::Library) {
        show(Page::Library);
    } else if (m_behindHistory == Page::Edit && note &&
               (!m_history.isChanged() || m_edit.show(*note))) {
        show(Page::Edit);
        if (m_history.isChanged() && m_edit.isDraft())
            say(tr("This is the draft that was left. What is saved is one step away: Discard "
                   "draft."));
    } else {
        goToday();
    }
}

void AppViewModel::stepHistory(bool forward)
{
    if (const auto step = m_history.step(forward))
        sayStep(*step, forward);
    else if (m_message.text.isEmpty())
        sayInPassing(forward ? tr("There is nothing to redo.") : tr("There is nothing to undo."));
}

} // namespace engram::desktop
