// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Facts of notes that are in the collection.

#include <optional>
#include <string>
#include <vector>

#include "fact_text.h"
#include "program.h"

namespace engram::cli
{

struct NoteFactOptions
{
    std::string note;
    std::string deck;
    std::optional<std::string> search;
    std::vector<std::string> accepted;
    std::vector<std::string> rejected;
    bool acceptAll = false;
    FactChoice choice;
};

/// Lists the candidates of a note, or decides about them; the exit code.
int factsOfNote(Program &program, const NoteFactOptions &options);

/// Lists the notes that the query finds and that have facts proposed.
int notesWithFacts(Program &program, const std::string &query);

} // namespace engram::cli
