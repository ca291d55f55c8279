// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "search/fact_notes.h"

#include "search/library_list.h"
#include "study/fact_queue.h"

namespace engram::search
{

Result<NotesWithFacts> notesWithFacts(const study::StudyContext &context, const Search &search,
                                      std::size_t first, std::size_t most)
{
    auto rows =
        findRows(context, search, {LibraryMode::Notes, LibraryOrder()}, first, MostNotesLookedAt);
    if (!rows)
        return failFrom(rows);
    NotesWithFacts page;
    std::size_t looked = 0;
    for (; looked < rows->size() && page.notes.size() < most; ++looked) {
        const NoteId note((*rows)[looked].value());
        // Orphans are found too, by who asks for them.
        auto removed = context.store.isRemoved(note);
        if (!removed)
            return failFrom(removed);
        if (*removed)
            continue;
        auto left = study::factsLeft(context, note);
        if (!left)
            return failFrom(left);
        if (*left)
            page.notes.push_back(**left);
    }
    if (looked < rows->size() || rows->size() == MostNotesLookedAt)
        page.next = first + looked;
    return page;
}

} // namespace engram::search
