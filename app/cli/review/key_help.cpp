// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "review/key_help.h"

#include "quantity_text.h"

#include <string>
#include <string_view>

namespace engram::cli
{

namespace
{

void printKey(Terminal &out, std::string_view keys, std::string_view meaning)
{
    constexpr int KeyColumns = 10;
    constexpr int Margin = 2;
    out.put("  " + padded(std::string(keys), KeyColumns), Tone::Dim)
        .paragraph(meaning, Margin + KeyColumns, Tone::Dim);
}

std::string_view meaningOf(Grade grade)
{
    switch (grade) {
    case Grade::Blackout:
        return "nothing came, or wrong and sure of it";
    case Grade::Wrong:
        return "wrong; the right answer is recognised";
    case Grade::Forgot:
        return "wrong or a guess; the right answer then seemed easy";
    case Grade::Hard:
        return "right, with effort";
    case Grade::Good:
        return "right";
    case Grade::Easy:
        return "right, at once";
    }
    return "";
}

void printGrades(Terminal &out, GradeScale scale)
{
    int key = 1;
    for (const Grade grade : gradesOf(scale)) {
        const bool isForgotten = scale != GradeScale::Six && !isPass(grade);
        printKey(out, std::to_string(key++),
                 std::string(wordOf(grade, scale)) + ": " +
                     std::string(isForgotten ? "it was forgotten or wrong" : meaningOf(grade)));
    }
}

} // namespace

void printKeys(Terminal &out, const Turn &turn)
{
    printKey(out, "1–9  a–z", "choose an option; where several are right, Enter ends the choice");
    if (!turn.isExam()) {
        printKey(out, "h", "hint; again: strike a wrong option out");
        printKey(out, "x", "the whole explanation");
    }
    printKey(out, turn.isExam() ? "i" : "i  p",
             turn.isExam() ? "the card's reviews, and why it is asked now"
                           : "the card's reviews, and why it is asked now; of the card before");
    printKey(out, "Enter",
             turn.isQuiz() || turn.isExam()
                 ? "show the options, or go on (so does Space)"
                 : "show the answer or the options; then take the grade in brackets "
                   "(so does Space)");
    if (!turn.isQuiz() && !turn.isExam())
        printGrades(out, turn.card().options.gradeScale);
    printKey(out, "n", "not now: put the card behind the others");
    printKey(out, "u  r", "take back the choice, or the last answer; redo");
    printKey(out, "s", "suspend the card: it is not asked until it is unsuspended");
    // While there are two to choose from, b names an option.
    const bool isOption =
        turn.question() != nullptr && !turn.isAnswered() && turn.question()->options.size() > 1;
    printKey(out, isOption ? "+" : "b  +", "bury the question with its facts until tomorrow");
    printKey(out, "-  =", "bury the card alone; the note");
    printKey(out, "f", "then 1–7: flag the card; then 0: take the flag away");
    printKey(out, "*", "mark the note, or take the mark away");
    printKey(out, "e  d",
             "change the note in your editor; move it to the bin (options come first)");
    printKey(out, "q", "leave; the session is there when you return");
    if (turn.isExam())
        printKey(out, "!", "hand the exam in; what has no answer counts as wrong");
}

} // namespace engram::cli
