// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "argument_checks.h"
#include "commands/commands.h"
#include "review/study.h"

namespace engram::cli
{

void addWeak(CLI::App &root, Program &program)
{
    const auto options = std::make_shared<StudyOptions>();
    options->session.kind = SessionKind::Weak;
    CLI::App *const command = addStudyCommand(
        root, program, "weak", "Go through the facts that are remembered least", options);
    command->add_option("--facts", options->session.count, "How many; otherwise 20")
        ->type_name("N")
        ->check(numberFrom(1, SessionOptions::MaximumCount));
}

} // namespace engram::cli
