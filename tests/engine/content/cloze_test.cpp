// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "content/cloze.h"

#include "content/markdown.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <string>

namespace
{

using namespace engram;
using testing::ElementsAre;
using testing::IsEmpty;

/// What a reader sees.
std::string shown(const std::string &markdown)
{
    return inlineText(parseMarkdown(markdown));
}

/// The hidden texts in order.
std::vector<std::string> hidden(std::string_view text)
{
    std::vector<std::string> all;
    for (const Deletion &deletion : parseCloze(text).deletions)
        all.emplace_back(deletion.hidden);
    return all;
}

TEST(Cloze, HidesTheAskedAndShowsTheOthers)
{
    const std::string text = "{{At-most-once}} may {{lose}} a message.";
    EXPECT_THAT(clozeNumbers(text), ElementsAre(1, 2));
    EXPECT_EQ(clozeFront(text, 1), "**[\u2026]** may lose a message.");
    EXPECT_EQ(clozeFront(text, 2), "At-most-once may **[\u2026]** a message.");
    EXPECT_EQ(clozeBack(text, 2), "At-most-once may **lose** a message.");
    EXPECT_EQ(clozePlain(text), "At-most-once may lose a message.");
}

TEST(Cloze, ShowsTheHintInsteadOfTheBlank)
{
    EXPECT_EQ(clozeFront("It is {{Lamport::who?}}.", 1), "It is **[who?]\u2060**.");
    EXPECT_EQ(clozeBack("It is {{Lamport::who?}} .", 1), "It is **Lamport** .");
}

TEST(Cloze, HidesEqualNumbersTogether)
{
    const std::string text = "{{1:R}} + {{1:W}} > {{2:N}}";
    EXPECT_THAT(clozeNumbers(text), ElementsAre(1, 2));
    EXPECT_EQ(clozeFront(text, 1), "**[\u2026]** + **[\u2026]** > N");
    EXPECT_EQ(clozeFront(text, 2), "R + W > **[\u2026]**");
}

TEST(Cloze, GivesTheUnnumberedTheSmallestNumbersThatAreFree)
{
    const auto cloze = parseCloze("{{a}} {{2:b}} {{c}} {{1:d}} {{e}}");
    std::vector<int> numbers;
    numbers.reserve(cloze.deletions.size());
    for (const Deletion &deletion : cloze.deletions)
        numbers.push_back(deletion.number);
    EXPECT_THAT(numbers, ElementsAre(3, 2, 4, 1, 5));
}

TEST(Cloze, ReadsANumberOnlyFromOneTo255)
{
    EXPECT_THAT(clozeNumbers("{{255:a}}"), ElementsAre(255));
    EXPECT_THAT(hidden("{{256:a}} {{0:b}} {{-1:c}} {{1:}} {{99999999999:d}} {{7}}"),
                ElementsAre("256:a", "0:b", "-1:c", "99999999999:d", "7"));
}

TEST(Cloze, TakesTheLastDoubleColonAsTheHint)
{
    EXPECT_EQ(clozeFront("{{std::vector::a container}}", 1), "**[a container]**");
    EXPECT_EQ(clozeBack("{{std::vector::}}", 1), "**std::vector**");
    EXPECT_EQ(clozeFront("{{std::vector::}}", 1), "**[\u2026]**");
    EXPECT_EQ(clozeBack("{{`a::b`}}", 1), "**`a::b`**") << "code is not split";
    EXPECT_THAT(hidden("{{1::x}}"), ElementsAre("1")) << "a number needs one colon";
}

TEST(Cloze, LeavesCodeAlone)
{
    EXPECT_THAT(clozeNumbers("```\n{{a}}\n```\n"), IsEmpty());
    EXPECT_THAT(clozeNumbers("~~~~ c\n{{a}}\n~~~\n{{b}}\n"), IsEmpty())
        << "the fence is still open";
    EXPECT_THAT(hidden("`{{a}}` and ``{{ ` }}`` but {{b}}"), ElementsAre("b"));
    EXPECT_THAT(clozeNumbers("text\n\n    {{a}}\n"), IsEmpty()) << "indented code";
    EXPECT_THAT(hidden("- item\n  ```\n  {{a}}\n  ```\n  {{b}}\n"), ElementsAre("b"));
    EXPECT_THAT(hidden("> ```\n> {{a}}\n> ```\n\n{{b}}"), ElementsAre("b"));
}

TEST(Cloze, CanHideACodeSpan)
{
    const std::string text = "Use {{`INSERT … ON CONFLICT`::SQL}} here";
    EXPECT_EQ(shown(clozeFront(text, 1)), "Use [SQL] here");
    EXPECT_EQ(clozeBack(text, 1), "Use **`INSERT … ON CONFLICT`** here");
    EXPECT_THAT(hidden("{{`}}`}}"), ElementsAre("`}}`"));
}

TEST(Cloze, LeavesTheUnbalancedAsText)
{
    for (const char *text : {"{{", "{{a", "{{a}", "}}", "a}}", "{a}", "{{a\n\nb}}", "{{}}",
                             "{{  }}", "{{::hint}}", "{{1:}}"}) {
        const ClozeText cloze = parseCloze(text);
        EXPECT_THAT(cloze.deletions, IsEmpty()) << text;
        EXPECT_EQ(clozeFront(text, 1), text);
    }
    EXPECT_THAT(parseCloze("ab {{c and {{}}").broken, ElementsAre(3, 11));
}

TEST(Cloze, DoesNotNest)
{
    EXPECT_THAT(hidden("{{a {{b}} c}}"), ElementsAre("b"));
    EXPECT_EQ(clozePlain("{{a {{b}} c}}"), "{{a b c}}");
    EXPECT_THAT(parseCloze("{{a {{b}} c}}").broken, ElementsAre(0));
    EXPECT_THAT(hidden("{{{{x}}}}"), ElementsAre("x"));
}

TEST(Cloze, PairsSingleBracesWhereItCan)
{
    EXPECT_THAT(hidden("{{{x}}}"), ElementsAre("{x}"));
    EXPECT_THAT(hidden("{{f{x}}}"), ElementsAre("f{x}"));
    EXPECT_THAT(hidden("{{set {1, 2}}} and {{b}}"), ElementsAre("set {1, 2}", "b"));
    EXPECT_THAT(hidden("{{a { b}} and {{c}}"), ElementsAre("a { b", "c"));
    EXPECT_THAT(hidden("{{a}}}"), ElementsAre("a"));
}

TEST(Cloze, ObeysTheBackslash)
{
    EXPECT_THAT(hidden("\\{{a}} {{b}}"), ElementsAre("b"));
    EXPECT_THAT(hidden("{{a\\}} b}}"), ElementsAre("a\\}} b"));
}

TEST(Cloze, SpansLinesOfOneParagraph)
{
    EXPECT_THAT(hidden("{{one\ntwo}}"), ElementsAre("one\ntwo"));
    EXPECT_EQ(clozeBack("{{one\ntwo}}", 1), "one\ntwo");
}

TEST(Cloze, IsBoldInTheMiddleOfAWord)
{
    for (const std::string &markdown :
         {clozeFront("un{{believ}}able", 1), clozeFront("({{x}})", 1), clozeFront("{{x}}(y)", 1),
          clozeFront("a,{{x}},b", 1), clozeFront("\u5206{{x}}\u5e03", 1), clozeBack("a{{`c`}}b", 1),
          clozeBack("a{{(c)}}b", 1), clozeBack("-{{c}}-", 1)}) {
        EXPECT_EQ(shown(markdown).find('*'), std::string::npos) << markdown;
    }
    EXPECT_EQ(shown(clozeFront("{{x}}(y)", 1)), "[\u2026]\u2060(y)") << "not a link";
}

TEST(Cloze, KeepsHiddenMarkupWhole)
{
    EXPECT_EQ(shown(clozeBack("x {{a **b** c}} y", 1)), "x a b c y");
    EXPECT_EQ(shown(clozeBack("x {{snake_case_name}} y", 1)), "x snake_case_name y");
    EXPECT_EQ(shown(clozeFront("{{a}} [link](http://x) {{b}}", 2)), "a link [\u2026]");
}

RC_GTEST_PROP(Cloze, TakesAnyText, ())
{
    const auto text = *rc::gen::container<std::string>(
        rc::gen::elementOf(std::string("{}{}::`\\ \n1ab*_~[]()>-\t\xE2\x80\xA6")));
    for (const int number : clozeNumbers(text)) {
        RC_ASSERT(number >= 1 && number <= 255);
        RC_ASSERT(clozeFront(text, number) != text);
        RC_ASSERT(clozeBack(text, number) != text);
    }
    std::size_t behind = 0;
    for (const Deletion &deletion : parseCloze(text).deletions) {
        RC_ASSERT(deletion.begin >= behind && deletion.end <= text.size());
        RC_ASSERT(!deletion.hidden.empty());
        behind = deletion.end;
    }
}

TEST(Cloze, IsQuickOnAdversarialText)
{
    for (const std::string part : {"{{", "{{a ", "}}", "{{`", "`", "{{a}}", "\\{{", "{{{ }"}) {
        std::string text;
        while (text.size() < 300'000)
            text += part;
        (void)parseCloze(text);
    }
}

TEST(Cloze, HidesAPartOfAFormula)
{
    const std::string text = "$E = {{m c^2::mass}}$ and {{$x$}}";
    EXPECT_THAT(hidden(text), ElementsAre("m c^2", "$x$"));
    EXPECT_EQ(shown(clozeFront(text, 1)), "E = [mass] and x");
    EXPECT_EQ(shown(clozeBack(text, 1)), "E = mc\u00b2 and x");
    EXPECT_EQ(shown(clozeFront(text, 2)), "E = mc\u00b2 and [\u2026]");
    EXPECT_TRUE(clozeHidesFormula(text, 1));
    EXPECT_TRUE(clozeHidesFormula(text, 2));
    EXPECT_FALSE(clozeHidesFormula("$x$ is {{a}}", 1));
    EXPECT_EQ(clozeBack("$a {{1:&= b}}$", 1), "$a &= b$") << "columns cannot stand in a group";
}

} // namespace
