// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors

// engram-cli: parses the command line, and gives the command its collection and its clock.

#include <csignal>
#include <exception>
#include <iostream>

#include "argument_checks.h"
#include "commands/commands.h"
#include "safe_text.h"
#include "usage_text.h"

#include <engram/system_clock.h>
#include <fmt/format.h>

namespace
{

using namespace engram;
using namespace engram::cli;

constexpr std::string_view Version = "engram-cli " ENGRAM_VERSION "\n"
                                     "Copyright (C) The Engram authors. License GPL-3.0-or-later "
                                     "<https://gnu.org/licenses/gpl.html>;\n"
                                     "there is NO WARRANTY, to the extent permitted by law.\n"
                                     "\n"
                                     "Algorithm SM-2, (C) Copyright SuperMemo World, 1991.\n"
                                     "https://www.supermemo.com\n"
                                     "https://www.supermemo.eu\n";

constexpr std::string_view Footer =
    "Examples:\n"
    "  engram-cli review                      answer what is due today\n"
    "  engram-cli import kings.md --dry-run   see what an import would change\n"
    "  engram-cli due --now 2026-12-24        look at another day\n"
    "  printf 'B\\n3\\n' | engram-cli review    one answer a line\n"
    "\n"
    "Exit codes: 0 done; 1 failed, or something was found; 2 wrong command line.\n";

/// The clock that --now asks for; the real one without it, none when it is no moment.
std::unique_ptr<const Clock> clockFor(const std::optional<std::string> &now)
{
    auto real = std::make_unique<const SystemClock>();
    if (!now)
        return real;
    const auto start = parseMoment(*now, *real);
    return start ? std::make_unique<const ShiftedClock>(*start) : nullptr;
}

int run(int argc, char **argv)
{
    Program program;
    std::string collection;
    std::optional<std::string> now;

    CLI::App app("Engram: spaced repetition with questions that explain themselves", "engram-cli");
    app.fallthrough();
    app.require_subcommand(0, 1);
    app.set_version_flag("--version", std::string(Version), "Show the version and its notices");
    app.footer(std::string(Footer));
    app.add_option("--collection", collection,
                   "The collection; otherwise\n"
                   "engram/collection.engram in the data folder")
        ->envname("ENGRAM_COLLECTION")
        ->type_name("PATH")
        ->check(somePath());
    app.add_option("--now", now,
                   "Pretend that it is this moment: 2026-11-23\n"
                   "(noon), 2026-11-23T08:30, or with Z or +02:00")
        ->type_name("ISO");
    app.add_flag("--json", program.json,
                 "Say it as JSON, for programs: every command\nbut those that run a session");
    for (const auto add :
         {addDue,     addReview, addQuiz,    addExam,     addCram,    addAhead,      addWeak,
          addSpread,  addFind,   addReplace, addTag,      addTypes,   addDuplicates, addCard,
          addFlags,   addDeck,   addBin,     addImport,   addExport,  addFmt,        addLint,
          addFacts,   addStats,  addMastery, addSchedule, addOptions, addCheck,      addMedia,
          addRebuild, addBackup, addRestore, addUndo,     addRedo})
        add(app, program);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &outcome) {
        if (outcome.get_exit_code() == 0) // help, or the version
            return app.exit(outcome);
        return program.fail(usageText(app, outcome), Usage);
    }
    if (!program.command) {
        std::cerr << app.help();
        return Usage;
    }
    program.clock = clockFor(now);
    if (!program.clock)
        return program.fail(fmt::format("--now {}: this is no moment. Write 2026-11-23 or "
                                        "2026-11-23T08:30, with Z or +02:00 behind if wanted.",
                                        *now),
                            Usage);
    program.collection =
        collection.empty() ? defaultCollection() : std::filesystem::path(collection);

    const int exitCode = program.command();
    if (!program.out.flush())
        return program.fail("standard output could not be written. Check the disk's free space.");
    return exitCode;
}

} // namespace

int main(int argc, char **argv)
{
    // A reader that goes away early, as in `engram-cli stats | head -1`, is no failure.
    std::signal(SIGPIPE, SIG_IGN);
    try {
        return run(argc, argv);
    } catch (const std::exception &defect) {
        std::cerr << "engram-cli: " << safeText(defect.what())
                  << ". Nothing that was acknowledged is lost.\n";
        return Failure;
    }
}
