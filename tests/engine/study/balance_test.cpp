// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <algorithm>
#include <variant>

#include <engram/card_info.h>
#include <gmock/gmock.h>

#include "session_walk.h"
#include "store/store.h"
#include "support/plain_rules.h"

namespace engram
{
namespace
{

using namespace test;
using std::chrono::hours;

/// A card with one pass, due today: a second pass gives 6 days, of which balancing makes 4 to 8.
class Balance : public testing::Test
{
protected:
    Balance()
    {
        collection.import(basicDeck("a", 40));
        collection.import(basicDeck("b", 40));
        use({.newPerDay = 0, .balanceLoad = true});
        today = collection->today();
        setDue("a-b0", 0);
    }

    void use(const DeckOptions &options)
    {
        ASSERT_TRUE(collection->savePreset({DefaultPreset, "Default", options}));
    }

    CardId card(const std::string &key)
    {
        return collection->cardsOf(collection.note(key).id)->front().id;
    }

    void setDue(const std::string &key, Days days)
    {
        ASSERT_TRUE(collection->setDue({card(key)}, today + days, DueInterval::Keep));
    }

    /// Makes so many more cards due in `days` days, of the deck.
    void pile(Days days, int count, const std::string &deck = "b")
    {
        for (; count > 0; --count)
            setDue(deck + "-b" + std::to_string(++m_piled), days);
    }

    Days interval(const std::string &key = "a-b0")
    {
        return collection->card(card(key))->schedule->memory.interval;
    }

    /// Answers the card that is due; what its button had promised.
    Days answerDue(Grade grade = Grade::Good)
    {
        const auto session = startSession(collection, {});
        const auto shown = currentOf(*session);
        EXPECT_EQ(shown->card.id, card("a-b0"));
        answerCurrent(*session, grade);
        EXPECT_FALSE(currentOf(*session) && !currentOf(*session)->isDrill);
        return shown->outcomes.at(static_cast<std::size_t>(value(grade))).interval;
    }

    /// Moves that are in the log, undone ones too.
    std::vector<Days> logged()
    {
        const PlainRules rules;
        const auto looked =
            store::Store::open({.path = collection.path(), .readOnly = true}, rules);
        const auto rows = (*looked)->rows();
        std::vector<Days> found;
        for (const log::LogRow &row : *rows)
            if (const auto *event = std::get_if<log::Event>(&row.content))
                if (const auto *moved = std::get_if<log::IntervalMoved>(event))
                    found.push_back(moved->days);
        return found;
    }

    TempCollection collection;
    StudyDay today{0};

private:
    int m_piled = 0;
};

TEST_F(Balance, GivesTheDayThatHasLessToAskAsTheButtonSays)
{
    for (const Days day : {4, 6, 7, 8})
        pile(day, 3);
    EXPECT_EQ(answerDue(), 5);
    EXPECT_EQ(interval(), 5);
    EXPECT_EQ(collection->card(card("a-b0"))->schedule->due, today + 5);
    EXPECT_THAT(logged(), testing::ElementsAre(-1));
}

TEST_F(Balance, StaysOutOfItWhereItIsOff)
{
    use({.newPerDay = 0});
    pile(6, 9);
    EXPECT_EQ(answerDue(), 6);
    EXPECT_THAT(logged(), testing::IsEmpty());
}

TEST_F(Balance, RecordsNothingWhereNothingMoves)
{
    for (const Days day : {4, 5, 6, 7, 8})
        pile(day, 2);
    EXPECT_EQ(answerDue(), 6);
    EXPECT_THAT(logged(), testing::IsEmpty());
}

TEST_F(Balance, CountsAFailureForNothing)
{
    pile(1, 5);
    EXPECT_EQ(answerDue(Grade::Wrong), 1);
    EXPECT_THAT(logged(), testing::IsEmpty());
}

TEST_F(Balance, IsUndoneAndRedoneWithTheAnswer)
{
    pile(6, 3);
    const Days given = answerDue();
    EXPECT_NE(given, 6);
    const auto undone = collection->undo();
    ASSERT_TRUE(*undone);
    EXPECT_EQ((*undone)->kind, StepKind::Answer);
    EXPECT_EQ(interval(), 0);
    ASSERT_TRUE(*collection->redo());
    EXPECT_EQ(interval(), given);
}

TEST_F(Balance, IsDecidedOnceWhateverComesToTheDaysLater)
{
    pile(6, 3);
    const Days given = answerDue();
    pile(given, 9);
    collection.reopen();
    EXPECT_EQ(interval(), given);
    EXPECT_THAT(collection->check()->findings, testing::IsEmpty());
    use({.newPerDay = 0});
    EXPECT_EQ(interval(), 6) << "as calculated, where it is switched off";
    use({.newPerDay = 0, .balanceLoad = true});
    EXPECT_EQ(interval(), given);
    EXPECT_THAT(collection->check()->findings, testing::IsEmpty());
}

TEST_F(Balance, GivesWhatWasShownAlthoughTheDaysHaveFilledMeanwhile)
{
    for (const Days day : {4, 6, 7, 8})
        pile(day, 3);
    const auto session = startSession(collection, {});
    EXPECT_EQ(currentOf(*session)->outcomes[4].interval, 5);
    pile(5, 9);
    ASSERT_TRUE(session->answer(Grade::Good, {}));
    EXPECT_EQ(interval(), 5);
}

TEST_F(Balance, ShowsWhatHoldsNowWhenTheCardIsShownAgain)
{
    for (const Days day : {4, 6, 7, 8})
        pile(day, 3);
    const auto session = startSession(collection, {});
    EXPECT_EQ(currentOf(*session)->outcomes[4].interval, 5);
    pile(5, 9);
    EXPECT_NE(currentOf(*session)->outcomes[4].interval, 5);
}

TEST_F(Balance, DoesNotCountTheCardItself)
{
    setDue("a-b0", 6);
    collection.clock.advance(hours(24));
    today = collection->today();
    for (const Days day : {4, 6, 7, 8})
        pile(day, 1);
    const auto ahead = startSession(collection, {.kind = SessionKind::Ahead, .days = 5});
    while (currentOf(*ahead)->card.id != card("a-b0"))
        ahead->skip();
    answerCurrent(*ahead, Grade::Good);
    EXPECT_EQ(collection->card(card("a-b0"))->schedule->due, today + 5);
}

TEST_F(Balance, OfCardsGradedTogetherCountsNoneOnTheDayThatItLeaves)
{
    setDue("a-b0", 6);
    setDue("a-b1", 0);
    setDue("a-b1", 6);
    collection.clock.advance(hours(24));
    today = collection->today();
    for (const Days day : {4, 6, 7, 8})
        pile(day, 2);
    ASSERT_EQ(collection->gradeNow({card("a-b0"), card("a-b1")}, Grade::Good)->graded, 2);
    for (const char *key : {"a-b0", "a-b1"})
        EXPECT_EQ(collection->card(card(key))->schedule->due, today + 5) << key;
}

TEST_F(Balance, KeepsAWeekdayFree)
{
    DeckOptions options{.newPerDay = 0, .balanceLoad = true};
    options.weekdays.at(weekdayOf(today + 6)) = DayShare::None;
    use(options);
    EXPECT_EQ(answerDue(), 5) << "of the nearest days the earlier";
}

TEST_F(Balance, AsksForLessOnAnEasyWeekday)
{
    DeckOptions options{.newPerDay = 0, .balanceLoad = true};
    options.weekdays.at(weekdayOf(today + 6)) = DayShare::Fewer;
    use(options);
    for (const Days day : {4, 5, 6, 7, 8})
        pile(day, 2);
    EXPECT_NE(answerDue(), 6);
}

TEST_F(Balance, TellsInCardInfoWhatItDid)
{
    for (const Days day : {4, 6, 7, 8})
        pile(day, 3);
    EXPECT_EQ(collection->cardInfo(card("a-b0"))->outcomes[4].interval, 5);
    answerDue();
    const DueReason reason = *collection->cardInfo(card("a-b0"))->reason;
    EXPECT_EQ(reason.rule, DueReason::Rule::SecondPass);
    EXPECT_EQ(reason.moved, -1);
    EXPECT_EQ(reason.interval, 5);
    EXPECT_FALSE(reason.fuzzed);
    use({.newPerDay = 0});
    EXPECT_EQ(collection->cardInfo(card("a-b0"))->reason->moved, 0);
}

TEST_F(Balance, IsForExamsThatCountAsReviewsAndNotForPractice)
{
    collection.import(questionDeck("exam", 6));
    DeckOptions options{.newPerDay = 9, .balanceLoad = true};
    options.weekdays.at(weekdayOf(today + 6)) = DayShare::None;
    use(options);
    const auto questions = [this] {
        std::vector<CardId> ids;
        for (const Card &each : everyCard(collection))
            if (each.kind == CardKind::Choice)
                ids.push_back(each.id);
        return ids;
    };
    ASSERT_TRUE(collection->setDue(questions(), today, DueInterval::Keep));
    const auto practice = startSession(collection, {.kind = SessionKind::Exam, .count = 6});
    EXPECT_EQ(currentOf(*practice)->outcomes[4].moved, 0);
    answerAll(*practice);
    EXPECT_THAT(logged(), testing::IsEmpty());
    answerAll(
        *startSession(collection, {.kind = SessionKind::Exam, .count = 6, .asReviews = true}));
    EXPECT_EQ(logged().size(), 6U);
    for (const CardId question : questions()) {
        EXPECT_GT(collection->card(question)->schedule->due, today);
        EXPECT_NE(collection->card(question)->schedule->due, today + 6);
    }
}

} // namespace
} // namespace engram
