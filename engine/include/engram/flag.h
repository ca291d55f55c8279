// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What the flags on cards stand for. By themselves they are numbers; a person may name them.

#include <array>
#include <cstddef>
#include <string>

#include <engram/card.h>

namespace engram
{

/// The name of flag n at n − 1; "" for one without a name.
using FlagNames = std::array<std::string, MaximumFlag>;

/// The greatest number of characters of a flag's name.
inline constexpr std::size_t LongestFlagName = 40;

} // namespace engram
