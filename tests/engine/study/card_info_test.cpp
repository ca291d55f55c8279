// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/card_info.h>

#include <engram/random.h>
#include <gmock/gmock.h>

#include "support/temp_collection.h"

namespace engram
{
namespace
{

using std::chrono::hours;
using std::chrono::seconds;
using test::TempCollection;
using testing::ElementsAre;
using testing::IsEmpty;
using Rule = DueReason::Rule;

constexpr std::string_view CardInfoDeck = R"(---
deck: Sea
id: sea
---

# Water

## Which is *salt*? {#salt}

- [ ] River
- [x] The `ocean`
- [ ] Rain

## Capital of the sea {#capital}

There is none.
)";

CardReview reviewIn(const CardInfo &info, std::size_t place)
{
    return std::get<CardReview>(info.history.at(place));
}

CardReschedule rescheduleIn(const CardInfo &info, std::size_t place)
{
    return std::get<CardReschedule>(info.history.at(place));
}

class CardInfoTest : public testing::Test
{
protected:
    CardInfoTest() { m_collection.import(CardInfoDeck); }

    CardId card(std::string_view key)
    {
        return m_collection->cardsOf(m_collection.note(key).id)->front().id;
    }

    CardInfo info(std::string_view key) { return *m_collection->cardInfo(card(key)); }

    /// Skips to the card and answers it; further days are to be advanced by the test.
    void answer(std::string_view key, Grade grade, const Answer &given = {},
                SessionKind kind = SessionKind::Due)
    {
        auto session = *m_collection->startSession({.kind = kind, .seed = 1});
        for (int i = 0; i < 10; ++i) {
            ASSERT_TRUE(session->current()->has_value());
            if ((*session->current())->card.id == card(key)) {
                ASSERT_TRUE(session->answer(grade, given));
                return;
            }
            session->skip();
        }
        FAIL() << key << " is not asked";
    }

    void pass(int days) { m_collection.clock.advance(hours(24 * days)); }

    TempCollection m_collection;
};

TEST_F(CardInfoTest, OfANewCardHasNoReasonAndSaysWhereItIs)
{
    const CardInfo fresh = info("salt");
    EXPECT_EQ(fresh.title, "Which is salt?");
    EXPECT_EQ(fresh.key, "salt");
    EXPECT_THAT(fresh.deckPath, ElementsAre("Sea", "Water"));
    EXPECT_THAT(fresh.history, IsEmpty());
    EXPECT_FALSE(fresh.reason);
    EXPECT_EQ(fresh.outcomes[4].interval, 1);
    EXPECT_FALSE(fresh.outcomes[4].drill);
    EXPECT_TRUE(fresh.outcomes[3].drill);
}

TEST_F(CardInfoTest, NeverGivesTheAnswerAway)
{
    m_collection.import(
        "---\ndeck: Gaps\nid: gaps\n---\n\n## The sea is {{salt}} and {{blue}} today. {#gap}\n\n"
        "## Front {#both reversed=true}\n\nBack\n");
    const auto gaps = m_collection->cardsOf(m_collection.note("gap").id);
    EXPECT_EQ(m_collection->cardInfo(gaps->at(0).id)->title, "The sea is [\u2026] and blue today.");
    EXPECT_EQ(m_collection->cardInfo(gaps->at(1).id)->title, "The sea is salt and [\u2026] today.");
    const auto both = m_collection->cardsOf(m_collection.note("both").id);
    EXPECT_EQ(m_collection->cardInfo(both->at(0).id)->title, "Front");
    EXPECT_EQ(m_collection->cardInfo(both->at(1).id)->title, "Back");
}

TEST_F(CardInfoTest, OfACardThatDoesNotExistIsNotFound)
{
    const auto missing = m_collection->cardInfo(CardId(77));
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, Errc::NotFound);
}

TEST_F(CardInfoTest, ExplainsEachStepOfSm2)
{
    const StudyDay first = m_collection->today();
    answer("capital", Grade::Good, {.taken = seconds(7)});
    EXPECT_EQ(info("capital").reason, (DueReason{.rule = Rule::FirstPass,
                                                 .grade = Grade::Good,
                                                 .answered = first,
                                                 .elapsed = {},
                                                 .intervalBefore = 0,
                                                 .easiness = 250,
                                                 .interval = 1,
                                                 .due = first + 1}));
    pass(1);
    answer("capital", Grade::Good);
    EXPECT_EQ(info("capital").reason, (DueReason{.rule = Rule::SecondPass,
                                                 .grade = Grade::Good,
                                                 .answered = first + 1,
                                                 .elapsed = 1,
                                                 .intervalBefore = 1,
                                                 .easiness = 250,
                                                 .interval = 6,
                                                 .due = first + 7}));
    pass(8); // two days late: SM-2 multiplies what was planned
    answer("capital", Grade::Hard);
    EXPECT_EQ(info("capital").reason, (DueReason{.rule = Rule::Multiplied,
                                                 .grade = Grade::Hard,
                                                 .answered = first + 9,
                                                 .elapsed = 8,
                                                 .intervalBefore = 6,
                                                 .easiness = 236,
                                                 .interval = 15,
                                                 .due = first + 24}));
    pass(15);
    answer("capital", Grade::Wrong);
    const CardInfo last = info("capital");
    EXPECT_EQ(last.reason->rule, Rule::StartedOver);
    EXPECT_EQ(last.reason->intervalBefore, 15);
    EXPECT_EQ(last.reason->interval, 1);
    std::vector<std::pair<Days, Days>> intervals;
    for (std::size_t i = 0; i < last.history.size(); ++i)
        intervals.emplace_back(reviewIn(last, i).intervalBefore, reviewIn(last, i).intervalAfter);
    EXPECT_THAT(intervals,
                ElementsAre(std::pair(0, 1), std::pair(1, 6), std::pair(6, 15), std::pair(15, 1)));
    EXPECT_EQ(reviewIn(last, 0).day, first);
    EXPECT_EQ(reviewIn(last, 0).review.taken, seconds(7));
    EXPECT_EQ(reviewIn(last, 2).review.grade, Grade::Hard);
    EXPECT_EQ(last.reason->due, last.card.schedule->due);
}

TEST_F(CardInfoTest, NamesTheFactorThatTheOtherVariantMultipliesBy)
{
    Settings settings = m_collection->settings();
    settings.sm2Variant = Sm2Variant::Delphi;
    ASSERT_TRUE(m_collection->saveSettings(settings));
    for (const int days : {1, 6, 0}) {
        answer("capital", Grade::Easy);
        pass(days);
    }
    const DueReason reason = *info("capital").reason;
    EXPECT_EQ(reason.easiness, 270);
    EXPECT_EQ(reason.interval, 16); // 6 × 2.70 = 16.2, rounded to nearest
    EXPECT_FALSE(reason.longest);
}

TEST_F(CardInfoTest, TellsTheOptionChosenFromTheRightOne)
{
    answer("salt", Grade::Wrong, {.chosen = {2}});
    const CardReview entry = reviewIn(info("salt"), 0);
    EXPECT_THAT(entry.chosen, ElementsAre("Rain"));
    EXPECT_THAT(entry.right, ElementsAre("The ocean"));
    EXPECT_THAT(info("capital").history, IsEmpty());
}

TEST_F(CardInfoTest, LeavesOutAnOptionThatTheQuestionNoLongerHas)
{
    answer("salt", Grade::Wrong, {.chosen = {2}});
    std::string shorter(CardInfoDeck);
    shorter.erase(shorter.find("- [ ] Rain\n"), 11);
    m_collection.import(shorter);
    const CardReview entry = reviewIn(info("salt"), 0);
    EXPECT_THAT(entry.chosen, IsEmpty());
    EXPECT_THAT(entry.right, ElementsAre("The ocean"));
}

TEST_F(CardInfoTest, DrillAndPracticeMoveNeitherIntervalNorReason)
{
    answer("salt", Grade::Hard, {.chosen = {1}});
    const auto reason = info("salt").reason;
    answer("salt", Grade::Good, {.chosen = {1}}); // the drill
    answer("salt", Grade::Good, {.chosen = {1}}, SessionKind::Quiz);
    const CardInfo now = info("salt");
    EXPECT_EQ(now.reason, reason);
    ASSERT_EQ(now.history.size(), 3U);
    EXPECT_EQ(reviewIn(now, 1).review.mode, ReviewMode::Drill);
    EXPECT_EQ(reviewIn(now, 2).review.mode, ReviewMode::Practice);
    EXPECT_EQ(reviewIn(now, 2).intervalBefore, 1);
    EXPECT_EQ(reviewIn(now, 2).intervalAfter, 1);
}

TEST_F(CardInfoTest, WhatWasUndoneIsNoLongerThere)
{
    answer("capital", Grade::Good);
    ASSERT_TRUE(m_collection->undo());
    EXPECT_THAT(info("capital").history, IsEmpty());
    EXPECT_FALSE(info("capital").reason);
}

TEST_F(CardInfoTest, ADueDaySetByHandIsPartOfTheHistoryAndTheReason)
{
    const StudyDay first = m_collection->today();
    answer("capital", Grade::Good);
    pass(1);
    ASSERT_TRUE(m_collection->setDue({card("capital")}, first + 10));
    CardInfo now = info("capital");
    ASSERT_EQ(now.history.size(), 2U);
    EXPECT_EQ(rescheduleIn(now, 1).day, first + 1);
    EXPECT_EQ(rescheduleIn(now, 1).due, first + 10);
    EXPECT_EQ(rescheduleIn(now, 1).intervalBefore, 1);
    EXPECT_EQ(rescheduleIn(now, 1).intervalAfter, 1);
    EXPECT_EQ(now.reason, (DueReason{.rule = Rule::SetByHand,
                                     .answered = first + 1,
                                     .elapsed = {},
                                     .interval = 1,
                                     .due = first + 10}));

    ASSERT_TRUE(m_collection->setDue({card("capital")}, first + 13, DueInterval::DaysToDue));
    now = info("capital");
    EXPECT_EQ(rescheduleIn(now, 2).intervalAfter, 12);
    pass(12);
    answer("capital", Grade::Good); // the second pass in a row, whatever was said between
    now = info("capital");
    ASSERT_EQ(now.history.size(), 4U);
    EXPECT_EQ(reviewIn(now, 3).intervalBefore, 12);
    EXPECT_EQ(now.reason->rule, Rule::SecondPass);
    EXPECT_EQ(now.reason->elapsed, 13);
    EXPECT_EQ(now.reason->due, now.card.schedule->due);
}

TEST_F(CardInfoTest, AResetIsPartOfTheHistoryAndLeavesNoReason)
{
    const StudyDay first = m_collection->today();
    answer("capital", Grade::Easy);
    pass(1);
    answer("capital", Grade::Easy);
    pass(2);
    ASSERT_TRUE(m_collection->reset({card("capital")}));
    CardInfo now = info("capital");
    EXPECT_FALSE(now.reason);
    EXPECT_EQ(now.reset, first + 3);
    ASSERT_EQ(now.history.size(), 3U);
    EXPECT_FALSE(rescheduleIn(now, 2).due);
    EXPECT_EQ(rescheduleIn(now, 2).intervalBefore, 6);
    EXPECT_EQ(rescheduleIn(now, 2).intervalAfter, 0);

    answer("capital", Grade::Good);
    now = info("capital");
    EXPECT_FALSE(now.reset);
    EXPECT_EQ(now.reason->rule, Rule::FirstPass);
    EXPECT_FALSE(now.reason->elapsed);
    EXPECT_EQ(reviewIn(now, 3).intervalBefore, 0);
    EXPECT_EQ(reviewIn(now, 3).intervalAfter, 1);
}

TEST_F(CardInfoTest, ANewCardWithADaySetByHandWasNeverAnsweredBefore)
{
    const StudyDay first = m_collection->today();
    ASSERT_TRUE(m_collection->setDue({card("capital")}, first + 4));
    EXPECT_EQ(rescheduleIn(info("capital"), 0).intervalBefore, 0);
    EXPECT_EQ(rescheduleIn(info("capital"), 0).intervalAfter, 4);
    pass(4);
    answer("capital", Grade::Good);
    const CardInfo now = info("capital");
    EXPECT_FALSE(now.reason->elapsed);
    EXPECT_EQ(now.reason->interval, now.card.schedule->memory.interval);
    EXPECT_EQ(now.reason->due, now.card.schedule->due);
}

TEST_F(CardInfoTest, ThePromisedIntervalIsTheOneThatIsGiven)
{
    m_collection.withoutLeeches();
    Random chance(11);
    for (int day = 0; day < 60; ++day, pass(1)) {
        const CardInfo before = info("capital");
        if (before.card.schedule && before.card.schedule->due > m_collection->today())
            continue;
        const Grade grade = *gradeFrom(static_cast<int>(chance.below(6)));
        answer("capital", grade);
        const CardInfo after = info("capital");
        EXPECT_EQ(reviewIn(after, after.history.size() - 1).intervalAfter,
                  before.outcomes.at(static_cast<std::size_t>(value(grade))).interval);
        EXPECT_EQ(after.reason->due, after.card.schedule->due);
        EXPECT_EQ(after.reason->interval, after.card.schedule->memory.interval);
    }
}

TEST_F(CardInfoTest, SaysWhatTheDecksOptionsDidToTheInterval)
{
    const auto saveOptions = [this](const DeckOptions &options) {
        ASSERT_TRUE(m_collection->savePreset({DefaultPreset, "Default", options}));
    };
    for (int i = 0; i < 2; ++i) {
        answer("capital", Grade::Good);
        pass(6);
    }
    EXPECT_FALSE(info("capital").reason->longest);
    EXPECT_FALSE(info("capital").reason->fuzzed);
    saveOptions({.maximumInterval = 4});
    EXPECT_EQ(info("capital").reason->interval, 4);
    EXPECT_TRUE(info("capital").reason->longest);
    saveOptions({.maximumInterval = 6});
    EXPECT_FALSE(info("capital").reason->longest) << "six days is what a second pass gives";
    saveOptions({.fuzz = true});
    EXPECT_EQ(info("capital").reason->fuzzed, info("capital").reason->interval != 6);
}

} // namespace
} // namespace engram
