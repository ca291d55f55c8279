// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The texts of a note by what they are a part of.

#include <engram/find_replace.h>
#include <engram/note.h>

namespace engram::search
{

/// Hands each text of the note to `visit`, with its part.
template <class AnyNote, class Visit>
void visitParts(AnyNote &note, Visit visit)
{
    if (auto *question = std::get_if<Question>(&note.content)) {
        visit(NotePart::Front, question->heading);
        visit(NotePart::Front, question->body);
        for (auto &option : question->options) {
            visit(NotePart::Option, option.text);
            visit(NotePart::Reason, option.reason);
        }
        for (auto &hint : question->hints)
            visit(NotePart::Hint, hint);
        visit(NotePart::Explanation, question->explanation);
    } else if (auto *basic = std::get_if<Basic>(&note.content)) {
        visit(NotePart::Front, basic->front);
        visit(NotePart::Back, basic->back);
    } else if (auto *own = std::get_if<FieldNote>(&note.content)) {
        bool isFirst = true;
        for (const TypeField &field : own->type->fields) {
            if (const auto found = own->fields.find(field.number); found != own->fields.end())
                visit(isFirst ? NotePart::Front : NotePart::Field, found->second);
            isFirst = false;
        }
    } else {
        visit(NotePart::Front, std::get<Cloze>(note.content).text);
    }
    for (auto &tag : note.tags)
        visit(NotePart::Tag, tag);
}

} // namespace engram::search
