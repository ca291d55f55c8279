// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <string>
#include <string_view>

#include <engram/flag.h>

namespace engram::cli
{

/// What a flag without a name is called: "Green". Requires: 1 … MaximumFlag.
[[nodiscard]] std::string_view colourOf(int flag);

/// "3 (to mend)"; "3 (Green)" without a name. Requires: 1 … MaximumFlag.
[[nodiscard]] std::string flagText(int flag, std::string_view name);
[[nodiscard]] std::string flagText(int flag, const FlagNames &names);

} // namespace engram::cli
