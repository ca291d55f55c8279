// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "schedule/fuzz.h"

#include <algorithm>

#include "model/card_chance.h"

namespace engram::schedule
{

FuzzRange fuzzRange(Days interval, Days previous, Days maximum)
{
    if (interval < 3)
        return {interval, interval};
    // In two-hundredths of a day all of it is whole.
    const std::int64_t days = interval;
    const std::int64_t width = 200 + 30 * std::min<std::int64_t>(days, 7) - 75 +
                               20 * std::clamp<std::int64_t>(days - 7, 0, 13) +
                               10 * std::max<std::int64_t>(days - 20, 0);
    const auto rounded = [](std::int64_t parts) { return static_cast<Days>((parts + 100) / 200); };
    const Days most = std::min(std::max(interval, maximum), rounded(200 * days + width));
    const Days least = std::max(rounded(200 * days - width), std::min(previous, interval));
    return {std::min(least, interval), std::max(most, interval)};
}

Days fuzzed(Days interval, Days previous, Days maximum, CardId card, std::int32_t reviews)
{
    const FuzzRange range = fuzzRange(interval, previous, maximum);
    const auto count = static_cast<std::uint64_t>(range.most - range.least) + 1;
    return range.least + static_cast<Days>(chanceOf(card, reviews).below(count));
}

} // namespace engram::schedule
