// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "deck_view_model.h"

#include <QStringList>

#include "engine.h"
#include "text/error_text.h"

namespace engram::desktop
{

namespace
{

/// The names from the root to `deck`; "" when it is not among `rows`.
QString pathTo(DeckId deck, const std::vector<DeckSummary> &rows)
{
    QStringList path;
    for (const DeckSummary &row : rows) {
        path = path.mid(0, row.depth);
        path << QString::fromStdString(row.deck.name);
        if (row.deck.id == deck)
            return path.join(QStringLiteral(" › "));
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
