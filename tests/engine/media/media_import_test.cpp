// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// What an import takes from beside a deck file, and what it leaves there.

#include <filesystem>
#include <string>
#include <vector>

#include <engram/exchange.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "support/files.h"
#include "support/temp_collection.h"
#include "support/tiny_media.h"

namespace engram
{
namespace
{

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

/// A collection, and a folder with a deck file.
class MediaImport : public testing::Test
{
protected:
    void write(const std::string &name, const std::string &bytes)
    {
        const fs::path path = decks / name;
        fs::create_directories(path.parent_path());
        test::writeBytes(path, bytes);
    }

    ImportPlan planned(const std::string &file = "deck.md")
    {
        auto parsed = readDeck(decks / file);
        EXPECT_TRUE(parsed);
        auto plan = collection->planImport(*parsed, fs::path(file).stem());
        EXPECT_TRUE(plan);
        return *std::move(plan);
    }

    ImportPlan import(const std::string &file = "deck.md")
    {
        ImportPlan plan = planned(file);
        auto applied = collection->applyImport(plan);
        EXPECT_TRUE(applied) << applied.error().detail;
        return plan;
    }

    /// The bytes that a note shows under a name; "" for none.
    std::string shown(const std::string &key, const std::string &name)
    {
        const auto files = collection->media().of(collection.note(key).id);
        EXPECT_TRUE(files);
        const auto file = files->find(name);
        return file != files->end() ? collection->media().read(file->second).value_or("damaged")
                                    : "";
    }

    std::vector<ProblemCode> problemsOf(const std::string &text)
    {
        write("deck.md", text);
        const auto parsed = readDeck(decks / "deck.md");
        std::vector<ProblemCode> codes;
        for (const Problem &problem : parsed->problems)
            codes.push_back(problem.code);
        return codes;
    }

    test::TempCollection collection;
    test::TempFolder decks;
};

TEST_F(MediaImport, KeepsWhatTheNotesOfADeckMentionByItsContents)
{
    write("images/raft.png", test::redPixel());
    write("sounds/hi.ogg", test::oggSound());
    write("unused.png", test::pngOf(5, 5));
    write("deck.md", "## Raft {#raft}\n\n![A raft](images/raft.png)\n\n"
                     "## Hi {#hi}\n\n[hear](sounds/hi.ogg)\n");
    const ImportPlan plan = import();
    EXPECT_EQ(plan.newMedia, 2);
    EXPECT_THAT(plan.problems, IsEmpty());
    EXPECT_EQ(shown("raft", "images/raft.png"), test::redPixel());
    EXPECT_EQ(shown("hi", "sounds/hi.ogg"), test::oggSound());
    const auto report = collection->media().report(true);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->files.size(), 2U);
    EXPECT_THAT(report->lost, IsEmpty());
    EXPECT_THAT(collection->check()->findings, IsEmpty());
    // The folder is the person's own, as the collection is.
    EXPECT_EQ(fs::status(collection->media().folder()).permissions(), fs::perms::owner_all);
}

TEST_F(MediaImport, NeedsTheDecksFolderNoMore)
{
    write("raft.png", test::redPixel());
    write("deck.md", "## Raft {#raft}\n\n![A raft](raft.png)\n");
    import();
    fs::remove(decks / "raft.png");
    collection.reopen();
    EXPECT_EQ(shown("raft", "raft.png"), test::redPixel());
}

TEST_F(MediaImport, ChangesNothingWhenAllIsThere)
{
    write("raft.png", test::redPixel());
    write("deck.md", "## Raft {#raft}\n\n![A raft](raft.png)\n");
    import();
    const ImportPlan again = planned();
    EXPECT_TRUE(again.changesNothing());
    EXPECT_EQ(again.newMedia, 0);
}

TEST_F(MediaImport, TakesAnotherPictureUnderTheSameNameInOneStepThatCanBeUndone)
{
    write("raft.png", test::redPixel());
    write("deck.md", "## Raft {#raft}\n\n![A raft](raft.png)\n\n## Other {#other}\n\nText.\n");
    import();
    write("raft.png", test::pngOf(7, 7));
    const ImportPlan plan = import();
    EXPECT_EQ(plan.count(ImportAction::Changed), 1);
    EXPECT_EQ(plan.count(ImportAction::Same), 1);
    EXPECT_EQ(shown("raft", "raft.png"), test::pngOf(7, 7));
    const auto undone = collection->undo();
    ASSERT_TRUE(undone && *undone);
    EXPECT_EQ((*undone)->kind, StepKind::Import);
    EXPECT_EQ(shown("raft", "raft.png"), test::redPixel());
    ASSERT_TRUE(collection->redo());
    EXPECT_EQ(shown("raft", "raft.png"), test::pngOf(7, 7));
    ASSERT_TRUE(collection->rebuild());
    EXPECT_EQ(shown("raft", "raft.png"), test::pngOf(7, 7));
}

TEST_F(MediaImport, MendsAFolderThatLostAPicture)
{
    write("raft.png", test::redPixel());
    write("deck.md", "## Raft {#raft}\n\n![A raft](raft.png)\n");
    import();
    fs::remove_all(collection->media().folder());
    EXPECT_EQ(shown("raft", "raft.png"), "");
    const ImportPlan plan = import();
    EXPECT_EQ(plan.newMedia, 1);
    EXPECT_FALSE(plan.changesNothing());
    EXPECT_EQ(shown("raft", "raft.png"), test::redPixel());
}

TEST_F(MediaImport, TakesTheNoteWhoseMediaAreRefused)
{
    write("deck.md", "## Raft {#raft}\n\n![A raft](raft.png)\n");
    const ImportPlan plan = import();
    ASSERT_EQ(plan.problems.size(), 1U);
    EXPECT_EQ(plan.problems[0].code, ProblemCode::MediaNotFound);
    EXPECT_EQ(plan.problems[0].line, 1);
    EXPECT_EQ(plan.problems[0].file, (decks / "deck.md").string());
    EXPECT_EQ(plan.problems[0].text, "raft.png");
    EXPECT_EQ(shown("raft", "raft.png"), "");
}

TEST_F(MediaImport, OpensNothingOutsideOfTheDecksFolder)
{
    write("outside/secret.png", test::redPixel());
    write("inside/near.png", test::redPixel());
    fs::create_symlink(decks / "outside", decks / "inside/link");
    fs::create_symlink("../outside/secret.png", decks / "inside/one.png");
    fs::create_symlink("near.png", decks / "inside/two.png");
    const std::string absolute = (decks / "outside/secret.png").string();
    write("inside/deck.md", "## q {#q}\n\n![](../outside/secret.png) ![](link/secret.png) "
                            "![](one.png) ![](two.png) ![](%2e%2e/outside/secret.png) ![](" +
                                absolute + ")\n");
    const auto parsed = readDeck(decks / "inside/deck.md");
    ASSERT_TRUE(parsed);
    std::vector<std::string> taken;
    for (const DeckMedia &media : parsed->media)
        taken.push_back(media.name);
    EXPECT_THAT(taken, ElementsAre("two.png"));
    std::vector<std::string> refused;
    for (const Problem &problem : parsed->problems) {
        EXPECT_EQ(problem.code, ProblemCode::MediaOutside);
        refused.push_back(problem.text);
    }
    EXPECT_THAT(refused, UnorderedElementsAre("../outside/secret.png", "link/secret.png", "one.png",
                                              absolute));
}

TEST_F(MediaImport, WaitsForNoPipeAndReadsNoFolder)
{
    ASSERT_EQ(mkfifo((decks / "pipe.png").c_str(), 0600), 0);
    fs::create_directory(decks / "folder.png");
    EXPECT_THAT(problemsOf("## q {#q}\n\n![](pipe.png) ![](folder.png)\n"),
                ElementsAre(ProblemCode::MediaUnreadable, ProblemCode::MediaUnreadable));
}

TEST_F(MediaImport, RefusesInWordsWhatWouldDoHarm)
{
    write("huge.png", test::pngOf(50'000, 50'000));
    write("cut.png", test::redPixel().substr(0, 40));
    write("a.svg", "<svg><image href=\"/etc/passwd\"/></svg>");
    write("fake.png", "#!/bin/sh\n");
    write("large.ogg", test::oggSound());
    fs::resize_file(decks / "large.ogg", MostMediaBytes + 1);
    EXPECT_THAT(problemsOf("## q {#q}\n\n![](huge.png) ![](cut.png) ![](a.svg) ![](fake.png) "
                           "![](large.ogg)\n"),
                ElementsAre(ProblemCode::MediaTooManyPixels, ProblemCode::MediaDamaged,
                            ProblemCode::MediaUnknownType, ProblemCode::MediaUnknownType,
                            ProblemCode::MediaTooLarge));
}

TEST_F(MediaImport, TakesAHundredOfANote)
{
    std::string text = "## q {#q}\n\n";
    for (int i = 0; i < 101; ++i) {
        const std::string name = std::to_string(1000 + i) + ".png";
        write(name, test::pngOf(1, 1, name));
        text += "![](" + name + ")\n";
    }
    EXPECT_THAT(problemsOf(text), ElementsAre(ProblemCode::TooManyMedia));
    import();
    EXPECT_NE(shown("q", "1099.png"), "");
    EXPECT_EQ(shown("q", "1100.png"), "");
}

TEST_F(MediaImport, SaysThatAFileChangedSinceItWasPlanned)
{
    write("raft.png", test::redPixel());
    write("deck.md", "## Raft {#raft}\n\n![A raft](raft.png)\n");
    const ImportPlan plan = planned();
    write("raft.png", test::pngOf(3, 3));
    const auto applied = collection->applyImport(plan);
    ASSERT_FALSE(applied);
    EXPECT_EQ(applied.error().code, Errc::Conflict);
    EXPECT_TRUE(collection->decks()->empty());
}

TEST_F(MediaImport, TellsTwoDecksPicturesOfOneNameApart)
{
    write("a/map.png", test::pngOf(1, 2));
    write("a/one.md", "---\ndeck: One\n---\n\n## q1 {#q1}\n\n![](map.png)\n");
    write("b/map.png", test::pngOf(3, 4));
    write("b/two.md", "---\ndeck: Two\n---\n\n## q2 {#q2}\n\n![](map.png)\n");
    import("a/one.md");
    import("b/two.md");
    EXPECT_EQ(shown("q1", "map.png"), test::pngOf(1, 2));
    EXPECT_EQ(shown("q2", "map.png"), test::pngOf(3, 4));
}

TEST_F(MediaImport, GivesTheSameFilesBackWhenTheDeckIsExported)
{
    const std::string text = "---\ndeck: Rafts\n---\n\n## Raft {#raft}\n\n"
                             "![A raft](images/raft.png)\n";
    write("images/raft.png", test::redPixel());
    write("deck.md", text);
    import();
    const DeckId deck = collection.note("raft").deck;
    const test::TempFolder out;
    const auto exported = collection->media().exportTo(deck, out.path());
    ASSERT_TRUE(exported);
    EXPECT_THAT(exported->written, ElementsAre(fs::canonical(out.path()) / "images/raft.png"));
    EXPECT_EQ(test::readBytes(out / "images/raft.png"), test::redPixel());
    EXPECT_EQ(writeDeckFile(*collection->exportDeck(deck)), text);
    // Again, it is there.
    const auto again = collection->media().exportTo(deck, out.path());
    EXPECT_THAT(again->written, IsEmpty());
    EXPECT_THAT(again->kept, IsEmpty());
}

TEST_F(MediaImport, ExportsOverNoOtherFileAndNowhereElse)
{
    write("map.png", test::redPixel());
    write("images/raft.png", test::redPixel());
    write("deck.md", "## q {#q}\n\n![](map.png) ![](images/raft.png)\n");
    import();
    const test::TempFolder out;
    const test::TempFolder elsewhere;
    test::writeBytes(out / "map.png", "mine");
    fs::create_symlink(elsewhere.path(), out / "images");
    const auto exported = collection->media().exportTo(collection.note("q").deck, out.path());
    ASSERT_TRUE(exported);
    EXPECT_THAT(exported->kept, ElementsAre("images/raft.png", "map.png"));
    EXPECT_EQ(test::readBytes(out / "map.png"), "mine");
    EXPECT_TRUE(fs::is_empty(elsewhere.path()));
}

} // namespace
} // namespace engram
