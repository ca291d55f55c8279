// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Which few notes need be looked at for a search, by the index of one of the tests that all it finds must
/// pass. Throws; see failure.h.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include <engram/id.h>

#include "model/search_condition.h"
#include "store/connection.h"

namespace engram::store
{

/// As many as are looked at within a tenth of a second, most of which are found.
inline constexpr std::size_t FewListed = 30'000;

/// The notes, by id, each once; nothing where no index leaves so few.
[[nodiscard]] std::optional<std::vector<std::int64_t>> listedNotes(Connection &connection,
                                                                   const CardCondition &condition);

/// The decks in which all that is found must be; nothing where it may be in any.
[[nodiscard]] std::optional<std::vector<DeckId>> neededDecks(Connection &connection,
                                                             const CardCondition &condition);

/// Goes along the index of cards in review, for what is true of no new card, some cards at a time.
class InReviewScan
{
public:
    /// Nothing where the condition needs no such thing of cards.
    [[nodiscard]] static std::optional<InReviewScan> of(Connection &connection,
                                                        const CardCondition &condition);

    /// Goes on by about `most` cards, whole days at a time; whether that was all, or too many are found.
    bool step(std::size_t most);
    /// The notes, by id, each once; nothing where there are more than few.
    [[nodiscard]] std::optional<std::vector<std::int64_t>> take();

private:
    InReviewScan(Connection &connection, CardCondition needed);

    Connection *m_connection;
    CardCondition m_needed;
    std::int64_t m_day;
    std::vector<std::int64_t> m_notes;
    std::size_t m_found = 0; ///< of cards in review
    bool m_isTooMuch = false;
};

} // namespace engram::store
