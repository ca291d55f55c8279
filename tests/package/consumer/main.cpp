// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
//
// A program of somebody else's: it sees the installed engine only. Opens a new collection at the
// given path, imports a deck of one note, and prints the collection's counts.
#include <engram/collection.h>
#include <engram/deck_file.h>

#include <iostream>

namespace
{

class NoonClock final : public engram::Clock
{
public:
    [[nodiscard]] engram::Instant now() const override
    {
        return engram::Instant(std::chrono::hours(24 * 20'000 + 12));
    }
    [[nodiscard]] std::chrono::minutes utcOffset(engram::Instant) const override { return {}; }
};

int fail(const engram::Error &error)
{
    std::cerr << error.detail << '\n';
    return 1;
}

} // namespace

int main(int, char **argv)
{
    const NoonClock clock;
    auto opened = engram::Collection::open({.path = argv[1]}, clock);
    if (!opened)
        return fail(opened.error());
    engram::Collection &collection = **opened;

    const auto deck =
        engram::parseDeckFile("---\ndeck: Kings\n---\n\n## Who came first?\n\nEdmund.\n");
    auto plan = collection.planImport(deck, "kings");
    if (!plan)
        return fail(plan.error());
    if (auto applied = collection.applyImport(*plan); !applied)
        return fail(applied.error());
    const auto counts = collection.counts();
    if (!counts)
        return fail(counts.error());
    std::cout << "cards: " << counts->cards << '\n';
}
