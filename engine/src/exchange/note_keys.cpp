// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exchange/note_keys.h"

#include <fmt/format.h>

#include "deckfile/taken_ids.h"
#include "deckfile/unique_ids.h"

namespace engram::exchange
{

std::string newKeyOf(const NoteContent &content, NoteId id)
{
    return fmt::format("{}-{:x}", deckfile::derivedIdOf(content),
                       static_cast<std::uint64_t>(id.value()));
}

Result<std::set<std::string>> keysBelow(const study::StudyContext &context,
                                        const study::DeckTree &tree, DeckId root,
                                        const std::set<NoteId> &except)
{
    std::set<std::string> keys;
    for (const DeckId deck : tree.subtree(root)) {
        auto notes = context.store.notes(deck);
        if (!notes)
            return failFrom(notes);
        for (const Note &note : *notes)
            if (!except.contains(note.id))
                keys.insert(note.key);
    }
    return keys;
}

std::vector<std::string> keysFor(std::span<const FileNote> notes,
                                 std::span<const std::optional<std::size_t>> matches,
                                 std::span<const Note> existing,
                                 std::span<const std::string> others)
{
    deckfile::TakenIds taken;
    for (const FileNote &note : notes)
        if (!note.note->id.empty())
            taken.take(note.note->id);
    for (const std::string &other : others)
        taken.take(other);
    std::vector<std::string> keys(notes.size());
    for (std::size_t i = 0; i < notes.size(); ++i) {
        const Note *before = matches[i] ? &existing[*matches[i]] : nullptr;
        if (!notes[i].note->id.empty())
            keys[i] = notes[i].note->id;
        else if (before != nullptr && before->derivedKey && taken.take(before->key))
            keys[i] = before->key;
    }
    for (std::size_t i = 0; i < notes.size(); ++i)
        if (keys[i].empty())
            keys[i] = taken.takeLike(deckfile::derivedIdOf(notes[i].note->content));
    return keys;
}

} // namespace engram::exchange
