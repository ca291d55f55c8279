// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Chance that can be repeated: drawn from a card's id, which holds the chance of the collection that
/// made it, and a number.

#include <cstdint>

#include <engram/id.h>
#include <engram/random.h>
#include <engram/study_day.h>

namespace engram
{

[[nodiscard]] constexpr Random chanceOf(CardId card, std::int32_t number)
{
    // Two rounds, or a card's draw would be that of its neighbour at another number.
    return Random(Random(static_cast<std::uint64_t>(card.value())).next() ^
                  static_cast<std::uint64_t>(static_cast<std::uint32_t>(number)));
}

/// The card's place in the random order of a day: cards come by ascending value. It does not depend
/// on what other cards there are, so answering some, or a restart, leaves the others in their order.
[[nodiscard]] constexpr std::int64_t placeByChance(CardId card, StudyDay day)
{
    // Without the sign, so that it sorts alike wherever it is compared.
    return static_cast<std::int64_t>(chanceOf(card, ~day.number()).next() >> 1U);
}

} // namespace engram
