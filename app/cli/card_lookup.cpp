// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "card_lookup.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "deck_lookup.h"
#include "safe_text.h"

namespace engram::cli
{

namespace
{

/// The decks of the tree that are `scope` or below it.
std::vector<DeckId> decksBelow(const std::vector<DeckSummary> &decks, std::optional<DeckId> scope)
{
    std::vector<DeckId> found;
    std::optional<int> depth; // of the scope, while inside it
    for (const DeckSummary &row : decks) {
        if (depth && row.depth <= *depth)
            depth.reset();
        if (scope == row.deck.id)
            depth = row.depth;
        if (!scope || depth)
            found.push_back(row.deck.id);
    }
    return found;
}

} // namespace

Result<CardList> CardList::read(Collection &collection, const std::string &deckName)
{
    auto scope = findDeck(collection, deckName);
    if (!scope)
        return failFrom(scope);
    auto decks = collection.decks();
    if (!decks)
        return failFrom(decks);
    CardList list;
    for (const DeckId deck : decksBelow(*decks, *scope)) {
        auto notes = collection.notesOf(deck);
        if (!notes)
            return failFrom(notes);
        const std::vector<Note> &kept = list.m_notes.emplace_back(*std::move(notes));
        for (const Note &note : kept) {
            auto cards = collection.cardsOf(note.id);
            if (!cards)
                return failFrom(cards);
            for (std::size_t i = 0; i < cards->size(); ++i)
                list.m_cards.push_back(
                    {cards->size() == 1 ? note.key : fmt::format("{}/{}", note.key, i + 1), &note,
                     (*cards)[i]});
        }
    }
    return list;
}

Result<std::vector<CardId>> CardList::find(const std::vector<std::string> &names) const
{
    // What each name means, by note: an id may hold a slash, so a whole id comes before a card of it.
    std::map<std::string, std::map<NoteId, std::vector<CardId>>> byKey;
    std::map<std::string, std::map<NoteId, std::vector<CardId>>> byName;
    const std::set<std::string> sought(names.begin(), names.end());
    for (const NamedCard &each : m_cards) {
        if (sought.contains(each.note->key))
            byKey[each.note->key][each.note->id].push_back(each.card.id);
        else if (sought.contains(each.name))
            byName[each.name][each.note->id].push_back(each.card.id);
    }
    byKey.merge(byName);

    std::vector<CardId> cards;
    for (const std::string &name : names) {
        const auto found = byKey.find(name);
        if (found == byKey.end())
            return fail(Errc::NotFound,
                        fmt::format("there is no card “{}”; `engram-cli card list` names the cards",
                                    quotable(name)));
        if (found->second.size() > 1)
            return fail(Errc::InvalidInput,
                        fmt::format("several notes have the id “{}”; name the deck with --deck",
                                    quotable(name)));
        const std::vector<CardId> &ofNote = found->second.begin()->second;
        cards.insert(cards.end(), ofNote.begin(), ofNote.end());
    }
    return cards;
}

Result<std::vector<NoteId>> CardList::findNotes(const std::vector<std::string> &names) const
{
    std::map<std::string_view, std::vector<NoteId>> byKey;
    for (const std::vector<Note> &ofDeck : m_notes)
        for (const Note &note : ofDeck)
            byKey[note.key].push_back(note.id);
    std::vector<NoteId> notes;
    for (const std::string &name : names) {
        const auto found = byKey.find(name);
        const bool isOnly = found != byKey.end() && found->second.size() == 1;
        auto cards = isOnly ? std::vector<CardId>() : find({name}); // or it says what is wrong
        if (!cards)
            return failFrom(cards);
        const NoteId note = isOnly ? found->second.front() : noteOf(cards->front());
        if (std::ranges::find(notes, note) == notes.end())
            notes.push_back(note);
    }
    return notes;
}

} // namespace engram::cli
