// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/deck_file.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Any text is read, written canonically, and stays so; its lints can be asked for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const engram::ParsedDeck parsed = engram::parseDeckFile(text, "fuzz.md");
    const std::string canonical = engram::writeDeckFile(parsed.file);
    if (engram::writeDeckFile(engram::parseDeckFile(canonical).file) != canonical)
        std::abort();
    (void)engram::lintDeck(parsed.file);
    return 0;
}
