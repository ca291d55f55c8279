// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "command_line.h"

namespace engram::test
{
namespace
{

using testing::HasSubstr;

constexpr std::string_view Poets = "---\ndeck: Poets\n---\n\n# Rome\n\n## Who? {#who}\n\nVirgil\n";

class DeckCommand : public CommandLine
{
protected:
    void SetUp() override
    {
        importKings();
        ASSERT_EQ(run({"import", file("poets.md", Poets)}).exitCode, 0);
    }

    Ran deck(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin(), "deck");
        return run(arguments);
    }
};

TEST_F(DeckCommand, ListsTheTree)
{
    EXPECT_EQ(deck({"list"}).out, "Kings   5 cards\nPoets   1 card\n  Rome  1 card\n");
    const nlohmann::json rows = runJson({"deck", "list"});
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[2].at("deck"), "Poets › Rome");
    EXPECT_EQ(rows[2].at("name"), "Rome");
    EXPECT_EQ(rows[2].at("cards"), 1);
}

TEST_F(DeckCommand, MakesDecksAtTheTopAndBelowOthers)
{
    EXPECT_EQ(deck({"new", "Mine"}).out, "Made “Mine”.\n");
    EXPECT_EQ(deck({"new", "Greece", "--into", "poets"}).out, "Made “Poets › Greece”.\n");
    const Ran taken = deck({"new", "greece", "--into", "Poets"});
    EXPECT_EQ(taken.exitCode, 1);
    EXPECT_THAT(taken.err, HasSubstr("there is a deck “Greece” there already"));
    EXPECT_EQ(run({"undo"}).out, "Undid a change of decks: “Poets › Greece” is gone.\n");
    EXPECT_EQ(run({"redo"}).out, "Did again a change of decks: “Poets › Greece” is there again.\n");
}

TEST_F(DeckCommand, ANewCollectionCanBeginWithADeck)
{
    EXPECT_EQ(run({"--collection", path("other.engram"), "deck", "new", "Mine"}).exitCode, 0);
}

TEST_F(DeckCommand, RenamesByNameOrPath)
{
    EXPECT_EQ(deck({"rename", "Poets/Rome", "Romans"}).out, "Renamed to “Poets › Romans”.\n");
    EXPECT_EQ(run({"undo"}).out,
              "Undid a change of decks: “Poets › Romans” is “Poets › Rome” now.\n");
    EXPECT_EQ(run({"redo"}).exitCode, 0);
    EXPECT_EQ(deck({"rename", "Romans", "Romans"}).out, "Nothing to change.\n");
    EXPECT_EQ(deck({"rename", "Nowhere", "x"}).exitCode, 1);
    const Ran path = deck({"rename", "Romans", "a › b"});
    EXPECT_EQ(path.exitCode, 1);
    EXPECT_THAT(path.err, HasSubstr("›"));
    // Its file finds it.
    EXPECT_THAT(run({"import", file("poets.md", Poets), "--dry-run"}).out,
                testing::Not(HasSubstr("Added")));
}

TEST_F(DeckCommand, MovesBelowAnotherAndToTheTop)
{
    EXPECT_EQ(deck({"move", "Poets", "--into", "Kings"}).out, "It is “Kings › Poets” now.\n");
    EXPECT_EQ(deck({"move", "Rome", "--top"}).out, "It is “Rome” now.\n");
    EXPECT_EQ(deck({"move", "Rome", "--top"}).out, "Nothing to change.\n");
    const Ran ring = deck({"move", "Kings", "--into", "Poets"});
    EXPECT_EQ(ring.exitCode, 1);
    EXPECT_THAT(ring.err, HasSubstr("below itself"));
    EXPECT_EQ(deck({"move", "Rome"}).exitCode, 2);
    EXPECT_EQ(deck({"move", "Rome", "--top", "--into", "Kings"}).exitCode, 2);
}

TEST_F(DeckCommand, RefusesToPutDecksDeeperThanThirtyTwo)
{
    std::string path = "# a1";
    for (int i = 2; i <= 31; ++i)
        path += " › a" + std::to_string(i);
    ASSERT_EQ(
        run({"import", file("deep.md", "---\ndeck: Deep\n---\n\n" + path + "\n\n## q {#q}\n\na\n")})
            .exitCode,
        0);
    const Ran deeper = deck({"move", "Rome", "--into", "a31"});
    EXPECT_EQ(deeper.exitCode, 1);
    EXPECT_THAT(deeper.err, HasSubstr("at most 32 decks stand one below the other"));
    EXPECT_EQ(deck({"move", "Rome", "--into", "a30"}).exitCode, 0);
}

TEST_F(DeckCommand, DeletesToTheBinWhichBringsItBack)
{
    EXPECT_EQ(deck({"delete", "Poets"}).out, "Moved to the bin: “Poets” with 1 card.\n");
    EXPECT_EQ(deck({"list"}).out, "Kings  5 cards\n");
    EXPECT_THAT(run({"bin"}).out,
                HasSubstr("poets  Poets\n  a deck · with 1 deck below it · 1 note\n"));
    const nlohmann::json bin = runJson({"bin"});
    ASSERT_EQ(bin.size(), 1U);
    EXPECT_EQ(bin[0].at("notes"), 1);
    EXPECT_EQ(bin[0].at("decks_below"), 1);
    EXPECT_EQ(run({"bin", "restore", "poets"}).out, "Restored 1 deck with 1 note.\n");
    EXPECT_EQ(run({"bin"}).out, "The bin is empty.\n");
    EXPECT_EQ(run({"undo"}).out, "Undid a change of decks: “Poets” is gone.\n");
    EXPECT_EQ(run({"undo"}).out, "Undid a deletion: “Poets” is there again.\n");
    EXPECT_THAT(deck({"list"}).out, HasSubstr("Poets"));
}

TEST_F(DeckCommand, DecksAndNotesComeOutOfTheBinInOneStep)
{
    ASSERT_EQ(deck({"delete", "Poets"}).exitCode, 0);
    ASSERT_EQ(run({"card", "delete", "victoria"}).exitCode, 0);
    EXPECT_EQ(run({"bin", "restore", "poets", "victoria"}).out,
              "Restored 1 deck with 1 note.\nRestored 1 note.\n");
    EXPECT_EQ(run({"bin"}).out, "The bin is empty.\n");
    EXPECT_EQ(run({"undo"}).out, "Undid a change of decks: “Poets” is gone.\n");
    EXPECT_EQ(runJson({"bin"}).size(), 2U);
}

TEST_F(DeckCommand, AQuizWhoseDeckWasDeletedIsNotGoneOnWith)
{
    const std::vector<std::string> quiz{"quiz", "--deck", "Kings"};
    ASSERT_EQ(run(quiz, "B\n\n").exitCode, 0);
    ASSERT_EQ(deck({"delete", "Kings"}).exitCode, 0);
    const Ran gone = run(quiz);
    EXPECT_EQ(gone.exitCode, 1);
    EXPECT_THAT(gone.err, HasSubstr("there is no deck “Kings”"));
    ASSERT_EQ(run({"undo"}).exitCode, 0);
    EXPECT_THAT(run(quiz).out, HasSubstr("2"));
}

} // namespace
} // namespace engram::test
