// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "argument_checks.h"
#include "commands/commands.h"
#include "flag_text.h"
#include "json_output.h"

#include <fmt/format.h>

#include <optional>

namespace engram::cli
{

namespace
{

struct FlagsOptions
{
    int flag = 0; ///< 0 for all
    std::optional<std::string> name;
};

Json flagJson(int flag, const std::string &name)
{
    return {{"flag", flag}, {"colour", colourOf(flag)}, {"name", name}};
}

int name(Program &program, int flag, const std::string &name)
{
    auto collection = openToWrite(program, false);
    if (!collection)
        return program.fail(collection.error());
    if (auto done = (*collection)->nameFlag(flag, name); !done)
        return program.fail(done.error());
    return tell(program, flagJson(flag, name),
                name.empty()
                    ? fmt::format("Flag {} has no name, and is called {}.", flag, colourOf(flag))
                    : fmt::format("Flag {} is called {}.", flag, name));
}

int list(Program &program, int only)
{
    auto collection = openToLook(program);
    if (!collection)
        return program.fail(collection.error());
    const FlagNames &names = (*collection)->flagNames();
    Json rows = Json::array();
    for (int flag = 1; flag <= MaximumFlag; ++flag) {
        if (only != 0 && flag != only)
            continue;
        const std::string &name = names.at(static_cast<std::size_t>(flag) - 1);
        if (program.json)
            rows.push_back(flagJson(flag, name));
        else
            program.out.put(fmt::format("{}  ", flag))
                .line(name.empty() ? colourOf(flag) : name, name.empty() ? Tone::Dim : Tone::Plain);
    }
    if (program.json)
        printJson(program.out, rows);
    return Success;
}

} // namespace

void addFlags(CLI::App &root, Program &program)
{
    const auto options = std::make_shared<FlagsOptions>();
    CLI::App *const command =
        addCommand(root, program, "flags", "Say what flags stand for, or give one a name",
                   [&program, options] {
                       return options->name ? name(program, options->flag, *options->name)
                                            : list(program, options->flag);
                   });
    CLI::Option *const flag = command->add_option("FLAG", options->flag, "1 to 7; otherwise all")
                                  ->type_name("")
                                  ->check(numberFrom(1, MaximumFlag));
    command
        ->add_option("NAME", options->name,
                     "What it stands for from now on; \"\" takes the\n"
                     "name away")
        ->type_name("")
        ->needs(flag);
}

} // namespace engram::cli
