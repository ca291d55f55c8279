// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/math.h>
#include <engram/rich_text.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// Any text is read as a formula, and as Markdown with one in it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    (void)engram::parseMath(text);
    (void)engram::mathLine(text);
    (void)engram::toRichText(text);
    (void)engram::toPlainText("$" + std::string(text) + "$");
    return 0;
}
