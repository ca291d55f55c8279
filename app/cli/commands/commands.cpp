// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "commands/commands.h"

namespace engram::cli
{

CLI::App *addCommand(CLI::App &root, Program &program, const std::string &name,
                     const std::string &help, std::function<int()> run)
{
    CLI::App *const command = root.add_subcommand(name, help);
    command->footer("");
    command->callback([&program, run = std::move(run)] { program.command = run; });
    return command;
}

void addDeckScope(CLI::App &command, std::string &name)
{
    command.add_option("--deck", name, "Only this deck and those below it")->type_name("NAME");
}

} // namespace engram::cli
