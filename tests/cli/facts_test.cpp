// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "command_line.h"
#include "support/fact_deck.h"

namespace engram::test
{
namespace
{

using testing::AllOf;
using testing::Each;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

const std::string &Deck = FactDeck;

using Facts = CommandLine;

TEST_F(Facts, AreProposedForEachNoteWithRuleAndScore)
{
    const Ran ran = run({"facts", file("cooking.md", Deck)});
    EXPECT_EQ(ran.exitCode, 0) << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("What is braising?\n  R2  0.90  "));
    EXPECT_THAT(ran.out, HasSubstr("R2  0.90  Braising, steps: what is meant by “Searing”?\n"
                                   "            → Brown the meat at a high heat.\n"));
    EXPECT_THAT(ran.out, HasSubstr("9 facts proposed for 2 notes, and "));
    EXPECT_THAT(ran.out, Not(HasSubstr("(suggestion)")));
    EXPECT_THAT(run({"facts", "--all", path("cooking.md")}).out, HasSubstr("  (suggestion)\n"));
}

TEST_F(Facts, AreTheSameAsJson)
{
    const auto notes = runJson({"facts", file("cooking.md", Deck)});
    ASSERT_THAT(notes, SizeIs(2));
    EXPECT_EQ(notes[0]["id"], "braising");
    ASSERT_THAT(notes[0]["facts"], SizeIs(8));
    for (const auto &fact : notes[0]["facts"]) {
        EXPECT_GE(fact["score"].get<double>(), 0.7);
        EXPECT_EQ(fact["proposed"], true);
        EXPECT_FALSE(fact["prompt"].get<std::string>().empty());
        EXPECT_EQ(fact["kind"] == "choice", fact.contains("lures"));
    }
}

TEST_F(Facts, OfOneRuleAreShownAlone)
{
    const auto notes = runJson({"facts", "--all", "--rule", "R12", file("cooking.md", Deck)});
    ASSERT_THAT(notes[0]["facts"], SizeIs(1));
    EXPECT_EQ(notes[0]["facts"][0]["answer"], "70");
    const Ran ran = run({"facts", "--rule", "R20", path("cooking.md")});
    EXPECT_EQ(ran.exitCode, 2);
    EXPECT_THAT(ran.err, HasSubstr("R20 is none of R1 to R19"));
    EXPECT_EQ(run({"facts", "--rule", "R19", path("cooking.md")}).out,
              "0 facts proposed for 2 notes, and 0 suggestions.\n");
}

TEST_F(Facts, AreWrittenIntoTheDeckWhichLosesNothing)
{
    const std::string deck = file("cooking.md", Deck);
    const Ran ran = run({"facts", "--accept-all", "--output", path("more.md"), deck});
    EXPECT_EQ(ran.exitCode, 0) << ran.err;
    EXPECT_EQ(ran.out, "9 facts → " + path("more.md") + "\n");
    EXPECT_EQ(readBytes(deck), Deck);
    const std::string more = readBytes(path("more.md"));
    EXPECT_THAT(more, AllOf(HasSubstr("{#pot}"), HasSubstr("Rule of thumb: the cheaper")));
    EXPECT_EQ(run({"facts", "--accept-all", deck}).out, more);
    EXPECT_EQ(runJson({"facts", "--accept-all", deck}),
              (nlohmann::json{{"facts", 9}, {"text", more}}));
    EXPECT_EQ(runJson({"facts", "--accept-all", "--output", path("json.md"), deck}),
              (nlohmann::json{{"facts", 9}, {"file", path("json.md")}}));
    EXPECT_EQ(run({"fmt", "--check", path("more.md")}).exitCode, 0);
    EXPECT_EQ(run({"import", path("more.md")}).exitCode, 0);

    // What was accepted is not proposed again.
    const auto again = runJson({"facts", "--all", path("more.md")});
    for (const auto &fact : again[0]["facts"])
        EXPECT_THAT(more, Not(HasSubstr("{#" + fact["id"].get<std::string>() + "}")));
}

TEST_F(Facts, NeverOverwriteAFile)
{
    const std::string there = file("there.md", Deck);
    const Ran ran = run({"facts", "--accept-all", "--output", there, there});
    EXPECT_EQ(ran.exitCode, 1);
    EXPECT_THAT(ran.err, HasSubstr("is there already"));
    EXPECT_EQ(readBytes(there), Deck);
    EXPECT_EQ(run({"facts", "--output", path("new.md"), there}).exitCode, 2);
}

TEST_F(Facts, AreFoundInAnyText)
{
    const std::string text = "Braising\n\nTwo steps:\n\nSearing: brown the meat at a high heat.\n\n"
                             "Deglazing: loosen the brown bits with wine.\n";
    EXPECT_THAT(run({"facts", file("braising.txt", text)}).out,
                HasSubstr("Braising, steps: what is meant by “Deglazing”?"));
    EXPECT_THAT(run({"facts", "-"}, text).out, HasSubstr("Braising, steps: what is meant by"));
    EXPECT_THAT(run({"facts", file("empty.txt", "\n")}).out,
                HasSubstr("0 facts proposed for 1 note"));
    EXPECT_EQ(run({"facts", path("absent.md")}).exitCode, 1);
}

TEST_F(Facts, OfANoteBecomeItsCardsOrAreNotProposedAgain)
{
    ASSERT_EQ(run({"import", file("cooking.md", Deck)}).exitCode, 0);
    const auto before = runJson({"facts", "--note", "braising"});
    EXPECT_EQ(before["id"], "braising");
    ASSERT_THAT(before["facts"], SizeIs(8));
    const std::string first = before["facts"][0]["id"];
    const std::string second = before["facts"][1]["id"];
    EXPECT_THAT(
        run({"facts", "--note", "braising"}).out,
        AllOf(HasSubstr("            " + first + "\n"), HasSubstr("8 facts proposed, and ")));

    const Ran ran = run({"facts", "--note", "braising", "--accept", first, "--reject", second});
    EXPECT_EQ(ran.exitCode, 0) << ran.err;
    EXPECT_EQ(ran.out, "Accepted 1 fact, rejected 1 candidate.\n");
    EXPECT_THAT(runJson({"facts", "--note", "braising"})["facts"], SizeIs(6));
    EXPECT_THAT(run({"card", "list"}).out, AllOf(HasSubstr(first), Not(HasSubstr(second))));
    EXPECT_THAT(run({"undo"}).out, HasSubstr("decisions about facts"));
    EXPECT_THAT(runJson({"facts", "--note", "braising"})["facts"], SizeIs(8));

    const auto all = runJson({"facts", "--note", "braising", "--accept-all", "--reject", first});
    EXPECT_EQ(all["accepted"], 7);
    EXPECT_EQ(all["rejected"], 1);
    EXPECT_EQ(run({"facts", "--note", "braising", "--accept-all"}).out, "Nothing is proposed.\n");
    EXPECT_THAT(run({"import", path("cooking.md")}).out, Not(HasSubstr("bin")));
    EXPECT_EQ(run({"export", path("out.md"), "--deck", "Cooking"}).exitCode, 0);
    EXPECT_THAT(readBytes(path("out.md")),
                AllOf(HasSubstr("{#" + second + "}"), Not(HasSubstr(first))));
}

TEST_F(Facts, OfANoteAreNamedAsTheyAre)
{
    ASSERT_EQ(run({"import", file("cooking.md", Deck)}).exitCode, 0);
    const Ran nobody = run({"facts", "--note", "braising", "--accept", "nobody-0000"});
    EXPECT_EQ(nobody.exitCode, 1);
    EXPECT_THAT(nobody.err, HasSubstr("nobody-0000"));
    EXPECT_EQ(run({"facts", "--note", "absent"}).exitCode, 1);
    EXPECT_EQ(run({"facts"}).exitCode, 2);
    EXPECT_EQ(run({"facts", "--note", "braising", path("cooking.md")}).exitCode, 2);
    EXPECT_EQ(run({"facts", "--accept", "a", path("cooking.md")}).exitCode, 2);
}

TEST_F(Facts, AreCountedForTheNotesOfASearch)
{
    ASSERT_EQ(run({"import", file("cooking.md", Deck)}).exitCode, 0);
    EXPECT_THAT(
        run({"facts", "--search", "deck:Cooking"}).out,
        AllOf(HasSubstr("braising  8 proposed, "), HasSubstr("9 facts proposed for 2 notes.\n")));
    const auto rows = runJson({"facts", "--search", "braising"});
    ASSERT_THAT(rows, SizeIs(1));
    EXPECT_EQ(rows[0]["proposed"], 8);
    EXPECT_THAT(run({"facts", "--search", ""}).out, HasSubstr("proposed for 2 notes."));
    EXPECT_THAT(run({"facts", "--search", "deck:nowhere"}).out, HasSubstr("0 facts proposed"));
    EXPECT_EQ(run({"facts", "--search", "("}).exitCode, 2);
}

TEST_F(Facts, OfAQuizPageTakeItsKey)
{
    const std::string page =
        "Quiz\n\n1 of 1\nWho won at Hastings?\nAWilliam\nBHarold\nHint\n\nNorman.\n\n"
        "Detailed explanation\n\nRule of thumb: whoever holds the hill should stay there.\n";
    EXPECT_THAT(run({"facts", "--answers", "A", file("quiz.txt", page)}).out,
                AllOf(HasSubstr("→ William\n"), HasSubstr("rule of thumb")));
    const Ran deck = run({"facts", "--answers", "A", file("cooking.md", Deck)});
    EXPECT_EQ(deck.exitCode, 1);
    EXPECT_THAT(deck.err, HasSubstr("no quiz page"));
    EXPECT_EQ(run({"facts", "--answers", "A", file("some.txt", "Some text.\n")}).exitCode, 1);
}

} // namespace
} // namespace engram::test
