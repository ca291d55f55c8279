// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The little English that the rules need: words, number, articles, lists. Closed tables of function
/// words and endings; whoever is not sure asks in a form that is right for every word.

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace engram::facts
{

/// A formula stands in a text as TeX between these: a dollar sign is one of the text. No Markdown
/// that was parsed has them.
inline constexpr char FormulaBegin = '\x02';
inline constexpr char FormulaEnd = '\x03';

/// Whether the byte lies within a formula, or ends one.
[[nodiscard]] bool isInFormula(std::string_view text, std::size_t at);

/// A word between spaces, with its punctuation.
struct Word
{
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string bare; ///< in lower case, without punctuation at its ends
};

[[nodiscard]] std::vector<Word> wordsOf(std::string_view text);
/// Words as people count them: with something to read in them.
[[nodiscard]] std::size_t countWords(std::string_view text);

/// The words that carry meaning, as wordTokens() has them, without plural endings.
[[nodiscard]] std::vector<std::string> contentWords(std::string_view text);
[[nodiscard]] bool isStopWord(std::string_view word);

/// The share of `words` whose beginnings are among those of `in`: "isolate" and "isolating" are one.
[[nodiscard]] double shareIn(const std::vector<std::string> &words,
                             const std::vector<std::string> &in);

/// "it", "they", "this" …: nobody knows what, when the card comes alone.
[[nodiscard]] bool isPronoun(std::string_view bareWord);
[[nodiscard]] int countPronouns(std::string_view text);
/// A sentence that leans on the one before: it begins with a pronoun, "But", "Another", "Then" …
[[nodiscard]] bool leansBack(std::string_view sentence);
/// Talks of the page rather than of the subject: "above", "option C", "our tutorial".
[[nodiscard]] bool pointsAtPage(std::string_view text);
/// Tells a story with stand-ins: "Service A calls Service B", "user reports …", "payment #123".
[[nodiscard]] bool isScenario(std::string_view text);

[[nodiscard]] bool isPlural(std::string_view nounPhrase);
/// A noun that takes no article: "idempotency", "scaling".
[[nodiscard]] bool isMassNoun(std::string_view nounPhrase);
/// "sourcing", "sliced": the first word of a phrase that is no noun of its own.
[[nodiscard]] bool isAdjective(std::string_view word);
[[nodiscard]] bool isPreposition(std::string_view bareWord);
[[nodiscard]] bool isFiniteVerb(std::string_view bareWord);
/// "provides" → "provide".
[[nodiscard]] std::string baseForm(std::string_view verb);
/// "patterns" → "pattern".
[[nodiscard]] std::string singular(std::string_view noun);
/// 1 … 12 for "one" … "twelve" and for digits.
[[nodiscard]] std::optional<std::size_t> numberNamed(std::string_view bareWord);
[[nodiscard]] std::string nameOfNumber(std::size_t number);

/// The first letter large, if the first word is an ordinary word in small letters.
[[nodiscard]] std::string capitalised(std::string_view text);
/// The first letter small, if the first word is an ordinary one: not "CAP", "iOS", "Kafka" when that
/// is in `names`.
[[nodiscard]] std::string uncapitalised(std::string_view text, const std::set<std::string> &names);
/// "a message queue", "an event"; as it is where English has no article: names, plurals, masses.
[[nodiscard]] std::string withArticle(std::string_view phrase, const std::set<std::string> &names);
[[nodiscard]] std::string withoutArticle(std::string_view text);
/// Without what stands in parentheses, and without the space before it. Formulas keep theirs.
[[nodiscard]] std::string withoutParentheses(std::string_view text);
/// Without punctuation at the end that a sentence has and a phrase has not.
[[nodiscard]] std::string withoutStop(std::string_view text);
/// With a full stop, unless it ends like a sentence.
[[nodiscard]] std::string withStop(std::string_view text);
/// Whether parentheses, brackets, double quotes, backticks and the signs of formulas are paired.
[[nodiscard]] bool isBalanced(std::string_view text);

/// Where `what` first stands outside of parentheses, quotes, code and formulas; npos.
[[nodiscard]] std::size_t findOutside(std::string_view text, std::string_view what,
                                      std::size_t from = 0);

/// An item of a list in a line, and what stands in parentheses behind it.
struct ListedItem
{
    std::string name;
    std::string gloss;
};

/// "a (x), b, and c": the items, when there are two or more of them and all are short.
[[nodiscard]] std::vector<ListedItem> listedItems(std::string_view text);

} // namespace engram::facts
