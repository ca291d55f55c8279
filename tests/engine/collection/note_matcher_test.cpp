// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exchange/note_matcher.h"

#include <gmock/gmock.h>

namespace engram::exchange
{
namespace
{

using testing::ElementsAre;
using testing::Eq;
using testing::Optional;

MatchKey note(const std::string &id, const std::string &text)
{
    return {.id = id, .text = text};
}

MatchKey fact(const std::string &text, std::size_t parent)
{
    return {.id = {}, .text = text, .isFact = true, .parent = parent};
}

TEST(NoteMatcher, AnIdBeatsEveryText)
{
    const auto matches =
        matchNotes({note("x", "old text")}, {note("y", "old text"), note("x", "?")});
    EXPECT_THAT(matches, ElementsAre(Optional(Eq(1U))));
}

TEST(NoteMatcher, WithoutAnIdTheExactTextIsTheNote)
{
    const auto matches =
        matchNotes({note("", "b"), note("", "a")}, {note("k1", "a"), note("k2", "b")});
    EXPECT_THAT(matches, ElementsAre(Optional(Eq(1U)), Optional(Eq(0U))));
}

TEST(NoteMatcher, PunctuationAndCaseAreForgiven)
{
    const auto matches = matchNotes({note("", "What is CAP?")}, {note("k", "what is *CAP* ")});
    EXPECT_THAT(matches, ElementsAre(Optional(Eq(0U))));
}

TEST(NoteMatcher, FourWordsOfFiveAreEnoughAndThreeAreNot)
{
    EXPECT_THAT(
        matchNotes({note("", "one two three four six")}, {note("k", "one two three four five")}),
        ElementsAre(Optional(Eq(0U))));
    EXPECT_THAT(
        matchNotes({note("", "one two three six seven")}, {note("k", "one two three four five")}),
        ElementsAre(std::nullopt));
}

TEST(NoteMatcher, TheClosestIsTakenNotTheFirst)
{
    const auto matches =
        matchNotes({note("", "a b c d e f g h i j")},
                   {note("far", "a b c d e f g h x y"), note("near", "a b c d e f g h i y")});
    EXPECT_THAT(matches, ElementsAre(Optional(Eq(1U))));
}

TEST(NoteMatcher, AFactIsSoughtByLikenessUnderItsOwnQuestionOnly)
{
    const std::vector<MatchKey> existing = {note("q1", "first"), fact("one two three four five", 0),
                                            note("q2", "second")};
    const std::vector<MatchKey> same = {note("q1", "first"), fact("one two three four six", 0)};
    EXPECT_THAT(matchNotes(same, existing)[1], Optional(Eq(1U)));
    const std::vector<MatchKey> other = {note("q2", "second"), fact("one two three four six", 0)};
    EXPECT_EQ(matchNotes(other, existing)[1], std::nullopt);
}

TEST(NoteMatcher, TwinFactsStayWithTheirEditedAndReorderedQuestions)
{
    const std::string twin = "When to use it?";
    const std::vector<MatchKey> existing = {
        note("q1", "what does a circuit breaker do"), fact(twin, 0),
        note("q2", "what does a load shedder do"), fact(twin, 2)};
    const std::vector<MatchKey> wanted = {
        note("", "what does a good load shedder do"), fact(twin, 0),
        note("", "what does a good circuit breaker do"), fact(twin, 2)};
    EXPECT_THAT(matchNotes(wanted, existing), ElementsAre(Optional(Eq(2U)), Optional(Eq(3U)),
                                                          Optional(Eq(0U)), Optional(Eq(1U))));
}

TEST(NoteMatcher, ATwinUnderANewQuestionTakesNothingFromTheOthers)
{
    const std::vector<MatchKey> existing = {note("q1", "first"), fact("When?", 0)};
    const std::vector<MatchKey> wanted = {note("", "new"), fact("When?", 0), note("q1", "first"),
                                          fact("when", 2)};
    EXPECT_THAT(matchNotes(wanted, existing),
                ElementsAre(std::nullopt, std::nullopt, Optional(Eq(0U)), Optional(Eq(1U))));
}

TEST(NoteMatcher, AFactThatMovesToAnotherQuestionIsKnownByItsText)
{
    const std::vector<MatchKey> existing = {note("q1", "first"), fact("When?", 0),
                                            note("q2", "second")};
    const std::vector<MatchKey> wanted = {note("q2", "second"), fact("when", 0)};
    EXPECT_THAT(matchNotes(wanted, existing), ElementsAre(Optional(Eq(2U)), Optional(Eq(1U))));
}

TEST(NoteMatcher, EachNoteIsTakenOnceAndFactsNeverBecomeQuestions)
{
    const auto twice = matchNotes({note("", "same"), note("", "same")}, {note("k", "same")});
    EXPECT_THAT(twice, ElementsAre(Optional(Eq(0U)), std::nullopt));
    EXPECT_THAT(matchNotes({note("", "same")}, {note("q", "other"), fact("same", 0)}),
                ElementsAre(std::nullopt));
}

TEST(NoteMatcher, ManyUnlikeNotesCostNearlyNothing)
{
    std::vector<MatchKey> wanted;
    std::vector<MatchKey> existing;
    for (int i = 0; i < 20'000; ++i) {
        const std::string n = std::to_string(i);
        wanted.push_back(note("", "the new word" + n + " and other" + n + " is what we ask"));
        existing.push_back(
            note("k" + n, "the old thing" + n + " and more" + n + " is what we ask"));
    }
    for (const auto &match : matchNotes(wanted, existing))
        EXPECT_FALSE(match);
}

TEST(NoteMatcher, ManyNotesThatAreNearlyAlikeAreEachFound)
{
    std::vector<MatchKey> wanted;
    std::vector<MatchKey> existing;
    for (int i = 0; i < 2'000; ++i) {
        const std::string n = std::to_string(i);
        wanted.push_back(note("", "what is the new value of item" + n));
        existing.push_back(note("k" + n, "what is the old value of item" + n));
    }
    const auto matches = matchNotes(wanted, existing);
    for (std::size_t i = 0; i < matches.size(); ++i)
        ASSERT_THAT(matches[i], Optional(Eq(i)));
}

TEST(NoteMatcher, ManyNotesOfWhichAnyCouldBeAnyAreStillTakenOnceEach)
{
    std::vector<MatchKey> wanted;
    std::vector<MatchKey> existing;
    for (int i = 0; i < 1'000; ++i) {
        const std::string n = std::to_string(i);
        wanted.push_back(note("", "one two three four five six seven eight nine new" + n));
        existing.push_back(note("k" + n, "one two three four five six seven eight nine old" + n));
    }
    std::vector<bool> taken(existing.size(), false);
    for (const auto &match : matchNotes(wanted, existing)) {
        ASSERT_TRUE(match);
        ASSERT_FALSE(taken[*match]);
        taken[*match] = true;
    }
}

} // namespace
} // namespace engram::exchange
