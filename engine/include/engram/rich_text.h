// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Markdown shown to people: as sanitised markup for Qt's rich text, or as plain lines for a
/// terminal. Raw HTML in the input is shown as text; images other than the collection's own media
/// and all but http, https and mailto links are dropped. The output loads nothing from anywhere.
///
/// Pure functions over text; any thread. Cost: linear in the text.

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace engram
{

/// Colours (#rrggbb) and the code font, chosen by the screen for its palette.
struct RichTextStyle
{
    std::string codeGround = "#f0f0ec";
    std::string line = "#e2e2de";
    std::string dim = "#6a6f76";
    std::string accent = "#2f6fde";
    std::string strong; ///< colour of bold text; "" is that of the text around it
    std::string codeFont = "DejaVu Sans Mono";
    int codePoints = 0;                  ///< size of code in points; 0 leaves it to the document
    std::string codeKeyword = "#7a2f9e"; ///< bold
    std::string codeString = "#1d6b3a";
    std::string codeNumber = "#8a4500";
    std::string codeComment = "#656a71"; ///< italic
    std::string cut; ///< a sentence for the end of a text of which only the beginning is shown
    /// By what the text calls it, each picture and sound that is there; see Media::of(). In the place of
    /// others are the words that describe them.
    std::map<std::string, std::string> media = {};
};

/// Body markup in Qt's HTML subset: no <html>, no style sheet, no script, no url(). A formula is an
/// image "math:inline:" or "math:display:" and its TeX, to be drawn (engram/math.h) by who shows it; a
/// picture is an image "media:" and its file in the collection's folder of media, with what describes it
/// as alt and what the text calls it as title; a sound is a link "sound:" and its file.
[[nodiscard]] std::string toRichText(std::string_view markdown, const RichTextStyle &style = {});

/// Like toRichText() for one paragraph, without block markup: for options and headings.
[[nodiscard]] std::string toRichLine(std::string_view markdown, const RichTextStyle &style = {});

/// The sentences of the running text in order, as plain lines: of paragraphs, list items and tables,
/// not of headings and code.
[[nodiscard]] std::vector<std::string> sentencesOf(std::string_view markdown);

/// How one sentence stands out: colours as in RichTextStyle, and a short text behind it, raised.
struct SentenceMark
{
    std::size_t sentence = 0; ///< its place in sentencesOf()
    std::string ground;
    std::string ink;
    std::string label;
};

/// Like toRichText(), with these sentences marked. Each is a link to "sentence:" and its place.
[[nodiscard]] std::string toRichText(std::string_view markdown, const RichTextStyle &style,
                                     std::span<const SentenceMark> marks);

/// Plain lines of at most `width` columns, formulas as mathLine() has them; code keeps its own lines
/// and is indented by four.
/// East Asian wide characters count two columns.
[[nodiscard]] std::string toPlainText(std::string_view markdown, int width = 80);

/// Plain text in lines of at most `width` columns, broken at spaces, and within a word only where it
/// alone is too long. Line feeds in the text stay; other white space is one space. Nothing for a
/// blank text. Requires: width ≥ 2.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, int width);

/// The first block (paragraph, list or fence) of the Markdown, as Markdown: what is shown before
/// "X shows all".
[[nodiscard]] std::string firstBlock(std::string_view markdown);

} // namespace engram
