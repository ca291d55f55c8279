// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The pictures and sounds beside a deck file.

#include <cstddef>
#include <filesystem>

#include <engram/deck_file.h>

namespace engram::exchange
{

/// What else a file mentions is not taken.
inline constexpr std::size_t MostMediaOfFile = 20'000;

/// Examines what the notes of a deck mention below the folder of its file: what can be taken becomes its
/// media, for all else there is a problem with the line of the note. Nothing outside of that folder
/// is opened. Cost: reads them, one at a time.
void collectMedia(ParsedDeck &deck, const std::filesystem::path &deckPath);

} // namespace engram::exchange
