// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <string_view>

#include <engram/math.h>

namespace engram
{

struct MathSymbol
{
    std::string_view name;
    std::string_view text;
    MathRole role;
};

/// The symbol that a command stands for, by its name without the backslash; or nullptr.
[[nodiscard]] const MathSymbol *mathSymbol(std::string_view name);

/// The role of a character that was written as itself.
[[nodiscard]] MathRole roleOfMathCharacter(std::string_view character);

} // namespace engram
