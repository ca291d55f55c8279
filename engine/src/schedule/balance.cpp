// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "schedule/balance.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace engram::schedule
{

namespace
{

struct Point
{
    std::int64_t day = 0; ///< its place
    std::int64_t load = 0;
};

std::vector<Point> pointsOf(std::span<const CandidateDay> days)
{
    const bool isAnyFree = std::ranges::any_of(
        days, [](const CandidateDay &day) { return day.share != DayShare::None; });
    std::vector<Point> points;
    points.reserve(days.size());
    for (std::size_t i = 0; i < days.size(); ++i)
        if (days[i].share != DayShare::None || !isAnyFree)
            points.push_back({static_cast<std::int64_t>(i),
                              (days[i].load + 1) * (days[i].share == DayShare::Fewer ? 2 : 1)});
    return points;
}

} // namespace

FuzzRange candidates(FuzzRange range, Days said)
{
    return {std::max(range.least, said - FarthestMove), std::min(range.most, said + FarthestMove)};
}

std::size_t evenDay(std::span<const CandidateDay> days, std::size_t said)
{
    const std::vector<Point> points = pointsOf(days);
    std::int64_t sumOfDays = 0;
    std::int64_t sumOfLoads = 0;
    std::int64_t sumOfSquares = 0;
    std::int64_t sumOfProducts = 0;
    for (const Point &point : points) {
        sumOfDays += point.day;
        sumOfLoads += point.load;
        sumOfSquares += point.day * point.day;
        sumOfProducts += point.day * point.load;
    }
    // The line rises by product / square a day. Times `square` all is whole, and what every day has
    // in common is left out.
    const auto count = static_cast<std::int64_t>(points.size());
    const std::int64_t square = count * sumOfSquares - sumOfDays * sumOfDays;
    const std::int64_t product = count * sumOfProducts - sumOfDays * sumOfLoads;
    const auto preference = [&](const Point &point) {
        const std::int64_t distance = point.day - static_cast<std::int64_t>(said);
        return std::tuple(point.load * square - point.day * product,
                          distance < 0 ? -distance : distance, point.day);
    };
    const auto best = std::ranges::min_element(points, {}, preference);
    return best == points.end() ? said : static_cast<std::size_t>(best->day);
}

} // namespace engram::schedule
