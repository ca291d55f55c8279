// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "commands/commands.h"

namespace engram::cli
{

namespace
{

int restore(Program &program, const std::string &backup)
{
    auto kept = Collection::restore(backup, program.collection, *program.clock);
    if (!kept)
        return program.fail(kept.error());
    program.out.line("Restored: " + program.collection.string());
    if (!kept->empty())
        program.out.line("What was there before is kept as " + kept->string());
    return Success;
}

} // namespace

void addRestore(CLI::App &root, Program &program)
{
    const auto backup = std::make_shared<std::string>();
    CLI::App *const command =
        addCommand(root, program, "restore", "Put a backup in the collection's place", Output::Text,
                   [&program, backup] { return restore(program, *backup); });
    command->add_option("FILE", *backup, "The backup")->required();
}

} // namespace engram::cli
