// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exchange/note_keys.h"

#include <fmt/format.h>

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

} // namespace engram::exchange
