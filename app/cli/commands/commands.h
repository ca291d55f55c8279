// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The commands: each adds itself to the command line, and sets Program::command when it is named.

#include <CLI/CLI.hpp>

#include "program.h"

namespace engram::cli
{

/// Whether the command takes --json.
enum class Output { Text, TextOrJson };

/// A subcommand whose `run` gives the exit code.
CLI::App *addCommand(CLI::App &root, Program &program, const std::string &name,
                     const std::string &help, Output output, std::function<int()> run);

void addBackup(CLI::App &root, Program &program);
void addCard(CLI::App &root, Program &program);
void addCardList(CLI::App &card, Program &program);
void addCheck(CLI::App &root, Program &program);
void addDue(CLI::App &root, Program &program);
void addExport(CLI::App &root, Program &program);
void addFmt(CLI::App &root, Program &program);
void addImport(CLI::App &root, Program &program);
void addLint(CLI::App &root, Program &program);
void addOptions(CLI::App &root, Program &program);
void addQuiz(CLI::App &root, Program &program);
void addRebuild(CLI::App &root, Program &program);
void addRedo(CLI::App &root, Program &program);
void addRestore(CLI::App &root, Program &program);
void addReview(CLI::App &root, Program &program);
void addSchedule(CLI::App &root, Program &program);
void addSpread(CLI::App &root, Program &program);
void addStats(CLI::App &root, Program &program);
void addUndo(CLI::App &root, Program &program);

} // namespace engram::cli
