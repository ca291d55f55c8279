// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Inside store/ failures travel as exceptions, so that a transaction unwinds as a whole. guarded()
/// is the border: nothing thrown passes it.

#include <exception>
#include <string>
#include <utility>

#include <engram/result.h>

namespace engram::store
{

/// An Error under way to guarded().
class Failure : public std::exception
{
public:
    explicit Failure(Error error) : m_error(std::move(error)) {}
    Failure(Errc code, std::string detail) : m_error{code, std::move(detail), {}, 0, 0} {}

    [[nodiscard]] const char *what() const noexcept override { return m_error.detail.c_str(); }
    [[nodiscard]] const Error &error() const { return m_error; }

private:
    Error m_error;
};

/// The exception now being handled, as an Error about the file at `path`. Call in a catch block.
[[nodiscard]] Error currentError(const std::string &path);

/// Runs `action`, which may throw, and gives its value or what went wrong.
template <class Action>
[[nodiscard]] auto guarded(const std::string &path, Action action) -> Result<decltype(action())>
{
    try {
        if constexpr (std::is_void_v<decltype(action())>) {
            action();
            return {};
        } else {
            return action();
        }
    } catch (...) {
        return tl::unexpected<Error>(currentError(path));
    }
}

/// Runs what writes the file at `path` for another one: a full disk is told of this file.
template <class Action>
auto needingRoomFor(const std::string &path, Action action)
{
    try {
        return action();
    } catch (...) {
        Error error = currentError(path);
        if (error.code != Errc::OutOfSpace)
            throw;
        error.path = path;
        throw Failure(std::move(error));
    }
}

} // namespace engram::store
