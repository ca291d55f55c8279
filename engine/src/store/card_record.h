// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// All that the log says of one card: its marks, and its history in the order of replay. That is the
/// order of time; but what one device recorded stays in the order in which it did so, whatever its
/// clock said meanwhile: a row with an earlier time than one before it takes its place behind that.

#include <vector>

#include <engram/id.h>

#include "log/event.h"
#include "model/card_history.h"
#include "store/connection.h"
#include "store/log_table.h"

namespace engram::store
{

/// Filled row by row: first with the card's events, then with its reviews, each by time.
class CardRecord
{
public:
    explicit CardRecord(CardId card) : m_marks{card} {}

    /// Begins anew with another card, without giving memory back.
    void reset(CardId card);
    /// From columns: card, time, device, seq, kind, offset, payload. A damaged event has no effect;
    /// check() tells of it.
    void addEvent(const Query &query);
    void addReview(Review review, const LogKey &key);

    [[nodiscard]] const log::CardMarked &marks() const { return m_marks; }
    [[nodiscard]] const CardHistory &history();

private:
    struct Move
    {
        LogKey key;
        Days days = 0;
    };

    /// Brings reviews and reschedules into the order of replay, and gives reviews their moves.
    void arrange();

    log::CardMarked m_marks;
    CardHistory m_history;
    std::vector<LogKey> m_saidKeys;   ///< of the history's reschedules
    std::vector<LogKey> m_reviewKeys; ///< of its reviews
    std::vector<Move> m_moves;        ///< of intervals
    bool m_isArranged = true;
};

[[nodiscard]] CardRecord recordOf(Connection &connection, CardId card);
/// With the options that were chosen, of which replay has no need. Reads more.
[[nodiscard]] CardRecord wholeRecordOf(Connection &connection, CardId card);
/// Of a review, from columns: those of reviewIn(), device, seq.
[[nodiscard]] LogKey reviewKeyIn(const Query &query);

} // namespace engram::store
