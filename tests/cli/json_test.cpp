// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <map>
#include <set>
#include <sstream>

#include "command_line.h"

namespace engram::test
{
namespace
{

using testing::HasSubstr;

using Words = std::vector<std::string>;

constexpr std::string_view WordsType =
    "## Words {kind=type}\n\n- Front\n- Back\n\n### Card\n\n~~~ front\n{{Front}}\n~~~\n\n"
    "~~~ back\n{{Back}}\n~~~\n";

class JsonOutput : public CommandLine
{
protected:
    /// The commands that a page of help names.
    std::vector<std::string> commandsOf(Words command)
    {
        command.emplace_back("--help");
        std::istringstream help(run(command).out);
        std::vector<std::string> commands;
        bool isList = false;
        for (std::string line; std::getline(help, line);) {
            if (!line.starts_with(' '))
                isList = line.find("ommands:") != std::string::npos;
            else if (isList && line.size() > 2 && line[2] != ' ')
                commands.push_back(line.substr(2, line.find(' ', 2) - 2));
        }
        return commands;
    }

    /// A collection in which each command has something to do.
    Environment prepared(const std::string &name)
    {
        const Environment collection{{"ENGRAM_COLLECTION", path(name + ".engram")}};
        for (const Words &command :
             std::vector<Words>{{"import", file("kings.md", KingsDeck)},
                                {"deck", "new", "Poets"},
                                {"card", "suspend", "magna-carta"},
                                {"card", "bury", "hastings"},
                                {"card", "copy", "victoria"},
                                {"tag", "add", "royal", "queen"},
                                {"types", "add", file("types.md", WordsType)},
                                {"card", "delete", "hastings-harold"},
                                {"backup", path(name + "-backup.engram")},
                                {"card", "flag", "3", "victoria"}}) {
            const Ran ran = run(command, {}, collection);
            EXPECT_EQ(ran.exitCode, 0) << name << ": " << ran.err;
        }
        return collection;
    }
};

TEST_F(JsonOutput, EveryCommandOfHelpWritesItUnlessItRunsASession)
{
    const std::string deck = file("deck.md", KingsDeck);
    ASSERT_EQ(run({"lint", "--write-ids", deck}).err.find("no such"), std::string::npos);
    ASSERT_EQ(run({"fmt", deck}).exitCode, 0);
    const std::map<std::string, Words> arguments{
        {"backup", {path("out.engram")}},
        {"bin restore", {"hastings-harold"}},
        {"card bury", {"victoria"}},
        {"card copy", {"victoria"}},
        {"card delete", {"victoria"}},
        {"card due", {"60-90", "victoria"}},
        {"card edit", {"victoria", "--file", "-"}},
        {"card flag", {"4", "victoria"}},
        {"card grade", {"good", "victoria"}},
        {"card history", {"victoria"}},
        {"card info", {"victoria"}},
        {"card mark", {"victoria"}},
        {"card reset", {"victoria"}},
        {"card suspend", {"victoria"}},
        {"card unmark", {"victoria"}},
        {"card unsuspend", {"magna-carta"}},
        {"deck delete", {"Poets"}},
        {"deck merge", {"Poets", "--into", "Kings"}},
        {"deck move", {"Poets", "--into", "Kings"}},
        {"deck new", {"Painters"}},
        {"deck rename", {"Poets", "Writers"}},
        {"export", {"-", "--deck", "Kings"}},
        {"facts", {deck}},
        {"find", {"queen"}},
        {"flags", {"3", "y"}},
        {"fmt", {deck}},
        {"import", {deck}},
        {"lint", {deck}},
        {"replace", {"queen", "--find", "queen", "--with", "king"}},
        {"restore", {path("restore-backup.engram")}},
        {"schedule", {"--grades", "5,4"}},
        {"tag add", {"old", "queen"}},
        {"tag delete", {"royal"}},
        {"tag remove", {"royal", "queen"}},
        {"tag rename", {"royal", "regal"}},
        {"types add", {file("words.md", WordsType), "--update"}},
        {"types change", {"Words", "queen"}},
        {"types remove", {"Words"}},
        {"types rename", {"Words", "Vocabulary"}},
        {"types show", {"Words"}}};
    const std::set<std::string> sessions{"review", "quiz", "exam", "cram", "ahead", "weak"};
    std::vector<Words> commands;
    for (const std::string &name : commandsOf({})) {
        const std::vector<std::string> below = commandsOf({name});
        for (const std::string &each : below)
            commands.push_back({name, each});
        if (below.empty() || name == "bin")
            commands.push_back({name});
    }
    ASSERT_GT(commands.size(), 40U);
    for (Words command : commands) {
        const std::string name = command.size() == 1 ? command[0] : command[0] + " " + command[1];
        const Environment collection =
            prepared(command.size() == 1 ? command[0] : command[0] + "-" + command[1]);
        if (name == "redo") {
            EXPECT_EQ(run({"undo"}, {}, collection).exitCode, 0);
        }
        if (const auto more = arguments.find(name); more != arguments.end())
            command.insert(command.end(), more->second.begin(), more->second.end());
        command.emplace_back("--json");
        const Ran ran = run(command, "## When? {#victoria}\n\nIn 1837.\n", collection);
        if (sessions.contains(name)) {
            EXPECT_EQ(ran.exitCode, 2) << name;
            EXPECT_EQ(ran.out, "") << name;
            EXPECT_THAT(ran.err, HasSubstr("Leave --json out.")) << name;
            continue;
        }
        EXPECT_EQ(ran.exitCode, name == "lint" && ran.exitCode == 1 ? 1 : 0) << name << ran.err;
        EXPECT_EQ(ran.err, "") << name;
        EXPECT_FALSE(nlohmann::json::parse(ran.out, nullptr, false).is_discarded())
            << name << ": " << ran.out;
    }
}

TEST_F(JsonOutput, SaysWhatWasDone)
{
    importKings();
    EXPECT_EQ(runJson({"flags", "3", "y"}),
              (nlohmann::json{{"flag", 3}, {"colour", "Green"}, {"name", "y"}}));
    EXPECT_EQ(runJson({"card", "suspend", "victoria"}), (nlohmann::json{{"cards", 1}}));
    EXPECT_EQ(runJson({"card", "mark", "victoria"}), (nlohmann::json{{"notes", 1}}));
    EXPECT_EQ(runJson({"deck", "new", "Poets"}),
              (nlohmann::json{{"deck", "Poets"}, {"changed", true}}));
    EXPECT_EQ(runJson({"deck", "move", "Poets", "--into", "Kings"}),
              (nlohmann::json{{"deck", "Kings › Poets"}, {"changed", true}}));
    EXPECT_EQ(runJson({"undo"}), (nlohmann::json{{"undone", "a change of decks"},
                                                 {"decks", {"“Kings › Poets” is “Poets” now"}}}));
    const nlohmann::json exported = runJson({"export", "-", "--deck", "Kings"});
    EXPECT_EQ(exported.at(0).at("deck"), "Kings");
    EXPECT_THAT(exported.at(0).at("text").get<std::string>(), HasSubstr("## Who won at Hastings"));
}

} // namespace
} // namespace engram::test
