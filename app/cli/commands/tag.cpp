// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "commands/commands.h"
#include "json_output.h"
#include "quantity_text.h"
#include "search_argument.h"

#include <engram/tags.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <functional>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace engram::cli
{

namespace
{

struct TagArguments
{
    std::string tag;
    std::string name;
    std::vector<std::string> query;
};
using Arguments = std::shared_ptr<TagArguments>;
using Changed = Result<std::optional<TagsChanged>>;

int list(Program &program)
{
    auto collection = openToLook(program);
    if (!collection)
        return program.fail(collection.error());
    auto tags = (*collection)->tags();
    if (!tags)
        return program.fail(tags.error());
    Json rows = Json::array();
    if (tags->empty() && !program.json)
        program.out.line("No note has a tag.");
    for (const TagSummary &row : *tags) {
        if (program.json) {
            rows.push_back(
                {{"tag", row.tag}, {"notes", row.notes}, {"notesWithBelow", row.notesWithBelow}});
            continue;
        }
        const std::string indent(2 * static_cast<std::size_t>(row.depth), ' ');
        program.out.put(indent + row.name, Tone::Accent)
            .line("  " + countOf(row.notesWithBelow, "note"), Tone::Dim);
    }
    if (program.json)
        printJson(program.out, rows);
    return Success;
}

/// What became of how many notes, in a sentence that begins so.
int report(Program &program, const Changed &done, const std::string &tag, std::string_view what)
{
    if (!done)
        return program.fail(done.error());
    const TagsChanged &changed = **done;
    const std::int64_t notes = std::ssize(changed.changes.notes);
    std::string sentence = "Nothing to change.";
    if (notes > 0)
        sentence =
            fmt::format("{} {}.{} `engram-cli undo` takes it back.", what, countOf(notes, "note"),
                        changed.merged ? " The tag was there already; they are one now." : "");
    return tell(program, {{"tag", tag}, {"notes", notes}, {"merged", changed.merged}}, sentence);
}

int rename(Program &program, const TagArguments &arguments)
{
    auto collection = openToWrite(program, false);
    if (!collection)
        return program.fail(collection.error());
    return report(program, (*collection)->renameTag(arguments.tag, arguments.name), arguments.name,
                  fmt::format("Renamed “{}” to “{}” in", arguments.tag, arguments.name));
}

int remove(Program &program, const TagArguments &arguments)
{
    auto collection = openToWrite(program, false);
    if (!collection)
        return program.fail(collection.error());
    return report(program, (*collection)->removeTag(arguments.tag), arguments.tag,
                  fmt::format("Took “{}” from", arguments.tag));
}

int set(Program &program, const TagArguments &arguments, bool isGiven)
{
    auto search = parseSearch(fmt::format("{}", fmt::join(arguments.query, " ")));
    if (!search)
        return program.fail(search.error(), Usage);
    auto collection = openToWrite(program, false);
    if (!collection)
        return program.fail(collection.error());
    auto rows = (*collection)
                    ->findRows(*search, {LibraryMode::Notes, {}}, 0,
                               std::numeric_limits<std::size_t>::max());
    if (!rows)
        return program.fail(rows.error());
    std::vector<NoteId> notes;
    for (const RowId row : *rows)
        notes.emplace_back(row.value());
    if (isGiven)
        return report(program, (*collection)->addTagTo(notes, arguments.tag), arguments.tag,
                      fmt::format("Gave “{}” to", arguments.tag));
    return report(program, (*collection)->removeTagFrom(notes, arguments.tag), arguments.tag,
                  fmt::format("Took “{}” from", arguments.tag));
}

int add(Program &program, const TagArguments &arguments)
{
    return set(program, arguments, true);
}

int take(Program &program, const TagArguments &arguments)
{
    return set(program, arguments, false);
}

CLI::App *addAction(CLI::App &tag, Program &program, const std::string &name,
                    const std::string &help, const Arguments &arguments,
                    int (*run)(Program &, const TagArguments &))
{
    CLI::App *const command = addCommand(
        tag, program, name, help, [&program, arguments, run] { return run(program, *arguments); });
    command->add_option("TAG", arguments->tag, "The tag, whole: sea::fish, in any case")
        ->required();
    return command;
}

void addQuery(CLI::App &command, const Arguments &arguments)
{
    command
        .add_option("QUERY", arguments->query,
                    "Which notes, as in `engram-cli find --notes`;\n\"\" for all")
        ->type_name("")
        ->required();
}

} // namespace

void addTag(CLI::App &root, Program &program)
{
    CLI::App &tag = *root.add_subcommand("tag", "List, rename, give or take away tags");
    tag.require_subcommand(1);
    tag.footer(
        "Tags are a tree: sea::fish is below sea, and goes with it. Each change is one step,\n"
        "which undo takes back. Notes in the bin keep their tags.\n");
    addCommand(tag, program, "list", "Name the tags, as the tree they are, with their notes",
               [&program] { return list(program); });

    const auto renamed = std::make_shared<TagArguments>();
    CLI::App *command =
        addAction(tag, program, "rename",
                  "Call a tag otherwise; one that is there becomes the same", renamed, rename);
    command->add_option("NAME", renamed->name, "Its new name, without spaces")->required();
    command->footer(
        "Where a deck's file still has the old tag, importing it again brings that back.\n");

    addAction(tag, program, "delete", "Take a tag from all notes", std::make_shared<TagArguments>(),
              remove);
    const auto given = std::make_shared<TagArguments>();
    addQuery(
        *addAction(tag, program, "add", "Give a tag to the notes that a query finds", given, add),
        given);
    const auto taken = std::make_shared<TagArguments>();
    addQuery(*addAction(tag, program, "remove", "Take a tag from the notes that a query finds",
                        taken, take),
             taken);
}

} // namespace engram::cli
