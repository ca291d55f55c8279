// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/note_actions.h"

#include <algorithm>
#include <set>
#include <utility>

namespace engram::study
{

namespace
{

Result<ChangeSet> commitUnlessEmpty(const StudyContext &context, const log::Batch &batch)
{
    return batch.rows.empty() ? ChangeSet{} : context.store.commit(batch);
}

} // namespace

Result<ChangeSet> removeNotes(const StudyContext &context, const std::vector<NoteId> &notes)
{
    std::set<NoteId> gone;
    for (const NoteId id : notes) {
        auto removed = context.store.isRemoved(id);
        if (!removed)
            return failFrom(removed);
        if (*removed)
            continue;
        gone.insert(id);
        auto facts = context.store.factsOf(id);
        if (!facts)
            return failFrom(facts);
        gone.insert(facts->begin(), facts->end());
    }
    log::Batch batch = context.newBatch();
    for (const NoteId id : gone)
        batch.rows.emplace_back(log::Event(log::NoteRemoved{id}));
    return commitUnlessEmpty(context, batch);
}

Result<ChangeSet> setMarked(const StudyContext &context, const std::vector<NoteId> &notes,
                            bool marked)
{
    log::Batch batch = context.newBatch();
    std::set<NoteId> met;
    for (const NoteId id : notes) {
        auto note = context.store.note(id);
        if (!note)
            return failFrom(note);
        if (isMarked(*note) == marked || !met.insert(id).second)
            continue;
        auto removed = context.store.isRemoved(id);
        if (!removed)
            return failFrom(removed);
        if (*removed) // saving it would bring it back
            continue;
        if (marked)
            note->tags.emplace_back(MarkedTag);
        else
            std::erase(note->tags, MarkedTag);
        batch.rows.emplace_back(log::Event(log::NoteSaved{*std::move(note)}));
    }
    return commitUnlessEmpty(context, batch);
}

} // namespace engram::study
