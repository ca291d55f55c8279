// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/queued_card.h"

namespace engram::store
{

QueuedCard queuedCardIn(const Query &query)
{
    const CardId id(query.integer(0));
    QueuedCard card{
        id, DeckId(query.integer(1)), noteOf(id), static_cast<CardKind>(query.integer(3)), false, 0,
        {}};
    if (const auto parent = query.optionalInteger(2)) {
        card.family = NoteId(*parent);
        card.isFact = true;
    }
    if (!query.isNull(5)) {
        card.interval = static_cast<Days>(query.integer(4));
        card.due = StudyDay(static_cast<std::int32_t>(query.integer(5)));
    }
    return card;
}

} // namespace engram::store
