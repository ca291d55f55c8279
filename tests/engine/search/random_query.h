// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Random queries that know by themselves what they mean: of indexes and statements, nothing.

#include <functional>
#include <string>
#include <vector>

#include <engram/card.h>
#include <engram/clock.h>
#include <engram/note.h>
#include <engram/random.h>
#include <engram/review.h>

namespace engram::test
{

/// A card with all that can be asked of it.
struct Found
{
    Card card;
    Note note;
    std::vector<std::string> path;
    Instant added;
    Instant edited;
    std::vector<Review> reviews;
    bool hasFacts = false;
};

struct Query
{
    std::string text;
    std::function<bool(const Found &)> matches;
};

/// A few words that are like each other, in case, accents and signs.
[[nodiscard]] std::string someWords(Random &random);

/// A query of up to so many operators in one another. Leeches begin with two lapses.
[[nodiscard]] Query randomQuery(Random &random, const std::vector<Found> &cards, StudyDay today,
                                Instant dayStart, int depth);

} // namespace engram::test
