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
                                      std::span<const Note> notes, std::size_t removedFrom,
                                      std::span<const std::optional<std::size_t>> matches)
{
    std::map<NoteId, std::size_t> inFile;
    for (std::size_t i = 0; i < matches.size(); ++i)
        if (matches[i])
            inFile.emplace(notes[*matches[i]].id, i);
    std::set<NoteId> removed;
    for (const Note &note : notes.subspan(removedFrom))
        removed.insert(note.id);
    std::vector<OwnFact> own;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        const Note &note = notes[i];
        const auto question = note.parent ? inFile.find(*note.parent) : inFile.end();
        if (question == inFile.end() || inFile.contains(note.id))
            continue;
        auto accepted = context.store.isAcceptedFact(note.id);
        if (accepted && *accepted && removed.contains(note.id))
            accepted = removed.contains(*note.parent) ? wentTogether(context, note.id, *note.parent)
                                                      : Result<bool>(false);
        if (!accepted)
            return failFrom(accepted);
        if (*accepted)
            own.push_back({i, question->second});
    }
    return own;
}

} // namespace engram::exchange
