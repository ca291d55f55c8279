// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <vector>

namespace engram::test
{

using Environment = std::map<std::string, std::string>;

/// This process's environment with `changes`, as exec takes it.
class EnvironmentBlock
{
public:
    explicit EnvironmentBlock(const Environment &changes)
    {
        for (char **entry = environ; *entry != nullptr; ++entry) {
            const std::string text = *entry;
            if (!changes.contains(text.substr(0, text.find('='))))
                m_entries.push_back(text);
        }
        for (const auto &[name, value] : changes)
            m_entries.push_back(name + "=" + value);
        for (std::string &entry : m_entries)
            m_pointers.push_back(entry.data());
        m_pointers.push_back(nullptr);
    }
    EnvironmentBlock(const EnvironmentBlock &) = delete;
    EnvironmentBlock &operator=(const EnvironmentBlock &) = delete;

    [[nodiscard]] char *const *data() const { return m_pointers.data(); }

private:
    std::vector<std::string> m_entries;
    std::vector<char *> m_pointers;
};

/// Arguments as exec takes them.
inline std::vector<char *> argumentPointers(std::vector<std::string> &arguments)
{
    std::vector<char *> pointers;
    pointers.reserve(arguments.size() + 1);
    for (std::string &argument : arguments)
        pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    return pointers;
}

/// What a program did: its exit code (128 + the signal that ended it) and what it wrote.
struct Ran
{
    int exitCode = -1;
    std::string out;
    std::string err;
};

inline int exitCodeOf(int status)
{
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// Runs a program to its end. Its streams are files, so that no amount of output can block it.
inline Ran runProgram(std::vector<std::string> arguments, const std::string &input,
                      const Environment &changes)
{
    std::FILE *const streams[] = {std::tmpfile(), std::tmpfile(), std::tmpfile()};
    std::fwrite(input.data(), 1, input.size(), streams[0]);
    std::fseek(streams[0], 0, SEEK_SET);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    for (int fd = 0; fd < 3; ++fd)
        posix_spawn_file_actions_adddup2(&actions, fileno(streams[fd]), fd);

    const EnvironmentBlock environment(changes);
    pid_t child = 0;
    Ran ran;
    if (posix_spawn(&child, arguments[0].c_str(), &actions, nullptr,
                    argumentPointers(arguments).data(), environment.data()) == 0) {
        int status = 0;
        waitpid(child, &status, 0);
        ran.exitCode = exitCodeOf(status);
    }
    posix_spawn_file_actions_destroy(&actions);

    const auto read = [](std::FILE *stream) {
        std::string text(static_cast<std::size_t>(lseek(fileno(stream), 0, SEEK_END)), '\0');
        std::fseek(stream, 0, SEEK_SET);
        text.resize(std::fread(text.data(), 1, text.size(), stream));
        return text;
    };
    ran.out = read(streams[1]);
    ran.err = read(streams[2]);
    for (std::FILE *const stream : streams)
        std::fclose(stream);
    return ran;
}

} // namespace engram::test
