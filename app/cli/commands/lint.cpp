// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "argument_checks.h"
#include "commands/commands.h"
#include "deck_lookup.h"
#include "deck_source.h"
#include "problem_text.h"
#include "quantity_text.h"
#include "search_argument.h"

#include <engram/deck_file.h>
#include <engram/exchange.h>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace engram::cli
{

namespace
{

struct LintOptions
{
    std::vector<std::string> files;
    bool writeIds = false;
    std::string deck;
    std::string query;
    bool all = false;
};

const ReadOptions AsDeck{.format = Format::Markdown, .answers = {}};

/// Everything that is to be said of one file, by line.
std::vector<Problem> findingsIn(const ParsedDeck &parsed, const std::string &file)
{
    std::vector<Problem> findings = parsed.problems;
    const auto add = [&findings](const std::vector<Problem> &more) {
        findings.insert(findings.end(), more.begin(), more.end());
    };
    add(lintDeck(parsed.file, file));
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Problem &a, const Problem &b) { return a.line < b.line; });
    return findings;
}

/// Writes the ids that are missing, and reads the file again.
Result<ParsedDeck> withIds(const std::string &file, ParsedDeck parsed)
{
    if (const auto losses = lossesIn(parsed.problems); !losses.empty())
        return fail(Errc::InvalidInput,
                    "ids were not written, because writing would drop what cannot be read here",
                    file, losses.front().line);
    DeckFile complete = parsed.file;
    writeMissingIds(complete);
    if (complete == parsed.file)
        return parsed;
    if (auto written = writeFileAtomically(file, writeDeckFile(complete)); !written)
        return failFrom(written);
    return readDeck(std::filesystem::path(file), AsDeck);
}

int tellFindings(Program &program, std::int64_t findings)
{
    if (findings > 0 && !program.json)
        program.err.line(countOf(findings, "finding"));
    return findings == 0 ? Success : Failure;
}

/// Of the notes of a deck, of those that a search finds, or of all.
int lintNotes(Program &program, const LintOptions &options)
{
    auto search = parseSearch(options.query);
    if (!search)
        return program.fail(search.error(), Usage);
    auto collection = openToLook(program);
    if (!collection)
        return program.fail(collection.error());
    auto deck = findDeck(**collection, options.deck);
    if (!deck)
        return program.fail(deck.error());
    auto list = (*collection)->listLints(*search, *deck);
    if (!list)
        return program.fail(list.error());
    for (bool isDone = false; !isDone;) {
        const auto stepped = (*list)->step();
        if (!stepped)
            return program.fail(stepped.error());
        isDone = *stepped;
    }
    Json rows = Json::array();
    std::int64_t findings = 0;
    for (const NoteWithLints &row : (*list)->notes()) {
        const auto note = (*collection)->note(row.note);
        if (!note)
            return program.fail(note.error());
        findings += std::ssize(row.lints);
        Json codes = Json::array();
        for (const ProblemCode code : row.lints) {
            codes.push_back(nameOf(code));
            if (!program.json)
                program.out.line(
                    fmt::format("{}: {} [{}]", note->key, sentenceOf(code), nameOf(code)));
        }
        rows.push_back(
            {{"id", note->key}, {"title", titleOf(note->content)}, {"lints", std::move(codes)}});
    }
    if (program.json)
        printJson(program.out, rows);
    return tellFindings(program, findings);
}

int lint(Program &program, const LintOptions &options)
{
    const bool isOfNotes = options.all || !options.deck.empty() || !options.query.empty();
    if (isOfNotes)
        return lintNotes(program, options);
    if (options.files.empty())
        return program.fail("name deck files, or say with --deck, --search or --all which notes "
                            "of the collection are meant.",
                            Usage);
    int exitCode = Success;
    std::vector<Problem> all;
    for (const std::string &file : options.files) {
        auto parsed = readSource(file, AsDeck);
        if (parsed && options.writeIds && file != "-")
            parsed = withIds(file, std::move(*parsed));
        if (!parsed) {
            exitCode = program.fail(parsed.error());
            continue;
        }
        const auto findings = findingsIn(*parsed, file);
        all.insert(all.end(), findings.begin(), findings.end());
    }
    if (program.json) {
        Json json = Json::array();
        std::transform(all.begin(), all.end(), std::back_inserter(json),
                       [](const Problem &problem) { return jsonOf(problem); });
        printJson(program.out, json);
    } else {
        for (const Problem &problem : all)
            program.out.line(lineOf(problem));
    }
    const int found = tellFindings(program, std::ssize(all));
    return found == Success ? exitCode : found;
}

} // namespace

void addLint(CLI::App &root, Program &program)
{
    const auto options = std::make_shared<LintOptions>();
    CLI::App *const command = addCommand(root, program, "lint", "Say what could be better in decks",
                                         [&program, options] { return lint(program, *options); });
    CLI::Option *const files =
        command->add_option("FILE", options->files, "Deck files; - is standard input")
            ->check(somePath());
    CLI::Option *const ids = command->add_flag("--write-ids", options->writeIds,
                                               "Write the ids that are missing into the files");
    CLI::Option *const deck = command->add_option("--deck", options->deck,
                                                  "The notes of this deck and of those below it");
    deck->type_name("NAME");
    CLI::Option *const search = addSearch(*command, options->query);
    search->description("The notes that this finds; see `engram-cli\nfind --help`");
    CLI::Option *const all =
        command->add_flag("--all", options->all, "All notes of the collection");
    for (CLI::Option *each : {deck, search, all})
        each->excludes(files)->excludes(ids);
}

} // namespace engram::cli
