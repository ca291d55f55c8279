// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// All that the log says of one card: its marks, and its history in the order of replay.

#include <vector>

#include <engram/id.h>

#include "log/event.h"
#include "model/card_history.h"
#include "store/connection.h"
#include "store/log_table.h"

namespace engram::store
{

/// Filled row by row: first with the card's events, then with its reviews, each oldest first.
class CardRecord
{
public:
    explicit CardRecord(CardId card) : m_marks{card} {}

    /// Begins anew with another card, without giving memory back.
    void reset(CardId card);
    /// From columns: card, time, device, seq, kind, offset, payload. A damaged event has no effect;
    /// check() tells of it.
    void addEvent(const Query &query);
    /// From columns: those of reviewIn(), device, seq.
    void addReview(const Query &query);

    [[nodiscard]] const log::CardMarked &marks() const { return m_marks; }
    [[nodiscard]] const CardHistory &history();

private:
    log::CardMarked m_marks;
    CardHistory m_history;
    std::vector<LogKey> m_keys; ///< of the history's reschedules
    std::size_t m_placed = 0;   ///< reschedules whose place among the reviews is known
};

[[nodiscard]] CardRecord recordOf(Connection &connection, CardId card);

} // namespace engram::store
