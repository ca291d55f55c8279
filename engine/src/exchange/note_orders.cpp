// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exchange/note_orders.h"

#include <utility>

namespace engram::exchange
{

NoteOrders withKept(NoteOrders orders, std::span<const Note> before,
                    const std::function<bool(std::size_t)> &isKept)
{
    std::map<NoteId, DeckId> inFile;
    for (const auto &[deck, order] : orders)
        for (const NoteId id : order)
            inFile.emplace(id, deck);
    std::map<DeckId, NoteId> last;
    NoteOrders first;
    std::map<NoteId, std::vector<NoteId>> behind;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const Note &note = before[i];
        const auto anchor = last.find(note.deck);
        if (isKept(i))
            (anchor == last.end() ? first[note.deck] : behind[anchor->second]).push_back(note.id);
        else if (const auto it = inFile.find(note.id);
                 it != inFile.end() && it->second == note.deck)
            last.insert_or_assign(note.deck, note.id);
    }
    for (auto &[deck, order] : orders) {
        std::vector<NoteId> whole = std::move(first[deck]);
        for (const NoteId id : order) {
            whole.push_back(id);
            if (const auto it = behind.find(id); it != behind.end())
                whole.insert(whole.end(), it->second.begin(), it->second.end());
        }
        order = std::move(whole);
    }
    return orders;
}

} // namespace engram::exchange
