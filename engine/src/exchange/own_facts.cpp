// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exchange/own_facts.h"

#include <map>
#include <set>

namespace engram::exchange
{

namespace
{

/// Whether both are in the bin since the same use case.
Result<bool> wentTogether(const study::StudyContext &context, NoteId note, NoteId other)
{
    auto one = context.store.noteRemovedAt(note);
    auto two = context.store.noteRemovedAt(other);
    if (!one || !two)
        return !one ? failFrom(one) : failFrom(two);
    return one->has_value() && *one == *two;
}

} // namespace

Result<std::vector<OwnFact>> ownFacts(const study::StudyContext &context,
                                      const ExistingNotes &existing,
                                      std::span<const std::optional<std::size_t>> matches)
{
    const std::vector<Note> &notes = existing.notes;
    std::map<NoteId, std::size_t> inFile;
    for (std::size_t i = 0; i < matches.size(); ++i)
        if (matches[i])
            inFile.emplace(notes[*matches[i]].id, i);
    std::set<NoteId> removed;
    for (std::size_t i = existing.orphansFrom; i < notes.size(); ++i)
        removed.insert(notes[i].id);
    std::vector<OwnFact> own;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        const Note &note = notes[i];
        const auto question = note.parent ? inFile.find(*note.parent) : inFile.end();
        if (question == inFile.end() || inFile.contains(note.id) || existing.isOfFile[i])
            continue;
        Result<bool> isToFollow = true;
        if (removed.contains(note.id))
            isToFollow = removed.contains(*note.parent)
                             ? wentTogether(context, note.id, *note.parent)
                             : Result<bool>(false);
        if (!isToFollow)
            return failFrom(isToFollow);
        if (*isToFollow)
            own.push_back({i, question->second});
    }
    return own;
}

} // namespace engram::exchange
