// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "flag_text.h"

#include <fmt/format.h>

#include <array>

namespace engram::cli
{

std::string_view colourOf(int flag)
{
    constexpr std::array<std::string_view, MaximumFlag> Colours{
        "Red", "Orange", "Green", "Blue", "Pink", "Turquoise", "Purple"};
    return Colours.at(static_cast<std::size_t>(flag) - 1);
}

std::string flagText(int flag, std::string_view name)
{
    return fmt::format("{} ({})", flag, name.empty() ? colourOf(flag) : name);
}

std::string flagText(int flag, const FlagNames &names)
{
    return flagText(flag, names.at(static_cast<std::size_t>(flag) - 1));
}

} // namespace engram::cli
