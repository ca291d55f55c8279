// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <functional>

#include <sys/wait.h>
#include <unistd.h>

namespace engram::test
{

/// Runs `action` in a process of its own and gives what it returned; −1 when it was killed. SQLite
/// must not be open here: a connection does not survive a fork.
inline int inChild(const std::function<int()> &action)
{
    const pid_t child = fork();
    if (child == 0)
        _exit(action());
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status))
        return -1;
    return WEXITSTATUS(status);
}

} // namespace engram::test
