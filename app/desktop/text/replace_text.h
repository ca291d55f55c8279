// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Find and replace in a person's words.

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include <QString>

#include <engram/find_replace.h>

namespace engram::desktop
{

/// "front", "explanation".
[[nodiscard]] QString wordOf(NotePart part);
[[nodiscard]] QString sentenceOf(const ReplaceError &error);
/// Why a note stays as it is.
[[nodiscard]] QString reasonOf(const RefusedReplacement &refused);

/// Part of a text, from its first byte to behind its last.
struct ByteSpan
{
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Characters next to each other.
struct TextMark
{
    int begin = 0;
    int length = 0;

    friend bool operator==(const TextMark &, const TextMark &) = default;
};

/// Some of a text in one line, with what is marked there.
struct Excerpt
{
    QString text;
    std::vector<TextMark> marks;
};

/// What stands around the places, which lie in one line of the text each or next to each other: as much
/// as tells where they are. Requires: at least one place, in their order.
[[nodiscard]] Excerpt excerptOf(const std::string &text, std::span<const ByteSpan> places);

} // namespace engram::desktop
