// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Facts found in an explanation: cards that a person accepts, edits or rejects. No model and no
/// chance: nineteen rules look at how the text is built (labels, lists, tables, marks, causes,
/// numbers, code), and the same text gives the same facts.
///
///     for (const FactCandidate &fact : findFacts(note.content))
///         if (fact.proposed) … fact.prompt, fact.answer …
///     note.facts.push_back({.id = fact.id, .content = contentOf(fact)});
///
/// Pasted text has its structure recovered first: findFacts(noteOfText(title, recoverMarkdown(text))).
/// The rules know English; text in another language gives fewer facts, those that its form alone
/// shows.
///
/// Pure functions over text; any thread. Bounds: of a text MaximumMarkdown bytes (256 KiB) are read;
/// a note gives at most MostFactCandidates. Cost: linear in the text, and quadratic in the number of
/// candidates, which is bounded.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <engram/note.h>

namespace engram
{

/// What a fact was found by. The numbers are stable: R1 … R19 on the command line.
enum class FactRule : std::uint8_t {
    AuthorMark = 1,    ///< `==marked==`, `{{deletion}}`, "Q: … A: …"
    Definition = 2,    ///< "Term: text", "Term — text", "Term = text", "term (gloss)"; both ways
    Statement = 3,     ///< "X is a …", "X means …", "X proves that …"
    KeyTerm = 4,       ///< bold, code or capitals in a sentence, hidden
    NextStep = 5,      ///< what follows step n of an ordered list
    NamedList = 6,     ///< name the n of a short list
    Siblings = 7,      ///< a labelled item among its siblings, which are the lures
    TableCell = 8,     ///< an attribute of a table's row
    Contrast = 9,      ///< "unlike", "whereas", "rather than", "over", "not a …"
    Cause = 10,        ///< why, and what follows; also a question that the text asks and answers
    Bound = 11,        ///< "only if", "when", "until", "at least", hidden
    Number = 12,       ///< numbers and formulas, hidden; their units stay
    CodeOutput = 13,   ///< what code prints
    CodeName = 14,     ///< a name in code that the prose names
    DiagramLabel = 15, ///< a label in a drawing, hidden at the same width
    WrongOption = 16,  ///< why a wrong option is wrong
    Recall = 17,       ///< the question without its options
    Gist = 18,         ///< what a heading comes to, only where nothing else was found below it
    Acronym = 19,      ///< what letters stand for
};

/// The rules are numbered from 1 to this.
inline constexpr int LastFactRule = 19;

/// "R7".
[[nodiscard]] std::string codeOf(FactRule rule);
/// "R7", "r7" or "7".
[[nodiscard]] std::optional<FactRule> factRuleOf(std::string_view code);

/// What kind of note a candidate becomes.
enum class FactKind : std::uint8_t { Basic, Cloze, Choice };

/// "basic", "cloze", "choice".
[[nodiscard]] std::string_view nameOf(FactKind kind);

/// A card that could be made. Prompt and answer are Markdown and understandable alone: the prompt
/// names what it is about.
struct FactCandidate
{
    /// Derived from the words of prompt and answer, so that a decision about it is found again when
    /// the text is read again: the first words as deriveId() has them, then a number of four letters
    /// or digits that all words decide.
    std::string id;
    FactRule rule = FactRule::Definition;
    FactKind kind = FactKind::Basic;
    std::string prompt;             ///< of a cloze, all its text with the deletion
    std::string answer;             ///< of a cloze, what is hidden
    std::vector<std::string> lures; ///< of a choice, the wrong options
    /// The place in sentencesOf(explanation) that it comes from; nothing for options, code and tables.
    std::optional<std::size_t> sentence;
    double confidence = 0; ///< of the rule, 0 … 1
    /// confidence × (1 − 0.1 × unresolved pronouns) × length factor, at least LeastFactScore. The
    /// length factor is 1 for prompts of 4 to 30 words and answers of 1 to 25, and falls outside.
    double score = 0;
    bool proposed = false; ///< within the budget; else a suggestion

    friend bool operator==(const FactCandidate &, const FactCandidate &) = default;
};

/// What scores less is dropped.
inline constexpr double LeastFactScore = 0.5;
/// What scores less is suggested only, however much of the budget is left.
inline constexpr double LeastProposedScore = 0.7;
/// Candidates that share so many of their words are one; the better one stays.
inline constexpr double SameFactOverlap = 0.8;
/// So many candidates come of one note.
inline constexpr std::size_t MostFactCandidates = 300;

/// What findFacts() takes into account besides the note.
struct FactOptions
{
    std::size_t budget =
        8; ///< so many are proposed, of different rules and sentences where possible
    /// Facts that the note has already: what says the same is not found again.
    std::vector<NoteContent> known;
    /// Ids that were decided on, accepted or rejected: neither they nor what says the same is found
    /// again, and of the budget they are a part.
    std::set<std::string> decided;
};

/// The facts of a note, best first; those that are proposed before the others. Of a question its
/// explanation, options and reasons are read, of a basic note its back. A cloze gives none.
[[nodiscard]] std::vector<FactCandidate> findFacts(const NoteContent &note,
                                                   const FactOptions &options = {});

/// The note's content as it stands below "### Facts".
[[nodiscard]] NoteContent contentOf(const FactCandidate &fact);

/// Plain text whose structure only a reader's eye sees, as Markdown: paragraphs, lists, and the code
/// and drawings that lost their frame when they were copied from a page. Of a text that is longer than
/// what a note may say, MaximumMarkdown bytes, the beginning.
[[nodiscard]] std::string recoverMarkdown(std::string_view plainText);

} // namespace engram
