// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <gmock/gmock.h>

#include <engram/rich_text.h>

namespace
{

using namespace engram;
using testing::HasSubstr;
using testing::Not;

TEST(RichText, MarksUpInlines)
{
    EXPECT_EQ(toRichText("**b** *i* ~~s~~ 1 < 2 & \"q\""),
              "<p><b>b</b> <i>i</i> <s>s</s> 1 &lt; 2 &amp; &quot;q&quot;</p>");
    EXPECT_EQ(toRichText("a  \nb"), "<p>a<br>b</p>");
}

TEST(RichText, NamesTheCodeFontAndGround)
{
    RichTextStyle style;
    style.codePoints = 11;
    EXPECT_EQ(toRichText("`a<b`", style),
              "<p><code style=\"font-family:'DejaVu Sans Mono';font-size:11pt;"
              "background-color:#f0f0ec\">a&lt;b</code></p>");
}

TEST(RichText, PutsCodeIntoATableWithItsSpacesAndLines)
{
    const std::string html = toRichText("```\n\u250c\u2500\u2510\n\u2502  \u2502\n\tx\n```");
    EXPECT_THAT(html, HasSubstr("bgcolor=\"#f0f0ec\""));
    EXPECT_THAT(
        html,
        HasSubstr("<pre style=\"margin:0px;font-family:'DejaVu Sans Mono'\">\u250c\u2500\u2510\n"
                  "\u2502  \u2502\n    x</pre></td></tr></table>"));
}

TEST(RichText, DrawsQuotesWithABar)
{
    EXPECT_THAT(toRichText("> said"), HasSubstr("<td width=\"4\" bgcolor=\"#e2e2de\"></td>"));
}

TEST(RichText, NestsListsAndTicksTasks)
{
    EXPECT_EQ(toRichText("3. a\n   - b\n"), "<ol start=\"3\"><li>a<ul><li>b</li></ul></li></ol>");
    EXPECT_EQ(toRichText("- [x] a\n- [ ] b\n"), "<ul><li>\u2611 a</li><li>\u2610 b</li></ul>");
}

TEST(RichText, DrawsTablesWithAlignment)
{
    const std::string html = toRichText("|a|b|\n|---|:-:|\n|1|**2**|\n");
    EXPECT_THAT(html, HasSubstr("border-collapse:collapse"));
    EXPECT_THAT(html, HasSubstr("<th align=\"left\" style=\"border:1px solid #e2e2de\" "
                                "bgcolor=\"#f0f0ec\">a</th>"));
    EXPECT_THAT(html, HasSubstr("<td align=\"center\" style=\"border:1px solid #e2e2de\">"
                                "<b>2</b></td>"));
}

TEST(RichText, TintsBoldTextWhereTheStyleSaysSo)
{
    RichTextStyle style;
    style.strong = "#123456";
    EXPECT_EQ(toRichText("a **b**", style), "<p>a <b style=\"color:#123456\">b</b></p>");
    EXPECT_EQ(toRichLine("a **b**", style), "a <b style=\"color:#123456\">b</b>");
}

TEST(RichText, KeepsHeadingsSmall)
{
    EXPECT_EQ(toRichText("# a\n\n### b"), "<h4>a</h4><h4>b</h4>");
}

TEST(RichText, FollowsOnlyKnownSchemes)
{
    EXPECT_THAT(
        toRichText("[a](https://x.org/?q=\"1\"&b)"),
        HasSubstr(
            "<a href=\"https://x.org/?q=&quot;1&quot;&amp;b\" style=\"color:#2f6fde\">a</a>"));
    EXPECT_EQ(toRichText("[a](file:///etc/passwd)"), "<p>a</p>");
}

TEST(RichText, ShowsAnImageAsItsDescription)
{
    EXPECT_EQ(toRichText("![a *map*](m.png)"),
              "<p><span style=\"color:#6a6f76\">[a <i>map</i>]</span></p>");
}

TEST(RichText, OfAHostileStyleStaysInItsAttribute)
{
    RichTextStyle style;
    style.line = "red\"><img src=\"file:///x";
    style.codeFont = "x';background:url(http://y)";
    const std::string html = toRichText("> a `b`", style);
    EXPECT_THAT(html, Not(HasSubstr("<img")));
    EXPECT_THAT(html, Not(HasSubstr("url(")));
}

TEST(RichLine, HasNoBlocks)
{
    EXPECT_EQ(toRichLine("Send **once**"), "Send <b>once</b>");
    EXPECT_EQ(toRichLine("# a\n\n- b\n- c\n\n> d"), "a b c d");
    EXPECT_THAT(toRichLine("a\n```\nx\n```"), Not(HasSubstr("<pre")));
    EXPECT_EQ(toRichLine("a  \nb"), "a b");
    EXPECT_EQ(toRichLine(""), "");
}

} // namespace
