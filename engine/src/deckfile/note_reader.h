// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Reads one note: its heading's block of lines, or a fact's list item.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <engram/deck.h>
#include <engram/deck_file.h>

#include "deckfile/attributes.h"
#include "deckfile/lines.h"

namespace engram::deckfile
{

/// Where problems go.
class ProblemList
{
public:
    explicit ProblemList(std::string_view fileName) : m_fileName(fileName) {}

    void add(ProblemCode code, Severity severity, const Line &at, std::string text);
    void add(ProblemCode code, Severity severity, const Line &at)
    {
        add(code, severity, at, std::string(at.text));
    }

    [[nodiscard]] std::vector<Problem> &all() { return m_problems; }

private:
    std::string m_fileName;
    std::vector<Problem> m_problems;
};

/// In characters, of names and ids.
inline constexpr std::size_t LongestName = LongestDeckName;

/// The name, shortened and reported if it is too long.
[[nodiscard]] std::string shortName(std::string name, const Line &at, ProblemList &problems);

/// The id, or none if it is too long, which is reported.
[[nodiscard]] std::string shortId(std::string id, const Line &at, ProblemList &problems);

/// The text of lines as it stands in the file.
[[nodiscard]] std::string rawText(const Lines &lines);

/// Tells whether the line opens an option.
[[nodiscard]] bool opensTask(const Line &line);

/// Tells whether the text of a block quote begins with "Hint:".
[[nodiscard]] bool saysHint(std::string_view text);

class KnownTypes;

class NoteReader
{
public:
    NoteReader(ProblemList &problems, Arena &arena, const KnownTypes &types)
        : m_problems(problems), m_arena(arena), m_types(types)
    {
    }

    /// The note of a heading (the first line) and what is below it; nothing when it is unusable,
    /// which is reported.
    [[nodiscard]] std::optional<DeckNote> read(const Lines &lines);

private:
    struct Item
    {
        ListMarker marker;
        Lines lines;         ///< the content, dedented; the first line without its marker
        std::size_t end = 0; ///< the line behind the item
    };

    Item readItem(const Lines &lines, std::size_t at);
    void readInnerFrontMatter(Lines &body, Attributes &attributes);
    NoteContent readContent(std::string_view kind, const Lines &heading, const Lines &body,
                            Attributes &attributes);
    std::optional<DeckNote> readFieldNote(const Lines &lines, const Line &heading,
                                          Attributes attributes);
    Question readQuestion(const Lines &heading, const Lines &body);
    std::size_t readOption(const Lines &lines, std::size_t at, Question &question, Lines &surplus);
    std::size_t readHints(const Lines &lines, std::size_t at, std::vector<std::string> &hints);
    Basic readPromptAndAnswer(const Lines &lines);
    void checkCloze(const Line &at, const std::string &text);
    Attributes readAttributes(Line &line);
    std::vector<DeckNote> readFacts(const Lines &lines);
    std::optional<DeckNote> readFact(const Item &item, const std::string &raw);

    ProblemList &m_problems;
    Arena &m_arena;
    const KnownTypes &m_types;
};

} // namespace engram::deckfile
