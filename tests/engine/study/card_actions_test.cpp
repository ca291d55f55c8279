// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/collection.h>

#include <functional>
#include <limits>
#include <set>

#include <gmock/gmock.h>

#include "support/temp_collection.h"

namespace engram
{
namespace
{

using std::chrono::hours;
using test::TempCollection;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view SeaDeck = R"(---
deck: Sea
id: sea
---

## Which is salt? {#salt}

- [ ] River
- [x] Ocean
- [ ] Rain
- [ ] Snow

### Facts

- What carries salt to the sea? {#carrier}
  > Rivers.

## a {#a}

1

## b {#b}

2

# Lakes {#lakes}

## c {#c}

3
)";

class CardActions : public testing::Test
{
protected:
    CardActions() { collection.import(SeaDeck); }

    CardId card(std::string_view key) { return cardId(collection.note(key).id, 0); }

    Card now(std::string_view key) { return *collection->card(card(key)); }

    std::unique_ptr<Session> start(SessionOptions options = {})
    {
        options.seed = 42;
        return *collection->startSession(options);
    }

    std::vector<CardId> all() { return {card("salt"), card("carrier"), card("a"), card("b")}; }

    /// All cards as they stand, and the counts.
    std::pair<std::vector<Card>, DeckCounts> state()
    {
        std::vector<Card> cards;
        for (const CardId id : all())
            cards.push_back(*collection->card(id));
        return {cards, *collection->counts()};
    }

    void expectSound() { EXPECT_THAT(collection->check()->findings, IsEmpty()); }

    /// The action is one step that undo and redo take, also after a restart.
    void expectOneStep(StepKind kind, const std::function<Result<ChangeSet>()> &action)
    {
        const auto before = state();
        const auto changes = action();
        ASSERT_TRUE(changes) << changes.error().detail;
        EXPECT_FALSE(changes->cards.empty());
        EXPECT_TRUE(changes->counts);
        const auto after = state();
        EXPECT_NE(before, after);
        collection.reopen();
        EXPECT_EQ(state(), after);
        const auto undone = collection->undo();
        ASSERT_TRUE(undone && *undone);
        EXPECT_EQ((*undone)->kind, kind);
        EXPECT_EQ((*undone)->changes.cards, changes->cards);
        EXPECT_EQ(state(), before);
        collection.reopen();
        EXPECT_EQ(state(), before);
        const auto redone = collection->redo();
        ASSERT_TRUE(redone && *redone);
        EXPECT_EQ((*redone)->kind, kind);
        EXPECT_EQ(state(), after);
        expectSound();
    }

    TempCollection collection;
};

TEST_F(CardActions, AreEachOneStepOverAllTheirCards)
{
    const StudyDay today = collection->today();
    expectOneStep(StepKind::Suspend, [&] { return collection->setSuspended(all(), true); });
    expectOneStep(StepKind::Suspend, [&] { return collection->setSuspended(all(), false); });
    ASSERT_TRUE(collection->setSuspended(all(), true));
    expectOneStep(StepKind::Suspend, [&] { return collection->unsuspend(); });
    expectOneStep(StepKind::Bury, [&] { return collection->bury(all()); });
    expectOneStep(StepKind::Bury, [&] { return collection->unbury(); });
    expectOneStep(StepKind::Flag, [&] { return collection->setFlag(all(), 7); });
    expectOneStep(StepKind::Due, [&] { return collection->setDue(all(), today + 12); });
    expectOneStep(StepKind::Reset, [&] { return collection->reset(all()); });
}

TEST_F(CardActions, ReachTheStateBeforeThemAllByUndo)
{
    const auto before = state();
    ASSERT_TRUE(collection->setFlag(all(), 1));
    ASSERT_TRUE(collection->setSuspended({card("a")}, true));
    ASSERT_TRUE(collection->setDue(all(), collection->today()));
    ASSERT_TRUE(collection->bury(all()));
    ASSERT_TRUE(collection->reset(all()));
    for (int i = 0; i < 5; ++i)
        ASSERT_TRUE(*collection->undo());
    EXPECT_EQ(state(), before);
}

TEST_F(CardActions, WithoutEffectRecordNothing)
{
    ASSERT_TRUE(collection->setFlag({card("a")}, 3));
    ASSERT_TRUE(collection->setDue({card("b")}, collection->today() - 4));
    EXPECT_THAT(collection->setFlag({card("a"), card("a")}, 3)->cards, IsEmpty());
    EXPECT_FALSE(collection->setSuspended(all(), false)->counts);
    EXPECT_FALSE(collection->reset({card("a")})->counts);
    EXPECT_FALSE(collection->setDue({card("b")}, collection->today() - 4)->counts);
    EXPECT_FALSE(collection->unbury()->counts);
    EXPECT_FALSE(collection->bury({})->counts);
    EXPECT_EQ((*collection->undo())->kind, StepKind::Due);
    EXPECT_EQ((*collection->undo())->kind, StepKind::Flag);
    EXPECT_EQ((*collection->undo())->kind, StepKind::Import);
}

TEST_F(CardActions, OverACardThatDoesNotExistChangeNothing)
{
    const auto before = state();
    const std::vector<CardId> cards{card("a"), CardId(1'000'000)};
    EXPECT_EQ(collection->setSuspended(cards, true).error().code, Errc::NotFound);
    EXPECT_EQ(collection->bury(cards).error().code, Errc::NotFound);
    EXPECT_EQ(collection->setFlag(cards, 1).error().code, Errc::NotFound);
    EXPECT_EQ(collection->setDue(cards, collection->today()).error().code, Errc::NotFound);
    EXPECT_EQ(collection->reset(cards).error().code, Errc::NotFound);
    EXPECT_EQ(collection->unbury(DeckId(77)).error().code, Errc::NotFound);
    EXPECT_EQ(state(), before);
}

TEST_F(CardActions, RefuseFlagsAndDaysThatThereAreNot)
{
    for (const int flag : {-1, MaximumFlag + 1, std::numeric_limits<int>::max()})
        EXPECT_EQ(collection->setFlag(all(), flag).error().code, Errc::InvalidInput);
    for (const std::int32_t day :
         {std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::max()})
        EXPECT_EQ(collection->setDue(all(), StudyDay(day)).error().code, Errc::InvalidInput);
    ASSERT_TRUE(collection->setDue(all(), collection->today() + 2'000'000));
    EXPECT_EQ(now("a").schedule->memory.interval, 36'500);
}

TEST_F(CardActions, ADueDayKeepsTheIntervalUnlessAskedOtherwise)
{
    const StudyDay today = collection->today();
    ASSERT_TRUE(collection->setDue({card("a")}, today + 5)); // new: there is none to keep
    EXPECT_EQ(now("a").schedule->memory.interval, 5);
    ASSERT_TRUE(collection->setDue({card("a")}, today + 9));
    EXPECT_EQ(now("a").schedule->memory.interval, 5);
    EXPECT_EQ(now("a").schedule->due, today + 9);
    EXPECT_TRUE(collection->setDue({card("a")}, today + 9, DueInterval::DaysToDue)->counts);
    EXPECT_EQ(now("a").schedule->memory.interval, 9);
    EXPECT_FALSE(collection->setDue({card("a")}, today + 9, DueInterval::DaysToDue)->counts);
    ASSERT_TRUE(*collection->undo());
    EXPECT_EQ(now("a").schedule->memory.interval, 5);
    expectSound();
}

TEST_F(CardActions, DueDaysWithinASpanAreEachCardsOwnAndTheSameWhenSaidAgain)
{
    const StudyDay first = collection->today() + 60;
    constexpr Days Within = 30;
    ASSERT_TRUE(collection->setDue(all(), first, DueInterval::Keep, Within));
    std::set<StudyDay> days;
    for (const char *key : {"salt", "carrier", "a", "b"}) {
        const StudyDay due = now(key).schedule->due;
        EXPECT_TRUE(first <= due && due <= first + Within) << key;
        EXPECT_EQ(now(key).schedule->memory.interval, due - collection->today());
        days.insert(due);
    }
    EXPECT_GT(days.size(), 1U);
    EXPECT_TRUE(collection->setDue(all(), first, DueInterval::Keep, Within)->cards.empty());
    for (const Days within : {-1, MostDaysWithin + 1, std::numeric_limits<Days>::max()})
        EXPECT_EQ(collection->setDue(all(), first, DueInterval::Keep, within).error().code,
                  Errc::InvalidInput);
    EXPECT_EQ(collection->setDue(all(), StudyDay(4'000'000), DueInterval::Keep, 1).error().code,
              Errc::InvalidInput);
    expectSound();
}

TEST_F(CardActions, AFamilyIsAQuestionWithItsFactsOrANotesCards)
{
    EXPECT_THAT(*collection->familyOf(card("salt")), ElementsAre(card("salt"), card("carrier")));
    EXPECT_THAT(*collection->familyOf(card("carrier")), ElementsAre(card("salt"), card("carrier")));
    EXPECT_THAT(*collection->familyOf(card("a")), ElementsAre(card("a")));
    EXPECT_EQ(collection->familyOf(CardId(77)).error().code, Errc::NotFound);
}

TEST_F(CardActions, CountWhatIsSetAsideApart)
{
    const DeckCounts before = *collection->counts();
    ASSERT_TRUE(collection->setSuspended({card("a")}, true));
    ASSERT_TRUE(collection->bury({card("a"), card("b"), card("c")}));
    const DeckCounts counts = *collection->counts();
    EXPECT_EQ(counts.suspended, 1);
    EXPECT_EQ(counts.buried, 2);
    EXPECT_EQ(counts.cards, before.cards);
    EXPECT_EQ(counts.newOther, before.newOther - 3);
    EXPECT_EQ(collection->statistics()->suspendedCards, 1);
    collection.clock.advance(hours(24));
    EXPECT_EQ(collection->counts()->buried, 0);
    EXPECT_EQ(collection->counts()->newOther, before.newOther - 1);
}

TEST_F(CardActions, UnsuspendOneDeckAlone)
{
    ASSERT_TRUE(collection->setSuspended({card("a"), card("c")}, true));
    EXPECT_THAT(collection->unsuspend(now("c").deck)->cards, ElementsAre(card("c")));
    EXPECT_TRUE(now("a").suspended);
    EXPECT_THAT(collection->unsuspend(now("a").deck)->cards, ElementsAre(card("a")));
    EXPECT_EQ(collection->unsuspend(DeckId(77)).error().code, Errc::NotFound);
}

TEST_F(CardActions, UnburyOneDeckAlone)
{
    ASSERT_TRUE(collection->bury({card("a"), card("c")}));
    EXPECT_THAT(collection->unbury(now("c").deck)->cards, ElementsAre(card("c")));
    EXPECT_TRUE(isBuried(now("a"), collection->today()));
    EXPECT_FALSE(now("c").buriedUntil);
    EXPECT_THAT(collection->unbury(now("a").deck)->cards, ElementsAre(card("a")));
}

TEST_F(CardActions, ADueDayBringsADueCard)
{
    ASSERT_TRUE(collection->setDue({card("a")}, collection->today()));
    EXPECT_EQ(collection->counts()->due, 1);
    auto session = start();
    EXPECT_EQ((*session->current())->card.id, card("a"));
    ASSERT_TRUE(session->answer(Grade::Good, {}));
    EXPECT_EQ(now("a").schedule->due, collection->today() + 6);
    EXPECT_FALSE(collection->reviewsOf(card("a"))->front().firstEver);
}

TEST_F(CardActions, AResetCardIsNewAndKeepsItsReviews)
{
    ASSERT_TRUE(collection->setSuspended({card("salt"), card("b"), card("c")}, true));
    auto session = start();
    ASSERT_EQ((*session->current())->card.id, card("a"));
    ASSERT_TRUE(session->answer(Grade::Good, {}));
    const int fresh = collection->counts()->newOther;
    ASSERT_TRUE(collection->reset({card("a")}));
    EXPECT_EQ(now("a").schedule, std::nullopt);
    EXPECT_EQ(collection->reviewsOf(card("a"))->size(), 1U);
    EXPECT_EQ(collection->statistics()->reviews, 1);
    EXPECT_EQ(collection->counts()->newOther, fresh + 1);
}

TEST_F(CardActions, PromisesOnTheButtonsKnowOfASetDueDay)
{
    ASSERT_TRUE(collection->setDue({card("a")}, collection->today()));
    auto session = start();
    const Outcome promised = (*session->current())->outcomes[4];
    ASSERT_TRUE(session->answer(Grade::Good, {}));
    EXPECT_EQ(now("a").schedule->memory.interval, promised.interval);
}

TEST_F(CardActions, ASessionMovesOnFromACardThatIsSetAside)
{
    ASSERT_TRUE(collection->setDue(all(), collection->today()));
    auto session = start();
    const CardId first = (*session->current())->card.id;
    ASSERT_TRUE(collection->setSuspended({first}, true));
    const CardId second = (*session->current())->card.id;
    EXPECT_NE(second, first);
    ASSERT_TRUE(collection->bury({second}));
    const CardId third = (*session->current())->card.id;
    EXPECT_NE(third, second);
    EXPECT_NE(third, first);
    ASSERT_TRUE(collection->setSuspended(
        {card("salt"), card("carrier"), card("a"), card("b"), card("c")}, true));
    EXPECT_FALSE(session->current()->has_value());
    EXPECT_EQ(session->progress().total, 0);
    ASSERT_TRUE(collection->setSuspended({first}, false));
    EXPECT_EQ((*session->current())->card.id, first);
}

TEST_F(CardActions, TakenBackInASessionReturnTheirCardToTheScreen)
{
    ASSERT_TRUE(collection->setDue(all(), collection->today()));
    auto session = start();
    const CardId first = (*session->current())->card.id;
    ASSERT_TRUE(session->answer(Grade::Good, {}));
    const CardId second = (*session->current())->card.id;
    ASSERT_TRUE(collection->setSuspended({second}, true));
    const CardId third = (*session->current())->card.id;
    ASSERT_NE(third, second);
    ASSERT_TRUE(collection->setFlag({third}, 4));
    EXPECT_EQ(*session->undo(), StepKind::Flag);
    EXPECT_EQ((*session->current())->card.id, third);
    EXPECT_EQ(*session->undo(), StepKind::Suspend);
    EXPECT_EQ((*session->current())->card.id, second);
    EXPECT_EQ(*session->undo(), StepKind::Answer);
    EXPECT_EQ((*session->current())->card.id, first);
    EXPECT_EQ(*session->redo(), StepKind::Answer);
    EXPECT_EQ((*session->current())->card.id, second);
    EXPECT_EQ(*session->redo(), StepKind::Suspend);
    EXPECT_EQ((*session->current())->card.id, third);
    EXPECT_EQ(*session->redo(), StepKind::Flag);
    EXPECT_EQ((*session->current())->card.flag, 4);
    EXPECT_EQ(session->progress().done, 1);
}

TEST_F(CardActions, FromBeforeAQuizAreNotTakenBackInIt)
{
    ASSERT_TRUE(collection->setFlag({card("salt")}, 1));
    auto quiz = start({.kind = SessionKind::Quiz});
    ASSERT_TRUE(quiz->current()->has_value());
    EXPECT_FALSE(*quiz->undo());
    ASSERT_TRUE(collection->setSuspended({card("salt")}, true));
    ASSERT_FALSE(quiz->current()->has_value());
    EXPECT_EQ(*quiz->undo(), StepKind::Suspend);
    EXPECT_EQ((*quiz->current())->card.id, card("salt"));
    EXPECT_EQ(now("salt").flag, 1);
}

TEST_F(CardActions, AFlagLeavesTheShownCardWithItsShuffle)
{
    ASSERT_TRUE(collection->setDue({card("salt")}, collection->today()));
    auto session = start();
    const ShownCard before = **session->current();
    ASSERT_EQ(before.card.id, card("salt"));
    ASSERT_TRUE(collection->setFlag({card("salt")}, 2));
    const ShownCard after = **session->current();
    EXPECT_EQ(after.card.id, before.card.id);
    EXPECT_EQ(after.card.flag, 2);
    EXPECT_EQ(std::get<ChoiceView>(after.content).seed, std::get<ChoiceView>(before.content).seed);
}

TEST_F(CardActions, BuryingGivesWayToTheNextQuestionOfAQuizAndUndoBringsItBack)
{
    collection.import(
        "---\ndeck: Rock\nid: rock\n---\n\n## Hard? {#hard}\n\n- [x] Yes\n- [ ] No\n");
    auto quiz = start({.kind = SessionKind::Quiz});
    const CardId first = (*quiz->current())->card.id;
    ASSERT_TRUE(collection->bury({first}));
    ASSERT_TRUE((*quiz->current()).has_value());
    EXPECT_NE((*quiz->current())->card.id, first);
    EXPECT_EQ(**quiz->undo(), StepKind::Bury);
    EXPECT_EQ((*quiz->current())->card.id, first);
}

TEST_F(CardActions, AQuizAsksWhatIsBuriedAndNeverWhatIsSuspended)
{
    ASSERT_TRUE(collection->bury({card("salt")}));
    auto quiz = start({.kind = SessionKind::Quiz});
    ASSERT_TRUE(quiz->current()->has_value());
    ASSERT_TRUE(collection->setSuspended({card("salt")}, true));
    EXPECT_FALSE(quiz->current()->has_value());
    EXPECT_FALSE((*start({.kind = SessionKind::Quiz})->current()).has_value());
}

TEST_F(CardActions, ADrillWaitsForNoBuriedCard)
{
    ASSERT_TRUE(collection->setDue({card("a")}, collection->today()));
    auto session = start();
    ASSERT_EQ((*session->current())->card.id, card("a"));
    ASSERT_TRUE(session->answer(Grade::Wrong, {}));
    EXPECT_EQ(collection->counts()->drill, 1);
    ASSERT_TRUE(collection->bury({card("a")}));
    EXPECT_EQ(collection->counts()->drill, 0);
    collection.clock.advance(hours(24));
    EXPECT_EQ(collection->counts()->due, 1);
}

} // namespace
} // namespace engram
