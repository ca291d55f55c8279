// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The library's table in a person's words.

#include <chrono>
#include <map>

#include <QString>

#include <engram/id.h>
#include <engram/library.h>

namespace engram::desktop
{

/// What a cell's text needs besides its row.
struct LibraryContext
{
    StudyDay today{0};
    std::chrono::minutes utcOffset{0};
    std::map<DeckId, QString> decks; ///< "Kings › England"
};

[[nodiscard]] QString titleOf(LibraryColumn column);
[[nodiscard]] QString wordOf(LibraryState state);
/// "question", "fact", "front to back", "back to front", "gap".
[[nodiscard]] QString kindText(CardKind kind, bool isFact);
/// "" for what the row has not. Of a flag, its number.
[[nodiscard]] QString cellText(const LibraryRow &row, LibraryColumn column,
                               const LibraryContext &context);
/// Whether its values are figures, which are aligned at their end.
[[nodiscard]] bool isFigure(LibraryColumn column);
/// How a column is named in a file: "title".
[[nodiscard]] QString nameOf(LibraryColumn column);
/// Of a query: deck:"Kings/England", whatever is in the names.
[[nodiscard]] QString quotedTerm(const QString &key, const QString &value);
/// Cards that both find; an empty one finds all.
[[nodiscard]] QString bothOf(const QString &query, const QString &term);

} // namespace engram::desktop
