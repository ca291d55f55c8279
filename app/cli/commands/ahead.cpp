// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "argument_checks.h"
#include "commands/commands.h"
#include "review/study.h"
#include "search_argument.h"

namespace engram::cli
{

void addAhead(CLI::App &root, Program &program)
{
    const auto options = std::make_shared<StudyOptions>();
    options->session.kind = SessionKind::Ahead;
    CLI::App *const command =
        addStudyCommand(root, program, "ahead", "Review what comes due in the next days", options);
    command->add_option("--days", options->session.days, "How many days ahead; otherwise 1")
        ->type_name("N")
        ->check(numberFrom(1, SessionOptions::MaximumDaysAhead));
    addSearch(*command, options->session.search);
}

} // namespace engram::cli
