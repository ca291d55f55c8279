// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exchange/note_orders.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace engram::exchange
{

NoteOrders ordersOf(std::span<const FileNote> notes, std::span<const NoteId> ids,
                    const std::multimap<std::size_t, NoteId> &furtherFacts,
                    const std::function<DeckId(std::size_t)> &deckOf)
{
    NoteOrders orders;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        std::vector<NoteId> &order = orders[deckOf(notes[i].section)];
        order.push_back(ids[i]);
        const std::size_t head = notes[i].parent.value_or(i);
        if (i + 1 < notes.size() && notes[i + 1].parent == head)
            continue;
        const auto [first, last] = furtherFacts.equal_range(head);
        std::transform(first, last, std::back_inserter(order),
                       [](const auto &fact) { return fact.second; });
    }
    return orders;
}

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
