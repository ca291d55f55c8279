// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "commands/commands.h"
#include "review/study.h"
#include "search_argument.h"

namespace engram::cli
{

void addQuiz(CLI::App &root, Program &program)
{
    const auto options = std::make_shared<StudyOptions>();
    options->session.kind = SessionKind::Quiz;
    CLI::App *const command =
        addStudyCommand(root, program, "quiz", "Answer all questions once, for a score", options);
    command->add_flag("--shuffle", options->session.shuffled,
                      "In random order instead of the deck's");
    addSearch(*command, options->session.search);
    command->footer(
        "A question that is new or due is reviewed by it;\nof others only the score counts.");
    command->add_flag("--new", options->startAnew, "Start anew where one was left");
}

} // namespace engram::cli
