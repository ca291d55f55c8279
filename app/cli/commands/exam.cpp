// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "argument_checks.h"
#include "commands/commands.h"
#include "review/study.h"
#include "search_argument.h"

namespace engram::cli
{

void addExam(CLI::App &root, Program &program)
{
    const auto options = std::make_shared<StudyOptions>();
    options->session.kind = SessionKind::Exam;
    CLI::App *const command = addStudyCommand(
        root, program, "exam", "Answer some questions; the report is at the end", options);
    command
        ->add_option("--questions", options->questions,
                     "How many, drawn at random; otherwise 20,\n"
                     "or all where there are fewer")
        ->type_name("N")
        ->check(numberFrom(1, SessionOptions::MaximumCount));
    addMinutes(*command, "--minutes", options->session.limit, SessionOptions::MaximumLimit,
               "The time for all of it; otherwise no limit");
    addSearch(*command, options->session.search);
    command->add_flag("--as-reviews", options->session.asReviews,
                      "Answers to questions that are new or due\n"
                      "count as reviews; otherwise none does");
    command->add_flag("--new", options->startAnew, "Start anew where one was left");
}

} // namespace engram::cli
