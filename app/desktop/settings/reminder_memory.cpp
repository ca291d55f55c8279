// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "reminder_memory.h"

#include <algorithm>

#include <QSettings>
#include <QStandardPaths>

#include "text/study_date.h"

namespace engram::desktop
{

namespace
{

const QString ToldKey = QStringLiteral("told");

} // namespace

std::optional<StudyDay> ReminderMemory::told() const
{
    const QSettings stored(m_file, QSettings::IniFormat);
    const QDate date = QDate::fromString(stored.value(ToldKey).toString(), Qt::ISODate);
    const auto written = date.isValid() ? std::optional(studyDayOf(date)) : std::nullopt;
    return std::max(m_told, written); // nothing is less than any day
}

void ReminderMemory::setTold(StudyDay day)
{
    m_told = day;
    QSettings stored(m_file, QSettings::IniFormat);
    stored.setValue(ToldKey, dateOf(day).toString(Qt::ISODate));
}

QString reminderMemoryFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/engram/reminded.ini");
}

} // namespace engram::desktop
