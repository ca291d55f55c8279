// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Terms that Anki has and that mean here what they mean there; and those that cannot.

#include <optional>
#include <string_view>

#include "search/term.h"

namespace engram::search
{

/// note: of a kind of note.
[[nodiscard]] Understood noteTypeTerm(Written value);
/// card: of a card by its number in the note.
[[nodiscard]] Understood ordinalTerm(Written value);
/// dupe: of a front.
[[nodiscard]] Understood frontTerm(Written value);

/// What has no meaning here, with what says it if something does. The name is the key in small letters.
[[nodiscard]] std::optional<Mistake> foreignTerm(std::string_view name, Written key, Written value);

} // namespace engram::search
