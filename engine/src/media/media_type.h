// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What bytes are, told from the bytes alone, and whether a collection takes them.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <engram/problem.h>

namespace engram::media
{

enum class MediaType : std::uint8_t { Png, Jpeg, Gif, WebP, Mp3, Ogg, Flac, Wav, M4a };

/// How the names of its files end, with the dot.
[[nodiscard]] std::string_view endingOf(MediaType type);

struct Examined
{
    std::optional<MediaType> type; ///< nothing: refused
    ProblemCode refusal = ProblemCode::MediaUnknownType;
    std::string figures; ///< of the refusal, as "50000 × 50000"; may be ""
};

/// Looks at the beginning, and of some types along the file; decodes nothing. Any bytes will do.
[[nodiscard]] Examined examine(std::string_view bytes);

/// What the collection calls these bytes.
[[nodiscard]] std::string fileNameOf(std::string_view bytes, MediaType type);
/// Whether these are the bytes for which a file was called so.
[[nodiscard]] bool isContentOf(std::string_view bytes, std::string_view file);

} // namespace engram::media
