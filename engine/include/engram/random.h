// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The engine's only source of chance: a small seeded generator, so that a shuffle can be repeated
/// from the seed that was logged with it, on any machine and with any standard library.

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace engram
{

/// SplitMix64. Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014.
class Random
{
public:
    constexpr explicit Random(std::uint64_t seed) : m_state(seed) {}

    constexpr std::uint64_t next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31U);
    }

    /// A number in [0, bound), without bias. Requires: bound > 0.
    constexpr std::uint64_t below(std::uint64_t bound)
    {
        const std::uint64_t limit = bound * (UINT64_MAX / bound);
        std::uint64_t draw = next();
        while (draw >= limit)
            draw = next();
        return draw % bound;
    }

private:
    std::uint64_t m_state;
};

/// Fisher–Yates, from the back. The order is a function of the seed and the count alone.
template <class T>
constexpr void shuffle(std::span<T> items, Random &random)
{
    for (std::size_t i = items.size(); i > 1; --i)
        std::swap(items[i - 1], items[static_cast<std::size_t>(random.below(i))]);
}

} // namespace engram
