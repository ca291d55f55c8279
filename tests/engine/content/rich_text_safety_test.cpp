// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors

/// Whatever is in a deck, the markup for Qt has only our own tags and loads nothing.

#include "base/text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <engram/rich_text.h>

#include <array>
#include <regex>
#include <string>
#include <vector>

namespace
{

using namespace engram;

/// The first tag that is not exactly one of ours, or "".
std::string foreignTag(const std::string &html)
{
    static const std::regex ours(
        "</?(p|h4|ul|li|pre|table|tr|td|th|b|i|s|code|a|span)>|<(br|hr|p|h4|ul|li|tr|b|i|s)>"
        "|<ol start=\"[0-9]+\">|</ol>"
        "|<pre style=\"margin:0px;font-family:'DejaVu Sans Mono'\">"
        "|<code style=\"font-family:'DejaVu Sans Mono';background-color:#[0-9a-f]{6}\">"
        "|<span style=\"color:#[0-9a-f]{6}(;font-weight:bold|;font-style:italic)?\">"
        "|<p style=\"color:#[0-9a-f]{6}\">|<p align=\"center\">"
        "|<img src=\"math:(inline|display):[^\"<>]*\">"
        "|<table width=\"100%\" border=\"0\" cellspacing=\"0\" cellpadding=\"0\" "
        "style=\"margin-top:10px;margin-bottom:4px\"( bgcolor=\"#[0-9a-f]{6}\")?>"
        "|<table border=\"1\" cellspacing=\"0\" cellpadding=\"6\" "
        "style=\"margin-top:10px;margin-bottom:4px;border-collapse:collapse;border:1px solid "
        "#[0-9a-f]{6}\">"
        "|<td width=\"4\" bgcolor=\"#[0-9a-f]{6}\">"
        "|<td style=\"padding-left:10px;color:#[0-9a-f]{6}\">"
        "|<td style=\"border:1px solid #[0-9a-f]{6};padding:8px\">"
        "|<t[dh] align=\"(left|center|right)\" style=\"border:1px solid #[0-9a-f]{6}\""
        "( bgcolor=\"#[0-9a-f]{6}\")?>"
        "|<a href=\"([hH][tT][tT][pP][sS]?://|[mM][aA][iI][lL][tT][oO]:)[^\"<>\\s]*\" "
        "style=\"color:#[0-9a-f]{6}\">");
    for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
        const std::size_t end = html.find('>', at);
        if (end == std::string::npos)
            return html.substr(at);
        const std::string tag = html.substr(at, end - at + 1);
        if (!std::regex_match(tag, ours))
            return tag;
    }
    return {};
}

/// The first attack in the tags themselves, or "". Text may say anything.
std::string attackIn(const std::string &html)
{
    for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
        const std::string tag = html.substr(at, html.find('>', at) - at);
        if (tag.starts_with("<a href") || tag.starts_with("<img src=\"math:"))
            continue; // an address that may be followed, or a formula: foreignTag() checked it whole
        for (const char *attack :
             {"url(", "src=", " on", "file:", "javascript:", "data:", "@import"})
            if (tag.find(attack) != std::string::npos)
                return tag;
    }
    return {};
}

constexpr std::array Bare{
    "<script>alert(1)</script>",
    "<SCRIPT SRC=http://x/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<img src=\"file:///etc/passwd\">",
    "<img src='http://x/pixel.gif'>",
    "<IMG SRC=JaVaScRiPt:alert(1)>",
    "<img \"\"\"><script>alert(1)</script>\">",
    "<img src=x:alert(alt) onerror=eval(src) alt=0>",
    "<svg onload=alert(1)>",
    "<svg/onload=alert(1)>",
    "<body onload=alert(1)>",
    "<body background=\"file:///x.png\">",
    "<iframe src=\"file:///etc/passwd\"></iframe>",
    "<embed src=x>",
    "<object data=\"file:///x\"></object>",
    "<link rel=stylesheet href=\"file:///x.css\">",
    "<style>@import url(file:///x.css);</style>",
    "<style>body{background:url(http://x)}</style>",
    "<base href=\"http://x/\">",
    "<meta http-equiv=refresh content=\"0;url=http://x\">",
    "<form action=http://x><input type=submit>",
    "<input onfocus=alert(1) autofocus>",
    "<video><source onerror=alert(1)>",
    "<audio src=x onerror=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
    "<table background=\"file:///x.png\"><tr><td background=\"http://x\">",
    "<p style=\"background-image:url(file:///x)\">",
    "<div style=\"background:url('http://x')\">",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<a href=\"file:///etc/passwd\">x</a>",
    "<a name=\"x\" onclick=alert(1)>",
    "</p></body></html><img src=x>",
    "--><img src=x>",
    "]]><img src=x>",
    "<!-- <img src=x> -->",
    "<![CDATA[<img src=x>]]>",
    "<?php echo 1 ?>",
    "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
    "&lt;img src=x&gt;",
    "&#60;img src=x&#62;",
    "&#x3C;script&#x3E;alert(1)&#x3C;/script&#x3E;",
    "&amp;lt;script&amp;gt;",
    "&quot;&gt;&lt;img src=x&gt;",
    "\" onmouseover=\"alert(1)",
    "' onmouseover='alert(1)",
    "\"><img src=x>",
    "'><img src=x>",
    "<img src=x\n\nonerror=alert(1)>",
    "<\x01img src=x>",
    "<im\0g src=x>",
    "\xC0\xBCimg src=x\xC0\xBE",
    "\uFF1Cimg src=x\uFF1E",
    "\u202e<img src=x>",
    "\uFDD0<img>\uFDD1",
    "\uFFFC",
    "<<img src=x>>",
    "<a<b<c",
    "<",
    "<p",
    "&",
    "&#",
    "&#x110000; &#xD800; &#0;",
};

constexpr std::array Addresses{
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    "java&#115;cript:alert(1)",
    "javascript&colon;alert(1)",
    "&#x6A;avascript:alert(1)",
    "vbscript:msgbox(1)",
    "data:text/html;base64,PHNjcmlwdD4=",
    "file:///etc/passwd",
    "FILE:///etc/passwd",
    "//x.org/pixel",
    "/etc/passwd",
    "../../secret.png",
    "qrc:/x",
    "about:blank",
    "ftp://x",
    "smb://x/share",
    "ssh://-oProxyCommand=x",
    "x-apple:y",
    "http:x",
    "https:/x",
    "http://x\" onmouseover=\"alert(1)",
    "http://x'onmouseover='alert(1)",
    "http://x/<img src=x>",
    "http://x/&quot;&gt;&lt;img src=y&gt;",
    "http://x/\\\"><img>",
    "mailto:a@b\"><img src=x>",
    "<javascript:alert(1)>",
    "<http://x y>",
    "<http://x/\"><img src=y>",
};

/// Each attack as text, and in each place where Markdown takes text or an address.
std::vector<std::string> attacks()
{
    std::vector<std::string> all;
    for (const char *bare : Bare) {
        const std::string text = bare;
        for (const std::string &in :
             {text, "# " + text, "> " + text, "- " + text, "`" + text + "`",
              "```" + text + "\n" + text + "\n```", "    " + text, "$" + text + "$",
              "$$\n" + text + "\n$$", "\\(" + text + "\\)", "$\\text{" + text + "}$",
              "```cpp\n" + text + "\n```", "```html\n" + text + "\n```",
              "|" + text + "|b|\n|---|---|\n|c|" + text + "|\n", "[" + text + "](http://x)",
              "![" + text + "](http://x \"" + text + "\")", "**" + text + "**"})
            all.push_back(in);
    }
    for (const char *address : Addresses) {
        const std::string to = address;
        for (const std::string &in :
             {"[a](" + to + ")", "![a](" + to + ")", "<" + to + ">", "[a][r]\n\n[r]: " + to,
              "[a](" + to + " \"" + to + "\")", "[![a](" + to + ")](" + to + ")"})
            all.push_back(in);
    }
    return all;
}

TEST(RichTextSafety, LetsNoAttackThrough)
{
    ASSERT_GE(Bare.size() + Addresses.size(), 90U);
    for (const std::string &attack : attacks()) {
        for (const std::string &html : {toRichText(attack), toRichLine(attack)}) {
            EXPECT_EQ(foreignTag(html), "") << attack;
            EXPECT_EQ(attackIn(html), "") << attack;
        }
    }
}

TEST(RichTextSafety, IsBoundedWhateverTheInput)
{
    constexpr std::size_t Most = std::size_t{4} * 1024 * 1024 + 4096;
    for (const std::string part :
         {"\"", "<", "```\n\n", "> ", "`a`", "[a](http://x)", "- ", "|a|b|\n"}) {
        std::string text = "|a|b|\n|---|---|\n";
        while (text.size() < 300'000)
            text += part;
        EXPECT_LE(toRichText(text).size(), Most) << part;
        EXPECT_LE(toRichLine(text).size(), Most) << part;
    }
}

TEST(RichTextSafety, ClosesWhatItOpensWhenItIsFull)
{
    std::string text;
    while (text.size() < 250'000)
        text += "> - `a` ";
    text += '\n';
    while (text.size() < 260'000)
        text += "\n```\n<\n```\n";
    const std::string html = toRichText(text);
    const auto count = [&](std::string_view part) {
        std::size_t times = 0;
        for (std::size_t at = html.find(part); at != std::string::npos;
             at = html.find(part, at + 1))
            ++times;
        return times;
    };
    EXPECT_EQ(count("<table"), count("</table>"));
    EXPECT_EQ(count("<li>"), count("</li>"));
}

RC_GTEST_PROP(RichTextSafety, HoldsForAnyBytes, ())
{
    const auto bytes = *rc::gen::container<std::string>(
        rc::gen::oneOf(rc::gen::arbitrary<char>(),
                       rc::gen::elementOf(std::string("*_`[]()<>#-|>\n &;~!:\"'=/x$$\\"))));
    for (const std::string &html : {toRichText(bytes), toRichLine(bytes)}) {
        RC_ASSERT(foreignTag(html).empty());
        RC_ASSERT(attackIn(html).empty());
        RC_ASSERT(isValidUtf8(html));
    }
}

} // namespace
