// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exchange/note_history.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>
#include <variant>

#include <engram/deck_file.h>

#include "exchange/deck_note.h"
#include "exchange/note_keys.h"

namespace engram::exchange
{

using store::NoteEvent;
using study::StudyContext;

namespace
{

/// An event of the log; null when the row is a review.
const log::Event *eventIn(const std::optional<log::LogRow> &row)
{
    return row ? std::get_if<log::Event>(&row->content) : nullptr;
}

template <class Kind>
bool isA(const log::Event *event)
{
    return event != nullptr && std::holds_alternative<Kind>(*event);
}

/// A note with its facts, and all that was recorded of them.
class Past
{
public:
    [[nodiscard]] static Result<Past> read(const StudyContext &context, NoteId id)
    {
        auto note = context.store.note(id);
        if (!note)
            return failFrom(note);
        Past past(context, note->parent.value_or(id));
        for (const bool removed : {false, true}) {
            auto facts = context.store.factsOf(past.head(), removed);
            if (!facts)
                return failFrom(facts);
            past.m_members.insert(past.m_members.end(), facts->begin(), facts->end());
        }
        for (const NoteId member : past.m_members) {
            auto events = context.store.noteEvents(member);
            if (!events)
                return failFrom(events);
            past.m_events.push_back(*std::move(events));
        }
        past.findVersions();
        return past;
    }

    [[nodiscard]] NoteId head() const { return m_members.front(); }
    /// The head first; then facts that are there, and those that are in the bin.
    [[nodiscard]] const std::vector<NoteId> &members() const { return m_members; }
    [[nodiscard]] std::size_t count() const { return m_versions.size(); }

    [[nodiscard]] std::optional<std::size_t> find(EventId version) const
    {
        const auto found = std::ranges::find(m_versions, version, &NoteEvent::batch);
        return found == m_versions.end()
                   ? std::nullopt
                   : std::optional(static_cast<std::size_t>(found - m_versions.begin()));
    }

    /// What one of the members was in a version; nothing when it was not there.
    [[nodiscard]] Result<std::optional<Note>> noteAt(std::size_t member, std::size_t version) const
    {
        const NoteEvent *event = eventAt(member, version);
        return event == nullptr || event->removed ? std::nullopt : savedBy(*event);
    }

    [[nodiscard]] Result<NoteVersion> version(std::size_t i) const
    {
        auto change = changeOf(i);
        if (!change)
            return failFrom(change);
        const NoteEvent &newest = m_versions[i];
        return NoteVersion{newest.batch, newest.at, newest.utcOffset, *change};
    }

private:
    Past(const StudyContext &context, NoteId head) : m_context(context), m_members{head} {}

    static auto keyOf(const NoteEvent &event)
    {
        return std::tuple(event.at, event.id.device, event.id.seq);
    }

    void findVersions()
    {
        std::map<EventId, NoteEvent> newest; // by batch
        for (const std::vector<NoteEvent> &events : m_events)
            for (const NoteEvent &event : events) {
                const auto [at, isNew] = newest.emplace(event.batch, event);
                if (!isNew && keyOf(at->second) < keyOf(event))
                    at->second = event;
            }
        for (const auto &[batch, event] : newest)
            m_versions.push_back(event);
        std::ranges::sort(
            m_versions, [](const NoteEvent &a, const NoteEvent &b) { return keyOf(a) > keyOf(b); });
        for (std::size_t i = 0; i < m_versions.size(); ++i)
            m_places.emplace(m_versions[i].batch, i);
    }

    /// The newest event of a member that the version, or an older one, has.
    [[nodiscard]] const NoteEvent *eventAt(std::size_t member, std::size_t version) const
    {
        for (const NoteEvent &event : m_events[member])
            if (m_places.at(event.batch) >= version)
                return &event;
        return nullptr;
    }

    [[nodiscard]] Result<std::optional<Note>> savedBy(const NoteEvent &event) const
    {
        auto row = m_context.store.row(event.id);
        if (!row)
            return failFrom(row);
        const log::Event *content = eventIn(*row);
        if (!isA<log::NoteSaved>(content))
            return std::nullopt;
        Note note = std::get<log::NoteSaved>(*content).note;
        m_context.store.types().complete(note.content);
        return note;
    }

    [[nodiscard]] Result<NoteChange> changeOf(std::size_t i) const
    {
        const NoteEvent *now = eventAt(0, i);
        const NoteEvent *before = eventAt(0, i + 1);
        const EventId batch = m_versions[i].batch;
        if (now == nullptr || now->removed)
            return NoteChange::Removed;
        if (before != nullptr && before->removed)
            return NoteChange::BroughtBack;
        auto isImport = m_context.store.isImport(batch);
        if (!isImport)
            return failFrom(isImport);
        if (*isImport)
            return NoteChange::Imported;
        auto first = m_context.store.row(batch);
        if (!first)
            return failFrom(first);
        const log::Event *begins = eventIn(*first);
        const bool isOrderFirst = isA<log::DeckOrdered>(begins);
        const bool isOfNotes = isA<log::NoteSaved>(begins) || isA<log::NoteRemoved>(begins);
        if (before == nullptr)
            return isOrderFirst ? NoteChange::Copied : NoteChange::Added;
        if (isA<log::FactsDecided>(begins))
            return NoteChange::Facts;
        auto difference = differenceAt(i);
        if (!difference || *difference != NoteChange::Edited)
            return difference;
        return isOfNotes && hasOthers(batch) ? NoteChange::Together : NoteChange::Edited;
    }

    /// Moved or Tagged when that is all that is different from the version before, else Edited.
    [[nodiscard]] Result<NoteChange> differenceAt(std::size_t i) const
    {
        bool isMoved = false;
        bool isTagged = false;
        for (std::size_t member = 0; member < m_members.size(); ++member) {
            const NoteEvent *event = eventAt(member, i);
            if (event == eventAt(member, i + 1))
                continue;
            auto now = noteAt(member, i);
            auto before = noteAt(member, i + 1);
            if (!now || !before)
                return !now ? failFrom(now) : failFrom(before);
            if (!*now || !*before || (*now)->content != (*before)->content ||
                (*now)->attributes != (*before)->attributes)
                return NoteChange::Edited;
            isMoved = isMoved || (*now)->deck != (*before)->deck;
            isTagged = isTagged || (*now)->tags != (*before)->tags;
        }
        return isMoved ? NoteChange::Moved : isTagged ? NoteChange::Tagged : NoteChange::Edited;
    }

    [[nodiscard]] std::optional<log::LogRow> rowOf(EventId batch, std::int64_t seq) const
    {
        auto row = m_context.store.row({batch.device, seq});
        return row && *row && (*row)->header.batch == batch.seq ? *std::move(row) : std::nullopt;
    }

    /// Whether notes of others were saved with these. Looks at no more rows than there are members.
    [[nodiscard]] bool hasOthers(EventId batch) const
    {
        for (std::int64_t seq = batch.seq;; ++seq) {
            const auto row = rowOf(batch, seq);
            const log::Event *event = eventIn(row);
            if (!isA<log::NoteSaved>(event))
                return false;
            if (std::ranges::find(m_members, std::get<log::NoteSaved>(*event).note.id) ==
                m_members.end())
                return true;
        }
    }

    const StudyContext &m_context;
    std::vector<NoteId> m_members;
    std::vector<std::vector<NoteEvent>> m_events; ///< of each of them, newest first
    std::vector<NoteEvent> m_versions;            ///< the newest event of each batch, newest first
    std::map<EventId, std::size_t> m_places;      ///< of a batch among them
};

/// The members as they are to be, where that is not what they are.
class Restoring
{
public:
    Restoring(const StudyContext &context, const Past &past, std::size_t version)
        : m_context(context), m_past(past), m_version(version)
    {
    }

    [[nodiscard]] Result<log::Batch> batch()
    {
        auto head = m_context.store.note(m_past.head());
        if (!head)
            return failFrom(head);
        m_deck = head->deck;
        for (std::size_t i = 0; i < m_past.members().size(); ++i)
            if (auto done = restore(i); !done)
                return failFrom(done);
        log::Batch batch = m_context.newBatch();
        // What only drops facts would be told as a deletion.
        if (m_saved.empty() && !m_removed.empty())
            m_saved.push_back(*std::move(head));
        for (Note &note : m_saved)
            batch.rows.emplace_back(log::Event(log::NoteSaved{std::move(note)}));
        for (const NoteId id : m_removed)
            batch.rows.emplace_back(log::Event(log::NoteRemoved{id}));
        return batch;
    }

private:
    Result<void> restore(std::size_t member)
    {
        const NoteId id = m_past.members()[member];
        auto removed = m_context.store.isRemoved(id);
        auto now = m_context.store.note(id);
        auto wanted = m_past.noteAt(member, m_version);
        if (!removed || !now || !wanted)
            return !removed ? failFrom(removed) : !now ? failFrom(now) : failFrom(wanted);
        if (!*wanted) {
            if (member == 0)
                return fail(Errc::InvalidInput, "the note was in the bin then");
            if (!*removed)
                m_removed.push_back(id);
            return {};
        }
        Note &note = **wanted;
        note.deck = *removed ? m_deck : now->deck;
        note.parent = now->parent;
        if (*removed || note.key != now->key) {
            auto isFree = isKeyFree(note.key);
            if (!isFree)
                return failFrom(isFree);
            if (!*isFree) {
                note.key = *removed ? newKeyOf(note.content, id) : now->key;
                note.derivedKey = *removed || now->derivedKey;
            }
        }
        if (*removed || note != *now)
            m_saved.push_back(std::move(note));
        return {};
    }

    [[nodiscard]] Result<bool> isKeyFree(const std::string &key)
    {
        if (!m_taken) {
            auto decks = m_context.store.decks();
            if (!decks)
                return failFrom(decks);
            const study::DeckTree tree(*std::move(decks));
            if (tree.find(m_deck) == nullptr)
                return true;
            auto taken = keysBelow(m_context, tree, tree.rootOf(m_deck),
                                   {m_past.members().begin(), m_past.members().end()});
            if (!taken)
                return failFrom(taken);
            m_taken = *std::move(taken);
        }
        return !m_taken->contains(key);
    }

    const StudyContext &m_context;
    const Past &m_past;
    std::size_t m_version;
    DeckId m_deck{0}; ///< where the note is now
    std::vector<Note> m_saved;
    std::vector<NoteId> m_removed;
    std::optional<std::set<std::string>> m_taken; ///< ids of other notes
};

Result<std::size_t> placeOf(const Past &past, EventId version)
{
    const auto place = past.find(version);
    if (!place)
        return fail(Errc::NotFound, "there is no such version of the note");
    return *place;
}

} // namespace

Result<NoteHistory> noteHistory(const StudyContext &context, NoteId note, std::size_t first,
                                std::size_t most)
{
    auto past = Past::read(context, note);
    if (!past)
        return failFrom(past);
    NoteHistory history{.note = past->head(), .versions = {}, .count = past->count()};
    for (std::size_t i = first; i < past->count() && i - first < most; ++i) {
        auto version = past->version(i);
        if (!version)
            return failFrom(version);
        history.versions.push_back(*version);
    }
    return history;
}

Result<std::string> noteVersionText(const StudyContext &context, NoteId note, EventId version)
{
    auto past = Past::read(context, note);
    auto place = past ? placeOf(*past, version) : Result<std::size_t>(failFrom(past));
    if (!place)
        return failFrom(place);
    std::optional<DeckNote> head;
    for (std::size_t i = 0; i < past->members().size(); ++i) {
        auto was = past->noteAt(i, *place);
        if (!was)
            return failFrom(was);
        if (!*was && i == 0)
            return std::string();
        if (!*was)
            continue;
        if (!head)
            head = deckNoteWithKey(**was);
        else
            head->facts.push_back(deckNoteWithKey(**was));
    }
    return writeDeckFile({.frontMatter = {}, .sections = {{.notes = {*std::move(head)}}}});
}

Result<ChangeSet> restoreNoteVersion(const StudyContext &context, NoteId note, EventId version)
{
    auto past = Past::read(context, note);
    auto place = past ? placeOf(*past, version) : Result<std::size_t>(failFrom(past));
    if (!place)
        return failFrom(place);
    auto batch = Restoring(context, *past, *place).batch();
    if (!batch)
        return failFrom(batch);
    return batch->rows.empty() ? ChangeSet{} : context.store.commit(*batch);
}

} // namespace engram::exchange
