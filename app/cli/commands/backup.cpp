// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "argument_checks.h"
#include "commands/commands.h"
#include "json_output.h"

namespace engram::cli
{

namespace
{

int backup(Program &program, const std::string &target)
{
    auto collection = openExistingToLook(program);
    if (!collection)
        return program.fail(collection.error());
    if (auto done = (*collection)->backup(target); !done)
        return program.fail(done.error());
    return tell(program, {{"backup", target}}, "Backed up and checked: " + target);
}

} // namespace

void addBackup(CLI::App &root, Program &program)
{
    const auto target = std::make_shared<std::string>();
    CLI::App *const command =
        addCommand(root, program, "backup", "Write a checked copy of the collection",
                   [&program, target] { return backup(program, *target); });
    command->add_option("OUT", *target, "The file to write; it must not exist yet")
        ->required()
        ->check(somePath());
}

} // namespace engram::cli
