// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/random.h>
#include <engram/review.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <numeric>
#include <span>

namespace engram
{

std::vector<std::uint8_t> shownOrder(std::uint64_t seed, std::size_t count, bool ordered)
{
    constexpr std::size_t Most = std::size_t{std::numeric_limits<std::uint8_t>::max()} + 1;
    std::vector<std::uint8_t> order(std::min(count, Most));
    std::iota(order.begin(), order.end(), std::uint8_t{0});
    if (!ordered && seed != 0) {
        Random random(seed);
        shuffle(std::span(order), random);
    }
    return order;
}

std::vector<std::uint8_t> strikeOrder(std::uint64_t seed, std::vector<std::uint8_t> wrong)
{
    if (wrong.empty())
        return wrong;
    std::sort(wrong.begin(), wrong.end());
    // Another stream than shownOrder()'s: the place of an option says nothing of its fate.
    Random random(~seed);
    shuffle(std::span(wrong), random);
    wrong.pop_back();
    return wrong;
}

} // namespace engram
