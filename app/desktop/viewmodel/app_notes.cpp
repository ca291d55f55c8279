// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// Notes changed in the editor and taken out of the bin, and cards brought back.

#include "app_view_model.h"

#include "text/error_text.h"

namespace engram::desktop
{

void AppViewModel::editShown()
{
    if (m_page == Page::Review && m_review.isExam()) {
        sayInPassing(tr("The text would give the answer away; edit it after the exam."));
    } else if (const auto card = shownCard()) {
        editNote(noteOf(*card));
    }
}

void AppViewModel::editNote(NoteId note)
{
    if (!m_engine.isReady() || m_page == Page::Edit)
        return;
    dismissMessage();
    if (!m_edit.show(note)) {
        say(m_edit.error());
        return;
    }
    if (m_page == Page::Review)
        m_review.noteSeen();
    m_behindEdit = m_page;
    show(Page::Edit);
    if (m_edit.isDraft())
        say(tr("This is the draft that was left. What is saved is one step away: Discard draft."));
}

void AppViewModel::saveNote()
{
    if (m_page != Page::Edit || !m_engine.isReady())
        return;
    const bool isChange = m_edit.isChanged();
    if (!m_edit.save()) {
        say(m_edit.error().isEmpty() ? tr("Not saved. %1").arg(m_edit.obstacle()) : m_edit.error());
        return;
    }
    if (isChange && m_behindEdit == Page::Review && m_review.hasSession())
        m_review.cardActed();
    returnFromEditor();
    if (isChange)
        say(tr("Saved the note."), Message::Action::Undo);
}

void AppViewModel::leaveEditor()
{
    if (m_page == Page::Edit && m_engine.isReady())
        returnFromEditor();
}

/// To where it was asked for, which reads again what may have changed.
void AppViewModel::returnFromEditor()
{
    const QString kept = keepDraft();
    if (m_behindEdit == Page::Review && m_review.hasSession())
        resume();
    else if (m_behindEdit == Page::Question && m_question.refresh())
        show(Page::Question);
    else if (m_behindEdit == Page::Deck && m_deck.refresh())
        show(Page::Deck);
    else
        goToday();
    if (!kept.isEmpty())
        say(kept);
}

/// What to say about what is left unsaved; "" when nothing is.
QString AppViewModel::keepDraft()
{
    const QString obstacle = m_edit.obstacle();
    if (!m_edit.leave())
        return {};
    return obstacle.isEmpty()
               ? tr("Not saved; what you wrote is kept as a draft, and is there at the next edit.")
               : tr("Not saved; what you wrote is kept as a draft. %1").arg(obstacle);
}

void AppViewModel::showBin()
{
    if (!m_engine.isReady() || m_page == Page::Import || m_page == Page::Bin)
        return;
    dismissMessage();
    if (const auto read = m_bin.refresh(); !read) {
        say(sentenceOf(read.error()));
        return;
    }
    m_behindBin = m_page;
    show(Page::Bin);
}

void AppViewModel::restoreNotes(const std::vector<NoteId> &notes)
{
    if (!m_engine.isReady() || notes.empty())
        return;
    auto done = m_engine.collection().restoreNotes(notes);
    const auto read = done ? m_bin.refresh() : Result<void>(failFrom(done));
    if (!read) {
        say(sentenceOf(read.error()));
        return;
    }
    say(tr("Restored %n note(s).", nullptr, static_cast<int>(done->notes.size())),
        Message::Action::Undo);
}

void AppViewModel::unbury(DeckId deck)
{
    if (m_engine.isReady())
        sayBroughtBack(m_engine.collection().unbury(deck),
                       [](int cards) { return tr("Unburied %n card(s).", nullptr, cards); });
}

void AppViewModel::unsuspend(DeckId deck)
{
    if (m_engine.isReady())
        sayBroughtBack(m_engine.collection().unsuspend(deck),
                       [](int cards) { return tr("Unsuspended %n card(s).", nullptr, cards); });
}

void AppViewModel::sayBroughtBack(const Result<ChangeSet> &changes, QString (*sentence)(int))
{
    if (!changes) {
        say(sentenceOf(changes.error()));
        return;
    }
    goToday();
    if (!changes->cards.empty())
        say(sentence(static_cast<int>(changes->cards.size())), Message::Action::Undo);
}

} // namespace engram::desktop
