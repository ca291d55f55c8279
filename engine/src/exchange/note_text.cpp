// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exchange/note_text.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <variant>

#include "content/field_note.h"
#include "deckfile/note_text.h"
#include "exchange/deck_note.h"
#include "exchange/note_keys.h"
#include "exchange/note_matcher.h"
#include "media/media_names.h"
#include "study/deck_tree.h"
#include "study/note_order.h"

namespace engram::exchange
{

using study::StudyContext;

namespace
{

/// A note that is no fact, followed by its facts in their order.
using Family = std::vector<Note>;

Result<Family> familyOf(const StudyContext &context, NoteId id)
{
    auto head = context.store.note(id);
    if (!head)
        return failFrom(head);
    auto facts = context.store.factsOf(id);
    if (!facts)
        return failFrom(facts);
    Family family{*std::move(head)};
    for (const NoteId factId : *facts) {
        auto fact = context.store.note(factId);
        if (!fact)
            return failFrom(fact);
        family.push_back(*std::move(fact));
    }
    return family;
}

/// The family as the text leaves it; one of a deck's own where there was none before.
class Change
{
public:
    Change(const StudyContext &context, DeckId deck, const Family &before, const DeckNote &after)
        : m_context(context), m_deck(deck), m_before(before)
    {
        m_after.push_back(&after);
        for (const DeckNote &fact : after.facts)
            m_after.push_back(&fact);
        match();
        for (std::size_t i = 0; i < m_after.size(); ++i)
            m_notes.push_back(noteAt(i));
    }

    /// Ids that the person gave, and that another note of the same root deck has already.
    [[nodiscard]] Result<std::vector<Problem>> problems() const
    {
        std::vector<Problem> problems;
        std::set<std::string> taken;
        for (std::size_t i = 0; i < m_notes.size(); ++i) {
            if (!isNewId(i))
                continue;
            if (taken.empty()) {
                auto others = otherKeys();
                if (!others)
                    return failFrom(others);
                taken = *std::move(others);
            }
            if (taken.contains(m_notes[i].key))
                problems.push_back({.file = {},
                                    .line = m_after[i]->line,
                                    .column = 1,
                                    .code = ProblemCode::IdTaken,
                                    .severity = Severity::Skipped,
                                    .text = m_notes[i].key});
        }
        return problems;
    }

    [[nodiscard]] NoteId head() const { return m_notes.front().id; }

    [[nodiscard]] Result<log::Batch> batch() const
    {
        log::Batch batch = m_context.newBatch();
        if (isOrderChanged()) {
            auto order = newOrder();
            if (!order)
                return failFrom(order);
            batch.rows.emplace_back(log::Event(log::DeckOrdered{m_deck, *order}));
        }
        for (std::size_t i = 0; i < m_notes.size(); ++i)
            if (!m_matches[i] || m_before[*m_matches[i]] != m_notes[i])
                batch.rows.emplace_back(log::Event(log::NoteSaved{m_notes[i]}));
        for (std::size_t i = 0; i < m_before.size(); ++i)
            if (std::ranges::find(m_matches, std::optional(i)) == m_matches.end())
                batch.rows.emplace_back(log::Event(log::NoteRemoved{m_before[i].id}));
        // What only drops or orders facts would be told as a deletion.
        const auto isSaved = [](const std::variant<log::Event, Review> &row) {
            return std::holds_alternative<log::NoteSaved>(std::get<log::Event>(row));
        };
        if (!batch.rows.empty() && std::ranges::none_of(batch.rows, isSaved))
            batch.rows.emplace_back(log::Event(log::NoteSaved{m_notes.front()}));
        return batch;
    }

private:
    void match()
    {
        // Of two texts of one note, whatever they say.
        constexpr const char *Head = "#head";
        std::vector<MatchKey> wanted;
        for (const DeckNote *note : m_after)
            wanted.push_back({.id = wanted.empty() ? Head : note->id,
                              .text = identifyingText(note->content),
                              .isFact = !wanted.empty(),
                              .parent = wanted.empty() ? std::nullopt : std::optional(0)});
        std::vector<MatchKey> existing;
        for (const Note &note : m_before)
            existing.push_back({.id = existing.empty() ? Head : note.key,
                                .text = identifyingText(note.content),
                                .isFact = !existing.empty(),
                                .parent = existing.empty() ? std::nullopt : std::optional(0)});
        m_matches = matchNotes(wanted, existing);
    }

    [[nodiscard]] Note noteAt(std::size_t i) const
    {
        const DeckNote &written = *m_after[i];
        Note note{.id = m_matches[i] ? m_before[*m_matches[i]].id : m_context.store.newNoteId(),
                  .deck = m_matches[i] ? m_before[*m_matches[i]].deck : m_deck,
                  .parent = i > 0              ? std::optional(head())
                            : m_before.empty() ? std::nullopt
                                               : m_before.front().parent,
                  .key = written.id,
                  .derivedKey = false,
                  .tags = written.tags,
                  .attributes = written.attributes,
                  .content = written.content};
        const Note *before = m_matches[i] ? &m_before[*m_matches[i]] : nullptr;
        if (before != nullptr)
            keepRemovedFields(before->content, note.content);
        if (before != nullptr && (written.id.empty() || written.id == before->key)) {
            note.key = before->key;
            note.derivedKey = before->derivedKey;
        } else if (written.id.empty()) {
            note.key = newKeyOf(written.content, note.id);
            note.derivedKey = true;
        }
        return note;
    }

    [[nodiscard]] bool isNewId(std::size_t i) const
    {
        return !m_notes[i].derivedKey &&
               (!m_matches[i] || m_before[*m_matches[i]].key != m_notes[i].key);
    }

    /// Of the notes of the root deck that are not in the family. Cost: reads them.
    [[nodiscard]] Result<std::set<std::string>> otherKeys() const
    {
        auto decks = m_context.store.decks();
        if (!decks)
            return failFrom(decks);
        const study::DeckTree tree(*std::move(decks));
        std::set<NoteId> family;
        for (const Note &note : m_before)
            family.insert(note.id);
        return keysBelow(m_context, tree, tree.rootOf(m_deck), family);
    }

    /// Without an order of its own, a new note comes behind all of its deck.
    [[nodiscard]] bool isOrderChanged() const
    {
        if (m_before.empty())
            return false;
        for (std::size_t i = 0; i < m_matches.size(); ++i)
            if (!m_matches[i] || (i > 0 && *m_matches[i] < *m_matches[i - 1]))
                return true;
        return false;
    }

    /// The deck's order with the family's notes together, in the order of the text.
    [[nodiscard]] Result<std::vector<NoteId>> newOrder() const
    {
        auto before = m_context.store.noteOrder(m_deck);
        if (!before)
            return failFrom(before);
        std::set<NoteId> family;
        for (const Note &note : m_notes)
            family.insert(note.id);
        std::vector<NoteId> order;
        for (const NoteId id : *before) {
            if (id == m_notes.front().id)
                for (const Note &note : m_notes)
                    order.push_back(note.id);
            else if (!family.contains(id))
                order.push_back(id);
        }
        return order;
    }

    const StudyContext &m_context;
    DeckId m_deck; ///< of the head
    const Family &m_before;
    std::vector<const DeckNote *> m_after;
    std::vector<std::optional<std::size_t>> m_matches; ///< for each of them, which one it was
    std::vector<Note> m_notes;
};

/// Where a text belongs: a deck, and what of it the text is about.
struct Place
{
    DeckId deck;
    Family family;
};

template <class Find>
Result<NoteTextSaved> save(const StudyContext &context, std::string_view text, Find placeOf)
{
    const ParsedDeck parsed = deckfile::parseNoteText(text, context.store.types().all());
    NoteTextSaved result{.saved = false, .problems = parsed.problems, .changes = {}, .note = {}};
    if (deckfile::isAnySkipped(result.problems))
        return result;
    Result<Place> place = placeOf();
    if (!place)
        return failFrom(place);
    const Change change(context, place->deck, place->family,
                        parsed.file.sections.front().notes.front());
    auto problems = change.problems();
    if (!problems)
        return failFrom(problems);
    result.problems.insert(result.problems.end(), problems->begin(), problems->end());
    if (deckfile::isAnySkipped(result.problems))
        return result;
    auto batch = change.batch();
    if (!batch)
        return failFrom(batch);
    if (!batch->rows.empty()) {
        if (auto named = media::nameMedia(context, *batch); !named)
            return failFrom(named);
        auto changes = context.store.commit(*batch);
        if (!changes)
            return failFrom(changes);
        result.changes = *std::move(changes);
    }
    result.saved = true;
    result.note = change.head();
    return result;
}

} // namespace

Result<NoteText> noteText(const StudyContext &context, NoteId id)
{
    auto note = context.store.note(id);
    if (!note)
        return failFrom(note);
    auto family = familyOf(context, note->parent.value_or(id));
    if (!family)
        return failFrom(family);
    DeckNote head = deckNoteWithKey(family->front());
    for (std::size_t i = 1; i < family->size(); ++i)
        head.facts.push_back(deckNoteWithKey((*family)[i]));
    NoteText result{.note = family->front().id,
                    .text = writeDeckFile({.frontMatter = {}, .sections = {{.notes = {head}}}})};
    const ParsedDeck parsed = deckfile::parseNoteText(result.text, context.store.types().all());
    for (const DeckSection &section : parsed.file.sections)
        for (const DeckNote &written : section.notes)
            for (const DeckNote &fact : written.facts)
                if (fact.id == note->key)
                    result.line = fact.line;
    return result;
}

Result<NoteTextSaved> saveNoteText(const StudyContext &context, NoteId id, std::string_view text)
{
    return save(context, text, [&]() -> Result<Place> {
        auto family = familyOf(context, id);
        if (!family)
            return failFrom(family);
        return Place{family->front().deck, *std::move(family)};
    });
}

Result<NoteTextSaved> addNoteText(const StudyContext &context, DeckId deck, std::string_view text)
{
    return save(context, text, [&]() -> Result<Place> {
        auto isThere = context.store.hasDeck(deck);
        if (!isThere)
            return failFrom(isThere);
        if (!*isThere)
            return fail(Errc::NotFound, "there is no such deck");
        return Place{deck, {}};
    });
}

namespace
{

/// A note that is not in the bin.
Result<Note> noteThere(const StudyContext &context, NoteId id)
{
    auto removed = context.store.isRemoved(id);
    if (!removed)
        return failFrom(removed);
    if (*removed)
        return fail(Errc::NotFound, "the note is in the bin");
    return context.store.note(id);
}

/// What is copied once: a fact whose question is copied, too, comes with that.
Result<std::vector<NoteId>> headsOf(const StudyContext &context, const std::vector<NoteId> &notes)
{
    const std::set<NoteId> all(notes.begin(), notes.end());
    std::set<NoteId> met;
    std::vector<NoteId> heads;
    for (const NoteId id : notes) {
        auto note = noteThere(context, id);
        if (!note)
            return failFrom(note);
        if (met.insert(id).second && (!note->parent || !all.contains(*note->parent)))
            heads.push_back(id);
    }
    return heads;
}

} // namespace

Result<std::vector<NoteId>> copyNotes(const StudyContext &context, const std::vector<NoteId> &notes)
{
    auto heads = headsOf(context, notes);
    if (!heads)
        return failFrom(heads);
    std::map<DeckId, std::vector<NoteId>> orders;
    std::map<NoteId, NoteId> originals;
    std::vector<NoteId> made;
    log::Batch batch = context.newBatch();
    for (const NoteId id : *heads) {
        auto family = familyOf(context, id);
        if (!family)
            return failFrom(family);
        const DeckId deck = family->front().deck;
        if (!orders.contains(deck)) {
            auto order = context.store.noteOrder(deck);
            if (!order)
                return failFrom(order);
            orders.emplace(deck, *std::move(order));
        }
        std::vector<NoteId> copied;
        std::vector<NoteId> copies;
        for (Note &note : *family) {
            copied.push_back(note.id);
            note.id = context.store.newNoteId();
            originals.emplace(note.id, copied.back());
            if (!copies.empty())
                note.parent = copies.front();
            note.key = newKeyOf(note.content, note.id);
            note.derivedKey = true;
            std::erase(note.tags, MarkedTag);
            copies.push_back(note.id);
            batch.rows.emplace_back(log::Event(log::NoteSaved{note}));
        }
        study::placeBehind(orders.at(deck), copied, copies);
        made.push_back(copies.front());
    }
    if (batch.rows.empty())
        return made;
    // Orders come first: so undo tells it from an import.
    for (auto &[deck, order] : orders)
        batch.rows.insert(batch.rows.begin(), log::Event(log::DeckOrdered{deck, std::move(order)}));
    if (auto named = media::nameMedia(context, batch, originals); !named)
        return failFrom(named);
    auto changes = context.store.commit(batch);
    if (!changes)
        return failFrom(changes);
    return made;
}

Result<NoteId> copyNote(const StudyContext &context, NoteId id)
{
    return copyNotes(context, {id}).map([](const std::vector<NoteId> &made) {
        return made.front();
    });
}

Result<ChangeSet> moveNotes(const StudyContext &context, const std::vector<NoteId> &notes,
                            DeckId deck)
{
    auto decks = context.store.decks();
    if (!decks)
        return failFrom(decks);
    const study::DeckTree tree(*std::move(decks));
    if (tree.find(deck) == nullptr)
        return fail(Errc::NotFound, "there is no such deck");
    Family moved;
    std::set<NoteId> met;
    for (const NoteId id : notes) {
        auto note = noteThere(context, id);
        if (!note)
            return failFrom(note);
        const NoteId head = note->parent.value_or(id);
        if (!met.insert(head).second)
            continue;
        auto family = familyOf(context, head);
        if (!family)
            return failFrom(family);
        std::ranges::copy_if(*family, std::back_inserter(moved),
                             [deck](const Note &each) { return each.deck != deck; });
    }
    if (moved.empty())
        return ChangeSet{};
    auto order = context.store.noteOrder(deck);
    if (!order)
        return failFrom(order);
    met.clear();
    for (const Note &note : moved)
        met.insert(note.id);
    // Below one root the keys differ already.
    const DeckId root = tree.rootOf(deck);
    const bool isOfOneRoot = std::ranges::all_of(moved, [&](const Note &note) {
        return tree.find(note.deck) != nullptr && tree.rootOf(note.deck) == root;
    });
    Result<std::set<std::string>> taken;
    if (!isOfOneRoot)
        taken = keysBelow(context, tree, root, met);
    if (!taken)
        return failFrom(taken);
    std::erase_if(*order, [&met](NoteId id) { return met.contains(id); });
    log::Batch batch = context.newBatch();
    for (Note &note : moved) {
        if (!taken->insert(note.key).second) {
            note.key = newKeyOf(note.content, note.id);
            note.derivedKey = true;
        }
        note.deck = deck;
        order->push_back(note.id);
        batch.rows.emplace_back(log::Event(log::NoteSaved{std::move(note)}));
    }
    batch.rows.insert(batch.rows.begin(), log::Event(log::DeckOrdered{deck, *std::move(order)}));
    if (auto named = media::nameMedia(context, batch); !named)
        return failFrom(named);
    return context.store.commit(batch);
}

} // namespace engram::exchange
