// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Study days as the dates that a person reads.

#include <QDate>

#include <engram/study_day.h>

namespace engram::desktop
{

[[nodiscard]] inline QDate dateOf(StudyDay day)
{
    return QDate(1970, 1, 1).addDays(day.number());
}

[[nodiscard]] inline StudyDay studyDayOf(const QDate &date)
{
    return StudyDay(static_cast<std::int32_t>(QDate(1970, 1, 1).daysTo(date)));
}

} // namespace engram::desktop
