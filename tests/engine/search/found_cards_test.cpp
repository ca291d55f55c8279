// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/collection.h>

#include <set>
#include <string>

#include <gtest/gtest.h>

#include "support/repeated.h"
#include "support/temp_collection.h"

namespace engram
{
namespace
{

using std::chrono::hours;
using test::repeated;
using test::TempCollection;

constexpr std::string_view Sea = R"(---
deck: Deep Sea
id: sea
---

# Fish

## What does a *sea bass* eat? {#bass .fish::bass .food}

> Hint: It has teeth

- [ ] Plankton
  > Too small for it
- [x] Shrimps
- [ ] Kelp

### Explanation

The ![bass](bass.png) hunts über the sand_bank at 100% speed.

### Facts

- Bass live in {{shallow::not deep}} water. {#shallow}
- How old do they get? {#old}
  > 30 years

# Plants

## Kelp {#kelp reversed=true .plant}

A large "brown" alga, o*n the coast

## Seaweed C:\sea {#weed}

Grows in the Meer
)";

class FoundCards : public ::testing::Test
{
protected:
    FoundCards() { sea.import(Sea); }

    /// Keys of the notes whose cards are found; a second card of one note is told by a stroke.
    std::string found(std::string_view query, LibraryOrder order = {})
    {
        const auto search = Search::parse(query);
        EXPECT_TRUE(search) << query;
        const auto cards = sea->findCards(*search, 0, 100, order);
        EXPECT_TRUE(cards) << query << ": " << cards.error().detail;
        EXPECT_EQ(*sea->countCards(*search), static_cast<std::int64_t>(cards->size())) << query;
        std::string keys;
        for (const CardId card : *cards)
            keys +=
                (keys.empty() ? "" : " ") + sea->note(noteOf(card))->key +
                (ordinalOf(card) == 1 && sea->card(card)->kind == CardKind::Reversed ? "'" : "");
        return keys;
    }

    CardId cardOf(std::string_view key) { return sea->cardsOf(sea.note(key).id)->front().id; }

    TempCollection sea;
};

TEST_F(FoundCards, AreAllWithoutAWord)
{
    EXPECT_EQ(found(""), "bass shallow old kelp kelp' weed");
}

TEST_F(FoundCards, HaveTheWordsSomewhere)
{
    EXPECT_EQ(found("SEA"), "bass weed");
    EXPECT_EQ(found("sea bass"), "bass");
    EXPECT_EQ(found("\"sea bass\""), "bass");
    EXPECT_EQ(found("\"bass sea\""), "");
    EXPECT_EQ(found("lar"), "kelp kelp'");
    EXPECT_EQ(found("in"), "shallow weed");
    EXPECT_EQ(found("kelp or shallow"), "bass shallow kelp kelp'");
    EXPECT_EQ(found("kelp -shrimps"), "kelp kelp'");
    EXPECT_EQ(found("kelp not (shrimps or brown)"), "");
    EXPECT_EQ(found("fish"), "") << "tags are not text";
}

TEST_F(FoundCards, MatchWildcardsAndEscapes)
{
    EXPECT_EQ(found("s_rimps"), "bass");
    EXPECT_EQ(found("sand\\_bank"), "bass");
    EXPECT_EQ(found("grow\\_"), "");
    EXPECT_EQ(found("c\\:*meer"), "") << "a word is within one part";
    EXPECT_EQ(found("gr*meer"), "weed");
    EXPECT_EQ(found("o\\*n"), "kelp kelp'");
    EXPECT_EQ(found("100%"), "bass");
    EXPECT_EQ(found("\\\"brown\\\""), "kelp kelp'");
    EXPECT_EQ(found("c\\:\\\\sea"), "weed");
    EXPECT_EQ(found("\"c:\\\\sea\""), "weed");
}

TEST_F(FoundCards, MatchRegularExpressionsWithinAPart)
{
    EXPECT_EQ(found("re:\"^kelp$\""), "bass kelp kelp'") << "as an option, and as a front";
    EXPECT_EQ(found("re:\"^(?-i)kelp$\""), "");
    EXPECT_EQ(found("front:re:^k"), "kelp kelp'");
    EXPECT_EQ(found("re:\\d\\d%"), "bass");
    EXPECT_EQ(found("-re:[a-m]"), "");
}

TEST_F(FoundCards, IgnoreAccentsWhenAsked)
{
    EXPECT_EQ(found("uber"), "");
    EXPECT_EQ(found("ÜBER"), "bass");
    EXPECT_EQ(found("nc:uber"), "bass");
    EXPECT_EQ(found("nc:ÜBER"), "bass");
    EXPECT_EQ(found("explanation:nc:*uber*"), "bass");
}

TEST_F(FoundCards, HaveWholePartsThatMatchAField)
{
    EXPECT_EQ(found("front:kelp"), "kelp kelp'");
    EXPECT_EQ(found("option:kelp"), "bass");
    EXPECT_EQ(found("front:sea*"), "weed");
    EXPECT_EQ(found("front:*sea*"), "bass weed");
    EXPECT_EQ(found("hint:*teeth"), "bass");
    EXPECT_EQ(found("reason:\"too small for it\""), "bass");
    EXPECT_EQ(found("back:\"30 years\""), "old");
    EXPECT_EQ(found("back:"), "bass shallow");
    EXPECT_EQ(found("back:_*"), "old kelp kelp' weed");
    EXPECT_EQ(found("explanation:*sand*"), "bass");
}

TEST_F(FoundCards, AreInADeckOrBelow)
{
    EXPECT_EQ(found("deck:plants"), "kelp kelp' weed");
    EXPECT_EQ(found("\"deck:deep sea\""), found(""));
    EXPECT_EQ(found("deck:\"Deep Sea/Fish\""), "bass shallow old");
    EXPECT_EQ(found("deck:\"Deep Sea::Fish\""), "bass shallow old");
    EXPECT_EQ(found("deck:*sea::f*"), "bass shallow old");
    EXPECT_EQ(found("-deck:fish"), "kelp kelp' weed");
    EXPECT_EQ(found("deck:mountains"), "");
}

TEST_F(FoundCards, HaveATagOrOneBelowIt)
{
    EXPECT_EQ(found("tag:fish"), "bass");
    EXPECT_EQ(found("tag:fish::bass"), "bass");
    EXPECT_EQ(found("tag:fis"), "");
    EXPECT_EQ(found("tag:*la*"), "kelp kelp'");
    EXPECT_EQ(found("tag:re:^p"), "kelp kelp'");
    EXPECT_EQ(found("tag:none"), "shallow old weed");
}

TEST_F(FoundCards, AreOfAKindAndHaveWhatIsAsked)
{
    EXPECT_EQ(found("kind:question"), "bass");
    EXPECT_EQ(found("kind:fact"), "shallow old");
    EXPECT_EQ(found("kind:cloze"), "shallow");
    EXPECT_EQ(found("kind:reversed"), "kelp'");
    EXPECT_EQ(found("kind:basic"), "old kelp weed");
    EXPECT_EQ(found("has:hint"), "bass");
    EXPECT_EQ(found("has:explanation"), "bass");
    EXPECT_EQ(found("has:image"), "bass");
    EXPECT_EQ(found("has:facts"), "bass");
    const auto id = [&](std::string_view key) { return std::to_string(sea.note(key).id.value()); };
    EXPECT_EQ(found("parent:" + id("bass")), "shallow old");
    EXPECT_EQ(found("nid:" + id("weed") + "," + id("kelp")), "kelp kelp' weed");
    EXPECT_EQ(found("cid:" + std::to_string(cardOf("weed").value())), "weed");
}

TEST_F(FoundCards, AreInAState)
{
    ASSERT_TRUE(sea->setSuspended({cardOf("weed")}, true));
    ASSERT_TRUE(sea->bury({cardOf("bass")}));
    ASSERT_TRUE(sea->setFlag({cardOf("old")}, 3));
    ASSERT_TRUE(sea->setDue({cardOf("kelp")}, sea->today(), DueInterval::DaysToDue));
    EXPECT_EQ(found("is:suspended"), "weed");
    EXPECT_EQ(found("is:buried"), "bass");
    EXPECT_EQ(found("flag:3"), "old");
    EXPECT_EQ(found("is:due"), "kelp");
    EXPECT_EQ(found("is:review"), "kelp");
    EXPECT_EQ(found("is:new"), "bass shallow old kelp' weed");
    EXPECT_EQ(found("prop:due=0"), "kelp");
    EXPECT_EQ(found("prop:due!=0"), "") << "new cards have no due day";
    EXPECT_EQ(found("-prop:due=0"), "bass shallow old kelp' weed");
    EXPECT_EQ(found("prop:ease=2.5"), "kelp");
    EXPECT_EQ(found("prop:easiness>2.5"), "");
    EXPECT_EQ(found("prop:r>=99%"), "kelp");
    sea.clock.advance(hours(24 * 3));
    EXPECT_EQ(found("is:buried"), "");
    EXPECT_EQ(found("prop:due=-3"), "kelp");
}

TEST_F(FoundCards, WereAnsweredAddedOrEditedWithinSoManyDays)
{
    sea.clock.advance(hours(24 * 5));
    auto session = *sea->startSession({.kind = SessionKind::Quiz});
    ASSERT_TRUE(session->current());
    ASSERT_TRUE(session->answer(Grade::Hard, {}));
    EXPECT_EQ(found("reviewed:1"), "bass");
    EXPECT_EQ(found("reviewed:1:3"), "bass");
    EXPECT_EQ(found("reviewed:1:4"), "");
    EXPECT_EQ(found("rated:1:2"), "bass") << "Anki's second button";
    EXPECT_EQ(found("rated:1:1"), "");
    EXPECT_EQ(found("is:learning"), "bass") << "Hard asks for it again today";
    EXPECT_EQ(found("added:5"), "");
    EXPECT_EQ(found("added:6"), found(""));
    std::string changed(Sea);
    changed.replace(changed.find("30 years"), 8, "31 years");
    sea.import(changed);
    EXPECT_EQ(found("edited:1"), "old");
    EXPECT_EQ(found("31"), "old");
    EXPECT_EQ(found("\"30 years\""), "");
    ASSERT_TRUE(sea->undo());
    EXPECT_EQ(found("edited:1"), "");
    EXPECT_EQ(found("\"30 years\""), "old");
    sea.clock.advance(hours(24));
    EXPECT_EQ(found("reviewed:1"), "");
    EXPECT_EQ(found("reviewed:2"), "bass");
    ASSERT_TRUE(sea->undo());
    EXPECT_EQ(found("reviewed:2"), "") << "an answer that was undone";
}

TEST_F(FoundCards, AreLeechesByTheOptionsOfTheirDeck)
{
    EXPECT_EQ(found("is:leech"), "");
    ASSERT_TRUE(sea->savePreset({DefaultPreset, "Default", {.leechThreshold = 1}}));
    ASSERT_TRUE(sea->setDue({cardOf("weed")}, sea->today(), DueInterval::DaysToDue));
    for (const Grade grade : {Grade::Good, Grade::Wrong}) {
        auto session = *sea->startSession({});
        ASSERT_EQ((*session->current())->card.id, cardOf("weed"));
        ASSERT_TRUE(session->answer(grade, {}));
        sea.clock.advance(hours(24 * 30));
    }
    EXPECT_EQ(found("is:leech"), "weed");
    EXPECT_EQ(found("prop:lapses>0"), "weed");
    ASSERT_TRUE(sea->savePreset({DefaultPreset, "Default", {.leechThreshold = 0}}));
    EXPECT_EQ(found("is:leech"), "") << "told of none";
}

TEST_F(FoundCards, AreDuplicatesWhereFrontsReadTheSame)
{
    EXPECT_EQ(found("is:duplicate"), "");
    sea.import("---\ndeck: Pond\nid: pond\n---\n\n## kelp  {#pond}\n\nOther\n", "pond");
    EXPECT_EQ(found("is:duplicate"), "kelp kelp' pond");
    EXPECT_EQ(found("is:duplicate -deck:Pond"), "kelp kelp'");
    ASSERT_TRUE(sea->removeNotes({sea.note("pond").id}));
    EXPECT_EQ(found("is:duplicate"), "") << "what is in the bin is none";
    ASSERT_TRUE(sea->undo());
    EXPECT_EQ(found("is:duplicate"), "kelp kelp' pond");
}

TEST_F(FoundCards, WereIntroducedWithinSoManyDays)
{
    const auto answerOne = [&] {
        const auto session = *sea->startSession({});
        EXPECT_TRUE(session->current());
        EXPECT_TRUE(session->answer(Grade::Good, {}));
    };
    answerOne();
    EXPECT_EQ(found("introduced:1"), "bass");
    sea.clock.advance(hours(24));
    answerOne();
    EXPECT_EQ(found("introduced:1"), "");
    EXPECT_EQ(found("reviewed:1"), "bass");
    EXPECT_EQ(found("introduced:2"), "bass");
}

TEST_F(FoundCards, AreOrphansOnlyWhenAskedFor)
{
    std::string without(Sea);
    without.erase(without.find("## Seaweed"));
    sea.import(without);
    EXPECT_EQ(found("grows"), "");
    EXPECT_EQ(found("grows is:orphan"), "weed");
    EXPECT_EQ(found("is:orphan"), "weed");
    EXPECT_EQ(found("kelp or is:orphan"), "bass kelp kelp' weed");
}

TEST_F(FoundCards, ComeInPagesAndInTheOrderAskedFor)
{
    const Search all = *Search::parse("");
    EXPECT_EQ(sea->findCards(all, 4, 100)->size(), 2U);
    EXPECT_EQ(sea->findCards(all, 1, 2)->size(), 2U);
    EXPECT_EQ(sea->findCards(all, 1, 2)->front(), cardOf("shallow"));
    EXPECT_TRUE(sea->findCards(all, 100, 2)->empty());
    ASSERT_TRUE(sea->setDue({cardOf("weed")}, sea->today() + 3, DueInterval::DaysToDue));
    ASSERT_TRUE(sea->setDue({cardOf("old")}, sea->today() + 5, DueInterval::DaysToDue));
    EXPECT_EQ(found("", {LibraryColumn::Due}), "weed old bass shallow kelp kelp'");
    EXPECT_EQ(found("", {LibraryColumn::Interval}), "weed old bass shallow kelp kelp'");
    EXPECT_EQ(found("", {LibraryColumn::Easiness}), "old weed bass shallow kelp kelp'");
}

TEST_F(FoundCards, AreSoughtByQueriesOfTheGreatestSize)
{
    const std::size_t deep = Search::MaximumNesting - 1;
    std::string nested = "sea";
    for (std::size_t i = 0; i < deep; ++i)
        nested = "(x " + std::string(i % 2 == 0 ? "or " : "") + nested + ")";
    EXPECT_EQ(found(nested), "");
    nested = "sea";
    for (std::size_t i = 0; i < deep; ++i)
        nested = "(" + nested + (i % 2 == 0 ? " or kelp" : " -is:suspended") + ")";
    EXPECT_EQ(found(nested), "bass kelp kelp' weed");
    EXPECT_EQ(found(repeated("-", Search::MaximumNesting - 2) + "sea"), "bass weed");
    EXPECT_EQ(found(repeated("sea ", Search::MaximumTerms)), "bass weed");
    EXPECT_EQ(found("x" + repeated(" or sea", Search::MaximumTerms - 1)), "bass weed");
    EXPECT_EQ(found("x" + repeated(" or is:due", 390) + " or sea"), "bass weed");
}

TEST_F(FoundCards, ThatAKillerPatternIsAimedAtDoNotHoldItUp)
{
    std::string deck = "---\ndeck: Long\nid: long\n---\n";
    for (int i = 0; i < 20; ++i)
        deck += "\n## " + repeated("a", 3'000) + " " + std::to_string(i) + "\n\nb\n";
    sea.import(deck, "Long");
    for (const char *const killer :
         {"re:\"(a+)+$\"", "re:\"(a|a)*c\"", "re:\"(.*a){20}c\"", "re:\"(a?){100}a{100}c\"",
          "re:\"(x+x+)+y\"", "*a*a*a*a*a*a*a*a*c", "_*a_*a_*a_*a_*a_*c", "front:*a_a_a_a_a_a_a*c"})
        EXPECT_EQ(found("deck:long " + std::string(killer)), "") << killer;
}

TEST_F(FoundCards, AreFoundAgainAfterARestartAndARebuild)
{
    const std::string before = found("kelp or in");
    sea.reopen();
    EXPECT_EQ(found("kelp or in"), before);
    ASSERT_TRUE(sea->rebuild());
    EXPECT_EQ(found("kelp or in"), before);
    EXPECT_TRUE(sea->check()->findings.empty());
    const auto looking = Collection::open({.path = sea.path(), .readOnly = true}, sea.clock);
    ASSERT_TRUE(looking);
    EXPECT_EQ((*looking)->countCards(*Search::parse("kelp")), 3);
}

} // namespace
} // namespace engram
