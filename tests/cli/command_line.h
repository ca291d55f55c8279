// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "support/files.h"
#include "support/run_program.h"
#include "support/temp_folder.h"
#include "support/terminal_program.h"

namespace engram::test
{

/// Two questions whose options keep their order, the first with two facts, and a basic note.
inline constexpr std::string_view KingsDeck = R"(---
deck: Kings
id: kings
---

## Who won at Hastings in 1066? {#hastings}

> Hint: He came over the sea.

1. [ ] Harold
   > He fell there.
2. [x] William
   > He was crowned at Christmas.
3. [ ] Edward
   > He had died in January.

### Explanation

William of Normandy won on 14 October.

He became king in London.

### Facts

- Where was William crowned? {#hastings-crowned}
  > In Westminster.
- {{Harold}} lost at Hastings. {#hastings-harold}

## Who signed Magna Carta? {#magna-carta}

1. [x] John
2. [ ] Richard

### Explanation

John sealed it at Runnymede in 1215.

## When did Victoria become queen? {#victoria}

In 1837.
)";

/// The program in a home of its own.
class CommandLine : public testing::Test
{
protected:
    Ran run(std::vector<std::string> arguments, const std::string &input = {},
            const Environment &more = {})
    {
        arguments.insert(arguments.begin(), ENGRAM_CLI);
        return runProgram(std::move(arguments), input, environment(more));
    }

    /// The same on a terminal.
    std::unique_ptr<TerminalProgram> runInTerminal(std::vector<std::string> arguments,
                                                   const Environment &more = {})
    {
        arguments.insert(arguments.begin(), ENGRAM_CLI);
        return std::make_unique<TerminalProgram>(std::move(arguments), environment(more));
    }

    nlohmann::json runJson(std::vector<std::string> arguments)
    {
        arguments.emplace_back("--json");
        const Ran ran = run(arguments);
        EXPECT_EQ(ran.err, "");
        return nlohmann::json::parse(ran.out, nullptr, false);
    }

    /// A file in the test's folder; its path.
    std::string file(const std::string &name, std::string_view content)
    {
        writeBytes(m_folder / name, std::string(content));
        return path(name);
    }
    [[nodiscard]] std::string path(const std::string &name) const
    {
        return (m_folder / name).string();
    }

    void importKings()
    {
        const Ran ran = run({"import", file("kings.md", KingsDeck), "--now", "2026-11-23"});
        ASSERT_EQ(ran.exitCode, 0) << ran.out << ran.err;
    }

private:
    [[nodiscard]] Environment environment(const Environment &more) const
    {
        Environment all{{"HOME", m_folder.path().string()},
                        {"XDG_DATA_HOME", path("data")},
                        {"ENGRAM_COLLECTION", ""},
                        {"ENGRAM_DECKS_DIR", path("no-decks")},
                        {"NO_COLOR", "1"},
                        {"TERM", "xterm"},
                        {"TZ", "UTC"}};
        for (const auto &[name, value] : more)
            all[name] = value;
        return all;
    }

    TempFolder m_folder;
};

} // namespace engram::test
