// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What a session asks, and how. Rules: engine/docs/scheduling.md, "The kinds of session".

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include <engram/id.h>
#include <engram/study_day.h>

namespace engram
{

/// Which cards a session asks, and what its answers count as. In the log by value: do not change.
///
/// "As due" means: an answer to a card that is new or due is a review, to one in today's drill it is
/// drill, and to any other it is practice, which changes no schedule.
enum class SessionKind : std::uint8_t {
    Due = 0,  ///< what is due and new today, within the limits
    Quiz = 1, ///< every question once, in deck order or shuffled; counts as due
    /// `count` questions drawn by the seed, once each, within `limit`; no hints, and no word on how it
    /// went until the end. Counts as practice, or as due with `asReviews`.
    Exam = 2,
    Cram = 3,    ///< what is in review, or all, in deck order, each until it is passed; practice
    Ahead = 4,   ///< due within the next `days`, but not reviewed today; each is a review
    Weak = 5,    ///< the `count` facts in review that are remembered least; counts as due
    Minutes = 6, ///< of what is due, what saves most retention in the time of `limit`; reviews
};

/// What to ask. Numbers that make no sense for the kind are brought to the nearest that do.
struct SessionOptions
{
    SessionKind kind = SessionKind::Due;
    std::optional<DeckId> deck; ///< with all decks below it; nothing means the whole collection
    bool shuffled = false;      ///< quiz only
    std::uint64_t seed = 0;     ///< mixed into every shuffle; 0 takes it from the clock
    int count = 20;             ///< exam: questions, weak: facts; 1 … MaximumCount
    /// Exam: from its start, also while it is left; 0 for as long as it takes. Minutes: the time that
    /// there is.
    std::chrono::minutes limit{0};
    Days days = 1;          ///< ahead: 1 … MaximumDaysAhead
    bool asReviews = false; ///< exam only
    bool newToo = false;    ///< cram: also what was never answered, unless it is locked
    /// Only cards that this query finds (search.h) when the session begins: of those that the kind
    /// asks, the first MaximumFound; an exam draws from all. What is due and new is then asked without
    /// the limits of the day. Weak facts and a session in minutes take no search. "" for none.
    std::string search = {};

    static constexpr int MaximumFound = 1'000;
    static constexpr int MaximumCount = 500;
    static constexpr Days MaximumDaysAhead = 365;
    static constexpr std::chrono::minutes MaximumLimit = std::chrono::hours(24);

    friend bool operator==(const SessionOptions &, const SessionOptions &) = default;
};

/// Whether this is the day's session: what is due and new, within the limits.
[[nodiscard]] inline bool isDaySession(const SessionOptions &options)
{
    return options.kind == SessionKind::Due && options.search.empty();
}

/// Whether a session of this kind is kept in the log, and so can be gone on with after a restart. The
/// others need no record: what they would ask follows from the schedules.
[[nodiscard]] constexpr bool isKept(SessionKind kind)
{
    return kind == SessionKind::Quiz || kind == SessionKind::Exam || kind == SessionKind::Cram;
}

} // namespace engram
