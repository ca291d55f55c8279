// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <string>
#include <string_view>

namespace engram
{

/// What stands in `\ce{…}`, as people write simple formulas and reactions ("2H2 + O2 -> 2H2O",
/// "SO4^2-", "Na+", "<=>"), as the TeX of a formula whose letters are upright.
[[nodiscard]] std::string texOfChemistry(std::string_view formula);

} // namespace engram
