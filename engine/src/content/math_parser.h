// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <engram/math.h>

namespace engram
{

/// Reads one formula, once. What a command means is in math_commands.cpp, how rows, groups and
/// scripts are read in math_parser.cpp.
class MathParser
{
public:
    explicit MathParser(std::string_view tex) : m_tex(tex) {}

    Math parse();

private:
    MathNode whole();
    MathNode row(char closing = 0);
    void item(std::vector<MathNode> &row);
    MathNode single();
    MathNode argument();
    MathNode table(MathTable kind, std::string_view columns);
    MathNode fenced(std::string_view before, MathNode child, std::string_view after);
    void words(std::vector<MathNode> &row, std::string_view text);
    void primes(std::vector<MathNode> &row);
    void attach(std::vector<MathNode> &row, MathNode script, bool above);

    void command(std::vector<MathNode> &row);
    bool structure(std::string_view name, std::vector<MathNode> &row);
    bool spacing(std::string_view name, std::vector<MathNode> &row);
    bool lettering(std::string_view name, std::vector<MathNode> &row);
    bool marked(std::string_view name, std::vector<MathNode> &row);
    bool layered(std::string_view name, std::vector<MathNode> &row);
    bool sized(std::string_view name, std::vector<MathNode> &row);
    void fraction(std::string_view name, std::vector<MathNode> &row);
    void negated(std::vector<MathNode> &row);
    void environment(std::vector<MathNode> &row);
    void chemistry(std::vector<MathNode> &row);
    void unknown(std::string text, std::vector<MathNode> &row);
    MathNode inFace(MathFace face);
    MathNode scripts(MathNode base, MathNode below, MathNode above, MathStack stacked);

    MathNode node(MathKind kind);
    MathNode symbol(std::string_view text, MathRole role);
    void stop(MathProblem problem);

    void step();
    void skipSpace();
    bool take(std::string_view text);
    [[nodiscard]] bool isCommand(std::string_view name) const;
    bool takeCommand(std::string_view name);
    std::string_view commandName();
    bool endsRow(char closing);
    std::string_view rawOption();
    std::string_view rawArgument();
    std::string delimiter();

    std::string_view m_tex;
    std::size_t m_at = 0;
    std::size_t m_depth = 0;
    std::size_t m_nodes = 0;
    MathFace m_face = MathFace::Italic;
    MathProblem m_problem = MathProblem::None;
    std::vector<std::string> m_unknown;
};

} // namespace engram
