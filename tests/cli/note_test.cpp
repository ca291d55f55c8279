// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// Notes marked, changed as text, copied, deleted and restored.
#include "command_line.h"

#include <filesystem>

#include <sys/stat.h>

namespace engram::test
{
namespace
{

using testing::HasSubstr;
using testing::Not;

class NoteCommand : public CommandLine
{
protected:
    void SetUp() override { importKings(); }

    Ran card(std::vector<std::string> arguments, const std::string &input = {},
             const Environment &more = {})
    {
        arguments.insert(arguments.begin(), {"--now", "2026-11-23", "card"});
        return run(arguments, input, more);
    }

    /// An editor that replaces one word by another.
    std::string editor(const std::string &old, const std::string &now)
    {
        const std::string script =
            file("editor.sh", "#!/bin/sh\nsed -i 's/" + old + "/" + now + "/' \"$1\"\n");
        std::filesystem::permissions(script, std::filesystem::perms::owner_all);
        return script;
    }
};

TEST_F(NoteCommand, MarksAndUnmarks)
{
    EXPECT_EQ(card({"mark", "victoria", "hastings-crowned"}).out, "Marked 2 notes.\n");
    EXPECT_EQ(card({"mark", "victoria"}).out, "Nothing to change.\n");
    EXPECT_THAT(card({"list"}).out, HasSubstr("queen?  new · marked\n"));
    EXPECT_EQ(card({"unmark", "victoria"}).out, "Not marked any more: 1 note.\n");
    EXPECT_EQ(run({"undo"}).out, "Undid an edit.\n");
}

TEST_F(NoteCommand, AnEditTakesItsTextFromAFileOrStandardInput)
{
    const std::string text = "## When was Victoria crowned? {#victoria}\n\nIn 1838.\n";
    EXPECT_EQ(card({"edit", "victoria", "--file", file("v.md", text)}).out, "Saved.\n");
    EXPECT_THAT(card({"list"}).out, HasSubstr("When was Victoria crowned?"));
    EXPECT_EQ(card({"edit", "victoria", "--file", "-"}, text).out, "Nothing to change.\n");
    EXPECT_EQ(run({"undo"}).out, "Undid an edit.\n");
    EXPECT_THAT(card({"list"}).out, HasSubstr("When did Victoria become queen?"));
    const Ran missing = card({"edit", "victoria", "--file", path("nowhere.md")});
    EXPECT_EQ(missing.exitCode, 1);
    EXPECT_THAT(missing.err, HasSubstr("nowhere.md: there is no such file"));
    const Ran folder = card({"edit", "victoria", "--file", path("data")});
    EXPECT_EQ(folder.exitCode, 1);
    EXPECT_THAT(folder.err, HasSubstr("data: this is a folder"));
    ASSERT_EQ(mkfifo(path("pipe").c_str(), 0600), 0);
    const Ran pipe = card({"edit", "victoria", "--file", path("pipe")});
    EXPECT_EQ(pipe.exitCode, 1);
    EXPECT_THAT(pipe.err, HasSubstr("pipe: this is not a regular file"));
    const Ran none = card({"edit", "victoria"});
    EXPECT_EQ(none.exitCode, 1);
    EXPECT_THAT(none.err, HasSubstr("--file"));
}

TEST_F(NoteCommand, ListsWhatANoteWasAndRestoresIt)
{
    const std::string text = "## When was Victoria crowned? {#victoria}\n\nIn 1838.\n";
    ASSERT_EQ(card({"edit", "victoria", "--file", "-"}, text).out, "Saved.\n");
    const std::string list = card({"history", "victoria"}).out;
    EXPECT_THAT(list, HasSubstr("   1  2026-11-23 "));
    EXPECT_THAT(list, HasSubstr("  edited (as it is now)\n   2  "));
    EXPECT_THAT(list, HasSubstr("  imported\n"));

    const std::string changed = card({"history", "victoria", "--diff", "1"}).out;
    EXPECT_THAT(changed, HasSubstr("- ## When did Victoria become queen? {#victoria}\n"
                                   "+ ## When was Victoria crowned? {#victoria}\n"));
    EXPECT_THAT(card({"history", "victoria", "--show", "2"}).out, HasSubstr("become queen?"));

    EXPECT_THAT(card({"history", "victoria", "--restore", "2"}).out,
                HasSubstr("Restored as it was on 20"));
    EXPECT_THAT(card({"list"}).out, HasSubstr("When did Victoria become queen?"));
    EXPECT_EQ(card({"history", "victoria", "--restore", "1"}).out, "Nothing to change.\n");
    EXPECT_EQ(run({"undo"}).out, "Undid an edit.\n");
    EXPECT_THAT(card({"list"}).out, HasSubstr("When was Victoria crowned?"));
}

TEST_F(NoteCommand, RestoresNoVersionThatThereIsNot)
{
    const Ran missing = card({"history", "victoria", "--restore", "2"});
    EXPECT_EQ(missing.exitCode, 1);
    EXPECT_THAT(missing.err, HasSubstr("there is no version 2; the oldest is 1."));
    EXPECT_EQ(card({"history", "victoria", "--diff", "0"}).exitCode, 2);
    EXPECT_EQ(card({"history", "victoria", "--diff", "1", "--restore", "1"}).exitCode, 2);
    EXPECT_EQ(card({"history", "nobody"}).exitCode, 1);
    ASSERT_TRUE(card({"delete", "victoria"}).exitCode == 0 &&
                run({"bin", "restore", "victoria"}).exitCode == 0);
    EXPECT_THAT(card({"history", "victoria"}).out, HasSubstr("brought back from the bin"));
    EXPECT_THAT(card({"history", "victoria", "--restore", "2"}).err,
                HasSubstr("the note was in the bin then"));
}

TEST_F(NoteCommand, AFaultyTextIsNamedByLineAndChangesNothing)
{
    const Ran ran = card({"edit", "victoria", "--file", "-"}, "## One\n\n1\n\n## Two\n\n2\n");
    EXPECT_EQ(ran.exitCode, 1);
    EXPECT_THAT(ran.err, HasSubstr("standard input:5:1: skipped: "));
    EXPECT_THAT(ran.err, HasSubstr("[not-one-note]"));
    EXPECT_THAT(ran.err, HasSubstr("nothing was saved"));
    EXPECT_THAT(card({"list"}).out, HasSubstr("When did Victoria become queen?"));
}

TEST_F(NoteCommand, TheEditorOfTheEnvironmentIsStarted)
{
    const auto terminal =
        runInTerminal({"card", "edit", "victoria"}, {{"EDITOR", editor("queen", "empress")}});
    EXPECT_EQ(terminal->finish(), 0);
    EXPECT_THAT(terminal->screen(), HasSubstr("Saved."));
    EXPECT_THAT(card({"list"}).out, HasSubstr("When did Victoria become empress?"));
}

TEST_F(NoteCommand, WhatCannotBeSavedIsKeptInAFileThatIsNamed)
{
    const auto terminal =
        runInTerminal({"card", "edit", "victoria"}, {{"VISUAL", editor("## When", "When")}});
    EXPECT_EQ(terminal->finish(), 1);
    EXPECT_THAT(terminal->screen(), HasSubstr("nothing was saved"));
    EXPECT_THAT(terminal->screen(), HasSubstr("What was written is kept in"));
    int kept = 0;
    for (const auto &each : std::filesystem::directory_iterator(path("data/engram")))
        kept += each.path().extension() == ".md" ? 1 : 0;
    EXPECT_EQ(kept, 1);
    EXPECT_THAT(card({"list"}).out, HasSubstr("When did Victoria become queen?"));
}

TEST_F(NoteCommand, ACopyIsNewAndNamed)
{
    const Ran ran = card({"copy", "hastings"});
    EXPECT_THAT(ran.out, testing::StartsWith("Copied as who-won-at-hastings"));
    EXPECT_EQ(runJson({"card", "list"}).size(), 8U);
    EXPECT_EQ(run({"undo"}).out, "Undid an added note.\n");
    EXPECT_EQ(runJson({"card", "list"}).size(), 5U);
}

TEST_F(NoteCommand, DeletedNotesAreInTheBinUntilTheyAreRestored)
{
    EXPECT_EQ(run({"bin"}).out, "The bin is empty.\n");
    EXPECT_EQ(card({"delete", "hastings"}).out, "Moved to the bin: 3 notes.\n");
    EXPECT_EQ(card({"delete", "victoria"}).out, "Moved to the bin: 1 note.\n");
    const Ran bin = run({"bin"});
    EXPECT_THAT(bin.out, HasSubstr("hastings  Who won at Hastings in 1066?\n"
                                   "  Kings · with 2 facts\n"));
    const nlohmann::json rows = runJson({"bin"});
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(runJson({"card", "list"}).size(), 1U);
    EXPECT_EQ(run({"bin", "restore", "hastings"}).out, "Restored 3 notes.\n");
    EXPECT_EQ(runJson({"card", "list"}).size(), 4U);
    EXPECT_EQ(run({"undo"}).exitCode, 0);
    EXPECT_EQ(run({"undo"}).out, "Undid a deletion.\n");
    EXPECT_EQ(run({"bin", "restore", "victoria"}).exitCode, 1);
    EXPECT_THAT(run({"bin", "restore", "nobody"}).err, HasSubstr("no “nobody” in the bin"));
}

TEST_F(NoteCommand, ARestoredFactBringsItsQuestion)
{
    EXPECT_EQ(card({"delete", "hastings-crowned"}).out, "Moved to the bin: 1 note.\n");
    EXPECT_THAT(run({"bin"}).out, HasSubstr("Kings · a fact\n"));
    EXPECT_EQ(card({"delete", "hastings"}).out, "Moved to the bin: 2 notes.\n");
    EXPECT_EQ(run({"bin", "restore", "hastings"}).out, "Restored 3 notes.\n");
}

TEST_F(NoteCommand, InAReviewKeysMarkEditAndDelete)
{
    const auto terminal = runInTerminal({"review", "--now", "2026-11-23"},
                                        {{"EDITOR", editor("Hastings", "Senlac")}});
    terminal->waitFor("choose");
    terminal->type("*");
    terminal->waitFor("Marked.");
    terminal->type("e");
    terminal->waitFor("Saved.");
    terminal->waitFor("Who won at Senlac");
    terminal->waitFor("choose");
    terminal->type("d");
    terminal->waitFor("Moved to the bin:");
    terminal->waitFor("Who signed Magna Carta");
    terminal->waitFor("choose");
    terminal->type("u");
    terminal->waitFor("Undid a deletion.");
    terminal->waitFor("Who won at Senlac");
    terminal->waitFor("choose");
    terminal->type("u");
    terminal->waitFor("Undid an edit.");
    terminal->waitFor("Who won at Hastings");
    terminal->type("q");
    EXPECT_EQ(terminal->finish(), 0);
}

TEST_F(NoteCommand, InAReviewByLinesAWordDeletesAndALetterIsAnOptionFirst)
{
    run({"import", file("four.md", "---\ndeck: Four\nid: four\n---\n\n## Which? {#which}\n\n"
                                   "1. [ ] a\n2. [ ] b\n3. [ ] c\n4. [x] d\n")});
    const Ran ran = run({"review", "--deck", "Four", "--now", "2026-11-23"}, "mark\nd\n");
    EXPECT_THAT(ran.out, HasSubstr("Marked."));
    EXPECT_THAT(ran.out, HasSubstr("Right"));
    EXPECT_THAT(ran.out, Not(HasSubstr("bin")));
    EXPECT_THAT(run({"review", "--deck", "Kings", "--now", "2026-11-23"}, "delete\n").out,
                HasSubstr("Moved to the bin: 3 cards"));
}

} // namespace
} // namespace engram::test
