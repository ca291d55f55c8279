// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "viewmodel/reminder.h"

#include "support/desktop_app.h"
#include "support/fake_notifier.h"
#include "text/reminder_text.h"

namespace engram::desktop
{

using std::chrono::hours;
using std::chrono::minutes;

namespace
{

/// The test's collection at noon, with a reminder at six in the evening.
class Reminding : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.begin());
        make();
    }

    /// The process that reminds begins anew.
    void make()
    {
        const auto look = [this] {
            return isReadable ? m_desk.app->reminder() : std::optional<QString>();
        };
        reminder = std::make_unique<Reminder>(clock(), notifier,
                                              ReminderMemory(m_desk.path("reminded.ini")), look);
    }

    void start(Reminder::Missed missed = Reminder::Missed::MakeUp)
    {
        reminder->setTime(ReminderTime{hours(18), hours(4)}, missed);
    }

    void checkAfter(std::chrono::milliseconds time)
    {
        clock().advance(time);
        reminder->check();
    }

    test::ManualClock &clock() { return m_desk.clock; }
    [[nodiscard]] const test::DesktopApp &desk() const { return m_desk; }
    void answer() { m_desk.answerRight(); }

    test::FakeNotifier notifier;
    bool isReadable = true;
    std::unique_ptr<Reminder> reminder;

private:
    test::DesktopApp m_desk;
};

TEST_F(Reminding, SaysWhatIsDueOnceADay)
{
    start();
    checkAfter(hours(6) - minutes(1));
    EXPECT_TRUE(notifier.shown.isEmpty());
    checkAfter(minutes(1));
    ASSERT_EQ(notifier.shown.size(), 1);
    EXPECT_EQ(notifier.shown[0], QStringLiteral("Engram: 2 new questions wait · about 1 minute"));
    checkAfter(hours(1));
    EXPECT_EQ(notifier.shown.size(), 1);
    checkAfter(hours(23));
    EXPECT_EQ(notifier.shown.size(), 2);
}

TEST_F(Reminding, MakesUpForWhatWasMissedButNotTwice)
{
    clock().advance(hours(8));
    start();
    EXPECT_EQ(notifier.shown.size(), 1);
    make();
    start();
    EXPECT_EQ(notifier.shown.size(), 1) << "a new process knows what the one before did";
}

TEST_F(Reminding, LeavesThePersonWhoIsHereAlone)
{
    clock().advance(hours(8));
    start(Reminder::Missed::Skip);
    EXPECT_TRUE(notifier.shown.isEmpty());
    checkAfter(hours(24));
    EXPECT_EQ(notifier.shown.size(), 1);
}

TEST_F(Reminding, IsSilentWhenNothingIsDue)
{
    while (desk().app->page() == Page::Review)
        answer();
    start();
    checkAfter(hours(7));
    EXPECT_TRUE(notifier.shown.isEmpty());
}

TEST_F(Reminding, IsSilentForWhoHasStudied)
{
    for (int i = 0; i < AnswersOfADay; ++i) {
        ASSERT_EQ(desk().app->page(), Page::Review);
        desk().app->review().reveal();
        desk().app->review().choose(0);
        desk().app->review().press(1); // forgotten: it comes again
        clock().advance(std::chrono::seconds(1));
        desk().app->review().accept();
    }
    start();
    checkAfter(hours(7));
    EXPECT_TRUE(notifier.shown.isEmpty());
    checkAfter(hours(24));
    EXPECT_EQ(notifier.shown.size(), 1) << "the next day is another";
}

TEST_F(Reminding, LooksAgainWhereItCannotKnow)
{
    isReadable = false;
    start();
    checkAfter(hours(6));
    EXPECT_TRUE(notifier.shown.isEmpty());
    isReadable = true;
    checkAfter(minutes(5));
    EXPECT_EQ(notifier.shown.size(), 1);
}

TEST_F(Reminding, CountsAsToldOnlyOnceItCouldBeSeen)
{
    notifier.isThere = false;
    start();
    checkAfter(hours(6));
    EXPECT_FALSE(ReminderMemory(desk().path("reminded.ini")).told());
    notifier.isThere = true;
    checkAfter(minutes(5));
    EXPECT_EQ(notifier.shown.size(), 1);
    checkAfter(minutes(5));
    EXPECT_EQ(notifier.shown.size(), 1);
    make();
    start();
    EXPECT_EQ(notifier.shown.size(), 1);
}

TEST_F(Reminding, IsTriedAgainByTheNextProcess)
{
    notifier.isThere = false;
    start();
    checkAfter(hours(6));
    make();
    notifier.isThere = true;
    start();
    EXPECT_EQ(notifier.shown.size(), 1);
}

TEST_F(Reminding, IsOffWithoutATime)
{
    start();
    reminder->setTime({});
    checkAfter(hours(24));
    EXPECT_TRUE(notifier.shown.isEmpty());
}

} // namespace

TEST(ReminderText, JoinsWhatIsDueInWords)
{
    const auto text = [](const DeckCounts &counts) {
        return reminderText(counts, std::chrono::seconds(18)).toStdString();
    };
    EXPECT_EQ(text({}), "");
    EXPECT_EQ(text({.due = 1}), "1 review waits · about 1 minute");
    EXPECT_EQ(text({.due = 24, .newQuestions = 6}),
              "24 reviews and 6 new questions wait · about 9 minutes");
    EXPECT_EQ(text({.due = 2, .newQuestions = 1, .newFacts = 3}),
              "2 reviews, 1 new question and 3 new facts wait · about 2 minutes");
}

} // namespace engram::desktop
