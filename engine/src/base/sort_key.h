// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Bytes that are in the order in which people look names up: letters by the alphabet of their script,
/// whatever their case and accents, and numbers by their size ("Fact 9" before "Fact 10"). It is the
/// order of Unicode's collation for no language in particular.
///
/// Any thread. Cost: linear in the text, about a microsecond for a line.

#include <cstddef>
#include <string>
#include <string_view>

namespace engram
{

/// At most `most` bytes: what has those in common is equal. "" for an empty text only.
[[nodiscard]] std::string sortKey(std::string_view text, std::size_t most);

/// Keys of another version are not in one order with these.
[[nodiscard]] std::string sortKeyVersion();

} // namespace engram
