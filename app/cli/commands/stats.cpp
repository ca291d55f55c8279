// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "commands/commands.h"
#include "deck_lookup.h"
#include "json_output.h"
#include "quantity_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <utility>

namespace engram::cli
{

namespace
{

Json retentionJson(const Retention &retention)
{
    return {{"n", retention.n},
            {"passes", retention.passes},
            {"share", retention.share},
            {"low", retention.low},
            {"high", retention.high}};
}

Json statisticsJson(const BasicStatistics &figures)
{
    return {
        {"day", isoDate(figures.today)},
        {"notes", figures.notes},
        {"cards", figures.cards},
        {"new_cards", figures.newCards},
        {"young_cards", figures.youngCards},
        {"mature_cards", figures.matureCards},
        {"reviews", figures.reviews},
        {"reviews_today", figures.reviewsToday},
        {"milliseconds_today", figures.millisecondsToday},
        {"streak", figures.streak},
        {"retention",
         {{"last_7_days", retentionJson(figures.last7)},
          {"last_30_days", retentionJson(figures.last30)},
          {"last_365_days", retentionJson(figures.last365)},
          {"ever", retentionJson(figures.ever)}}},
        {"forecast", figures.forecast},
    };
}

void printRetention(Terminal &out, std::string_view span, const Retention &retention)
{
    out.put(fmt::format("  {:<15}", span));
    if (retention.n == 0)
        out.line("no reviews yet", Tone::Dim);
    else
        out.put(percent(retention.share))
            .line(fmt::format("  of {} (95 % bounds {} to {})", countOf(retention.n, "review"),
                              percent(retention.low), percent(retention.high)),
                  Tone::Dim);
}

void printText(Terminal &out, const BasicStatistics &figures)
{
    out.line(fmt::format("{} from {}: {} new · {} young · {} mature (interval from {} days)",
                         countOf(figures.cards, "card"), countOf(figures.notes, "note"),
                         figures.newCards, figures.youngCards, figures.matureCards, MatureFrom));
    out.line(fmt::format("{} in all; today {} in {}; {} in a row",
                         countOf(figures.reviews, "review"), figures.reviewsToday,
                         clockTime(std::chrono::milliseconds(figures.millisecondsToday)),
                         countOf(figures.streak, "day")));
    out.line().line("True retention", Tone::Strong);
    printRetention(out, "last 7 days", figures.last7);
    printRetention(out, "last 30 days", figures.last30);
    printRetention(out, "last 365 days", figures.last365);
    printRetention(out, "ever", figures.ever);
    out.line().line("Reviews due in the next 14 days, from today", Tone::Strong);
    const auto days = std::min<std::ptrdiff_t>(14, std::ssize(figures.forecast));
    out.line(fmt::format(
        "  {}", fmt::join(figures.forecast.begin(), figures.forecast.begin() + days, " ")));
}

int stats(Program &program, const std::string &deckName)
{
    auto collection = openToLook(program);
    if (!collection)
        return program.fail(collection.error());
    auto deck = findDeck(**collection, deckName);
    if (!deck)
        return program.fail(deck.error());
    auto figures = (*collection)->statistics(*deck);
    if (!figures)
        return program.fail(figures.error());
    if (program.json)
        printJson(program.out, statisticsJson(*figures));
    else
        printText(program.out, *figures);
    return Success;
}

} // namespace

void addStats(CLI::App &root, Program &program)
{
    const auto deck = std::make_shared<std::string>();
    CLI::App *const command =
        addCommand(root, program, "stats", "Cards, reviews, retention, and what is coming",
                   [&program, deck] { return stats(program, *deck); });
    addDeckScope(*command, *deck);
}

} // namespace engram::cli
