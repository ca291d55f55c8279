// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/statistics.h>

#include <algorithm>
#include <cmath>

namespace engram
{

Retention retentionOf(std::int64_t passes, std::int64_t n)
{
    Retention retention;
    if (n <= 0)
        return retention;
    retention.n = n;
    retention.passes = std::clamp<std::int64_t>(passes, 0, n);
    constexpr double Z = 1.959964;
    const auto count = static_cast<double>(n);
    const double share = static_cast<double>(retention.passes) / count;
    const double scale = 1 + Z * Z / count;
    const double middle = (share + Z * Z / (2 * count)) / scale;
    const double reach =
        Z / scale * std::sqrt(share * (1 - share) / count + Z * Z / (4 * count * count));
    retention.share = share;
    // At 0 and at n passes the bound is the share itself; rounding must not step over it.
    retention.low = retention.passes == 0 ? 0 : std::max(0.0, middle - reach);
    retention.high = retention.passes == n ? 1 : std::min(1.0, middle + reach);
    return retention;
}

} // namespace engram
