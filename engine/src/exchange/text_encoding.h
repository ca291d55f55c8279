// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Bytes of a foreign file as text.

#include <string>
#include <string_view>

#include <engram/result.h>

namespace engram::exchange
{

struct DecodedText
{
    std::string text; ///< UTF-8 without byte order mark, '\n' line ends, no NUL
    int replaced = 0; ///< characters that became U+FFFD
};

/// Finds the encoding: byte order mark; UTF-16 where every other byte is 0; UTF-8 where it is well
/// formed or nearly so; else Windows-1252.
/// Errors: InvalidInput for what is no text, naming what it looks like.
[[nodiscard]] Result<DecodedText> decodeText(std::string_view bytes);

} // namespace engram::exchange
