// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>

namespace engram::deckfile
{

/// Ids that are taken, and free ones close to them.
class TakenIds
{
public:
    /// Tells whether the id was free, and takes it.
    bool take(const std::string &id) { return m_taken.insert(id).second; }

    /// Takes the id itself, or the first of "id-2", "id-3", … that is free.
    std::string takeLike(const std::string &id)
    {
        if (take(id))
            return id;
        // Counting on from the last number keeps many equal texts linear.
        int &number = m_last.try_emplace(id, 1).first->second;
        std::string free;
        do
            free = id + '-' + std::to_string(++number);
        while (!take(free));
        return free;
    }

private:
    std::unordered_set<std::string> m_taken;
    std::unordered_map<std::string, int> m_last;
};

} // namespace engram::deckfile
