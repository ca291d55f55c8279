// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Grades (SM-2's quality of recall, 0–5), and how the answer to a question becomes one.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace engram
{

/// Quality of recall. The values are SM-2's own and are on disk: do not change them.
enum class Grade : std::uint8_t {
    Blackout = 0, ///< wrong, and sure of it
    Wrong = 1,    ///< wrong; the right answer is recognised
    Forgot = 2,   ///< wrong or a guess; the right answer then seemed easy
    Hard = 3,     ///< right, with effort
    Good = 4,     ///< right
    Easy = 5,     ///< right, at once
};

/// The grade as its number, 0 to 5.
[[nodiscard]] constexpr int value(Grade grade)
{
    return static_cast<int>(grade);
}

/// The grade with this value, or nothing when it is not 0 … 5.
[[nodiscard]] constexpr std::optional<Grade> gradeFrom(int value)
{
    if (value < 0 || value > 5)
        return std::nullopt;
    return static_cast<Grade>(value);
}

/// A pass is a grade of 3 or more: the card was remembered.
[[nodiscard]] constexpr bool isPass(Grade grade)
{
    return value(grade) >= 3;
}

/// Below 4 the card is asked again in the same session (SM-2's drill).
[[nodiscard]] constexpr bool needsDrill(Grade grade)
{
    return value(grade) < 4;
}

/// By how many buttons a person grades. Numbered as logged.
enum class GradeScale : std::uint8_t {
    Two = 0,  ///< forgot 1, remembered 4
    Four = 1, ///< again 1, hard 3, good 4, easy 5
    Six = 2,  ///< SM-2's own
};

/// The grades that the buttons of a scale give, worst first.
[[nodiscard]] std::span<const Grade> gradesOf(GradeScale scale);

/// The place in gradesOf() of the button under which `grade` falls: its own, or where it has none, that
/// of the failures or that of the passes.
[[nodiscard]] std::size_t placeOf(Grade grade, GradeScale scale);

/// What the button at `place` in gradesOf() gives: the proposed grade where that falls under it, so
/// that a proposal is always among the buttons, else its own.
[[nodiscard]] Grade gradeAt(std::size_t place, GradeScale scale, Grade proposed);

/// How sure the person was before seeing the result.
enum class Confidence : std::uint8_t { Unstated = 0, Guess = 1, Unsure = 2, Sure = 3 };

/// What is known of one answer to a question.
struct ChoiceSignals
{
    bool right = false;            ///< the first choice was right
    bool rightAtSecondTry = false; ///< the first was wrong, the second right
    bool explanationSeen = false;  ///< the explanation was opened before choosing
    int hintsShown = 0;            ///< text hints opened
    int optionsStruck = 0;         ///< wrong options struck out on request
    bool recallFirst = false;      ///< options were shown only after thinking
    Confidence confidence = Confidence::Unstated;
    std::chrono::milliseconds taken{0};
    bool previousRight = false;      ///< this card's previous review was a right answer
    bool halfOfFactsInReview = true; ///< at least half of the question's facts were answered once
};

/// A sure answer within this time counts as quick.
inline constexpr std::chrono::milliseconds QuickAnswer{10'000};

/// The grade that the answer suggests, always overridable by the person. First match of: wrong and
/// sure 0 · right at the second try 2 · wrong 1 · a guess or after the explanation 2 · after a
/// struck option 3 · after a hint 3 (4 if sure and quick) · recall-first, or right twice in a row 5
/// (but 4 until half the facts are in review) · right 4. Time alone never fails a card.
/// Source: engine/docs/scheduling.md, "From a choice to a grade".
[[nodiscard]] Grade proposeGrade(const ChoiceSignals &signals);

} // namespace engram
