// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <poll.h>
#include <pty.h>
#include <sys/ioctl.h>

#include <array>
#include <csignal>
#include <string_view>

#include <gtest/gtest.h>

#include "support/run_program.h"

namespace engram::test
{

/// A program on a terminal of its own, driven by keys.
class TerminalProgram
{
public:
    TerminalProgram(std::vector<std::string> arguments, const Environment &changes,
                    unsigned short columns = 80)
    {
        const EnvironmentBlock environment(changes);
        const std::vector<char *> pointers = argumentPointers(arguments);
        const winsize size{24, columns, 0, 0};
        m_child = forkpty(&m_terminal, nullptr, nullptr, &size);
        if (m_child == 0) {
            execve(pointers[0], pointers.data(), environment.data());
            _exit(127);
        }
    }
    ~TerminalProgram()
    {
        if (!m_ended) {
            kill(m_child, SIGHUP);
            finish();
        }
        close(m_terminal);
    }
    TerminalProgram(const TerminalProgram &) = delete;
    TerminalProgram &operator=(const TerminalProgram &) = delete;

    void type(std::string_view keys)
    {
        m_seen = m_screen.size();
        ASSERT_EQ(write(m_terminal, keys.data(), keys.size()), std::ssize(keys));
    }

    /// Waits until `text` appears in what was written since the last keys. Fails after a generous
    /// limit, or when the program ends without it.
    void waitFor(std::string_view text)
    {
        while (m_screen.find(text, m_seen) == std::string::npos) {
            if (!readMore()) {
                FAIL() << "never shown: " << text << "\nScreen:\n" << m_screen.substr(m_seen);
            }
        }
    }

    /// The exit code, once the program has ended by itself; after a generous limit it is killed.
    int finish()
    {
        while (readMore()) {
        }
        kill(m_child, SIGKILL);
        int status = 0;
        waitpid(m_child, &status, 0);
        m_ended = true;
        return exitCodeOf(status);
    }

    void interrupt() const { kill(m_child, SIGINT); }

    /// Whether the terminal is back in its line-by-line, echoing mode.
    [[nodiscard]] bool isCooked() const
    {
        termios mode{};
        tcgetattr(m_terminal, &mode);
        return (mode.c_lflag & ICANON) != 0 && (mode.c_lflag & ECHO) != 0;
    }

    [[nodiscard]] const std::string &screen() const { return m_screen; }

private:
    bool readMore()
    {
        constexpr int LimitMilliseconds = 20'000;
        pollfd input{m_terminal, POLLIN, 0};
        std::array<char, 4096> buffer{};
        if (poll(&input, 1, LimitMilliseconds) != 1)
            return false;
        const ssize_t got = read(m_terminal, buffer.data(), buffer.size());
        if (got <= 0)
            return false;
        m_screen.append(buffer.data(), static_cast<std::size_t>(got));
        return true;
    }

    int m_terminal = -1;
    pid_t m_child = 0;
    bool m_ended = false;
    std::string m_screen;
    std::size_t m_seen = 0;
};

} // namespace engram::test
