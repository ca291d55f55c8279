// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What a person may answer to a card: the same words by key and by line.

#include <cstddef>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include <engram/session.h>

namespace engram::cli
{

enum class Request {
    Hint,
    Explanation,
    Info,
    PreviousInfo, ///< of the card answered last
    Skip,
    Undo,
    Redo,
    Quit,
    Finish,
    Help,
    Suspend,
    BuryCard,
    BuryNote,
    BuryFamily, ///< the question with its facts
    Mark,       ///< or take the mark away
    Edit,
    Delete
};

/// A flag to put on the card; 0 takes it away.
struct FlagMark
{
    int flag = 0;

    friend bool operator==(const FlagMark &, const FlagMark &) = default;
};

/// Options by their place on screen, from 0. `grade` overrides the proposed one.
struct Choice
{
    std::vector<std::size_t> places;
    std::optional<Grade> grade = {};
    Confidence confidence = Confidence::Unstated;

    friend bool operator==(const Choice &, const Choice &) = default;
};

using AnswerToken = std::variant<Request, FlagMark, Choice, Grade>;

/// 'h' hint, 'x' explanation, 'i' card info, 'p' that of the card before, 'n' skip, 'u' undo, 'r' redo,
/// 'q' quit, '!' finish, '?' help, 's' suspend; '-' and '=' bury the card and its note, 'b' and '+' the
/// question with its facts; '*' mark, 'e' edit, 'd' delete the note. Where the window has a key of one
/// letter for it, it is that.
[[nodiscard]] std::optional<Request> requestFor(char key);

/// The same for a card with `options` options, which 'b', 'd' and 'e' name first.
[[nodiscard]] std::optional<Request> requestFor(char key, std::size_t options);

/// '0' … '7'.
[[nodiscard]] std::optional<FlagMark> flagFor(char key);

/// The place of the option that '1'…'9' or 'A'…'Z' (in either case) names among `count`.
[[nodiscard]] std::optional<std::size_t> placeFor(char key, std::size_t count);

/// One line of input for this card. A question takes "B", "2", "AC" or "1,3" (where several options
/// are right), where its deck asks for it how sure one is, and a grade behind it if wanted: "B 3",
/// "B sure". Other cards take SM-2's 0–5, again, hard, good,
/// easy, or a word of their deck's scale. Requests are one letter or whole words ("suspend", "bury", "bury note", "bury
/// question", "flag 3"); a capital letter is an option first,
/// and "edit", "delete" and "bury question" need the word, or "+".
/// Nothing when the line is none of these.
[[nodiscard]] std::optional<AnswerToken> parseAnswer(std::string_view line, const ShownCard &card);

} // namespace engram::cli
