// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The native deck: one Markdown file that people write and diff. Grammar: engine/docs/deck-format.md.
///
///     auto parsed = parseDeckFile(utf8, "kings.md");
///     for (const Problem &p : parsed.problems) …
///     std::string canonical = writeDeckFile(parsed.file);   // what `engram-cli fmt` prints
///
/// Pure functions over text; any thread. Cost: linear in the text.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <engram/note.h>
#include <engram/problem.h>

namespace engram
{

/// A note as written in a file, before it has an identity in a collection.
struct DeckNote
{
    std::string id; ///< from `{#id}`; empty when the author gave none
    std::vector<std::string> tags;
    std::map<std::string, std::string> attributes; ///< without `reversed`, which is in the content
    NoteContent content;
    std::vector<DeckNote> facts; ///< of a question; facts have no facts
    int line = 0;                ///< 1-based line of its first line

    friend bool operator==(const DeckNote &, const DeckNote &) = default;
};

/// Notes under one `#` heading. The first section of a file has an empty title when notes come
/// before any `#` heading; a file without sections has that one.
struct DeckSection
{
    std::string title;
    std::string id;
    std::vector<DeckNote> notes;
    int line = 0;

    friend bool operator==(const DeckSection &, const DeckSection &) = default;
};

/// A deck as its file has it: front matter, then sections of notes.
struct DeckFile
{
    /// Front matter in order, values as written (lists as `[a, b]`), unknown keys included.
    std::vector<std::pair<std::string, std::string>> frontMatter;
    std::vector<DeckSection> sections;
    std::vector<NoteType> types = {}; ///< of one's own, as the file defines them

    /// The value of a front-matter key, or "".
    [[nodiscard]] std::string get(std::string_view key) const;
    /// `deck`, or "" when the front matter has none.
    [[nodiscard]] std::string title() const { return get("deck"); }
    /// `tags`, split.
    [[nodiscard]] std::vector<std::string> tags() const;

    friend bool operator==(const DeckFile &, const DeckFile &) = default;
};

/// A picture or sound that lies beside a deck file, and that its notes mention.
struct DeckMedia
{
    std::string name; ///< in the texts
    std::string path; ///< where it was read
    std::string file; ///< what a collection calls its bytes
    std::int64_t bytes = 0;
};

/// A parsed file: what could be used, and what was wrong, by line.
struct ParsedDeck
{
    DeckFile file;
    std::vector<Problem> problems;
    std::vector<DeckMedia> media = {}; ///< by name; of a file that was read from a folder
};

/// Reads a deck. Never fails: what is broken is skipped, reported with its line and kept in the
/// problem's text. `fileName` only labels problems. Bounds, all of them reported: lines over 1 MiB
/// and lines behind the two millionth are skipped, as are ids of over 200 characters and options
/// that have no letter left; names of decks and sections are cut to 200 characters; notes behind
/// the thousandth section belong to it.
/// `types` are those that notes may have besides those that the file defines.
[[nodiscard]] ParsedDeck parseDeckFile(std::string_view utf8, std::string_view fileName = {},
                                       const std::vector<NoteType> &types = {});

/// The canonical text. parse(write(f)) == f except for line numbers, if f keeps the bounds above,
/// and write(parse(t)) == t when t is canonical.
[[nodiscard]] std::string writeDeckFile(const DeckFile &file);

/// Every lint of the file, by line. Media are checked by the caller, who knows the folder.
[[nodiscard]] std::vector<Problem> lintDeck(const DeckFile &file, std::string_view fileName = {});

/// Gives every note and fact without an id the id that its first import would derive from its text
/// as it is shown, without markup and hints.
void writeMissingIds(DeckFile &file);

} // namespace engram
