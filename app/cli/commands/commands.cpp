// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "commands/commands.h"

namespace engram::cli
{

CLI::App *addCommand(CLI::App &root, Program &program, const std::string &name,
                     const std::string &help, Output output, std::function<int()> run)
{
    CLI::App *const command = root.add_subcommand(name, help);
    command->footer("");
    command->callback([&program, output, run = std::move(run)] {
        program.command = run;
        program.commandHasJson = output == Output::TextOrJson;
    });
    return command;
}

} // namespace engram::cli
