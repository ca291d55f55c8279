// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors

/// Formulas: what is read, what is refused, and the line that a terminal shows.

#include "base/text.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <engram/math.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "support/repeated.h"

namespace
{

using namespace engram;
using engram::test::repeated;
using testing::ElementsAre;
using testing::IsEmpty;

std::size_t sizeOf(const MathNode &node)
{
    std::size_t size = 1;
    for (const MathNode &child : node.children)
        size += sizeOf(child);
    return size;
}

std::size_t depthOf(const MathNode &node)
{
    std::size_t deepest = 0;
    for (const MathNode &child : node.children)
        deepest = std::max(deepest, depthOf(child));
    return deepest + 1;
}

/// What the grammar is made of, and what only looks like it.
const std::vector<std::string> Pieces{"\\frac",
                                      "\\left(",
                                      "\\right)",
                                      "\\begin{matrix}",
                                      "\\end{matrix}",
                                      "{",
                                      "}",
                                      "^",
                                      "_",
                                      "&",
                                      "\\\\",
                                      "\\sqrt[",
                                      "]",
                                      "x",
                                      "\\hat",
                                      "\\text{",
                                      "$",
                                      "\\ce{",
                                      "->",
                                      "\\not",
                                      "\\big",
                                      "'",
                                      "\\sum",
                                      "\\limits",
                                      "-",
                                      "\xC3",
                                      "\n",
                                      "\\",
                                      "\\middle|",
                                      "\\xrightarrow[",
                                      "\\frac{",
                                      "\\hat{",
                                      "\\overline",
                                      "\\overset",
                                      "\\substack{",
                                      "\\hline",
                                      "\\begin{",
                                      "\\text{$x$",
                                      "\\xrightarrow[a]",
                                      "a'^",
                                      "\\right",
                                      "\\pmod",
                                      "\\ce{H2",
                                      "\\cancel{",
                                      "~",
                                      " ",
                                      "\\bf",
                                      "\\operatorname*{",
                                      "\\tag{"};

TEST(Math, KnowsEveryCommandOfFormulasAsPeopleWriteThem)
{
    std::ifstream file(ENGRAM_TEST_DATA "/math/formulas.txt");
    int formulas = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.front() == '#')
            continue;
        const std::string tex = line.substr(line.find('\t') + 1);
        const Math math = parseMath(tex);
        EXPECT_THAT(math.unknown, IsEmpty()) << line;
        EXPECT_EQ(math.problem, MathProblem::None) << line;
        EXPECT_EQ(mathLine(tex).find('\\'), std::string::npos) << mathLine(tex);
        ++formulas;
    }
    EXPECT_GE(formulas, 50);
}

TEST(MathLine, ReadsAsOneWouldWriteItInPlainText)
{
    EXPECT_EQ(mathLine("x^2"), "x²");
    EXPECT_EQ(mathLine("x_{ij}^{-1}"), "xᵢⱼ⁻¹");
    EXPECT_EQ(mathLine("x_{1,2}"), "x_(1, 2)") << "not all of it has a lowered form";
    EXPECT_EQ(mathLine("\\sqrt{a+b}"), "√(a + b)");
    EXPECT_EQ(mathLine("\\sqrt[3]{27}"), "∛27");
    EXPECT_EQ(mathLine("\\alpha\\le\\beta"), "α ≤ β");
    EXPECT_EQ(mathLine("\\frac{a+b}{2a}"), "(a + b)/(2a)");
    EXPECT_EQ(mathLine("\\frac12"), "1/2");
    EXPECT_EQ(mathLine("\\frac{dy}{dx}"), "dy/dx");
    EXPECT_EQ(mathLine("\\sum_{i=1}^{n} i"), "∑ᵢ₌₁ⁿ i");
    EXPECT_EQ(mathLine("a-b"), "a − b");
    EXPECT_EQ(mathLine("-b"), "−b") << "a sign is no operation";
    EXPECT_EQ(mathLine("\\mathbb{R}^n"), "ℝⁿ");
    EXPECT_EQ(mathLine("\\hat{x}+\\vec v"), "x̂ + v⃗");
    EXPECT_EQ(mathLine("\\left\\{1,2\\right\\}"), "{1, 2}");
    EXPECT_EQ(mathLine("\\begin{cases}1&\\text{if }x\\\\0&\\text{else}\\end{cases}"),
              "{1 if x; 0 else");
    EXPECT_EQ(mathLine("f'(x)=\\sin x"), "f′(x) = sin x");
    EXPECT_EQ(mathLine("a\\*b\\_1"), "a * b_1") << "escaped for Markdown";
    EXPECT_EQ(mathLine("\\text{cost in \\$}"), "cost in $");
}

TEST(MathLine, WritesChemistryAsItIsSpoken)
{
    EXPECT_EQ(mathLine("\\ce{2H2 + O2 -> 2H2O}"), "2 H₂ + O₂ → 2 H₂O");
    EXPECT_EQ(mathLine("\\ce{SO4^2-}"), "SO₄²⁻");
    EXPECT_EQ(mathLine("\\ce{Na+}"), "Na⁺");
    EXPECT_EQ(mathLine("\\ce{Ca(OH)2}"), "Ca(OH)₂");
}

TEST(Math, ShowsWhatItDoesNotKnowAndDefinesNothing)
{
    const Math math = parseMath("\\def\\x{1} \\input{/etc/passwd} \\x");
    EXPECT_THAT(math.unknown, ElementsAre("\\def", "\\x", "\\input", "\\x"));
    EXPECT_THAT(mathLine("\\foo x"), testing::StartsWith("\\foo"));
    EXPECT_THAT(parseMath("\\begin{tikzpicture}x").unknown, ElementsAre("\\begin{tikzpicture}"));
}

TEST(Math, ReadsWhatIsNotClosedAsFarAsItGoes)
{
    for (const char *broken :
         {"{", "}",    "\\frac{1",           "\\left(",       "\\right)", "x^",   "_",
          "&", "\\\\", "\\begin{matrix}a&b", "\\end{matrix}", "\\sqrt[",  "\\",   "\\text{",
          "'", "a}b",  "\\middle",           "\\begin",       "\\big",    "\\ce{"})
        EXPECT_EQ(parseMath(broken).problem, MathProblem::None) << broken;
    EXPECT_EQ(mathLine("a}b"), "ab");
    EXPECT_EQ(mathLine("\\frac{1}{2"), "1/2");
}

TEST(Math, RefusesWhatIsTooLongOrTooDeepAndShowsItsSource)
{
    const std::string deep = repeated("\\frac{", 10'000) + repeated("}{1}", 10'000);
    EXPECT_EQ(parseMath(deep).problem, MathProblem::TooLong);
    EXPECT_EQ(mathLine(deep), deep);
    EXPECT_EQ(parseMath(repeated("\\frac{", 500)).problem, MathProblem::TooDeep);
    EXPECT_EQ(parseMath(repeated("{", 1000)).problem, MathProblem::TooDeep);
    EXPECT_EQ(parseMath(repeated("\\hat", 1000)).problem, MathProblem::TooDeep);
    EXPECT_EQ(parseMath(repeated("\\ce{", 500)).problem, MathProblem::TooDeep);
    EXPECT_EQ(parseMath(repeated("x ", 4096)).problem, MathProblem::TooLong);
    EXPECT_LE(depthOf(parseMath("x" + repeated("^1", 1000)).root), 6U) << "exponents do not nest";
}

TEST(Math, IsReadToItsBoundWhateverRepeats)
{
    for (const std::string &piece : Pieces) {
        for (const char *behind : {"", "'", "^", "{", "x"}) {
            const std::string part = piece + behind;
            const std::string tex = repeated(part, MaximumMath / part.size());
            const Math math = parseMath(tex);
            EXPECT_LE(sizeOf(math.root), MaximumMathNodes) << part;
            EXPECT_LE(depthOf(math.root), 6 * MaximumMathDepth) << part;
        }
    }
}

TEST(Math, CountsTheNodesOfEmptyCellsAndScripts)
{
    for (const char *piece : {"&", "\\\\", "^", "_{}", "&\\\\", "\\\\x", "\\sqrt", "\\overset"}) {
        std::size_t most = 0;
        for (std::size_t times = 1; times <= MaximumMath / std::string_view(piece).size();
             times += 97)
            most = std::max(most, sizeOf(parseMath(repeated(piece, times)).root));
        EXPECT_LE(most, MaximumMathNodes) << piece;
    }
}

TEST(MathLine, GrowsWithItsFormulaAloneHoweverAccentsNest)
{
    for (const std::string accent : {"\\bar{", "\\vec{", "\\widehat{", "\\cancel{", "\\dot{"}) {
        const std::string tex = repeated(accent, 20) + repeated("x", 3900) + repeated("}", 20);
        EXPECT_LE(mathLine(tex).size(), 2 * tex.size()) << accent;
        const std::string each = repeated(accent + "x}", 1000);
        EXPECT_LE(mathLine(each).size(), 2 * each.size()) << accent;
    }
    EXPECT_EQ(mathLine("\\overline{abcdefgh}"), "āb̄c̄d̄ēf̄ḡh̄");
    EXPECT_EQ(mathLine("\\overline{abcdefghi}"), "bar(abcdefghi)");
    EXPECT_EQ(mathLine("\\overline{a+b}"), "bar(a + b)");
    EXPECT_EQ(mathLine("\\widehat{a+b}"), "hat(a + b)");
}

RC_GTEST_PROP(Math, IsBoundedAndReadableForAnyBytes, ())
{
    std::string tex;
    for (const auto &piece :
         *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(Pieces)))
        tex += piece;
    const Math math = parseMath(tex);
    RC_ASSERT(sizeOf(math.root) <= MaximumMathNodes);
    RC_ASSERT(depthOf(math.root) <= 6 * MaximumMathDepth);
    RC_ASSERT(isValidUtf8(mathLine(tex)) || !isValidUtf8(tex));
}

TEST(MathCharacter, FindsTheLettersThatUnicodeHadBefore)
{
    EXPECT_EQ(mathCharacter(U'x', MathFace::Italic), char32_t{0x1D465});
    EXPECT_EQ(mathCharacter(U'h', MathFace::Italic), char32_t{0x210E});
    EXPECT_EQ(mathCharacter(U'R', MathFace::DoubleStruck), char32_t{0x211D});
    EXPECT_EQ(mathCharacter(U'Z', MathFace::DoubleStruck), char32_t{0x2124});
    EXPECT_EQ(mathCharacter(U'L', MathFace::Script), char32_t{0x2112});
    EXPECT_EQ(mathCharacter(0x03B1, MathFace::Italic), char32_t{0x1D6FC});
    EXPECT_EQ(mathCharacter(U'1', MathFace::Bold), char32_t{0x1D7CF});
    EXPECT_EQ(mathCharacter(U'(', MathFace::Italic), U'(');
}

} // namespace
