// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "content/markdown.h"
#include "content/markdown_source.h"

#include "base/text.h"
#include "support/repeated.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>

namespace
{

using namespace engram;
using engram::test::repeated;

std::size_t depthOf(const MarkdownNode &node)
{
    std::size_t deepest = 0;
    for (const MarkdownNode &child : node.children)
        deepest = std::max(deepest, depthOf(child));
    return deepest + 1;
}

std::size_t sizeOf(const MarkdownNode &node)
{
    std::size_t size = 1;
    for (const MarkdownNode &child : node.children)
        size += sizeOf(child);
    return size;
}

TEST(Markdown, KeepsTaskListsTablesAndCode)
{
    const MarkdownNode list = parseMarkdown("1. a\n2. [x] b\n").children.at(0);
    EXPECT_TRUE(list.ordered);
    EXPECT_FALSE(list.children.at(0).task);
    EXPECT_TRUE(list.children.at(1).task && list.children.at(1).done);

    const MarkdownNode table = parseMarkdown("|a|b|\n|---|--:|\n|1|2|\n").children.at(0);
    ASSERT_EQ(table.children.size(), 2U);
    EXPECT_TRUE(table.children[0].header);
    EXPECT_FALSE(table.children[1].header);
    EXPECT_EQ(table.children[1].children.at(1).align, MarkdownAlign::Right);

    const MarkdownNode code = parseMarkdown("```cpp\n  x;\n\n<b>\n```\n").children.at(0);
    EXPECT_EQ(code.kind, MarkdownKind::Code);
    EXPECT_EQ(code.text, "  x;\n\n<b>");
}

TEST(Markdown, TakesHtmlAsText)
{
    EXPECT_EQ(inlineText(parseMarkdown("<script>x</script>\n\na <b>c</b>")),
              "<script>x</script> a <b>c</b>");
}

TEST(Markdown, DecodesCharacterReferences)
{
    EXPECT_EQ(inlineText(parseMarkdown("&lt;a&gt; &#8594; &#x41; &rarr; &unknown; &#0;")),
              "<a> \u2192 A \u2192 &unknown; \uFFFD");
    EXPECT_EQ(inlineText(parseMarkdown("&#27;[2J &#x202e;x")), "[2J x")
        << "none smuggles a control";
}

TEST(Markdown, KeepsOnlyAddressesThatMayBeFollowed)
{
    const auto address = [](const std::string &markdown) {
        return parseMarkdown(markdown).children.at(0).children.at(0).text;
    };
    EXPECT_EQ(address("[a](HTTPS://x.org/?a&amp;b)"), "HTTPS://x.org/?a&b");
    EXPECT_EQ(address("<mailto:a@b.org>"), "mailto:a@b.org");
    EXPECT_EQ(address("[a](javascript:alert(1))"), "");
    EXPECT_EQ(address("[a](&#106;avascript:x)"), "");
    EXPECT_EQ(address("[a](file:///etc/passwd)"), "");
    EXPECT_EQ(address("[a](/etc/passwd)"), "");
    EXPECT_EQ(address("[a](data:text/html,x)"), "");
    EXPECT_EQ(address("[a](<http://x y>)"), "");
}

TEST(Markdown, IsNeverDeeperThanItsLimit)
{
    for (const std::string &deep : {repeated("> ", 5'000) + "end", repeated("- ", 5'000) + "end",
                                    repeated("[", 5'000) + "end" + repeated("](http://x)", 5'000),
                                    repeated("*a **b ", 5'000) + "end" + repeated("** *", 5'000)}) {
        const MarkdownNode tree = parseMarkdown(deep);
        EXPECT_LE(depthOf(tree), MaximumDepth + 2) << deep.substr(0, 20) << ": leaves come on top";
        EXPECT_NE(inlineText(tree).find("end"), std::string::npos) << deep.substr(0, 20);
    }
}

TEST(Markdown, IsNeverLargerThanItsLimit)
{
    const std::string wide = repeated("|a", 20'000) + "|\n" + repeated("|---", 20'000) + "|\n" +
                             repeated("|x\n", 20'000);
    EXPECT_LE(sizeOf(parseMarkdown(wide)), MaximumNodes + MaximumDepth);
    const std::string links =
        "[a]: http://" + repeated("x", 60'000) + "\n\n" + repeated("[a] ", 40'000);
    EXPECT_LE(sizeOf(parseMarkdown(links)), MaximumNodes + MaximumDepth);
}

TEST(Markdown, IsCutBetweenCharacters)
{
    const MarkdownNode tree = parseMarkdown("a" + repeated("\u20ac", MaximumMarkdown / 3 + 1));
    EXPECT_EQ(inlineText(tree).find("\uFFFD"), std::string::npos);
    EXPECT_TRUE(isValidUtf8(inlineText(tree)));
}

TEST(Markdown, OfAdversarialTextIsQuick)
{
    for (const char *part :
         {"[",     "](",      "![",   "*",         "**a ",   "_",    "`",   "``` ", "~",
          "<",     "<!--",    "&",    "\\",        "|",      "> ",   "- ",  "1. ",  "[a]: b\n",
          "[a][",  "# ",      "\n\n", "    ",      "\t",     "<a@b", "*a_", "[](",  "***",
          "a|b\n", "|-|-|\n", "<?",   "<![CDATA[", "- [ ] ", "=\n",  "[^1]"}) {
        (void)parseMarkdown(repeated(part, 100'000 / std::string_view(part).size()));
    }
}

RC_GTEST_PROP(Markdown, IsSafeForAnyBytes, ())
{
    const auto bytes = *rc::gen::container<std::string>(rc::gen::oneOf(
        rc::gen::arbitrary<char>(), rc::gen::elementOf(std::string("*_`[]()<>#-|>\n &;~!:"))));
    const std::string text = inlineText(parseMarkdown(bytes));
    RC_ASSERT(isValidUtf8(text));
    for (std::size_t at = 0; at < text.size();)
        RC_ASSERT(!isUnsafeToShow(nextCodePoint(text, at)));
}

TEST(CodeBytes, AreThoseInsideFencesAndSpans)
{
    const std::string text = "a `b` c\n\n```\nd\n```\n";
    const std::vector<bool> code = codeBytes(text);
    ASSERT_EQ(code.size(), text.size());
    EXPECT_FALSE(code[text.find('a')]);
    EXPECT_TRUE(code[text.find('b')]);
    EXPECT_FALSE(code[text.find('c')]);
    EXPECT_TRUE(code[text.find('d')]);
}

} // namespace
