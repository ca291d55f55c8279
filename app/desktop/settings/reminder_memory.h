// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <optional>

#include <QString>

#include <engram/study_day.h>

namespace engram::desktop
{

/// On which study day it was reminded last, whichever process did it.
class ReminderMemory
{
public:
    explicit ReminderMemory(QString file) : m_file(std::move(file)) {}

    [[nodiscard]] std::optional<StudyDay> told() const;
    /// Remembered here in any case, so that a full disk lets nobody be told twice.
    void setTold(StudyDay day);

private:
    QString m_file;
    std::optional<StudyDay> m_told;
};

/// `engram/reminded.ini` in the folder for settings.
[[nodiscard]] QString reminderMemoryFile();

} // namespace engram::desktop
