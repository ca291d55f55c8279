// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "commands/commands.h"
#include "json_output.h"
#include "quantity_text.h"

#include <fmt/format.h>

#include <iterator>

namespace engram::cli
{

namespace
{

int rebuild(Program &program)
{
    auto collection = openToWrite(program, false);
    if (!collection)
        return program.fail(collection.error());
    if (auto done = (*collection)->rebuild(); !done)
        return program.fail(done.error());
    auto report = (*collection)->check();
    if (!report)
        return program.fail(report.error());
    if (program.json) {
        printJson(program.out, {{"findings", report->findings}});
        return report->findings.empty() ? Success : Failure;
    }
    program.out.line("Everything derived was made again from the log.");
    if (report->findings.empty())
        return Success;
    for (const std::string &finding : report->findings)
        program.out.line(finding);
    return program.fail(fmt::format(
        "{}: {}; the log itself is damaged, and what cannot be read of it has no effect. Put a "
        "backup back with `engram-cli restore FILE`.",
        program.collection.string(), countOf(std::ssize(report->findings), "finding")));
}

} // namespace

void addRebuild(CLI::App &root, Program &program)
{
    addCommand(root, program, "rebuild", "Make again, from the log, what is derived",
               [&program] { return rebuild(program); });
}

} // namespace engram::cli
