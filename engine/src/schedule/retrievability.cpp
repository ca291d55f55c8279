// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/mastery.h>

#include <algorithm>
#include <cmath>

namespace engram
{

double retrievability(Days interval, Days elapsed)
{
    constexpr double Factor = 19.0 / 81.0; // so that the curve is 0.9 at t = S
    const double time = std::max(0, elapsed);
    const double stability = std::max(1, interval);
    return 1 / std::sqrt(1 + Factor * time / stability);
}

} // namespace engram
