// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "review/study.h"

#include <engram/exchange.h>

#include "deck_lookup.h"
#include "due_text.h"
#include "keys.h"
#include "quantity_text.h"
#include "review/card_print.h"
#include "review/review_loop.h"
#include "review/session_words.h"
#include "safe_text.h"
#include "search_argument.h"
#include "shipped_deck.h"

#include <fmt/format.h>

#include <iostream>
#include <variant>

namespace engram::cli
{

namespace
{

using Paths = std::vector<std::filesystem::path>;

Result<void> importShipped(Collection &collection, const Paths &decks)
{
    for (const std::filesystem::path &path : decks) {
        auto parsed = readDeck(path);
        if (!parsed)
            return failFrom(parsed);
        auto plan = collection.planImport(*parsed, path.stem().string());
        if (!plan)
            return failFrom(plan);
        if (auto applied = collection.applyImport(*plan); !applied)
            return failFrom(applied);
    }
    return {};
}

Result<bool> isEmpty(Collection &collection)
{
    auto counts = collection.counts();
    if (!counts)
        return failFrom(counts);
    return counts->cards == 0 && counts->drafts == 0;
}

/// "Yes" to a question whose answer is Enter for yes, or n.
bool confirm(Terminal &out, std::string_view question)
{
    out.put(question, Tone::Strong).put(" [Y/n] ");
    static_cast<void>(out.flush());
    Keys keys;
    for (;;) {
        const auto key = keys.next();
        const bool yes = key && (*key == '\n' || *key == 'y' || *key == 'Y');
        const bool no = !key || *key == 'n' || *key == 'N' || *key == 'q';
        if (!yes && !no)
            continue;
        out.line(yes ? "yes" : "no").line();
        return yes;
    }
}

std::string importCommand(const Program &program, const Paths &decks)
{
    std::string command = "engram-cli";
    if (program.collection != defaultCollection())
        command += fmt::format(" --collection '{}'", program.collection.string());
    command += " import";
    for (const std::filesystem::path &path : decks)
        command += fmt::format(" '{}'", path.string());
    return command;
}

Result<void> printWhatIsDue(Program &program, Collection &collection, std::optional<DeckId> deck)
{
    auto counts = collection.counts(deck);
    if (!counts)
        return failFrom(counts);
    auto time = collection.typicalAnswerTime();
    if (!time)
        return failFrom(time);
    printDue(program.out, *counts, *time);
    return {};
}

/// What the shipped deck would ask first; the collection stays empty, and no answer is taken.
Result<void> preview(Program &program, const StudyOptions &options, const Paths &decks)
{
    auto scratch = openScratch(*program.clock);
    if (!scratch)
        return failFrom(scratch);
    if (auto imported = importShipped(**scratch, decks); !imported)
        return imported;
    program.out.line("The collection is empty. This is what the deck that came with Engram asks; "
                     "to begin:");
    program.out.line("  " + importCommand(program, decks)).line();
    if (auto printed = printWhatIsDue(program, **scratch, std::nullopt); !printed)
        return printed;
    auto session = (*scratch)->startSession(options.session);
    if (!session)
        return failFrom(session);
    auto shown = (*session)->current();
    if (!shown)
        return failFrom(shown);
    if (*shown) {
        printHeader(program.out, **shown, (*session)->progress(), options.session.kind);
        printCard(program.out, **shown);
        if (const auto *question = std::get_if<ChoiceView>(&(*shown)->content))
            printOptions(program.out, *question);
    }
    return {};
}

/// Gives an empty collection its first cards. The exit code, when there is nothing to study.
std::optional<int> beginCollection(Program &program, Collection &collection,
                                   const StudyOptions &options)
{
    const Paths decks = shippedDecks();
    if (decks.empty()) {
        printDue(program.out, {}, {});
        return Success;
    }
    const bool wanted =
        options.importShipped ||
        (isConversation() &&
         confirm(program.out, "The collection is empty. Begin with the deck that came with "
                              "Engram?"));
    if (wanted) {
        auto imported = importShipped(collection, decks);
        return imported ? std::nullopt : std::optional(program.fail(imported.error()));
    }
    if (isConversation()) {
        program.out.line("To bring a deck in: engram-cli import FILE");
        return Success;
    }
    if (auto shown = preview(program, options, decks); !shown)
        return program.fail(shown.error());
    if (std::cin.peek() != std::istream::traits_type::eof())
        return program.fail("no answer was recorded, because the collection is empty. Import a "
                            "deck first, as said above.");
    return Success;
}

/// What a session in N minutes asks, and what it leaves, with what that costs.
Result<void> printPlan(Program &program, Collection &collection, const SessionOptions &options)
{
    auto plan = collection.planMinutes(options.limit, options.deck);
    if (!plan)
        return failFrom(plan);
    Terminal &out = program.out;
    if (plan->cards > 0)
        out.line(fmt::format("{}: {} that save most, {}", countOf(options.limit.count(), "minute"),
                             countOf(plan->cards, "review"), aboutTime(plan->time)),
                 Tone::Strong);
    if (plan->putOff > 0)
        out.line(fmt::format("Put off: {}, {}. Of these {} forgotten until tomorrow.",
                             countOf(plan->putOff, "review"), aboutTime(plan->putOffTime),
                             expectedCards(plan->lost)),
                 Tone::Dim);
    return {};
}

Result<void> announce(Program &program, Collection &collection, const SessionOptions &options)
{
    if (!options.search.empty()) // the session says how many cards it finds
        program.out.line(fmt::format("Search: {}", options.search), Tone::Dim);
    else if (options.kind == SessionKind::Due)
        return printWhatIsDue(program, collection, options.deck);
    if (options.kind == SessionKind::Minutes)
        return printPlan(program, collection, options);
    return {};
}

/// The command line says nothing of what is to be asked.
bool isBare(const SessionOptions &wanted, std::optional<int> questions)
{
    return !wanted.deck && wanted.search.empty() && !wanted.shuffled && !wanted.asReviews &&
           !wanted.newToo && !questions && wanted.limit.count() == 0;
}

/// Whether what was left is what the command line asks for: the same, or just to go on.
bool isAskedFor(const SessionOptions &left, const SessionOptions &wanted,
                std::optional<int> questions)
{
    const bool isExam = wanted.kind == SessionKind::Exam;
    const bool isSame = wanted.deck == left.deck && wanted.search == left.search &&
                        wanted.shuffled == left.shuffled && wanted.asReviews == left.asReviews &&
                        wanted.newToo == left.newToo && wanted.limit == left.limit &&
                        (!isExam || wanted.count == left.count);
    return isSame || isBare(wanted, questions);
}

/// The session that was left, if it is the one asked for, or else a new one.
Result<std::unique_ptr<Session>> startOrResume(Program &program, Collection &collection,
                                               const SessionOptions &options,
                                               const StudyOptions &asked)
{
    auto left = collection.resumableSession();
    if (!left)
        return failFrom(left);
    if (asked.startAnew || !*left || (*left)->options.kind != options.kind)
        return collection.startSession(options);
    const SessionProgress &progress = (*left)->progress;
    if (!isAskedFor((*left)->options, options, asked.questions)) {
        program.out.paragraph(
            fmt::format("Beginning anew, with other options than {}. It is gone "
                        "once {}.",
                        leftText(**left),
                        options.kind == SessionKind::Exam && options.limit.count() > 0
                            ? "this one's time runs, which is now"
                            : "something is answered here"),
            0);
        return collection.startSession(options);
    }
    if (progress.timeLeft == std::chrono::milliseconds(0)) {
        program.out.line("The time of the exam that was left is over. This is its result.",
                         Tone::Strong);
        return collection.resumeSession();
    }
    const std::string_view command = nameOf(options.kind);
    program.out.line(fmt::format("Going on with the {}: {} of {} answered. `engram-cli {} --new` "
                                 "starts anew.",
                                 command, progress.done, progress.total, command));
    return collection.resumeSession();
}

std::string nothingToAsk(const SessionOptions &options)
{
    if (!options.search.empty())
        return fmt::format("There is nothing to ask of what “{}” finds; `engram-cli find` "
                           "lists it.",
                           quotable(options.search));
    switch (options.kind) {
    case SessionKind::Cram:
        return options.newToo ? "There is no card to ask here."
                              : "Nothing is in review here yet. `--all` asks new cards, too.";
    case SessionKind::Ahead:
        return fmt::format("Nothing comes due within {}, or it was reviewed today.",
                           countOf(options.days, "day"));
    case SessionKind::Weak:
        return "No fact is in review here yet, or all were reviewed today.";
    case SessionKind::Minutes:
        return "No review is due, or none fits. `engram-cli review` asks what is new.";
    case SessionKind::Due:
    case SessionKind::Quiz:
    case SessionKind::Exam:
        break;
    }
    return "There is no question to ask here.";
}

} // namespace

int study(Program &program, const StudyOptions &options)
{
    if (program.json)
        return program.fail("a session is a conversation, and no JSON. Leave --json out.", Usage);
    if (auto search = parseSearch(options.session.search); !search)
        return program.fail(search.error(), Usage);
    auto collection = openToWrite(program, true);
    if (!collection)
        return program.fail(collection.error());
    auto empty = isEmpty(**collection);
    if (!empty)
        return program.fail(empty.error());
    if (*empty) {
        if (const auto exitCode = beginCollection(program, **collection, options))
            return *exitCode;
    }

    auto deck = findDeck(**collection, options.deck);
    if (!deck)
        return program.fail(deck.error());
    SessionOptions wanted = options.session;
    wanted.deck = *deck;
    if (auto warned = warnOfClock(program.out, **collection); !warned)
        return program.fail(warned.error());
    wanted.count = options.questions.value_or(wanted.count);
    if (auto said = announce(program, **collection, wanted); !said)
        return program.fail(said.error());
    auto session = startOrResume(program, **collection, wanted, options);
    if (!session)
        return program.fail(session.error());
    if (!isDaySession(wanted) && (*session)->progress().total == 0) {
        program.out.line(nothingToAsk(wanted), Tone::Strong);
        return Success;
    }
    return isConversation() ? reviewByKeys(program, **collection, **session, options.timebox)
                            : reviewByLines(program, **collection, **session, options.timebox);
}

} // namespace engram::cli
