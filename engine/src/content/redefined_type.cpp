// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/note_types.h>

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/text.h"

namespace engram
{

namespace
{

/// The template with each tag's field of this name called otherwise.
std::string withFieldRenamed(std::string_view source, std::string_view from, std::string_view to)
{
    std::string out;
    std::size_t at = 0;
    for (std::size_t begin = source.find("{{"); begin != std::string_view::npos;
         begin = source.find("{{", at)) {
        const std::size_t end = source.find("}}", begin);
        if (end == std::string_view::npos)
            break;
        const std::string_view inside = source.substr(begin + 2, end - begin - 2);
        const std::size_t colon = inside.rfind(':');
        std::size_t name = colon == std::string_view::npos ? 0 : colon + 1;
        if (const std::size_t ink = inside.find_first_not_of(" #^/");
            colon == std::string_view::npos)
            name = std::min(ink, inside.size());
        out += source.substr(at, begin + 2 + name - at);
        const std::string_view found = inside.substr(name);
        out += trimmed(found) == from ? to : found;
        at = end;
    }
    return out + std::string(source.substr(at));
}

} // namespace

NoteType redefined(const NoteType &known, const NoteType &definition, bool keepFields)
{
    NoteType type = known;
    type.isCloze = definition.isCloze;
    type.markup = definition.markup;
    type.extras = definition.extras;
    type.fields.clear();
    type.templates.clear();
    for (const TypeField &field : definition.fields) {
        if (const TypeField *same = known.field(field.name))
            type.fields.push_back(*same);
        else
            type.addField(field.name);
    }
    if (keepFields)
        for (const TypeField &field : known.fields)
            if (definition.field(field.name) == nullptr)
                type.fields.push_back(field);
    for (const CardTemplate &made : definition.templates) {
        const auto same = std::ranges::find(known.templates, made.name, &CardTemplate::name);
        if (same == known.templates.end())
            type.addTemplate(made.name, made.front, made.back);
        else
            type.templates.push_back({same->ordinal, made.name, made.front, made.back});
    }
    return type;
}

bool renameField(NoteType &type, std::string_view from, const std::string &to)
{
    const auto field = std::ranges::find(type.fields, from, &TypeField::name);
    if (field == type.fields.end())
        return false;
    for (CardTemplate &made : type.templates) {
        made.front = withFieldRenamed(made.front, from, to);
        made.back = withFieldRenamed(made.back, from, to);
    }
    field->name = to;
    return true;
}

} // namespace engram
