// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// An explanation as the rules see it: blocks of sentences, and the labels that part them.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace engram::facts
{

/// A part of a sentence that the author set apart.
struct Mark
{
    std::size_t begin = 0;
    std::size_t end = 0;
    bool code = false; ///< else bold
};

struct Sentence
{
    /// Without markup; code spans keep their backticks, and formulas stand between FormulaBegin and
    /// FormulaEnd.
    std::string text;
    std::vector<Mark> marks;
    std::optional<std::size_t> number; ///< in sentencesOf(); nothing outside of the explanation
};

/// How a label is parted from what it says.
enum class LabelSign : std::uint8_t { None, Colon, Dash, Equals, Bold };

/// What a label says of itself.
enum class LabelKind : std::uint8_t {
    None,
    Term,      ///< "Token bucket", "Consistency (C)"
    Attribute, ///< "Trade-offs", "Pros", "Key insight", "Kleppmann's critique"
    Question,  ///< "Why it matters", "Where it's acceptable", "How tracing works"
    Setting,   ///< "Without breaker", "In banking", "For financial systems"
    Need,      ///< "Writes need", "What a cell requires"
    Page,      ///< "Note", "Related", "Example", "Step 2": of the page, not of the subject
};

/// Text under one label: "Pros: cheap. Cons: slow." has two.
struct Passage
{
    std::string label;
    std::string aside; ///< "poison message" in "The problem — poison message"
    LabelSign sign = LabelSign::None;
    LabelKind kind = LabelKind::None;
    std::vector<Sentence> sentences;
    /// What the passage is about, where that is more than the note's theme: the term that heads its
    /// paragraph, or the line that leads in.
    std::string owner;
    bool example = false; ///< under "Real-world:" or "Example:", or behind it in its paragraph
};

enum class BlockKind : std::uint8_t { Paragraph, Item, Heading, Code, Table };

struct Block
{
    BlockKind kind = BlockKind::Paragraph;
    unsigned depth = 0; ///< of nested lists
    unsigned list = 0;  ///< items of one list have the same number
    bool ordered = false;
    std::vector<Passage> passages;
    std::string text;                           ///< all of it; of code its lines
    std::vector<std::vector<std::string>> rows; ///< of a table; the header first
    std::optional<std::string> leadIn; ///< "Three states", when it ends with a colon and leads on
};

/// Blocks behind a lead-in, one beside the other.
struct Group
{
    std::string category; ///< "delivery semantics", "Dangers of distributed locks"; may be empty
    std::string owner;    ///< "Orchestration" in "Orchestration — pros:"
    std::optional<std::size_t> counted; ///< the number that the lead-in gives
    bool ordered = false;
    bool example = false; ///< "Example — banking": what stands there defines nothing
    std::vector<std::size_t> blocks;
};

struct Structure
{
    std::vector<Block> blocks;
    std::vector<Group> groups;
};

/// Cost: linear in the text.
[[nodiscard]] Structure structureOf(std::string_view markdown);

/// Passages of a line that is not part of the explanation, such as an option.
[[nodiscard]] std::vector<Passage> passagesOf(std::string_view markdownLine);

[[nodiscard]] LabelKind kindOfLabel(std::string_view label);

} // namespace engram::facts
