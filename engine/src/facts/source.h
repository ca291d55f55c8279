// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What every rule reads, and what it gives.

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <engram/facts.h>

#include "facts/structure.h"

namespace engram::facts
{

/// What a note is about, taken from its heading: every prompt names it.
struct Theme
{
    std::string name;               ///< "CAP theorem"; empty when the heading says nothing
    bool isPair = false;            ///< "veins and arteries"
    bool isQuestion = false;        ///< the name is the whole question, without its mark
    std::vector<std::string> words; ///< its content words
};

[[nodiscard]] Theme themeOf(std::string_view headingMarkdown);

/// A candidate before it is scored.
struct Finding
{
    FactRule rule = FactRule::Definition;
    FactKind kind = FactKind::Basic;
    std::string context; ///< what stands before the colon; may be empty
    std::string ask;     ///< of a cloze its sentence, with the deletion
    std::string answer;
    std::vector<std::string> lures;
    std::optional<std::size_t> sentence;
    std::size_t place = 0; ///< of the block, so that facts come from all over the text
    double confidence = 0;
    /// What stands before the colon offers the answer beside others: "Veins and arteries: which …"
    bool offers = false;
    /// Its text has line breaks that count: code.
    bool verbatim = false;
};

class Source
{
public:
    Source(const NoteContent &note);

    const Question *question = nullptr; ///< nothing for a basic note
    std::string heading;                ///< Markdown
    Theme theme;
    Structure structure;
    /// Words that are written large within sentences, and never small: "Kafka".
    std::set<std::string> names;
    std::set<std::string> small; ///< words that are written small somewhere
    std::string explanation;     ///< Markdown

    /// Takes a finding, unless there are too many already.
    void add(Finding finding);
    [[nodiscard]] const std::vector<Finding> &findings() const { return m_findings; }

    /// What a prompt begins with: theme, then what narrows it, each only where the rest does not
    /// name it already.
    [[nodiscard]] std::string contextFor(std::string_view narrower = {},
                                         std::string_view ask = {}) const;
    /// Shares a word with the theme, so that it needs no theme before it.
    [[nodiscard]] bool namesTheme(std::string_view phrase) const;
    /// Has all words of the theme.
    [[nodiscard]] bool namesWholeTheme(std::string_view phrase) const;
    /// The phrase in the middle of a sentence: its first letter small unless it is a name.
    [[nodiscard]] std::string inSentence(std::string_view phrase) const;

private:
    void findNames(std::string_view text);

    std::vector<Finding> m_findings;
};

/// The beginning of a text that says enough: whole sentences until there are `enough` words, without
/// questions behind the first, at most 25 words where it can be cut.
struct Said
{
    std::string text;
    bool whole = false; ///< nothing was left out
    std::size_t sentences = 0;
};
[[nodiscard]] Said saidBy(const std::vector<Sentence> &sentences, std::size_t enough = 8);

/// "why it matters" → "why does it matter?"; nothing where that is not certain.
[[nodiscard]] std::optional<std::string> askedBy(std::string_view whClause, const Source &source);

// The rules, a family in each file.
void findDefinitions(Source &source);
void findAttributes(Source &source);
void findLists(Source &source);
void findStatements(Source &source);
void findCauses(Source &source);
void findHiddenTerms(Source &source);
void findAuthorMarks(Source &source);
void findTables(Source &source);
void findCode(Source &source);
void findQuestions(Source &source);
void findGists(Source &source);
void findAcronyms(Source &source);

/// Scores, drops, merges and orders the findings.
[[nodiscard]] std::vector<FactCandidate> selected(const Source &source, const FactOptions &options);

} // namespace engram::facts
