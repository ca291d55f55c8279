// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// SM-2, exactly: a pure function from a card's memory state and a grade to its next state.
///
/// Source: P. A. Wozniak, "Optimization of learning", master's thesis, Poznań 1990, chapter 3.2, and
/// the page of 10 May 1998. Easiness is kept as an integer number of hundredths, because with
/// binary fractions the published rule gives 151 days where it means 150. See
/// engine/docs/scheduling.md for the variants and the reference sequences.

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>

#include <engram/grade.h>
#include <engram/study_day.h>

namespace engram
{

/// Where the published text can be read in two ways. On disk by value: do not change.
enum class Sm2Variant : std::uint8_t {
    /// A failure leaves easiness alone; the new easiness makes the interval; fractions round up.
    Published = 0,
    /// As the author's own Delphi source: every grade changes easiness, the old easiness makes the
    /// interval, fractions round to nearest (half up).
    Delphi = 1,
};

/// What can be chosen about the scheduler.
struct Sm2Parameters
{
    Sm2Variant variant = Sm2Variant::Published;
    Days maximumInterval = 36'500;

    friend constexpr bool operator==(const Sm2Parameters &, const Sm2Parameters &) = default;
};

/// What SM-2 remembers of a card. A new card has the default state.
struct Sm2State
{
    std::int32_t repetition = 0; ///< successes since the last failure
    Days interval = 0;           ///< days until the next review; 0 before the first
    std::int32_t easiness = 250; ///< hundredths; never below 130

    friend constexpr bool operator==(const Sm2State &, const Sm2State &) = default;
};

/// EF' = EF + 0.1 − (5 − q)(0.08 + 0.02 (5 − q)), floor 1.3, in hundredths.
[[nodiscard]] constexpr std::int32_t nextEasiness(std::int32_t easiness, Grade grade)
{
    constexpr std::int32_t Most = std::numeric_limits<std::int32_t>::max() - 10;
    const std::int32_t miss = 5 - value(grade);
    return std::max(130, std::clamp(easiness, 130, Most) + 10 - miss * (8 + 2 * miss));
}

/// The state after one review. I(1) = 1, I(2) = 6, I(n) = I(n−1)·EF; a grade below 3 starts over
/// with one day. Elapsed time plays no part. The interval is at least 1 and at most the maximum (of
/// at least 1), whatever the state. A few nanoseconds; any thread.
[[nodiscard]] constexpr Sm2State nextSm2(const Sm2State &state, Grade grade,
                                         const Sm2Parameters &parameters = {})
{
    const bool delphi = parameters.variant == Sm2Variant::Delphi;
    const std::int64_t longest = std::max<Days>(1, parameters.maximumInterval);
    const std::int32_t changed = nextEasiness(state.easiness, grade);
    if (!isPass(grade))
        return {0, 1, delphi ? changed : state.easiness};
    std::int64_t days = 1;
    if (state.repetition == 1) {
        days = 6;
    } else if (state.repetition > 1) {
        const std::int64_t hundredths =
            std::int64_t{state.interval} * (delphi ? state.easiness : changed);
        days = (hundredths + (delphi ? 50 : 99)) / 100;
    }
    constexpr std::int32_t Most = std::numeric_limits<std::int32_t>::max() - 1;
    return {std::min(state.repetition, Most) + 1,
            static_cast<Days>(std::clamp<std::int64_t>(days, 1, longest)), changed};
}

/// The state after all `grades` in order.
[[nodiscard]] constexpr Sm2State replaySm2(std::span<const Grade> grades,
                                           const Sm2Parameters &parameters = {})
{
    Sm2State state;
    for (const Grade grade : grades)
        state = nextSm2(state, grade, parameters);
    return state;
}

} // namespace engram
