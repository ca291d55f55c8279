// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// Tags of all notes: listed as a tree, renamed, merged, taken away, given.

#include <engram/collection.h>

#include <gmock/gmock.h>

#include <fmt/format.h>

#include "support/temp_collection.h"

namespace engram
{
namespace
{

using test::TempCollection;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view SeaDeck = R"(---
deck: Sea
id: sea
---

## a {#a .Sea::fish .big}

1

## b {#b .sea::Fish::tuna .sea}

2

## c {#c .sea .lake}

3

## d {#d}

4
)";

class Tags : public testing::Test
{
protected:
    Tags() { collection.import(SeaDeck); }

    std::vector<std::string> tree()
    {
        std::vector<std::string> rows;
        const auto found = collection->tags();
        for (const TagSummary &row : *found)
            rows.push_back(fmt::format("{}{} {} {}", std::string(std::size_t(row.depth), ' '),
                                       row.tag, row.notes, row.notesWithBelow));
        return rows;
    }

    std::vector<std::string> tags(std::string_view key) { return collection.note(key).tags; }
    NoteId id(std::string_view key) { return collection.note(key).id; }

    TagsChanged rename(std::string_view tag, std::string_view name)
    {
        auto done = collection->renameTag(tag, name);
        EXPECT_TRUE(done && *done);
        return done && *done ? **done : TagsChanged{};
    }

    Errc codeOf(std::string_view tag, std::string_view name)
    {
        const auto done = collection->renameTag(tag, name);
        EXPECT_FALSE(done) << name;
        return done ? Errc::Internal : done.error().code;
    }

    TempCollection collection;
};

TEST_F(Tags, AreATreeWithTheirNotes)
{
    EXPECT_THAT(tree(), ElementsAre("big 1 1", "lake 1 1", "sea 2 4", " sea::fish 1 2",
                                    "  sea::fish::tuna 1 1"));
}

TEST_F(Tags, OfNotesInTheBinAreNotListed)
{
    ASSERT_TRUE(collection->removeNotes({id("a")}));
    EXPECT_THAT(tree(),
                ElementsAre("lake 1 1", "sea 2 3", " sea::Fish 0 1", "  sea::Fish::tuna 1 1"));
    ASSERT_TRUE(*collection->undo());
    ASSERT_TRUE(collection->removeDeck(collection.note("a").deck));
    EXPECT_THAT(tree(), IsEmpty());
    EXPECT_THAT(collection->check()->findings, IsEmpty());
}

TEST_F(Tags, AreRenamedWithThoseBelowThem)
{
    const TagsChanged done = rename("SEA", "water::salt");
    EXPECT_FALSE(done.merged);
    EXPECT_EQ(done.changes.notes.size(), 3U);
    EXPECT_THAT(tags("a"), ElementsAre("water::salt::fish", "big"));
    EXPECT_THAT(tags("b"), ElementsAre("water::salt::Fish::tuna", "water::salt"));
    EXPECT_THAT(tags("c"), ElementsAre("water::salt", "lake"));
    ASSERT_TRUE(*collection->undo());
    EXPECT_THAT(tags("c"), ElementsAre("sea", "lake"));
    EXPECT_THAT(collection->check()->findings, IsEmpty());
}

TEST_F(Tags, BecomeOneWithATagThatIsThereAndItIsSaid)
{
    EXPECT_TRUE(rename("lake", "Sea").merged);
    EXPECT_THAT(tags("c"), ElementsAre("sea"));
    EXPECT_TRUE(rename("big", "sea::fish").merged);
    EXPECT_THAT(tags("a"), ElementsAre("Sea::fish"));
}

TEST_F(Tags, AreSpelledAnewWithoutBeingMerged)
{
    EXPECT_FALSE(rename("sea::fish", "sea::FISH").merged);
    EXPECT_THAT(tags("a"), ElementsAre("sea::FISH", "big"));
    EXPECT_THAT(tags("b"), ElementsAre("sea::FISH::tuna", "sea"));
}

TEST_F(Tags, GoBelowThemselves)
{
    (void)rename("sea", "sea::salt");
    EXPECT_THAT(tags("b"), ElementsAre("sea::salt::Fish::tuna", "sea::salt"));
}

TEST_F(Tags, AreTakenFromAllNotesWithThoseBelowThem)
{
    ASSERT_TRUE(collection->removeTag("sea::fish"));
    EXPECT_THAT(tags("a"), ElementsAre("big"));
    EXPECT_THAT(tags("b"), ElementsAre("sea"));
    ASSERT_TRUE(*collection->undo());
    EXPECT_THAT(tags("a"), ElementsAre("Sea::fish", "big"));
}

TEST_F(Tags, AreGivenToSomeNotesAndTakenAway)
{
    const std::vector notes{id("c"), id("d"), id("d")};
    ASSERT_TRUE(*collection->addTagTo(notes, "lake"));
    EXPECT_THAT(tags("c"), ElementsAre("sea", "lake"));
    EXPECT_THAT(tags("d"), ElementsAre("lake"));
    ASSERT_TRUE(*collection->removeTagFrom(notes, "LAKE"));
    EXPECT_THAT(tags("c"), ElementsAre("sea"));
    EXPECT_THAT(tags("d"), IsEmpty());
    EXPECT_TRUE((*collection->removeTagFrom(notes, "lake"))->changes.notes.empty());
    ASSERT_TRUE(*collection->undo());
    EXPECT_THAT(tags("d"), ElementsAre("lake"));
}

TEST_F(Tags, MarkNotesHoweverTheMarkIsWritten)
{
    ASSERT_TRUE(collection->addTagTo({id("d")}, "Marked"));
    EXPECT_TRUE(isMarked(collection.note("d")));
}

TEST_F(Tags, AreOneWordOfPartsThatCanBeSeen)
{
    for (const char *none :
         {"", " ", "two words", "a::", "::a", "a::::b", "a:b", "\"", "{a}", "\x01"})
        EXPECT_EQ(codeOf("sea", none), Errc::InvalidInput);
    EXPECT_EQ(codeOf("sea", std::string(201, 'a')), Errc::InvalidInput);
    EXPECT_EQ(codeOf("whale", "x"), Errc::NotFound);
    EXPECT_EQ(collection->removeTag("whale").error().code, Errc::NotFound);
    EXPECT_EQ(collection->addTagTo({NoteId(77)}, "x").error().code, Errc::NotFound);
}

TEST_F(Tags, OfNotesInTheBinStayAsTheyAre)
{
    const NoteId gone = id("c");
    ASSERT_TRUE(collection->removeNotes({gone}));
    ASSERT_TRUE(collection->addTagTo({gone}, "new"));
    (void)rename("sea", "ocean");
    EXPECT_THAT(collection->note(gone)->tags, ElementsAre("sea", "lake"));
    EXPECT_EQ(collection->removedNotes(0, 10)->size(), 1U);
}

TEST_F(Tags, StayAsTheyWereWhenItIsGivenUpAtAnyPoint)
{
    int told = 0;
    ASSERT_TRUE(collection->renameTag("sea", "ocean", [&told](double) { return ++told > 0; }));
    ASSERT_TRUE(*collection->undo());
    EXPECT_GE(told, 3);
    for (int allowed = 0; allowed < told; ++allowed) {
        int asked = 0;
        const auto done =
            collection->renameTag("sea", "ocean", [&](double) { return asked++ < allowed; });
        ASSERT_TRUE(done);
        EXPECT_FALSE(*done) << allowed;
        EXPECT_THAT(tags("c"), ElementsAre("sea", "lake"));
    }
    EXPECT_THAT(collection->check()->findings, IsEmpty());
}

TEST_F(Tags, CanBeGivenUpBeforeAnyNoteIsReadHoweverManyThereAre)
{
    const std::vector<NoteId> nobody{NoteId(77)};
    const auto done = collection->addTagTo(nobody, "x", [](double) { return false; });
    ASSERT_TRUE(done);
    EXPECT_FALSE(*done);
}

TEST_F(Tags, AreNamedByTheirBeginningWhenTheyAreRefused)
{
    const std::string huge(100'000, 'x');
    EXPECT_LT(collection->addTagTo({id("a")}, huge).error().detail.size(), 500U);
    EXPECT_LT(collection->removeTag(huge).error().detail.size(), 500U);
}

TEST_F(Tags, BelowARenamedOneBecomeNoLongerThanATagMayBe)
{
    const std::string long1(LongestTag, 'x');
    EXPECT_EQ(collection->renameTag("sea", long1).error().code, Errc::InvalidInput);
    EXPECT_THAT(tags("a"), ElementsAre("Sea::fish", "big"));
    EXPECT_TRUE(*collection->renameTag("lake", long1)); // nothing is below this one
}

TEST_F(Tags, AreWrittenToTheDeckFileAndComeBackFromIt)
{
    (void)rename("sea", "ocean");
    const std::string text = writeDeckFile(*collection->exportDeck(collection.note("a").deck));
    EXPECT_NE(text.find(".ocean::Fish::tuna"), std::string::npos);
    EXPECT_TRUE(collection.import(text).changesNothing());
    // The author's tags are the file's, as the text is.
    collection.import(SeaDeck);
    EXPECT_THAT(tags("c"), ElementsAre("sea", "lake"));
}

} // namespace
} // namespace engram
