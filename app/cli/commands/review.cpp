// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "commands/commands.h"
#include "review/study.h"
#include "search_argument.h"

namespace engram::cli
{

void addReview(CLI::App &root, Program &program)
{
    const auto options = std::make_shared<StudyOptions>();
    CLI::App *const command =
        addStudyCommand(root, program, "review", "Answer what is due today", options);
    CLI::Option *const minutes =
        addMinutes(*command, "--minutes", options->session.limit, SessionOptions::MaximumLimit,
                   "Only as much as fits: the reviews that save\n"
                   "most retention in this time");
    addSearch(*command, options->session.search)->excludes(minutes);
    command->parse_complete_callback([options] {
        if (options->session.limit.count() > 0)
            options->session.kind = SessionKind::Minutes;
    });
}

} // namespace engram::cli
