// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "argument_checks.h"
#include "commands/commands.h"
#include "day_argument.h"
#include "deck_lookup.h"
#include "json_output.h"
#include "quantity_text.h"

#include <engram/spread.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace engram::cli
{

namespace
{

struct SpreadArguments
{
    std::string deck;
    std::string awayFrom;
    std::string awayUntil;
    int over = 7;
    bool dryRun = false;
};

/// What the arguments ask for in `deck`; says what is wrong with a day.
Result<SpreadOptions> optionsFor(const SpreadArguments &arguments, std::optional<DeckId> deck,
                                 const Collection &collection, const Clock &clock)
{
    const StudyDay today = collection.today();
    SpreadOptions options{
        .deck = deck, .from = {}, .until = today, .first = today, .days = arguments.over};
    if (arguments.awayFrom.empty())
        return options;
    auto from = parseDay(arguments.awayFrom, collection, clock);
    if (!from)
        return failFrom(from);
    auto until = parseDay(arguments.awayUntil, collection, clock);
    if (!until)
        return failFrom(until);
    options.from = *from;
    options.until = *until;
    options.first = *until + 1;
    return options;
}

/// "████████" of a day's share of the fullest day.
std::string barOf(std::int64_t count, std::int64_t fullest)
{
    constexpr double Width = 30;
    const double share =
        static_cast<double>(count) / static_cast<double>(std::max<std::int64_t>(1, fullest));
    std::string bar;
    for (auto n = std::lround(share * Width); n > 0; --n)
        bar += "█";
    return count > 0 && bar.empty() ? "▏" : bar;
}

void printPlan(Terminal &out, const SpreadPlan &plan)
{
    std::int64_t fullest = 0;
    for (const DayLoad &day : plan.load)
        fullest = std::max({fullest, day.before, day.after});
    out.line(fmt::format("{:<12}{:>8}{:>8}", "", "before", "after"), Tone::Dim);
    for (const DayLoad &day : plan.load)
        out.line(fmt::format("{:<12}{:>8}{:>8}  {}", isoDate(day.day), day.before, day.after,
                             barOf(day.after, fullest)));
}

Json planJson(const SpreadPlan &plan)
{
    Json json{{"moved", plan.moves.size()}, {"days", Json::array()}};
    for (const DayLoad &day : plan.load)
        json["days"].push_back(
            {{"day", isoDate(day.day)}, {"before", day.before}, {"after", day.after}});
    return json;
}

int spread(Program &program, const SpreadArguments &arguments)
{
    auto collection = arguments.dryRun ? openToLook(program) : openToWrite(program, false);
    if (!collection)
        return program.fail(collection.error());
    auto deck = findDeck(**collection, arguments.deck);
    if (!deck)
        return program.fail(deck.error());
    auto options = optionsFor(arguments, *deck, **collection, *program.clock);
    if (!options)
        return program.fail(options.error(), Usage);
    auto plan = (*collection)->planSpread(*options);
    if (!plan)
        return program.fail(plan.error());
    if (!arguments.dryRun) {
        if (auto applied = (*collection)->applySpread(*plan); !applied)
            return program.fail(applied.error());
    }
    if (program.json) {
        printJson(program.out, planJson(*plan));
        return Success;
    }
    if (plan->moves.empty()) {
        program.out.line("Nothing to move.");
        return Success;
    }
    printPlan(program.out, *plan);
    const std::string moved = countOf(std::ssize(plan->moves), "review");
    if (arguments.dryRun)
        program.out.line(moved + " would move. This was a dry run: nothing was changed.",
                         Tone::Dim);
    else
        program.out.line(moved + " moved; `engram-cli undo` takes it back.");
    return Success;
}

} // namespace

void addSpread(CLI::App &root, Program &program)
{
    const auto arguments = std::make_shared<SpreadArguments>();
    CLI::App *const command =
        addCommand(root, program, "spread", "Deal out what has piled up, or keep days away free",
                   [&program, arguments] { return spread(program, *arguments); });
    addDeckScope(*command, arguments->deck);
    command->add_option("--over", arguments->over, "Onto how many days; 7 unless given")
        ->check(numberFrom(1, MostSpreadDays))
        ->type_name("DAYS");
    CLI::Option *const from = command
                                  ->add_option("--away-from", arguments->awayFrom,
                                               "Move what is due from this day until the other,\n"
                                               "onto the days after it: 2026-12-24, tomorrow, +7")
                                  ->type_name("DAY");
    CLI::Option *const until =
        command->add_option("--away-until", arguments->awayUntil, "The last day away")
            ->type_name("DAY");
    from->needs(until);
    until->needs(from);
    command->add_flag("--dry-run", arguments->dryRun, "Only say what would happen");
    command->footer("Without days away, all that is due and overdue is dealt out from today on,\n"
                    "what is most at risk first. Intervals stay as they are.\n");
}

} // namespace engram::cli
