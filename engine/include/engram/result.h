// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// How the engine reports that something expected went wrong.
///
/// Every function that can fail returns Result<T>. No exception leaves the engine. `Error::code`
/// is what programs decide on, `Error::detail` is English for a log, and the remaining members are
/// the values a sentence for people needs; those sentences live in the programs, not here.

#include <cstdint>
#include <string>
#include <utility>

#include <tl/expected.hpp>

namespace engram
{

/// Kinds of failure. Programs switch over all of them, so a new one is noticed by the compiler.
enum class Errc {
    NotFound,       ///< the file, deck, note or card does not exist
    InvalidInput,   ///< the caller's text or value cannot be used; `line` tells where, if known
    Conflict,       ///< it would overwrite something that is already there
    Busy,           ///< another program has the collection open
    TooNew,         ///< written by a newer Engram; `version` is the format found
    NotACollection, ///< a file of another kind, left untouched
    Corrupt,        ///< damaged content
    ReadOnly,       ///< the place cannot be written
    OutOfSpace,     ///< the disk is full; nothing of the attempt was kept
    Io,             ///< any other failure of the file system
    Internal,       ///< a defect of the engine
};

/// One failure. `path`, `line` and `version` are empty or 0 where they do not apply.
struct Error
{
    Errc code = Errc::Internal;
    std::string detail;
    std::string path;
    int line = 0;
    int version = 0;
};

/// Either a value or the Error that kept it from being.
template <class T>
using Result = tl::expected<T, Error>;

/// Shorthand for a failing return: `return fail(Errc::NotFound, "no deck 7");`
[[nodiscard]] inline tl::unexpected<Error> fail(Errc code, std::string detail,
                                                std::string path = {}, int line = 0)
{
    return tl::unexpected<Error>(Error{code, std::move(detail), std::move(path), line, 0});
}

/// Hands the failure of one result on as the failure of another type.
template <class T>
[[nodiscard]] tl::unexpected<Error> failFrom(Result<T> &failed)
{
    return tl::unexpected<Error>(std::move(failed.error()));
}

} // namespace engram
