// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exchange/deck_import.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "exchange/note_matcher.h"
#include "study/deck_tree.h"

namespace engram::exchange
{

using study::DeckTree;
using study::StudyContext;

namespace
{

/// A note of the file in its place: section and question by index.
struct FileNote
{
    const DeckNote *note = nullptr;
    std::size_t section = 0;
    std::optional<std::size_t> parent;
};

/// The deck of one section: an existing one, or one to be made.
struct SectionDeck
{
    Deck deck;
    bool isNew = false;
    bool changed = false;
};

std::string identifyingText(const NoteContent &content)
{
    if (const auto *question = std::get_if<Question>(&content))
        return question->body.empty() ? question->heading
                                      : question->heading + "\n" + question->body;
    if (const auto *basic = std::get_if<Basic>(&content))
        return basic->front;
    return std::get<Cloze>(content).text;
}

/// Text from which an id is derived when the author gave none.
std::string namingText(const NoteContent &content)
{
    if (const auto *question = std::get_if<Question>(&content))
        return question->heading;
    return titleOf(content, 200);
}

std::vector<FileNote> flatten(const DeckFile &file)
{
    std::vector<FileNote> notes;
    for (std::size_t s = 0; s < file.sections.size(); ++s) {
        for (const DeckNote &note : file.sections[s].notes) {
            const std::size_t parent = notes.size();
            notes.push_back({&note, s, {}});
            for (const DeckNote &fact : note.facts)
                notes.push_back({&fact, s, parent});
        }
    }
    return notes;
}

/// Everything that plan and application have in common: the file beside the collection.
class Comparison
{
public:
    Comparison(const StudyContext &context, const DeckFile &file, const std::string &fallbackName,
               const std::vector<Problem> &problems)
        : m_context(context), m_file(file), m_fallbackName(fallbackName), m_notes(flatten(file)),
          m_keepMissing(std::ranges::any_of(problems, [](const Problem &problem) {
              return problem.severity == Severity::Skipped;
          }))
    {
    }

    Result<void> run()
    {
        auto decks = m_context.store.decks();
        if (!decks)
            return failFrom(decks);
        m_tree = DeckTree(*std::move(decks));
        matchDecks();
        if (auto loaded = loadExisting(); !loaded)
            return loaded;
        matchAll();
        chooseKeys();
        return {};
    }

    [[nodiscard]] ImportPlan plan(const std::vector<Problem> &problems) const
    {
        ImportPlan plan;
        plan.deckName = m_root.deck.name;
        plan.newDeck = m_root.isNew;
        plan.problems = problems;
        plan.file = m_file;
        plan.fallbackName = m_fallbackName;
        plan.basedOn = m_context.store.lastSeq();
        for (std::size_t i = 0; i < m_notes.size(); ++i)
            plan.items.push_back(itemFor(i));
        for (const std::size_t orphan : orphans())
            plan.items.push_back({.action = ImportAction::Orphaned,
                                  .key = m_existing[orphan].key,
                                  .title = titleOf(m_existing[orphan].content),
                                  .deckPath = pathText(m_existing[orphan].deck),
                                  .note = m_existing[orphan].id,
                                  .isFact = m_existing[orphan].parent.has_value(),
                                  .isDraft = false,
                                  .line = 0});
        plan.deckChanged = m_root.changed || m_root.isNew ||
                           std::ranges::any_of(m_sections,
                                               [](const SectionDeck &section) {
                                                   return section.changed || section.isNew;
                                               }) ||
                           !goneDecks().empty() || orderChanged();
        return plan;
    }

    log::Batch batch()
    {
        log::Batch batch = m_context.newBatch();
        const auto record = [&batch](log::Event event) {
            batch.rows.emplace_back(std::move(event));
        };
        recordDecks(record);
        const std::vector<NoteId> ids = noteIds();
        for (std::size_t i = 0; i < m_notes.size(); ++i) {
            Note note = noteFor(i, ids);
            const ImportAction action = actionFor(i);
            if (action != ImportAction::Same)
                record(log::NoteSaved{std::move(note)});
        }
        const std::vector<DeckId> gone = goneDecks();
        for (const std::size_t orphan : orphans()) {
            Note &note = m_existing[orphan];
            // An orphan outlives its section: it must be found again when it comes back.
            if (std::ranges::find(gone, note.deck) != gone.end()) {
                note.deck = m_root.deck.id;
                record(log::NoteSaved{note});
            }
            record(log::NoteRemoved{note.id});
        }
        for (std::size_t i = m_liveCount; i < m_existing.size(); ++i) {
            // Orphans of earlier imports likewise.
            Note &note = m_existing[i];
            if (m_matched[i] || std::ranges::find(gone, note.deck) == gone.end())
                continue;
            note.deck = m_root.deck.id;
            record(log::NoteSaved{note});
            record(log::NoteRemoved{note.id});
        }
        recordOrders(record, ids);
        for (const DeckId deck : gone)
            record(log::DeckRemoved{deck});
        return batch;
    }

private:
    [[nodiscard]] bool isSectionRoot(std::size_t section) const
    {
        return m_file.sections[section].title.empty();
    }

    [[nodiscard]] DeckId deckOf(std::size_t section) const
    {
        return isSectionRoot(section) ? m_root.deck.id : m_sections[section].deck.id;
    }

    SectionDeck matchDeck(std::optional<DeckId> parent, const std::string &key,
                          const std::string &name, std::int64_t position,
                          std::vector<std::pair<std::string, std::string>> frontMatter)
    {
        for (const Deck &deck : m_tree.decks()) {
            if (deck.parent != parent || deck.key != key)
                continue;
            SectionDeck found{.deck = deck, .isNew = false, .changed = false};
            found.deck.name = name;
            found.deck.frontMatter = std::move(frontMatter);
            if (parent)
                found.deck.position = position;
            found.changed = found.deck != deck;
            return found;
        }
        return {.deck = Deck{.id = m_context.store.newDeckId(),
                             .parent = parent,
                             .key = key,
                             .name = name,
                             .position = position,
                             .frontMatter = std::move(frontMatter)},
                .isNew = true,
                .changed = true};
    }

    void matchDecks()
    {
        std::string name = m_file.title();
        if (name.empty())
            name = m_fallbackName.empty() ? std::string("Deck") : m_fallbackName;
        std::string key = m_file.get("id");
        if (key.empty())
            key = deriveId(name);
        m_root = matchDeck({}, key, name, static_cast<std::int64_t>(m_tree.roots().size()),
                           m_file.frontMatter);
        for (std::size_t s = 0; s < m_file.sections.size(); ++s) {
            const DeckSection &section = m_file.sections[s];
            if (isSectionRoot(s)) {
                m_sections.push_back(m_root);
                continue;
            }
            // A sub-deck has no front matter of its own; an id given by the author is kept there.
            std::vector<std::pair<std::string, std::string>> own;
            if (!section.id.empty())
                own.emplace_back("id", section.id);
            const std::string sectionKey =
                section.id.empty() ? deriveId(section.title) : section.id;
            // Two sections of one name are one deck.
            const auto same = std::ranges::find_if(m_sections, [&](const SectionDeck &earlier) {
                return earlier.deck.parent == m_root.deck.id && earlier.deck.key == sectionKey;
            });
            m_sections.push_back(same != m_sections.end()
                                     ? SectionDeck{.deck = same->deck}
                                     : matchDeck(m_root.deck.id, sectionKey, section.title,
                                                 static_cast<std::int64_t>(s), std::move(own)));
        }
    }

    Result<void> loadExisting()
    {
        if (m_root.isNew)
            return {};
        for (const bool removed : {false, true}) {
            for (const DeckId deck : m_tree.subtree(m_root.deck.id)) {
                auto notes = m_context.store.notes(deck, removed);
                if (!notes)
                    return failFrom(notes);
                for (Note &note : *notes)
                    m_existing.push_back(std::move(note));
            }
            if (!removed)
                m_liveCount = m_existing.size();
        }
        return {};
    }

    void matchAll()
    {
        std::vector<MatchKey> wanted;
        for (const FileNote &note : m_notes)
            wanted.push_back({.id = note.note->id,
                              .text = identifyingText(note.note->content),
                              .isFact = note.parent.has_value(),
                              .parent = note.parent});
        std::map<NoteId, std::size_t> places;
        for (std::size_t i = 0; i < m_existing.size(); ++i)
            places.emplace(m_existing[i].id, i);
        std::vector<MatchKey> existing;
        for (const Note &note : m_existing) {
            MatchKey key{.id = note.key,
                         .text = identifyingText(note.content),
                         .isFact = note.parent.has_value(),
                         .parent = {}};
            if (note.parent)
                if (const auto it = places.find(*note.parent); it != places.end())
                    key.parent = it->second;
            existing.push_back(std::move(key));
        }
        m_matches = matchNotes(wanted, existing);
        m_matched.assign(m_existing.size(), false);
        for (const auto &match : m_matches)
            if (match)
                m_matched[*match] = true;
    }

    /// The author's ids as they are; kept or derived, and made unique, where there are none.
    void chooseKeys()
    {
        std::set<std::string> used;
        for (const FileNote &note : m_notes)
            if (!note.note->id.empty())
                used.insert(note.note->id);
        m_keys.resize(m_notes.size());
        for (std::size_t i = 0; i < m_notes.size(); ++i) {
            if (!m_notes[i].note->id.empty()) {
                m_keys[i] = m_notes[i].note->id;
            } else if (m_matches[i] && m_existing[*m_matches[i]].derivedKey &&
                       used.insert(m_existing[*m_matches[i]].key).second) {
                m_keys[i] = m_existing[*m_matches[i]].key;
            }
        }
        // The last number given to each stem: a file may have thousands of one heading.
        std::map<std::string, int> numbers;
        for (std::size_t i = 0; i < m_notes.size(); ++i) {
            if (!m_keys[i].empty())
                continue;
            const std::string stem = deriveId(namingText(m_notes[i].note->content));
            std::string key = stem;
            int &n = numbers.try_emplace(stem, 1).first->second;
            while (!used.insert(key).second)
                key = stem + "-" + std::to_string(++n);
            m_keys[i] = key;
        }
    }

    /// Ids of the file's notes: kept where matched, new otherwise.
    std::vector<NoteId> noteIds()
    {
        std::vector<NoteId> ids;
        for (const auto &match : m_matches)
            ids.push_back(match ? m_existing[*match].id : m_context.store.newNoteId());
        return ids;
    }

    [[nodiscard]] Note noteFor(std::size_t i, const std::vector<NoteId> &ids) const
    {
        const FileNote &source = m_notes[i];
        return {.id = ids[i],
                .deck = deckOf(source.section),
                .parent = source.parent ? std::optional(ids[*source.parent]) : std::nullopt,
                .key = m_keys[i],
                .derivedKey = source.note->id.empty(),
                .tags = source.note->tags,
                .attributes = source.note->attributes,
                .content = source.note->content};
    }

    [[nodiscard]] bool isLive(std::size_t existing) const { return existing < m_liveCount; }

    [[nodiscard]] ImportAction actionFor(std::size_t i) const
    {
        if (!m_matches[i] || !isLive(*m_matches[i]))
            return ImportAction::Added;
        const Note &before = m_existing[*m_matches[i]];
        const DeckNote &now = *m_notes[i].note;
        if (before.content != now.content || before.tags != now.tags ||
            before.attributes != now.attributes || before.key != m_keys[i] ||
            before.derivedKey != now.id.empty())
            return ImportAction::Changed;
        const auto &parent = m_notes[i].parent;
        const bool sameParent =
            parent ? m_matches[*parent] && before.parent == m_existing[*m_matches[*parent]].id
                   : !before.parent;
        return sameParent && before.deck == deckOf(m_notes[i].section) ? ImportAction::Same
                                                                       : ImportAction::Moved;
    }

    [[nodiscard]] std::string pathText(DeckId id) const
    {
        std::string text;
        for (const std::string &name : m_tree.path(id))
            text += text.empty() ? name : " › " + name;
        return text;
    }

    [[nodiscard]] ImportItem itemFor(std::size_t i) const
    {
        const FileNote &source = m_notes[i];
        const std::string &section = m_file.sections[source.section].title;
        return {.action = actionFor(i),
                .key = m_keys[i],
                .title = titleOf(source.note->content),
                .deckPath = section.empty() ? m_root.deck.name : m_root.deck.name + " › " + section,
                .note = m_matches[i] ? std::optional(m_existing[*m_matches[i]].id) : std::nullopt,
                .isFact = source.parent.has_value(),
                .isDraft = std::holds_alternative<Question>(source.note->content) &&
                           m_context.rules.cardsOf(source.note->content).empty(),
                .line = source.note->line};
    }

    [[nodiscard]] std::vector<std::size_t> orphans() const
    {
        std::vector<std::size_t> result;
        if (m_keepMissing)
            return result;
        for (std::size_t i = 0; i < m_liveCount; ++i)
            if (!m_matched[i])
                result.push_back(i);
        return result;
    }

    /// Sub-decks that the file no longer has.
    [[nodiscard]] std::vector<DeckId> goneDecks() const
    {
        std::vector<DeckId> gone;
        if (m_root.isNew || m_keepMissing)
            return gone;
        for (const Deck &deck : m_tree.decks())
            if (deck.parent == m_root.deck.id &&
                std::ranges::find(m_sections, deck.id, [](const SectionDeck &section) {
                    return section.deck.id;
                }) == m_sections.end())
                gone.push_back(deck.id);
        return gone;
    }

    template <class Record>
    void recordDecks(const Record &record) const
    {
        if (m_root.isNew || m_root.changed)
            record(log::DeckSaved{m_root.deck});
        for (std::size_t s = 0; s < m_sections.size(); ++s)
            if (!isSectionRoot(s) && (m_sections[s].isNew || m_sections[s].changed))
                record(log::DeckSaved{m_sections[s].deck});
    }

    /// File indexes of each deck's notes, in file order.
    [[nodiscard]] std::map<DeckId, std::vector<std::size_t>> byDeck() const
    {
        std::map<DeckId, std::vector<std::size_t>> order;
        for (std::size_t i = 0; i < m_notes.size(); ++i)
            order[deckOf(m_notes[i].section)].push_back(i);
        return order;
    }

    [[nodiscard]] std::vector<NoteId> liveOrder(DeckId deck) const
    {
        std::vector<NoteId> ids;
        for (std::size_t i = 0; i < m_liveCount; ++i)
            if (m_existing[i].deck == deck)
                ids.push_back(m_existing[i].id);
        return ids;
    }

    [[nodiscard]] bool orderChanged() const
    {
        for (const auto &[deck, indexes] : byDeck()) {
            std::vector<std::optional<NoteId>> now;
            for (const std::size_t i : indexes)
                now.push_back(m_matches[i] ? std::optional(m_existing[*m_matches[i]].id)
                                           : std::nullopt);
            const std::vector<NoteId> before = liveOrder(deck);
            if (!std::ranges::equal(now, before))
                return true;
        }
        return false;
    }

    template <class Record>
    void recordOrders(const Record &record, const std::vector<NoteId> &ids) const
    {
        for (const auto &[deck, indexes] : byDeck()) {
            std::vector<NoteId> order;
            for (const std::size_t i : indexes)
                order.push_back(ids[i]);
            if (order != liveOrder(deck))
                record(log::DeckOrdered{deck, std::move(order)});
        }
    }

    StudyContext m_context;
    const DeckFile &m_file;
    const std::string &m_fallbackName;
    std::vector<FileNote> m_notes;
    /// A note that could not be read is still in the author's file: nothing missing is orphaned.
    bool m_keepMissing;
    DeckTree m_tree{{}};
    SectionDeck m_root{.deck = Deck{.id = DeckId(0)}};
    std::vector<SectionDeck> m_sections; ///< by section index; the root where it has no title
    std::vector<Note> m_existing;        ///< live notes, then orphans
    std::size_t m_liveCount = 0;
    std::vector<std::optional<std::size_t>> m_matches; ///< by file note
    std::vector<bool> m_matched;                       ///< by existing note
    std::vector<std::string> m_keys;                   ///< by file note
};

} // namespace

Result<ImportPlan> planImport(const StudyContext &context, const ParsedDeck &parsed,
                              const std::string &fallbackName)
{
    Comparison comparison(context, parsed.file, fallbackName, parsed.problems);
    if (auto compared = comparison.run(); !compared)
        return failFrom(compared);
    return comparison.plan(parsed.problems);
}

Result<ChangeSet> applyImport(const StudyContext &context, const ImportPlan &plan)
{
    if (plan.basedOn != context.store.lastSeq())
        return fail(Errc::Conflict, "the collection changed since the import was planned");
    Comparison comparison(context, plan.file, plan.fallbackName, plan.problems);
    if (auto compared = comparison.run(); !compared)
        return failFrom(compared);
    const log::Batch batch = comparison.batch();
    if (batch.rows.empty())
        return ChangeSet{};
    return context.store.commit(batch);
}

} // namespace engram::exchange
