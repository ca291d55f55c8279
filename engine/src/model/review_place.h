// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The orders in which a day's reviews come.

#include <algorithm>
#include <cstdint>
#include <tuple>

#include <engram/deck_options.h>
#include <engram/id.h>
#include <engram/study_day.h>

#include "model/card_chance.h"

namespace engram
{

using ReviewPlace = std::tuple<double, std::int64_t, CardId>;

/// Where a card comes that is due on `due` after `interval`: cards come by ascending place.
[[nodiscard]] inline ReviewPlace reviewPlace(CardId card, Days interval, StudyDay due,
                                             ReviewOrder order, StudyDay today)
{
    const auto byChance = [&] { return placeByChance(card, today); };
    switch (order) {
    case ReviewOrder::RelativeOverdueness:
        // A short interval suffers more from the same delay.
        return {static_cast<double>(due - today) / std::max(1, interval), due.number(), card};
    case ReviewOrder::DueThenRandom:
        return {due.number(), byChance(), card};
    case ReviewOrder::Due:
        return {due.number(), due.number(), card};
    case ReviewOrder::ShortestInterval:
        return {interval, due.number(), card};
    case ReviewOrder::LongestInterval:
        return {-interval, due.number(), card};
    case ReviewOrder::Random:
        break;
    }
    return {0, byChance(), card};
}

} // namespace engram
