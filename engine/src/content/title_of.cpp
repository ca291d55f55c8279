// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "base/text.h"
#include "content/cloze.h"
#include "content/field_note.h"
#include "content/markdown.h"

#include <engram/note.h>

#include <string_view>
#include <variant>

namespace engram
{

namespace
{

struct Named
{
    std::string operator()(const Question &question) const
    {
        return question.heading.empty() ? question.body : question.heading;
    }
    std::string operator()(const Basic &basic) const { return basic.front; }
    std::string operator()(const Cloze &cloze) const { return clozePlain(cloze.text); }
    std::string operator()(const FieldNote &note) const { return fieldTitle(note); }
};

} // namespace

std::string titleOf(const NoteContent &content, std::size_t maximum)
{
    std::string title = inlineText(parseMarkdown(std::visit(Named{}, content)));
    const std::string_view shown = firstCodePoints(title, maximum);
    if (shown.size() < title.size())
        title = std::string(trimmed(shown)) + "\u2026";
    return title;
}

} // namespace engram
