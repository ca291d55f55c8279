// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What every command is given: where the collection is, the clock, the terminal.

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <engram/collection.h>

#include "terminal.h"

namespace engram::cli
{

/// Exit codes of the program.
inline constexpr int Success = 0;
inline constexpr int Failure = 1; ///< it did not work, or a check found something
inline constexpr int Usage = 2;   ///< the command line cannot be understood

struct Program
{
    std::filesystem::path collection;
    std::unique_ptr<const Clock> clock;
    bool json = false;
    Terminal out{stdout};
    Terminal err{stderr};

    /// What the parsed command line asks for; returns the exit code.
    std::function<int()> command;

    /// Says on standard error what went wrong.
    int fail(const Error &error, int exitCode = Failure);
    int fail(std::string_view sentence, int exitCode = Failure);
};

/// A collection, with the folder that goes when it goes, if it is only a stand-in.
struct OpenCollection
{
    std::shared_ptr<const void> scratchFolder;
    std::unique_ptr<Collection> collection;

    Collection *operator->() const { return collection.get(); }
    Collection &operator*() const { return *collection; }
};

/// To change it. `create`: an absent one is begun.
[[nodiscard]] Result<OpenCollection> openToWrite(const Program &program, bool create);

/// To look at it, also beside another program. Errors: NotFound when it is absent.
[[nodiscard]] Result<OpenCollection> openExistingToLook(const Program &program);

/// The same, where an absent collection looks like an empty one, and is still absent afterwards.
[[nodiscard]] Result<OpenCollection> openToLook(const Program &program);

/// An empty collection that is gone with the returned value.
[[nodiscard]] Result<OpenCollection> openScratch(const Clock &clock);

/// `$XDG_DATA_HOME/engram/collection.engram`, as the desktop program has it.
[[nodiscard]] std::filesystem::path defaultCollection();

/// All of standard input. Errors: InvalidInput when it is larger than a deck may be; Io.
[[nodiscard]] Result<std::string> readStandardInput();

} // namespace engram::cli
