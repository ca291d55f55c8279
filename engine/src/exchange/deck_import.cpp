// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exchange/deck_import.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <utility>

#include "base/deck_path.h"
#include "exchange/deck_matcher.h"
#include "exchange/existing_notes.h"
#include "exchange/file_note.h"
#include "exchange/file_types.h"
#include "exchange/import_media.h"
#include "exchange/note_keys.h"
#include "exchange/note_matcher.h"
#include "exchange/note_orders.h"
#include "exchange/own_facts.h"
#include "study/deck_tree.h"

namespace engram::exchange
{

using study::StudyContext;

namespace
{

/// Everything that plan and application have in common: the file beside the collection.
class Comparison
{
public:
    Comparison(const StudyContext &context, const DeckFile &file, const std::string &fallbackName,
               const std::vector<Problem> &problems, const std::vector<DeckMedia> &media)
        : m_context(context), m_file(file), m_fallbackName(fallbackName), m_media(media),
          m_notes(flatten(file)), m_types(file, context.store),
          m_keepMissing(std::ranges::any_of(problems, [](const Problem &problem) {
              return problem.severity == Severity::Skipped;
          }))
    {
    }

    Result<void> run()
    {
        auto known = study::KnownDecks::read(m_context.store);
        if (!known)
            return failFrom(known);
        m_known = *std::move(known);
        m_decks = matchDecks(m_file, m_fallbackName, *m_known, m_context.store);
        if (auto loaded = loadExisting(); !loaded)
            return loaded;
        matchAll();
        for (std::size_t i = 0; i < m_notes.size(); ++i)
            m_contents.push_back(m_types.resolved(
                m_notes[i].note->content, m_matches[i] ? &noteAt(*m_matches[i]).content : nullptr));
        auto own = ownFacts(m_context, m_existing, m_matches);
        if (!own)
            return failFrom(own);
        m_own = *std::move(own);
        for (const OwnFact &fact : m_own)
            m_matched[fact.note] = true;
        findOrphans();
        chooseKeys();
        auto media = changedMedia(m_context.store, m_notes, noteIds(noNote), m_media);
        if (!media)
            return failFrom(media);
        m_changedMedia = *std::move(media);
        return {};
    }

    [[nodiscard]] ImportPlan plan(const std::vector<Problem> &problems) const
    {
        ImportPlan plan;
        plan.deckName = m_decks.root.deck.name;
        plan.newDeck = m_decks.root.isNew;
        plan.restoredDeck = m_decks.root.isBack;
        plan.problems = problems;
        plan.file = m_file;
        plan.media = m_media;
        plan.fallbackName = m_fallbackName;
        plan.basedOn = m_context.store.lastSeq();
        for (const auto &type : m_types.changed())
            plan.types.push_back(type->name);
        for (std::size_t i = 0; i < m_notes.size(); ++i)
            plan.items.push_back(itemFor(i));
        for (const OwnFact &fact : m_own)
            plan.items.push_back(itemFor(fact));
        for (std::size_t i = 0; i < m_existing.liveCount; ++i)
            if (isKept(i) && !m_existing.isOfFile[i])
                plan.items.push_back(itemOutside(i, ImportAction::Kept));
        for (const std::size_t orphan : m_orphans)
            plan.items.push_back(itemOutside(orphan, ImportAction::Orphaned));
        plan.deckChanged = m_decks.root.changed || m_decks.root.isNew ||
                           std::ranges::any_of(m_decks.sections, isChanged) ||
                           std::ranges::any_of(m_decks.between, isChanged) ||
                           !droppedDecks().empty() || !changedOrders(noteIds(noNote)).empty();
        return plan;
    }

    log::Batch batch()
    {
        log::Batch batch = m_context.newBatch();
        const auto record = [&batch](log::Event event) {
            batch.rows.emplace_back(std::move(event));
        };
        recordDecks(record);
        for (const auto &type : m_types.changed())
            record(log::NoteTypeSaved{*type});
        const std::vector<NoteId> ids = noteIds([this] { return m_context.store.newNoteId(); });
        for (std::size_t i = 0; i < m_notes.size(); ++i) {
            Note note = noteFor(i, ids);
            if (textActionFor(i) != ImportAction::Same)
                record(log::NoteSaved{std::move(note)});
        }
        for (const OwnFact &fact : m_own)
            if (actionFor(fact) != ImportAction::Kept)
                carry(noteFor(fact), record);
        const std::set<DeckId> dropped = droppedDecks();
        for (const std::size_t orphan : m_orphans) {
            Note &note = m_existing.notes[orphan];
            // An orphan outlives its section: it must be found again when it comes back.
            if (dropped.contains(note.deck)) {
                note.deck = m_decks.root.deck.id;
                carry(note, record);
            }
            record(log::NoteRemoved{note.id});
        }
        // What was in a deck that comes back, and is no more in the file, does not come with it.
        const std::set<DeckId> back = returningDecks(*m_known, m_decks);
        for (std::size_t i = m_existing.liveCount; i < m_existing.orphansFrom; ++i)
            if (!m_matched[i] && !m_keepMissing && back.contains(noteAt(i).deck))
                record(log::NoteRemoved{noteAt(i).id});
        for (std::size_t i = m_existing.orphansFrom; i < m_existing.notes.size(); ++i) {
            // Orphans of earlier imports likewise.
            Note &note = m_existing.notes[i];
            if (m_matched[i] || !dropped.contains(note.deck))
                continue;
            note.deck = m_decks.root.deck.id;
            record(log::NoteSaved{note});
            record(log::NoteRemoved{note.id});
        }
        for (std::size_t i = 0; i < m_notes.size(); ++i)
            if (!m_changedMedia[i].empty())
                record(log::MediaNamed{ids[i], m_changedMedia[i]});
        recordOrders(record, ids); // these or the last decks tell an import from a person
        for (const DeckId deck : dropped)
            record(log::DeckRemoved{deck});
        return batch;
    }

private:
    [[nodiscard]] static bool isChanged(const FileDeck &deck) { return deck.isNew || deck.changed; }

    /// Saves a note in another deck without making it the file's: see Store::broughtInto().
    template <class Record>
    static void carry(const Note &note, const Record &record)
    {
        record(log::NoteRemoved{note.id});
        record(log::NoteSaved{note});
    }

    [[nodiscard]] const Note &noteAt(std::size_t existing) const
    {
        return m_existing.notes[existing];
    }

    [[nodiscard]] DeckId deckOf(std::size_t section) const
    {
        return m_decks.sections[section].deck.id;
    }

    Result<void> loadExisting()
    {
        if (m_decks.root.isNew)
            return {};
        auto existing = existingNotes(m_context.store, *m_known, m_decks);
        if (!existing)
            return failFrom(existing);
        m_existing = *std::move(existing);
        return {};
    }

    void matchAll()
    {
        m_matches = matchNotes(matchKeysOf(m_notes), matchKeysOf(m_existing.notes));
        m_matched.assign(m_existing.notes.size(), false);
        for (const auto &match : m_matches)
            if (match)
                m_matched[*match] = true;
    }

    void findOrphans()
    {
        m_isOrphan.assign(m_existing.liveCount, false);
        if (!m_keepMissing)
            m_orphans = orphansOf(m_existing, m_matched);
        for (const std::size_t orphan : m_orphans)
            m_isOrphan[orphan] = true;
    }

    void chooseKeys()
    {
        std::vector<std::string> others;
        for (std::size_t i = 0; i < m_existing.liveCount; ++i)
            if (isKept(i))
                others.push_back(noteAt(i).key);
        for (const OwnFact &fact : m_own)
            others.push_back(noteAt(fact.note).key);
        m_keys = keysFor(m_notes, m_matches, m_existing.notes, others);
    }

    /// Ids of the file's notes: kept where matched.
    template <class Missing>
    [[nodiscard]] std::vector<NoteId> noteIds(const Missing &missing) const
    {
        std::vector<NoteId> ids;
        ids.reserve(m_matches.size());
        for (const auto &match : m_matches)
            ids.push_back(match ? noteAt(*match).id : missing());
        return ids;
    }
    /// No note has the id 0.
    static NoteId noNote() { return NoteId(0); }

    /// The author's, and the person's own mark.
    [[nodiscard]] std::vector<std::string> tagsFor(std::size_t i) const
    {
        std::vector<std::string> tags = m_notes[i].note->tags;
        const bool isMarkedHere = m_matches[i] && isMarked(noteAt(*m_matches[i]));
        if (isMarkedHere && std::ranges::find(tags, MarkedTag) == tags.end())
            tags.emplace_back(MarkedTag);
        return tags;
    }

    [[nodiscard]] Note noteFor(std::size_t i, const std::vector<NoteId> &ids) const
    {
        const FileNote &source = m_notes[i];
        return {.id = ids[i],
                .deck = deckOf(source.section),
                .parent = source.parent ? std::optional(ids[*source.parent]) : std::nullopt,
                .key = m_keys[i],
                .derivedKey = source.note->id.empty(),
                .tags = tagsFor(i),
                .attributes = source.note->attributes,
                .content = m_contents[i]};
    }

    [[nodiscard]] bool isLive(std::size_t existing) const
    {
        return existing < m_existing.liveCount;
    }

    /// Live, not in the file as far as that could be read, and to stay nevertheless.
    [[nodiscard]] bool isKept(std::size_t existing) const
    {
        return isLive(existing) && !m_matched[existing] && !m_isOrphan[existing];
    }

    /// In the file, and there already, but not from it: it is the file's from now on.
    [[nodiscard]] bool isAdopted(std::size_t i) const
    {
        return m_matches[i] && isLive(*m_matches[i]) && !m_existing.isOfFile[*m_matches[i]];
    }

    [[nodiscard]] ImportAction actionFor(std::size_t i) const
    {
        const ImportAction action = textActionFor(i);
        return action == ImportAction::Same && !m_changedMedia[i].empty() ? ImportAction::Changed
                                                                          : action;
    }

    [[nodiscard]] ImportAction textActionFor(std::size_t i) const
    {
        if (!m_matches[i])
            return ImportAction::Added;
        if (!isLive(*m_matches[i]))
            return ImportAction::Restored;
        const Note &before = noteAt(*m_matches[i]);
        const DeckNote &now = *m_notes[i].note;
        if (before.content != m_contents[i] || before.tags != tagsFor(i) ||
            before.attributes != now.attributes || before.key != m_keys[i] ||
            before.derivedKey != now.id.empty())
            return ImportAction::Changed;
        const auto &parent = m_notes[i].parent;
        const bool sameParent =
            parent ? m_matches[*parent] && before.parent == noteAt(*m_matches[*parent]).id
                   : !before.parent;
        if (!sameParent || before.deck != deckOf(m_notes[i].section))
            return ImportAction::Moved;
        return isAdopted(i) ? ImportAction::Adopted : ImportAction::Same;
    }

    [[nodiscard]] DeckId deckOf(const OwnFact &fact) const
    {
        return deckOf(m_notes[fact.question].section);
    }

    [[nodiscard]] Note noteFor(const OwnFact &fact) const
    {
        Note note = noteAt(fact.note);
        note.deck = deckOf(fact);
        return note;
    }

    [[nodiscard]] ImportAction actionFor(const OwnFact &fact) const
    {
        if (!isLive(fact.note))
            return ImportAction::Restored;
        return noteAt(fact.note).deck == deckOf(fact) ? ImportAction::Kept : ImportAction::Moved;
    }

    [[nodiscard]] ImportItem itemFor(const OwnFact &fact) const
    {
        const FileNote &question = m_notes[fact.question];
        const Note &note = noteAt(fact.note);
        return {.action = actionFor(fact),
                .key = note.key,
                .title = titleOf(note.content),
                .deckPath = placeText(question.section),
                .note = note.id,
                .isFact = true,
                .waits = isDraft(*question.note)};
    }

    /// Of a note that is not in the file.
    [[nodiscard]] ImportItem itemOutside(std::size_t existing, ImportAction action) const
    {
        const Note &note = noteAt(existing);
        return {.action = action,
                .key = note.key,
                .title = titleOf(note.content),
                .deckPath = pathText(note.deck),
                .note = note.id,
                .isFact = note.parent.has_value()};
    }

    [[nodiscard]] std::string pathText(DeckId id) const
    {
        return joinedPath(m_known->tree().path(id));
    }

    /// Where a note of the file will be.
    [[nodiscard]] std::string placeText(std::size_t section) const
    {
        const std::string &title = m_file.sections[section].title;
        const std::string &root = m_decks.root.deck.name;
        if (m_known->tree().find(deckOf(section)) != nullptr)
            return pathText(deckOf(section));
        return title.empty() ? root : joinedPath(std::vector{root, title});
    }

    [[nodiscard]] bool isDraft(const DeckNote &note) const
    {
        return std::holds_alternative<Question>(note.content) &&
               m_context.rules.cardsOf(note.content).empty();
    }

    [[nodiscard]] ImportItem itemFor(std::size_t i) const
    {
        const FileNote &source = m_notes[i];
        return {.action = actionFor(i),
                .key = m_keys[i],
                .title = titleOf(source.note->content),
                .deckPath = placeText(source.section),
                .note = m_matches[i] ? std::optional(noteAt(*m_matches[i]).id) : std::nullopt,
                .isFact = source.parent.has_value(),
                .isDraft = isDraft(*source.note),
                .waits = source.parent && isDraft(*m_notes[*source.parent].note),
                .line = source.note->line};
    }

    /// Sub-decks that the file had, and has no more. What never had a note in it was made by hand,
    /// and stays; so does what has a note in it, or a deck below it, that stays.
    [[nodiscard]] std::set<DeckId> droppedDecks() const
    {
        std::set<DeckId> dropped;
        if (m_decks.root.isNew || m_keepMissing)
            return dropped;
        for (std::size_t i = 0; i < m_existing.liveCount; ++i)
            if (const DeckId deck = noteAt(i).deck;
                deck != m_decks.root.deck.id && !m_decks.hasSection(deck))
                dropped.insert(deck);
        for (std::size_t i = 0; i < m_existing.liveCount; ++i)
            if (isKept(i))
                dropped.erase(noteAt(i).deck);
        m_known->keepAbove(dropped);
        return dropped;
    }

    template <class Record>
    void recordDecks(const Record &record) const
    {
        if (m_decks.root.isNew || m_decks.root.changed)
            record(log::DeckSaved{m_decks.root.deck});
        for (const std::vector<FileDeck> *decks : {&m_decks.between, &m_decks.sections})
            for (const FileDeck &deck : *decks)
                if (isChanged(deck))
                    record(log::DeckSaved{deck.deck});
    }

    /// The order of each deck that has notes in the file: the file's, behind its facts those of the
    /// collection's own, and what is kept behind the note that it stood behind.
    [[nodiscard]] NoteOrders newOrders(const std::vector<NoteId> &ids) const
    {
        std::multimap<std::size_t, NoteId> own;
        for (const OwnFact &fact : m_own)
            own.emplace(fact.question, noteAt(fact.note).id);
        NoteOrders orders =
            ordersOf(m_notes, ids, own, [this](std::size_t section) { return deckOf(section); });
        bool hasKept = false;
        for (std::size_t i = 0; i < m_existing.liveCount && !hasKept; ++i)
            hasKept = isKept(i);
        if (!hasKept)
            return orders;
        return withKept(std::move(orders), std::span(m_existing.notes).first(m_existing.liveCount),
                        [this](std::size_t i) { return isKept(i); });
    }

    /// The orders that differ from what the collection has, and those of what is adopted: an import that
    /// brings a note is known by the order that it ends with.
    [[nodiscard]] NoteOrders changedOrders(const std::vector<NoteId> &ids) const
    {
        NoteOrders before;
        for (std::size_t i = 0; i < m_existing.liveCount; ++i)
            before[noteAt(i).deck].push_back(noteAt(i).id);
        NoteOrders orders = newOrders(ids);
        std::set<DeckId> adopting;
        for (std::size_t i = 0; i < m_notes.size(); ++i)
            if (isAdopted(i))
                adopting.insert(deckOf(m_notes[i].section));
        std::erase_if(orders, [&](const auto &entry) {
            return !adopting.contains(entry.first) && before[entry.first] == entry.second;
        });
        return orders;
    }

    template <class Record>
    void recordOrders(const Record &record, const std::vector<NoteId> &ids) const
    {
        for (auto &[deck, order] : changedOrders(ids))
            record(log::DeckOrdered{deck, std::move(order)});
    }

    StudyContext m_context;
    const DeckFile &m_file;
    const std::string &m_fallbackName;
    const std::vector<DeckMedia> &m_media;
    std::vector<FileNote> m_notes;
    FileTypes m_types;
    std::vector<NoteContent> m_contents; ///< by file note, in the collection's types
    /// A note that could not be read is still in the author's file: nothing missing is orphaned.
    bool m_keepMissing;
    std::optional<study::KnownDecks> m_known;
    FileDecks m_decks{.root = {.deck = Deck{.id = DeckId(0)}}, .sections = {}, .between = {}};
    ExistingNotes m_existing;
    std::vector<std::optional<std::size_t>> m_matches; ///< by file note
    std::vector<bool> m_matched;                       ///< by existing note; own facts are
    std::vector<OwnFact> m_own;
    std::vector<bool> m_isOrphan; ///< by live note
    std::vector<std::size_t> m_orphans;
    std::vector<std::string> m_keys;                          ///< by file note
    std::vector<std::vector<log::NamedMedia>> m_changedMedia; ///< by file note
};

} // namespace

Result<ImportPlan> planImport(const StudyContext &context, const media::MediaFolder &media,
                              const ParsedDeck &parsed, const std::string &fallbackName)
{
    Comparison comparison(context, parsed.file, fallbackName, parsed.problems, parsed.media);
    if (auto compared = comparison.run(); !compared)
        return failFrom(compared);
    ImportPlan plan = comparison.plan(parsed.problems);
    plan.newMedia = countNew(media, plan.media);
    return plan;
}

Result<ChangeSet> applyImport(const StudyContext &context, const media::MediaFolder &media,
                              const ImportPlan &plan)
{
    if (plan.basedOn != context.store.lastSeq())
        return fail(Errc::Conflict, "the collection changed since the import was planned");
    Comparison comparison(context, plan.file, plan.fallbackName, plan.problems, plan.media);
    if (auto compared = comparison.run(); !compared)
        return failFrom(compared);
    // Files first: what a kill leaves then is a file that nothing mentions.
    if (auto stored = storeMedia(media, plan.media); !stored)
        return failFrom(stored);
    const log::Batch batch = comparison.batch();
    if (batch.rows.empty())
        return ChangeSet{};
    return context.store.commit(batch);
}

} // namespace engram::exchange
