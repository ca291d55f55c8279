// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exchange/note_check.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <engram/deck_file.h>

#include "base/text.h"
#include "deckfile/note_text.h"
#include "exchange/deck_note.h"

namespace engram::exchange
{

namespace
{

struct ReadBack
{
    std::optional<DeckNote> note;
    std::vector<ProblemCode> problems; ///< but lints
};

ReadBack readBack(const Note &note)
{
    DeckNote written = deckNote(note);
    if (note.parent) {
        // Facts are written in a question's list.
        DeckNote question;
        question.content = Question{.heading = "q",
                                    .body = {},
                                    .hints = {},
                                    .options = {{"a", {}, true}, {"b", {}, false}},
                                    .explanation = {}};
        question.facts.push_back(std::move(written));
        written = std::move(question);
    }
    std::vector<NoteType> types;
    if (const auto *fields = std::get_if<FieldNote>(&note.content))
        types.push_back(*fields->type);
    ParsedDeck parsed = deckfile::parseNoteText(
        writeDeckFile({.frontMatter = {}, .sections = {{.notes = {std::move(written)}}}}), types);
    ReadBack result;
    for (const Problem &problem : parsed.problems)
        if (problem.severity != Severity::Lint)
            result.problems.push_back(problem.code);
    if (parsed.file.sections.size() != 1 || parsed.file.sections.front().notes.size() != 1)
        return result;
    DeckNote &read = parsed.file.sections.front().notes.front();
    if (!note.parent && read.facts.empty())
        result.note = std::move(read);
    else if (note.parent && read.facts.size() == 1)
        result.note = std::move(read.facts.front());
    return result;
}

bool isBlank(std::string_view text)
{
    return trimmed(text).empty();
}

/// What reading it back does not tell: a file has no place for what is empty.
std::optional<ProblemCode> emptiness(const NoteContent &content)
{
    if (const auto *question = std::get_if<Question>(&content)) {
        if (std::ranges::any_of(question->options, isBlank, &Option::text))
            return ProblemCode::OptionWithoutText;
        if (isBlank(question->heading) && isBlank(question->body))
            return ProblemCode::EmptyHeading;
    } else if (const auto *basic = std::get_if<Basic>(&content)) {
        if (isBlank(basic->front))
            return ProblemCode::EmptyHeading;
    } else if (const auto *fields = std::get_if<FieldNote>(&content)) {
        if (fields->first().empty())
            return ProblemCode::EmptyNote;
    } else if (isBlank(std::get<Cloze>(content).text)) {
        return ProblemCode::EmptyNote;
    }
    return std::nullopt;
}

} // namespace

tl::expected<Note, ProblemCode> checkedNote(const Note &before, Note after)
{
    if (const auto empty = emptiness(after.content); empty && empty != emptiness(before.content))
        return tl::unexpected<ProblemCode>(*empty);
    ReadBack read = readBack(after);
    if (!read.problems.empty()) {
        const std::vector<ProblemCode> known = readBack(before).problems;
        for (const ProblemCode problem : read.problems)
            if (std::ranges::find(known, problem) == known.end())
                return tl::unexpected<ProblemCode>(problem);
    }
    if (!read.note || read.note->content.index() != after.content.index())
        return tl::unexpected<ProblemCode>(ProblemCode::NotOneNote);
    if (read.note->tags != after.tags || read.note->attributes != after.attributes)
        return tl::unexpected<ProblemCode>(ProblemCode::AttributeSyntax);
    after.content = std::move(read.note->content);
    return after;
}

} // namespace engram::exchange
