// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "argument_checks.h"
#include "commands/commands.h"
#include "json_output.h"
#include "review/session_words.h"

#include <fmt/format.h>

#include <optional>

namespace engram::cli
{

namespace
{

/// The session that could be gone on with before. Whatever cannot be read is kept, and not looked at.
std::optional<ResumableSession> leftThere(const Program &program)
{
    auto collection = openExistingToLook(program);
    auto left = collection ? (*collection)->resumableSession()
                           : Result<std::optional<ResumableSession>>(std::nullopt);
    return left ? *std::move(left) : std::nullopt;
}

int restore(Program &program, const std::string &backup)
{
    const auto left = leftThere(program);
    auto kept = Collection::restore(backup, program.collection, *program.clock);
    if (!kept)
        return program.fail(kept.error());
    if (program.json) {
        printJson(program.out, {{"collection", program.collection.string()},
                                {"kept", kept->empty() ? Json() : Json(kept->string())},
                                {"session_lost", left.has_value()}});
        return Success;
    }
    program.out.line("Restored: " + program.collection.string());
    if (!kept->empty())
        program.out.line("What was there before is kept as " + kept->string());
    if (left)
        program.out.paragraph(fmt::format("Only answers that the backup has are restored, and no "
                                          "running session: {} cannot be gone on with here.",
                                          leftText(*left)),
                              0);
    return Success;
}

} // namespace

void addRestore(CLI::App &root, Program &program)
{
    const auto backup = std::make_shared<std::string>();
    CLI::App *const command =
        addCommand(root, program, "restore", "Put a backup in the collection's place",
                   [&program, backup] { return restore(program, *backup); });
    command->add_option("FILE", *backup, "The backup")->required()->check(somePath());
}

} // namespace engram::cli
