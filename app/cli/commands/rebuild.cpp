// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "commands/commands.h"

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
    program.out.line("Everything derived was made again from the log.");
    return Success;
}

} // namespace

void addRebuild(CLI::App &root, Program &program)
{
    addCommand(root, program, "rebuild", "Make again, from the log, what is derived", Output::Text,
               [&program] { return rebuild(program); });
}

} // namespace engram::cli
