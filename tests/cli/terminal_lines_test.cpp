// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <algorithm>
#include <set>
#include <sstream>

#include "command_line.h"

namespace engram::test
{
namespace
{

using testing::HasSubstr;

constexpr std::string_view WordyDeck = R"(---
deck: Kings and queens of England, Scotland and Ireland, with their years and battles
id: wordy
---

# The Normans and those who came after them, whose names are longer than most

## Which of these battles, fought on two days of one year, decided who was to wear the crown? {#which-battle-decided-the-crown}

1. [x] Hastings, on the fourteenth of October, after a march of two hundred miles from the north
   > It was the only one of them that the Normans fought, and Harold himself fell in the course of it.
2. [ ] Stamford Bridge, on the twenty-fifth of September, against Harald of Norway and his whole army
   > Harold won it, and so lost the days that he would have needed to be rested at the other end.

### Explanation

William had waited for weeks for the wind, and came over when Harold was far away in the north of the country.

## Who? {#who}

William.
)";

class TerminalLines : public CommandLine
{
protected:
    void SetUp() override
    {
        importKings();
        ASSERT_EQ(run({"import", file("wordy.md", WordyDeck), "--now", "2026-11-23"}).exitCode, 0);
    }

    /// What a terminal of 80 columns is sent.
    std::string onTerminal(std::vector<std::string> arguments)
    {
        const auto terminal = runInTerminal(std::move(arguments), Today);
        EXPECT_EQ(terminal->finish(), 0);
        return terminal->screen();
    }

    static std::size_t columnsOf(const std::string &line)
    {
        return static_cast<std::size_t>(std::ranges::count_if(
            line, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
    }

    static void expectWithinEightyColumns(const std::string &screen)
    {
        std::istringstream lines(screen);
        for (std::string line; std::getline(lines, line);) {
            if (line.ends_with('\r'))
                line.pop_back();
            EXPECT_LE(columnsOf(line), 80U) << line;
        }
    }

    static std::set<std::string> wordsOf(const std::string &text)
    {
        std::istringstream in(text);
        std::set<std::string> words;
        for (std::string word; in >> word;)
            words.insert(word);
        return words;
    }

    const Environment Today{};
};

TEST_F(TerminalLines, EveryReadableCommandKeepsTo80ColumnsAndBreaksNoWord)
{
    ASSERT_EQ(run({"flags", "3", "to mend as soon as there is time for it"}).exitCode, 0);
    ASSERT_EQ(run({"card", "flag", "3", "which-battle-decided-the-crown"}).exitCode, 0);
    ASSERT_EQ(run({"card", "mark", "which-battle-decided-the-crown"}).exitCode, 0);
    ASSERT_EQ(run({"card", "suspend", "hastings-crowned"}).exitCode, 0);
    ASSERT_EQ(run({"card", "delete", "who"}).exitCode, 0);
    ASSERT_EQ(run({"quiz", "--now", "2026-11-23"}, "A\n").exitCode, 0);
    for (const std::vector<std::string> &command :
         std::vector<std::vector<std::string>>{{"due"},
                                               {"card", "list"},
                                               {"card", "info", "which-battle-decided-the-crown"},
                                               {"find", "flag:3"},
                                               {"flags"},
                                               {"deck", "list"},
                                               {"bin"},
                                               {"stats"},
                                               {"mastery"},
                                               {"schedule", "--grades", "5,4,3"},
                                               {"options"},
                                               {"options", "kings"},
                                               {"check"},
                                               {"spread", "--dry-run"},
                                               {"import", path("wordy.md"), "--dry-run"},
                                               {"undo"},
                                               {"redo"}}) {
        std::vector<std::string> arguments = command;
        arguments.insert(arguments.end(), {"--now", "2026-11-23"});
        const std::string piped = run(arguments).out;
        if (command.front() == "undo" || command.front() == "redo") {
            ASSERT_EQ(run({command.front() == "undo" ? "redo" : "undo"}).exitCode, 0);
        }
        const std::string screen = onTerminal(arguments);
        expectWithinEightyColumns(screen);
        const std::set<std::string> whole = wordsOf(piped);
        for (const std::string &word : wordsOf(screen))
            EXPECT_TRUE(whole.contains(word) || word.ends_with("…"))
                << command.front() << ": " << word;
    }
}

TEST_F(TerminalLines, AReviewKeepsTo80ColumnsAndBreaksNoWord)
{
    const auto terminal = runInTerminal({"review", "--deck", "wordy", "--now", "2026-11-23"});
    terminal->waitFor("? keys");
    terminal->type("?");
    terminal->waitFor("leave; the session is there when you return");
    terminal->type("x");
    terminal->waitFor("? keys");
    terminal->type("2");
    terminal->waitFor("Enter takes the one in brackets");
    terminal->type("\n");
    terminal->waitFor("once more");
    terminal->type("q");
    EXPECT_EQ(terminal->finish(), 0);
    expectWithinEightyColumns(terminal->screen());
    EXPECT_THAT(terminal->screen(), HasSubstr("\n  +         bury the question with its facts"))
        << "b names an option here";
    // A meaning goes on below itself, and not below its key.
    EXPECT_THAT(terminal->screen(),
                HasSubstr("  Enter     show the answer or the options; then take the grade in "
                          "brackets (so\r\n            does Space)"));
}

TEST_F(TerminalLines, ColumnsOfATableStandBelowEachOther)
{
    for (const std::string &table : {run({"card", "list"}).out, onTerminal({"card", "list"})}) {
        std::istringstream lines(table);
        std::set<std::size_t> places;
        for (std::string line; std::getline(lines, line);)
            for (const char *const state : {"  new", "  locked"})
                if (const std::size_t at = line.rfind(state); at != std::string::npos)
                    places.insert(columnsOf(line.substr(0, at)));
        EXPECT_EQ(places.size(), 2U) << "one more for the id that is longer than most\n" << table;
    }
    EXPECT_EQ(run({"deck", "new", "Poets"}).exitCode, 0);
    EXPECT_THAT(run({"deck", "list"}).out,
                HasSubstr("\nPoets" + std::string(57, ' ') + "0 cards\n"));
}

} // namespace
} // namespace engram::test
