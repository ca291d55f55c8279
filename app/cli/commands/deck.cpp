// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "commands/commands.h"
#include "deck_lookup.h"
#include "json_output.h"
#include "quantity_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace engram::cli
{

namespace
{

struct DeckArguments
{
    std::string deck;
    std::string name;
    std::string into;
    bool top = false;
};
using Arguments = std::shared_ptr<DeckArguments>;

/// The deck of a name that must not be empty.
Result<DeckId> deckNamed(Collection &collection, const std::string &name)
{
    auto found = findDeck(collection, name);
    if (!found)
        return failFrom(found);
    if (!*found)
        return fail(Errc::NotFound, "a deck without a name is none");
    return **found;
}

std::string pathOf(Collection &collection, DeckId deck)
{
    const auto decks = collection.decks();
    return decks ? pathsById(*decks)[deck] : std::string();
}

Json rowJson(const DeckSummary &row, const std::string &path)
{
    const DeckCounts &counts = row.counts;
    return {{"id", row.deck.key},
            {"deck", path},
            {"name", row.deck.name},
            {"cards", counts.cards},
            {"new", counts.newQuestions + counts.newFacts + counts.newOther},
            {"due", counts.due + counts.drill}};
}

/// The name, as far in as the deck is down the tree.
std::string inTree(const DeckSummary &row)
{
    return std::string(2 * static_cast<std::size_t>(row.depth), ' ') + row.deck.name;
}

/// What all names take; a longer one than most pushes its row on, and no other.
int columnsOfNames(const std::vector<DeckSummary> &decks)
{
    constexpr int Most = 60;
    int columns = 0;
    for (const DeckSummary &row : decks)
        columns = std::max(columns, std::min(columnsOf(inTree(row)), Most));
    return columns;
}

int list(Program &program)
{
    auto collection = openToLook(program);
    if (!collection)
        return program.fail(collection.error());
    auto decks = (*collection)->decks();
    if (!decks)
        return program.fail(decks.error());
    const std::vector<std::string> paths = pathsOf(*decks);
    Json json = Json::array();
    if (decks->empty() && !program.json)
        program.out.line("There are no decks yet.");
    const int nameColumns = columnsOfNames(*decks);
    for (std::size_t i = 0; i < paths.size(); ++i) {
        const DeckSummary &row = (*decks)[i];
        if (program.json)
            json.push_back(rowJson(row, paths[i]));
        else
            program.out.put(padded(inTree(row), nameColumns), Tone::Accent)
                .line("  " + countOf(row.counts.cards, "card"), Tone::Dim);
    }
    if (program.json)
        printJson(program.out, json);
    return Success;
}

/// Opens the collection and finds the deck, with which `action` gives the exit code.
template <class Action>
int withDeck(Program &program, const DeckArguments &arguments, const Action &action)
{
    auto collection = openToWrite(program, false);
    if (!collection)
        return program.fail(collection.error());
    auto deck = deckNamed(**collection, arguments.deck);
    if (!deck)
        return program.fail(deck.error());
    return action(**collection, *deck);
}

/// Where the deck is now, in a sentence around its path.
int reportPlace(Program &program, Collection &collection, DeckId deck,
                const Result<ChangeSet> &done, std::string_view before, std::string_view behind)
{
    if (!done)
        return program.fail(done.error());
    const std::string path = pathOf(collection, deck);
    return tell(program, {{"deck", path}, {"changed", done->decks}},
                done->decks ? fmt::format("{} “{}”{}.", before, path, behind)
                            : std::string("Nothing to change."));
}

int make(Program &program, const DeckArguments &arguments)
{
    auto collection = openToWrite(program, true);
    if (!collection)
        return program.fail(collection.error());
    auto parent = findDeck(**collection, arguments.into);
    if (!parent)
        return program.fail(parent.error());
    const auto made = (*collection)->newDeck(arguments.name, *parent);
    if (!made)
        return program.fail(made.error());
    return reportPlace(program, **collection, made->deck, made->changes, "Made", "");
}

int rename(Program &program, const DeckArguments &arguments)
{
    return withDeck(program, arguments, [&](Collection &collection, DeckId deck) {
        return reportPlace(program, collection, deck, collection.renameDeck(deck, arguments.name),
                           "Renamed to", "");
    });
}

int move(Program &program, const DeckArguments &arguments)
{
    if (arguments.into.empty() != arguments.top)
        return program.fail("say where to: --into DECK, or --top.", Usage);
    return withDeck(program, arguments, [&](Collection &collection, DeckId deck) {
        auto parent = findDeck(collection, arguments.into);
        if (!parent)
            return program.fail(parent.error());
        return reportPlace(program, collection, deck, collection.moveDeck(deck, *parent), "It is",
                           " now");
    });
}

int merge(Program &program, const DeckArguments &arguments)
{
    return withDeck(program, arguments, [&](Collection &collection, DeckId deck) {
        auto into = deckNamed(collection, arguments.into);
        if (!into)
            return program.fail(into.error());
        const std::string path = pathOf(collection, deck);
        const auto done = collection.mergeDecks(deck, *into);
        if (!done)
            return program.fail(done.error());
        const std::string target = pathOf(collection, *into);
        return tell(program, {{"deck", path}, {"into", target}, {"notes", done->notes.size()}},
                    fmt::format("Merged “{}” into “{}”, with {}.", path, target,
                                countOf(std::ssize(done->notes), "note")));
    });
}

int remove(Program &program, const DeckArguments &arguments)
{
    return withDeck(program, arguments, [&](Collection &collection, DeckId deck) {
        const std::string path = pathOf(collection, deck);
        auto counts = collection.counts(deck);
        if (!counts)
            return program.fail(counts.error());
        const auto done = collection.removeDeck(deck);
        if (!done)
            return program.fail(done.error());
        return tell(
            program, {{"deck", path}, {"cards", counts->cards}},
            fmt::format("Moved to the bin: “{}” with {}.", path, countOf(counts->cards, "card")));
    });
}

CLI::App *addAction(CLI::App &deck, Program &program, const std::string &name,
                    const std::string &help, const Arguments &arguments,
                    int (*run)(Program &, const DeckArguments &))
{
    return addCommand(deck, program, name, help,
                      [&program, arguments, run] { return run(program, *arguments); });
}

void addDeckName(CLI::App *command, const Arguments &arguments)
{
    command->add_option("DECK", arguments->deck, "A deck, by its name or path")->required();
}

void addNewName(CLI::App *command, const Arguments &arguments)
{
    command->add_option("NAME", arguments->name, "The name, of at most 200 characters")->required();
}

void addInto(CLI::App *command, const Arguments &arguments, const std::string &help)
{
    command->add_option("--into", arguments->into, help)->type_name("DECK");
}

} // namespace

void addDeck(CLI::App &root, Program &program)
{
    CLI::App &deck =
        *root.add_subcommand("deck", "List, make, rename, move, merge or delete decks");
    deck.require_subcommand(1);
    deck.footer("A deck is found by its name, or by its path such as Kings/England. Each change\n"
                "is one step, which undo takes back.\n");
    addCommand(deck, program, "list", "Name the decks, as the tree they are",
               [&program] { return list(program); });

    const auto made = std::make_shared<DeckArguments>();
    CLI::App *command = addAction(deck, program, "new", "Make an empty deck", made, make);
    addNewName(command, made);
    addInto(command, made, "Below this deck; otherwise at the top");

    const auto renamed = std::make_shared<DeckArguments>();
    command = addAction(deck, program, "rename", "Give a deck another name", renamed, rename);
    command->footer("Its file finds it all the same, and leaves it this name until the file\n"
                    "itself has another one.\n");
    addDeckName(command, renamed);
    addNewName(command, renamed);

    const auto moved = std::make_shared<DeckArguments>();
    command =
        addAction(deck, program, "move", "Put a deck below another, or at the top", moved, move);
    command->footer("The decks below it go with it. Its file finds it there.\n");
    addDeckName(command, moved);
    addInto(command, moved, "Below this deck");
    command->add_flag("--top", moved->top, "Below no deck");

    const auto merged = std::make_shared<DeckArguments>();
    command =
        addAction(deck, program, "merge", "Put all notes of a deck into another", merged, merge);
    command->footer(
        "The emptied deck goes to the bin. Decks below it go below the other, or into one\n"
        "of the same name there. Its file, imported again, takes its notes back.\n");
    addDeckName(command, merged);
    command->add_option("--into", merged->into, "The deck that gets them")
        ->type_name("DECK")
        ->required();

    const auto removed = std::make_shared<DeckArguments>();
    command = addAction(deck, program, "delete", "Move a deck to the bin, with those below it",
                        removed, remove);
    command->footer("`engram-cli bin` lists it, `engram-cli bin restore ID` brings it back, with\n"
                    "all its cards and their history.\n");
    addDeckName(command, removed);
}

} // namespace engram::cli
