// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "command_line.h"

namespace engram::test
{
namespace
{

using testing::HasSubstr;
using testing::Not;

class ReviewByKeys : public CommandLine
{
protected:
    std::unique_ptr<TerminalProgram> review(const Environment &more = {})
    {
        return runInTerminal({"review", "--now", "2026-11-23"}, more);
    }
};

TEST_F(ReviewByKeys, DigitChoosesAndEnterTakesTheProposedGrade)
{
    importKings();
    const auto terminal = review();
    terminal->waitFor("1–3 choose");
    terminal->type("2");
    terminal->waitFor("[3 Good 1 d]");
    terminal->type("\n");
    terminal->waitFor("→ Good (4): next in 1 day");
    terminal->type("q");
    EXPECT_EQ(terminal->finish(), 0);
    EXPECT_THAT(terminal->screen(), HasSubstr("Answered 1 card"));
    EXPECT_EQ(runJson({"stats"}).at("reviews"), 1);
}

TEST_F(ReviewByKeys, LetterChoosesToo)
{
    importKings();
    const auto terminal = review();
    terminal->waitFor("choose");
    terminal->type("a");
    terminal->waitFor("✘ Not quite");
    terminal->waitFor("[1 Again 1 d*]");
}

TEST_F(ReviewByKeys, HintThenStruckOption)
{
    importKings();
    const auto terminal = review();
    terminal->waitFor("choose");
    terminal->type("h");
    terminal->waitFor("Hint: He came over the sea.");
    terminal->type("h");
    terminal->waitFor("Not ");
    terminal->waitFor(".\r\n");
    const bool first = terminal->screen().find("Not 1.") != std::string::npos;
    const std::string struck = first ? "1" : "3";
    terminal->type(struck);
    terminal->waitFor(struck + " is struck out.");
    terminal->type("h");
    terminal->waitFor("There is no more help.");
    terminal->type("2");
    terminal->waitFor("[2 Hard");
}

TEST_F(ReviewByKeys, ExplanationOpensAfterTheAnswer)
{
    importKings();
    const auto terminal = review();
    terminal->waitFor("choose");
    terminal->type("2");
    terminal->waitFor("x shows the whole explanation");
    EXPECT_THAT(terminal->screen(), Not(HasSubstr("He became king in London.")));
    terminal->type("x");
    terminal->waitFor("He became king in London.");
}

TEST_F(ReviewByKeys, UndoBringsTheLastCardBack)
{
    importKings();
    const auto terminal = review();
    terminal->waitFor("choose");
    terminal->type("1");
    terminal->waitFor("[1 Again");
    terminal->type("\n");
    terminal->waitFor("u undo");
    terminal->type("u");
    terminal->waitFor("Who won at Hastings");
    terminal->type("q");
    EXPECT_EQ(terminal->finish(), 0);
    EXPECT_EQ(runJson({"stats"}).at("reviews"), 0);
}

TEST_F(ReviewByKeys, SuspendsBuriesAndFlagsByAKey)
{
    importKings();
    const auto terminal = review();
    terminal->waitFor("choose");
    terminal->type("f");
    terminal->waitFor("0 for none");
    terminal->type("5");
    terminal->waitFor("Flag 5 (Pink).");
    terminal->type("s");
    terminal->waitFor("Suspended 1 card");
    terminal->waitFor("Who signed Magna Carta");
    terminal->waitFor("choose");
    terminal->type("1-");
    terminal->waitFor("Buried until tomorrow: 1 card");
    terminal->waitFor("When did Victoria");
    terminal->type("q");
    EXPECT_EQ(terminal->finish(), 0);
    const nlohmann::json due = runJson({"due", "--now", "2026-11-23"});
    EXPECT_EQ(due.at("suspended"), 1);
    EXPECT_EQ(due.at("buried"), 1);
    EXPECT_THAT(run({"card", "list", "--flag", "5"}).out, HasSubstr("hastings"));
    EXPECT_EQ(runJson({"stats"}).at("reviews"), 0);
}

TEST_F(ReviewByKeys, NSkipsAndBBuriesWhereItNamesNoOption)
{
    importKings();
    const auto terminal = review();
    terminal->waitFor("choose");
    terminal->type("nn");
    terminal->waitFor("When did Victoria");
    terminal->waitFor("Enter shows the answer");
    terminal->type("b");
    terminal->waitFor("Buried until tomorrow: 1 card");
    terminal->waitFor("choose");
    terminal->type("b");
    terminal->waitFor("Enter takes");
    terminal->type("uq");
    EXPECT_EQ(terminal->finish(), 0);
    const nlohmann::json due = runJson({"due", "--now", "2026-11-23"});
    EXPECT_EQ(due.at("buried"), 1);
    EXPECT_EQ(due.at("suspended"), 0);
}

TEST_F(ReviewByKeys, UndoTakesAChoiceBackThatIsNotGradedYet)
{
    importKings();
    const auto terminal = review();
    terminal->waitFor("choose");
    terminal->type("1");
    terminal->waitFor("[1 Again");
    terminal->type("\n");
    terminal->waitFor("Who signed Magna Carta");
    terminal->waitFor("choose");
    terminal->type("1");
    terminal->waitFor("Enter takes");
    terminal->type("u");
    terminal->waitFor("Who signed Magna Carta");
    terminal->waitFor("choose");
    terminal->type("q");
    EXPECT_EQ(terminal->finish(), 0);
    EXPECT_EQ(runJson({"stats"}).at("reviews"), 1);
}

TEST_F(ReviewByKeys, RecallCardShowsItsAnswerThenTakesAGrade)
{
    run({"import",
         file("one.md", "---\ndeck: One\nid: one\n---\n\n## Capital of France? {#f}\n\nParis.\n")});
    const auto terminal = review();
    terminal->waitFor("Enter shows the answer");
    EXPECT_THAT(terminal->screen(), Not(HasSubstr("Paris.")));
    terminal->type(" ");
    terminal->waitFor("Paris.");
    terminal->waitFor("4 Easy");
    terminal->type("4");
    EXPECT_EQ(terminal->finish(), 0);
    EXPECT_THAT(terminal->screen(), HasSubstr("→ Easy (5): next in 1 day"));
    EXPECT_THAT(terminal->screen(), HasSubstr("Tomorrow: 1 review"));
}

TEST_F(ReviewByKeys, TheKeysAreNamedAgainAfterALongText)
{
    importKings();
    const auto terminal = review();
    terminal->waitFor("choose");
    terminal->type("x");
    terminal->waitFor("He became king in London.");
    terminal->waitFor("1–3 choose · h hint");
}

TEST_F(ReviewByKeys, AStruckOptionIsNoLongerChosen)
{
    run({"import", file("rivers.md", "## Which are rivers?\n\n1. [x] Danube\n2. [ ] Everest\n"
                                     "3. [x] Nile\n4. [ ] Sahara\n5. [ ] Etna\n")});
    const auto terminal = review();
    terminal->waitFor("Several are right");
    terminal->type("1245");
    terminal->waitFor("Chosen: 1 2 4 5 · Enter ends");
    terminal->type("h");
    terminal->waitFor("Not ");
    terminal->waitFor("Chosen: 1 ");
    terminal->type("h");
    terminal->waitFor("Not ");
    terminal->waitFor("Chosen: 1 ");
}

TEST_F(ReviewByKeys, AKeyThatDoesNothingIsAnswered)
{
    importKings();
    const auto terminal = review();
    terminal->waitFor("choose");
    terminal->type("7");
    terminal->waitFor("“7” does nothing here · ? keys");
    terminal->type("\033[A");
    terminal->waitFor("This key does nothing here");
    terminal->type("2");
    terminal->waitFor("[3 Good");
    terminal->type("9");
    terminal->waitFor("“9” does nothing here");
}

TEST_F(ReviewByKeys, QuestionMarkExplainsTheKeysAndOtherKeysDoNothing)
{
    importKings();
    const auto terminal = review();
    terminal->waitFor("choose");
    terminal->type("\033[A\033OPé7z?");
    terminal->waitFor("strike a wrong option out");
    terminal->type("\x04");
    EXPECT_EQ(terminal->finish(), 0);
    EXPECT_EQ(runJson({"stats"}).at("reviews"), 0);
}

TEST_F(ReviewByKeys, InterruptLeavesTheTerminalAsItWas)
{
    importKings();
    const auto terminal = review();
    terminal->waitFor("choose");
    EXPECT_FALSE(terminal->isCooked());
    terminal->interrupt();
    EXPECT_EQ(terminal->finish(), 128 + SIGINT);
    EXPECT_TRUE(terminal->isCooked());
}

TEST_F(ReviewByKeys, InterruptAtAResultKeepsTheAnswer)
{
    importKings();
    const auto terminal = review();
    terminal->waitFor("choose");
    terminal->type("B");
    terminal->waitFor("Good");
    terminal->interrupt();
    EXPECT_EQ(terminal->finish(), 128 + SIGINT);
    EXPECT_EQ(runJson({"stats"}).at("reviews"), 1);
}

TEST_F(ReviewByKeys, EmptyCollectionOffersTheShippedDeck)
{
    std::filesystem::create_directory(path("decks"));
    file("decks/kings.md", KingsDeck);
    const auto terminal = review({{"ENGRAM_DECKS_DIR", path("decks")}});
    terminal->waitFor("Begin with the deck that came with Engram? [Y/n]");
    terminal->type("\n");
    terminal->waitFor("Who won at Hastings");
    terminal->type("q");
    EXPECT_EQ(terminal->finish(), 0);
    EXPECT_EQ(runJson({"due"}).at("cards"), 5);
}

TEST_F(ReviewByKeys, RefusedOfferChangesNothing)
{
    std::filesystem::create_directory(path("decks"));
    file("decks/kings.md", KingsDeck);
    const auto terminal = review({{"ENGRAM_DECKS_DIR", path("decks")}});
    terminal->waitFor("[Y/n]");
    terminal->type("n");
    EXPECT_EQ(terminal->finish(), 0);
    EXPECT_EQ(runJson({"due"}).at("cards"), 0);
}

TEST_F(ReviewByKeys, ColoursAreUsedUnlessNoColorIsSet)
{
    importKings();
    const auto plain = review();
    plain->waitFor("choose");
    EXPECT_EQ(plain->screen().find('\033'), std::string::npos);
    plain->type("q");
    plain->finish();
    const auto coloured = review({{"NO_COLOR", ""}});
    coloured->waitFor("\033[1mWho won at Hastings");
}

TEST_F(ReviewByKeys, SecondProgramOnTheCollectionIsToldSo)
{
    importKings();
    const auto terminal = review();
    terminal->waitFor("choose");
    const Ran second = run({"review"}, "B\n");
    EXPECT_EQ(second.exitCode, 1);
    EXPECT_THAT(second.err, HasSubstr("another program has this collection open"));
    EXPECT_EQ(run({"due"}).exitCode, 0);
}

TEST_F(ReviewByKeys, AChoiceWhoseResultWasSeenCountsWhenOneLeaves)
{
    importKings();
    for (const std::string leaving : {"q", "\x04"}) {
        const auto terminal = review();
        terminal->waitFor("choose");
        terminal->type("1");
        terminal->waitFor("1–4 grade");
        terminal->type(leaving);
        EXPECT_EQ(terminal->finish(), 0);
        EXPECT_THAT(terminal->screen(), HasSubstr("→ Again (1)"));
        EXPECT_THAT(terminal->screen(), HasSubstr("Answered 1 card"));
        EXPECT_EQ(runJson({"stats"}).at("reviews"), 1);
        EXPECT_EQ(run({"undo"}).out, "Undid an answer.\n");
    }
}

TEST_F(ReviewByKeys, ABackThatWasOnlyLookedAtIsNoAnswer)
{
    run({"import", file("one.md", "---\ndeck: One\n---\n\n## front\n\nback\n")});
    const auto terminal = review();
    terminal->waitFor("Enter shows the answer");
    terminal->type("\n");
    terminal->waitFor("1–4 grade");
    terminal->type("q");
    EXPECT_EQ(terminal->finish(), 0);
    EXPECT_EQ(runJson({"stats"}).at("reviews"), 0);
}

TEST_F(ReviewByKeys, AQuizGoesOnWithoutAskingForAGradeAndLeadsToWhatWasMissed)
{
    importKings();
    const auto terminal = runInTerminal({"quiz", "--now", "2026-11-23"});
    terminal->waitFor("Kings › question");
    terminal->waitFor("choose");
    terminal->type("1");
    terminal->waitFor("Enter goes on · x shows the whole explanation");
    EXPECT_THAT(terminal->screen(), Not(HasSubstr("Again")));
    terminal->type("4");
    terminal->waitFor("“4” does nothing here");
    terminal->type("x");
    terminal->waitFor("He became king in London.");
    terminal->type("u");
    terminal->waitFor("choose");
    terminal->type("1");
    terminal->waitFor("Enter goes on");
    terminal->type("\n");
    terminal->waitFor("Question 2 of 2 · 0 of 1 right so far");
    terminal->waitFor("choose");
    terminal->type("1\n");
    terminal->waitFor("Score: 1 of 2 right");
    terminal->waitFor("s each");
    terminal->waitFor("He fell there.");
    terminal->waitFor("Enter practises what was missed");
    terminal->type("\n");
    terminal->waitFor("Who won at Hastings");
    terminal->type("q");
    EXPECT_EQ(terminal->finish(), 0);
    EXPECT_THAT(terminal->screen(), Not(HasSubstr("→")));
}

} // namespace
} // namespace engram::test
