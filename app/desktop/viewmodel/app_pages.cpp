// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// The pages about decks, searches, a question or a card, and the ways there and back.

#include "app_view_model.h"

namespace engram::desktop
{

void AppViewModel::showOptions(DeckId deck)
{
    if (!m_engine.isReady())
        return;
    dismissMessage();
    if (m_options.show(deck))
        show(Page::Options);
    else
        say(m_options.error());
}

void AppViewModel::showBacklog(std::optional<DeckId> deck)
{
    if (!m_engine.isReady() || m_page != Page::Today)
        return;
    dismissMessage();
    if (m_backlog.show(deck))
        show(Page::Backlog);
    else
        say(m_backlog.problem());
}

void AppViewModel::prepareSearch()
{
    if (!m_engine.isReady() || m_page == Page::Import || isHeldBySession())
        return;
    dismissMessage();
    m_search.show(leftText());
    show(Page::Search);
}

void AppViewModel::studyLibrary()
{
    m_library.remember();
    m_search.setQuery(m_library.query());
    prepareSearch();
}

void AppViewModel::startSearch(SessionKind kind)
{
    if (m_engine.isReady() && m_search.isUsable())
        start(m_search.options(kind));
}

void AppViewModel::showDeck(DeckId deck)
{
    if (!m_engine.isReady())
        return;
    dismissMessage();
    if (m_deck.show(deck))
        show(Page::Deck);
    else
        say(m_deck.error());
}

void AppViewModel::showQuestion(NoteId question)
{
    if (!m_engine.isReady())
        return;
    if (m_question.show(question)) {
        m_behindQuestion = m_page;
        show(Page::Question);
    } else {
        say(m_question.error());
    }
}

std::optional<CardId> AppViewModel::shownCard() const
{
    if (m_page == Page::Review)
        return m_review.card() != nullptr ? std::optional(m_review.card()->id) : std::nullopt;
    if (m_page == Page::Library)
        return m_library.actions().currentCard();
    return m_page == Page::Question ? m_question.card() : std::nullopt;
}

bool AppViewModel::canToggleCardInfo() const
{
    const bool isLibrary = m_page == Page::Library; // where a row may be selected any time
    return m_engine.isReady() && (m_page == Page::CardInfo || isLibrary || shownCard());
}

void AppViewModel::toggleCardInfo()
{
    if (m_page == Page::CardInfo)
        goBack();
    else if (const auto card = shownCard())
        showCardInfo(*card);
    else if (m_page == Page::Library)
        sayInPassing(tr("No card is selected."));
}

bool AppViewModel::canShowPreviousCardInfo() const
{
    return m_engine.isReady() && m_page == Page::Review;
}

void AppViewModel::showPreviousCardInfo()
{
    if (!canShowPreviousCardInfo())
        return;
    if (const auto card = m_review.previousCard())
        showCardInfo(*card);
    else
        sayInPassing(m_review.isExam() ? tr("An exam tells nothing of its cards before its end.")
                                       : tr("No card was answered before this one."));
}

void AppViewModel::showCardInfo(CardId card)
{
    if (!m_engine.isReady() || m_page == Page::CardInfo)
        return;
    const bool asking = shownCard() == card && m_page == Page::Review &&
                        m_review.phase() != ReviewViewModel::Phase::Answered;
    if (!m_cardInfo.show(card, !asking)) {
        say(m_cardInfo.error());
        return;
    }
    m_behindInfo = m_page;
    show(Page::CardInfo);
}

void AppViewModel::goBack()
{
    if (!m_engine.isReady())
        return;
    const bool isBehindBin = m_page == Page::Bin && m_behindBin == Page::Review;
    if ((m_page == Page::CardInfo && m_behindInfo == Page::Review) ||
        (isBehindBin && m_review.canResume()))
        resume();
    else if (m_page == Page::CardInfo)
        show(m_behindInfo);
    else if (m_page == Page::Question)
        show(m_behindQuestion);
    else if (m_page == Page::Lints)
        show(Page::Library);
    else if (m_page == Page::Deck || m_page == Page::Bin)
        goToday();
}

} // namespace engram::desktop
