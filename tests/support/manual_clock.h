// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <chrono>

#include <engram/clock.h>

namespace engram::test
{

/// A clock that moves only when told.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(Instant start = Instant(std::chrono::hours(24 * 20'000 + 12)),
                         std::chrono::minutes offset = std::chrono::minutes(0))
        : m_now(start), m_offset(offset)
    {
    }

    [[nodiscard]] Instant now() const override { return m_now; }
    [[nodiscard]] std::chrono::minutes utcOffset(Instant) const override { return m_offset; }

    void advance(std::chrono::milliseconds by) { m_now += by; }
    void set(Instant now) { m_now = now; }
    void setOffset(std::chrono::minutes offset) { m_offset = offset; }

private:
    Instant m_now;
    std::chrono::minutes m_offset;
};

} // namespace engram::test
