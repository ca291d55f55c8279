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
using testing::StartsWith;

class Find : public CommandLine
{
protected:
    void SetUp() override { importKings(); }

    Ran find(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin(), {"--now", "2026-11-23", "find"});
        return run(arguments);
    }
};

TEST_F(Find, ListsWhatAQueryFindsAndHowItStands)
{
    const Ran ran = find({"victoria", "queen"});
    EXPECT_EQ(ran.exitCode, 0) << ran.err;
    EXPECT_EQ(ran.out, "victoria  When did Victoria become queen?  new\n");
}

TEST_F(Find, GivesTheSameAsJson)
{
    const nlohmann::json rows = runJson({"find", "victoria", "--now", "2026-11-23"});
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].at("id"), "victoria");
    EXPECT_EQ(rows[0].at("deck"), "Kings");
    EXPECT_EQ(rows[0].at("due"), nullptr);
}

TEST_F(Find, CountsAndSaysHowManyMoreThereAre)
{
    const Ran all = find({"--count"});
    EXPECT_EQ(all.out, find({"--count", "is:new"}).out);
    const Ran two = find({"--limit", "2"});
    EXPECT_THAT(two.out, HasSubstr("… and "));
    EXPECT_THAT(two.out, HasSubstr("--limit " + all.out.substr(0, all.out.size() - 1)));
    EXPECT_EQ(runJson({"find", "--count", "victoria"}).at("count"), 1);
}

TEST_F(Find, SaysWhenNothingIsFound)
{
    EXPECT_EQ(find({"whale"}).out, "No card is found.\n");
    EXPECT_EQ(runJson({"find", "whale"}), nlohmann::json::array());
}

TEST_F(Find, SaysWhatIsWrongWhereAndWhatWouldBeRight)
{
    const Ran ran = find({"king", "is:wet"});
    EXPECT_EQ(ran.exitCode, 2);
    EXPECT_THAT(ran.err, HasSubstr("“king is:wet” cannot be understood at column"));
    EXPECT_THAT(ran.err, HasSubstr("“wet” is not known; known are new, "));
    EXPECT_THAT(find({"(king"}).err, HasSubstr("a parenthesis has no end"));
    EXPECT_THAT(find({"flag:9"}).err, HasSubstr("“9” is no number; 0 to 7 would be one"));
}

TEST_F(Find, OrdersAsAsked)
{
    EXPECT_EQ(find({"--sort", "wet"}).exitCode, 2);
    ASSERT_EQ(run({"card", "due", "+3", "victoria", "--now", "2026-11-23"}).exitCode, 0);
    EXPECT_THAT(find({"--sort", "due"}).out, StartsWith("victoria "));
    EXPECT_THAT(find({"--sort", "due", "--reverse"}).out, StartsWith("victoria "))
        << "what has no due day comes last";
    EXPECT_NE(find({"--sort", "title", "--limit", "1"}).out,
              find({"--sort", "title", "--reverse", "--limit", "1"}).out);
}

TEST_F(Find, ListsTheColumnsAskedForWithinTheWidth)
{
    ASSERT_EQ(run({"card", "due", "+3", "victoria", "--now", "2026-11-23"}).exitCode, 0);
    const Ran ran = find({"--columns", "title,due,interval,tags,answer", "--sort", "due"});
    EXPECT_EQ(ran.exitCode, 0) << ran.err;
    EXPECT_THAT(ran.out, StartsWith("id "));
    EXPECT_THAT(ran.out, HasSubstr("\nvictoria "));
    EXPECT_THAT(ran.out, HasSubstr("2026-11-26  3 "));
    std::istringstream lines(ran.out);
    for (std::string line; std::getline(lines, line);)
        EXPECT_LE(line.size(), 90U) << line;
    EXPECT_EQ(find({"--columns", "title,wet"}).exitCode, 2);
    const nlohmann::json rows = runJson(
        {"find", "victoria", "--columns", "due,easiness,reviews,flag", "--now", "2026-11-23"});
    EXPECT_EQ(rows[0].at("due"), "2026-11-26");
    EXPECT_EQ(rows[0].at("easiness"), 2.5);
    EXPECT_EQ(rows[0].at("flag"), 0);
}

TEST_F(Find, CountsWideCharactersAsTwoColumns)
{
    std::string wide;
    for (int i = 0; i < 40; ++i)
        wide += "海";
    ASSERT_EQ(run({"import", "-"}, "---\ndeck: Sea\n---\n## " + wide + " {#wide}\n\nb\n").exitCode,
              0);
    EXPECT_THAT(find({"--columns", "title", "海海海"}).out, Not(HasSubstr(wide)));
    EXPECT_THAT(find({"--columns", "title", "海海海"}).out, HasSubstr("海…"));
}

TEST_F(Find, ListsNotesInPages)
{
    EXPECT_THAT(find({"--notes", "victoria", "queen"}).out, HasSubstr("\nvictoria  "));
    EXPECT_EQ(find({"--notes", "whale"}).out, "No note is found.\n");
    const nlohmann::json all = runJson({"find", "--notes", "--now", "2026-11-23"});
    const nlohmann::json page =
        runJson({"find", "--notes", "--skip", "1", "--limit", "2", "--now", "2026-11-23"});
    ASSERT_EQ(page.size(), 2U);
    EXPECT_EQ(page[0], all[1]);
    EXPECT_THAT(find({"--notes", "--skip", "1", "--limit", "1"}).out,
                HasSubstr("from --skip 2 on."));
}

TEST_F(Find, ASessionOverASearchAsksOnlyThat)
{
    const Ran ran =
        run({"review", "--search", "victoria queen", "--now", "2026-11-23"}, "\ngood\n");
    EXPECT_EQ(ran.exitCode, 0) << ran.err;
    EXPECT_THAT(ran.out, StartsWith("Search: victoria queen\n"));
    EXPECT_THAT(ran.out, HasSubstr("When did Victoria become queen?"));
    EXPECT_THAT(ran.out, HasSubstr("Answered 1 card"));
    EXPECT_EQ(find({"not", "is:new"}).out.substr(0, 8), "victoria");
}

TEST_F(Find, ASessionOverASearchThatFindsNothingSaysSo)
{
    for (const char *const kind : {"review", "quiz", "exam", "cram", "ahead"}) {
        const Ran ran = run({kind, "--search", "whale"});
        EXPECT_EQ(ran.exitCode, 0) << ran.err;
        EXPECT_THAT(ran.out, HasSubstr("There is nothing to ask of what “whale” finds"));
    }
    const Ran wrong = run({"quiz", "--search", "is:wet"});
    EXPECT_EQ(wrong.exitCode, 2);
    EXPECT_THAT(wrong.err, HasSubstr("cannot be understood"));
    EXPECT_EQ(run({"review", "--search", "king", "--minutes", "3"}).exitCode, 2);
}

TEST_F(Find, AQuizOverASearchIsGoneOnWithOnlyWhereTheSearchIsTheSame)
{
    run({"quiz", "--search", "kind:question", "--now", "2026-11-23"}, "A\n");
    const Ran other = run({"quiz", "--search", "hastings", "--now", "2026-11-23"});
    EXPECT_THAT(other.out, Not(HasSubstr("Going on")));
    const Ran same = run({"quiz", "--search", "kind:question", "--now", "2026-11-23"});
    EXPECT_THAT(same.out, HasSubstr("Going on with the quiz"));
}

} // namespace
} // namespace engram::test
