// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What is graded where cards are listed, without showing them, in words.

#include <array>
#include <functional>
#include <vector>

#include <QString>

#include <engram/id.h>

namespace engram::desktop
{

class Engine;

/// By the grades of the usual four, when a card comes next: "6 d". "" where that is not known.
using NextByGrade = std::array<QString, 4>;

struct GradeSubject
{
    QString title; ///< "Grade fact 3"
    /// Known for one card, and while the engine is ready. Cost: that of the card's reviews.
    std::function<NextByGrade()> next;
};

/// `cards` is asked with the engine ready, each time that what comes next is; the engine must outlive
/// what is returned. Cost: none before that, so it can be made at each change of what is selected.
[[nodiscard]] GradeSubject gradeSubject(Engine &engine, const QString &title,
                                        std::function<std::vector<CardId>()> cards);

} // namespace engram::desktop
