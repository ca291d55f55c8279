// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The note types of a collection, by Collection::noteTypes(). Each change is one step of undo, and records
/// nothing where all is so already. Errors besides those named: those of reading and writing; nothing was
/// changed then.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <engram/change_set.h>
#include <engram/id.h>
#include <engram/note.h>
#include <engram/result.h>

namespace engram
{

/// What a type was saved as.
struct SavedNoteType
{
    NoteTypeId id;
    ChangeSet changes;
};

/// To which type notes are changed, and what becomes of their texts.
struct NoteTypeChange
{
    enum class To : std::uint8_t { Basic, Reversed, Cloze, Own };

    To to = To::Own;
    NoteTypeId type = NoteTypeId(0); ///< of To::Own
    /// Names of partsOf(): from which to which. What is not named is left out of the note; several into
    /// one stand below each other.
    std::vector<std::pair<std::string, std::string>> parts;
};

/// The names of what can be carried over: of fields, "front" and "back", or "text". None of a question.
[[nodiscard]] std::vector<std::string> partsOf(const NoteContent &content);
/// Those of a type that is not built in.
[[nodiscard]] std::vector<std::string> partsOf(const NoteType &type);
[[nodiscard]] std::vector<std::string> partsOf(NoteTypeChange::To to);

/// Parts of one name, case aside, and the others in their order.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> matchedParts(
    const std::vector<std::string> &from, const std::vector<std::string> &to);

/// The type as another definition of it says: what has a name that it knows keeps its number, the rest gets
/// new ones. Fields that the definition lacks are kept behind the others, or go.
[[nodiscard]] NoteType redefined(const NoteType &known, const NoteType &definition,
                                 bool keepFields);

/// Calls a field otherwise, in its templates too. False when it has none of that name.
bool renameField(NoteType &type, std::string_view from, const std::string &to);

/// See the top of this file.
class NoteTypes
{
public:
    virtual ~NoteTypes() = default;

    /// In the order in which they were made.
    [[nodiscard]] virtual std::vector<NoteType> all() const = 0;
    /// By its name, whatever its case.
    [[nodiscard]] virtual std::optional<NoteType> find(std::string_view name) const = 0;
    /// How many notes have it, those in the bin too. Cost: theirs, in an index.
    [[nodiscard]] virtual Result<std::int64_t> noteCount(NoteTypeId type) = 0;
    /// The whole type, new with the id 0. Its notes make their cards anew; a card whose template is gone is
    /// asked no more, and its history is kept. Errors: InvalidInput for what checkNoteType() refuses, a
    /// number that was given to another, or when another type is called so; NotFound. Cost: that of its
    /// notes.
    [[nodiscard]] virtual Result<SavedNoteType> save(const NoteType &type) = 0;
    /// Errors: NotFound; Conflict when notes have it, those in the bin too.
    [[nodiscard]] virtual Result<ChangeSet> remove(NoteTypeId type) = 0;
    /// Gives notes another type. A card keeps its history where the type makes one of its ordinal; what
    /// others have is kept, and comes back with them. Errors: NotFound; InvalidInput for a question, a fact,
    /// a note with facts, or when nothing would be left of a note.
    [[nodiscard]] virtual Result<ChangeSet> changeType(const std::vector<NoteId> &notes,
                                                       const NoteTypeChange &change) = 0;
};

} // namespace engram
