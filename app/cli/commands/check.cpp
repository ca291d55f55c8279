// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "commands/commands.h"
#include "json_output.h"
#include "quantity_text.h"

#include <fmt/format.h>

namespace engram::cli
{

namespace
{

int check(Program &program)
{
    auto collection = openExistingToLook(program);
    if (!collection)
        return program.fail(collection.error());
    auto report = (*collection)->check();
    if (!report)
        return program.fail(report.error());
    const int exitCode = report->findings.empty() ? Success : Failure;
    if (program.json) {
        printJson(program.out, {{"log_rows", report->logRows}, {"findings", report->findings}});
        return exitCode;
    }
    if (report->findings.empty()) {
        program.out.line(fmt::format("The collection is sound: {} of the log verified.",
                                     countOf(report->logRows, "row")));
        return exitCode;
    }
    for (const std::string &finding : report->findings)
        program.out.line(finding);
    return program.fail(fmt::format(
        "{}: {}. `engram-cli rebuild` makes again what is derived from the log; if the log "
        "itself is damaged, put a backup back with `engram-cli restore FILE`.",
        program.collection.string(), countOf(std::ssize(report->findings), "finding")));
}

} // namespace

void addCheck(CLI::App &root, Program &program)
{
    addCommand(root, program, "check", "Read the whole collection and verify it",
               [&program] { return check(program); });
}

} // namespace engram::cli
