// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "commands/commands.h"
#include "review/study.h"
#include "search_argument.h"

namespace engram::cli
{

void addCram(CLI::App &root, Program &program)
{
    const auto options = std::make_shared<StudyOptions>();
    options->session.kind = SessionKind::Cram;
    CLI::App *const command = addStudyCommand(
        root, program, "cram", "All that is in review, outside the schedule", options);
    command->add_flag("--all", options->session.newToo, "What was never asked, too");
    addSearch(*command, options->session.search);
    command->add_flag("--new", options->startAnew, "Start anew where one was left");
}

} // namespace engram::cli
