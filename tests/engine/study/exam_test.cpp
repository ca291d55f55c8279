// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <limits>

#include <gmock/gmock.h>

#include "session_walk.h"

namespace engram
{
namespace
{

using namespace test;
using std::chrono::hours;
using std::chrono::minutes;

TEST(Exam, DrawsAsManyQuestionsAsAskedForInAnOrderThatTheSeedRepeats)
{
    TempCollection collection;
    collection.import(questionDeck("deck", 12, 1));
    const auto order = [&](std::uint64_t seed) {
        return answerAll(
            *startSession(collection, {.kind = SessionKind::Exam, .seed = seed, .count = 5}));
    };
    const auto first = order(1);
    EXPECT_EQ(first.size(), 5U);
    EXPECT_EQ(std::set<CardId>(first.begin(), first.end()).size(), 5U);
    EXPECT_EQ(order(1), first);
    EXPECT_NE(order(2), first);
}

TEST(Exam, ShowsNeitherHintsNorExplanation)
{
    TempCollection collection;
    collection.import(questionDeck("deck", 1));
    auto exam = startSession(collection, {.kind = SessionKind::Exam});
    const ShownCard card = *currentOf(*exam);
    EXPECT_TRUE(std::get<ChoiceView>(card.content).hints.empty());
    EXPECT_TRUE(std::get<ChoiceView>(card.content).explanation.empty());
    auto quiz = startSession(collection, {.kind = SessionKind::Quiz});
    EXPECT_FALSE(std::get<ChoiceView>(currentOf(*quiz)->content).explanation.empty());
}

TEST(Exam, LeadsOnToWhatWasMissedAndSaysWhyItWasWrong)
{
    TempCollection collection;
    collection.import("---\ndeck: Sea\nid: sea\n---\n\n## Wet? {#wet}\n\n1. [x] Yes\n2. [ ] No\n"
                      "   > It wets.\n\n## Salt? {#salt}\n\n1. [x] Yes\n2. [ ] No\n\n"
                      "## Deep? {#deep}\n\n1. [x] Yes\n2. [ ] No\n");
    auto exam = startSession(collection, {.kind = SessionKind::Exam, .count = 3});
    std::set<CardId> missed;
    for (int i = 0; i < 2; ++i) {
        const bool isWet = currentOf(*exam)->card.note == collection.note("wet").id;
        const CardId card = answerCurrent(*exam, isWet ? Grade::Wrong : Grade::Good);
        if (isWet)
            missed.insert(card);
    }
    if (const auto left = currentOf(*exam))
        missed.insert(left->card.id); // has no answer
    const SessionSummary summary = *exam->summary();
    for (const ExamAnswer &answer : summary.exam->answers)
        if (!answer.chosen.empty() && !answer.isRight) {
            EXPECT_THAT(answer.reasons, testing::ElementsAre("It wets."));
        }
    EXPECT_EQ(summary.streak, 1);
    ASSERT_TRUE(exam->end());
    const auto practice = practiceOf(summary);
    ASSERT_TRUE(practice);
    EXPECT_EQ(practice->cards, static_cast<int>(missed.size()));
    EXPECT_EQ(practice->left, 0);
    auto cram = startSession(collection, practice->options);
    const auto asked = answerAll(*cram);
    EXPECT_EQ(std::set<CardId>(asked.begin(), asked.end()), missed);
    EXPECT_FALSE(practiceOf(*cram->summary())) << "nothing was missed there";
}

TEST(Practice, SaysWhatASearchHasNoRoomFor)
{
    SessionSummary summary;
    const auto widest = std::numeric_limits<std::int64_t>::max();
    for (int i = 0; i < 300; ++i)
        summary.misses.push_back(
            {.card = CardId(widest - i), .title = {}, .chosen = {}, .reasons = {}, .right = {}});
    const auto practice = practiceOf(summary);
    ASSERT_TRUE(practice);
    EXPECT_LE(practice->options.search.size(), Search::MaximumLength);
    EXPECT_EQ(practice->cards, 199);
    EXPECT_EQ(practice->left, 101);
    EXPECT_TRUE(practice->options.search.starts_with("cid:" + std::to_string(widest) + ','));
}

TEST(Exam, ReportsByTopicAndCountsWhatWasNotAnsweredAsWrong)
{
    TempCollection collection;
    collection.import(questionDeck("deck", 10));
    auto exam = startSession(collection, {.kind = SessionKind::Exam, .count = 10});
    std::set<CardId> right;
    for (int i = 0; i < 8; ++i) {
        const Grade grade = i % 2 == 0 ? Grade::Good : Grade::Wrong;
        const CardId card = answerCurrent(*exam, grade);
        if (isPass(grade))
            right.insert(card);
    }
    const ExamReport report = *exam->summary()->exam;
    EXPECT_EQ(report.count, 10);
    EXPECT_EQ(report.right, 4);
    ASSERT_EQ(report.topics.size(), 2U);
    EXPECT_THAT(report.topics[0].path, testing::ElementsAre("deck", "Part 0"));
    int sum = 0;
    for (const TopicScore &topic : report.topics) {
        EXPECT_EQ(topic.count, 5);
        sum += topic.right;
    }
    EXPECT_EQ(sum, 4);
    ASSERT_EQ(report.answers.size(), 10U);
    for (const ExamAnswer &answer : report.answers) {
        EXPECT_EQ(answer.isRight, right.contains(answer.card));
        EXPECT_EQ(answer.right.size(), 1U);
    }
    EXPECT_TRUE(report.answers[9].chosen.empty());
    EXPECT_EQ(report.answers[0].chosen, report.answers[0].right);
}

TEST(Exam, CountsAsPracticeUnlessReviewsWereAskedFor)
{
    TempCollection collection;
    collection.import(questionDeck("deck", 2));
    auto practice = startSession(collection, {.kind = SessionKind::Exam});
    const CardId card = answerCurrent(*practice, Grade::Good);
    EXPECT_FALSE(collection->card(card)->schedule);
    auto reviews = startSession(collection, {.kind = SessionKind::Exam, .asReviews = true});
    answerAll(*reviews);
    ASSERT_TRUE(collection->card(card)->schedule);
    EXPECT_EQ(collection->card(card)->schedule->reviews, 1);
    answerAll(*startSession(collection, {.kind = SessionKind::Exam, .asReviews = true}));
    EXPECT_EQ(collection->card(card)->schedule->reviews, 1);
}

TEST(Exam, EndsWhenItsTimeIsOverAndRecordsNoAnswerThatComesTooLate)
{
    TempCollection collection;
    collection.import(questionDeck("deck", 3));
    auto exam = startSession(collection, {.kind = SessionKind::Exam, .limit = minutes(10)});
    answerCurrent(*exam, Grade::Good);
    collection.clock.advance(minutes(4));
    EXPECT_EQ(exam->progress().timeLeft, minutes(6));
    EXPECT_EQ(exam->progress().elapsed, minutes(4)) << "however short its answers were";
    const CardId late = currentOf(*exam)->card.id;
    collection.clock.advance(minutes(6));
    EXPECT_TRUE(exam->answer(Grade::Good, {.chosen = {0}}));
    EXPECT_TRUE(collection->reviewsOf(late)->empty());
    EXPECT_FALSE(currentOf(*exam));
    EXPECT_FALSE(*exam->undo());
    EXPECT_EQ(exam->summary()->exam->right, 1);
    EXPECT_EQ(exam->summary()->exam->count, 3);
    collection.clock.advance(minutes(5));
    EXPECT_EQ(exam->summary()->progress.elapsed, minutes(10)) << "all the time that it had";
}

TEST(Exam, OutOfRangeNumbersAreBroughtIntoRange)
{
    TempCollection collection;
    collection.import(questionDeck("deck", 3));
    auto exam =
        startSession(collection, {.kind = SessionKind::Exam, .count = -4, .limit = minutes(-9)});
    EXPECT_EQ(exam->progress().quizCount, 1);
    EXPECT_FALSE(exam->progress().timeLeft);
}

} // namespace
} // namespace engram
