// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What the lints ask of a text.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <engram/note.h>

namespace engram::deckfile
{

/// What a person is asked: the heading, the front, or the cloze with what it hides.
[[nodiscard]] std::string promptOf(const NoteContent &content);

/// The lines outside of code fences.
[[nodiscard]] std::string withoutFences(std::string_view text);

[[nodiscard]] std::size_t countWords(std::string_view text);
[[nodiscard]] int countListItems(std::string_view text);

/// "It", "They", "This …": nobody knows what, when the card comes alone.
[[nodiscard]] bool beginsWithPronoun(std::string_view text);

/// "All of the above", "None of these", "Both A and C".
[[nodiscard]] bool refersToAllOptions(std::string_view text);

/// "option B" or the like, outside of code; "" when there is none.
[[nodiscard]] std::string optionLetterIn(std::string_view text);

/// Tells whether a word is worth noticing: neither short nor one of the most common.
[[nodiscard]] bool isRareWord(std::string_view word);

/// Tells whether the words contain those of the answer, one behind the other. Prompts that offer
/// alternatives ("A or B?") contain it by intention.
[[nodiscard]] bool leaks(std::string_view answer, const std::vector<std::string> &prompt);

/// One group of deletions of a cloze, which are hidden together.
struct Hidden
{
    std::string text;   ///< of the first of them
    bool shown = false; ///< the rest of the cloze leaks it
};

[[nodiscard]] std::vector<Hidden> hiddenTexts(std::string_view cloze);

/// What can be seen of a cloze when its last group is hidden.
[[nodiscard]] std::string withLastGap(std::string_view cloze);

} // namespace engram::deckfile
