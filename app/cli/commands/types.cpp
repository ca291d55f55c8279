// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "commands/commands.h"
#include "deck_source.h"
#include "json_output.h"
#include "problem_text.h"
#include "quantity_text.h"
#include "search_argument.h"
#include "template_text.h"

#include <engram/exchange.h>
#include <engram/note_types.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace engram::cli
{

namespace
{

struct TypesArguments
{
    std::string name;
    std::string newName;
    std::string field;
    std::string file;
    std::vector<std::string> query;
    std::vector<std::string> map;
    bool update = false;
    bool dryRun = false;
};
using TypesShared = std::shared_ptr<TypesArguments>;

std::string unknownType(const std::string &name)
{
    return fmt::format("No note type is called {}. `engram-cli types list` names them.", name);
}

Json typeJson(const NoteType &type, std::int64_t notes)
{
    Json templates = Json::array();
    for (const CardTemplate &made : type.templates)
        templates.push_back({{"ordinal", made.ordinal},
                             {"name", made.name},
                             {"front", made.front},
                             {"back", made.back}});
    Json problems = Json::array();
    for (const TemplateProblem &problem : checkTemplates(type))
        problems.push_back(jsonOf(problem));
    return {{"name", type.name},
            {"cloze", type.isCloze},
            {"markup", type.markup == FieldMarkup::Html ? "html" : "markdown"},
            {"fields", partsOf(type)},
            {"templates", templates},
            {"extras", type.extras},
            {"notes", notes},
            {"problems", problems}};
}

int listTypes(Program &program, const TypesArguments &)
{
    auto collection = openToLook(program);
    if (!collection)
        return program.fail(collection.error());
    NoteTypes &types = (*collection)->noteTypes();
    const std::vector<NoteType> all = types.all();
    Json rows = Json::array();
    if (all.empty() && !program.json)
        program.out.line("There is no note type besides those built in: question, basic, cloze.");
    for (const NoteType &type : all) {
        auto notes = types.noteCount(type.id);
        if (!notes)
            return program.fail(notes.error());
        if (program.json) {
            rows.push_back(typeJson(type, *notes));
            continue;
        }
        program.out.put(type.name, Tone::Accent)
            .line(fmt::format("  {} · {} · {}", fmt::join(partsOf(type), ", "),
                              type.isCloze ? "a card for each gap"
                                           : countOf(std::ssize(type.templates), "template"),
                              countOf(*notes, "note")),
                  Tone::Dim);
    }
    if (program.json)
        printJson(program.out, rows);
    return Success;
}

int showType(Program &program, const TypesArguments &arguments)
{
    auto collection = openToLook(program);
    if (!collection)
        return program.fail(collection.error());
    NoteTypes &types = (*collection)->noteTypes();
    const auto type = types.find(arguments.name);
    if (!type)
        return program.fail(unknownType(arguments.name));
    auto notes = types.noteCount(type->id);
    if (!notes)
        return program.fail(notes.error());
    if (program.json) {
        printJson(program.out, typeJson(*type, *notes));
        return Success;
    }
    program.out.data(writeDeckFile({.frontMatter = {}, .sections = {}, .types = {*type}}));
    for (const TemplateProblem &problem : checkTemplates(*type))
        program.err.line(lineOf(problem));
    return Success;
}

int addTypesOf(Program &program, const TypesArguments &arguments)
{
    auto parsed = readSource(arguments.file, {});
    if (!parsed)
        return program.fail(parsed.error());
    for (const Problem &problem : parsed->problems)
        program.err.line(lineOf(problem));
    if (parsed->file.types.empty())
        return program.fail(fmt::format("{} defines no note type: there is no heading with "
                                        "{{kind=type}}, fields and a template.",
                                        arguments.file));
    auto collection = openToWrite(program, true);
    if (!collection)
        return program.fail(collection.error());
    NoteTypes &types = (*collection)->noteTypes();
    Json saved = Json::array();
    std::string names;
    for (const NoteType &definition : parsed->file.types) {
        const auto known = types.find(definition.name);
        if (known && !arguments.update)
            return program.fail(
                fmt::format("There is a note type called {}. With --update it becomes "
                            "as the file says.",
                            known->name));
        auto done = types.save(known ? redefined(*known, definition, false) : definition);
        if (!done)
            return program.fail(done.error());
        saved.push_back(definition.name);
        names += (names.empty() ? "" : ", ") + definition.name;
    }
    return tell(program, {{"saved", saved}}, fmt::format("Saved {}.", names));
}

/// Finds the type and hands it to `change`, which gives the exit code.
template <class Change>
int changeType(Program &program, const TypesArguments &arguments, Change change)
{
    auto collection = openToWrite(program, false);
    if (!collection)
        return program.fail(collection.error());
    NoteTypes &types = (*collection)->noteTypes();
    const auto type = types.find(arguments.name);
    return type ? change(types, *type) : program.fail(unknownType(arguments.name));
}

int renameType(Program &program, const TypesArguments &arguments)
{
    return changeType(program, arguments, [&](NoteTypes &types, NoteType type) {
        const bool isField = !arguments.field.empty();
        const std::string before = isField ? arguments.field : type.name;
        if (!isField)
            type.name = arguments.newName;
        else if (!renameField(type, arguments.field, arguments.newName))
            return program.fail(fmt::format("{} has no field called {}. Its fields: {}.", type.name,
                                            arguments.field, fmt::join(partsOf(type), ", ")));
        if (auto done = types.save(type); !done)
            return program.fail(done.error());
        return tell(program, {{"before", before}, {"after", arguments.newName}},
                    fmt::format("Renamed {} to {}.", before, arguments.newName));
    });
}

int removeType(Program &program, const TypesArguments &arguments)
{
    return changeType(program, arguments, [&](NoteTypes &types, const NoteType &type) {
        auto notes = types.noteCount(type.id);
        if (!notes)
            return program.fail(notes.error());
        if (*notes > 0)
            return program.fail(fmt::format(
                "{} {} the type, those in the bin too. `engram-cli types change` gives them another.",
                countOf(*notes, "note"), *notes == 1 ? "has" : "have"));
        if (auto done = types.remove(type.id); !done)
            return program.fail(done.error());
        return tell(program, {{"removed", type.name}}, fmt::format("Removed {}.", type.name));
    });
}

Result<std::vector<NoteId>> notesFound(Collection &collection, const Search &search)
{
    auto rows = collection.findRows(search, {LibraryMode::Notes, {}}, 0,
                                    std::numeric_limits<std::size_t>::max());
    if (!rows)
        return failFrom(rows);
    std::vector<NoteId> notes;
    for (const RowId row : *rows)
        notes.emplace_back(row.value());
    return notes;
}

/// Which type is meant; nothing when there is none of the name.
std::optional<NoteTypeChange> targetNamed(NoteTypes &types, const std::string &name,
                                          std::vector<std::string> &parts)
{
    using To = NoteTypeChange::To;
    if (const auto type = types.find(name)) {
        parts = partsOf(*type);
        return NoteTypeChange{.to = To::Own, .type = type->id, .parts = {}};
    }
    for (const auto &[word, to] :
         {std::pair{"basic", To::Basic}, std::pair{"reversed", To::Reversed},
          std::pair{"cloze", To::Cloze}})
        if (name == word) {
            parts = partsOf(to);
            return NoteTypeChange{.to = to, .type = NoteTypeId(0), .parts = {}};
        }
    return std::nullopt;
}

int changeNotes(Program &program, const TypesArguments &arguments)
{
    auto search = parseSearch(fmt::format("{}", fmt::join(arguments.query, " ")));
    if (!search)
        return program.fail(search.error(), Usage);
    auto collection = openToWrite(program, false);
    if (!collection)
        return program.fail(collection.error());
    NoteTypes &types = (*collection)->noteTypes();
    std::vector<std::string> to;
    auto wanted = targetNamed(types, arguments.name, to);
    if (!wanted)
        return program.fail(unknownType(arguments.name));
    auto notes = notesFound(**collection, *search);
    if (!notes)
        return program.fail(notes.error());
    if (notes->empty())
        return tell(program, {{"notes", 0}}, "Nothing to change.");
    auto first = (*collection)->note(notes->front());
    if (!first)
        return program.fail(first.error());
    for (const std::string &pair : arguments.map) {
        const std::size_t equals = pair.find('=');
        if (equals == std::string::npos)
            return program.fail(fmt::format("--map {}: write OLD=NEW.", pair), Usage);
        wanted->parts.emplace_back(pair.substr(0, equals), pair.substr(equals + 1));
    }
    if (wanted->parts.empty())
        wanted->parts = matchedParts(partsOf(first->content), to);
    std::string mapping;
    for (const auto &[from, into] : wanted->parts)
        mapping += fmt::format("{}{} to {}", mapping.empty() ? "" : ", ", from, into);
    if (arguments.dryRun)
        return tell(
            program, {{"notes", notes->size()}, {"map", wanted->parts}},
            fmt::format("Would change {}: {}.", countOf(std::ssize(*notes), "note"), mapping));
    auto done = types.changeType(*notes, *wanted);
    if (!done)
        return program.fail(done.error());
    const std::int64_t changed = std::ssize(done->notes);
    return tell(program, {{"notes", changed}, {"map", wanted->parts}},
                changed == 0 ? "Nothing to change."
                             : fmt::format("Changed {}: {}. `engram-cli undo` takes it back.",
                                           countOf(changed, "note"), mapping));
}

CLI::App *addTypesAction(CLI::App &types, Program &program, const std::string &name,
                         const std::string &help, const TypesShared &arguments,
                         int (*run)(Program &, const TypesArguments &))
{
    return addCommand(types, program, name, help,
                      [&program, arguments, run] { return run(program, *arguments); });
}

void addTypeName(CLI::App &command, const TypesShared &arguments, const std::string &help)
{
    command.add_option("NAME", arguments->name, help)->required();
}

} // namespace

void addTypes(CLI::App &root, Program &program)
{
    CLI::App &types = *root.add_subcommand("types", "List, define, change or remove note types");
    types.require_subcommand(1);
    types.footer(
        "A note type of one's own has fields, and templates that make cards of them. It is\n"
        "written as in a deck file; `engram-cli types show` prints one. Each change is one\n"
        "step, which undo takes back.\n");
    const std::string whatName = "The type's name, in any case";
    addTypesAction(types, program, "list", "Name the types, with their fields and notes",
                   std::make_shared<TypesArguments>(), listTypes);
    auto arguments = std::make_shared<TypesArguments>();
    addTypeName(*addTypesAction(types, program, "show", "Print a type as a deck file has it",
                                arguments, showType),
                arguments, whatName);

    arguments = std::make_shared<TypesArguments>();
    CLI::App *command = addTypesAction(types, program, "add", "Save the types that a file defines",
                                       arguments, addTypesOf);
    command->add_option("FILE", arguments->file, "A deck file, or one with types alone")
        ->required();
    command->add_flag("--update", arguments->update, "Change types that are there already");

    arguments = std::make_shared<TypesArguments>();
    command =
        addTypesAction(types, program, "rename", "Give a type, or one of its fields, another name",
                       arguments, renameType);
    addTypeName(*command, arguments, whatName);
    command->add_option("NEW", arguments->newName, "The new name")->required();
    command->add_option("--field", arguments->field, "The field that is renamed, in templates too")
        ->type_name("FIELD");

    arguments = std::make_shared<TypesArguments>();
    addTypeName(*addTypesAction(types, program, "remove", "Remove a type that no note has",
                                arguments, removeType),
                arguments, whatName);

    arguments = std::make_shared<TypesArguments>();
    command =
        addTypesAction(types, program, "change", "Give notes another type", arguments, changeNotes);
    addTypeName(*command, arguments, "Of the new type; or basic, reversed, cloze");
    command->add_option("QUERY", arguments->query, "Which notes, as in `engram-cli find --notes`")
        ->type_name("")
        ->required();
    command
        ->add_option(
            "--map", arguments->map,
            "What becomes of what: Front=Word; otherwise fields\nof one name, then in order")
        ->type_name("OLD=NEW")
        ->take_all();
    command->add_flag("--dry-run", arguments->dryRun, "Only say what would change");
    command->footer(
        "What has no place in the new type leaves the note; undo brings it back. Cards keep\n"
        "their history by their place: the first card stays the first.\n");
}

} // namespace engram::cli
