// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "deckfile/note_text.h"

#include <algorithm>
#include <optional>
#include <string>

#include <engram/note_text.h>

namespace engram
{

namespace deckfile
{

namespace
{

/// The line of what makes the text more or less than one note; nothing when it is one.
std::optional<int> lineOfExcess(const DeckFile &file)
{
    if (!file.frontMatter.empty() || !file.types.empty())
        return 1;
    const DeckNote *only = nullptr;
    for (const DeckSection &section : file.sections) {
        if (!section.title.empty())
            return section.line;
        for (const DeckNote &note : section.notes) {
            if (only != nullptr)
                return note.line;
            only = &note;
        }
    }
    return only == nullptr ? std::optional(1) : std::nullopt;
}

} // namespace

ParsedDeck parseNoteText(std::string_view text, const std::vector<NoteType> &types)
{
    ParsedDeck parsed = parseDeckFile(text, {}, types);
    if (const auto line = lineOfExcess(parsed.file))
        parsed.problems.push_back({.file = {},
                                   .line = *line,
                                   .column = 1,
                                   .code = ProblemCode::NotOneNote,
                                   .severity = Severity::Skipped,
                                   .text = {}});
    return parsed;
}

bool isAnySkipped(const std::vector<Problem> &problems)
{
    return std::ranges::any_of(
        problems, [](const Problem &problem) { return problem.severity == Severity::Skipped; });
}

} // namespace deckfile

std::vector<Problem> checkNoteText(std::string_view text, const std::vector<NoteType> &types)
{
    return deckfile::parseNoteText(text, types).problems;
}

std::vector<Problem> lintNoteText(std::string_view text, std::string_view language,
                                  const std::vector<NoteType> &types)
{
    ParsedDeck parsed = deckfile::parseNoteText(text, types);
    if (deckfile::isAnySkipped(parsed.problems))
        return {};
    if (!language.empty())
        parsed.file.frontMatter.emplace_back("language", language);
    std::vector<Problem> lints = lintDeck(parsed.file);
    std::erase_if(lints, [](const Problem &lint) { return lint.code == ProblemCode::MissingId; });
    return lints;
}

} // namespace engram
