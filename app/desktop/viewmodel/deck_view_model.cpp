// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "deck_view_model.h"

#include <algorithm>
#include <vector>

#include "engine.h"
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

} // namespace

DeckViewModel::DeckViewModel(Engine &engine, QObject *parent)
    : QObject(parent), m_engine(engine), m_questions(engine)
{
}

bool DeckViewModel::show(DeckId deck)
{
    auto decks = m_engine.collection().decks();
    const auto read = decks ? m_questions.setDeck(deck) : Result<void>(failFrom(decks));
    if (!read) {
        m_error = sentenceOf(read.error());
        return false;
    }
    m_deck = deck;
    m_title = pathTo(deck, *decks);
    Q_EMIT changed();
    return true;
}

} // namespace engram::desktop
