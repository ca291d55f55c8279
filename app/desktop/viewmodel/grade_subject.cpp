// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "grade_subject.h"

#include "engine.h"
#include "grade_choices.h"

namespace engram::desktop
{

GradeSubject gradeSubject(Engine &engine, const QString &title, const std::vector<CardId> &cards)
{
    GradeSubject subject{.title = title, .next = {}};
    if (cards.size() != 1)
        return subject;
    const auto info = engine.collection().cardInfo(cards.front());
    if (!info)
        return subject;
    const auto grades = gradesOf(GradeScale::Four);
    for (std::size_t i = 0; i < grades.size(); ++i)
        subject.next.at(i) =
            whenText(info->outcomes.at(static_cast<std::size_t>(value(grades[i]))));
    return subject;
}

} // namespace engram::desktop
