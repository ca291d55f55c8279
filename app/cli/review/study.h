// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <string>

#include <engram/session.h>

#include "program.h"

namespace engram::cli
{

struct StudyOptions
{
    SessionKind kind = SessionKind::Due;
    std::string deck;
    bool shuffled = false;
    bool importShipped = false; ///< begin an empty collection with the shipped deck
};

/// Runs a session on the collection: by keys on a terminal, otherwise by lines of standard input.
/// An empty collection is offered the shipped deck; from a pipe it is shown what that would ask.
/// Returns the exit code.
[[nodiscard]] int study(Program &program, const StudyOptions &options);

} // namespace engram::cli
