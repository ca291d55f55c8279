// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "argument_checks.h"
#include "commands/commands.h"
#include "json_output.h"

#include <engram/sm2.h>

#include <fmt/format.h>

#include <optional>
#include <string_view>
#include <vector>

namespace engram::cli
{

namespace
{

struct ScheduleOptions
{
    std::string algorithm = "sm2";
    std::string grades;
    std::string variant = "published";
};

/// "5,4,3" as grades; nothing when a part is no grade.
std::optional<std::vector<Grade>> gradesIn(std::string_view text)
{
    std::vector<Grade> grades;
    for (std::size_t i = 0;; i += 2) {
        if (i >= text.size() || text[i] < '0' || text[i] > '5')
            return std::nullopt;
        grades.push_back(*gradeFrom(text[i] - '0'));
        if (i + 1 == text.size())
            return grades;
        if (text[i + 1] != ',')
            return std::nullopt;
    }
}

int schedule(Program &program, const ScheduleOptions &options)
{
    const Sm2Parameters parameters{.variant = options.variant == "delphi" ? Sm2Variant::Delphi
                                                                          : Sm2Variant::Published};
    Json steps = Json::array();
    Sm2State state;
    if (!program.json)
        program.out.line("grade  interval  easiness  repetition", Tone::Strong);
    const std::vector<Grade> grades = *gradesIn(options.grades);
    for (const Grade grade : grades) {
        state = nextSm2(state, grade, parameters);
        const double easiness = state.easiness / 100.0;
        if (program.json)
            steps.push_back({{"grade", value(grade)},
                             {"interval_days", state.interval},
                             {"easiness", easiness},
                             {"repetition", state.repetition}});
        else
            program.out.line(fmt::format("{:>5}  {:>6} d  {:>8.2f}  {:>10}", value(grade),
                                         state.interval, easiness, state.repetition));
    }
    if (program.json)
        printJson(program.out, steps);
    return Success;
}

} // namespace

void addSchedule(CLI::App &root, Program &program)
{
    const auto options = std::make_shared<ScheduleOptions>();
    CLI::App *const command =
        addCommand(root, program, "schedule", "Calculate intervals from a row of grades",
                   [&program, options] { return schedule(program, *options); });
    command->add_option("--algorithm", options->algorithm, "The scheduler")
        ->check(oneOf({"sm2"}))
        ->type_name("NAME");
    command->add_option("--grades", options->grades, "Grades in order, such as 5,4,3")
        ->required()
        ->check([](const std::string &text) {
            return gradesIn(text) ? std::string() : "grades are 0 to 5 with commas between";
        })
        ->type_name("LIST");
    command->add_option("--variant", options->variant, "How to read SM-2 where its text is open")
        ->check(oneOf({"published", "delphi"}))
        ->type_name("NAME");
}

} // namespace engram::cli
