// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "command_line.h"

#include "support/tiny_media.h"

namespace engram::test
{
namespace
{

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

using Fmt = CommandLine;
using Lint = CommandLine;

constexpr std::string_view Untidy = "##   Who won?  {#hastings}\n\n\n\nWilliam.\n\n\n";

TEST_F(Fmt, WritesTheCanonicalFormInPlaceAndOnce)
{
    const std::string deck = file("untidy.md", Untidy);
    EXPECT_EQ(run({"fmt", "--check", deck}).exitCode, 1);
    EXPECT_EQ(readBytes(deck), Untidy);
    EXPECT_EQ(run({"fmt", deck}).exitCode, 0);
    const std::string canonical = readBytes(deck);
    EXPECT_THAT(canonical, HasSubstr("## Who won? {#hastings}\n"));
    EXPECT_EQ(run({"fmt", "--check", deck}).exitCode, 0);
    EXPECT_EQ(run({"fmt", deck}).exitCode, 0);
    EXPECT_EQ(readBytes(deck), canonical);
}

TEST_F(Fmt, CheckNamesTheFilesThatDiffer)
{
    const std::string tidy = file("tidy.md", Untidy);
    run({"fmt", tidy});
    const std::string untidy = file("untidy.md", Untidy);
    const Ran ran = run({"fmt", "--check", tidy, untidy});
    EXPECT_EQ(ran.exitCode, 1);
    EXPECT_EQ(ran.out, untidy + "\n");
}

TEST_F(Fmt, DashReadsStandardInputAndWritesStandardOutput)
{
    const Ran ran = run({"fmt", "-"}, std::string(Untidy));
    EXPECT_EQ(ran.exitCode, 0);
    EXPECT_THAT(ran.out, HasSubstr("## Who won? {#hastings}\n"));
}

TEST_F(Fmt, FileThatWouldLoseTextIsLeftAlone)
{
    const std::string broken = "Stray text\n\n## Who won?\n\nWilliam.\n";
    const std::string deck = file("broken.md", broken);
    const Ran ran = run({"fmt", deck});
    EXPECT_EQ(ran.exitCode, 1);
    EXPECT_EQ(readBytes(deck), broken);
    EXPECT_THAT(ran.err, HasSubstr(deck + ":1:"));
    EXPECT_THAT(ran.err, HasSubstr("[text-outside-note]"));
}

TEST_F(Fmt, MissingFileIsNamedWithWhatToDo)
{
    const Ran ran = run({"fmt", path("absent.md")});
    EXPECT_EQ(ran.exitCode, 1);
    EXPECT_THAT(ran.err,
                StartsWith("engram-cli: " + path("absent.md") + ": there is no such file."));
}

TEST_F(Lint, FindingsComeWithPlaceAndCodeAndExitWithOne)
{
    const std::string deck = file("a.md", "## Who won? {#a}\n\n- [ ] Harold\n- [ ] William\n");
    const Ran ran = run({"lint", deck});
    EXPECT_EQ(ran.exitCode, 1);
    EXPECT_THAT(ran.out, HasSubstr(deck + ":1:"));
    EXPECT_THAT(ran.out, HasSubstr("[no-right-option]"));
}

TEST_F(Lint, JsonIsAnArrayOfProblems)
{
    const std::string deck = file("a.md", "## Who won? {#a}\n\n- [ ] Harold\n- [ ] William\n");
    const nlohmann::json problems = runJson({"lint", deck});
    ASSERT_TRUE(problems.is_array());
    EXPECT_EQ(problems.at(0).at("file"), deck);
    EXPECT_EQ(problems.at(0).at("line"), 1);
    EXPECT_TRUE(problems.at(0).contains("message"));
}

TEST_F(Lint, WriteIdsPutsTheMissingIdsIntoTheFile)
{
    const std::string deck = file("a.md", "---\ndeck: A\nid: a\n---\n\n## Who won?\n\nWilliam.\n");
    EXPECT_THAT(run({"lint", deck}).out, HasSubstr("[missing-id]"));
    const Ran ran = run({"lint", "--write-ids", deck});
    EXPECT_THAT(ran.out, Not(HasSubstr("[missing-id]")));
    EXPECT_THAT(readBytes(deck), HasSubstr("## Who won? {#who-won}"));
}

TEST_F(Lint, PictureThatIsNotThereIsReported)
{
    file("there.png", redPixel());
    const std::string deck = file("a.md", "## Who won? {#a}\n\n![](there.png) ![](gone.png) "
                                          "![](https://example.org/x.png)\n\n"
                                          "```\n![](fenced.png)\n```\n");
    const Ran ran = run({"lint", deck});
    EXPECT_EQ(ran.exitCode, 1);
    EXPECT_THAT(ran.out, HasSubstr("gone.png [media-not-found]"));
    EXPECT_THAT(ran.out, Not(HasSubstr("there.png")));
    EXPECT_THAT(ran.out, Not(HasSubstr("example.org")));
    EXPECT_THAT(ran.out, Not(HasSubstr("fenced.png")));
}

TEST_F(Lint, OfTheCollectionNamesNotesByTheirIds)
{
    const std::string deck =
        file("a.md", "---\ndeck: Sea\nid: sea\n---\n\n## It is deep. How deep? {#deep}\n\n"
                     "11 km\n\n## How old? {#old}\n\nVery.\n");
    ASSERT_EQ(run({"import", deck}).exitCode, 0);
    for (const std::vector<std::string> &which : {std::vector<std::string>{"--all"},
                                                  {"--deck", "Sea"},
                                                  {"--search", "deep"},
                                                  {"--deck", "Sea", "--search", "deep"}}) {
        std::vector<std::string> command{"lint"};
        command.insert(command.end(), which.begin(), which.end());
        const Ran ran = run(command);
        EXPECT_EQ(ran.exitCode, 1);
        EXPECT_THAT(ran.out, StartsWith("deep: "));
        EXPECT_THAT(ran.out, HasSubstr(" [pronoun-start]\n"));
        EXPECT_EQ(ran.err, "1 finding\n");
    }
    EXPECT_EQ(run({"lint", "--search", "old"}).exitCode, 0);
    const nlohmann::json notes = runJson({"lint", "--all"});
    EXPECT_EQ(notes.at(0).at("id"), "deep");
    EXPECT_EQ(notes.at(0).at("lints").at(0), "pronoun-start");
    EXPECT_THAT(run({"lint", "--deck", "Land"}).err, HasSubstr("Sea"));
    EXPECT_EQ(run({"lint", "--search", "deck:"}).exitCode, 2);
    EXPECT_EQ(run({"lint", "--all", deck}).exitCode, 2);
    EXPECT_THAT(run({"lint"}).err, HasSubstr("--deck, --search or --all"));
}

TEST_F(Lint, CleanDeckSaysNothing)
{
    const Ran ran =
        run({"lint", file("a.md", "---\ndeck: A\nid: a\n---\n\n## Who won? {#w}\n\nWilliam.\n")});
    EXPECT_EQ(ran.exitCode, 0) << ran.out;
    EXPECT_EQ(ran.out, "");
}

} // namespace
} // namespace engram::test
