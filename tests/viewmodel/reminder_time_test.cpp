// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "viewmodel/reminder_time.h"

#include <gtest/gtest.h>

namespace engram::desktop
{
namespace
{

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::year;

/// A zone whose offset changes at one moment.
class Zone final : public Clock
{
public:
    Zone(Instant change, minutes before, minutes after)
        : m_change(change), m_before(before), m_after(after)
    {
    }

    [[nodiscard]] Instant now() const override { return m_change; }
    [[nodiscard]] minutes utcOffset(Instant instant) const override
    {
        return instant < m_change ? m_before : m_after;
    }

private:
    Instant m_change;
    minutes m_before;
    minutes m_after;
};

Instant utc(unsigned month, unsigned day, int hour, int minute = 0)
{
    const std::chrono::sys_days date =
        year(2026) / std::chrono::month(month) / std::chrono::day(day);
    return Instant(date) + hours(hour) + minutes(minute);
}

StudyDay dayOf(unsigned month, unsigned day)
{
    return studyDay(utc(month, day, 12), minutes(0));
}

/// Clocks go from 2:00 to 3:00 on 29 March.
const Zone &berlinInSpring()
{
    static const Zone zone(utc(3, 29, 1), hours(1), hours(2));
    return zone;
}

/// Clocks go from 3:00 back to 2:00 on 25 October.
const Zone &berlinInAutumn()
{
    static const Zone zone(utc(10, 25, 1), hours(2), hours(1));
    return zone;
}

/// Clocks go from 2:00 to 3:00 on 8 March.
const Zone &newYorkInSpring()
{
    static const Zone zone(utc(3, 8, 7), hours(-5), hours(-4));
    return zone;
}

TEST(ReminderMoment, IsTheSameTimeByTheClockOnEachDay)
{
    const ReminderTime six{hours(18)};
    EXPECT_EQ(reminderMoment(dayOf(3, 28), six, berlinInSpring()), utc(3, 28, 17));
    EXPECT_EQ(reminderMoment(dayOf(3, 29), six, berlinInSpring()), utc(3, 29, 16));
    EXPECT_EQ(reminderMoment(dayOf(10, 24), six, berlinInAutumn()), utc(10, 24, 16));
    EXPECT_EQ(reminderMoment(dayOf(10, 25), six, berlinInAutumn()), utc(10, 25, 17));
}

TEST(ReminderMoment, ThatClocksSkipIsTheFirstOneAfter)
{
    const ReminderTime skipped{hours(2) + minutes(30), minutes(0)};
    EXPECT_EQ(reminderMoment(dayOf(3, 29), skipped, berlinInSpring()), utc(3, 29, 1, 30));
    EXPECT_EQ(reminderMoment(dayOf(3, 8), skipped, newYorkInSpring()), utc(3, 8, 7, 30));
}

TEST(ReminderMoment, ThatClocksShowTwiceIsOne)
{
    const ReminderTime twice{hours(2) + minutes(30), minutes(0)};
    const Instant moment = reminderMoment(dayOf(10, 25), twice, berlinInAutumn());
    EXPECT_EQ(moment, utc(10, 25, 1, 30));
    EXPECT_GT(nextReminder(moment, dayOf(10, 25), twice, berlinInAutumn()), moment + hours(20));
}

TEST(ReminderMoment, BeforeTheRolloverBelongsToTheNightAfter)
{
    const Zone zone(utc(1, 1, 0), minutes(0), minutes(0));
    EXPECT_EQ(reminderMoment(dayOf(11, 23), {hours(1), hours(4)}, zone), utc(11, 24, 1));
    EXPECT_EQ(reminderMoment(dayOf(11, 23), {hours(4), hours(4)}, zone), utc(11, 23, 4));
}

class NextReminder : public testing::Test
{
protected:
    [[nodiscard]] Instant next(Instant now, std::optional<StudyDay> told) const
    {
        return nextReminder(now, told, {hours(18), hours(4)}, m_zone);
    }

private:
    Zone m_zone{utc(1, 1, 0), minutes(0), minutes(0)};
};

TEST_F(NextReminder, IsTodaysUntilItWasGiven)
{
    EXPECT_EQ(next(utc(11, 23, 9), {}), utc(11, 23, 18));
    EXPECT_EQ(next(utc(11, 23, 9), dayOf(11, 22)), utc(11, 23, 18));
    EXPECT_EQ(next(utc(11, 23, 18), dayOf(11, 23)), utc(11, 24, 18));
}

TEST_F(NextReminder, ThatWasMissedIsInThePastUntilTheStudyDayEnds)
{
    EXPECT_EQ(next(utc(11, 24, 3, 59), dayOf(11, 22)), utc(11, 23, 18));
    EXPECT_EQ(next(utc(11, 24, 4), dayOf(11, 22)), utc(11, 24, 18));
}

TEST_F(NextReminder, DoesNotComeTwiceWhenTheClockIsSetBack)
{
    EXPECT_EQ(next(utc(11, 23, 12), dayOf(11, 23)), utc(11, 24, 18));
    EXPECT_EQ(next(utc(11, 22, 19), dayOf(11, 23)), utc(11, 24, 18));
}

TEST_F(NextReminder, OutlivesAClockThatWasYearsAhead)
{
    EXPECT_EQ(next(utc(11, 23, 9), dayOf(11, 23) + 3650), utc(11, 23, 18));
}

} // namespace
} // namespace engram::desktop
