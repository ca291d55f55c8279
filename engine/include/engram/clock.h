// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Time enters the engine through one Clock, passed in when a collection is opened.

#include <chrono>

namespace engram
{

/// A moment: milliseconds since 1970-01-01T00:00:00 UTC.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// Source of the present moment and of the local time zone's offset. The program supplies the real
/// one; tests and `--now` supply another. Implementations are called from the collection's thread.
class Clock
{
public:
    virtual ~Clock() = default;

    [[nodiscard]] virtual Instant now() const = 0;

    /// Offset of local time from UTC in force at `instant`, positive to the east.
    [[nodiscard]] virtual std::chrono::minutes utcOffset(Instant instant) const = 0;
};

} // namespace engram
