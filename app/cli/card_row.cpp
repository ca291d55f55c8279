// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "card_row.h"

#include "flag_text.h"
#include "quantity_text.h"

#include <algorithm>

namespace engram::cli
{

namespace
{

constexpr int LongestTitle = 60;

/// "due 2026-12-01 · suspended · flag 3 (to mend) · marked".
std::string standing(const Card &card, bool isMarked, StudyDay today, const FlagNames &flags)
{
    std::string text = card.schedule ? "due " + isoDate(card.schedule->due)
                                     : std::string(card.locked ? "locked" : "new");
    if (card.suspended)
        text += " · suspended";
    if (isBuried(card, today))
        text += " · buried until " + isoDate(*card.buriedUntil);
    if (card.flag > 0)
        text += " · flag " + flagText(card.flag, flags);
    if (isMarked)
        text += " · marked";
    return text;
}

} // namespace

void CardRows::add(const std::string &name, const Note &note, const Card &card)
{
    m_rows.push_back({name, titleOf(note.content, LongestTitle),
                      standing(card, isMarked(note), m_today, m_flags)});
}

void CardRows::print(Terminal &out) const
{
    constexpr int Gap = 2;
    constexpr int LongestName = 24; // a longer one pushes its row on, and no other
    constexpr int LongestStanding = 26;
    constexpr int LeastTitle = 16;
    int name = 0;
    int title = 0;
    int stands = 0;
    for (const Row &row : m_rows) {
        name = std::max(name, std::min(columnsOf(row.name), LongestName));
        title = std::max(title, columnsOf(row.title));
        stands = std::max(stands, std::min(columnsOf(row.standing), LongestStanding));
    }
    if (out.isTerminal())
        title = std::min(title, std::max(LeastTitle, out.width() - name - stands - 2 * Gap));
    const std::string gap(Gap, ' ');
    for (const Row &row : m_rows)
        out.put(padded(row.name, name), Tone::Accent)
            .put(gap + padded(shortened(row.title, title), title))
            .put(gap, Tone::Dim)
            .paragraph(row.standing, name + Gap, Tone::Dim);
}

Json cardJson(const std::string &name, const Note &note, const Card &card, const std::string &deck,
              StudyDay today)
{
    Json json{{"id", name}, {"deck", deck}, {"title", titleOf(note.content)}};
    json["due"] = card.schedule ? Json(isoDate(card.schedule->due)) : Json(nullptr);
    json["interval"] = card.schedule ? Json(card.schedule->memory.interval) : Json(nullptr);
    json["reviews"] = card.schedule ? card.schedule->reviews : 0;
    json["lapses"] = card.schedule ? card.schedule->lapses : 0;
    json["locked"] = card.locked;
    json["suspended"] = card.suspended;
    json["buried_until"] = isBuried(card, today) ? Json(isoDate(*card.buriedUntil)) : Json(nullptr);
    json["flag"] = card.flag;
    json["marked"] = isMarked(note);
    return json;
}

} // namespace engram::cli
