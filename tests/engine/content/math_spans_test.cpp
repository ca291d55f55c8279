// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors

/// Where in a text a formula is, and where a dollar sign is one.

#include "content/markdown.h"
#include "content/markdown_source.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <engram/note.h>
#include <engram/rich_text.h>

#include "support/repeated.h"

namespace
{

using namespace engram;
using engram::test::repeated;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// The formulas of a text; those on their own with "$$" before.
std::vector<std::string> formulas(std::string_view markdown)
{
    std::vector<std::string> all;
    for (const MathSpan &span : mathSpans(markdown))
        all.push_back((span.display ? "$$" : "") + span.tex);
    return all;
}

TEST(MathSpans, ADollarOpensBeforeATextAndClosesBehindOne)
{
    EXPECT_THAT(formulas("from $x$ to $y+1$."), ElementsAre("x", "y+1"));
    EXPECT_THAT(formulas("$5 and $6"), IsEmpty());
    EXPECT_THAT(formulas("$5, $6 and $7"), IsEmpty());
    EXPECT_THAT(formulas("between $5-$6"), IsEmpty()) << "a digit behind";
    EXPECT_THAT(formulas("$ x$ and $x $"), IsEmpty());
    EXPECT_THAT(formulas("costs $5, but $x$ is free"), ElementsAre("x"));
    EXPECT_THAT(formulas("\\$x$ y$"), IsEmpty()) << "an escaped dollar sign";
    EXPECT_THAT(formulas("$\\$5$"), ElementsAre("\\$5"));
    EXPECT_THAT(formulas("$$$x$$$"), IsEmpty());
    EXPECT_THAT(formulas("**$a_1$** and *$b*c$*"), ElementsAre("a_1", "b*c"));
}

TEST(MathSpans, OtherDelimitersAreThoseOfLatex)
{
    EXPECT_THAT(formulas("\\(x\\) and \\[y\\]"), ElementsAre("x", "$$y"));
    EXPECT_THAT(formulas("\\(not closed, $x$"), ElementsAre("x"));
    EXPECT_THAT(formulas("$$x$$"), ElementsAre("$$x"));
    EXPECT_THAT(formulas("\\\\(x\\\\)"), IsEmpty()) << "escaped backslashes";
}

TEST(MathSpans, NothingInCodeOrAnAddressIsAFormula)
{
    EXPECT_THAT(formulas("`$x$`"), IsEmpty());
    EXPECT_THAT(formulas("```\n$x$\n$$y$$\n```"), IsEmpty());
    EXPECT_THAT(formulas("    $x$"), IsEmpty());
    EXPECT_THAT(formulas("$x `y` z$"), IsEmpty()) << "nor has one code in it";
    EXPECT_THAT(formulas("<http://x.org/$a$>"), IsEmpty());
    EXPECT_THAT(formulas("[a](http://x.org/$a$)"), IsEmpty());
}

TEST(MathSpans, StayInTheirParagraphAndCell)
{
    EXPECT_THAT(formulas("$a\nb$"), ElementsAre("a b"));
    EXPECT_THAT(formulas("$a\n\nb$"), IsEmpty());
    EXPECT_THAT(formulas("- $a\n- b$"), IsEmpty());
    EXPECT_THAT(formulas("|a|b|\n|---|---|\n|$x|y$|\n"), IsEmpty());
    EXPECT_THAT(formulas("|a|\n|---|\n|$\\|x\\|$|\n"), ElementsAre("|x|"));
}

TEST(MathSpans, OnLinesOfTheirOwnMayLookLikeLists)
{
    EXPECT_THAT(formulas("$$\na\n- b\n+ c\n= d\n$$"), ElementsAre("$$a - b + c = d"));
    EXPECT_THAT(formulas("> $$\n> x\n> > y\n> $$"), ElementsAre("$$x > y"));
    EXPECT_EQ(inlineText(parseMarkdown("$$\na\n- b\n$$\n\nafter")), "a − b after");
    EXPECT_EQ(firstBlock("$$\na\n\\\\\n- b\n$$\n\nafter"), "$$\na\n\\\\\n- b\n$$");
}

TEST(MathSpans, BecomePicturesAndLines)
{
    EXPECT_EQ(toRichText("a $x<y$."), "<p>a <img src=\"math:inline:x&lt;y\">.</p>");
    EXPECT_EQ(toRichText("so $$x$$ and"),
              "<p>so </p><p align=\"center\"><img src=\"math:display:x\"></p><p>and</p>");
    EXPECT_EQ(toRichLine("$$x$$ and"), "<img src=\"math:display:x\"> and");
    EXPECT_EQ(toRichLine("$x$"), "<img src=\"math:display:x\">") << "an option that is a formula";
    EXPECT_THAT(toRichText("# On $x$"), HasSubstr("math:inline:x"));
    EXPECT_EQ(toPlainText("so $$x^2$$ and $\\frac{a}{2}$"), "so\n\n    x²\n\nand a/2");
    EXPECT_EQ(titleOf(Basic{"What is $\\sqrt{2}$?", "", false}), "What is √2?");
}

TEST(MathSpans, DoNotEndASentence)
{
    EXPECT_THAT(sentencesOf("Let $f. G! H$ be so. And $x$. Then"),
                ElementsAre("Let f.G!H be so.", "And x.", "Then"));
}

TEST(MathSpans, AreBoundedWhateverTheInput)
{
    EXPECT_THAT(formulas(repeated("$", 1 << 20)), IsEmpty());
    EXPECT_EQ(formulas(repeated("$a$ ", 100'000)).size(), MaximumFormulas);
    for (const char *part : {"$a ", "$$ ", "\\( ", "\\[ ", "$$\n", "> $$\n", "$`a`", "\\(\\["})
        EXPECT_LE(formulas(repeated(part, 100'000)).size(), MaximumFormulas) << part;
    EXPECT_THAT(toRichText("\uFDD0"
                           "0\uFDD1 $x$"),
                Not(HasSubstr("math:")))
        << "no text can name a formula of another";
}

RC_GTEST_PROP(MathSpans, AreInOrderAndWithinTheText, ())
{
    const auto text = *rc::gen::container<std::string>(
        rc::gen::elementOf(std::string("$$$\\()[]x y\n\n->`|*{}5")));
    std::size_t end = 0;
    for (const MathSpan &span : mathSpans(text)) {
        RC_ASSERT(span.begin >= end);
        RC_ASSERT(span.end <= text.size() && span.end > span.begin);
        RC_ASSERT(!span.tex.empty());
        end = span.end;
    }
}

} // namespace
