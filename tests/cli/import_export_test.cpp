// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "command_line.h"

#include <sstream>

namespace engram::test
{
namespace
{

using testing::HasSubstr;
using testing::Not;

using Export = CommandLine;
using Import = CommandLine;

TEST_F(Import, DryRunShowsThePlanAndChangesNothing)
{
    const std::string deck = file("kings.md", std::string(KingsDeck) + "\n## Empty {#empty}\n");
    const Ran ran = run({"import", "--dry-run", deck});
    EXPECT_EQ(ran.exitCode, 0) << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("Kings (new deck): 5 added"));
    EXPECT_THAT(ran.out, HasSubstr("Who won at Hastings in 1066?"));
    EXPECT_THAT(ran.out, HasSubstr(deck + ":6: "));
    EXPECT_THAT(ran.out, HasSubstr("[empty-note]"));
    EXPECT_FALSE(std::filesystem::exists(path("data")));
}

TEST_F(Import, SaysOnlyWhatHappened)
{
    const Ran ran = run({"import", file("kings.md", KingsDeck)});
    EXPECT_THAT(ran.out, testing::EndsWith("Kings (new deck): 5 added\n"));
    EXPECT_THAT(run({"import", path("kings.md")}).out,
                testing::EndsWith("Kings: nothing changes, 5 unchanged\n"));
}

TEST_F(Import, LinesEndBetweenWordsOnATerminal)
{
    const auto terminal = runInTerminal({"import", file("kings.md", KingsDeck)});
    EXPECT_EQ(terminal->finish(), 0);
    std::istringstream screen(terminal->screen());
    for (std::string line; std::getline(screen, line);)
        EXPECT_LE(line.size(), 80U + 5U) << line; // "→" is three bytes, "\r" one
    EXPECT_THAT(terminal->screen(), HasSubstr("5 added"));
}

TEST_F(Import, SecondImportChangesNothing)
{
    importKings();
    const nlohmann::json plan = runJson({"import", path("kings.md")}).at(0);
    EXPECT_EQ(plan.at("same"), 5);
    EXPECT_EQ(plan.at("added"), 0);
    EXPECT_EQ(plan.at("changed"), 0);
    EXPECT_EQ(plan.at("orphaned"), 0);
}

TEST_F(Import, EditedDeckSaysWhatIsChangedAndOrphaned)
{
    importKings();
    std::string edited(KingsDeck);
    edited.replace(edited.find("In 1837."), 8, "On 20 June 1837.");
    const std::size_t magnaCarta = edited.find("## Who signed");
    edited.erase(magnaCarta, edited.find("## When did") - magnaCarta);
    const std::string deck = file("kings.md", edited);

    const Ran dry = run({"import", "--dry-run", deck});
    EXPECT_THAT(dry.out, HasSubstr("1 changed"));
    EXPECT_THAT(dry.out, HasSubstr("1 orphaned"));
    EXPECT_THAT(dry.out, HasSubstr("kept with its history"));
    EXPECT_EQ(run({"import", deck}).exitCode, 0);
    EXPECT_EQ(runJson({"import", deck, "--dry-run"}).at(0).at("changed"), 0);
}

TEST_F(Import, KeepsWhatWasCopiedHereAndTakesItOverOnceTheFileHasIt)
{
    importKings();
    EXPECT_EQ(run({"card", "copy", "hastings"}).exitCode, 0);
    const std::string deck = file("kings.md", KingsDeck);
    const Ran dry = run({"import", "--dry-run", deck});
    EXPECT_THAT(dry.out, HasSubstr("nothing changes, 3 kept (added by hand)"));
    EXPECT_THAT(dry.out, HasSubstr("(added by hand; not in the file)"));
    EXPECT_EQ(runJson({"import", deck}).at(0).at("kept"), 3);

    const Ran written = run({"export", path("out.md")});
    EXPECT_EQ(written.exitCode, 0) << written.err;
    EXPECT_THAT(run({"import", path("out.md")}).out, HasSubstr("3 adopted"));
    EXPECT_THAT(run({"import", path("out.md")}).out, HasSubstr("nothing changes"));
}

TEST_F(Import, FileWithoutNotesIsRefusedAndBeginsNoCollection)
{
    const Ran ran = run({"import", file("empty.md", "just text\n")});
    EXPECT_EQ(ran.exitCode, 1);
    EXPECT_THAT(ran.err, HasSubstr("there is no note in it"));
    EXPECT_FALSE(std::filesystem::exists(path("data")));
}

TEST_F(Import, OneBadFileDoesNotKeepTheOthersOut)
{
    const Ran ran = run({"import", path("absent.md"), file("kings.md", KingsDeck)});
    EXPECT_EQ(ran.exitCode, 1);
    EXPECT_THAT(ran.err, HasSubstr(path("absent.md") + ": there is no such file."));
    EXPECT_THAT(ran.out, HasSubstr("5 added"));
}

TEST_F(Import, BinaryFileAndFolderGetAPreciseMessage)
{
    for (const std::string &bad : {file("deck.md", std::string_view("\x7F"
                                                                    "ELF\0\0\0\1\2",
                                                                    9)),
                                   std::string("/")}) {
        const Ran ran = run({"import", bad});
        EXPECT_EQ(ran.exitCode, 1);
        EXPECT_THAT(ran.err, HasSubstr("engram-cli: " + bad + ": "));
    }
}

TEST_F(Import, StandardInputIsADash)
{
    const Ran ran = run({"import", "-"}, std::string(KingsDeck));
    EXPECT_EQ(ran.exitCode, 0) << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("Kings (new deck)"));
}

TEST_F(Import, QuizPageWithItsKeyGivesQuestions)
{
    const std::string page = sharedData("distributed-systems-quiz.txt").string();
    if (!std::filesystem::exists(page))
        GTEST_SKIP() << "the shared quiz page is not here";
    const nlohmann::json plan =
        runJson({"import", page, "--answers", "BCCBDABCADBCADACBDAB"}).at(0);
    EXPECT_EQ(plan.at("deck"), "Distributed Systems");
    EXPECT_EQ(plan.at("added"), 20);
    EXPECT_EQ(runJson({"due"}).at("drafts"), 0);
}

TEST_F(Import, QuizPageWithoutItsKeyGivesDraftsThatSayWhatIsMissing)
{
    const std::string page = sharedData("distributed-systems-quiz.txt").string();
    if (!std::filesystem::exists(page))
        GTEST_SKIP() << "the shared quiz page is not here";
    const Ran ran = run({"import", page, "--as", "quiz-page"});
    EXPECT_EQ(ran.exitCode, 0) << ran.err;
    EXPECT_THAT(ran.err, HasSubstr("[answer-key-missing]"));
    EXPECT_EQ(runJson({"due"}).at("drafts"), 20);
    EXPECT_EQ(run({"import", page, "--answers", sharedData("distributed-systems-key.txt").string()})
                  .exitCode,
              0);
    EXPECT_EQ(runJson({"due"}).at("drafts"), 0);
}

TEST_F(Import, ADraftSaysThatItsFactsWait)
{
    const Ran ran = run({"import", file("draft.md", "## Which? {#w}\n\n- [ ] a\n- [ ] b\n\n"
                                                    "### Facts\n\n- Why? {#y}\n  > So.\n")});
    EXPECT_EQ(ran.exitCode, 0) << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("1 draft without a right option yet, and 1 fact not asked "
                                   "before that"));
}

TEST_F(Import, AnswersThatAreNeitherFileNorKeyAreRefused)
{
    const Ran ran = run({"import", file("kings.md", KingsDeck), "--answers", "key.txt"});
    EXPECT_EQ(ran.exitCode, 1);
    EXPECT_THAT(ran.err, HasSubstr("key.txt: this is neither a file nor a key"));
}

TEST_F(Export, GivesBackTheImportedFile)
{
    run({"fmt", file("kings.md", KingsDeck)});
    ASSERT_EQ(run({"import", path("kings.md")}).exitCode, 0);
    EXPECT_EQ(run({"export", path("out.md")}).exitCode, 0);
    EXPECT_EQ(readBytes(path("out.md")), readBytes(path("kings.md")));
    EXPECT_EQ(run({"export", "-"}).out, readBytes(path("kings.md")));
}

TEST_F(Export, SeveralDecksNeedANameOrAFolder)
{
    importKings();
    run({"import",
         file("other.md", "---\ndeck: Queens\nid: ../queens\n---\n\n## Who? {#w}\n\nAnne.\n")});
    const Ran refused = run({"export", path("out.md")});
    EXPECT_EQ(refused.exitCode, 1);
    EXPECT_THAT(refused.err, HasSubstr("Kings, Queens"));
    EXPECT_EQ(run({"export", path("out.md"), "--deck", "queens"}).exitCode, 0);
    EXPECT_THAT(readBytes(path("out.md")), HasSubstr("deck: Queens"));

    std::filesystem::create_directory(path("folder"));
    EXPECT_EQ(run({"export", path("folder")}).exitCode, 0);
    EXPECT_TRUE(std::filesystem::exists(path("folder/kings.md")));
    EXPECT_TRUE(std::filesystem::exists(path("folder/queens.md")));
}

TEST_F(Export, DecksOfLikeNameAreDifferentFiles)
{
    run({"import", file("1.md", "---\ndeck: C\nid: C\n---\n\n## a {#a}\n\n1\n")});
    run({"import", file("2.md", "---\ndeck: C++\nid: C++\n---\n\n## b {#b}\n\n2\n")});
    std::filesystem::create_directory(path("folder"));
    EXPECT_EQ(run({"export", path("folder")}).exitCode, 0);
    EXPECT_THAT(readBytes(path("folder/c.md")), HasSubstr("deck: C\n"));
    EXPECT_THAT(readBytes(path("folder/c-2.md")), HasSubstr("deck: C++\n"));
}

TEST_F(Export, UnknownDeckNamesTheOnesThereAre)
{
    importKings();
    const Ran ran = run({"export", "-", "--deck", "Emperors"});
    EXPECT_EQ(ran.exitCode, 1);
    EXPECT_THAT(ran.err, HasSubstr("there is no deck “Emperors”; there are: Kings"));
}

TEST_F(Export, NothingToExportIsSaid)
{
    const Ran ran = run({"export", "-"});
    EXPECT_EQ(ran.exitCode, 1);
    EXPECT_EQ(ran.out, "");
    EXPECT_THAT(ran.err, Not(HasSubstr("..")));
}

} // namespace
} // namespace engram::test
