// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <string>
#include <string_view>

namespace engram
{

/// Code with each tab as the spaces to its next stop, every four columns: neither a terminal nor a
/// document has the author's stops.
[[nodiscard]] std::string withoutTabs(std::string_view code);

} // namespace engram
