// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "deckfile/unique_ids.h"

#include "base/text.h"

#include <unicode/uchar.h>

#include <cstddef>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace engram
{

namespace
{

/// Ids that are taken, and free ones close to them.
class TakenIds
{
public:
    /// Tells whether the id was free, and takes it.
    bool take(const std::string &id) { return m_taken.insert(id).second; }

    std::string takeLike(const std::string &id)
    {
        if (take(id))
            return id;
        // Counting on from the last number keeps many equal texts linear.
        int &number = m_last.try_emplace(id, 1).first->second;
        std::string free;
        do
            free = id + '-' + std::to_string(++number);
        while (!take(free));
        return free;
    }

private:
    std::unordered_set<std::string> m_taken;
    std::unordered_map<std::string, int> m_last;
};

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

std::string textFor(const NoteContent &content)
{
    if (const auto *question = std::get_if<Question>(&content))
        return question->heading.empty() ? question->body : question->heading;
    if (const auto *basic = std::get_if<Basic>(&content))
        return basic->front;
    return std::get<Cloze>(content).text;
}

bool isWordCharacter(char32_t codePoint)
{
    constexpr std::uint32_t Mask = U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK;
    return (U_GET_GC_MASK(static_cast<UChar32>(codePoint)) & Mask) != 0;
}

} // namespace

void deckfile::makeIdsUnique(DeckFile &file, ProblemList &problems)
{
    TakenIds taken;
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

void writeMissingIds(DeckFile &file)
{
    TakenIds taken;
    forEachNote(file, [&taken](const DeckNote &note) {
        if (!note.id.empty())
            taken.take(note.id);
    });
    forEachNote(file, [&taken](DeckNote &note) {
        if (note.id.empty())
            note.id = taken.takeLike(deriveId(textFor(note.content)));
    });
}

} // namespace engram
