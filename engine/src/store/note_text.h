// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What is sought of a note, as one text: each part that is not empty, behind a letter that says what
/// it is a part of. Also, how it is matched, inside statements.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <SQLiteCpp/Database.h>
#include <engram/note.h>

namespace engram::store
{

/// Before each part: the letter of its NoteField between these two. Parts have neither; they are as
/// written, with a space for other control characters.
inline constexpr char PartBegin = '\x1f';
inline constexpr char PartText = '\x1e';

[[nodiscard]] std::string searchTextOf(const Note &note);

/// Of heading and stem, front, or text: see frontDigest().
[[nodiscard]] std::int64_t frontDigestOf(const NoteContent &content);

/// The tags in it, as they are spelled.
[[nodiscard]] std::vector<std::string> tagsIn(std::string_view searchText);

/// As it is taken into the index: for finding what may match, accents ignored or not.
[[nodiscard]] std::string indexTextOf(std::string_view searchText);

/// In statements: text_matches(field, extent, accents ignored, pattern, text), with the values of
/// CardTest::Text and the text of a note; retrievability(interval, elapsed), NULL of NULL.
void addSearchFunctions(SQLite::Database &database);

} // namespace engram::store
