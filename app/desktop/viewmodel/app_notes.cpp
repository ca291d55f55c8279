// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// Notes changed in the editor, the bin, cards brought back, and cards graded where they are listed.

#include "app_view_model.h"

#include <QStringList>

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

bool AppViewModel::canWriteNotes() const
{
    return m_engine.isReady() && (m_page == Page::Today || m_page == Page::Deck);
}

void AppViewModel::newNote(DeckId deck, NewNote kind)
{
    if (!canWriteNotes())
        return;
    dismissMessage();
    if (!m_edit.showNew(deck, kind)) {
        say(m_edit.error());
        return;
    }
    m_behindEdit = m_page;
    show(Page::Edit);
    if (m_edit.isDraft())
        say(tr("This is the draft that was left. Discard draft begins anew."));
}

void AppViewModel::saveNote()
{
    if (m_page != Page::Edit || !m_engine.isReady())
        return;
    const bool isChange = m_edit.isChanged();
    if (!isChange && m_edit.isNew()) {
        sayInPassing(tr("Nothing is written yet: replace the words of the template."));
        return;
    }
    if (!m_edit.save()) {
        say(m_edit.error().isEmpty() ? tr("Not saved. %1").arg(m_edit.obstacle()) : m_edit.error());
        return;
    }
    if (isChange && m_behindEdit == Page::Review && m_review.hasSession())
        m_review.cardActed();
    if (isChange && m_edit.isNew() && hasPausedReview())
        m_review.close(); // its queue is from before
    if (isChange && m_behindEdit == Page::Lints && m_edit.note())
        m_lints.noteChanged(*m_edit.note());
    returnFromEditor();
    if (isChange)
        say(m_edit.isNew() ? tr("Added the note.") : tr("Saved the note."), Message::Action::Undo);
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
    else if (m_behindEdit == Page::Library || m_behindEdit == Page::Lints)
        show(m_behindEdit);
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

void AppViewModel::deleteNotes(const std::vector<NoteId> &notes)
{
    if (!m_engine.isReady() || m_page != Page::Deck || notes.empty())
        return;
    const auto changes = m_engine.collection().removeNotes(notes);
    if (!changes) {
        say(sentenceOf(changes.error()));
        return;
    }
    reread();
    say(tr("Moved %n note(s) to the bin.", nullptr, static_cast<int>(changes->notes.size())),
        Message::Action::Undo);
}

bool AppViewModel::canGradeNow() const
{
    if (!m_engine.isReady())
        return false;
    // A card that is being asked has its own buttons.
    return m_page == Page::Question || m_page == Page::Deck ||
           (m_page == Page::CardInfo && m_behindInfo != Page::Review);
}

void AppViewModel::gradeNow(const std::vector<CardId> &cards, Grade grade)
{
    if (!canGradeNow() || cards.empty())
        return;
    const auto done = m_engine.collection().gradeNow(cards, grade);
    if (!done) {
        say(sentenceOf(done.error()));
        return;
    }
    sayGraded(*done);
}

void AppViewModel::sayGraded(const GradedNow &done)
{
    reread();
    QStringList sentences;
    if (done.graded > 0)
        sentences << tr("Graded %n card(s).", nullptr, done.graded);
    if (done.answeredToday > 0)
        sentences << tr("%n card(s) were answered today already.", nullptr, done.answeredToday);
    if (done.suspended > 0)
        sentences << tr("%n card(s) are suspended.", nullptr, done.suspended);
    if (done.removed > 0)
        sentences << tr("%n card(s) are in the bin.", nullptr, done.removed);
    if (done.leeches > 0)
        sentences << tr("%n leech(es) among them.", nullptr, done.leeches);
    say(sentences.join(QLatin1Char(' ')),
        done.graded > 0 ? Message::Action::Undo : Message::Action::None);
}

/// What the page shows, once more; false when it shows nothing that can be read again.
bool AppViewModel::reread()
{
    switch (m_page) {
    case Page::Options:
        return m_options.refresh();
    case Page::Settings:
        return m_settings.refresh();
    case Page::Library:
        m_library.refresh();
        return m_today.refresh(); // by which decks are named
    case Page::Lints:
        m_lints.refresh();
        return true;
    case Page::Bin:
        return m_bin.refresh().has_value();
    case Page::Question:
        return m_question.refresh();
    case Page::Deck:
        return m_deck.refresh();
    case Page::CardInfo:
        // Behind it stands what changed, too.
        return m_cardInfo.refresh() && (m_behindInfo != Page::Question || m_question.refresh());
    default:
        return false;
    }
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
