// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "error_text.h"

#include <fmt/format.h>

namespace engram::cli
{

namespace
{

std::string whatAndToDo(const Error &error)
{
    switch (error.code) {
    case Errc::NotFound:
        if (error.path.empty())
            return fmt::format("{}. Check the name.", error.detail);
        return "there is no such file. Check the name and the folder.";
    case Errc::InvalidInput:
        return fmt::format("{}. Correct it and try again.", error.detail);
    case Errc::Conflict:
        if (error.path.empty())
            return fmt::format("{}. Nothing was changed; try again.", error.detail);
        return "it exists already and was left alone. Choose another name, or move it away first.";
    case Errc::Busy:
        return "another program has this collection open, and nothing was written. Close it there "
               "and try again; due, stats, check and export work meanwhile.";
    case Errc::TooNew:
        return fmt::format("it was written by a newer Engram (file format {}) and was left "
                           "untouched. Install that version or a later one.",
                           error.version);
    case Errc::NotACollection:
        return "it is not an Engram collection and was left untouched. Name another file with "
               "--collection; decks come in with `engram-cli import`.";
    case Errc::Corrupt:
        return fmt::format("it is damaged ({}). `engram-cli rebuild` makes again what is derived "
                           "from the log; `engram-cli restore FILE` puts a backup in its place and "
                           "keeps the damaged file.",
                           error.detail);
    case Errc::ReadOnly:
        return "it cannot be written. Check the permissions of the file and its folder, or name "
               "another place with --collection.";
    case Errc::OutOfSpace:
        return "the disk is full; nothing was changed. Free some space and try again.";
    case Errc::Io:
        return fmt::format("{}. Check the disk and the permissions, then try again.", error.detail);
    case Errc::Internal:
        return fmt::format("Engram met a defect of its own ({}). Please report it; every answer "
                           "that was acknowledged is kept.",
                           error.detail);
    }
    return error.detail;
}

} // namespace

std::string sentenceOf(const Error &error)
{
    std::string place = error.path;
    if (error.line > 0)
        place += fmt::format("{}{}", place.empty() ? "line " : ":", error.line);
    return place.empty() ? whatAndToDo(error) : place + ": " + whatAndToDo(error);
}

} // namespace engram::cli
