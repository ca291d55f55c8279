// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <array>
#include <string_view>

#include <engram/math.h>

namespace engram
{

/// What stands between \begin{name} and \end{name}: rows of a table, between two signs.
struct MathEnvironment
{
    std::string_view name;
    std::string_view before;
    std::string_view after;
    std::string_view columns;
    MathTable table;
};

inline constexpr std::array MathEnvironments{
    MathEnvironment{"matrix", "", "", "c", MathTable::Matrix},
    MathEnvironment{"pmatrix", "(", ")", "c", MathTable::Matrix},
    MathEnvironment{"bmatrix", "[", "]", "c", MathTable::Matrix},
    MathEnvironment{"Bmatrix", "{", "}", "c", MathTable::Matrix},
    MathEnvironment{"vmatrix", "|", "|", "c", MathTable::Matrix},
    MathEnvironment{"Vmatrix", "\u2016", "\u2016", "c", MathTable::Matrix},
    MathEnvironment{"smallmatrix", "", "", "c", MathTable::Small},
    MathEnvironment{"cases", "{", "", "l", MathTable::Cases},
    MathEnvironment{"rcases", "", "}", "l", MathTable::Cases},
    MathEnvironment{"array", "", "", "c", MathTable::Matrix},
    MathEnvironment{"aligned", "", "", "rl", MathTable::Aligned},
    MathEnvironment{"align", "", "", "rl", MathTable::Aligned},
    MathEnvironment{"alignat", "", "", "rl", MathTable::Aligned},
    MathEnvironment{"split", "", "", "rl", MathTable::Aligned},
    MathEnvironment{"eqnarray", "", "", "rcl", MathTable::Aligned},
    MathEnvironment{"equation", "", "", "rl", MathTable::Aligned},
    MathEnvironment{"gathered", "", "", "c", MathTable::Aligned},
    MathEnvironment{"gather", "", "", "c", MathTable::Aligned},
    MathEnvironment{"multline", "", "", "c", MathTable::Aligned},
    MathEnvironment{"substack", "", "", "c", MathTable::Small},
};

} // namespace engram
