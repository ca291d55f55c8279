// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/session.h>

#include <algorithm>
#include <set>

#include <engram/random.h>
#include <gmock/gmock.h>

#include "support/temp_collection.h"

namespace engram
{
namespace
{

using std::chrono::hours;
using test::TempCollection;

constexpr std::string_view TwoQuestions = R"(---
deck: Sea
id: sea
---

## Which is salt? {#salt}

> Hint: taste it

- [ ] River
      > It carries little.
- [x] Ocean
      > It keeps what rivers bring.
- [ ] Rain
- [ ] Snow

### Explanation

Rivers carry salt to the sea.

### Facts

- What carries salt to the sea? {#salt-carrier}
  > Rivers.
- The sea keeps {{salt}} when water evaporates. {#salt-keeps}

## Which is deepest? {#deep}

- [x] Mariana Trench
- [ ] Baltic Sea

### Facts

- How deep is the Mariana Trench? {#deep-how}
  > About eleven kilometres.

## Capital of the sea {#basic}

There is none.
)";

std::unique_ptr<Session> start(TempCollection &collection, SessionOptions options = {})
{
    options.seed = 42;
    auto session = collection->startSession(options);
    EXPECT_TRUE(session) << session.error().detail;
    return *std::move(session);
}

ShownCard shown(Session &session)
{
    auto current = session.current();
    EXPECT_TRUE(current) << current.error().detail;
    EXPECT_TRUE(current->has_value());
    return **current;
}

std::string keyOf(TempCollection &collection, const ShownCard &card)
{
    return collection->note(card.card.note)->key;
}

std::vector<std::uint8_t> rightOptions(const ShownCard &card)
{
    std::vector<std::uint8_t> right;
    for (const ShownOption &option : std::get<ChoiceView>(card.content).options)
        if (option.option.right)
            right.push_back(option.index);
    return right;
}

std::uint8_t wrongOption(const ShownCard &card)
{
    for (const ShownOption &option : std::get<ChoiceView>(card.content).options)
        if (!option.option.right)
            return option.index;
    return 0;
}

void answer(Session &session, Grade grade, const std::vector<std::uint8_t> &chosen = {})
{
    ASSERT_TRUE(session.current()->has_value());
    ASSERT_TRUE(session.answer(grade, {.taken = std::chrono::seconds(5), .chosen = chosen}));
}

TEST(Session, AsksQuestionsInDeckOrderBeforeTheirFacts)
{
    TempCollection collection;
    collection.import(TwoQuestions);
    auto session = start(collection);
    EXPECT_EQ(keyOf(collection, shown(*session)), "salt");
    answer(*session, Grade::Good, rightOptions(shown(*session)));
    EXPECT_EQ(keyOf(collection, shown(*session)), "deep");
    answer(*session, Grade::Good, rightOptions(shown(*session)));
    EXPECT_EQ(keyOf(collection, shown(*session)), "basic");
}

TEST(Session, OffersUnlockedFactsOnTheSameDayOnlyWhenNothingElseIsNew)
{
    TempCollection collection;
    collection.import(TwoQuestions);
    auto session = start(collection);
    std::vector<std::string> order;
    while (true) {
        auto current = session->current();
        ASSERT_TRUE(current);
        if (!*current)
            break;
        order.push_back(keyOf(collection, **current));
        answer(*session, Grade::Good);
    }
    EXPECT_THAT(order, testing::ElementsAre("salt", "deep", "basic", "salt-carrier", "deep-how",
                                            "salt-keeps"));
}

TEST(Session, KeepsFactsLockedUntilTheirQuestionWasAnswered)
{
    TempCollection collection;
    collection.import(TwoQuestions);
    const Note fact = collection.note("salt-carrier");
    EXPECT_TRUE(collection->cardsOf(fact.id)->front().locked);
    auto session = start(collection);
    answer(*session, Grade::Wrong, {wrongOption(shown(*session))});
    EXPECT_FALSE(collection->cardsOf(fact.id)->front().locked);
}

TEST(Session, AsksAFailedCardAgainAfterThreeOthersUntilItGetsFour)
{
    TempCollection collection;
    collection.import(TwoQuestions);
    auto session = start(collection);
    answer(*session, Grade::Wrong, {wrongOption(shown(*session))}); // salt
    std::vector<std::string> order;
    for (int i = 0; i < 3; ++i) {
        order.push_back(keyOf(collection, shown(*session)));
        answer(*session, Grade::Good);
    }
    EXPECT_THAT(order, testing::Not(testing::Contains("salt")));
    const ShownCard again = shown(*session);
    EXPECT_EQ(keyOf(collection, again), "salt");
    EXPECT_TRUE(again.isDrill);
}

TEST(Session, DrillLeavesIntervalAndEasinessAlone)
{
    TempCollection collection;
    collection.import("## Only {#only}\n\nanswer\n");
    auto session = start(collection);
    const CardId card = shown(*session).card.id;
    answer(*session, Grade::Hard);
    const Schedule before = *collection->card(card)->schedule;
    ASSERT_TRUE(before.drill);
    EXPECT_TRUE(shown(*session).isDrill);
    answer(*session, Grade::Wrong);
    answer(*session, Grade::Hard);
    answer(*session, Grade::Easy);
    Schedule after = *collection->card(card)->schedule;
    EXPECT_FALSE(after.drill);
    after.drill = before.drill;
    EXPECT_EQ(after, before);
    EXPECT_FALSE(session->current()->has_value());
}

TEST(Session, ShowsOptionsShuffledAndLogsTheSeedThatRepeatsTheOrder)
{
    TempCollection collection;
    collection.import(TwoQuestions);
    auto session = start(collection);
    const ShownCard card = shown(*session);
    const auto &view = std::get<ChoiceView>(card.content);
    answer(*session, Grade::Good, rightOptions(card));
    const Review review = collection->reviewsOf(card.card.id)->front();
    ASSERT_TRUE(review.choice);
    const auto order = shownOrder(review.choice->seed, 4, false);
    ASSERT_EQ(order.size(), view.options.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        EXPECT_EQ(order[i], view.options[i].index);
}

TEST(Session, CurrentIsStableUntilAnswered)
{
    TempCollection collection;
    collection.import(TwoQuestions);
    auto session = start(collection);
    const auto first = std::get<ChoiceView>(shown(*session).content).seed;
    EXPECT_EQ(std::get<ChoiceView>(shown(*session).content).seed, first);
}

TEST(Session, ProposesTheGradesOfTheTable)
{
    TempCollection collection;
    collection.import(TwoQuestions);
    auto session = start(collection);
    const ShownCard card = shown(*session);
    const auto right = rightOptions(card);
    EXPECT_EQ(session->propose({.chosen = right}), Grade::Good);
    EXPECT_EQ(session->propose({.chosen = {wrongOption(card)}}), Grade::Wrong);
    EXPECT_EQ(session->propose({.chosen = right, .hintsShown = 1}), Grade::Hard);
    EXPECT_EQ(session->propose({.chosen = right, .optionsStruck = 1}), Grade::Hard);
    EXPECT_EQ(session->propose({.chosen = right, .explanationSeen = true}), Grade::Forgot);
    EXPECT_EQ(session->propose({.chosen = {wrongOption(card), right.front()}}), Grade::Forgot);
    EXPECT_EQ(session->propose({.chosen = {wrongOption(card)}, .confidence = Confidence::Sure}),
              Grade::Blackout);
}

TEST(Session, CapsASecondRightAnswerAtGoodUntilHalfTheFactsAreInReview)
{
    TempCollection collection;
    collection.import(TwoQuestions);
    auto session = start(collection);
    answer(*session, Grade::Good, rightOptions(shown(*session)));
    collection.clock.advance(hours(24));
    session = start(collection);
    while (keyOf(collection, shown(*session)) != "salt")
        session->skip();
    EXPECT_EQ(session->propose({.chosen = rightOptions(shown(*session))}), Grade::Good);
    while (keyOf(collection, shown(*session)) != "salt-carrier")
        session->skip();
    answer(*session, Grade::Good);
    while (keyOf(collection, shown(*session)) != "salt")
        session->skip();
    EXPECT_EQ(session->propose({.chosen = rightOptions(shown(*session))}), Grade::Easy);
}

TEST(Session, SaysWhatEachGradeWouldDo)
{
    TempCollection collection;
    collection.import("## Only {#only}\n\nanswer\n");
    auto session = start(collection);
    const ShownCard card = shown(*session);
    EXPECT_EQ(card.outcomes[4].interval, 1);
    EXPECT_FALSE(card.outcomes[4].drill);
    EXPECT_TRUE(card.outcomes[3].drill);
    answer(*session, Grade::Good);
    collection.clock.advance(hours(24));
    session = start(collection);
    EXPECT_EQ(shown(*session).outcomes[4].interval, 6);
    EXPECT_EQ(shown(*session).outcomes[1].interval, 1);
}

TEST(Session, SkipPutsTheCardBehindTheOthersAndNeverLosesIt)
{
    TempCollection collection;
    collection.import(TwoQuestions);
    auto session = start(collection);
    EXPECT_EQ(keyOf(collection, shown(*session)), "salt");
    session->skip();
    EXPECT_EQ(keyOf(collection, shown(*session)), "deep");
    std::set<std::string> asked;
    while (session->current()->has_value()) {
        asked.insert(keyOf(collection, shown(*session)));
        answer(*session, Grade::Good);
    }
    EXPECT_EQ(asked.size(), 6U);
}

TEST(Session, GoesOnWhereItWasAfterARestart)
{
    TempCollection collection;
    collection.import(TwoQuestions);
    auto session = start(collection);
    answer(*session, Grade::Wrong, {wrongOption(shown(*session))});
    session.reset();
    collection.reopen();
    session = start(collection);
    EXPECT_EQ(keyOf(collection, shown(*session)), "deep");
    EXPECT_EQ(collection->counts()->drill, 1);
}

TEST(Session, NotesTheScoreApartFromTheGrade)
{
    TempCollection collection;
    collection.import(TwoQuestions);
    auto session = start(collection);
    answer(*session, Grade::Easy, {wrongOption(shown(*session))});
    answer(*session, Grade::Good, rightOptions(shown(*session)));
    const SessionProgress progress = session->progress();
    EXPECT_EQ(progress.questionsAnswered, 2);
    EXPECT_EQ(progress.questionsRight, 1);
    const SessionSummary summary = *session->summary();
    ASSERT_EQ(summary.misses.size(), 1U);
    EXPECT_EQ(summary.misses[0].title, "Which is salt?");
    EXPECT_THAT(summary.misses[0].right, testing::ElementsAre("Ocean"));
    EXPECT_THAT(summary.misses[0].chosen, testing::ElementsAre(testing::Ne("Ocean")));
}

TEST(Session, RefusesAnAnswerWhenThereIsNoCard)
{
    TempCollection collection;
    auto session = start(collection);
    EXPECT_FALSE(session->current()->has_value());
    const auto answered = session->answer(Grade::Good, {});
    ASSERT_FALSE(answered);
    EXPECT_EQ(answered.error().code, Errc::InvalidInput);
}

TEST(Quiz, AsksEveryQuestionOnceInDeckOrder)
{
    TempCollection collection;
    collection.import(TwoQuestions);
    auto quiz = start(collection, {.kind = SessionKind::Quiz});
    EXPECT_EQ(keyOf(collection, shown(*quiz)), "salt");
    EXPECT_EQ(quiz->progress().quizNumber, 1);
    EXPECT_EQ(quiz->progress().quizCount, 2);
    answer(*quiz, Grade::Good, rightOptions(shown(*quiz)));
    EXPECT_EQ(keyOf(collection, shown(*quiz)), "deep");
    EXPECT_EQ(quiz->progress().quizNumber, 2);
    answer(*quiz, Grade::Good, rightOptions(shown(*quiz)));
    EXPECT_FALSE(quiz->current()->has_value());
    EXPECT_EQ(quiz->progress().questionsRight, 2);
}

TEST(Quiz, CountsAsAReviewWhenTheQuestionIsNewAndAsPracticeWhenItIsNotDue)
{
    TempCollection collection;
    collection.import(TwoQuestions);
    auto quiz = start(collection, {.kind = SessionKind::Quiz});
    const CardId card = shown(*quiz).card.id;
    answer(*quiz, Grade::Good, rightOptions(shown(*quiz)));
    const Schedule after = *collection->card(card)->schedule;
    quiz = start(collection, {.kind = SessionKind::Quiz});
    ASSERT_EQ(shown(*quiz).card.id, card);
    answer(*quiz, Grade::Wrong, {wrongOption(shown(*quiz))});
    EXPECT_EQ(*collection->card(card)->schedule, after);
    EXPECT_EQ(collection->reviewsOf(card)->back().mode, ReviewMode::Practice);
}

TEST(Quiz, AMissCountsInTheNextQuizOfTheSameDayToo)
{
    TempCollection collection;
    collection.import(TwoQuestions);
    for (int round = 0; round < 2; ++round) {
        auto quiz = start(collection, {.kind = SessionKind::Quiz});
        answer(*quiz, Grade::Wrong, {wrongOption(shown(*quiz))});
        answer(*quiz, Grade::Good, rightOptions(shown(*quiz)));
        EXPECT_EQ(quiz->progress().questionsAnswered, 2);
        EXPECT_EQ(quiz->progress().questionsRight, 1);
        EXPECT_EQ(quiz->summary()->misses.size(), 1U);
    }
}

TEST(Quiz, UndoTakesBackItsOwnAnswersAndLeavesThoseFromBeforeItAlone)
{
    TempCollection collection;
    collection.import(TwoQuestions);
    {
        auto session = start(collection);
        while (keyOf(collection, shown(*session)) != "basic")
            session->skip();
        answer(*session, Grade::Good);
    }
    const CardId before = collection->cardsOf(collection.note("basic").id)->front().id;
    auto quiz = start(collection, {.kind = SessionKind::Quiz});
    EXPECT_FALSE(*quiz->undo());
    EXPECT_EQ(collection->reviewsOf(before)->size(), 1U);
    answer(*quiz, Grade::Good, rightOptions(shown(*quiz)));
    EXPECT_TRUE(*quiz->undo());
    EXPECT_EQ(keyOf(collection, shown(*quiz)), "salt");
    EXPECT_TRUE(*quiz->redo());
    EXPECT_EQ(keyOf(collection, shown(*quiz)), "deep");
    EXPECT_EQ(collection->reviewsOf(before)->size(), 1U);
}

TEST(Session, SkippingTheOnlyOtherCardLetsTheDrillComeSooner)
{
    TempCollection collection;
    collection.import("## a {#a}\n\n1\n\n## b {#b}\n\n2\n");
    auto session = start(collection);
    answer(*session, Grade::Wrong);
    ASSERT_EQ(keyOf(collection, shown(*session)), "b");
    session->skip();
    EXPECT_EQ(keyOf(collection, shown(*session)), "a");
    EXPECT_TRUE(shown(*session).isDrill);
    answer(*session, Grade::Wrong);
    EXPECT_EQ(keyOf(collection, shown(*session)), "b");
}

TEST(Session, SkippingGoesRoundAllThatIsLeft)
{
    TempCollection collection;
    collection.import("## a {#a}\n\n1\n\n## b {#b}\n\n2\n\n## c {#c}\n\n3\n");
    auto session = start(collection);
    std::string order;
    for (int i = 0; i < 6; ++i) {
        order += keyOf(collection, shown(*session));
        session->skip();
    }
    EXPECT_EQ(order, "abcabc");
}

TEST(Session, UndoShowsItsCardBeforeAnyOtherAlsoAfterARestart)
{
    TempCollection collection;
    collection.import("## a {#a}\n\n1\n\n## b {#b}\n\n2\n\n## c {#c}\n\n3\n");
    {
        auto session = start(collection);
        answer(*session, Grade::Good);
        answer(*session, Grade::Good);
    }
    auto session = start(collection);
    EXPECT_TRUE(*session->undo());
    EXPECT_EQ(keyOf(collection, shown(*session)), "b");
    EXPECT_EQ(session->progress().total, 3);
    EXPECT_TRUE(*session->undo());
    EXPECT_EQ(keyOf(collection, shown(*session)), "a");
    EXPECT_EQ(session->progress().total, 3);
}

TEST(Session, ALearnedFactStaysInReviewWhenItMovesToANewQuestion)
{
    constexpr std::string_view Options = "- [x] yes\n- [ ] no\n\n";
    const std::string first = "## Q1? {#q1}\n\n" + std::string(Options);
    const std::string second = "## Q2? {#q2}\n\n" + std::string(Options);
    const std::string fact = "### Facts\n\n- f {#f}\n  > back\n\n";
    TempCollection collection;
    collection.import(first + fact, "deck");
    {
        auto session = start(collection);
        while (session->current()->has_value())
            answer(*session, Grade::Good);
    }
    collection.import(first + second + fact, "deck");
    collection.clock.advance(hours(24));
    const Card card = collection->cardsOf(collection.note("f").id)->front();
    ASSERT_TRUE(card.locked);
    EXPECT_EQ(collection->counts()->due, 2);
    auto session = start(collection);
    int asked = 0;
    for (; session->current()->has_value(); ++asked)
        answer(*session, Grade::Good);
    EXPECT_EQ(asked, 3);
    EXPECT_EQ(collection->reviewsOf(card.id)->size(), 2U);
}

TEST(Session, AMissNamesEveryOptionChosenAndEveryRightOne)
{
    TempCollection collection;
    collection.import("## Which are even?\n\n- [x] two\n- [x] four\n- [ ] five\n");
    auto session = start(collection);
    answer(*session, Grade::Wrong, {0, 2});
    const auto misses = session->summary()->misses;
    ASSERT_EQ(misses.size(), 1U);
    EXPECT_THAT(misses.front().chosen, testing::ElementsAre("two", "five"));
    EXPECT_THAT(misses.front().right, testing::UnorderedElementsAre("two", "four"));
}

TEST(Quiz, ShuffledAsksTheSameQuestionsInAnOrderThatTheSeedRepeats)
{
    TempCollection collection;
    std::string deck;
    for (int i = 0; i < 12; ++i) {
        const std::string n = std::to_string(i);
        deck += "## Question " + n + "? {#q" + n + "}\n\n- [x] yes\n- [ ] no\n\n";
    }
    collection.import(deck);
    const auto order = [&](std::uint64_t seed) {
        auto session =
            collection->startSession({.kind = SessionKind::Quiz, .shuffled = true, .seed = seed});
        std::vector<std::string> keys;
        while ((*session)->current()->has_value()) {
            keys.push_back(keyOf(collection, shown(**session)));
            EXPECT_TRUE((*session)->answer(Grade::Good, {}));
        }
        return keys;
    };
    const auto first = order(1);
    EXPECT_EQ(first, order(1));
    EXPECT_NE(first, order(2));
    EXPECT_EQ(std::set<std::string>(first.begin(), first.end()).size(), 12U);
}

} // namespace
} // namespace engram
