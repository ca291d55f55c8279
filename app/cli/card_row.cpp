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

void printCardRow(Terminal &out, const std::string &name, const Note &note, const Card &card,
                  StudyDay today, const FlagNames &flags)
{
    constexpr int Gaps = 4;
    constexpr int LeastTitle = 16;
    constexpr int LongestTitle = 60;
    const std::string stands = standing(card, isMarked(note), today, flags);
    // Ids and dates are ASCII, or nearly.
    const int room = out.width() - Gaps - static_cast<int>(name.size() + stands.size());
    const int title = out.isTerminal() ? std::clamp(room, LeastTitle, LongestTitle) : LongestTitle;
    out.put(name, Tone::Accent)
        .put("  " + titleOf(note.content, static_cast<std::size_t>(title)))
        .line("  " + stands, Tone::Dim);
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
