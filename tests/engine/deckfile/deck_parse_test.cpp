// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/deck_file.h>

#include "engine/deckfile/deck_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace engram
{
namespace
{

using test::countOf;
using test::firstNote;
using test::firstOf;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Question questionOf(const std::string &text)
{
    return std::get<Question>(firstNote(parseDeckFile(text).file).content);
}

const char *const Whole = R"(---
deck: Kings of Rome
id: kings
tags: [history, "Rome, early"]
x-kept: as it is
---

# The seven

## Who came first? {#first .legend score=10 by="T. Livius"}

A stem with code:

```text
## not a heading
- [ ] not an option
```

> Hint: it is in the name
> of the city

> Hint: brothers

- [x] Romulus
  > He killed his
  > brother.
- [ ] Remus
      > He jumped over the wall.
- [ ] Numa
  in a second line

### Explanation

Seven kings.

### Sources

Livy.

### Facts

- Who was the second king? {#second .hard}
  > Numa Pompilius
- {{Romulus}} founded the city.
- What does this print?
  ```sh
  echo Rome
  ```
  > `Rome`

## Who came last? {reversed=true}

Tarquin
the Proud
)";

TEST(DeckParse, EveryPartOfADeckIsFound)
{
    const ParsedDeck parsed = parseDeckFile(Whole, "kings.md");

    EXPECT_THAT(parsed.problems, IsEmpty());
    EXPECT_EQ(parsed.file.title(), "Kings of Rome");
    EXPECT_EQ(parsed.file.get("x-kept"), "as it is");
    ASSERT_THAT(parsed.file.sections, SizeIs(1));
    EXPECT_EQ(parsed.file.sections[0].title, "The seven");
    ASSERT_THAT(parsed.file.sections[0].notes, SizeIs(2));

    const DeckNote &first = parsed.file.sections[0].notes[0];
    EXPECT_EQ(first.id, "first");
    EXPECT_EQ(first.line, 10);
    EXPECT_THAT(first.tags, ElementsAre("legend"));
    EXPECT_EQ(first.attributes.at("score"), "10");
    EXPECT_EQ(first.attributes.at("by"), "T. Livius");
    const Question expected{
        "Who came first?",
        "A stem with code:\n\n```text\n## not a heading\n- [ ] not an option\n```",
        {"it is in the name\nof the city", "brothers"},
        {{"Romulus", "He killed his\nbrother.", true},
         {"Remus", "He jumped over the wall.", false},
         {"Numa\nin a second line", "", false}},
        false,
        "Seven kings.\n\n### Sources\n\nLivy."};
    EXPECT_EQ(std::get<Question>(first.content), expected);

    ASSERT_THAT(first.facts, SizeIs(3));
    EXPECT_EQ(first.facts[0].id, "second");
    EXPECT_THAT(first.facts[0].tags, ElementsAre("hard"));
    EXPECT_EQ(first.facts[0].content,
              NoteContent(Basic{"Who was the second king?", "Numa Pompilius", false}));
    EXPECT_EQ(first.facts[1].content, NoteContent(Cloze{"{{Romulus}} founded the city."}));
    EXPECT_EQ(first.facts[2].content,
              NoteContent(Basic{"What does this print?\n```sh\necho Rome\n```", "`Rome`", false}));

    EXPECT_EQ(parsed.file.sections[0].notes[1].content,
              NoteContent(Basic{"Who came last?", "Tarquin\nthe Proud", true}));
}

TEST(DeckParse, QuizdownFilesImportAsTheyAre)
{
    const ParsedDeck parsed =
        parseDeckFile("---\nprimary_color: orange\n---\n\n"
                      "### The sound of dog\n\n---\nshuffle_answers: false\n---\n\n"
                      "What do dogs sound like?\n\n> Some hint\n\n"
                      "- [ ] yes\n- [ ] `self.sound = \"meow\"`\n- [x] wuff\n"
                      "    > Well done\n\n"
                      "### Capital of Germany?\n\n1. [x] Berlin\n1. [ ] Bonn\n");

    ASSERT_THAT(parsed.file.sections[0].notes, SizeIs(2));
    const auto dog = std::get<Question>(parsed.file.sections[0].notes[0].content);
    EXPECT_EQ(dog.heading, "The sound of dog");
    EXPECT_EQ(dog.body, "What do dogs sound like?");
    EXPECT_THAT(dog.hints, ElementsAre("Some hint"));
    EXPECT_TRUE(dog.ordered);
    ASSERT_THAT(dog.options, SizeIs(3));
    EXPECT_EQ(dog.options[2], (Option{"wuff", "Well done", true}));
    const auto capital = std::get<Question>(parsed.file.sections[0].notes[1].content);
    EXPECT_TRUE(capital.ordered);
    EXPECT_TRUE(capital.options[0].right);
}

TEST(DeckParse, ABlockQuoteIsTextWhereAnotherSaysHint)
{
    const Question question =
        questionOf("## q\n\n> a claim\n\n> Hint: doubt it\n\n- [x] a\n- [ ] b\n");
    EXPECT_EQ(question.body, "> a claim");
    EXPECT_THAT(question.hints, ElementsAre("doubt it"));
}

TEST(DeckParse, TextBehindTheOptionsExplains)
{
    EXPECT_EQ(questionOf("## q\n- [x] a\n- [ ] b\n\nBecause.\n").explanation, "Because.");
}

TEST(DeckParse, ATabIndentsAsFarAsItReaches)
{
    const Question question = questionOf("## q\n- [x] a\n\t> why\n- [ ] b\n\tmore\n");
    EXPECT_EQ(question.options[0].reason, "why");
    EXPECT_EQ(question.options[1].text, "b\n  more");
}

TEST(DeckParse, AHeadingWithADeletionIsACloze)
{
    EXPECT_EQ(firstNote(parseDeckFile("## Rome fell in {{476}}.\n\nIn the west.\n").file).content,
              NoteContent(Cloze{"Rome fell in {{476}}.\n\nIn the west."}));
}

TEST(DeckParse, BracesInCodeAndBehindABackslashAreNoDeletions)
{
    const ParsedDeck parsed =
        parseDeckFile("## a\nb\n### Facts\n- What prints `{{ x }}` in Jinja?\n\n  the value\n"
                      "- Write \\{{ for two braces\n\n  indeed\n- {{`a }} b`}} is hidden\n");
    const std::vector<DeckNote> facts = firstNote(parsed.file).facts;
    ASSERT_THAT(facts, SizeIs(3));
    EXPECT_EQ(facts[0].content,
              NoteContent(Basic{"What prints `{{ x }}` in Jinja?", "the value", false}));
    EXPECT_EQ(facts[1].content, NoteContent(Basic{"Write \\{{ for two braces", "indeed", false}));
    EXPECT_EQ(facts[2].content, NoteContent(Cloze{"{{`a }} b`}} is hidden"}));
    EXPECT_THAT(parsed.problems, IsEmpty());
}

TEST(DeckParse, AFactWithNestedOptionsIsAQuestion)
{
    const DeckNote note = firstNote(
        parseDeckFile("## q\n\nbody\n\n### Facts\n\n- Which? {#w}\n  - [x] this\n  - [ ] that\n")
            .file);
    ASSERT_THAT(note.facts, SizeIs(1));
    EXPECT_EQ(note.facts[0].id, "w");
    const auto question = std::get<Question>(note.facts[0].content);
    EXPECT_EQ(question.heading, "Which?");
    EXPECT_EQ(question.options, (std::vector<Option>{{"this", "", true}, {"that", "", false}}));
}

TEST(DeckParse, WindowsAndOldMacLineEndsAreLineEnds)
{
    const std::string unix = "## q\n\n- [x] a\n- [ ] b\n";
    std::string windows;
    std::string mac = unix;
    for (const char c : unix)
        windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
    std::ranges::replace(mac, '\n', '\r');
    EXPECT_EQ(parseDeckFile(windows).file, parseDeckFile(unix).file);
    EXPECT_EQ(parseDeckFile("\xEF\xBB\xBF" + mac).file, parseDeckFile(unix).file);
}

TEST(DeckParse, AFileWithoutSectionsHasOneWithoutATitle)
{
    EXPECT_THAT(parseDeckFile("").file.sections, ElementsAre(DeckSection{}));
    const auto sections = parseDeckFile("## a\nb\n\n# S {#s}\n\n## c\nd\n").file.sections;
    ASSERT_THAT(sections, SizeIs(2));
    EXPECT_EQ(sections[0].title, "");
    EXPECT_EQ(sections[1].title, "S");
    EXPECT_EQ(sections[1].id, "s");
}

TEST(DeckParse, FrontMatterTakesAListOneItemALine)
{
    const DeckFile file = parseDeckFile("---\ndeck: 'It''s'\ntags:\n  - a\n  - b c\n---\n").file;
    EXPECT_EQ(file.title(), "It's");
    EXPECT_THAT(file.tags(), ElementsAre("a", "b c"));
}

struct Broken
{
    const char *text;
    ProblemCode code;
    int line;
    int column;
    Severity severity;
    const char *excerpt;
};

class DeckProblems : public testing::TestWithParam<Broken>
{
};

TEST_P(DeckProblems, NameLineColumnAndText)
{
    const Broken &broken = GetParam();
    const ParsedDeck parsed = parseDeckFile(broken.text, "broken.md");
    ASSERT_EQ(countOf(parsed.problems, broken.code), 1) << broken.text;
    const Problem problem = firstOf(parsed.problems, broken.code);
    EXPECT_EQ(problem.file, "broken.md");
    EXPECT_EQ(problem.line, broken.line);
    EXPECT_EQ(problem.column, broken.column);
    EXPECT_EQ(problem.severity, broken.severity);
    EXPECT_EQ(problem.text, broken.excerpt);
}

INSTANTIATE_TEST_SUITE_P(
    All, DeckProblems,
    testing::Values(
        Broken{"---\ndeck: x\n\n## a\nb\n", ProblemCode::FrontMatterUnclosed, 1, 1,
               Severity::Warning, "---"},
        Broken{"---\nno key\n---\n", ProblemCode::FrontMatterLine, 2, 1, Severity::Skipped,
               "no key"},
        Broken{"\nhello\nyou\n\n## a\nb\n", ProblemCode::TextOutsideNote, 2, 1, Severity::Skipped,
               "hello\nyou"},
        Broken{"## é q {#a b}\nx\n", ProblemCode::AttributeSyntax, 1, 8, Severity::Warning,
               "{#a b}"},
        Broken{"## {#x}\n\nb\n", ProblemCode::EmptyHeading, 1, 1, Severity::Warning, "## {#x}"},
        Broken{"## a\n\n```\ncode\n\n## b\nc\n", ProblemCode::FenceUnclosed, 3, 1,
               Severity::Warning, "```"},
        Broken{"## a {#x}\nb\n\n## c {#x}\nd\n", ProblemCode::DuplicateId, 4, 1, Severity::Warning,
               "x"},
        Broken{"## a\n\n## b\nc\n", ProblemCode::EmptyNote, 1, 1, Severity::Skipped, "## a"},
        Broken{"## a\nb\n### Facts\n- alone\n", ProblemCode::FactWithoutAnswer, 4, 3,
               Severity::Skipped, "- alone"},
        Broken{"## a\nb\n### Facts\n- a {{b\n", ProblemCode::ClozeSyntax, 4, 3, Severity::Skipped,
               "- a {{b"},
        Broken{"## a {{}} {{b}}\n", ProblemCode::ClozeSyntax, 1, 4, Severity::Warning,
               "{{}} {{b}}"},
        Broken{"## q\n- [x] a\n- [ ]\n- [ ] c\n", ProblemCode::OptionWithoutText, 3, 1,
               Severity::Skipped, "- [ ]"},
        Broken{"## q\n- [ ] a\n- [ ] b\n", ProblemCode::NoRightOption, 1, 4, Severity::Warning,
               "q"},
        Broken{"## q\n- [x] a\n", ProblemCode::OneOption, 1, 4, Severity::Warning, "q"},
        Broken{"## q\n- [x] a\n- [ ] b\n", ProblemCode::MissingExplanation, 1, 4, Severity::Lint,
               "q"},
        Broken{"## a\xFF\nb\n", ProblemCode::ReplacedCharacters, 1, 1, Severity::Warning, "1"}));

TEST(DeckParse, WhatFollowsAnUnclosedFenceIsStillRead)
{
    const DeckFile file = parseDeckFile("## a\n\n```\ncode\n\n## b\nc\n").file;
    ASSERT_THAT(file.sections[0].notes, SizeIs(2));
    EXPECT_EQ(file.sections[0].notes[0].content, NoteContent(Basic{"a", "```\ncode", false}));
}

TEST(DeckParse, TheSecondOfTwoEqualIdsGetsAnother)
{
    const DeckFile file = parseDeckFile("## a {#x}\nb\n\n## c {#x}\nd\n\n## e {#x-2}\nf\n").file;
    EXPECT_EQ(file.sections[0].notes[0].id, "x");
    EXPECT_EQ(file.sections[0].notes[1].id, "x-3");
    EXPECT_EQ(file.sections[0].notes[2].id, "x-2");
}

TEST(DeckParse, MoreDeletionsThanANoteCanHaveAreReported)
{
    std::string text = "## ";
    for (int i = 0; i < 256; ++i)
        text += "{{x}} ";
    EXPECT_EQ(countOf(parseDeckFile(text).problems, ProblemCode::TooManyClozes), 1);
}

TEST(DeckParse, ALineOverOneMebibyteIsSkippedAndTheRestRead)
{
    const ParsedDeck parsed =
        parseDeckFile("## a\n" + std::string((1U << 20U) + 1, 'x') + "\nb\n", "long.md");
    EXPECT_EQ(firstNote(parsed.file).content, NoteContent(Basic{"a", "b", false}));
    const Problem problem = firstOf(parsed.problems, ProblemCode::LineTooLong);
    EXPECT_EQ(problem.line, 2);
    EXPECT_EQ(problem.severity, Severity::Skipped);
    EXPECT_LT(problem.text.size(), 1000U);
}

/// Each of these is quadratic in a careless parser, of a mebibyte each.
TEST(DeckParse, HostileRepetitionIsReadInLinearTime)
{
    const auto repeated = [](std::string_view piece) {
        std::string text = "## a\n";
        while (text.size() < (1U << 20U))
            text += piece;
        return text;
    };
    for (const std::string_view piece :
         {"```a\n~~~~b\n", "## x {#a {#a {#a\n", "- [ ] x\n  > y\n", "{{1:\n", "> Hint: x\n\n"})
        EXPECT_FALSE(parseDeckFile(repeated(piece)).file.sections.empty());
}

TEST(MissingIds, AreDerivedAndDistinct)
{
    DeckFile file =
        parseDeckFile("## a b\nx\n\n## a b\ny\n### Facts\n- A b?\n  > z\n\n## c {#a-b-2}\nx\n")
            .file;
    writeMissingIds(file);
    EXPECT_EQ(file.sections[0].notes[0].id, "a-b");
    EXPECT_EQ(file.sections[0].notes[1].id, "a-b-3");
    EXPECT_EQ(file.sections[0].notes[1].facts[0].id, "a-b-4");
    EXPECT_EQ(file.sections[0].notes[2].id, "a-b-2");
}

} // namespace
} // namespace engram
