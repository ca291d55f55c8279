// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// The queue of facts: the ways there and back, and what is taken back there.

#include "app_view_model.h"

namespace engram::desktop
{

void AppViewModel::connectFacts()
{
    connect(&m_facts, &FactsViewModel::decided, this,
            [this](const QString &what) { say(what, Message::Action::Undo); });
    connect(&m_facts, &FactsViewModel::failed, this, [this](const QString &why) { say(why); });
}

/// Of the editor the note that is there, or nothing, said why.
std::optional<NoteId> AppViewModel::noteForFacts()
{
    if (m_page != Page::Edit) {
        const auto card = shownCard();
        return card ? std::optional(noteOf(*card)) : std::nullopt;
    }
    const bool isChange = m_edit.isChanged();
    if (!m_edit.save()) {
        say(m_edit.error().isEmpty() ? tr("Not saved. %1").arg(m_edit.obstacle()) : m_edit.error());
        return std::nullopt;
    }
    if (isChange && m_behindEdit == Page::Review && m_review.hasSession())
        m_review.cardActed();
    if (isChange && m_edit.isNew() && hasPausedReview())
        m_review.close(); // its queue is from before
    if (!m_edit.note())
        sayInPassing(tr("Write the note first: its facts come from its explanation."));
    return m_edit.note();
}

void AppViewModel::showFacts()
{
    if (!m_engine.isReady() || m_page == Page::Facts)
        return;
    if (m_page == Page::Review && m_review.isExam()) {
        sayInPassing(tr("The text would give the answer away; look for facts after the exam."));
        return;
    }
    const auto note = noteForFacts();
    if (!note)
        return;
    dismissMessage();
    if (!m_facts.show(*note)) {
        say(m_facts.error());
        return;
    }
    if (m_page == Page::Review)
        m_review.noteSeen();
    m_behindFacts = m_page;
    show(Page::Facts);
}

void AppViewModel::leaveFacts()
{
    if (m_page != Page::Facts || !m_engine.isReady())
        return;
    const bool isOfReview = m_behindFacts == Page::Review ||
                            (m_behindFacts == Page::Edit && m_behindEdit == Page::Review);
    for (int i = 0; i < m_facts.steps() && isOfReview && m_review.hasSession(); ++i)
        m_review.cardActed();
    if (m_facts.steps() > 0 && !isOfReview)
        m_review.close(); // its queue is from before
    const auto note = m_facts.note();
    if (m_behindFacts == Page::Review && m_review.hasSession())
        resume();
    else if (m_behindFacts == Page::Question && m_question.refresh())
        show(Page::Question);
    else if (m_behindFacts == Page::Edit && note && m_edit.show(*note))
        show(Page::Edit);
    else
        goToday();
}

void AppViewModel::stepFacts(bool forward)
{
    if (const auto step = m_facts.step(forward))
        sayStep(*step, forward);
    else if (m_message.text.isEmpty())
        sayInPassing(forward ? tr("There is nothing to redo.") : tr("There is nothing to undo."));
}

} // namespace engram::desktop
