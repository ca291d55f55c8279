// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "schedule/retrievability.h"

#include <algorithm>
#include <cmath>

namespace engram::schedule
{

double retrievability(Days elapsed, Days interval)
{
    const double passed = std::max(0, elapsed);
    return 1.0 / std::sqrt(1.0 + 19.0 / 81.0 * passed / std::max(1, interval));
}

} // namespace engram::schedule
