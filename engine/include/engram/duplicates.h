// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Notes that ask the same: their fronts read alike but for case and white space, as is:duplicate has it.

#include <cstdint>
#include <vector>

#include <engram/id.h>

namespace engram
{

/// Notes with one front, at least two of them.
struct DuplicateNotes
{
    std::int64_t front = 0;    ///< stands for what they ask; by it a page goes on
    std::vector<NoteId> notes; ///< the oldest first
};

} // namespace engram
