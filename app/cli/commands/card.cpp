// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "argument_checks.h"
#include "card_lookup.h"
#include "commands/commands.h"
#include "day_argument.h"
#include "deck_lookup.h"
#include "json_output.h"
#include "quantity_text.h"

#include <fmt/format.h>

#include <map>
#include <utility>

namespace engram::cli
{

namespace
{

struct CardOptions
{
    int grade = 0;
    std::vector<std::string> names;
    std::string deck;
    std::string day;
    bool interval = false;
    int flag = 0;
};
using Options = std::shared_ptr<CardOptions>;

/// Says what was done to how many cards; those that were so already were left alone.
int report(Program &program, const Result<ChangeSet> &done, std::string_view what)
{
    if (!done)
        return program.fail(done.error());
    const auto count = std::ssize(done->cards);
    return tell(program, {{"cards", count}},
                count == 0 ? "Nothing to change."
                           : fmt::format("{} {}.", what, countOf(count, "card")));
}

Result<std::vector<CardId>> cardsNamed(Collection &collection, const CardOptions &options)
{
    auto list = CardList::read(collection, options.deck);
    if (!list)
        return failFrom(list);
    return list->find(options.names);
}

/// Opens the collection and finds the cards, with which `action` gives the exit code.
template <class Action>
int withCards(Program &program, const CardOptions &options, const Action &action)
{
    auto collection = openToWrite(program, false);
    if (!collection)
        return program.fail(collection.error());
    auto cards = cardsNamed(**collection, options);
    if (!cards)
        return program.fail(cards.error());
    return action(**collection, *cards);
}

/// Has `action` done to the cards, and says to how many.
template <class Action>
int act(Program &program, const CardOptions &options, std::string_view what, const Action &action)
{
    return withCards(program, options,
                     [&](Collection &collection, const std::vector<CardId> &cards) {
                         return report(program, action(collection, cards), what);
                     });
}

int setDue(Program &program, const CardOptions &options)
{
    auto collection = openToWrite(program, false);
    if (!collection)
        return program.fail(collection.error());
    const auto days = parseDays(options.day, **collection, *program.clock);
    if (!days)
        return program.fail(days.error(), Usage);
    auto cards = cardsNamed(**collection, options);
    if (!cards)
        return program.fail(cards.error());
    const auto done =
        (*collection)
            ->setDue(*cards, days->first,
                     options.interval ? DueInterval::DaysToDue : DueInterval::Keep, days->within);
    const std::string last =
        days->within > 0 ? fmt::format(" to {}", isoDate(days->first + days->within)) : "";
    return report(program, done, fmt::format("Due {}{}:", isoDate(days->first), last));
}

/// What was graded, and what was left alone for which reason.
int reportGrades(Program &program, const GradedNow &done)
{
    if (program.json) {
        printJson(program.out, {{"graded", done.graded},
                                {"suspended", done.suspended},
                                {"removed", done.removed},
                                {"answered_today", done.answeredToday},
                                {"leeches", done.leeches}});
        return done.graded > 0 ? Success : Failure;
    }
    program.out.line(done.graded == 0 ? "No card was graded."
                                      : fmt::format("Graded {}.", countOf(done.graded, "card")));
    const auto left = [&program](int count, std::string_view why) {
        if (count > 0)
            program.out.line(fmt::format("Left alone: {} {}.", countOf(count, "card"), why));
    };
    left(done.suspended, "suspended");
    left(done.removed, "in the bin");
    left(done.answeredToday, "answered today already, and not due");
    if (done.leeches > 0)
        program.out.line(fmt::format("Leeches by now: {}.", done.leeches));
    return done.graded > 0 ? Success : Failure;
}

int gradeNow(Program &program, const CardOptions &options)
{
    return withCards(program, options,
                     [&](Collection &collection, const std::vector<CardId> &cards) {
                         const auto done = collection.gradeNow(cards, *gradeFrom(options.grade));
                         return done ? reportGrades(program, *done) : program.fail(done.error());
                     });
}

int unbury(Program &program, const CardOptions &options)
{
    auto collection = openToWrite(program, false);
    if (!collection)
        return program.fail(collection.error());
    auto deck = findDeck(**collection, options.deck);
    if (!deck)
        return program.fail(deck.error());
    return report(program, (*collection)->unbury(*deck), "Unburied");
}

void addDeck(CLI::App *command, const Options &options, const std::string &help)
{
    command->add_option("--deck", options->deck, help)->type_name("NAME");
}

/// A subcommand over cards, which are named last.
CLI::App *addAction(CLI::App &card, Program &program, const std::string &name,
                    const std::string &help, const Options &options, std::function<int()> run)
{
    CLI::App *const command = addCommand(card, program, name, help, std::move(run));
    addDeck(command, options, "The deck in which the ids are looked up");
    return command;
}

void addNames(CLI::App *command, const Options &options)
{
    command
        ->add_option("ID", options->names,
                     "Notes, by their id in the deck file: all their\n"
                     "cards; ID/2 is the second card alone")
        ->required();
}

/// A subcommand that needs nothing but the cards.
template <class Action>
void addSimple(CLI::App &card, Program &program, const std::string &name, const std::string &help,
               const std::string &done, Action action)
{
    const auto options = std::make_shared<CardOptions>();
    addNames(addAction(card, program, name, help, options,
                       [&program, options, done, action] {
                           return act(program, *options, done, action);
                       }),
             options);
}

void addFlag(CLI::App &card, Program &program)
{
    const auto options = std::make_shared<CardOptions>();
    CLI::App *const command = addAction(
        card, program, "flag", "Put a flag on cards, or take it away with 0", options,
        [&program, options] {
            return act(program, *options,
                       options->flag == 0 ? std::string("No flag on")
                                          : fmt::format("Flag {} on", options->flag),
                       [options](Collection &collection, const std::vector<CardId> &cards) {
                           return collection.setFlag(cards, options->flag);
                       });
        });
    command->add_option("FLAG", options->flag, "1 to 7, or 0 for none")
        ->required()
        ->check(numberFrom(0, MaximumFlag));
    addNames(command, options);
}

void addDueDay(CLI::App &card, Program &program)
{
    const auto options = std::make_shared<CardOptions>();
    CLI::App *const command =
        addAction(card, program, "due", "Say on which day cards are due", options,
                  [&program, options] { return setDue(program, *options); });
    command
        ->add_option("DAY", options->day,
                     "2026-12-01, today, tomorrow, or a number of days\n"
                     "from today, as in +7; 60-90 deals the cards out\n"
                     "over these days, each by chance")
        ->required();
    addNames(command, options);
    command->add_flag("--interval", options->interval,
                      "Make the days until then the interval too;\n"
                      "otherwise a card keeps the one it has");
}

void addGrade(CLI::App &card, Program &program)
{
    const auto options = std::make_shared<CardOptions>();
    CLI::App *const command =
        addAction(card, program, "grade", "Answer cards without showing them", options,
                  [&program, options] { return gradeNow(program, *options); });
    command->footer("New and due cards are reviewed, others are as in learning ahead: never twice\n"
                    "on one day. Suspended cards are left alone.\n");
    const std::map<std::string, int> grades{
        {"blackout", 0}, {"wrong", 1}, {"forgot", 2}, {"again", 1}, {"hard", 3},
        {"good", 4},     {"easy", 5},  {"0", 0},      {"1", 1},     {"2", 2},
        {"3", 3},        {"4", 4},     {"5", 5}};
    command
        ->add_option("GRADE", options->grade,
                     "0 to 5, or blackout, wrong (again), forgot,\n"
                     "hard, good, easy")
        ->required()
        ->transform(
            numberNamed(grades, "0 to 5, blackout, wrong (again), forgot, hard, good, easy"));
    addNames(command, options);
}

void addUnbury(CLI::App &card, Program &program)
{
    const auto options = std::make_shared<CardOptions>();
    CLI::App *const command =
        addCommand(card, program, "unbury", "Ask all buried cards again today",
                   [&program, options] { return unbury(program, *options); });
    addDeck(command, options, "Only this deck and those below it");
}

} // namespace

void addCard(CLI::App &root, Program &program)
{
    using Cards = std::vector<CardId>;
    CLI::App &card = *root.add_subcommand("card", "Explain, grade, suspend, edit or delete cards");
    card.require_subcommand(1);
    card.footer("Each change is one step, which undo takes back. `engram-cli card COMMAND --help`\n"
                "says more.\n");
    addCardList(card, program);
    addCardHistory(card, program);
    addCardInfo(card, program);
    addCardNote(card, program);
    addSimple(card, program, "suspend", "Never ask these cards, until unsuspended", "Suspended",
              [](Collection &collection, const Cards &cards) {
                  return collection.setSuspended(cards, true);
              });
    addSimple(card, program, "unsuspend", "Ask suspended cards again", "Unsuspended",
              [](Collection &collection, const Cards &cards) {
                  return collection.setSuspended(cards, false);
              });
    addSimple(card, program, "bury", "Do not ask these cards before tomorrow", "Buried",
              [](Collection &collection, const Cards &cards) { return collection.bury(cards); });
    addUnbury(card, program);
    addFlag(card, program);
    addDueDay(card, program);
    addGrade(card, program);
    addSimple(card, program, "reset", "Make cards new again; their reviews are kept", "Reset",
              [](Collection &collection, const Cards &cards) { return collection.reset(cards); });
}

} // namespace engram::cli
