// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include <engram/session.h>

#include "program.h"

namespace engram::cli
{

struct StudyOptions
{
    SessionOptions session;
    std::string deck;
    std::chrono::minutes timebox{0}; ///< after each of which it is said what was answered; 0: never
    std::optional<int> questions;    ///< of an exam, where the command line says how many
    bool startAnew = false;          ///< also where a session of this kind was left
    bool importShipped = false;      ///< begin an empty collection with the shipped deck
};

/// Runs a session on the collection: by keys on a terminal, otherwise by lines of standard input.
/// A quiz, exam or cram that was left is gone on with by the command alone, or with the same options;
/// with others a new one begins, and it is said that one was left.
/// An empty collection is offered the shipped deck; from a pipe it is shown what that would ask.
/// Returns the exit code.
[[nodiscard]] int study(Program &program, const StudyOptions &options);

} // namespace engram::cli
