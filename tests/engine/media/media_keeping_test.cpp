// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// What becomes of media when notes are made, copied, moved and removed, and when files are lost.

#include <filesystem>
#include <string>

#include <engram/exchange.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/files.h"
#include "support/temp_collection.h"
#include "support/tiny_media.h"

namespace engram
{
namespace
{

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class MediaKeeping : public testing::Test
{
protected:
    MediaKeeping()
    {
        deck("One", test::pngOf(1, 1));
        deck("Two", test::pngOf(2, 2));
    }

    void deck(const std::string &name, const std::string &picture)
    {
        const test::TempFolder folder;
        test::writeBytes(folder / "map.png", picture);
        test::writeBytes(folder / "deck.md", "---\ndeck: " + name + "\n---\n\n## Map of " + name +
                                                 " {#" + name + "}\n\n![](map.png)\n");
        const auto plan = collection->planImport(*readDeck(folder / "deck.md"), name);
        ASSERT_TRUE(plan && collection->applyImport(*plan));
    }

    std::string shown(NoteId note, const std::string &name = "map.png")
    {
        const auto files = collection->media().of(note);
        const auto file = files ? files->find(name) : MediaFiles::const_iterator();
        return files && file != files->end()
                   ? collection->media().read(file->second).value_or("damaged")
                   : "";
    }

    test::TempCollection collection;
};

TEST_F(MediaKeeping, ANoteTakesItsPictureToADeckWithAnotherOfThatName)
{
    const Note one = collection.note("One");
    ASSERT_TRUE(collection->moveNotes({one.id}, collection.note("Two").deck));
    EXPECT_EQ(shown(one.id), test::pngOf(1, 1));
    ASSERT_TRUE(collection->undo());
    EXPECT_EQ(shown(one.id), test::pngOf(1, 1));
}

TEST_F(MediaKeeping, DecksThatAreMergedKeepTheirPictures)
{
    const Note one = collection.note("One");
    const Note two = collection.note("Two");
    ASSERT_TRUE(collection->mergeDecks(one.deck, two.deck));
    EXPECT_EQ(shown(one.id), test::pngOf(1, 1));
    EXPECT_EQ(shown(two.id), test::pngOf(2, 2));
    // One file cannot have both under one name, and says so.
    const test::TempFolder out;
    const auto exported = collection->media().exportTo(two.deck, out.path());
    ASSERT_TRUE(exported);
    EXPECT_THAT(exported->twofold, ElementsAre("map.png"));
}

TEST_F(MediaKeeping, ACopyShowsWhatTheNoteShows)
{
    const auto copy = collection->copyNote(collection.note("One").id);
    ASSERT_TRUE(copy);
    ASSERT_TRUE(collection->moveNotes({*copy}, collection.note("Two").deck));
    EXPECT_EQ(shown(*copy), test::pngOf(1, 1));
}

TEST_F(MediaKeeping, ANewNoteMeansThePictureOfItsDeck)
{
    const DeckId two = collection.note("Two").deck;
    const auto saved = collection->addNoteText(two, "## New\n\n![](map.png)\n");
    ASSERT_TRUE(saved && saved->note);
    EXPECT_EQ(shown(*saved->note), test::pngOf(2, 2));
    ASSERT_TRUE(collection->moveNotes({*saved->note}, collection.note("One").deck));
    EXPECT_EQ(shown(*saved->note), test::pngOf(2, 2));
    const auto step = collection->undo();
    ASSERT_TRUE(step && *step);
    EXPECT_EQ((*step)->kind, StepKind::Edit);
}

TEST_F(MediaKeeping, ATextThatIsNotSavedYetMeansThePictureOfItsDeck)
{
    const auto files = collection->media().in("![](map.png) ![](none.png)", std::nullopt,
                                              collection.note("Two").deck);
    ASSERT_TRUE(files);
    ASSERT_EQ(files->size(), 1U);
    EXPECT_EQ(collection->media().read(files->at("map.png")).value_or(""), test::pngOf(2, 2));
}

TEST_F(MediaKeeping, AFactShowsWhatItsQuestionShows)
{
    const NoteId one = collection.note("One").id;
    const auto text = collection->noteText(one);
    ASSERT_TRUE(text);
    collection.import("---\ndeck: Q\n---\n\n## q {#q}\n\n- [x] a\n- [ ] b\n\n### Explanation\n\n"
                      "![](map.png)\n\n### Facts\n\n- p {#f}\n  > ![](map.png)\n");
    // Of no file of its own: the newest of that name.
    EXPECT_EQ(shown(collection.note("f").id), test::pngOf(2, 2));
}

TEST_F(MediaKeeping, APastedPictureIsItsOwnName)
{
    const auto added = collection->media().add(test::redPixel());
    ASSERT_TRUE(added);
    EXPECT_FALSE(added->refusal);
    EXPECT_EQ(collection->media().add(test::redPixel())->file, added->file);
    const auto saved = collection->addNoteText(collection.note("One").deck,
                                               "## New\n\n![](" + added->file + ")\n");
    ASSERT_TRUE(saved && saved->note);
    EXPECT_EQ(shown(*saved->note, added->file), test::redPixel());
}

TEST_F(MediaKeeping, WhatIsRefusedLeavesNothingBehind)
{
    const auto before = collection->media().report(false)->files.size();
    const auto added = collection->media().add(test::pngOf(50'000, 50'000));
    ASSERT_TRUE(added && added->refusal);
    EXPECT_EQ(added->refusal->code, ProblemCode::MediaTooManyPixels);
    EXPECT_EQ(added->refusal->text, "50000 × 50000");
    EXPECT_EQ(added->file, "");
    EXPECT_EQ(collection->media().report(false)->files.size(), before);
}

TEST_F(MediaKeeping, AKillBetweenFileAndLogLeavesAFileThatNothingMentions)
{
    // What is there then: the file, and no note.
    const auto added = collection->media().add(test::redPixel());
    collection.reopen();
    EXPECT_THAT(collection->check()->findings, IsEmpty());
    const auto moved = collection->media().removeUnused();
    ASSERT_TRUE(moved);
    EXPECT_THAT(*moved, ElementsAre(added->file));
}

TEST_F(MediaKeeping, WhatIsNotUsedGoesToABinAndComesBack)
{
    const Note one = collection.note("One");
    // In the bin, a note still has its picture.
    ASSERT_TRUE(collection->removeNotes({one.id}));
    EXPECT_THAT(*collection->media().removeUnused(), IsEmpty());
    ASSERT_TRUE(collection->undo());

    ASSERT_TRUE(collection->saveNoteText(one.id, "## Map of One\n\nNo more.\n"));
    const auto moved = collection->media().removeUnused();
    ASSERT_TRUE(moved);
    ASSERT_EQ(moved->size(), 1U);
    ASSERT_TRUE(collection->undo());
    EXPECT_EQ(shown(one.id), "");
    const auto report = collection->media().report(false);
    ASSERT_EQ(report->lost.size(), 1U);
    EXPECT_EQ(report->lost[0].why, LostMedia::Why::Removed);
    EXPECT_THAT(report->lost[0].notes, ElementsAre(one.id));
    EXPECT_THAT(*collection->media().restoreRemoved(), ElementsAre(moved->front()));
    EXPECT_EQ(shown(one.id), test::pngOf(1, 1));
}

TEST_F(MediaKeeping, ACheckTellsWhatIsMissingOrDamagedWithItsNotes)
{
    const auto file = collection->media().of(collection.note("One").id)->at("map.png");
    const fs::path path = collection->media().folder() / file;
    test::writeBytes(path, test::pngOf(9, 9));
    EXPECT_THAT(
        collection->check()->findings,
        ElementsAre(testing::AllOf(HasSubstr("map.png"), HasSubstr("One"), HasSubstr("damaged"))));
    EXPECT_EQ(collection->media().read(file).error().code, Errc::Corrupt);
    fs::remove(path);
    EXPECT_THAT(collection->check()->findings, ElementsAre(HasSubstr("missing")));
    EXPECT_EQ(collection->media().read(file).error().code, Errc::NotFound);
}

TEST_F(MediaKeeping, OnlyItsOwnFilesAreRead)
{
    test::writeBytes(collection.folder() / "secret.png", test::redPixel());
    for (const char *name : {"../secret.png", "secret.png", "/etc/passwd", ""})
        EXPECT_EQ(collection->media().read(name).error().code, Errc::InvalidInput) << name;
    // Nor what a link in the folder leads to.
    const std::string file = collection->media().of(collection.note("One").id)->at("map.png");
    fs::remove(collection->media().folder() / file);
    fs::create_symlink(collection.folder() / "secret.png", collection->media().folder() / file);
    EXPECT_FALSE(collection->media().read(file));
}

TEST_F(MediaKeeping, ACollectionWithoutItsFolderOpensAndTellsWhatItMisses)
{
    collection.reopen([this] { fs::remove_all(collection.folder() / "test.media"); });
    EXPECT_EQ(shown(collection.note("One").id), "");
    EXPECT_EQ(collection->media().report(false)->lost.size(), 2U);
}

TEST_F(MediaKeeping, ACollectionThatIsOpenedForLookingShowsAndWritesNothing)
{
    const auto looking =
        Collection::open({.path = collection.path(), .readOnly = true}, collection.clock);
    ASSERT_TRUE(looking);
    EXPECT_EQ((*looking)->media().of(collection.note("One").id)->size(), 1U);
    const auto added = (*looking)->media().add(test::redPixel());
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error().code, Errc::ReadOnly);
}

} // namespace
} // namespace engram
