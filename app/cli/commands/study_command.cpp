// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "commands/commands.h"
#include "review/study.h"

namespace engram::cli
{

CLI::App *addStudyCommand(CLI::App &root, Program &program, const std::string &name,
                          const std::string &help, const std::shared_ptr<StudyOptions> &options)
{
    CLI::App *const command = addCommand(root, program, name, help, Output::Text,
                                         [&program, options] { return study(program, *options); });
    command->add_option("--deck", options->deck, "Only this deck and those below it")
        ->type_name("NAME");
    command->add_flag("-y,--yes", options->importShipped,
                      "Begin an empty collection with the deck that\n"
                      "came with Engram");
    return command;
}

CLI::Option *addMinutes(CLI::App &command, std::chrono::minutes &limit, const std::string &help)
{
    return command
        .add_option_function<int>(
            "--minutes", [&limit](int minutes) { limit = std::chrono::minutes(minutes); }, help)
        ->type_name("N")
        ->check(CLI::Range(1, static_cast<int>(SessionOptions::MaximumLimit.count())));
}

} // namespace engram::cli
