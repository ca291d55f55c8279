// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <QString>

namespace engram::desktop
{

/// The query with the deck of this path ("Kings/England") in the place of each `deck:current`, quoted or
/// not. With "" it stays, for the parser to say what is wrong with it.
[[nodiscard]] QString withCurrentDeck(const QString &query, const QString &path);

} // namespace engram::desktop
