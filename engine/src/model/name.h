// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What every name that a person gives has to be.

#include <cstddef>
#include <string_view>

#include <engram/result.h>

namespace engram
{

/// `whose` begins the sentence: "a deck". `longest` is in code points. Errors: InvalidInput when there
/// is nothing to see, white space at the ends, too much, or more than one line of text.
[[nodiscard]] Result<void> checkName(std::string_view whose, std::string_view name,
                                     std::size_t longest);

} // namespace engram
