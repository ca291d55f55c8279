// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Candidates for facts, as they are listed.

#include <cstdint>
#include <optional>
#include <vector>

#include <engram/facts.h>

#include "json_output.h"

namespace engram::cli
{

/// Which of a note's candidates are meant.
struct FactChoice
{
    std::optional<FactRule> rule; ///< what this one finds; nothing for all of them
    bool all = false;             ///< suggestions too
};

/// The candidates that are meant.
struct ChosenFacts
{
    std::vector<FactCandidate> facts;
    std::int64_t proposed = 0;
    std::int64_t suggested = 0; ///< of the rule, whether they are among the facts or not
};

[[nodiscard]] ChosenFacts chosen(std::vector<FactCandidate> facts, const FactChoice &choice);

[[nodiscard]] Json candidatesJson(const std::vector<FactCandidate> &facts);

/// Prompt, options and answer, with the rule and the score; with `id`, by what it can be named.
void printFact(Terminal &out, const FactCandidate &fact, bool id);

} // namespace engram::cli
