// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The buttons under an answer, in words.

#include <vector>

#include <QString>

#include <engram/session.h>

namespace engram::desktop
{

/// One of the buttons under an answer.
struct GradeChoice
{
    QString label;    ///< "Good"
    QString interval; ///< "6 d", or "today · 6 d" where it comes again today as well
    QString meaning;  ///< a sentence for the tooltip and screen readers
    Grade grade = Grade::Good;
    bool proposed = false;
};

/// When a card comes next: "6 d", or "today · 6 d".
[[nodiscard]] QString whenText(const Outcome &outcome);

/// By the scale of the card's deck, worst first; one of them is the proposed grade.
[[nodiscard]] std::vector<GradeChoice> gradeChoices(const ShownCard &card, Grade proposed);

} // namespace engram::desktop
