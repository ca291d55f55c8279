// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "viewmodel/backlog_view_model.h"

#include "support/desktop_app.h"
#include "support/piled_deck.h"

namespace engram::desktop
{

using std::chrono::hours;
using Way = BacklogViewModel::Way;

/// Twelve cards in two decks, answered on one day and all overdue since.
class Backlog : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(desk.begin());
        test::answerAll(desk);
    }

    void open(std::optional<DeckId> deck = {})
    {
        desk.app->goToday();
        desk.app->showBacklog(deck);
        ASSERT_EQ(desk.app->page(), Page::Backlog);
    }

    void openLate()
    {
        desk.clock.advance(hours(24 * 5));
        ASSERT_NO_FATAL_FAILURE(open());
    }

    BacklogViewModel &backlog() { return desk.app->backlog(); }

    std::vector<int> figures(int ForecastDay::*figure)
    {
        std::vector<int> all;
        for (const ForecastDay &day : backlog().forecast().days())
            all.push_back(day.*figure);
        return all;
    }

    test::DesktopApp desk{test::piledDeck(12)};
};

TEST_F(Backlog, ShowsEachDayBeforeAndAfterItIsSpread)
{
    ASSERT_NO_FATAL_FAILURE(openLate());
    backlog().setDays(4);
    EXPECT_EQ(figures(&ForecastDay::before), (std::vector{12, 0, 0, 0}));
    EXPECT_EQ(figures(&ForecastDay::after), (std::vector{3, 3, 3, 3}));
    EXPECT_EQ(backlog().sentence().toStdString(),
              "9 of 12 reviews move; no day asks for more than 3.");
    EXPECT_EQ(backlog().ontoText().toStdString(), "days, from today on");
    EXPECT_TRUE(backlog().canApply());
}

TEST_F(Backlog, IsPlannedAnewWithEveryChange)
{
    ASSERT_NO_FATAL_FAILURE(openLate());
    int changes = 0;
    QObject::connect(&backlog(), &BacklogViewModel::changed, [&changes] { ++changes; });
    backlog().setDays(3);
    EXPECT_EQ(figures(&ForecastDay::after), (std::vector{4, 4, 4}));
    backlog().setDays(3);
    EXPECT_EQ(changes, 1);
    backlog().setDays(1);
    EXPECT_EQ(backlog().sentence().toStdString(), "Nothing moves: no day asks for more than 12.");
    EXPECT_FALSE(backlog().canApply());
}

TEST_F(Backlog, IsOfAllDecksOrOfOneWithThoseBelowIt)
{
    ASSERT_NO_FATAL_FAILURE(openLate());
    EXPECT_EQ(backlog().decks(), (QStringList{QStringLiteral("All decks"), QStringLiteral("Piles"),
                                              QStringLiteral("    Half")}));
    EXPECT_EQ(backlog().deck(), 0);
    backlog().setDeck(2);
    backlog().setDays(2);
    EXPECT_EQ(figures(&ForecastDay::before), (std::vector{6, 0}));
    ASSERT_NO_FATAL_FAILURE(open(desk.app->today().decks().decks()[1].deck.id));
    EXPECT_EQ(backlog().deck(), 2);
}

TEST_F(Backlog, IsMovedInOneStepThatUndoTakesBack)
{
    ASSERT_NO_FATAL_FAILURE(openLate());
    backlog().setDays(4);
    backlog().apply();
    ASSERT_TRUE(desk.waitFor(Page::Today));
    EXPECT_EQ(desk.app->message().text.toStdString(), "Moved 9 reviews.");
    EXPECT_EQ(desk.app->message().action, Message::Action::Undo);
    EXPECT_EQ(desk.app->today().total(), 3);
    desk.app->undo();
    EXPECT_EQ(desk.app->message().text.toStdString(), "Undid the last change of due days.");
    EXPECT_EQ(desk.app->today().total(), 12);
}

TEST_F(Backlog, KeepsDaysAwayFree)
{
    ASSERT_NO_FATAL_FAILURE(open());
    backlog().setWay(Way::Away);
    backlog().setDays(3);
    backlog().setAwayUntil(backlog().awayFrom().addDays(1));
    EXPECT_EQ(figures(&ForecastDay::before), (std::vector{12, 0, 0, 0, 0}));
    EXPECT_EQ(figures(&ForecastDay::after), (std::vector{0, 0, 4, 4, 4}));
    EXPECT_TRUE(backlog().forecast().days()[1].isAway);
    EXPECT_FALSE(backlog().forecast().days()[2].isAway);
    EXPECT_EQ(backlog().sentence().toStdString(),
              "12 of 12 reviews move; no day asks for more than 4.");
    EXPECT_TRUE(backlog().ontoText().startsWith(QStringLiteral("days, from ")));
    backlog().apply();
    ASSERT_TRUE(desk.waitFor(Page::Today));
    desk.clock.advance(hours(48));
    desk.app->goToday();
    EXPECT_EQ(desk.app->today().total(), 0);
}

TEST_F(Backlog, OfDaysAwayFromTodayOnMovesWithThem)
{
    ASSERT_NO_FATAL_FAILURE(openLate());
    backlog().setWay(Way::Away);
    backlog().setAwayFrom(backlog().today());
    backlog().setAwayUntil(backlog().today());
    backlog().setDays(1);
    EXPECT_EQ(figures(&ForecastDay::after), (std::vector{0, 12}));
}

TEST_F(Backlog, SaysWhenDaysAwayAreOutOfOrder)
{
    ASSERT_NO_FATAL_FAILURE(openLate());
    backlog().setWay(Way::Away);
    backlog().setAwayUntil(backlog().awayFrom().addDays(-1));
    EXPECT_EQ(backlog().problem().toStdString(), "The last day away is before the first.");
    EXPECT_FALSE(backlog().canApply());
    EXPECT_TRUE(backlog().forecast().days().empty());
    EXPECT_TRUE(backlog().sentence().isEmpty());
    backlog().setAwayUntil(backlog().farthest());
    EXPECT_EQ(backlog().problem().toStdString(), "");
    backlog().setDays(MostSpreadDays);
    EXPECT_EQ(backlog().problem().toStdString(), "");
}

TEST_F(Backlog, SaysWhenThereIsNothingToMove)
{
    ASSERT_NO_FATAL_FAILURE(open());
    EXPECT_EQ(backlog().sentence().toStdString(), "No review is due here, so nothing moves.");
    EXPECT_FALSE(backlog().canApply());
    backlog().apply();
    EXPECT_EQ(desk.app->page(), Page::Backlog);
}

TEST_F(Backlog, IsNotMovedByAForecastOfYesterday)
{
    ASSERT_NO_FATAL_FAILURE(openLate());
    desk.clock.advance(hours(24));
    backlog().apply();
    EXPECT_EQ(desk.app->page(), Page::Backlog);
    EXPECT_TRUE(backlog().problem().contains(QStringLiteral("A new day has begun")));
    EXPECT_TRUE(backlog().canApply());
    backlog().apply();
    ASSERT_TRUE(desk.waitFor(Page::Today));
}

TEST_F(Backlog, CannotBeUndoneWhileItIsPlanned)
{
    ASSERT_NO_FATAL_FAILURE(openLate());
    EXPECT_FALSE(desk.app->canUndo());
    desk.app->undo();
    EXPECT_EQ(desk.app->page(), Page::Backlog);
}

TEST_F(Backlog, IsATableToo)
{
    ASSERT_NO_FATAL_FAILURE(openLate());
    const ForecastModel &table = backlog().forecast();
    ASSERT_EQ(table.rowCount(), 7);
    EXPECT_EQ(table.index(0, ForecastModel::BeforeColumn).data().toInt(), 12);
    EXPECT_EQ(table.index(0, ForecastModel::AfterColumn).data().toInt(), 2);
    EXPECT_TRUE(table.index(0, ForecastModel::DayColumn)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .endsWith(QStringLiteral(": 12 before, 2 after")));
    for (int column = 0; column < table.columnCount(); ++column)
        EXPECT_FALSE(
            table.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

TEST_F(Backlog, IsOfferedOnTodayOnlyWhenMoreIsDueThanTheLimitsLetThrough)
{
    desk.clock.advance(hours(24 * 5));
    desk.app->goToday();
    EXPECT_EQ(desk.app->today().backlogSentence().toStdString(), "");
    const auto limitTo = [this](int reviews) {
        desk.app->showOptions(desk.app->today().decks().decks()[0].deck.id);
        desk.app->options().limitToday({.reviewsPerDay = reviews});
        ASSERT_TRUE(desk.waitFor(Page::Options));
        desk.app->goToday();
    };
    ASSERT_NO_FATAL_FAILURE(limitTo(5));
    EXPECT_EQ(desk.app->today().backlogSentence().toStdString(),
              "12 reviews have piled up, more than the 5 that today's limits let through.");
    ASSERT_NO_FATAL_FAILURE(limitTo(0));
    EXPECT_EQ(desk.app->today().backlogSentence().toStdString(), "");
    ASSERT_NO_FATAL_FAILURE(limitTo(5));
    desk.app->startAllDue();
    ASSERT_EQ(desk.app->page(), Page::Review);
    EXPECT_EQ(desk.app->review().total(), 12);
    EXPECT_EQ(desk.app->message().text.toStdString(), "");
}

} // namespace engram::desktop
