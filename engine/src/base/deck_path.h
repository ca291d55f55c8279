// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Paths of decks as text, with PathArrow between the names: "Kings › England › Saxons".

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace engram
{

[[nodiscard]] std::string joinedPath(std::span<const std::string> names);

/// The names of a path; `text` alone where one of them would be empty.
[[nodiscard]] std::vector<std::string> namesInPath(std::string_view text);

} // namespace engram
