// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What is graded where cards are listed, without showing them, in words.

#include <array>
#include <vector>

#include <QString>

#include <engram/id.h>

namespace engram::desktop
{

class Engine;

struct GradeSubject
{
    QString title; ///< "Grade fact 3"
    /// By the grades of the usual four, when the card comes next: "6 d". "" for several cards.
    std::array<QString, 4> next;
};

/// Cost: that of the card's reviews where there is one card.
[[nodiscard]] GradeSubject gradeSubject(Engine &engine, const QString &title,
                                        const std::vector<CardId> &cards);

} // namespace engram::desktop
