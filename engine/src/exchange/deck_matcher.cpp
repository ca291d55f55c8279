// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exchange/deck_matcher.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "deckfile/taken_ids.h"

namespace engram::exchange
{

namespace
{

using FrontMatter = std::vector<std::pair<std::string, std::string>>;

std::string givenId(const Deck &deck)
{
    const auto it =
        std::ranges::find(deck.frontMatter, "id", &std::pair<std::string, std::string>::first);
    return it == deck.frontMatter.end() ? std::string() : it->second;
}

/// The decks below one parent (or all roots), and the names that a file has for some of them.
class Siblings
{
public:
    Siblings(const study::DeckTree &tree, std::optional<DeckId> parent) : m_parent(parent)
    {
        for (const Deck &deck : tree.decks()) {
            if (deck.parent != parent)
                continue;
            m_byKey.emplace(deck.key, deck);
            m_byName.emplace(deck.name, deck.key);
            m_taken.take(deck.key);
        }
    }

    /// To be told all ids that the author gave before any is derived.
    void give(const std::string &id, const std::string &name)
    {
        m_given.emplace(id, name);
        m_taken.take(id);
    }
    [[nodiscard]] bool isGiven(const std::string &key) const { return m_given.contains(key); }

    /// The key for a name without an id: that of the deck of this very name, otherwise a free one.
    std::string keyFor(const std::string &name)
    {
        if (const auto known = m_derived.find(name); known != m_derived.end())
            return known->second;
        return m_derived.emplace(name, derivedKey(name)).first->second;
    }

    [[nodiscard]] FileDeck match(const std::string &key, const std::string &name,
                                 std::int64_t position, FrontMatter frontMatter,
                                 store::Store &store) const
    {
        const auto it = m_byKey.find(key);
        if (it == m_byKey.end())
            return {.deck = Deck{.id = store.newDeckId(),
                                 .parent = m_parent,
                                 .key = key,
                                 .name = name,
                                 .position = position,
                                 .frontMatter = std::move(frontMatter)},
                    .isNew = true,
                    .changed = true};
        FileDeck found{.deck = it->second};
        found.deck.name = name;
        found.deck.frontMatter = std::move(frontMatter);
        // The order of roots is the collection's, that of sections the file's.
        if (m_parent)
            found.deck.position = position;
        found.changed = found.deck != it->second;
        return found;
    }

private:
    std::string derivedKey(const std::string &name)
    {
        std::string stem = deriveId(name);
        if (const auto given = m_given.find(stem); given != m_given.end() && given->second == name)
            return stem;
        const auto [first, last] = m_byName.equal_range(name);
        for (auto it = first; it != last; ++it) {
            const std::string &key = it->second;
            if (!isGiven(key) && (key == stem || givenId(m_byKey.at(key)).empty()))
                return key;
        }
        return m_taken.takeLike(stem);
    }

    std::optional<DeckId> m_parent;
    std::map<std::string, Deck> m_byKey;
    std::multimap<std::string, std::string> m_byName; ///< keys by name
    std::map<std::string, std::string> m_given;       ///< titles by id
    std::map<std::string, std::string> m_derived;     ///< keys by title
    deckfile::TakenIds m_taken;
};

FileDeck matchRoot(const DeckFile &file, const std::string &fallbackName,
                   const study::DeckTree &tree, store::Store &store)
{
    std::string name = file.title();
    if (name.empty())
        name = fallbackName.empty() ? std::string("Deck") : fallbackName;
    Siblings roots(tree, {});
    std::string key = file.get("id");
    if (key.empty())
        key = roots.keyFor(name);
    return roots.match(key, name, static_cast<std::int64_t>(tree.roots().size()), file.frontMatter,
                       store);
}

} // namespace

FileDecks matchDecks(const DeckFile &file, const std::string &fallbackName,
                     const study::DeckTree &tree, store::Store &store)
{
    FileDecks decks{.root = matchRoot(file, fallbackName, tree, store), .sections = {}};
    Siblings siblings(tree, decks.root.deck.id);
    for (const DeckSection &section : file.sections)
        if (!section.title.empty() && !section.id.empty())
            siblings.give(section.id, section.title);
    std::map<std::string, std::size_t> byKey;
    for (std::size_t s = 0; s < file.sections.size(); ++s) {
        const DeckSection &section = file.sections[s];
        if (section.title.empty()) {
            decks.sections.push_back({.deck = decks.root.deck});
            continue;
        }
        const std::string key = section.id.empty() ? siblings.keyFor(section.title) : section.id;
        const auto [first, isFirst] = byKey.emplace(key, s);
        if (!isFirst) {
            decks.sections.push_back({.deck = decks.sections[first->second].deck});
            continue;
        }
        // A sub-deck has no front matter of its own; an id given by the author is kept there.
        FrontMatter own;
        if (siblings.isGiven(key))
            own.emplace_back("id", key);
        decks.sections.push_back(siblings.match(key, section.title, static_cast<std::int64_t>(s),
                                                std::move(own), store));
    }
    return decks;
}

} // namespace engram::exchange
