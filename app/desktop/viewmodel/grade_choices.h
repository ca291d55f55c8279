// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The four buttons under an answer, in words.

#include <array>

#include <QString>

#include <engram/session.h>

namespace engram::desktop
{

/// One of the four buttons under an answer.
struct GradeChoice
{
    QString label;    ///< "Good"
    QString interval; ///< "6 d"
    QString meaning;  ///< a sentence for the tooltip and screen readers
    Grade grade = Grade::Good;
    bool proposed = false;
};

inline constexpr int GradeButtons = 4;

/// The grade that `button` (0 Again … 3 Easy) stands for.
[[nodiscard]] Grade gradeOf(int button, Grade proposed);

/// Without a card, their names alone.
[[nodiscard]] std::array<GradeChoice, GradeButtons> gradeChoices(const ShownCard *card,
                                                                 Grade proposed);

} // namespace engram::desktop
