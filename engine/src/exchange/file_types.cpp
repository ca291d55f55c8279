// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exchange/file_types.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include <engram/note_types.h>
#include <fmt/format.h>

#include "base/text.h"
#include "content/field_note.h"
#include "exchange/file_note.h"

namespace engram::exchange
{

namespace
{

/// Whether it is the name, or that and a number from 2 on.
bool isNameLike(std::string_view found, std::string_view name)
{
    const std::string folded = foldedCase(found);
    const std::string wanted = foldedCase(name);
    if (!folded.starts_with(wanted))
        return false;
    const std::string_view rest = std::string_view(folded).substr(wanted.size());
    return rest.empty() || (rest.size() > 1 && rest.front() == ' ' &&
                            rest.find_first_not_of("0123456789", 1) == std::string_view::npos);
}

bool haveFieldsOf(const NoteType &type, const NoteType &other)
{
    return std::ranges::all_of(other.fields, [&type](const TypeField &field) {
        return type.field(field.name) != nullptr;
    });
}

bool isKnownAgain(const NoteType &found, const NoteType &wanted)
{
    return isNameLike(found.name, wanted.name) && found.isCloze == wanted.isCloze &&
           found.markup == wanted.markup &&
           (haveFieldsOf(found, wanted) || haveFieldsOf(wanted, found));
}

} // namespace

FileTypes::FileTypes(const DeckFile &file, store::Store &store)
{
    std::vector<NoteType> all = store.types().all();
    std::set<NoteTypeId> taken;
    for (const NoteType &wanted : file.types) {
        const auto fits = [&](const NoteType &found) {
            return !taken.contains(found.id) && isKnownAgain(found, wanted) &&
                   checkNoteType(redefined(found, wanted, true)).empty();
        };
        const auto found = std::ranges::find_if(all, fits);
        const bool isKnown = found != all.end();
        NoteType type = isKnown ? redefined(*found, wanted, true) : wanted;
        if (!isKnown) {
            type.id = store.newNoteTypeId();
            const auto isTaken = [&all](const std::string &name) {
                return std::ranges::any_of(all, [&name](const NoteType &other) {
                    return foldedCase(other.name) == foldedCase(name);
                });
            };
            for (int number = 2; isTaken(type.name); ++number)
                type.name = fmt::format("{} {}", wanted.name, number);
        }
        taken.insert(type.id);
        const auto shared = std::make_shared<const NoteType>(type);
        if (!isKnown || *found != type)
            m_changed.push_back(shared);
        if (!isKnown)
            all.push_back(type);
        m_types.emplace_back(wanted, shared);
    }
}

NoteContent FileTypes::resolved(const NoteContent &content, const NoteContent *before) const
{
    const auto *note = std::get_if<FieldNote>(&content);
    if (note == nullptr)
        return content;
    const auto found = std::ranges::find_if(
        m_types, [note](const auto &each) { return each.first == *note->type; });
    if (found == m_types.end())
        return content;
    FieldNote made(found->second);
    std::set<int> said;
    for (const TypeField &field : note->type->fields)
        if (const TypeField *known = found->second->field(field.name)) {
            made.set(known->number, std::string(note->at(field.number)));
            said.insert(known->number);
        }
    NoteContent whole = std::move(made);
    if (before != nullptr)
        keepFieldsBut(said, *before, whole);
    return whole;
}

std::vector<NoteType> typesUsed(const DeckFile &file)
{
    std::vector<NoteType> types;
    for (const FileNote &note : flatten(file)) {
        const auto *fields = std::get_if<FieldNote>(&note.note->content);
        if (fields != nullptr &&
            std::ranges::find(types, fields->type->id, &NoteType::id) == types.end())
            types.push_back(*fields->type);
    }
    return types;
}

} // namespace engram::exchange
