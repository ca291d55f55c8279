// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/undo_book.h"

#include "store/sql.h"

#include <limits>
#include <set>

namespace engram::store
{

bool UndoBook::record(const log::RowHeader &header, const log::Undone &undone)
{
    if (undone.batch.device != header.id.device || undone.batch.seq >= header.batch)
        return false;
    m_connection.query(sql::query::insertUndone)
        .bind(":device", header.id.device.value())
        .bind(":seq", header.id.seq)
        .bind(":batch", header.batch)
        .bind(":names", undone.batch.seq)
        .run();
    return true;
}

void UndoBook::setVoid(std::int64_t device, std::int64_t batch, bool isVoid)
{
    m_connection.query(isVoid ? sql::query::insertVoid : sql::query::deleteVoid)
        .bind(":device", device)
        .bind(":batch", batch)
        .run();
}

bool UndoBook::ask(const char *question, std::int64_t device, std::int64_t batch)
{
    return m_connection.query(question).bind(":device", device).bind(":batch", batch).number() != 0;
}

std::vector<EventId> UndoBook::enter(const log::RowHeader &header, const log::Undone &undone)
{
    std::vector<EventId> changed;
    if (!record(header, undone))
        return changed;
    const std::int64_t device = header.id.device.value();
    // Undos name earlier batches only: taking the latest first, each is settled once.
    std::set<std::int64_t> open{undone.batch.seq};
    while (!open.empty()) {
        const std::int64_t batch = *open.rbegin();
        open.erase(batch);
        const bool isVoid = ask(sql::query::isUndone, device, batch);
        if (isVoid == ask(sql::query::isVoid, device, batch))
            continue;
        setVoid(device, batch, isVoid);
        changed.push_back({header.id.device, batch});
        Query named = m_connection.query(sql::query::namedByBatch);
        named.bind(":device", device).bind(":batch", batch);
        while (named.step())
            open.insert(named.integer(0));
    }
    return changed;
}

void UndoBook::rebuild()
{
    Query undos = m_connection.query(sql::query::allUndos);
    while (undos.step()) {
        const Result<log::Event> event =
            log::decode(static_cast<int>(log::EventKind::Undone), undos.text(3));
        const log::RowHeader header{
            {DeviceId(undos.integer(0)), undos.integer(1)}, undos.integer(2), {}, {}};
        if (event)
            record(header, std::get<log::Undone>(*event));
    }
    Query newestFirst = m_connection.query(sql::query::undoneNewestFirst);
    while (newestFirst.step()) {
        const std::int64_t device = newestFirst.integer(0);
        if (!ask(sql::query::isVoid, device, newestFirst.integer(1)))
            setVoid(device, newestFirst.integer(2), true);
    }
}

std::optional<UndoStep> UndoBook::undoStep(DeviceId device, std::optional<EventId> before)
{
    const std::int64_t end = before ? before->seq : std::numeric_limits<std::int64_t>::max();
    std::optional<UndoStep> found;
    std::int64_t newest = 0;
    const auto take = [&](Query query) {
        if (!query.step())
            return;
        newest = query.integer(0);
        const EventId batch{device, query.integer(1)};
        found = step(batch, batch);
    };
    Query review = m_connection.query(sql::query::undoStepReview);
    review.bind(":device", device.value()).bind(":before", end);
    take(std::move(review));
    Query event = m_connection.query(sql::query::undoStepEvent);
    event.bind(":device", device.value()).bind(":after", newest).bind(":before", end);
    take(std::move(event));
    return found;
}

std::optional<UndoStep> UndoBook::redoStep(DeviceId device)
{
    Query query = m_connection.query(sql::query::redoStep);
    query.bind(":device", device.value());
    if (!query.step())
        return std::nullopt;
    const EventId original{device, query.integer(1)};
    return step({device, query.integer(0)}, original);
}

UndoStep UndoBook::step(EventId batch, EventId original)
{
    using log::EventKind;
    const std::int64_t kind = m_connection.query(sql::query::kindOfBatch)
                                  .bind(":device", original.device.value())
                                  .bind(":batch", original.seq)
                                  .number();
    return {batch, original, kind == 0,
            kind == static_cast<std::int64_t>(EventKind::CardMarked) ||
                kind == static_cast<std::int64_t>(EventKind::CardRescheduled),
            kind == static_cast<std::int64_t>(EventKind::NoteSaved) ||
                kind == static_cast<std::int64_t>(EventKind::MediaNamed) ||
                kind == static_cast<std::int64_t>(EventKind::FieldNoteSaved) ||
                kind == static_cast<std::int64_t>(EventKind::NoteRemoved) ||
                kind == static_cast<std::int64_t>(EventKind::DeckOrdered) ||
                kind == static_cast<std::int64_t>(EventKind::FactsDecided)};
}

} // namespace engram::store
