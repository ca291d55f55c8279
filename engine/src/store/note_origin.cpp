// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/note_origin.h"

#include "store/sql.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <utility>

#include "log/event.h"

namespace engram::store
{

namespace
{

/// Tells imports from what a person does: an import says decks, then types, then notes, then orders; a person's
/// order comes first, and what only changes notes or brings them back says none.
class ImportBatches
{
public:
    explicit ImportBatches(Connection &connection) : m_connection(connection) {}

    [[nodiscard]] bool contains(std::int64_t device, std::int64_t batch)
    {
        const auto [known, isFirst] = m_known.try_emplace({device, batch}, false);
        if (isFirst)
            known->second = isImport(device, batch);
        return known->second;
    }

private:
    [[nodiscard]] bool isImport(std::int64_t device, std::int64_t batch)
    {
        using log::EventKind;
        const EventKind first = kind(sql::query::kindOfBatch, device, batch);
        if (first == EventKind::DeckSaved)
            return true;
        if (first != EventKind::NoteSaved && first != EventKind::FieldNoteSaved &&
            first != EventKind::NoteTypeSaved)
            return false;
        const EventKind last = kind(sql::query::lastKindOfBatch, device, batch);
        return last == EventKind::DeckOrdered || last == EventKind::DeckRemoved;
    }

    [[nodiscard]] log::EventKind kind(const char *question, std::int64_t device, std::int64_t batch)
    {
        return static_cast<log::EventKind>(
            m_connection.query(question).bind(":device", device).bind(":batch", batch).number());
    }

    Connection &m_connection;
    std::map<std::pair<std::int64_t, std::int64_t>, bool> m_known;
};

} // namespace

std::vector<bool> broughtInto(Connection &connection, std::span<const NoteId> notes,
                              const std::set<DeckId> &decks)
{
    ImportBatches imports(connection);
    std::vector<bool> brought;
    brought.reserve(notes.size());
    for (const NoteId note : notes) {
        Query saves = connection.query(sql::query::savesOfNote);
        saves.bind(":note_id", note.value());
        bool isFound = false;
        while (!isFound && saves.step())
            isFound = !saves.isNull(2) && decks.contains(DeckId(saves.integer(2))) &&
                      imports.contains(saves.integer(0), saves.integer(1));
        brought.push_back(isFound);
    }
    return brought;
}

bool isImport(Connection &connection, EventId batch)
{
    return ImportBatches(connection).contains(batch.device.value(), batch.seq);
}

std::optional<Instant> noteRemovedAt(Connection &connection, NoteId note)
{
    Query removals = connection.query(sql::query::noteRemovedAt);
    removals.bind(":note_id", note.value()).step();
    const std::optional<std::int64_t> at = removals.optionalInteger(0);
    return at ? std::optional(Instant(std::chrono::milliseconds(*at))) : std::nullopt;
}

} // namespace engram::store
