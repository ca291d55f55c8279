// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/mastery.h>

#include <algorithm>

#include <engram/random.h>
#include <gmock/gmock.h>

#include "session_walk.h"

namespace engram
{
namespace
{

using std::chrono::hours;
using test::basicDeck;
using test::questionDeck;
using test::TempCollection;
using testing::DoubleNear;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr double Tolerance = 1e-12;

constexpr std::string_view MasteryDeck = R"(---
deck: Sea
id: sea
---

# Water

## Which is salt? {#salt}

- [ ] River
- [x] Ocean

### Explanation

The sun makes water rise. Rivers carry salt from rocks to the sea.

When water evaporates, the salt stays behind.

### Facts

- What carries salt to the sea? {#carrier}
  > Rivers.
- Water {{evaporates}}, the {{salt}} stays behind. {#stays}
- Who discovered America? {#america}
  > Columbus.

# Depth

## Which is deepest? {#deep}

- [x] Mariana Trench
- [ ] Baltic Sea

## A draft {#draft}

- [ ] nothing right

### Facts

- Waits {#waits}
  > a fact of a draft

## Capital of the sea {#basic}

There is none.
)";

class MasteryTest : public testing::Test
{
protected:
    MasteryTest()
    {
        m_collection.import(MasteryDeck);
        Settings settings = m_collection->settings();
        settings.spaceSiblings = false;
        EXPECT_TRUE(m_collection->saveSettings(settings));
    }

    NoteId note(std::string_view key) { return m_collection.note(key).id; }
    CardId card(std::string_view key, int place = 0)
    {
        return m_collection->cardsOf(note(key))->at(static_cast<std::size_t>(place)).id;
    }
    DeckId deck(std::string_view name)
    {
        const auto decks = m_collection->decks();
        for (const DeckSummary &row : *decks)
            if (row.deck.name == name)
                return row.deck.id;
        ADD_FAILURE() << name;
        return DeckId(1);
    }

    void answer(CardId card, Grade grade)
    {
        auto session = *m_collection->startSession({.seed = 1});
        for (int i = 0; i < 20; ++i) {
            ASSERT_TRUE(session->current()->has_value());
            if ((*session->current())->card.id == card) {
                ASSERT_TRUE(session->answer(grade, {}));
                return;
            }
            session->skip();
        }
        FAIL() << "not asked";
    }

    void pass(int days) { m_collection.clock.advance(hours(24 * days)); }

    QuestionInsight insight(std::string_view key) { return *m_collection->mastery(note(key)); }

    TempCollection m_collection;
};

// (1 + 19/81 · t/S)^−0.5, by hand: at t = S, 81/100 under the root; at t = 2 S, 119/81; at t = 5 and
// S = 1, 176/81; at t = 3 and S = 6, 181/162.
TEST(Retrievability, FollowsThePowerForgettingCurve)
{
    EXPECT_DOUBLE_EQ(retrievability(6, 0), 1);
    EXPECT_NEAR(retrievability(6, 6), 0.9, Tolerance);
    EXPECT_NEAR(retrievability(1000, 1000), 0.9, Tolerance);
    EXPECT_NEAR(retrievability(15, 30), 0.8250286473253902, Tolerance);
    EXPECT_NEAR(retrievability(1, 5), 0.6784005252999682, Tolerance);
    EXPECT_NEAR(retrievability(6, 3), 0.946058996209746, Tolerance);
}

TEST(Retrievability, IsSensibleForOddDays)
{
    EXPECT_DOUBLE_EQ(retrievability(6, -400), 1); // the clock was set back
    EXPECT_NEAR(retrievability(0, 1), 0.9, Tolerance);
    EXPECT_NEAR(retrievability(-3, 1), 0.9, Tolerance);
    EXPECT_GT(retrievability(1, 2'000'000'000), 0);
}

TEST_F(MasteryTest, OfANewQuestionIsNothing)
{
    const QuestionInsight fresh = insight("salt");
    EXPECT_EQ(fresh.question.title, "Which is salt?");
    EXPECT_EQ(fresh.question.key, "salt");
    EXPECT_DOUBLE_EQ(fresh.question.mastery, 0);
    EXPECT_DOUBLE_EQ(fresh.question.own, 0);
    EXPECT_EQ(fresh.question.facts, 3);
    EXPECT_EQ(fresh.question.factsInReview, 0);
    EXPECT_EQ(fresh.question.weakestTitle, "What carries salt to the sea?");
}

TEST_F(MasteryTest, WithoutFactsIsTheQuestionsOwnRetrievability)
{
    answer(card("deep"), Grade::Good);
    pass(1);
    const QuestionInsight deep = insight("deep");
    EXPECT_THAT(deep.question.mastery, DoubleNear(0.9, Tolerance));
    EXPECT_THAT(deep.facts, IsEmpty());
    EXPECT_FALSE(deep.question.weakest);
}

TEST_F(MasteryTest, IsTheLesserOfItsOwnAndTheMeanOfItsFacts)
{
    answer(card("salt"), Grade::Good);
    answer(card("carrier"), Grade::Good);
    pass(1);
    QuestionMastery row = insight("salt").question;
    EXPECT_NEAR(row.own, 0.9, Tolerance);
    EXPECT_NEAR(row.factsMean, 0.3, Tolerance); // 0.9, 0 and 0
    EXPECT_NEAR(row.mastery, 0.3, Tolerance);
    EXPECT_EQ(row.factsInReview, 1);
    EXPECT_EQ(row.weakest, note("stays"));

    answer(card("stays", 0), Grade::Good);
    EXPECT_EQ(insight("salt").question.factsInReview, 1); // its other gap is new
    answer(card("stays", 1), Grade::Good);
    answer(card("america"), Grade::Good);
    row = insight("salt").question;
    EXPECT_EQ(row.factsInReview, 3);
    EXPECT_NEAR(row.factsMean, (0.9 + 1 + 1) / 3, Tolerance);
    EXPECT_NEAR(row.mastery, 0.9, Tolerance);
    EXPECT_EQ(row.weakest, note("carrier"));
    EXPECT_NEAR(row.weakestRetrievability, 0.9, Tolerance);
}

TEST_F(MasteryTest, AFactIsKnownAsWellAsTheWorstOfItsCards)
{
    answer(card("salt"), Grade::Good);
    answer(card("stays", 0), Grade::Good);
    pass(5);
    answer(card("stays", 1), Grade::Good);
    const FactMastery fact = insight("salt").facts.at(1);
    EXPECT_TRUE(fact.inReview);
    EXPECT_EQ(fact.card, card("stays", 0));
    EXPECT_NEAR(fact.retrievability, 0.6784005252999682, Tolerance);
}

TEST_F(MasteryTest, OfWhatWasFailedIsNothingUntilTheDrillSucceeds)
{
    answer(card("deep"), Grade::Wrong);
    EXPECT_DOUBLE_EQ(insight("deep").question.mastery, 0);
    EXPECT_DOUBLE_EQ(m_collection->questionsOf(deck("Depth"))->at(0).own, 0);
    answer(card("deep"), Grade::Good); // in the drill
    EXPECT_DOUBLE_EQ(insight("deep").question.mastery, 1);
    EXPECT_DOUBLE_EQ(m_collection->questionsOf(deck("Depth"))->at(0).own, 1);
}

TEST_F(MasteryTest, LeavesSuspendedFactsOutAndCountsBuriedOnes)
{
    answer(card("salt"), Grade::Good);
    answer(card("carrier"), Grade::Good);
    answer(card("stays", 0), Grade::Good);
    ASSERT_TRUE(m_collection->setSuspended({card("america"), card("stays", 1)}, true));
    QuestionInsight salt = insight("salt");
    EXPECT_EQ(salt.question.facts, 2);
    EXPECT_EQ(salt.question.factsInReview, 2); // the suspended gap of one does not count
    EXPECT_NEAR(salt.question.factsMean, 1, Tolerance);
    ASSERT_EQ(salt.facts.size(), 2U);
    EXPECT_EQ(salt.facts.at(1).note, note("stays"));
    EXPECT_EQ(salt.facts.at(1).sentence, 2U);
    EXPECT_NEAR(m_collection->questionsOf()->front().mastery, 1, Tolerance);

    ASSERT_TRUE(m_collection->setSuspended({card("carrier"), card("stays", 0)}, true));
    EXPECT_EQ(insight("salt").question.facts, 0);
    EXPECT_NEAR(insight("salt").question.mastery, 1, Tolerance);

    ASSERT_TRUE(m_collection->unsuspend());
    ASSERT_TRUE(m_collection->bury({card("america"), card("carrier")}));
    salt = insight("salt");
    EXPECT_EQ(salt.question.facts, 3);
    EXPECT_NEAR(salt.question.factsMean, 1.0 / 3, Tolerance);
    EXPECT_NEAR(m_collection->questionsOf()->front().factsMean, 1.0 / 3, Tolerance);
}

TEST_F(MasteryTest, EachFactNamesTheSentenceThatItSeemsToComeFrom)
{
    const QuestionInsight salt = insight("salt");
    EXPECT_EQ(salt.facts.at(0).sentence, 1U);
    EXPECT_EQ(salt.facts.at(1).sentence, 2U);
    EXPECT_FALSE(salt.facts.at(2).sentence);
}

TEST_F(MasteryTest, OfWhatIsNoQuestionIsNotFound)
{
    for (const NoteId id : {note("basic"), note("draft"), note("carrier"), NoteId(77)}) {
        const auto found = m_collection->mastery(id);
        ASSERT_FALSE(found);
        EXPECT_EQ(found.error().code, Errc::NotFound);
    }
}

TEST_F(MasteryTest, ADecksQuestionsComeInDeckOrderWithoutDraftsAndOtherNotes)
{
    const auto titles = [](const std::vector<QuestionMastery> &rows) {
        std::vector<std::string> all;
        for (const QuestionMastery &row : rows)
            all.push_back(row.title);
        return all;
    };
    EXPECT_THAT(titles(*m_collection->questionsOf(deck("Sea"))),
                ElementsAre("Which is salt?", "Which is deepest?"));
    EXPECT_THAT(titles(*m_collection->questionsOf()),
                ElementsAre("Which is salt?", "Which is deepest?"));
    EXPECT_THAT(titles(*m_collection->questionsOf(deck("Depth"))),
                ElementsAre("Which is deepest?"));
    EXPECT_EQ(m_collection->questionsOf(DeckId(77)).error().code, Errc::NotFound);
}

TEST_F(MasteryTest, QuestionsComeInPagesEachAfterTheLastOfTheOneBefore)
{
    TempCollection collection;
    collection.import(questionDeck("a", 12, 2));
    collection.import(basicDeck("b", 2));
    collection.import(questionDeck("c", 7, 1));
    const auto all = *collection->questionsOf();
    ASSERT_EQ(all.size(), 19U);
    for (std::size_t most = 1; most < 8; ++most) {
        std::vector<QuestionMastery> met;
        for (std::optional<NoteId> after;; after = met.back().note) {
            const auto page = *collection->questionsOf({}, after, most);
            EXPECT_LE(page.size(), most);
            if (page.empty())
                break;
            met.insert(met.end(), page.begin(), page.end());
        }
        ASSERT_EQ(met.size(), all.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            EXPECT_EQ(met[i].note, all[i].note);
            EXPECT_EQ(met[i].facts, all[i].facts);
        }
    }
    EXPECT_EQ(collection->questionsOf({}, NoteId(77)).error().code, Errc::NotFound);
    EXPECT_EQ(
        collection->questionsOf(collection->decks()->back().deck.id, all.front().note).error().code,
        Errc::NotFound);
}

TEST_F(MasteryTest, TheRowsOfADeckAgreeWithEachQuestionByItself)
{
    Random chance(5);
    for (int day = 0; day < 30; ++day, pass(1)) {
        auto session = *m_collection->startSession({.seed = 1});
        while (session->current()->has_value() && chance.below(3) > 0)
            ASSERT_TRUE(session->answer(*gradeFrom(static_cast<int>(chance.below(6))), {}));
        const auto rows = m_collection->questionsOf();
        for (const QuestionMastery &row : *rows) {
            const QuestionMastery alone = m_collection->mastery(row.note)->question;
            EXPECT_EQ(row.card, alone.card);
            EXPECT_EQ(row.deck, alone.deck);
            EXPECT_EQ(row.key, alone.key);
            EXPECT_EQ(row.weakestTitle, alone.weakestTitle);
            EXPECT_EQ(row.factsInReview, alone.factsInReview);
            EXPECT_DOUBLE_EQ(row.mastery, alone.mastery);
            EXPECT_LE(row.mastery, row.own);
            EXPECT_GE(row.mastery, 0);
        }
    }
}

} // namespace
} // namespace engram
