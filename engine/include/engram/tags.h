// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Tags of notes, as a tree: "sea::fish" is below "sea". They are compared as a search compares them, in any
/// case; which spelling is shown is that of most notes.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <engram/change_set.h>

namespace engram
{

/// Between the parts of a tag.
inline constexpr const char *TagSeparator = "::";

/// The longest tag, in code points.
inline constexpr std::size_t LongestTag = 200;

/// A tag of notes that are there, or one above such a tag.
struct TagSummary
{
    std::string tag;        ///< whole: "sea::fish"
    std::string name;       ///< its last part: "fish"
    int depth = 0;          ///< 0 at the top
    std::int64_t notes = 0; ///< that have it
    std::int64_t notesWithBelow =
        0; ///< that have it or one below it; a note with two of them counts twice
};

/// What became of tags.
struct TagsChanged
{
    ChangeSet changes; ///< empty where all was so already
    /// Whether a tag was there already that another became: they are one now.
    bool merged = false;
};

} // namespace engram
