// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Text as people see it: code points, words, columns. All strings are UTF-8; where one is not,
/// each ill-formed sequence counts as one U+FFFD, and nothing fails.
///
/// Pure functions; any thread. Cost: linear in the text unless said otherwise.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace engram
{

inline constexpr char32_t ReplacementCharacter = 0xFFFD;

[[nodiscard]] bool isValidUtf8(std::string_view text);

/// The code point that starts at byte `at`, which moves behind it. Requires: at < text.size().
[[nodiscard]] char32_t nextCodePoint(std::string_view text, std::size_t &at);

/// Appends a code point; U+FFFD for what is none.
void appendCodePoint(std::string &out, char32_t codePoint);

[[nodiscard]] std::size_t codePointCount(std::string_view text);

/// The first `count` code points.
[[nodiscard]] std::string_view firstCodePoints(std::string_view text, std::size_t count);

/// Without ASCII white space at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Letters, digits and marks of any script.
[[nodiscard]] bool isWordCharacter(char32_t codePoint);

/// ASCII letters alone in lower case.
[[nodiscard]] std::string lowered(std::string_view text);

/// What a message names of a text: at most 80 code points of it.
[[nodiscard]] std::string excerptOf(std::string_view text);

/// Every run of ASCII white space as one space, none at the ends.
[[nodiscard]] std::string simplified(std::string_view text);

/// Not to be shown to anyone: control characters but tab and line feed, marks that reorder the text
/// around them (bidirectional embeddings, overrides, isolates), line and paragraph separators,
/// non-characters and the object placeholder. In a terminal they are commands or disguise, and in
/// Qt's documents they are structure.
[[nodiscard]] bool isUnsafeToShow(char32_t codePoint);

/// Whether it is one line of well-formed text that can be shown, as a name is.
[[nodiscard]] bool isShowableLine(std::string_view text);
/// Whether there is nothing in it but spaces, what is not seen, controls and marks of direction.
[[nodiscard]] bool showsNothing(std::string_view text);

/// Columns in a terminal: 2 for East Asian wide and full-width, 0 for marks that combine with the
/// character before and for what is not shown, else 1.
[[nodiscard]] int displayWidth(char32_t codePoint);
[[nodiscard]] int displayWidth(std::string_view text);

/// Normalised (NFKC) and case-folded, without ignorable characters: for comparing, not for showing.
[[nodiscard]] std::string foldedCase(std::string_view text);

/// foldedCase() decomposed, without the marks that combine with letters: "Über" gives "uber". For
/// searching; two texts that differ in more than accents may become equal in scripts where such
/// marks are vowels.
[[nodiscard]] std::string withoutAccents(std::string_view text);

/// What a person sees of a name: in NFC, without ignorable characters, and without white space and
/// blanks of any script at its ends. "" when there is nothing to see. For comparing, not for showing.
[[nodiscard]] std::string asSeen(std::string_view text);

/// The letters, digits and combining marks of foldedCase(): equal for texts that differ only in
/// case, spacing, punctuation and markup characters.
[[nodiscard]] std::string foldedLettersAndDigits(std::string_view text);

/// The words of foldedCase() in order: runs of letters, digits and marks, with an apostrophe
/// between two of them kept ("don't"). An ideograph or kana is a word by itself, as no space parts
/// them.
[[nodiscard]] std::vector<std::string> wordTokens(std::string_view text);

/// The share of words that two texts have in common, from 0 to 1: words in both, repetitions
/// counted, over the number of words of the longer one. 0 when either has none. For n words in all:
/// O(n log n).
[[nodiscard]] double tokenOverlap(std::span<const std::string> a, std::span<const std::string> b);
[[nodiscard]] double tokenOverlap(std::string_view a, std::string_view b);

} // namespace engram
