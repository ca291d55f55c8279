// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The machine's clock: the only place of the program that reads it.

#include <optional>

#include <QString>

#include <engram/clock.h>

namespace engram::desktop
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
    std::chrono::milliseconds m_shift;
};

/// "2026-11-23" (noon), "2026-11-23T08:30", with seconds, or with Z or +02:00 behind; local time
/// without an offset. Nothing when it is none of these, lies before 1970, or has an offset over 14 h.
[[nodiscard]] std::optional<Instant> parseMoment(const QString &text);

/// Chance for a new collection's identity, from the system.
[[nodiscard]] std::uint64_t systemSeed();

} // namespace engram::desktop
