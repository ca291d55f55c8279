// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <filesystem>

#include <engram/deck_file.h>

namespace engram::exchange
{

/// Adds MediaNotFound for each relative image path that is no file beside the deck, or that leads
/// out of its folder.
void reportMissingMedia(ParsedDeck &deck, const std::filesystem::path &deckPath);

} // namespace engram::exchange
