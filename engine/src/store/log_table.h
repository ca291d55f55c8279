// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The log's two tables, event and review: appended to, read, never changed.

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "log/event.h"
#include "store/connection.h"
#include "store/store.h"
#include "store/watch.h"

namespace engram::store
{

/// A row of the log by its time and identity: the order in which what happened is folded.
struct LogKey
{
    std::int64_t at = 0;
    std::int64_t device = 0;
    std::int64_t seq = 0;

    friend auto operator<=>(const LogKey &, const LogKey &) = default;
};

/// A row as it lies in its table, not yet decoded.
struct StoredRow
{
    explicit StoredRow(const log::RowHeader &rowHeader) : header(rowHeader) {}

    log::RowHeader header;
    log::Checksum checksum{};
    std::optional<log::EncodedEvent> event; ///< else it is a review
    Review review{CardId(0), Instant(), {}, {}, {}, {}, {}, {}, {}};
    std::string choice; ///< of the review, as stored
};

class LogTable
{
public:
    LogTable(Connection &connection, DeviceId device);

    [[nodiscard]] DeviceId device() const { return m_device; }
    /// The end of this device's chain.
    [[nodiscard]] std::int64_t lastSeq() const { return m_lastSeq; }
    /// Reads the end of the chain again: after a transaction was rolled back.
    void refresh();

    /// Records a batch of this device and gives its rows. Throws InvalidInput for what no reader could
    /// decode again.
    std::vector<log::LogRow> append(const log::Batch &batch, Watch &watch);
    /// Takes a row over as another device recorded it. False when it is here already. Throws Corrupt
    /// when its checksum contradicts a neighbour's or the row that is here.
    bool adopt(const log::LogRow &row);
    /// Takes over all that are not here yet; the answer is those, by their identities.
    std::vector<log::LogRow> adopt(std::span<const log::LogRow> rows);

    /// Rows of one device with `first` <= seq <= `last`, until `visit` returns false.
    void visit(DeviceId device, std::int64_t first, std::int64_t last,
               const std::function<bool(StoredRow &&)> &visit);
    [[nodiscard]] std::vector<log::LogRow> read(DeviceId device, std::int64_t first,
                                                std::int64_t last);
    [[nodiscard]] std::optional<log::LogRow> row(EventId id);
    [[nodiscard]] std::int64_t lastSeqOf(EventId batch);
    [[nodiscard]] std::vector<DeviceId> devices();
    /// The greatest count that this device has put into an id so far.
    [[nodiscard]] std::int64_t lastCount();

    /// The newest event of one kind about one thing that counts and can be decoded.
    [[nodiscard]] std::optional<std::pair<LogKey, log::Event>> last(std::int64_t subject,
                                                                    log::EventKind kind);
    /// The newest that counts, also where it cannot be decoded.
    [[nodiscard]] std::optional<LogKey> lastKey(std::int64_t subject, log::EventKind kind);
    /// See Store.
    [[nodiscard]] std::vector<NoteEvent> noteEvents(NoteId note);
    [[nodiscard]] std::optional<RunningSession> runningSession();
    [[nodiscard]] std::optional<RunningSession> startedSession(EventId batch);
    /// See Store.
    [[nodiscard]] std::vector<CardId> buriedBefore(std::int64_t seq, StudyDay day);
    [[nodiscard]] std::optional<Score> lastScore(const SessionOptions &options,
                                                 std::optional<EventId> except);
    /// When the note was removed last, by an event that counts.
    /// Whether a review of one of the note's cards counts.
    [[nodiscard]] bool hasReview(NoteId note);

private:
    void insert(const log::RowHeader &header, const log::Checksum &checksum,
                const log::EncodedEvent &event);
    void insert(const log::RowHeader &header, const log::Checksum &checksum, const Review &review);
    [[nodiscard]] std::optional<log::Checksum> checksumAt(EventId id);
    [[nodiscard]] Instant timeFor(const log::EncodedEvent &event, Instant now);
    /// No earlier than what is recorded of the subject in these kinds.
    [[nodiscard]] Instant timeAfter(std::int64_t subject, log::EventKind first, log::EventKind last,
                                    Instant now);
    [[nodiscard]] Instant timeForReschedule(const log::EncodedEvent &event, Instant now);

    Connection &m_connection;
    DeviceId m_device;
    std::int64_t m_lastSeq = 0;
    log::Checksum m_lastChecksum{};
};

/// The decoded form; throws Corrupt when the row cannot be decoded.
[[nodiscard]] log::LogRow decoded(StoredRow &&row);

/// The device's part of an id, and the first id with it.
[[nodiscard]] std::int64_t firstIdOf(DeviceId device);

/// A review of which `query` gives, from column 0: card, time, offset, grade, mode, taken, interval
/// before, first ever. Its choice is left empty.
[[nodiscard]] Review reviewIn(const Query &query);
/// The same with the choice in the ninth column.
[[nodiscard]] Review wholeReviewIn(const Query &query);

} // namespace engram::store
