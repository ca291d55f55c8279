// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "deck_view_model.h"

#include <algorithm>
#include <vector>

#include "engine.h"
#include "text/due_text.h"
#include "text/error_text.h"
#include "text/list_text.h"

namespace engram::desktop
{

namespace
{

/// The names from the root to `deck`; "" when it is not among `rows`.
QString pathTo(DeckId deck, const std::vector<DeckSummary> &rows)
{
    std::vector<std::string> path;
    for (const DeckSummary &row : rows) {
        path.resize(std::min(path.size(), static_cast<std::size_t>(row.depth)));
        path.push_back(row.deck.name);
        if (row.deck.id == deck)
            return pathText(path);
    }
    return {};
}

/// What the deck's file says of it.
QString descriptionOf(DeckId deck, const std::vector<DeckSummary> &rows)
{
    for (const DeckSummary &row : rows) {
        if (row.deck.id != deck)
            continue;
        for (const auto &[key, value] : row.deck.frontMatter)
            if (key == "description")
                return QString::fromStdString(value);
    }
    return {};
}

} // namespace

DeckViewModel::DeckViewModel(Engine &engine, QObject *parent)
    : QObject(parent), m_engine(engine), m_questions(engine)
{
}

bool DeckViewModel::show(DeckId deck)
{
    auto decks = m_engine.collection().decks();
    auto counts = m_engine.collection().counts(deck);
    auto typical = m_engine.collection().typicalAnswerTime();
    auto read = decks ? m_questions.setDeck(deck) : Result<void>(failFrom(decks));
    if (read && !counts)
        read = failFrom(counts);
    if (read && !typical)
        read = failFrom(typical);
    if (!read) {
        m_error = sentenceOf(read.error());
        return false;
    }
    m_deck = deck;
    m_title = pathTo(deck, *decks);
    m_description = descriptionOf(deck, *decks);
    m_dueLine = dueText(*counts, *typical);
    if (m_dueLine.isEmpty())
        m_dueLine = tr("Nothing is due today.");
    m_cardsLine = cardsText(*counts);
    m_hasCards = counts->cards > 0;
    Q_EMIT changed();
    return true;
}

std::vector<CardId> DeckViewModel::cardsMeant(const QModelIndexList &selected) const
{
    std::vector<CardId> cards;
    for (const QModelIndex &row : selected)
        if (const auto card = m_questions.cardAt(row))
            cards.push_back(*card);
    return cards;
}

GradeSubject DeckViewModel::gradeSubject(const QModelIndexList &selected) const
{
    const std::vector<CardId> cards = cardsMeant(selected);
    return desktop::gradeSubject(
        m_engine, tr("Grade %n question(s)", nullptr, static_cast<int>(cards.size())),
        [cards] { return cards; });
}

} // namespace engram::desktop
