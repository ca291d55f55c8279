// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Study in boxes of time: at the end of each it is said how much was answered in it, and study goes on.

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

#include <engram/clock.h>

namespace engram
{

/// A box as long as the person wants; when an answer fills it, it says how many fell into it.
class Timebox
{
public:
    /// The most that lies between two answers and counts as study: who is away longer was away.
    static constexpr std::chrono::minutes LongestStep{2};
    /// The longest that makes sense.
    static constexpr std::chrono::minutes Longest{240};

    /// With 0 minutes there is no box, and nothing is ever said.
    explicit Timebox(std::chrono::minutes length = {}) : m_length(length) {}

    [[nodiscard]] std::chrono::minutes length() const { return m_length; }

    /// Study begins here, or goes on after a pause.
    void start(Instant now) { m_since = now; }

    /// An answer was given. When the box is full with it: how many were, it included; the next one
    /// begins. Taking an answer back changes nothing: the time was spent.
    [[nodiscard]] std::optional<int> answered(Instant now)
    {
        constexpr std::chrono::milliseconds None{0};
        ++m_answers;
        m_spent += std::clamp<std::chrono::milliseconds>(now - m_since, None, LongestStep);
        m_since = now;
        if (m_length <= None || m_spent < m_length)
            return std::nullopt;
        m_spent = None;
        return std::exchange(m_answers, 0);
    }

private:
    std::chrono::minutes m_length;
    std::chrono::milliseconds m_spent{0};
    int m_answers = 0;
    Instant m_since;
};

} // namespace engram
