// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include <engram/result.h>

#include "exchange/existing_notes.h"
#include "study/study_context.h"

namespace engram::exchange
{

/// A fact that is not in the deck's file and did not come from it, of a question that is in it: it is the
/// collection's own, and follows its question. See ADR 0024.
struct OwnFact
{
    std::size_t note = 0;     ///< among the notes that are there
    std::size_t question = 0; ///< among the file's notes
};

/// Of the notes that are there, those behind `orphansFrom` are in the bin. A fact that went there
/// together with its question comes back with it; one that went by itself stays there. `matches` says
/// of each of the file's notes which one it was. Cost: a look-up for each fact that is in the bin.
[[nodiscard]] Result<std::vector<OwnFact>> ownFacts(
    const study::StudyContext &context, const ExistingNotes &existing,
    std::span<const std::optional<std::size_t>> matches);

} // namespace engram::exchange
