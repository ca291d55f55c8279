// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/facts.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Facts of any text, pasted or Markdown, are the same again, and bounded.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char *>(data), size);
    for (const std::string &body : {text, engram::recoverMarkdown(text)}) {
        const engram::NoteContent note = engram::Question{
            text.substr(0, size / 4), "", {}, {{text, "", true}, {"b", text, false}}, false, body};
        const auto facts = engram::findFacts(note);
        if (facts.size() > engram::MostFactCandidates || engram::findFacts(note) != facts)
            std::abort();
    }
    return 0;
}
