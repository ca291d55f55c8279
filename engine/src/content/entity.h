// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <string>
#include <string_view>

namespace engram
{

/// The text of a character reference as written, `&rarr;` or `&#8594;`: any number, and the names
/// that people write in notes. Another name is its own text.
[[nodiscard]] std::string decodeEntity(std::string_view entity);

} // namespace engram
