// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "reminder.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "notifier.h"
#include "text/reminder_text.h"

namespace engram::desktop
{

namespace
{

constexpr std::chrono::milliseconds Now{0};
constexpr std::chrono::milliseconds LongestWait = std::chrono::minutes(5);

} // namespace

std::optional<QString> whatToRemindOf(Collection &collection)
{
    const auto day = collection.daySummary();
    const auto counts = collection.counts();
    const auto typical = collection.typicalAnswerTime();
    if (!day || !counts || !typical)
        return std::nullopt;
    return day->answers < AnswersOfADay ? reminderText(*counts, *typical) : QString();
}

Reminder::Reminder(const Clock &clock, Notifier &notifier, ReminderMemory memory, Look look,
                   QObject *parent)
    : QObject(parent), m_clock(clock), m_notifier(notifier), m_memory(std::move(memory)),
      m_look(std::move(look))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Reminder::check);
    connect(&m_notifier, &Notifier::notified, this, [this](bool isShown) {
        if (const auto day = std::exchange(m_telling, std::nullopt); day && isShown)
            m_memory.setTold(*day);
    });
}

void Reminder::setTime(std::optional<ReminderTime> time, Missed missed)
{
    m_time = time;
    if (m_time && missed == Missed::Skip && untilNext() <= Now)
        m_memory.setTold(today());
    check();
}

std::chrono::milliseconds Reminder::untilNext() const
{
    const Instant now = m_clock.now();
    return nextReminder(now, m_memory.told(), *m_time, m_clock) - now;
}

StudyDay Reminder::today() const
{
    const Instant now = m_clock.now();
    return studyDay(now, m_clock.utcOffset(now), m_time->rollover);
}

void Reminder::check()
{
    m_timer.stop();
    if (!m_time)
        return;
    if (untilNext() <= Now)
        remind();
    const auto wait = untilNext();
    m_timer.start(wait > Now ? std::min(wait, LongestWait) : LongestWait);
}

void Reminder::remind()
{
    const std::optional<QString> text = m_telling ? std::nullopt : m_look();
    if (!text)
        return; // later, perhaps
    if (text->isEmpty()) {
        m_memory.setTold(today());
        return;
    }
    m_telling = today(); // before it is answered, which may be at once
    m_notifier.notify(tr("Engram"), *text);
}

} // namespace engram::desktop
