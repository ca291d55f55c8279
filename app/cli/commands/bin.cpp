// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "commands/commands.h"
#include "deck_lookup.h"
#include "json_output.h"
#include "quantity_text.h"
#include "safe_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace engram::cli
{

namespace
{

/// A deck in the bin, with all that went there with it, or a note with its facts.
struct BinRow
{
    std::optional<DeckId> removedDeck = {}; ///< else it is a note
    NoteId note{0};
    std::string name; ///< its key, or its number where another has that key
    std::string title;
    std::string deck;
    int facts = 0;
    bool isFact = false;
    std::int64_t notes = 0; ///< of a deck
    int decksBelow = 0;
};

Result<std::vector<Note>> allRemoved(Collection &collection)
{
    constexpr std::size_t Page = 1'000;
    std::vector<Note> notes;
    for (;;) {
        auto page = collection.removedNotes(notes.size(), Page);
        if (!page)
            return failFrom(page);
        const bool isLast = page->size() < Page;
        std::move(page->begin(), page->end(), std::back_inserter(notes));
        if (isLast)
            return notes;
    }
}

Result<std::vector<BinRow>> rowsOf(Collection &collection)
{
    auto notes = allRemoved(collection);
    if (!notes)
        return failFrom(notes);
    auto removedDecks = collection.removedDecks();
    if (!removedDecks)
        return failFrom(removedDecks);
    auto decks = collection.decks();
    if (!decks)
        return failFrom(decks);
    std::map<DeckId, std::string> pathOf;
    const std::vector<std::string> paths = pathsOf(*decks);
    for (std::size_t i = 0; i < paths.size(); ++i)
        pathOf[(*decks)[i].deck.id] = paths[i];
    std::set<NoteId> removed;
    std::map<NoteId, int> factsOf;
    std::map<std::string, int> timesOf;
    for (const Note &note : *notes)
        removed.insert(note.id);
    const auto isWithQuestion = [&removed](const Note &note) {
        return note.parent && removed.contains(*note.parent);
    };
    for (const Note &note : *notes)
        if (isWithQuestion(note))
            ++factsOf[*note.parent];
        else
            ++timesOf[note.key];
    for (const RemovedDeck &row : *removedDecks)
        ++timesOf[row.deck.key];
    std::vector<BinRow> rows;
    for (const RemovedDeck &row : *removedDecks)
        rows.push_back(
            {.removedDeck = row.deck.id,
             .name = timesOf[row.deck.key] > 1 ? std::to_string(row.deck.id.value()) : row.deck.key,
             .title = row.deck.name,
             .deck = row.deck.parent ? pathOf[*row.deck.parent] : std::string(),
             .notes = row.notes,
             .decksBelow = row.decksBelow});
    for (const Note &note : *notes)
        if (!isWithQuestion(note))
            rows.push_back(
                {.note = note.id,
                 .name = timesOf[note.key] > 1 ? std::to_string(note.id.value()) : note.key,
                 .title = titleOf(note.content, 60),
                 .deck = pathOf[note.deck],
                 .facts = factsOf[note.id],
                 .isFact = note.parent.has_value()});
    return rows;
}

Json binRowJson(const BinRow &row)
{
    if (row.removedDeck)
        return {{"id", row.name},     {"removed_deck", row.removedDeck->value()},
                {"title", row.title}, {"deck", row.deck},
                {"notes", row.notes}, {"decks_below", row.decksBelow}};
    return {{"id", row.name},   {"note", row.note.value()}, {"title", row.title},
            {"deck", row.deck}, {"fact", row.isFact},       {"facts", row.facts}};
}

std::string deckText(const BinRow &row)
{
    std::string text = row.deck.empty() ? "a deck" : fmt::format("a deck of {}", row.deck);
    if (row.decksBelow > 0)
        text += fmt::format(" · with {} below it", countOf(row.decksBelow, "deck"));
    return text + " · " + countOf(row.notes, "note");
}

int list(Program &program)
{
    auto collection = openToLook(program);
    if (!collection)
        return program.fail(collection.error());
    auto rows = rowsOf(**collection);
    if (!rows)
        return program.fail(rows.error());
    if (program.json) {
        Json json = Json::array();
        for (const BinRow &row : *rows)
            json.push_back(binRowJson(row));
        printJson(program.out, json);
        return Success;
    }
    if (rows->empty())
        program.out.line("The bin is empty.");
    for (const BinRow &row : *rows) {
        constexpr int Indent = 2;
        program.out.put(row.name, Tone::Accent).put("  ").paragraph(row.title, Indent);
        std::string rest = row.removedDeck ? deckText(row) : row.deck;
        if (row.facts > 0)
            rest += fmt::format(" · with {}", countOf(row.facts, "fact"));
        if (row.isFact)
            rest += " · a fact";
        program.out.put("  ").paragraph(rest, Indent, Tone::Dim);
    }
    return Success;
}

int restore(Program &program, const std::vector<std::string> &names)
{
    auto collection = openToWrite(program, false);
    if (!collection)
        return program.fail(collection.error());
    auto rows = rowsOf(**collection);
    if (!rows)
        return program.fail(rows.error());
    std::vector<NoteId> notes;
    std::vector<DeckId> decks;
    std::int64_t notesOfDecks = 0;
    for (const std::string &name : names) {
        const auto found = std::ranges::find(*rows, name, &BinRow::name);
        if (found == rows->end())
            return program.fail(
                fmt::format("there is no “{}” in the bin; `engram-cli bin` names what is there.",
                            quotable(name)));
        if (found->removedDeck) {
            decks.push_back(*found->removedDeck);
            notesOfDecks += found->notes;
        } else {
            notes.push_back(found->note);
        }
    }
    const auto done = (*collection)->restoreFromBin(notes, decks);
    if (!done)
        return program.fail(done.error());
    // Among those that changed are the decks' own, if there are decks.
    const auto restored = std::ssize(decks.empty() ? done->notes : notes);
    if (program.json) {
        printJson(program.out,
                  {{"decks", decks.size()}, {"notes_of_decks", notesOfDecks}, {"notes", restored}});
        return Success;
    }
    if (!decks.empty())
        program.out.line(fmt::format("Restored {} with {}.", countOf(std::ssize(decks), "deck"),
                                     countOf(notesOfDecks, "note")));
    if (!notes.empty())
        program.out.line(fmt::format("Restored {}.", countOf(restored, "note")));
    return Success;
}

} // namespace

void addBin(CLI::App &root, Program &program)
{
    const auto names = std::make_shared<std::vector<std::string>>();
    const auto isRestore = std::make_shared<bool>(false);
    CLI::App *const bin =
        addCommand(root, program, "bin", "What was deleted, or left out by an import",
                   [&program, names, isRestore] {
                       return *isRestore ? restore(program, *names) : list(program);
                   });
    bin->footer("A question brings its facts back, a deck those that went with it, and all of\n"
                "them their history. `engram-cli bin restore ID...` takes out what `card delete`\n"
                "and `deck delete` put in.\n");
    CLI::App *const command = bin->add_subcommand("restore", "Take notes or decks out of the bin");
    command->footer("");
    command->add_option("ID", *names, "Notes or decks, as the bin names them")->required();
    command->callback([isRestore] { *isRestore = true; });
}

} // namespace engram::cli
