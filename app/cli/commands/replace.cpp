// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "argument_checks.h"
#include "commands/commands.h"
#include "json_output.h"
#include "problem_text.h"
#include "quantity_text.h"
#include "search_argument.h"

#include <engram/find_replace.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace engram::cli
{

namespace
{

struct ReplaceArguments
{
    std::vector<std::string> query;
    ReplaceOptions options;
    std::vector<NotePart> parts;
    bool dryRun = false;
    std::size_t most = 20;
};

constexpr const char *Footer =
    "Without --field it looks in all parts but tags: front (heading, stem, front, text of a cloze),\n"
    "back, option, reason, hint, explanation. Facts are found as notes of their own. An expression\n"
    "is RE2; in --with, \\1 to \\9 stand for its groups and \\0 for all it matched. It is one step,\n"
    "which undo takes back; schedules and history stay. See `engram-cli find --help` for queries.\n";

const std::vector<std::pair<std::string, NotePart>> &namedParts()
{
    static const std::vector<std::pair<std::string, NotePart>> all = {
        {"front", NotePart::Front},   {"back", NotePart::Back},
        {"option", NotePart::Option}, {"reason", NotePart::Reason},
        {"hint", NotePart::Hint},     {"explanation", NotePart::Explanation},
        {"field", NotePart::Field},   {"tag", NotePart::Tag},
    };
    return all;
}

std::string nameOf(NotePart part)
{
    const auto found =
        std::ranges::find(namedParts(), part, [](const auto &each) { return each.second; });
    return found->first;
}

CLI::Validator partNamed()
{
    std::map<std::string, int> numbers;
    std::vector<std::string> names;
    for (const auto &[name, part] : namedParts()) {
        numbers[name] = static_cast<int>(part);
        names.push_back(name);
    }
    return numberNamed(std::move(numbers), fmt::format("{}", fmt::join(names, ", ")));
}

std::string sentenceFor(const ReplaceError &error)
{
    switch (error.mistake) {
    case ReplaceMistake::NothingSought:
        return "--find says nothing. Say what to look for.";
    case ReplaceMistake::NoPart:
        return "--field names no part of a note.";
    case ReplaceMistake::NotText:
        return "--find or --with has characters that are no text.";
    case ReplaceMistake::TooLong:
        return fmt::format("--find or --with has over {} bytes.", Replacement::MaximumLength);
    case ReplaceMistake::BadExpression:
        return fmt::format("--find: the regular expression is wrong ({}).", error.text);
    case ReplaceMistake::HugeExpression:
        return "--find: the regular expression is too complex.";
    case ReplaceMistake::BadGroup:
        return R"(--with: behind "\" goes the number of a group of --find, or another "\".)";
    }
    return {};
}

std::string reasonOf(const RefusedReplacement &refused)
{
    switch (refused.refusal) {
    case ReplaceRefusal::Invalid:
        return std::string(sentenceOf(refused.problem));
    case ReplaceRefusal::TooManyPlaces:
        return "the expression matches at too many places of a long text.";
    case ReplaceRefusal::TooLong:
        return "a part of it would have over a million bytes.";
    }
    return {};
}

Result<Json> refusedJson(Collection &collection, const ReplacementList &list)
{
    Json rows = Json::array();
    for (const RefusedReplacement &refused : list.refused()) {
        auto note = collection.note(refused.note);
        if (!note)
            return failFrom(note);
        rows.push_back(
            {{"id", note->key}, {"title", titleOf(note->content)}, {"reason", reasonOf(refused)}});
    }
    return rows;
}

/// What stays as it is, a line each.
void printRefused(Program &program, const Json &refused)
{
    if (refused.empty())
        return;
    program.out.line(refused.size() == 1 ? "One note stays as it is:"
                                         : "These notes stay as they are:");
    for (const Json &row : refused)
        program.out.put("  " + row["id"].get<std::string>(), Tone::Accent)
            .line("  " + row["reason"].get<std::string>());
}

Json partsJson(const ReplacementPreview &note)
{
    Json parts = Json::array();
    for (const PartReplacement &part : note.parts)
        parts.push_back({{"field", nameOf(part.part)},
                         {"before", part.before},
                         {"after", part.after},
                         {"places", part.places.size()}});
    return parts;
}

/// The lines that change, without those between them.
void print(Terminal &out, const PartReplacement &part)
{
    const std::string &before = part.before;
    for (std::size_t i = 0; i < part.places.size();) {
        const ReplacedPlace &first = part.places[i];
        const std::size_t begin = first.before == 0 ? 0 : before.rfind('\n', first.before - 1) + 1;
        const ReplacedPlace *last = &first;
        std::size_t end = begin;
        for (; i < part.places.size() && (end == begin || part.places[i].before <= end); ++i) {
            last = &part.places[i];
            end = std::min(before.find('\n', last->before + last->sizeBefore), before.size());
        }
        const std::size_t beginAfter = first.after - (first.before - begin);
        const std::size_t endAfter =
            last->after + last->sizeAfter + (end - last->before - last->sizeBefore);
        out.block(std::string_view(before).substr(begin, end - begin),
                  fmt::format("  {:<11} - ", nameOf(part.part)), Tone::Wrong);
        out.block(std::string_view(part.after).substr(beginAfter, endAfter - beginAfter),
                  fmt::format("  {:<11} + ", ""), Tone::Right);
    }
}

int show(Program &program, Collection &collection, ReplacementList &list, std::size_t most)
{
    auto shown = list.preview(0, program.json ? std::numeric_limits<std::size_t>::max() : most);
    if (!shown)
        return program.fail(shown.error());
    auto refused = refusedJson(collection, list);
    if (!refused)
        return program.fail(refused.error());
    Json rows = Json::array();
    for (const ReplacementPreview &each : *shown) {
        auto note = collection.note(each.note);
        if (!note)
            return program.fail(note.error());
        if (program.json) {
            rows.push_back({{"id", note->key}, {"parts", partsJson(each)}});
            continue;
        }
        program.out.line(note->key, Tone::Accent);
        for (const PartReplacement &part : each.parts)
            print(program.out, part);
    }
    if (program.json) {
        printJson(program.out, {{"notes", list.notes().size()},
                                {"places", list.places()},
                                {"changes", rows},
                                {"refused", *refused}});
        return Success;
    }
    if (list.notes().size() > shown->size())
        program.out.line(fmt::format("… and {} more; --limit {} shows all.",
                                     countOf(std::ssize(list.notes()) - std::ssize(*shown), "note"),
                                     list.notes().size()),
                         Tone::Dim);
    printRefused(program, *refused);
    program.out.line(list.notes().empty()
                         ? std::string("Nothing would be replaced.")
                         : fmt::format("Would replace {} in {}.", countOf(list.places(), "place"),
                                       countOf(std::ssize(list.notes()), "note")));
    return Success;
}

int change(Program &program, Collection &collection, ReplacementList &list)
{
    if (auto done = list.apply(); !done)
        return program.fail(done.error());
    auto refused = refusedJson(collection, list);
    if (!refused)
        return program.fail(refused.error());
    if (!program.json)
        printRefused(program, *refused);
    return tell(
        program, {{"notes", list.notes().size()}, {"places", list.places()}, {"refused", *refused}},
        list.notes().empty() ? std::string("Nothing to replace.")
                             : fmt::format("Replaced {} in {}. `engram-cli undo` takes it back.",
                                           countOf(list.places(), "place"),
                                           countOf(std::ssize(list.notes()), "note")));
}

int replace(Program &program, const ReplaceArguments &arguments)
{
    auto search = parseSearch(fmt::format("{}", fmt::join(arguments.query, " ")));
    if (!search)
        return program.fail(search.error(), Usage);
    ReplaceOptions options = arguments.options;
    if (!arguments.parts.empty())
        options.parts = arguments.parts;
    const auto replacement = Replacement::make(options);
    if (!replacement)
        return program.fail(sentenceFor(replacement.error()), Usage);
    auto collection = arguments.dryRun ? openToLook(program) : openToWrite(program, false);
    if (!collection)
        return program.fail(collection.error());
    auto list = (*collection)->listReplacements(*search, *replacement);
    if (!list)
        return program.fail(list.error());
    for (bool isDone = false; !isDone;) {
        const auto step = (*list)->step();
        if (!step)
            return program.fail(step.error());
        isDone = *step;
    }
    return arguments.dryRun ? show(program, **collection, **list, arguments.most)
                            : change(program, **collection, **list);
}

} // namespace

void addReplace(CLI::App &root, Program &program)
{
    const auto arguments = std::make_shared<ReplaceArguments>();
    CLI::App *const command =
        addCommand(root, program, "replace", "Replace text in the notes that a query finds",
                   [&program, arguments] { return replace(program, *arguments); });
    command->footer(Footer);
    command
        ->add_option(
            "QUERY", arguments->query,
            "Which notes: one of whose cards it finds; \"\" for\nall. With -word behind --")
        ->type_name("")
        ->required();
    command->add_option("--find", arguments->options.find, "What is replaced")
        ->type_name("TEXT")
        ->required();
    command->add_option("--with", arguments->options.with, "What takes its place")
        ->type_name("TEXT")
        ->required();
    command->add_flag("--regex", arguments->options.isExpression, "--find is a regular expression");
    command->add_flag("--ignore-case", arguments->options.ignoreCase,
                      "Capital and small letters are the same");
    command
        ->add_option("--field", arguments->parts,
                     "Only in these parts, with commas between: front\n"
                     "back option reason hint explanation tag")
        ->delimiter(',')
        ->allow_extra_args(false) // what follows is the query
        ->transform(partNamed())
        ->type_name("FIELD,...");
    command->add_flag("--dry-run", arguments->dryRun, "Only show what would change");
    command
        ->add_option("--limit", arguments->most,
                     "With --dry-run, show at most so many notes;\notherwise 20")
        ->type_name("N")
        ->check(numberFrom(1, 100'000'000));
}

} // namespace engram::cli
