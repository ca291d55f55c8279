// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Where the deck is that an empty collection offers.

#include <optional>

#include <QString>

namespace engram::desktop
{

/// A deck that came with the program.
struct ShippedDeck
{
    QString path;
    QString title;
};

/// The first deck in ENGRAM_DECKS_DIR, else beside the installed program, else in the source tree.
[[nodiscard]] std::optional<ShippedDeck> shippedDeck();

} // namespace engram::desktop
