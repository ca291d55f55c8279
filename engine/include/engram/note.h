// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Notes: what a person knows or asks, as written. Cards are made from notes (see card.h).
///
/// All text members are Markdown in UTF-8 with '\n' line ends.

#include <algorithm>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <engram/id.h>
#include <engram/note_type.h>

namespace engram
{

/// One option of a question, with the reason why it is right or wrong (may be empty).
struct Option
{
    std::string text;
    std::string reason;
    bool right = false;

    friend bool operator==(const Option &, const Option &) = default;
};

/// Options have the letters A to Z as their keys.
inline constexpr std::size_t MostOptions = 26;

/// A note with options, at most MostOptions. Without a right option it is a draft and makes no card;
/// its facts wait.
struct Question
{
    std::string heading;
    std::string body;               ///< the rest of the stem; often empty
    std::vector<std::string> hints; ///< mildest first
    std::vector<Option> options;    ///< in authored order
    bool ordered = false;           ///< keep the authored order when shown
    std::string explanation;

    friend bool operator==(const Question &, const Question &) = default;
};

/// Front and back; `reversed` makes a second card from back to front.
struct Basic
{
    std::string front;
    std::string back;
    bool reversed = false;

    friend bool operator==(const Basic &, const Basic &) = default;
};

/// Text with deletions `{{hidden}}`, `{{hidden::hint}}` or `{{1:hidden}}`; see content for the rule.
struct Cloze
{
    std::string text;

    friend bool operator==(const Cloze &, const Cloze &) = default;
};

/// What the fields of a note type say. Text is in the markup of the type. Two are equal when they say
/// the same in the same type, whatever that has become meanwhile.
struct FieldNote
{
    std::shared_ptr<const NoteType> type; ///< never null
    std::map<int, std::string> fields;    ///< by the field's number; what is empty is left out

    /// Without a type there is one of no fields.
    explicit FieldNote(std::shared_ptr<const NoteType> ofType = {},
                       std::map<int, std::string> values = {});

    [[nodiscard]] std::string_view at(int number) const;
    void set(int number, std::string text);
    /// The first field in the type's order that says something; "" when none does.
    [[nodiscard]] std::string_view first() const;

    friend bool operator==(const FieldNote &, const FieldNote &);
};

/// The content of a note, by its type.
using NoteContent = std::variant<Question, Basic, Cloze, FieldNote>;

/// Whether any front shows something. Pure.
[[nodiscard]] bool makesCard(const FieldNote &note);

/// A card of the note by its ordinal: what it shows, as Markdown. Pure. Cost: linear in the template
/// and in what it shows, of which MaximumMarkdown bytes are kept.
[[nodiscard]] RenderedCard renderCard(const FieldNote &note, int ordinal,
                                      const CardPlace &place = {});

/// A note in a collection. A note with a parent is a fact of that question.
struct Note
{
    NoteId id;
    DeckId deck;
    std::optional<NoteId> parent;
    std::string key;         ///< its id inside the deck file; unique below the root deck
    bool derivedKey = false; ///< the author gave no id: `key` was made from the text
    std::vector<std::string> tags;
    std::map<std::string, std::string> attributes; ///< further `key=value` pairs, kept as found
    NoteContent content;

    friend bool operator==(const Note &, const Note &) = default;
};

/// The tag of notes that a person has marked. It is theirs: an import leaves it alone.
inline constexpr std::string_view MarkedTag = "marked";

/// Whether it has MarkedTag.
[[nodiscard]] inline bool isMarked(const Note &note)
{
    return std::ranges::find(note.tags, MarkedTag) != note.tags.end();
}

/// A one-line plain-text name of the content: the heading, front or cloze text, without markup,
/// at most `maximum` code points and then "…".
[[nodiscard]] std::string titleOf(const NoteContent &content, std::size_t maximum = 80);

} // namespace engram
