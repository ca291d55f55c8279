// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exchange/deck_matcher.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include <engram/derived_id.h>

#include "base/deck_path.h"
#include "base/text.h"
#include "deckfile/taken_ids.h"
#include "exchange/lost_decks.h"
#include "study/deck_names.h"

namespace engram::exchange
{

namespace
{

using FrontMatter = std::vector<std::pair<std::string, std::string>>;
using Path = std::vector<std::string>;
using study::KnownDeck;
using study::KnownDecks;

std::string givenId(const Deck &deck)
{
    const auto it =
        std::ranges::find(deck.frontMatter, "id", &std::pair<std::string, std::string>::first);
    return it == deck.frontMatter.end() ? std::string() : it->second;
}

void setId(FrontMatter &frontMatter, const std::string &id)
{
    std::erase_if(frontMatter, [](const auto &entry) { return entry.first == "id"; });
    if (!id.empty())
        frontMatter.emplace_back("id", id);
}

/// The decks below one parent (or all roots), and what a file says of some of them.
class Siblings
{
public:
    Siblings(const KnownDecks &known, std::optional<DeckId> parent)
        : m_known(known), m_parent(parent), m_decks(known.below(parent))
    {
        for (const KnownDeck *each : m_decks)
            m_taken.take(each->deck.key);
    }

    /// To be told all names and ids of the file before any deck is matched.
    void give(const std::string &name, const std::string &id)
    {
        m_titles.insert(name);
        if (id.empty())
            return;
        m_given.emplace(id, name);
        m_taken.take(id);
    }

    /// Whether a deck that is there is called so.
    [[nodiscard]] bool isName(const std::string &name) const
    {
        return std::ranges::any_of(m_decks, [&](const KnownDeck *each) {
            return !each->isGone && each->deck.name == name;
        });
    }

    /// What the file of the deck with this id says that it is called; "" when there is none.
    [[nodiscard]] std::string fileNameOf(const std::string &id) const
    {
        const KnownDeck *const found = id.empty() ? nullptr : keyed(id);
        return found == nullptr ? std::string() : study::fileNameOf(found->deck);
    }

    /// `written` is the front matter of a file; a section has none but its id. `lost` seeks the deck
    /// where neither id nor name finds one. Matched a second time, a deck tells that it is neither
    /// new nor changed.
    [[nodiscard]] FileDeck match(const std::string &id, const std::string &name,
                                 std::int64_t position, const FrontMatter *written,
                                 const std::function<const KnownDeck *()> &lost,
                                 store::Store &store)
    {
        const std::string key = id.empty() ? keyGivenFor(name) : id;
        const auto [known, isFirst] = m_matched.try_emplace({key, key.empty() ? name : ""},
                                                            FileDeck{.deck = {.id = DeckId(0)}});
        if (!isFirst)
            return {.deck = known->second.deck};
        const KnownDeck *found = key.empty() ? named(name) : keyed(key);
        if (found == nullptr)
            found = lost();
        position = std::max(position, m_lastPosition + 1);
        if (found != nullptr)
            known->second = merged(*found, key, name, position, written);
        else // a sub-deck has no front matter of its own; an id given by the author is kept there
            known->second = {.deck =
                                 Deck{.id = store.newDeckId(),
                                      .parent = m_parent,
                                      .key = key.empty() ? m_taken.takeLike(deriveId(name)) : key,
                                      .name = name,
                                      .position = position,
                                      .frontMatter = written != nullptr ? *written
                                                     : key.empty()      ? FrontMatter()
                                                                        : FrontMatter{{"id", key}}},
                             .isNew = true,
                             .changed = true};
        if (known->second.isNew) {
            study::setFileName(known->second.deck, name); // "deck:" alone says nothing
            m_lastPosition = position;
        }
        return known->second;
    }

private:
    /// The id under which the file has this name elsewhere.
    [[nodiscard]] std::string keyGivenFor(const std::string &name) const
    {
        const std::string stem = deriveId(name);
        const auto given = m_given.find(stem);
        return given != m_given.end() && given->second == name ? stem : std::string();
    }

    [[nodiscard]] const KnownDeck *keyed(const std::string &key) const
    {
        const auto found = std::ranges::find_if(
            m_decks, [&](const KnownDeck *each) { return each->deck.key == key; });
        return found == m_decks.end() ? nullptr : *found;
    }

    /// Whether the deck is another that the file names, or has an identity that the file does not.
    [[nodiscard]] bool isOther(const Deck &deck, const std::string &name) const
    {
        if (m_given.contains(deck.key))
            return true;
        return deck.key != deriveId(name) && !givenId(deck).empty();
    }

    [[nodiscard]] const KnownDeck *named(const std::string &name) const
    {
        for (const bool isGone : {false, true}) {
            for (const KnownDeck *each : m_decks)
                if (each->isGone == isGone && study::fileNameOf(each->deck) == name &&
                    !isOther(each->deck, name))
                    return each;
            // A file that was written after the deck was renamed here.
            for (const KnownDeck *each : m_decks)
                if (each->isGone == isGone && each->deck.name == name &&
                    !m_titles.contains(study::fileNameOf(each->deck)) && !isOther(each->deck, name))
                    return each;
        }
        return nullptr;
    }

    /// A name given here stays until the file has another than it had; so does a place.
    [[nodiscard]] FileDeck merged(const KnownDeck &found, const std::string &id,
                                  const std::string &name, std::int64_t position,
                                  const FrontMatter *written)
    {
        const Deck &before = found.deck;
        FileDeck result{.deck = before};
        Deck &deck = result.deck;
        const bool isSection = m_known.fileOf(deck.id) != deck.id;
        if (written != nullptr)
            deck.frontMatter = *written;
        else if (isSection || before.key.empty()) // else it has a file, and an id, of its own
            setId(deck.frontMatter, id);
        const std::string said = study::fileNameOf(before);
        const bool isKept = name == said || name == before.name;
        if (!isKept)
            deck.name = name;
        study::setFileName(deck, isKept ? said : name);
        if (before.key.empty()) // lost by damage
            deck.key = id.empty() ? m_taken.takeLike(deriveId(name)) : id;
        // Where its place was lost with its key, or it was removed with what was above it.
        if (deck.parent ? m_known.tree().find(*deck.parent) == nullptr : before.key.empty())
            deck.parent = m_parent;
        // The order of roots is the collection's, that of sections the file's.
        if (m_parent && deck.parent == m_parent) {
            if (deck.position <= m_lastPosition)
                deck.position = position;
            m_lastPosition = deck.position;
        }
        result.isBack = found.isGone;
        result.changed = found.isGone || deck != before;
        return result;
    }

    const KnownDecks &m_known;
    std::optional<DeckId> m_parent;
    std::vector<const KnownDeck *> m_decks;
    std::set<std::string> m_titles;             ///< all that the file has here
    std::map<std::string, std::string> m_given; ///< titles by id
    deckfile::TakenIds m_taken;
    std::int64_t m_lastPosition = -1; ///< of what was matched so far
    std::map<std::pair<std::string, std::string>, FileDeck> m_matched; ///< by key, or by name
};

FileDeck matchRoot(const DeckFile &file, const std::string &fallbackName, const KnownDecks &known,
                   LostDecks &lost, store::Store &store)
{
    Siblings roots(known, {});
    std::string name = file.title();
    if (name.empty()) // whose id is known is called as before
        name = roots.fileNameOf(file.get("id"));
    if (name.empty())
        name = showsNothing(fallbackName) ? std::string("Deck") : fallbackName;
    const auto seekLost = [&] {
        std::vector<std::size_t> own;
        std::vector<std::size_t> below;
        for (std::size_t s = 0; s < file.sections.size(); ++s)
            (file.sections[s].title.empty() ? own : below).push_back(s);
        return lost.take(own, below);
    };
    return roots.match(file.get("id"), name, static_cast<std::int64_t>(known.tree().roots().size()),
                       &file.frontMatter, seekLost, store);
}

/// The sections of a file as a tree.
class SectionTree
{
public:
    SectionTree(const DeckFile &file, const KnownDecks &known, LostDecks &lost, store::Store &store,
                DeckId root)
        : m_known(known), m_lost(lost), m_store(store), m_root(root)
    {
        const Siblings top(known, root);
        for (const DeckSection &section : file.sections) {
            // A title that is a name already, from before titles could be paths, stays one.
            Path path =
                top.isName(section.title) ? Path{section.title} : namesInPath(section.title);
            for (Path above = path; !above.empty();) {
                const std::string name = std::move(above.back());
                above.pop_back();
                const bool isWhole = above.size() + 1 == path.size();
                m_said[above].emplace_back(name, isWhole ? section.id : std::string());
            }
            m_paths.push_back(std::move(path));
        }
    }

    [[nodiscard]] FileDeck match(std::size_t section, const std::string &id)
    {
        return matched(m_paths[section], id, static_cast<std::int64_t>(section));
    }

    /// Decks met on the way to a section.
    [[nodiscard]] std::vector<FileDeck> takeBetween() { return std::move(m_between); }

private:
    using Said = std::pair<std::string, std::string>; ///< name and id

    FileDeck matched(const Path &path, const std::string &id, std::int64_t position)
    {
        const Path above(path.begin(), path.end() - 1);
        DeckId parent = m_root;
        if (!above.empty()) {
            const FileDeck way = matched(above, idOf(above), position);
            parent = way.deck.id;
            if (way.isNew || way.changed)
                m_between.push_back(way);
        }
        const auto [level, isFirst] = m_levels.try_emplace(above, m_known, parent);
        if (isFirst)
            for (const auto &[name, given] : m_said[above])
                level->second.give(name, given);
        return level->second.match(
            id, path.back(), position, nullptr, [&] { return lostAt(path); }, m_store);
    }

    [[nodiscard]] const KnownDeck *lostAt(const Path &path)
    {
        std::vector<std::size_t> own;
        std::vector<std::size_t> below;
        for (std::size_t s = 0; s < m_paths.size(); ++s)
            if (std::ranges::mismatch(path, m_paths[s]).in1 == path.end())
                (m_paths[s].size() == path.size() ? own : below).push_back(s);
        return m_lost.take(own, below);
    }

    [[nodiscard]] std::string idOf(const Path &path)
    {
        for (const auto &[name, id] : m_said[Path(path.begin(), path.end() - 1)])
            if (name == path.back() && !id.empty())
                return id;
        return {};
    }

    const KnownDecks &m_known;
    LostDecks &m_lost;
    store::Store &m_store;
    DeckId m_root;
    std::vector<Path> m_paths;                ///< by section
    std::map<Path, std::vector<Said>> m_said; ///< what the file names, by the path above it
    std::map<Path, Siblings> m_levels;        ///< by the path above them
    std::vector<FileDeck> m_between;
};

} // namespace

FileDecks matchDecks(const DeckFile &file, const std::string &fallbackName,
                     const study::KnownDecks &known, store::Store &store)
{
    LostDecks lost(file, known, store);
    FileDecks decks{
        .root = matchRoot(file, fallbackName, known, lost, store), .sections = {}, .between = {}};
    SectionTree tree(file, known, lost, store, decks.root.deck.id);
    for (std::size_t s = 0; s < file.sections.size(); ++s)
        decks.sections.push_back(file.sections[s].title.empty()
                                     ? FileDeck{.deck = decks.root.deck}
                                     : tree.match(s, file.sections[s].id));
    decks.between = tree.takeBetween();
    return decks;
}

std::set<DeckId> returningDecks(const study::KnownDecks &known, const FileDecks &decks)
{
    std::set<DeckId> back;
    for (const study::KnownDeck &deck : known.all())
        if (deck.isGone && (deck.deck.id == decks.root.deck.id || decks.hasSection(deck.deck.id)))
            back.insert(deck.deck.id);
    return back;
}

} // namespace engram::exchange
