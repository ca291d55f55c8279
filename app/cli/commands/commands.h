// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The commands: each adds itself to the command line, and sets Program::command when it is named.

#include <chrono>
#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "program.h"

namespace engram::cli
{

/// A subcommand whose `run` gives the exit code.
CLI::App *addCommand(CLI::App &root, Program &program, const std::string &name,
                     const std::string &help, std::function<int()> run);

/// --deck, by which a command is about a part of the collection; `name` must live as long as it.
void addDeckScope(CLI::App &command, std::string &name);

struct StudyOptions;

/// A command that runs a session, with the options that all of them take.
CLI::App *addStudyCommand(CLI::App &root, Program &program, const std::string &name,
                          const std::string &help, const std::shared_ptr<StudyOptions> &options);

/// An option of 1 to `longest` minutes, written into `minutes`, which must live as long as the command.
CLI::Option *addMinutes(CLI::App &command, const std::string &name, std::chrono::minutes &minutes,
                        std::chrono::minutes longest, const std::string &help);

void addAhead(CLI::App &root, Program &program);
void addBackup(CLI::App &root, Program &program);
void addBin(CLI::App &root, Program &program);
void addCard(CLI::App &root, Program &program);
void addCardHistory(CLI::App &card, Program &program);
void addCardInfo(CLI::App &card, Program &program);
void addCardList(CLI::App &card, Program &program);
void addCardNote(CLI::App &card, Program &program);
void addCheck(CLI::App &root, Program &program);
void addCram(CLI::App &root, Program &program);
void addDeck(CLI::App &root, Program &program);
void addDue(CLI::App &root, Program &program);
void addDuplicates(CLI::App &root, Program &program);
void addExam(CLI::App &root, Program &program);
void addExport(CLI::App &root, Program &program);
void addFacts(CLI::App &root, Program &program);
void addFind(CLI::App &root, Program &program);
void addFlags(CLI::App &root, Program &program);
void addFmt(CLI::App &root, Program &program);
void addImport(CLI::App &root, Program &program);
void addLint(CLI::App &root, Program &program);
void addMastery(CLI::App &root, Program &program);
void addMedia(CLI::App &root, Program &program);
void addOptions(CLI::App &root, Program &program);
void addQuiz(CLI::App &root, Program &program);
void addRebuild(CLI::App &root, Program &program);
void addRedo(CLI::App &root, Program &program);
void addReplace(CLI::App &root, Program &program);
void addRestore(CLI::App &root, Program &program);
void addReview(CLI::App &root, Program &program);
void addSchedule(CLI::App &root, Program &program);
void addSpread(CLI::App &root, Program &program);
void addStats(CLI::App &root, Program &program);
void addTag(CLI::App &root, Program &program);
void addTypes(CLI::App &root, Program &program);
void addUndo(CLI::App &root, Program &program);
void addWeak(CLI::App &root, Program &program);

} // namespace engram::cli
