// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Tells a person how far a long transaction is, and ends it where they give it up.

#include <algorithm>
#include <cstddef>

#include <engram/progress.h>

#include "store/failure.h"

namespace engram::store
{

class Watch
{
public:
    explicit Watch(const Progress &progress) : m_progress(progress) {}

    /// From now on so many `things` are done, after which `upTo` of all is.
    void begin(double upTo, std::size_t things)
    {
        m_from = m_upTo;
        m_upTo = upTo;
        m_things = std::max<std::size_t>(things, 1);
        m_done = 0;
    }

    /// Another thing is begun. Throws where it is given up.
    void next()
    {
        constexpr std::size_t Look = 256;
        if (!m_progress || m_done++ % Look != 0)
            return;
        const double share = static_cast<double>(m_done) / static_cast<double>(m_things);
        m_isGivenUp = !m_progress(m_from + (m_upTo - m_from) * std::min(share, 1.0));
        if (m_isGivenUp)
            throw Failure(Errc::Internal, "given up");
    }

    [[nodiscard]] bool isGivenUp() const { return m_isGivenUp; }

private:
    Progress m_progress;
    double m_from = 0;
    double m_upTo = 0;
    std::size_t m_things = 1;
    std::size_t m_done = 0;
    bool m_isGivenUp = false;
};

} // namespace engram::store
