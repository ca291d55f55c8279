// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "answer_key.h"
#include "argument_checks.h"
#include "commands/commands.h"
#include "deck_source.h"
#include "import_text.h"
#include "problem_text.h"

#include <algorithm>

namespace engram::cli
{

namespace
{

struct ImportOptions
{
    std::vector<std::string> files;
    std::string format;
    std::string answers;
    bool dryRun = false;
};

bool hasNotes(const DeckFile &file)
{
    return std::any_of(file.sections.begin(), file.sections.end(),
                       [](const DeckSection &section) { return !section.notes.empty(); });
}

/// Plans one parsed file, says what happens and, unless it is a dry run, lets it happen.
int importOne(Program &program, Collection &collection, const std::string &file,
              const ParsedDeck &parsed, bool dryRun, Json &json)
{
    auto plan = collection.planImport(
        parsed, file == "-" ? "Imported" : std::filesystem::path(file).stem().string());
    if (!plan)
        return program.fail(plan.error());
    if (!dryRun && !plan->changesNothing()) {
        if (auto applied = collection.applyImport(*plan); !applied)
            return program.fail(applied.error());
    }
    if (program.json) {
        json.push_back(jsonOf(file, *plan));
        return Success;
    }
    printImportSummary(program.out, file, *plan);
    if (dryRun)
        printImportPlan(program.out, file, *plan);
    else
        printImportProblems(program.err, *plan);
    return Success;
}

int import(Program &program, const ImportOptions &options)
{
    auto answers = readAnswerKey(options.answers);
    if (!answers)
        return program.fail(answers.error());
    const ReadOptions reading{formatNamed(options.format), *answers};

    int exitCode = Success;
    std::vector<std::pair<std::string, ParsedDeck>> decks;
    for (const std::string &file : options.files) {
        auto parsed = readSource(file, reading);
        if (parsed && hasNotes(parsed->file)) {
            decks.emplace_back(file, std::move(*parsed));
            continue;
        }
        if (parsed) {
            for (const Problem &problem : parsed->problems)
                program.err.line(lineOf(problem));
        }
        exitCode = parsed
                       ? program.fail(file + ": there is no note in it. A note begins with a "
                                             "heading `## …`; see `engram-cli import --help` for "
                                             "the formats.")
                       : program.fail(parsed.error());
    }
    if (decks.empty())
        return exitCode;

    auto collection = options.dryRun ? openToLook(program) : openToWrite(program, true);
    if (!collection)
        return program.fail(collection.error());
    Json json = Json::array();
    for (const auto &[file, parsed] : decks)
        exitCode = std::max(exitCode,
                            importOne(program, **collection, file, parsed, options.dryRun, json));
    if (program.json)
        printJson(program.out, json);
    else if (options.dryRun)
        program.out.line("This was a dry run: nothing was changed.", Tone::Dim);
    return exitCode;
}

} // namespace

void addImport(CLI::App &root, Program &program)
{
    const auto options = std::make_shared<ImportOptions>();
    CLI::App *const command =
        addCommand(root, program, "import", "Bring decks in, or up to date with their files",
                   [&program, options] { return import(program, *options); });
    command->add_option("FILE", options->files, "Deck files; - is standard input")
        ->required()
        ->check(somePath());
    command
        ->add_option("--as", options->format,
                     "A deck, or a quiz web page pasted as text;\n"
                     "otherwise found from the content")
        ->check(
            oneOf({std::string(nameOf(Format::Markdown)), std::string(nameOf(Format::QuizPage))}))
        ->type_name("FORMAT");
    command
        ->add_option("--answers", options->answers,
                     "The quiz page's answers, such as BCCB, or a\n"
                     "file with them")
        ->type_name("KEY|FILE");
    command->add_flag("--dry-run", options->dryRun, "Only say what would happen");
}

} // namespace engram::cli
