// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "commands/commands.h"
#include "review/study.h"

namespace engram::cli
{

void addReview(CLI::App &root, Program &program)
{
    const auto options = std::make_shared<StudyOptions>();
    CLI::App *const command =
        addCommand(root, program, "review", "Answer what is due today", Output::Text,
                   [&program, options] { return study(program, *options); });
    command->add_option("--deck", options->deck, "Only this deck and those below it")
        ->type_name("NAME");
    command->add_flag("-y,--yes", options->importShipped,
                      "Begin an empty collection with the deck that\n"
                      "came with Engram");
}

} // namespace engram::cli
