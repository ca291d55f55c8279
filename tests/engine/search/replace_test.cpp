// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// Find and replace in notes: what is shown before, what is done, and what is left alone.

#include <engram/collection.h>

#include <gmock/gmock.h>

#include "support/temp_collection.h"

namespace engram
{
namespace
{

using test::TempCollection;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::string_view SeaDeck = R"(---
deck: Sea
id: sea
---

## Which sea is salt? {#salt .sea}

> Hint: Not the river.

- [x] The sea
  > Sea water is salt.
- [ ] River

### Explanation

The sun makes water of the sea rise.

### Facts

- What carries salt to the sea? {#carries}
  > Rivers.
- The {{sea}} is deep. {#deep}

## sea {#word .sea::deep reversed=true}

water

## Sea {#gone}

x
)";

class Replace : public testing::Test
{
protected:
    Replace() { collection.import(SeaDeck); }

    static Replacement replacement(const ReplaceOptions &options)
    {
        const auto made = Replacement::make(options);
        EXPECT_TRUE(made) << made.error().text;
        return *made;
    }

    std::unique_ptr<ReplacementList> list(const ReplaceOptions &options,
                                          const std::string &query = "")
    {
        return finished(*collection->listReplacements(*Search::parse(query), replacement(options)));
    }

    static std::unique_ptr<ReplacementList> finished(std::unique_ptr<ReplacementList> list)
    {
        for (int steps = 0; steps < 1'000; ++steps) {
            const auto done = list->step(1);
            EXPECT_TRUE(done) << done.error().detail;
            if (!done || *done)
                break;
        }
        EXPECT_EQ(list->progress(), 1);
        return list;
    }

    std::vector<std::string> keys(const ReplacementList &list)
    {
        std::vector<std::string> keys;
        for (const NoteReplacement &each : list.notes())
            keys.push_back(collection->note(each.note)->key);
        return keys;
    }

    void apply(const ReplaceOptions &options, const std::string &query = "")
    {
        const auto done = list(options, query)->apply();
        ASSERT_TRUE(done) << done.error().detail;
        EXPECT_TRUE(*done);
    }

    Question question() { return std::get<Question>(collection.note("salt").content); }
    Basic basic(std::string_view key) { return std::get<Basic>(collection.note(key).content); }

    TempCollection collection;
};

TEST_F(Replace, FindsTheNotesInDeckOrderWithTheirPlaces)
{
    const auto found = list({.find = "sea", .with = "ocean"});
    EXPECT_THAT(keys(*found), ElementsAre("salt", "carries", "deep", "word"));
    EXPECT_EQ(found->notes().front().places, 3U);
    EXPECT_EQ(found->places(), 6);
    EXPECT_THAT(found->refused(), IsEmpty());
}

TEST_F(Replace, ShowsEachTextBeforeAndAfterWithTheirPlaces)
{
    const auto shown = *list({.find = "sea", .with = "ocean"})->preview(3, 10);
    ASSERT_THAT(shown, SizeIs(1));
    ASSERT_THAT(shown[0].parts, SizeIs(1));
    const PartReplacement &part = shown[0].parts[0];
    EXPECT_EQ(part.part, NotePart::Front);
    EXPECT_EQ(part.before, "sea");
    EXPECT_EQ(part.after, "ocean");
    ASSERT_THAT(part.places, SizeIs(1));
    EXPECT_EQ(part.places[0].sizeBefore, 3U);
    EXPECT_EQ(part.places[0].sizeAfter, 5U);
}

TEST_F(Replace, ChangesNothingUntilItIsApplied)
{
    (void)list({.find = "sea", .with = "ocean"})->preview(0, 10);
    EXPECT_EQ(basic("word").front, "sea");
    EXPECT_FALSE(list({.find = "sea", .with = "sea"})->apply()->value().counts);
}

TEST_F(Replace, ReplacesInTheChosenPartsAlone)
{
    apply({.find = "sea", .with = "ocean", .parts = {NotePart::Explanation, NotePart::Option}});
    EXPECT_EQ(question().heading, "Which sea is salt?");
    EXPECT_EQ(question().options[0].text, "The ocean");
    EXPECT_EQ(question().explanation, "The sun makes water of the ocean rise.");
    EXPECT_EQ(question().options[0].reason, "Sea water is salt.");
}

TEST_F(Replace, KeepsOrIgnoresCase)
{
    EXPECT_THAT(keys(*list({.find = "Sea", .with = "x"})), ElementsAre("salt", "gone"));
    EXPECT_THAT(keys(*list({.find = "SEA", .with = "x", .ignoreCase = true})), SizeIs(5));
}

TEST_F(Replace, TakesAnExpressionWithItsGroups)
{
    apply({.find = R"((\w+) is (\w+))", .with = R"(\2 is \1, "\0")", .isExpression = true},
          "nid:" + std::to_string(collection.note("salt").id.value()));
    EXPECT_EQ(question().heading, R"(Which salt is sea, "sea is salt"?)");
}

TEST_F(Replace, TakesWhatIsNoExpressionAsItStands)
{
    apply({.find = "salt?", .with = R"(\1 \0)"});
    EXPECT_EQ(question().heading, R"(Which sea is \1 \0)");
}

TEST_F(Replace, PutsSomethingAtEachEmptyPlaceOnce)
{
    apply({.find = "x*", .with = "-", .isExpression = true, .parts = {NotePart::Back}},
          "front:Sea -back:water");
    EXPECT_EQ(basic("gone").back, "-");
}

TEST_F(Replace, IsOneStepThatKeepsIdsSchedulesAndHistory)
{
    const auto session = *collection->startSession({});
    ASSERT_TRUE(*session->current());
    ASSERT_TRUE(session->answer(Grade::Good, {}));
    const CardId card{cardId(collection.note("salt").id, 0)};
    const Card before = *collection->card(card);
    apply({.find = "sea", .with = "ocean"});
    EXPECT_EQ(*collection->card(card), before);
    EXPECT_EQ(basic("word").front, "ocean");
    EXPECT_TRUE(*collection->undo());
    EXPECT_EQ(basic("word").front, "sea");
    EXPECT_EQ(question().heading, "Which sea is salt?");
    EXPECT_THAT(collection->check()->findings, IsEmpty());
    EXPECT_TRUE(*collection->redo());
    EXPECT_EQ(basic("word").front, "ocean");
    EXPECT_THAT(collection->check()->findings, IsEmpty());
}

TEST_F(Replace, FindsNotesAfterwardsByTheirNewText)
{
    apply({.find = "sea", .with = "lagoon"});
    EXPECT_EQ(*collection->countCards(*Search::parse("lagoon")), 5);
    EXPECT_EQ(*collection->countCards(*Search::parse("front:sea")), 1);
}

TEST_F(Replace, LeavesWhatWouldBeNoNoteAndSaysWhy)
{
    const auto found = list({.find = "(?i)(the )?sea|river",
                             .with = "",
                             .isExpression = true,
                             .parts = {NotePart::Option}});
    EXPECT_THAT(found->notes(), IsEmpty());
    ASSERT_THAT(found->refused(), SizeIs(1));
    EXPECT_EQ(found->refused()[0].refusal, ReplaceRefusal::Invalid);
    EXPECT_EQ(found->refused()[0].problem, ProblemCode::OptionWithoutText);

    const auto cloze = list({.find = "{{sea}}", .with = "sea"});
    ASSERT_THAT(cloze->refused(), SizeIs(1));
    EXPECT_EQ(collection->note(cloze->refused()[0].note)->key, "deep");
    EXPECT_THAT(
        list({.find = "sea", .with = "", .parts = {NotePart::Front}}, "front:sea")->refused(),
        SizeIs(1));
}

TEST_F(Replace, ChangesTagsAndLeavesThoseThatAreNone)
{
    apply({.find = "sea", .with = "lake", .parts = {NotePart::Tag}});
    EXPECT_THAT(collection.note("salt").tags, ElementsAre("lake"));
    EXPECT_THAT(collection.note("word").tags, ElementsAre("lake::deep"));
    apply({.find = "lake", .with = "", .parts = {NotePart::Tag}}, "tag:lake -tag:lake::deep");
    EXPECT_THAT(collection.note("salt").tags, IsEmpty());
    EXPECT_THAT(collection->check()->findings, IsEmpty());
}

TEST_F(Replace, LeavesNotesInTheBinAlone)
{
    const NoteId gone = collection.note("gone").id;
    ASSERT_TRUE(collection->removeNotes({gone}));
    const auto found = finished(*collection->listReplacements(
        std::vector{gone, collection.note("word").id, gone},
        replacement({.find = "sea", .with = "x", .ignoreCase = true})));
    EXPECT_THAT(keys(*found), ElementsAre("word"));
    EXPECT_THAT(list({.find = "Sea", .with = "x"}, "is:orphan")->notes(), IsEmpty());
}

TEST_F(Replace, TellsOfANoteThatIsNotThere)
{
    const auto found = *collection->listReplacements(std::vector{NoteId(77)},
                                                     replacement({.find = "a", .with = "b"}));
    const auto stepped = found->step();
    ASSERT_FALSE(stepped);
    EXPECT_EQ(stepped.error().code, Errc::NotFound);
}

TEST_F(Replace, IsNotAppliedToWhatChangedMeanwhile)
{
    const auto found = list({.find = "sea", .with = "ocean"});
    ASSERT_TRUE(collection->setMarked({collection.note("gone").id}, true));
    const auto done = found->apply();
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, Errc::Conflict);
}

TEST_F(Replace, GivenUpAtAnyPointLeavesNothing)
{
    int told = 0;
    ASSERT_TRUE(list({.find = "sea", .with = "ocean"})->apply([&told](double) {
        ++told;
        return true;
    }));
    ASSERT_TRUE(*collection->undo());
    EXPECT_GE(told, 3);
    const auto before = *collection->countCards(*Search::parse("ocean"));
    for (int allowed = 0; allowed < told; ++allowed) {
        int asked = 0;
        const auto done = list({.find = "sea", .with = "ocean"})->apply([&](double) {
            return asked++ < allowed;
        });
        ASSERT_TRUE(done) << done.error().detail;
        EXPECT_FALSE(*done) << allowed;
        EXPECT_EQ(basic("word").front, "sea");
        EXPECT_EQ(*collection->countCards(*Search::parse("ocean")), before);
    }
    EXPECT_THAT(collection->check()->findings, IsEmpty());
    apply({.find = "sea", .with = "ocean"});
    EXPECT_EQ(basic("word").front, "ocean");
}

TEST_F(Replace, SaysWhatIsWrongWithWhatIsSought)
{
    const auto mistake = [](const ReplaceOptions &options) {
        const auto made = Replacement::make(options);
        EXPECT_FALSE(made);
        return made ? ReplaceMistake::NoPart : made.error().mistake;
    };
    EXPECT_EQ(mistake({.find = "", .with = "x"}), ReplaceMistake::NothingSought);
    EXPECT_EQ(mistake({.find = "a", .with = "x", .parts = {}}), ReplaceMistake::NoPart);
    EXPECT_EQ(mistake({.find = "a\x01", .with = "x"}), ReplaceMistake::NotText);
    EXPECT_EQ(mistake({.find = "a", .with = "\xff"}), ReplaceMistake::NotText);
    EXPECT_EQ(mistake({.find = "(", .with = "x", .isExpression = true}),
              ReplaceMistake::BadExpression);
    EXPECT_EQ(mistake({.find = "(a{1,100}){1,9}", .with = "x", .isExpression = true}),
              ReplaceMistake::HugeExpression);
    EXPECT_EQ(mistake({.find = "(a)", .with = R"(\2)", .isExpression = true}),
              ReplaceMistake::BadGroup);
    EXPECT_EQ(mistake({.find = std::string(1'001, 'a'), .with = "x"}), ReplaceMistake::TooLong);
}

TEST_F(Replace, EndsWithPatternsThatReadALongTextAgainAndAgain)
{
    const std::string text(200'000, 'a');
    ASSERT_TRUE(collection->addNoteText(collection.note("word").deck, "## long\n\n" + text + "\n"));
    const auto found = list({.find = "a(.*z)?", .with = "b", .isExpression = true}, "front:long");
    ASSERT_THAT(found->refused(), SizeIs(1));
    EXPECT_EQ(found->refused()[0].refusal, ReplaceRefusal::TooManyPlaces);
    const auto longer = list({.find = "a", .with = "bbbbbbbb"}, "front:long");
    ASSERT_THAT(longer->refused(), SizeIs(1));
    EXPECT_EQ(longer->refused()[0].refusal, ReplaceRefusal::TooLong);
    EXPECT_THAT(list({.find = "a", .with = "b"}, "front:long")->notes(), SizeIs(1));
    const auto whole = list({.find = "a", .with = "bb"}, "front:long");
    ASSERT_THAT(whole->refused(), SizeIs(1));
    EXPECT_EQ(whole->refused()[0].problem, ProblemCode::NoteTooLong);
}

TEST_F(Replace, NeverLeavesHalfACharacter)
{
    ASSERT_TRUE(collection->addNoteText(collection.note("word").deck, "## über\n\nx\n"));
    const auto found = list({.find = R"(^\C)", .with = "", .isExpression = true}, "front:über");
    ASSERT_THAT(found->refused(), SizeIs(1));
    EXPECT_EQ(found->refused()[0].problem, ProblemCode::ReplacedCharacters);
}

TEST_F(Replace, FindsLettersUnderAccentsThatStandApart)
{
    ASSERT_TRUE(collection->addNoteText(collection.note("word").deck, "## cafe\xCC\x81\n\nx\n"));
    EXPECT_THAT(list({.find = "cafe", .with = "bar"})->notes(), SizeIs(1));
}

} // namespace
} // namespace engram
