// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "grade_subject.h"

#include <utility>

#include "engine.h"
#include "grade_choices.h"

namespace engram::desktop
{

namespace
{

NextByGrade nextOf(Collection &collection, const std::vector<CardId> &cards)
{
    NextByGrade next;
    if (cards.size() != 1)
        return next;
    const auto info = collection.cardInfo(cards.front());
    if (!info)
        return next;
    const auto grades = gradesOf(GradeScale::Four);
    for (std::size_t i = 0; i < grades.size(); ++i)
        next.at(i) = whenText(info->outcomes.at(static_cast<std::size_t>(value(grades[i]))));
    return next;
}

} // namespace

GradeSubject gradeSubject(Engine &engine, const QString &title,
                          std::function<std::vector<CardId>()> cards)
{
    return {title, [&engine, cards = std::move(cards)] {
                return engine.isReady() ? nextOf(engine.collection(), cards()) : NextByGrade();
            }};
}

} // namespace engram::desktop
