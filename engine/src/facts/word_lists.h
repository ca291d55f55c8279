// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The closed lists of English words that the rules know.

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace engram::facts
{

using namespace std::string_view_literals;

[[nodiscard]] inline bool isListed(std::string_view word, std::span<const std::string_view> list)
{
    return std::ranges::find(list, word) != list.end();
}

/// They are never what a card is about.
inline constexpr std::array StopWords{
    "a"sv,     "an"sv,    "and"sv,   "any"sv,   "are"sv,   "as"sv,       "at"sv,        "be"sv,
    "been"sv,  "being"sv, "but"sv,   "by"sv,    "can"sv,   "could"sv,    "did"sv,       "do"sv,
    "does"sv,  "each"sv,  "for"sv,   "from"sv,  "had"sv,   "has"sv,      "have"sv,      "how"sv,
    "if"sv,    "in"sv,    "into"sv,  "is"sv,    "it"sv,    "it's"sv,     "its"sv,       "may"sv,
    "meant"sv, "mean"sv,  "more"sv,  "most"sv,  "no"sv,    "not"sv,      "of"sv,        "on"sv,
    "one"sv,   "only"sv,  "or"sv,    "so"sv,    "than"sv,  "that"sv,     "the"sv,       "their"sv,
    "them"sv,  "then"sv,  "these"sv, "they"sv,  "this"sv,  "those"sv,    "to"sv,        "was"sv,
    "were"sv,  "what"sv,  "when"sv,  "where"sv, "which"sv, "while"sv,    "who"sv,       "why"sv,
    "will"sv,  "with"sv,  "would"sv, "you"sv,   "your"sv,  "describe"sv, "described"sv, "term"sv,
    "once"sv,  "least"sv, "there"sv, "must"sv,  "should"sv};

inline constexpr std::array Pronouns{"it"sv,         "its"sv,     "it's"sv, "they"sv,   "them"sv,
                                     "their"sv,      "they're"sv, "this"sv, "these"sv,  "those"sv,
                                     "he"sv,         "she"sv,     "him"sv,  "his"sv,    "her"sv,
                                     "theirs"sv,     "itself"sv,  "both"sv, "former"sv, "latter"sv,
                                     "themselves"sv, "we"sv,      "our"sv};

/// A sentence that begins with one of these goes on from the sentence before.
inline constexpr std::array LeaningWords{
    "but"sv,        "and"sv,      "or"sv,      "so"sv,        "then"sv,     "now"sv,
    "also"sv,       "another"sv,  "however"sv, "therefore"sv, "thus"sv,     "hence"sv,
    "otherwise"sv,  "instead"sv,  "that"sv,    "such"sv,      "there"sv,    "here"sv,
    "eventually"sv, "together"sv, "same"sv,    "others"sv,    "other"sv,    "only"sv,
    "neither"sv,    "either"sv,   "again"sv,   "similarly"sv, "likewise"sv, "moreover"sv,
    "finally"sv,    "first"sv,    "second"sv,  "next"sv,      "even"sv,     "yet"sv,
    "still"sv,      "no"sv,       "because"sv, "most"sv,      "after"sv};

/// Words about the page.
inline constexpr std::array PageWords{"above"sv,   "below"sv,          "following"sv, "tutorial"sv,
                                      "chapter"sv, "section"sv,        "figure"sv,    "our"sv,
                                      "earlier"sv, "aforementioned"sv, "page"sv,      "quiz"sv};
inline constexpr std::array LetteredWords{"option"sv, "answer"sv, "choice"sv};

inline constexpr std::array Prepositions{
    "without"sv, "with"sv,   "in"sv,      "for"sv,    "during"sv, "after"sv,   "before"sv,
    "within"sv,  "under"sv,  "on"sv,      "at"sv,     "by"sv,     "from"sv,    "if"sv,
    "when"sv,    "while"sv,  "until"sv,   "unless"sv, "among"sv,  "between"sv, "outside"sv,
    "inside"sv,  "across"sv, "against"sv, "as"sv,     "since"sv,  "through"sv, "to"sv,
    "upon"sv,    "via"sv,    "over"sv,    "of"sv};

/// Verbs that show where a sentence's subject ends. Forms that are as often nouns are left out.
inline constexpr std::array FiniteVerbs{
    "is"sv,       "are"sv,        "was"sv,     "were"sv,     "has"sv,      "have"sv,   "had"sv,
    "can"sv,      "cannot"sv,     "can't"sv,   "could"sv,    "may"sv,      "might"sv,  "must"sv,
    "should"sv,   "will"sv,       "would"sv,   "does"sv,     "doesn't"sv,  "don't"sv,  "do"sv,
    "means"sv,    "proves"sv,     "shows"sv,   "provides"sv, "prevents"sv, "allows"sv, "requires"sv,
    "ensures"sv,  "guarantees"sv, "uses"sv,    "makes"sv,    "gives"sv,    "takes"sv,  "becomes"sv,
    "contains"sv, "consists"sv,   "causes"sv,  "produces"sv, "converts"sv, "stores"sv, "holds"sv,
    "protects"sv, "creates"sv,    "keeps"sv,   "lets"sv,     "says"sv,     "adds"sv,   "needs"sv,
    "works"sv,    "exists"sv,     "applies"sv, "happens"sv,  "goes"sv,     "comes"sv,  "knows"sv,
    "stops"sv,    "limits"sv,     "handles"sv, "isn't"sv,    "aren't"sv,   "won't"sv,  "calls"sv,
    "became"sv,   "began"sv,      "led"sv,     "made"sv,     "gave"sv,     "took"sv,   "refers"sv,
    "forbids"sv,  "grants"sv};

inline constexpr std::array IrregularPlurals{
    "data"sv, "people"sv, "children"sv, "criteria"sv, "bacteria"sv, "phenomena"sv, "mice"sv,
    "feet"sv, "men"sv,    "women"sv,    "fungi"sv,    "pros"sv,     "cons"sv};
inline constexpr std::array SingularsInS{
    "always"sv,  "across"sv,  "gas"sv,  "lens"sv,       "news"sv,  "series"sv,
    "species"sv, "perhaps"sv, "thus"sv, "kubernetes"sv, "redis"sv, "less"sv,
    "alias"sv,   "atlas"sv,   "bias"sv, "plus"sv,       "its"sv,   "yes"sv,
    "was"sv,     "has"sv,     "does"sv, "this"sv};

inline constexpr std::array MassEndings{"ency"sv, "ancy"sv, "ity"sv, "ness"sv, "ism"sv,
                                        "tion"sv, "sion"sv, "ing"sv, "sis"sv,  "ance"sv,
                                        "ence"sv, "ics"sv,  "phy"sv, "logy"sv};
inline constexpr std::array AdjectiveEndings{"al"sv,   "ic"sv,  "ive"sv, "ous"sv,  "able"sv,
                                             "ible"sv, "ful"sv, "ly"sv,  "less"sv, "ary"sv};
inline constexpr std::array NounsLikeAdjectives{
    "family"sv,    "supply"sv,   "signal"sv,     "metal"sv,    "animal"sv,  "journal"sv,
    "capital"sv,   "music"sv,    "topic"sv,      "fabric"sv,   "archive"sv, "table"sv,
    "variable"sv,  "library"sv,  "traffic"sv,    "logic"sv,    "metric"sv,  "mammal"sv,
    "crystal"sv,   "material"sv, "summary"sv,    "assembly"sv, "appeal"sv,  "trial"sv,
    "arbitral"sv,  "proposal"sv, "withdrawal"sv, "removal"sv,  "renewal"sv, "rival"sv,
    "vegetable"sv, "primary"sv,  "secondary"sv,  "boundary"sv};

inline constexpr std::array NumberNames{"one"sv,  "two"sv, "three"sv,  "four"sv,
                                        "five"sv, "six"sv, "seven"sv,  "eight"sv,
                                        "nine"sv, "ten"sv, "eleven"sv, "twelve"sv};

} // namespace engram::facts
