// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/deck_file.h>

#include "engine/deckfile/deck_files.h"

#include <gtest/gtest.h>

namespace engram
{
namespace
{

std::string formatted(std::string_view text)
{
    return writeDeckFile(parseDeckFile(text).file);
}

TEST(DeckWrite, CanonicalFormIndentsByTheMarkerAndPartsBlocksByOneLine)
{
    EXPECT_EQ(
        formatted("---\ndeck:   D\n---\n# S\n##  q  {.t  #i} \nstem\n>hint: h\n* [X] a\n"
                  "      > why\n* [ ] b\nmore\n\nAfter.\n### FACTS\n\n1) p {#p}\n\n    > a\n\n2) "
                  "{{c}}\n"),
        "---\ndeck: D\n---\n\n# S\n\n## q {#i .t}\n\nstem\n\n> Hint: h\n\n- [x] a\n  > why\n"
        "- [ ] b\n  more\n\n### Explanation\n\nAfter.\n\n### Facts\n\n- p {#p}\n  > a\n- {{c}}\n");
}

TEST(DeckWrite, AnOrderedListIsNumbered)
{
    EXPECT_EQ(formatted("## q\n1. [ ] a\n1. [x] b\n   > r\n"),
              "## q\n\n1. [ ] a\n2. [x] b\n   > r\n");
}

TEST(DeckWrite, TextThatLooksLikeGrammarIsShielded)
{
    DeckFile file;
    file.sections.push_back(
        {"",
         "",
         {{"",
           {},
           {},
           Question{
               "q", "## no\n> no", {}, {{"> no", "", true}, {"b", "", false}}, false, "### Facts"},
           {},
           0}},
         0});
    EXPECT_EQ(writeDeckFile(file),
              "## q\n\n<!-- -->## no\n<!-- -->> no\n\n- [x] <!-- -->> no\n- [ ] b\n\n"
              "### Explanation\n\n<!-- -->### Facts\n");
    EXPECT_EQ(test::withoutLines(parseDeckFile(writeDeckFile(file)).file), file);
}

TEST(DeckWrite, AHeadingThatEndsLikeAnAttributeListGetsAnEmptyOne)
{
    EXPECT_EQ(formatted("## a {#b} {}\nc\n"), "## a {#b} {}\n\nc\n");
}

TEST(DeckWrite, FrontMatterIsQuotedWhereYamlWouldReadSomethingElse)
{
    EXPECT_EQ(formatted("---\na: \"x: y\"\nb: [1, 2]\nc: plain: text\nd:\n---\n"),
              "---\na: \"x: y\"\nb: [1, 2]\nc: \"plain: text\"\nd:\n---\n");
}

TEST(DeckWrite, WhatIsSkippedDoesNotComeBack)
{
    EXPECT_EQ(formatted("lost\n\n## a\nb\n"), "## a\n\nb\n");
}

} // namespace
} // namespace engram
