// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Formulas in a subset of TeX: as a tree for who draws them, and as a line for who reads them.
///
/// Nothing can be defined, read or run: a formula is data. A command that is not known stands in the
/// tree as it was written. The tree is safe to walk: groups nest at most MaximumMathDepth deep, each some
/// nodes deep, and there are at most MaximumMathNodes.
///
/// Pure functions over text; any thread. Cost: linear in the text.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace engram
{

/// In bytes. A longer formula is not parsed.
inline constexpr std::size_t MaximumMath = 8192;
inline constexpr std::size_t MaximumMathDepth = 24;
inline constexpr std::size_t MaximumMathNodes = 4000;

/// What a node of the tree is.
enum class MathKind : std::uint8_t {
    Row,      ///< children from left to right
    Symbol,   ///< one character in `text`, in `face`
    Name,     ///< `text` upright: sin, lim
    Text,     ///< words in `text`
    Space,    ///< `amount` eighteenths of an em, perhaps negative
    Fraction, ///< numerator, denominator; `amount` 0 without a line; `stacked` Always: as in display
    Root,     ///< radicand, and perhaps the degree
    Scripts,  ///< base, below, above; an empty Row for none
    Fence,    ///< `text` and `after` around the one child, as high as it; each may be empty
    Delimiter, ///< `text`, `amount` tenths of an em high; 0: as high as the fence around it
    Accent,    ///< `text`, a combining character or a MathMark, at the one child
    Arrow,     ///< `text` as long as its children ask: above, below
    Table,   ///< Rows of cells; the columns' alignments in `text`, "lcr" and the last for the rest
    Box,     ///< a frame around the one child
    Phantom, ///< room for the one child, which is not drawn
    Unknown, ///< a command as written
};

/// TeX's class of an atom, which decides the space beside it.
enum class MathRole : std::uint8_t {
    Ordinary,
    Operator,
    Binary,
    Relation,
    Open,
    Close,
    Punctuation,
    Inner,
};

/// The alphabet of a letter.
enum class MathFace : std::uint8_t {
    Upright,
    Italic,
    Bold,
    BoldItalic,
    Script,
    Fraktur,
    DoubleStruck,
    Sans,
    Mono,
};

/// Where bounds stand.
enum class MathStack : std::uint8_t {
    Never,   ///< beside, as exponents
    Display, ///< above and below in a formula of its own, beside in running text
    Always,
};

/// How far the rows and columns of a Table are apart.
enum class MathTable : std::uint8_t { Matrix, Cases, Aligned, Small };

/// In `text` of an Accent: what is drawn as wide as the child.
namespace MathMark
{
inline constexpr std::string_view Overline = "over";
inline constexpr std::string_view Underline = "under";
inline constexpr std::string_view Overbrace = "overbrace";
inline constexpr std::string_view Underbrace = "underbrace";
inline constexpr std::string_view RightArrow = "right";
inline constexpr std::string_view LeftArrow = "left";
inline constexpr std::string_view WideHat = "hat";
inline constexpr std::string_view WideTilde = "tilde";
inline constexpr std::string_view Strike = "strike";
} // namespace MathMark

struct MathNode
{
    MathKind kind = MathKind::Row;
    MathRole role = MathRole::Ordinary;
    MathFace face = MathFace::Upright;
    MathStack stacked = MathStack::Never;
    MathTable table = MathTable::Matrix;
    int amount = 0;
    std::string text;
    std::string after;
    std::vector<MathNode> children;
};

enum class MathProblem : std::uint8_t {
    None,
    TooLong, ///< more than MaximumMath or MaximumMathNodes
    TooDeep,
};

struct Math
{
    MathNode root; ///< an empty Row where there is a problem
    std::vector<std::string> unknown;
    MathProblem problem = MathProblem::None;
};

/// `tex` is what stands between the dollar signs.
[[nodiscard]] Math parseMath(std::string_view tex);

/// One readable line: "x² + √(a + b)", "(a + b)/2". The TeX itself where there is a problem.
[[nodiscard]] std::string mathLine(std::string_view tex);

/// The character of Unicode's mathematical alphabets for a letter or digit; others as they are.
[[nodiscard]] char32_t mathCharacter(char32_t character, MathFace face);

} // namespace engram
