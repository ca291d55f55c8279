// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "command_line.h"

namespace engram::test
{
namespace
{

using testing::HasSubstr;
using testing::Not;

class ReplaceCommand : public CommandLine
{
protected:
    void SetUp() override { importKings(); }
};

TEST_F(ReplaceCommand, ShowsWhatWouldChangeLineByLineAndChangesNothing)
{
    const Ran ran =
        run({"replace", "hastings", "--find", "London", "--with", "Paris", "--dry-run"});
    EXPECT_EQ(ran.exitCode, 0) << ran.err;
    EXPECT_EQ(ran.out, "hastings\n"
                       "  explanation - He became king in London.\n"
                       "              + He became king in Paris.\n"
                       "Would replace 1 place in 1 note.\n");
    EXPECT_EQ(runJson({"find", "--count", "London"}).at("count"), 1);
}

TEST_F(ReplaceCommand, SaysHowManyAndHowToUndo)
{
    const Ran ran = run({"replace", "", "--find", "william", "--with", "Bill", "--ignore-case"});
    EXPECT_EQ(ran.out, "Replaced 3 places in 2 notes. `engram-cli undo` takes it back.\n");
    EXPECT_EQ(run({"undo"}).out, "Undid an edit.\n");
    EXPECT_EQ(run({"replace", "", "--find", "whale", "--with", "x"}).out, "Nothing to replace.\n");
}

TEST_F(ReplaceCommand, TakesExpressionsAndParts)
{
    const nlohmann::json json = runJson({"replace", "--find", R"((\d{4}))", "--with", R"(AD \1)",
                                         "--regex", "--field", "front,back", "", "--dry-run"});
    EXPECT_EQ(json.at("places"), 2);
    EXPECT_EQ(json.at("changes")[0].at("parts")[0].at("after"), "Who won at Hastings in AD 1066?");
    EXPECT_EQ(json.at("changes")[0].at("parts")[0].at("field"), "front");
}

TEST_F(ReplaceCommand, NamesWhatStaysAndWhy)
{
    const Ran ran =
        run({"replace", "", "--find", "Harold", "--with", "", "--field", "option", "--dry-run"});
    EXPECT_THAT(ran.out, HasSubstr("One note stays as it is"));
    EXPECT_THAT(ran.out, HasSubstr("  hastings  "));
    EXPECT_THAT(ran.out, HasSubstr("Nothing would be replaced."));
}

TEST_F(ReplaceCommand, SaysWhatIsWrong)
{
    const Ran ran = run({"replace", "", "--find", "(", "--with", "x", "--regex"});
    EXPECT_EQ(ran.exitCode, 2);
    EXPECT_THAT(ran.err, HasSubstr("the regular expression is wrong"));
    EXPECT_THAT(run({"replace", "", "--find", "", "--with", "x"}).err,
                HasSubstr("Say what to look for"));
    EXPECT_THAT(run({"replace", "", "--find", "a", "--with", R"(\1)", "--regex"}).err,
                HasSubstr("the number of a group of --find"));
    EXPECT_THAT(run({"replace", "", "--find", "a", "--with", R"(\x)", "--regex"}).err,
                testing::AllOf(HasSubstr("--with"), Not(HasSubstr("schema"))));
    EXPECT_THAT(run({"replace", "", "--find", "a", "--with", "b", "--field", "foot"}).err,
                HasSubstr("is none of: front"));
}

class TagCommand : public CommandLine
{
protected:
    void SetUp() override
    {
        importKings();
        ASSERT_EQ(run({"tag", "add", "norman::kings", "hastings"}).exitCode, 0);
    }
};

TEST_F(TagCommand, ListsTheTagsAsTheTreeTheyAre)
{
    EXPECT_EQ(run({"tag", "list"}).out, "norman  2 notes\n  kings  2 notes\n");
    const nlohmann::json rows = runJson({"tag", "list"});
    EXPECT_EQ(rows[1].at("tag"), "norman::kings");
    EXPECT_EQ(rows[0].at("notes"), 0);
    EXPECT_EQ(rows[0].at("notesWithBelow"), 2);
}

TEST_F(TagCommand, RenamesAndSaysWhenTwoBecomeOne)
{
    EXPECT_EQ(run({"tag", "rename", "norman", "old"}).out,
              "Renamed “norman” to “old” in 2 notes. `engram-cli undo` takes it back.\n");
    EXPECT_EQ(run({"tag", "add", "queens", "victoria"}).exitCode, 0);
    EXPECT_THAT(run({"tag", "rename", "old::kings", "queens"}).out,
                HasSubstr("The tag was there already; they are one now."));
    EXPECT_EQ(run({"undo"}).out, "Undid an edit.\n");
}

TEST_F(TagCommand, TakesTagsAway)
{
    EXPECT_THAT(run({"tag", "remove", "norman", "nid:1"}).out, HasSubstr("Nothing to change."));
    EXPECT_THAT(run({"tag", "remove", "norman::kings", "kind:question"}).out,
                HasSubstr("Took “norman::kings” from 1 note."));
    EXPECT_THAT(run({"tag", "delete", "NORMAN"}).out, HasSubstr("from 1 note."));
    EXPECT_EQ(run({"tag", "list"}).out, "No note has a tag.\n");
    const Ran none = run({"tag", "delete", "norman"});
    EXPECT_EQ(none.exitCode, 1);
    EXPECT_THAT(none.err, HasSubstr("no note has the tag “norman”"));
    EXPECT_THAT(run({"tag", "add", "two words", ""}).err, HasSubstr("is no tag"));
}

class DuplicatesCommand : public CommandLine
{
};

TEST_F(DuplicatesCommand, ListsThoseThatAskTheSameTogether)
{
    importKings();
    EXPECT_EQ(run({"duplicates"}).out, "No two notes ask the same.\n");
    const std::string more =
        "---\ndeck: More\n---\n\n## When did  victoria become queen? {#v2}\n\n1\n";
    ASSERT_EQ(run({"import", file("more.md", more)}).exitCode, 0);
    EXPECT_EQ(run({"duplicates"}).out,
              "When did Victoria become queen?\n  victoria  Kings\n  v2  More\n");
    const nlohmann::json groups = runJson({"duplicates"});
    ASSERT_EQ(groups.size(), 1U);
    EXPECT_EQ(groups[0][1].at("id"), "v2");
}

TEST_F(DuplicatesCommand, AreMergedWithTheirDecks)
{
    importKings();
    ASSERT_EQ(run({"deck", "new", "More"}).exitCode, 0);
    EXPECT_EQ(run({"deck", "merge", "Kings", "--into", "More"}).out,
              "Merged “Kings” into “More”, with 5 notes.\n");
    EXPECT_EQ(run({"undo"}).out, "Undid a change of decks: “Kings” is there again.\n");
    EXPECT_EQ(run({"deck", "merge", "Kings", "--into", "Kings"}).exitCode, 1);
}

} // namespace
} // namespace engram::test
