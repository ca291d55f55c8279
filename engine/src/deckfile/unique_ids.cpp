// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "deckfile/unique_ids.h"

#include "base/text.h"
#include "deckfile/taken_ids.h"

#include <unicode/uchar.h>

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

bool isWordCharacter(char32_t codePoint)
{
    constexpr std::uint32_t Mask = U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK;
    return (U_GET_GC_MASK(static_cast<UChar32>(codePoint)) & Mask) != 0;
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

std::string deriveId(std::string_view text)
{
    constexpr std::size_t Longest = 48;
    std::string id;
    std::string word;
    const auto finish = [&id, &word] {
        const std::size_t needed = id.empty() ? word.size() : id.size() + 1 + word.size();
        const bool fits = needed <= Longest;
        if (fits && !word.empty())
            id += (id.empty() ? "" : "-") + word;
        word.clear();
        return fits;
    };
    for (std::size_t at = 0; at < text.size();) {
        const char32_t codePoint = nextCodePoint(text, at);
        if (isWordCharacter(codePoint)) {
            std::string next = word;
            appendCodePoint(next,
                            static_cast<char32_t>(u_tolower(static_cast<UChar32>(codePoint))));
            // A first word that is too long is cut; a later one is left out.
            if (next.size() > Longest)
                return id.empty() ? word : id;
            word = std::move(next);
        } else if (codePoint != U'\'' && codePoint != 0x2019 && !finish()) {
            return id;
        }
    }
    finish();
    return id.empty() ? "note" : id;
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
