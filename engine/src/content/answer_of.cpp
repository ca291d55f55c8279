// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "content/answer_of.h"

#include <variant>

#include "content/field_note.h"

namespace engram
{

std::string answerOf(const NoteContent &content, std::size_t maximum)
{
    if (const auto *basic = std::get_if<Basic>(&content))
        return titleOf(Basic{basic->back, {}, false}, maximum);
    if (const auto *fields = std::get_if<FieldNote>(&content))
        return titleOf(Basic{fieldAnswer(*fields), {}, false}, maximum);
    std::string answers;
    if (const auto *question = std::get_if<Question>(&content))
        for (const Option &option : question->options)
            if (option.right)
                answers += (answers.empty() ? "" : " \u00b7 ") + option.text;
    return answers.empty() ? answers : titleOf(Basic{answers, {}, false}, maximum);
}

} // namespace engram
