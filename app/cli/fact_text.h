// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Candidates for facts, as they are listed.

#include <optional>

#include <engram/facts.h>

#include "json_output.h"

namespace engram::cli
{

/// Which of a note's candidates are meant.
struct FactChoice
{
    std::optional<FactRule> rule; ///< what this one finds; nothing for all of them
    bool all = false;             ///< suggestions too

    [[nodiscard]] bool has(const FactCandidate &fact) const
    {
        return (all || fact.proposed) && (!rule || *rule == fact.rule);
    }
};

[[nodiscard]] Json factJson(const FactCandidate &fact);

/// Prompt, options and answer, with the rule and the score; with `id`, by what it can be named.
void printFact(Terminal &out, const FactCandidate &fact, bool id);

} // namespace engram::cli
