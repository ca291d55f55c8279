// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/deck_names.h"

#include <algorithm>
#include <utility>

#include <engram/deck_options.h>
#include <fmt/format.h>

#include "base/text.h"
#include "model/name.h"

namespace engram::study
{

namespace
{

template <class AnyDeck>
auto entryOf(AnyDeck &deck)
{
    return std::ranges::find(deck.frontMatter, "deck", &std::pair<std::string, std::string>::first);
}

} // namespace

std::string fileNameOf(const Deck &deck)
{
    const auto entry = entryOf(deck);
    return entry == deck.frontMatter.end() || entry->second.empty() ? deck.name : entry->second;
}

void setFileName(Deck &deck, std::string_view name)
{
    const auto entry = entryOf(deck);
    if (entry != deck.frontMatter.end())
        entry->second = name;
    else if (name != deck.name)
        deck.frontMatter.emplace(deck.frontMatter.begin(), "deck", name);
}

void dropFileName(Deck &deck)
{
    const auto entry = entryOf(deck);
    if (entry != deck.frontMatter.end())
        deck.frontMatter.erase(entry);
}

Result<std::string> checkedName(const DeckTree &tree, std::string_view name,
                                std::optional<DeckId> parent, std::optional<DeckId> self)
{
    const std::string kept(trimmed(name));
    if (auto valid = checkName("a deck", kept, LongestDeckName); !valid)
        return failFrom(valid);
    if ((' ' + kept + ' ').find(PathArrow) != std::string::npos)
        return fail(Errc::InvalidInput,
                    fmt::format("a deck's name cannot have “{}” in it, which stands between the "
                                "names of a deck and those above it",
                                PathArrow));
    if (auto free = checkFree(tree, kept, parent, self); !free)
        return failFrom(free);
    return kept;
}

Result<void> checkFree(const DeckTree &tree, std::string_view name, std::optional<DeckId> parent,
                       std::optional<DeckId> self)
{
    for (const Deck &other : tree.decks())
        if (other.parent == parent && other.id != self && isSameName(other.name, name))
            return fail(
                Errc::InvalidInput,
                fmt::format("there is a deck “{}” there already; take another name", other.name));
    return {};
}

bool isSameName(std::string_view name, std::string_view other)
{
    return looksAlike(foldedCase(name), foldedCase(other));
}

std::int64_t placeBelow(const DeckTree &tree, std::optional<DeckId> parent)
{
    std::int64_t place = 0;
    for (const Deck &deck : tree.decks())
        if (deck.parent == parent)
            place = std::max(place, deck.position + 1);
    return place;
}

} // namespace engram::study
