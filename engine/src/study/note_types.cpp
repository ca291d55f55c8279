// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/note_types.h"

#include <algorithm>
#include <memory>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "content/changed_content.h"

namespace engram
{

std::vector<std::string> partsOf(const NoteType &type)
{
    std::vector<std::string> parts;
    for (const TypeField &field : type.fields)
        parts.push_back(field.name);
    return parts;
}

std::vector<std::string> partsOf(NoteTypeChange::To to)
{
    if (to == NoteTypeChange::To::Cloze)
        return {"text"};
    return to == NoteTypeChange::To::Own ? std::vector<std::string>()
                                         : std::vector<std::string>{"front", "back"};
}

std::vector<std::string> partsOf(const NoteContent &content)
{
    if (const auto *fields = std::get_if<FieldNote>(&content))
        return partsOf(*fields->type);
    if (std::holds_alternative<Question>(content))
        return {};
    return partsOf(std::holds_alternative<Cloze>(content) ? NoteTypeChange::To::Cloze
                                                          : NoteTypeChange::To::Basic);
}

std::vector<std::pair<std::string, std::string>> matchedParts(const std::vector<std::string> &from,
                                                              const std::vector<std::string> &to)
{
    std::vector<std::pair<std::string, std::string>> matched;
    std::vector<std::string> free = to;
    std::vector<std::string> left;
    for (const std::string &name : from) {
        const auto same = std::ranges::find_if(free, [&name](const std::string &other) {
            return foldedCase(other) == foldedCase(name);
        });
        if (same == free.end()) {
            left.push_back(name);
            continue;
        }
        matched.emplace_back(name, *same);
        free.erase(same);
    }
    for (std::size_t i = 0; i < std::min(left.size(), free.size()); ++i)
        matched.emplace_back(left[i], free[i]);
    return matched;
}

namespace study
{

std::vector<NoteType> StoredNoteTypes::all() const
{
    return m_context.store.types().all();
}

std::optional<NoteType> StoredNoteTypes::find(std::string_view name) const
{
    const std::string folded = foldedCase(name);
    for (NoteType &type : all())
        if (foldedCase(type.name) == folded)
            return std::move(type);
    return std::nullopt;
}

Result<std::int64_t> StoredNoteTypes::noteCount(NoteTypeId type)
{
    return m_context.store.notesOfType(type).map(
        [](const std::vector<NoteId> &notes) { return static_cast<std::int64_t>(notes.size()); });
}

Result<SavedNoteType> StoredNoteTypes::save(const NoteType &type)
{
    for (const TypeProblem &problem : checkNoteType(type))
        return fail(Errc::InvalidInput,
                    fmt::format("a note type that cannot be: {}", problem.text));
    if (const auto other = find(type.name); other && other->id != type.id)
        return fail(Errc::InvalidInput, "another note type is called so");
    NoteType saved = type;
    if (type.id.value() == 0) {
        saved.id = m_context.store.newNoteTypeId();
    } else {
        const auto before = m_context.store.types().find(type.id);
        if (!before)
            return fail(Errc::NotFound, "there is no such note type");
        if (auto valid = checkChange(*before, type); !valid)
            return failFrom(valid);
        if (*before == type && m_context.store.types().isThere(type.id))
            return SavedNoteType{type.id, {}};
    }
    const NoteTypeId id = saved.id;
    log::Batch batch = m_context.newBatch();
    batch.rows.emplace_back(log::Event(log::NoteTypeSaved{std::move(saved)}));
    auto changes = m_context.store.commit(batch);
    if (!changes)
        return failFrom(changes);
    return SavedNoteType{id, *std::move(changes)};
}

// A number that is not used any more still has notes' values, or reviews.
Result<void> StoredNoteTypes::checkChange(const NoteType &before, const NoteType &after) const
{
    bool isReused =
        after.fieldsMade < before.fieldsMade || after.templatesMade < before.templatesMade;
    for (const TypeField &field : after.fields)
        isReused |= field.number < before.fieldsMade &&
                    std::ranges::find(before.fields, field.number, &TypeField::number) ==
                        before.fields.end();
    for (const CardTemplate &made : after.templates)
        isReused |=
            made.ordinal < before.templatesMade && before.cardTemplate(made.ordinal) == nullptr;
    if (isReused)
        return fail(Errc::InvalidInput, "a number that was given to another field or template");
    return {};
}

Result<ChangeSet> StoredNoteTypes::remove(NoteTypeId type)
{
    if (!m_context.store.types().isThere(type))
        return fail(Errc::NotFound, "there is no such note type");
    auto count = noteCount(type);
    if (!count)
        return failFrom(count);
    if (*count > 0)
        return fail(Errc::Conflict, fmt::format("{} notes have the type", *count));
    log::Batch batch = m_context.newBatch();
    batch.rows.emplace_back(log::Event(log::NoteTypeRemoved{type}));
    return m_context.store.commit(batch);
}

Result<void> StoredNoteTypes::checkChangeable(const Note &note) const
{
    if (note.parent || std::holds_alternative<Question>(note.content))
        return fail(Errc::InvalidInput, "questions and facts keep their type");
    auto facts = m_context.store.factsOf(note.id);
    if (!facts)
        return failFrom(facts);
    if (!facts->empty())
        return fail(Errc::InvalidInput, "a note with facts keeps its type");
    return {};
}

Result<ChangeSet> StoredNoteTypes::changeType(const std::vector<NoteId> &notes,
                                              const NoteTypeChange &change)
{
    std::shared_ptr<const NoteType> target;
    if (change.to == NoteTypeChange::To::Own) {
        target = m_context.store.types().find(change.type);
        if (!target || !m_context.store.types().isThere(change.type))
            return fail(Errc::NotFound, "there is no such note type");
    }
    log::Batch batch = m_context.newBatch();
    std::set<NoteId> met;
    for (const NoteId id : notes) {
        if (!met.insert(id).second)
            continue;
        auto removed = m_context.store.isRemoved(id);
        if (!removed)
            return failFrom(removed);
        if (*removed) // saving it would bring it back
            continue;
        auto note = m_context.store.note(id);
        if (!note)
            return failFrom(note);
        if (auto changeable = checkChangeable(*note); !changeable)
            return failFrom(changeable);
        std::optional<NoteContent> content = changedContent(note->content, change, target);
        if (!content)
            return fail(Errc::InvalidInput,
                        fmt::format("nothing would be left of \"{}\"", titleOf(note->content)));
        if (*content == note->content)
            continue;
        note->content = *std::move(content);
        note->attributes.erase("type");
        batch.rows.emplace_back(log::Event(log::NoteSaved{*std::move(note)}));
    }
    return batch.rows.empty() ? ChangeSet{} : m_context.store.commit(batch);
}

} // namespace study

} // namespace engram
