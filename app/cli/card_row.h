// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Cards as lines of a list, or as JSON.

#include <string>
#include <vector>

#include <engram/collection.h>

#include "json_output.h"
#include "terminal.h"

namespace engram::cli
{

/// Cards as a table: the name of each, its title and how it stands. On a terminal titles are
/// shortened, so that a card is one line where there is room for it.
class CardRows
{
public:
    CardRows(StudyDay today, const FlagNames &flags) : m_today(today), m_flags(flags) {}

    void add(const std::string &name, const Note &note, const Card &card);
    void print(Terminal &out) const;

private:
    struct Row
    {
        std::string name;
        std::string title;
        std::string standing;
    };

    StudyDay m_today;
    FlagNames m_flags;
    std::vector<Row> m_rows;
};

[[nodiscard]] Json cardJson(const std::string &name, const Note &note, const Card &card,
                            const std::string &deck, StudyDay today);

} // namespace engram::cli
