// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <optional>
#include <string_view>

#include <engram/clock.h>

namespace engram::cli
{

/// The machine's clock and time zone: the only place of the program that reads them.
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
/// the rollover. Nothing when it is none of these, or no such day or hour exists.
[[nodiscard]] std::optional<Instant> parseMoment(std::string_view text, const Clock &zone);

} // namespace engram::cli
