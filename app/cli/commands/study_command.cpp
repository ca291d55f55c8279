// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "argument_checks.h"
#include "commands/commands.h"
#include "review/study.h"

#include <engram/timebox.h>

namespace engram::cli
{

CLI::App *addStudyCommand(CLI::App &root, Program &program, const std::string &name,
                          const std::string &help, const std::shared_ptr<StudyOptions> &options)
{
    CLI::App *const command = addCommand(root, program, name, help,
                                         [&program, options] { return study(program, *options); });
    addDeckScope(*command, options->deck);
    command->add_flag("-y,--yes", options->importShipped,
                      "Begin an empty collection with the deck that\n"
                      "came with Engram");
    addMinutes(*command, "--timebox", options->timebox, Timebox::Longest,
               "Say after each N minutes of study how many\n"
               "cards they came to");
    return command;
}

CLI::Option *addMinutes(CLI::App &command, const std::string &name, std::chrono::minutes &minutes,
                        std::chrono::minutes longest, const std::string &help)
{
    return command
        .add_option_function<int>(
            name, [&minutes](int count) { minutes = std::chrono::minutes(count); }, help)
        ->type_name("N")
        ->check(numberFrom(1, longest.count()));
}

} // namespace engram::cli
