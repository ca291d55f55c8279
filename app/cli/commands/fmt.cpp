// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "argument_checks.h"
#include "commands/commands.h"
#include "deck_source.h"
#include "json_output.h"
#include "problem_text.h"

#include <engram/deck_file.h>
#include <engram/exchange.h>

#include <fstream>
#include <iterator>

namespace engram::cli
{

namespace
{

struct FmtOptions
{
    std::vector<std::string> files;
    bool check = false;
};

std::string bytesOf(const std::string &file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// One file into its canonical form.
int format(Program &program, const std::string &file, bool check, Json &rows)
{
    const bool isStandardInput = file == "-";
    std::string before;
    if (isStandardInput) {
        auto text = readStandardInput();
        if (!text)
            return program.fail(text.error());
        before = std::move(*text);
    }
    const ReadOptions options{.format = Format::Markdown, .answers = {}};
    auto parsed = isStandardInput ? readDeck(before, "standard input", options)
                                  : readDeck(std::filesystem::path(file), options);
    if (!parsed)
        return program.fail(parsed.error());
    if (const auto losses = lossesIn(parsed->problems); !losses.empty()) {
        for (const Problem &loss : losses)
            program.err.line(lineOf(loss));
        return program.fail(file + ": left as it is, because formatting would drop what is named "
                                   "above. Mend it first.");
    }
    if (!isStandardInput)
        before = bytesOf(file);

    const std::string after = writeDeckFile(parsed->file);
    Json row{{"file", file}, {"canonical", after == before}};
    if (isStandardInput && !check)
        row["text"] = after;
    rows.push_back(std::move(row));
    if (check) {
        if (after == before)
            return Success;
        if (!program.json)
            program.out.line(file);
        return Failure;
    }
    if (isStandardInput && !program.json)
        program.out.data(after);
    if (!isStandardInput && after != before) {
        if (auto written = writeFileAtomically(file, after); !written)
            return program.fail(written.error());
    }
    return Success;
}

int formatAll(Program &program, const FmtOptions &options)
{
    int exitCode = Success;
    Json rows = Json::array();
    for (const std::string &file : options.files)
        exitCode = std::max(exitCode, format(program, file, options.check, rows));
    if (program.json)
        printJson(program.out, rows);
    return exitCode;
}

} // namespace

void addFmt(CLI::App &root, Program &program)
{
    const auto options = std::make_shared<FmtOptions>();
    CLI::App *const command =
        addCommand(root, program, "fmt", "Put deck files into canonical form",
                   [&program, options] { return formatAll(program, *options); });
    command
        ->add_option("FILE", options->files,
                     "Deck files; - is standard input, written to\n"
                     "standard output")
        ->required()
        ->check(somePath());
    command->add_flag("--check", options->check, "Change nothing; name the files that differ");
}

} // namespace engram::cli
