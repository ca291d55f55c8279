// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "commands/commands.h"
#include "review/study.h"

namespace engram::cli
{

void addQuiz(CLI::App &root, Program &program)
{
    const auto options = std::make_shared<StudyOptions>();
    options->kind = SessionKind::Quiz;
    CLI::App *const command =
        addCommand(root, program, "quiz", "Answer all questions once, for a score", Output::Text,
                   [&program, options] { return study(program, *options); });
    command->add_option("--deck", options->deck, "Only this deck and those below it")
        ->type_name("NAME");
    command->add_flag("--shuffle", options->shuffled, "In random order instead of the deck's");
    command->add_flag("-y,--yes", options->importShipped,
                      "Begin an empty collection with the deck that\n"
                      "came with Engram");
}

} // namespace engram::cli
