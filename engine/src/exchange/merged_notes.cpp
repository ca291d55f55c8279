// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exchange/merged_notes.h"

#include <utility>
#include <variant>

namespace engram::exchange
{

Result<MergedNotes> mergedNotes(store::Store &store)
{
    auto gone = store.goneDecks(true);
    if (!gone)
        return failFrom(gone);
    std::map<EventId, std::vector<DeckId>> batches;
    for (const store::GoneDeck &deck : *gone)
        batches[deck.batch].push_back(deck.deck.id);
    MergedNotes merged;
    for (const auto &[batch, decks] : batches) {
        auto rows = store.batch(batch);
        if (!rows)
            return failFrom(rows);
        for (const log::LogRow &row : *rows) {
            const auto *event = std::get_if<log::Event>(&row.content);
            const auto *saved = event != nullptr ? std::get_if<log::NoteSaved>(event) : nullptr;
            if (saved == nullptr)
                continue;
            std::vector<DeckId> &from = merged[saved->note.id];
            from.insert(from.end(), decks.begin(), decks.end());
        }
    }
    return merged;
}

} // namespace engram::exchange
