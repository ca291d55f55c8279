// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "deckfile/unique_ids.h"

#include <engram/derived_id.h>

#include "deckfile/taken_ids.h"

#include <cstddef>
#include <unordered_set>
#include <utility>

namespace engram
{

namespace
{

template <class Visit>
void forEachNote(DeckFile &file, Visit visit)
{
    for (DeckSection &section : file.sections) {
        for (DeckNote &note : section.notes) {
            visit(note);
            for (DeckNote &fact : note.facts)
                visit(fact);
        }
    }
}

} // namespace

void deckfile::makeIdsUnique(DeckFile &file, ProblemList &problems)
{
    deckfile::TakenIds taken;
    forEachNote(file, [&taken](const DeckNote &note) { taken.take(note.id); });
    std::unordered_set<std::string> seen;
    forEachNote(file, [&](DeckNote &note) {
        if (note.id.empty() || seen.insert(note.id).second)
            return;
        const std::string wanted = std::exchange(note.id, taken.takeLike(note.id));
        problems.add(ProblemCode::DuplicateId, Severity::Warning, {{}, note.line, 1, false},
                     wanted);
    });
}

std::string deckfile::derivedIdOf(const NoteContent &content)
{
    // Longer than any id, however much of it is punctuation.
    constexpr std::size_t LongEnough = 200;
    return deriveId(titleOf(content, LongEnough));
}

void writeMissingIds(DeckFile &file)
{
    deckfile::TakenIds taken;
    forEachNote(file, [&taken](const DeckNote &note) {
        if (!note.id.empty())
            taken.take(note.id);
    });
    forEachNote(file, [&taken](DeckNote &note) {
        if (note.id.empty())
            note.id = taken.takeLike(deckfile::derivedIdOf(note.content));
    });
}

} // namespace engram
