// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What a program gives the engine of the world outside: the machine's time, and chance. The engine
/// itself uses neither but through what it is passed, so this is the only place that reads them.
///
///     const SystemClock clock;
///     auto collection = Collection::open({.path = path, .deviceSeed = systemSeed()}, clock);
///
/// Threads: any.

#include <cstdint>
#include <optional>
#include <string_view>

#include <engram/clock.h>

namespace engram
{

/// The machine's clock and time zone.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override;
    [[nodiscard]] std::chrono::minutes utcOffset(Instant instant) const override;
};

/// Time as if it were `start` when the clock was made, running on as real time does. The time zone
/// stays the machine's.
class ShiftedClock final : public Clock
{
public:
    explicit ShiftedClock(Instant start);

    [[nodiscard]] Instant now() const override;
    [[nodiscard]] std::chrono::minutes utcOffset(Instant instant) const override;

private:
    SystemClock m_real;
    Instant m_start;
    Instant m_realStart;
};

/// "2026-11-23", "2026-11-23T08:30", "2026-11-23T08:30:00Z", "2026-11-23T08:30+02:00". Without an
/// offset it is local time by `zone`; a date alone means noon, which is on that study day whatever
/// the rollover. Nothing when it is none of these, no such day or hour exists, it lies before 1970,
/// or its offset is one that no place on Earth has.
[[nodiscard]] std::optional<Instant> parseMoment(std::string_view text, const Clock &zone);

/// Chance for a collection's identity: see OpenOptions::deviceSeed. 0 where the system has none.
[[nodiscard]] std::uint64_t systemSeed();

} // namespace engram
