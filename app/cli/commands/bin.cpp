// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "commands/commands.h"
#include "deck_lookup.h"
#include "json_output.h"
#include "quantity_text.h"

#include <fmt/format.h>

#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace engram::cli
{

namespace
{

/// A note in the bin, with the facts that lie there for its sake.
struct BinRow
{
    NoteId note;
    std::string name; ///< its key, or its number where another has that key
    std::string title;
    std::string deck;
    int facts = 0;
    bool isFact = false;
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
    std::vector<BinRow> rows;
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
    return {{"id", row.name},   {"note", row.note.value()}, {"title", row.title},
            {"deck", row.deck}, {"fact", row.isFact},       {"facts", row.facts}};
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
        std::string rest = row.deck;
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
    if (program.json)
        return program.fail("restoring has no output as JSON. Leave --json out.", Usage);
    auto collection = openToWrite(program, false);
    if (!collection)
        return program.fail(collection.error());
    auto rows = rowsOf(**collection);
    if (!rows)
        return program.fail(rows.error());
    std::map<std::string, NoteId> noteNamed;
    for (const BinRow &row : *rows)
        noteNamed.emplace(row.name, row.note);
    std::vector<NoteId> notes;
    for (const std::string &name : names) {
        const auto found = noteNamed.find(name);
        if (found == noteNamed.end())
            return program.fail(fmt::format(
                "there is no “{}” in the bin; `engram-cli bin` names what is there.", name));
        notes.push_back(found->second);
    }
    const auto done = (*collection)->restoreNotes(notes);
    if (!done)
        return program.fail(done.error());
    program.out.line(fmt::format("Restored {}.", countOf(std::ssize(done->notes), "note")));
    return Success;
}

} // namespace

void addBin(CLI::App &root, Program &program)
{
    const auto names = std::make_shared<std::vector<std::string>>();
    const auto isRestore = std::make_shared<bool>(false);
    CLI::App *const bin =
        addCommand(root, program, "bin", "What was deleted, or left out by an import",
                   Output::TextOrJson, [&program, names, isRestore] {
                       return *isRestore ? restore(program, *names) : list(program);
                   });
    bin->footer("A question brings its facts back, and all of them their history.\n"
                "`engram-cli bin restore ID...` takes notes out, `card delete` puts them in.\n");
    CLI::App *const command = bin->add_subcommand("restore", "Take notes out of the bin");
    command->footer("");
    command->add_option("ID", *names, "Notes, as the bin names them")->required();
    command->callback([isRestore] { *isRestore = true; });
}

} // namespace engram::cli
