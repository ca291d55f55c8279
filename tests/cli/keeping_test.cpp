// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "command_line.h"

namespace engram::test
{
namespace
{

using testing::HasSubstr;
using testing::StartsWith;

using Due = CommandLine;
using Keeping = CommandLine;
using Stats = CommandLine;
using Undo = CommandLine;

TEST_F(Due, AbsentCollectionIsAnEmptyOneAndStaysAbsent)
{
    const Ran ran = run({"due"});
    EXPECT_EQ(ran.exitCode, 0) << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("engram-cli import FILE"));
    EXPECT_EQ(runJson({"due"}).at("total"), 0);
    EXPECT_FALSE(std::filesystem::exists(path("data")));
}

TEST_F(Keeping, AnEmptyNameOfAFileIsRefusedAndNeverMeansAnother)
{
    importKings();
    const std::vector<std::vector<std::string>> commands = {{"--collection", "", "check"},
                                                            {"backup", ""},
                                                            {"restore", ""},
                                                            {"import", ""},
                                                            {"fmt", ""},
                                                            {"lint", ""},
                                                            {"export", ""},
                                                            {"facts", ""}};
    for (const auto &arguments : commands) {
        const Ran ran = run(arguments);
        EXPECT_EQ(ran.exitCode, 2) << arguments.back();
        EXPECT_EQ(ran.out, "") << arguments.back();
        EXPECT_THAT(ran.err, HasSubstr("an empty name is that of no file")) << arguments.front();
    }
}

TEST_F(Due, CountsByDeckAsTextAndJson)
{
    importKings();
    const Ran ran = run({"due", "--now", "2026-11-23"});
    EXPECT_THAT(ran.out, HasSubstr("2 new questions"));
    EXPECT_THAT(ran.out, HasSubstr("Kings: "));
    const nlohmann::json due = runJson({"--now", "2026-11-23", "due"});
    EXPECT_EQ(due.at("day"), "2026-11-23");
    EXPECT_EQ(due.at("new_questions"), 2);
    EXPECT_EQ(due.at("new_other"), 1);
    EXPECT_EQ(due.at("cards"), 5);
    EXPECT_EQ(due.at("decks").at(0).at("path"), "Kings");
}

TEST_F(Due, SaysThatTheClockIsWrongWhenAnAnswerLiesInTheFuture)
{
    importKings();
    ASSERT_EQ(run({"review", "--now", "2031-05-01"}, "B\n").exitCode, 0);
    EXPECT_EQ(run({"due", "--now", "2031-05-01"}).out.find("clock"), std::string::npos);
    EXPECT_THAT(run({"due", "--now", "2026-11-23"}).out,
                HasSubstr("The newest answer is of 2031-05-01"));
    EXPECT_THAT(run({"review", "--now", "2026-11-23"}, "q\n").out, HasSubstr("set it right"));
}

TEST_F(Due, CollectionIsChosenByOptionThenEnvironmentThenDataFolder)
{
    importKings();
    EXPECT_TRUE(std::filesystem::exists(path("data/engram/collection.engram")));
    const Environment elsewhere{{"ENGRAM_COLLECTION", path("empty.engram")}};
    EXPECT_THAT(run({"due"}, "", elsewhere).out, HasSubstr("There are no cards yet"));
    EXPECT_THAT(
        run({"due", "--collection", path("data/engram/collection.engram")}, "", elsewhere).out,
        HasSubstr("2 new questions"));
}

TEST_F(Due, ForeignFileIsNamedAndLeftAlone)
{
    const std::string foreign = file("notes.txt", "my shopping list, long enough to be a file");
    const Ran ran = run({"due", "--collection", foreign});
    EXPECT_EQ(ran.exitCode, 1);
    EXPECT_THAT(ran.err, StartsWith("engram-cli: " + foreign + ": it is not an Engram collection"));
    EXPECT_EQ(readBytes(foreign), "my shopping list, long enough to be a file");
}

TEST_F(Due, HostileDeckCannotDriveTheTerminal)
{
    run({"import", file("evil.md", "---\ndeck: \"Evil\033]0;owned\a\"\nid: e\n---\n\n"
                                   "## Who \033[2Jwon? {#w}\n\nWilliam\u009B31m.\n")});
    for (const std::string command : {"due", "review"}) {
        const Ran ran = run({command}, "easy\n");
        EXPECT_EQ(ran.exitCode, 0) << ran.err;
        EXPECT_EQ(ran.out.find('\033'), std::string::npos);
        EXPECT_EQ(ran.out.find('\a'), std::string::npos);
        EXPECT_EQ(ran.out.find("\u009B"), std::string::npos);
    }
}

TEST_F(Stats, FiguresFollowTheReviews)
{
    importKings();
    run({"review", "--now", "2026-11-23"}, "B\nA\n");
    const nlohmann::json stats = runJson({"stats", "--now", "2026-11-23"});
    EXPECT_EQ(stats.at("notes"), 5);
    EXPECT_EQ(stats.at("cards"), 5);
    EXPECT_EQ(stats.at("reviews"), 2);
    EXPECT_EQ(stats.at("reviews_today"), 2);
    EXPECT_EQ(stats.at("streak"), 1);
    EXPECT_EQ(stats.at("forecast").size(), 30U);
    EXPECT_TRUE(stats.at("retention").at("ever").contains("low"));
    EXPECT_THAT(run({"stats", "--now", "2026-11-23"}).out, HasSubstr("2 reviews in all"));
}

TEST_F(Undo, TakesBackAnAnswerAndRedoGivesItAgain)
{
    importKings();
    run({"review", "--now", "2026-11-23"}, "B\n");
    EXPECT_EQ(runJson({"stats", "--now", "2026-11-23"}).at("reviews"), 1);
    EXPECT_EQ(run({"undo", "--now", "2026-11-23"}).out, "Undid an answer.\n");
    EXPECT_EQ(runJson({"stats", "--now", "2026-11-23"}).at("reviews"), 0);
    EXPECT_EQ(run({"redo", "--now", "2026-11-23"}).out, "Did again an answer.\n");
    EXPECT_EQ(runJson({"stats", "--now", "2026-11-23"}).at("reviews"), 1);
}

TEST_F(Undo, TakesBackAnImport)
{
    importKings();
    EXPECT_EQ(run({"undo"}).out, "Undid an import: “Kings” is gone.\n");
    EXPECT_EQ(runJson({"due"}).at("cards"), 0);
}

TEST_F(Undo, NothingLeftIsAFailure)
{
    importKings();
    EXPECT_EQ(run({"redo"}).exitCode, 1);
    EXPECT_EQ(run({"undo"}).exitCode, 0);
    const Ran ran = run({"undo"});
    EXPECT_EQ(ran.exitCode, 1);
    EXPECT_EQ(ran.err, "engram-cli: there is nothing to undo.\n");
}

TEST_F(Keeping, CheckAndRebuildOfASoundCollection)
{
    importKings();
    run({"review", "--now", "2026-11-23"}, "B\n");
    const Ran ran = run({"check"});
    EXPECT_EQ(ran.exitCode, 0) << ran.out << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("sound"));
    EXPECT_EQ(runJson({"check"}).at("findings").size(), 0U);
    EXPECT_EQ(run({"rebuild"}).exitCode, 0);
    EXPECT_EQ(runJson({"stats"}).at("reviews"), 1);
}

TEST_F(Due, AnEmptyFileIsACollectionYetToBegin)
{
    const std::string empty = file("new.engram", "");
    const Ran ran = run({"due", "--collection", empty});
    EXPECT_EQ(ran.exitCode, 0) << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("There are no cards yet"));
    EXPECT_EQ(readBytes(empty), "");
}

TEST_F(Keeping, AClosedInputAnswersNothing)
{
    importKings();
    const std::string collection = path("data/engram/collection.engram");
    const Ran ran = runProgram(
        {"/bin/sh", "-c", ENGRAM_CLI " review --collection '" + collection + "' <&-"}, "", {});
    EXPECT_EQ(ran.err.find("no answer to this card"), std::string::npos) << ran.err;
    EXPECT_EQ(runJson({"stats"}).at("reviews"), 0);
}

TEST_F(Keeping, CommandsThatNeedACollectionSayThatThereIsNone)
{
    for (const std::string command : {"check", "rebuild", "undo", "redo"}) {
        const Ran ran = run({command});
        EXPECT_EQ(ran.exitCode, 1) << command;
        EXPECT_THAT(ran.err, HasSubstr("data/engram/collection.engram: there is no such file."));
    }
    EXPECT_FALSE(std::filesystem::exists(path("data/engram/collection.engram")));
}

TEST_F(Keeping, BackupIsRestoredAndWhatWasThereIsKept)
{
    importKings();
    const std::string backup = path("backup.engram");
    EXPECT_EQ(run({"backup", backup}).exitCode, 0);
    const Ran again = run({"backup", backup});
    EXPECT_EQ(again.exitCode, 1);
    EXPECT_THAT(again.err, HasSubstr(backup + ": it exists already"));

    run({"review", "--now", "2026-11-23"}, "B\nA\n");
    const Ran restored = run({"restore", backup});
    EXPECT_EQ(restored.exitCode, 0) << restored.err;
    EXPECT_THAT(restored.out, HasSubstr(".before-restore-"));
    EXPECT_EQ(runJson({"stats"}).at("reviews"), 0);
    EXPECT_EQ(runJson({"stats"}).at("cards"), 5);
}

TEST_F(Keeping, RestoreSaysWhichSessionThatWasLeftIsGone)
{
    importKings();
    run({"quiz", "--now", "2026-11-23"}, "B\n");
    const std::string backup = path("backup.engram");
    EXPECT_EQ(run({"backup", backup}).exitCode, 0);
    const Ran restored = run({"restore", backup, "--now", "2026-11-23"});
    EXPECT_EQ(restored.exitCode, 0) << restored.err;
    EXPECT_THAT(restored.out,
                HasSubstr("the quiz that was left (1 of 2 answered) cannot be gone on "
                          "with here"));
    EXPECT_EQ(runJson({"stats", "--now", "2026-11-23"}).at("reviews"), 1) << "its answers are here";
    const Ran again = run({"restore", backup, "--now", "2026-11-23"});
    EXPECT_THAT(again.out, testing::Not(HasSubstr("gone on")));
}

TEST_F(Keeping, ADamagedPresetIsTold)
{
    importKings();
    EXPECT_EQ(run({"options", "--new", "MARKER"}).exitCode, 0);
    const std::string collection = path("data/engram/collection.engram");
    std::string bytes = readBytes(collection);
    const std::size_t at = bytes.find("\"MARKER");
    ASSERT_NE(at, std::string::npos);
    bytes[at] = '}';
    writeBytes(collection, bytes);
    const Ran checked = run({"check"});
    EXPECT_EQ(checked.exitCode, 1);
    EXPECT_THAT(checked.out, HasSubstr("a preset"));
    const Ran rebuilt = run({"rebuild"});
    EXPECT_EQ(rebuilt.exitCode, 1);
    EXPECT_THAT(rebuilt.out, HasSubstr("a preset"));
    EXPECT_THAT(rebuilt.err, HasSubstr("the log itself is damaged"));
}

TEST_F(Keeping, RestoringWhatIsNoBackupChangesNothing)
{
    importKings();
    EXPECT_EQ(run({"restore", path("absent.engram")}).exitCode, 1);
    EXPECT_EQ(run({"restore", path("kings.md")}).exitCode, 1);
    EXPECT_EQ(runJson({"stats"}).at("cards"), 5);
}

} // namespace
} // namespace engram::test
