// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Says once a study day, at a time of day, what is due: unless nothing is, or the person has studied.
/// It is said once it could be seen; until then it is tried again and again.

#include <functional>
#include <optional>

#include <QObject>
#include <QString>
#include <QTimer>

#include <engram/collection.h>

#include "reminder_time.h"
#include "settings/reminder_memory.h"

namespace engram::desktop
{

class Notifier;

/// Who has answered so many cards on a study day is not reminded any more.
inline constexpr int AnswersOfADay = 10;

/// "24 reviews and 6 new questions wait · about 9 minutes"; "" when there is no reason to remind; nothing
/// when that cannot be read now.
[[nodiscard]] std::optional<QString> whatToRemindOf(Collection &collection);

class Reminder : public QObject
{
    Q_OBJECT

public:
    /// What to say, as whatToRemindOf() does.
    using Look = std::function<std::optional<QString>()>;

    /// The clock and the notifier must outlive it. It is off at first.
    Reminder(const Clock &clock, Notifier &notifier, ReminderMemory memory, Look look,
             QObject *parent = nullptr);

    enum class Missed {
        MakeUp, ///< today's, when its moment has passed: the computer was off
        Skip    ///< the person is here
    };
    /// On from now, at this time; with nothing, off.
    void setTime(std::optional<ReminderTime> time, Missed missed = Missed::MakeUp);
    /// Reminds when the moment has come, and sets out to look again: at it, but soon in any case, since
    /// a timer knows nothing of a clock that is changed or a computer that slept.
    void check();

private:
    [[nodiscard]] std::chrono::milliseconds untilNext() const;
    void remind();
    [[nodiscard]] StudyDay today() const;

    const Clock &m_clock;
    Notifier &m_notifier;
    ReminderMemory m_memory;
    Look m_look;
    std::optional<ReminderTime> m_time;
    std::optional<StudyDay> m_telling; ///< a notification is on its way
    QTimer m_timer;
};

} // namespace engram::desktop
