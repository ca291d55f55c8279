// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "argument_checks.h"
#include "commands/commands.h"
#include "deck_source.h"
#include "problem_text.h"
#include "quantity_text.h"

#include <engram/deck_file.h>
#include <engram/exchange.h>

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

int lint(Program &program, const LintOptions &options)
{
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
    if (!all.empty() && !program.json)
        program.err.line(countOf(std::ssize(all), "finding"));
    return all.empty() ? exitCode : Failure;
}

} // namespace

void addLint(CLI::App &root, Program &program)
{
    const auto options = std::make_shared<LintOptions>();
    CLI::App *const command =
        addCommand(root, program, "lint", "Say what could be better in deck files",
                   [&program, options] { return lint(program, *options); });
    command->add_option("FILE", options->files, "Deck files; - is standard input")
        ->required()
        ->check(somePath());
    command->add_flag("--write-ids", options->writeIds,
                      "Write the ids that are missing into the files");
}

} // namespace engram::cli
