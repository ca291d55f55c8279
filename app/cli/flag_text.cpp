// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "flag_text.h"

#include <fmt/format.h>

namespace engram::cli
{

std::string flagText(int flag, std::string_view name)
{
    return name.empty() ? fmt::format("{}", flag) : fmt::format("{} ({})", flag, name);
}

std::string flagText(int flag, const FlagNames &names)
{
    return flagText(flag, names.at(static_cast<std::size_t>(flag) - 1));
}

} // namespace engram::cli
