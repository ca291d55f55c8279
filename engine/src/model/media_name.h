// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What media are called: in a note's text, and in the folder of the collection. See ADR 0025.

#include <cstddef>
#include <string>
#include <string_view>

namespace engram
{

/// In bytes. Room for a few folders; many times what is usual.
inline constexpr std::size_t LongestMediaName = 400;
/// What else a note mentions is not taken.
inline constexpr std::size_t MostMediaOfNote = 100;

/// Where an address in Markdown leads, if it is the path of a local file: with its %20 and the like
/// decoded, without "." and empty parts. "" for an address of another kind: with a scheme, of a place in
/// the text, or of nothing. What leads out of the folder, and what is absolute, stays as it is.
[[nodiscard]] std::string mediaPathOf(std::string_view address);

/// Whether a note may call media so: a path of mediaPathOf() that stays below its folder and can be
/// shown, of at most LongestMediaName.
[[nodiscard]] bool isMediaName(std::string_view path);

/// Whether a file of the media folder is called so: 32 hexadecimal digits, and an ending for what it is.
/// There is no separator in such a name, and it begins with no dot.
[[nodiscard]] bool isMediaFile(std::string_view name);

/// Whether a name ends as sounds do: .mp3, .ogg, .oga, .opus, .flac, .wav, .m4a, in any case.
[[nodiscard]] bool isSoundName(std::string_view name);

} // namespace engram
