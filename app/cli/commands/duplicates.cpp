// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "argument_checks.h"
#include "commands/commands.h"
#include "deck_lookup.h"
#include "json_output.h"
#include "quantity_text.h"

#include <engram/duplicates.h>
#include <fmt/format.h>

#include <memory>
#include <optional>

namespace engram::cli
{

namespace
{

int duplicates(Program &program, std::size_t most)
{
    auto collection = openToLook(program);
    if (!collection)
        return program.fail(collection.error());
    auto decks = (*collection)->decks();
    if (!decks)
        return program.fail(decks.error());
    auto pathOf = pathsById(*decks);
    // One more tells that there are more.
    auto found = (*collection)->duplicates(std::nullopt, most + 1);
    if (!found)
        return program.fail(found.error());
    const bool isMore = found->size() > most;
    if (isMore)
        found->pop_back();
    Json groups = Json::array();
    for (const DuplicateNotes &each : *found) {
        Json notes = Json::array();
        for (const NoteId id : each.notes) {
            auto note = (*collection)->note(id);
            if (!note)
                return program.fail(note.error());
            if (!program.json && id == each.notes.front())
                program.out.line(titleOf(note->content));
            notes.push_back({{"id", note->key},
                             {"deck", pathOf[note->deck]},
                             {"title", titleOf(note->content)}});
            if (!program.json)
                program.out.put("  " + note->key, Tone::Accent)
                    .line("  " + pathOf[note->deck], Tone::Dim);
        }
        groups.push_back(std::move(notes));
    }
    if (program.json)
        printJson(program.out, groups);
    else if (groups.empty())
        program.out.line("No two notes ask the same.");
    else if (isMore)
        program.out.line("… and more; --limit says how many are shown.", Tone::Dim);
    return Success;
}

} // namespace

void addDuplicates(CLI::App &root, Program &program)
{
    const auto most = std::make_shared<std::size_t>(100);
    CLI::App *const command =
        addCommand(root, program, "duplicates", "List notes that ask the same, together",
                   [&program, most] { return duplicates(program, *most); });
    command->footer(
        "Their fronts read alike, but for case and spaces, as `is:duplicate` has it.\n");
    command->add_option("--limit", *most, "At most so many groups; otherwise 100")
        ->type_name("N")
        ->check(numberFrom(1, 100'000'000));
}

} // namespace engram::cli
