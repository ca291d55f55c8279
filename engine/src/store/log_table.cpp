// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/log_table.h"

#include "store/failure.h"
#include "store/sql.h"

#include <algorithm>
#include <cstring>
#include <limits>

#include <fmt/format.h>

namespace engram::store
{

namespace
{

constexpr int DeviceTagBits = 22;
constexpr int CountBits = 32;

log::Checksum checksumIn(const Query &query, int column)
{
    log::Checksum checksum{};
    const std::vector<std::byte> bytes = query.blob(column);
    std::copy_n(bytes.begin(), std::min(bytes.size(), checksum.size()), checksum.begin());
    return checksum;
}

void bindHeader(Query &query, const log::RowHeader &header, const log::Checksum &checksum)
{
    query.bind(":device", header.id.device.value())
        .bind(":seq", header.id.seq)
        .bind(":batch", header.batch)
        .bind(":at_ms", std::int64_t{header.at.time_since_epoch().count()})
        .bind(":utc_offset_min", std::int64_t{header.utcOffset.count()})
        .bind(":checksum", checksum);
}

// Enums from the file are within their range by the tables' CHECKs, unless the file is damaged.
Grade gradeIn(const Query &query, int column)
{
    const std::optional<Grade> grade = gradeFrom(static_cast<int>(query.integer(column)));
    if (!grade)
        throw Failure(Errc::Corrupt, "a review's grade is out of range");
    return *grade;
}

} // namespace

Review reviewIn(const Query &query)
{
    Review review{CardId(query.integer(0)),
                  Instant(std::chrono::milliseconds(query.integer(1))),
                  std::chrono::minutes(query.integer(2)),
                  gradeIn(query, 3),
                  static_cast<ReviewMode>(query.integer(4)),
                  std::chrono::milliseconds(query.integer(5)),
                  static_cast<Days>(query.integer(6)),
                  query.integer(7) != 0,
                  std::nullopt};
    return review;
}

Review wholeReviewIn(const Query &query)
{
    Review review = reviewIn(query);
    if (!query.isNull(8)) {
        Result<ChoiceRecord> choice = log::decodeChoice(query.text(8));
        if (!choice)
            throw Failure(choice.error());
        review.choice = std::move(*choice);
    }
    return review;
}

std::int64_t firstIdOf(DeviceId device)
{
    return (device.value() & ((std::int64_t{1} << DeviceTagBits) - 1)) << CountBits;
}

log::LogRow decoded(StoredRow &&row)
{
    log::LogRow result{row.header, std::move(row.review), row.checksum};
    if (row.event) {
        Result<log::Event> event =
            log::decode(row.event->kind, row.event->payload, row.event->subject);
        if (!event)
            throw Failure(event.error());
        result.content = std::move(*event);
    } else if (!row.choice.empty()) {
        Result<ChoiceRecord> choice = log::decodeChoice(row.choice);
        if (!choice)
            throw Failure(choice.error());
        std::get<Review>(result.content).choice = std::move(*choice);
    }
    return result;
}

LogTable::LogTable(Connection &connection, DeviceId device)
    : m_connection(connection), m_device(device)
{
    refresh();
}

void LogTable::refresh()
{
    m_lastSeq = 0;
    m_lastChecksum = {};
    Query query = m_connection.query(sql::query::newestRow);
    query.bind(":device", m_device.value());
    if (query.step()) {
        m_lastSeq = query.integer(0);
        m_lastChecksum = checksumIn(query, 1);
    }
}

// What is saved later replaces what was saved before, also when the clock was set back meanwhile.
Instant LogTable::timeFor(const log::EncodedEvent &event, Instant now)
{
    using log::EventKind;
    EventKind first = EventKind::SettingsSaved;
    EventKind last = EventKind::SettingsSaved;
    switch (static_cast<EventKind>(event.kind)) {
    case EventKind::DeckSaved:
    case EventKind::DeckRemoved:
    case EventKind::DeckOrdered:
        first = EventKind::DeckSaved;
        last = EventKind::DeckOrdered;
        break;
    case EventKind::NoteSaved:
    case EventKind::NoteRemoved:
    case EventKind::FieldNoteSaved:
        now = timeAfter(event.subject, EventKind::FieldNoteSaved, EventKind::FieldNoteSaved, now);
        first = EventKind::NoteSaved;
        last = EventKind::NoteRemoved;
        break;
    case EventKind::NoteTypeSaved:
    case EventKind::NoteTypeRemoved:
        first = EventKind::NoteTypeSaved;
        last = EventKind::NoteTypeRemoved;
        break;
    case EventKind::SettingsSaved:
        break;
    case EventKind::CardMarked:
        first = EventKind::CardMarked;
        last = EventKind::CardMarked;
        break;
    case EventKind::PresetSaved:
    case EventKind::PresetRemoved:
        first = EventKind::PresetSaved;
        last = EventKind::PresetRemoved;
        break;
    case EventKind::MediaNamed:
    case EventKind::DeckOptionsChosen:
    case EventKind::DayLimited:
    case EventKind::FlagNamed:
    case EventKind::SessionEnded:
        first = static_cast<EventKind>(event.kind);
        last = first;
        break;
    case EventKind::CardRescheduled:
        return timeForReschedule(event, now);
    case EventKind::Undone: // undos are ordered by seq alone
    default:
        return now;
    }
    return timeAfter(event.subject, first, last, now);
}

Instant LogTable::timeAfter(std::int64_t subject, log::EventKind first, log::EventKind last,
                            Instant now)
{
    Query query = m_connection.query(sql::query::newestTimeOfSubject);
    query.bind(":subject", subject)
        .bind(":first_kind", static_cast<std::int64_t>(first))
        .bind(":last_kind", static_cast<std::int64_t>(last))
        .step();
    const std::optional<std::int64_t> newest = query.optionalInteger(0);
    return newest ? std::max(now, Instant(std::chrono::milliseconds(*newest + 1))) : now;
}

// It is said of the card as it stands, after all its reviews. The same moment will do: seq decides.
Instant LogTable::timeForReschedule(const log::EncodedEvent &event, Instant now)
{
    constexpr auto Kind = static_cast<std::int64_t>(log::EventKind::CardRescheduled);
    Query said = m_connection.query(sql::query::newestTimeOfSubject);
    said.bind(":subject", event.subject).bind(":first_kind", Kind).bind(":last_kind", Kind).step();
    Query reviewed = m_connection.query(sql::query::newestReviewOfCard);
    reviewed.bind(":card_id", event.subject).step();
    for (const Query *newest : {&said, &reviewed})
        if (const std::optional<std::int64_t> at = newest->optionalInteger(0))
            now = std::max(now, Instant(std::chrono::milliseconds(*at)));
    return now;
}

std::vector<log::LogRow> LogTable::append(const log::Batch &batch, Watch &watch)
{
    const auto isUndo = [](const std::variant<log::Event, Review> &row) {
        const auto *event = std::get_if<log::Event>(&row);
        return event != nullptr && std::holds_alternative<log::Undone>(*event);
    };
    if (std::ranges::any_of(batch.rows, isUndo) && !std::ranges::all_of(batch.rows, isUndo))
        throw Failure(Errc::InvalidInput, "undos are a batch of their own");
    std::vector<log::LogRow> rows;
    rows.reserve(batch.rows.size());
    const std::int64_t first = m_lastSeq + 1;
    watch.begin(0.3, batch.rows.size());
    for (const std::variant<log::Event, Review> &content : batch.rows) {
        watch.next();
        log::LogRow row{{{m_device, m_lastSeq + 1}, first, batch.at, batch.utcOffset}, content, {}};
        if (const auto *event = std::get_if<log::Event>(&content)) {
            const log::EncodedEvent encoded = log::encode(*event);
            Result<log::Event> readable =
                log::decode(encoded.kind, encoded.payload, encoded.subject);
            if (!readable)
                throw Failure(Errc::InvalidInput, readable.error().detail);
            row.content = std::move(*readable);
            row.header.at = timeFor(encoded, batch.at);
            row.checksum = log::checksumOf(m_lastChecksum, row.header, encoded);
            insert(row.header, row.checksum, encoded);
        } else {
            const auto &review = std::get<Review>(content);
            row.header.at = review.at;
            row.header.utcOffset = review.utcOffset;
            row.checksum = log::checksumOf(m_lastChecksum, row.header, review);
            insert(row.header, row.checksum, review);
        }
        m_lastSeq = row.header.id.seq;
        m_lastChecksum = row.checksum;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::optional<log::Checksum> LogTable::checksumAt(EventId id)
{
    Query query = m_connection.query(sql::query::rowChecksum);
    query.bind(":device", id.device.value()).bind(":seq", id.seq);
    return query.step() ? std::optional(checksumIn(query, 0)) : std::nullopt;
}

bool LogTable::adopt(const log::LogRow &row)
{
    const EventId id = row.header.id;
    const auto contradicts = [&](const char *what) {
        throw Failure(Errc::Corrupt, fmt::format("row {} of device {:x} contradicts {}", id.seq,
                                                 id.device.value(), what));
    };
    if (const auto present = checksumAt(id)) {
        if (*present != row.checksum)
            contradicts("the one that is here");
        return false;
    }
    const auto checksumAfter = [](const log::Checksum &previous, const log::LogRow &of) {
        if (const auto *event = std::get_if<log::Event>(&of.content))
            return log::checksumOf(previous, of.header, log::encode(*event));
        return log::checksumOf(previous, of.header, std::get<Review>(of.content));
    };
    // Rows may come in any order, so a neighbour that is not here yet is verified when it comes.
    const auto previous =
        id.seq == 1 ? std::optional(log::Checksum{}) : checksumAt({id.device, id.seq - 1});
    if (previous && checksumAfter(*previous, row) != row.checksum)
        contradicts("its predecessor");
    visit(id.device, id.seq + 1, id.seq + 1, [&](StoredRow &&next) {
        const log::LogRow successor = decoded(std::move(next));
        if (checksumAfter(row.checksum, successor) != successor.checksum)
            contradicts("its successor");
        return true;
    });
    if (const auto *event = std::get_if<log::Event>(&row.content)) {
        const log::EncodedEvent encoded = log::encode(*event);
        if (!log::decode(encoded.kind, encoded.payload))
            contradicts("its kind");
        insert(row.header, row.checksum, encoded);
    } else {
        insert(row.header, row.checksum, std::get<Review>(row.content));
    }
    return true;
}

void LogTable::insert(const log::RowHeader &header, const log::Checksum &checksum,
                      const log::EncodedEvent &event)
{
    Query query = m_connection.query(sql::query::insertEvent);
    bindHeader(query, header, checksum);
    query.bind(":kind", std::int64_t{event.kind})
        .bind(":subject", event.subject)
        .bind(":payload", event.payload)
        .run();
}

void LogTable::insert(const log::RowHeader &header, const log::Checksum &checksum,
                      const Review &review)
{
    Query query = m_connection.query(sql::query::insertReview);
    bindHeader(query, header, checksum);
    query.bind(":card_id", review.card.value())
        .bind(":grade", std::int64_t{value(review.grade)})
        .bind(":mode", static_cast<std::int64_t>(review.mode))
        .bind(":taken_ms", std::int64_t{review.taken.count()})
        .bind(":interval_before", std::int64_t{review.intervalBefore})
        .bind(":first_ever", std::int64_t{review.firstEver ? 1 : 0});
    if (review.choice)
        query.bind(":choice", std::string_view(log::encodeChoice(*review.choice)));
    query.run();
}

void LogTable::visit(DeviceId device, std::int64_t first, std::int64_t last,
                     const std::function<bool(StoredRow &&)> &visit)
{
    Query query = m_connection.query(sql::query::logRows);
    query.bind(":device", device.value()).bind(":first", first).bind(":last", last);
    while (query.step()) {
        StoredRow row({{DeviceId(query.integer(0)), query.integer(1)},
                       query.integer(2),
                       Instant(std::chrono::milliseconds(query.integer(3))),
                       std::chrono::minutes(query.integer(4))});
        row.checksum = checksumIn(query, 5);
        if (!query.isNull(6)) {
            row.event = log::EncodedEvent{static_cast<int>(query.integer(6)), query.integer(7),
                                          query.text(8)};
        } else {
            row.review = {CardId(query.integer(9)),
                          row.header.at,
                          row.header.utcOffset,
                          gradeIn(query, 10),
                          static_cast<ReviewMode>(query.integer(11)),
                          std::chrono::milliseconds(query.integer(12)),
                          static_cast<Days>(query.integer(13)),
                          query.integer(14) != 0,
                          std::nullopt};
            row.choice = query.isNull(15) ? std::string() : query.text(15);
        }
        if (!visit(std::move(row)))
            return;
    }
}

std::vector<log::LogRow> LogTable::read(DeviceId device, std::int64_t first, std::int64_t last)
{
    std::vector<log::LogRow> rows;
    visit(device, first, last, [&rows](StoredRow &&row) {
        rows.push_back(decoded(std::move(row)));
        return true;
    });
    return rows;
}

std::int64_t LogTable::lastSeqOf(EventId batch)
{
    std::int64_t last = 0;
    visit(batch.device, batch.seq, std::numeric_limits<std::int64_t>::max(), [&](StoredRow &&row) {
        if (row.header.batch != batch.seq)
            return false;
        last = row.header.id.seq;
        return true;
    });
    return last;
}

std::vector<DeviceId> LogTable::devices()
{
    std::vector<DeviceId> devices;
    Query query = m_connection.query(sql::query::devices);
    while (query.step())
        devices.emplace_back(query.integer(0));
    return devices;
}

std::int64_t LogTable::lastCount()
{
    const std::int64_t low = firstIdOf(m_device);
    const std::int64_t high = low + (std::int64_t{1} << CountBits) - 1;
    Query newest = m_connection.query(sql::query::newestSubject);
    newest.bind(":low", low).bind(":high", high);
    return newest.step() ? newest.integer(0) - low : 0;
}

std::optional<std::pair<LogKey, log::Event>> LogTable::last(std::int64_t subject,
                                                            log::EventKind kind)
{
    Query query = m_connection.query(sql::query::eventsOfSubject);
    query.bind(":subject", subject).bind(":kind", static_cast<std::int64_t>(kind));
    while (query.step()) {
        const Result<log::Event> event = log::decode(static_cast<int>(kind), query.text(3));
        // A damaged event has no effect; check() tells of it.
        if (event)
            return {{{query.integer(0), query.integer(1), query.integer(2)}, *event}};
    }
    return std::nullopt;
}

std::optional<LogKey> LogTable::lastKey(std::int64_t subject, log::EventKind kind)
{
    Query query = m_connection.query(sql::query::eventsOfSubject);
    query.bind(":subject", subject).bind(":kind", static_cast<std::int64_t>(kind));
    if (!query.step())
        return std::nullopt;
    return LogKey{query.integer(0), query.integer(1), query.integer(2)};
}

std::vector<log::LogRow> LogTable::adopt(std::span<const log::LogRow> rows)
{
    std::vector<log::LogRow> sorted(rows.begin(), rows.end());
    std::ranges::sort(sorted, {}, [](const log::LogRow &row) { return row.header.id; });
    std::erase_if(sorted, [this](const log::LogRow &row) { return !adopt(row); });
    return sorted;
}

std::vector<CardId> LogTable::buriedBefore(std::int64_t seq, StudyDay day)
{
    Query query = m_connection.query(sql::query::buriedBefore);
    query.bind(":device", m_device.value())
        .bind(":seq", seq)
        .bind(":kind", static_cast<std::int64_t>(log::EventKind::CardMarked))
        .bind(":day", std::int64_t{day.number()});
    std::vector<CardId> cards;
    while (query.step()) {
        if (query.isNull(1))
            continue;
        const Result<log::Event> event =
            log::decode(static_cast<int>(log::EventKind::CardMarked), query.text(1));
        const auto *marked = event ? std::get_if<log::CardMarked>(&*event) : nullptr;
        if (marked != nullptr && marked->buriedUntil && *marked->buriedUntil > day)
            cards.emplace_back(query.integer(0));
    }
    return cards;
}

std::optional<RunningSession> LogTable::runningSession()
{
    Query query = m_connection.query(sql::query::newestSessionEvent);
    query.bind(":device", m_device.value());
    if (!query.step())
        return std::nullopt;
    const Result<log::Event> event = log::decode(static_cast<int>(query.integer(2)), query.text(3));
    const auto *started = event ? std::get_if<log::SessionStarted>(&*event) : nullptr;
    if (started == nullptr)
        return std::nullopt;
    return RunningSession{{m_device, query.integer(1)},
                          Instant(std::chrono::milliseconds(query.integer(0))),
                          started->options,
                          started->found};
}

std::optional<RunningSession> LogTable::startedSession(EventId batch)
{
    const std::vector<log::LogRow> rows = read(batch.device, batch.seq, batch.seq);
    const auto *event = rows.empty() ? nullptr : std::get_if<log::Event>(&rows.front().content);
    const auto *started = event != nullptr ? std::get_if<log::SessionStarted>(event) : nullptr;
    if (started == nullptr)
        return std::nullopt;
    return RunningSession{batch, rows.front().header.at, started->options, started->found};
}

std::optional<Score> LogTable::lastScore(const SessionOptions &options,
                                         std::optional<EventId> except)
{
    constexpr int MostLookedAt = 1'000; // what is older is no "last time"
    Query ends = m_connection.query(sql::query::eventsOfSubject);
    ends.bind(":subject", 0).bind(":kind", static_cast<std::int64_t>(log::EventKind::SessionEnded));
    for (int i = 0; i < MostLookedAt && ends.step(); ++i) {
        const Result<log::Event> end =
            log::decode(static_cast<int>(log::EventKind::SessionEnded), ends.text(3));
        const auto *ended = end ? std::get_if<log::SessionEnded>(&*end) : nullptr;
        if (ended == nullptr || !ended->score || ended->session == except)
            continue;
        Query start = m_connection.query(sql::query::eventPayload);
        start.bind(":device", ended->session.device.value()).bind(":seq", ended->session.seq);
        if (!start.step())
            continue;
        const Result<log::Event> event =
            log::decode(static_cast<int>(log::EventKind::SessionStarted), start.text(0));
        const auto *started = event ? std::get_if<log::SessionStarted>(&*event) : nullptr;
        if (started != nullptr && started->options.kind == options.kind &&
            started->options.deck == options.deck && started->options.search == options.search)
            return ended->score;
    }
    return std::nullopt;
}

bool LogTable::hasReview(NoteId note)
{
    return m_connection.query(sql::query::hasReview)
               .bind(":first", cardId(note, 0).value())
               .bind(":last", cardId(note, MaximumOrdinal).value())
               .number() != 0;
}

} // namespace engram::store
