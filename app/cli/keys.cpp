// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "keys.h"

#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

namespace engram::cli
{

namespace
{

constexpr std::array EndingSignals{SIGINT, SIGTERM, SIGHUP, SIGQUIT};

// A signal handler reaches nothing but globals; a process has one terminal anyway.
termios cookedMode;
termios presentMode;                    // to return to after a pause
sigset_t usualMask;                     // of signals, while a key is waited for
volatile std::sig_atomic_t endedBy = 0; // the signal that came while one was

void enter(const termios &mode)
{
    presentMode = mode;
    tcsetattr(STDIN_FILENO, TCSADRAIN, &presentMode);
}

void noteEnd(int signal)
{
    endedBy = signal;
}

void restoreAndSuspend(int)
{
    const int error = errno;
    tcsetattr(STDIN_FILENO, TCSANOW, &cookedMode);
    raise(SIGSTOP);
    tcsetattr(STDIN_FILENO, TCSANOW, &presentMode);
    errno = error;
}

std::optional<unsigned char> readByte()
{
    for (;;) {
        // A signal that ends the program comes here and nowhere else: what was answered is kept first.
        pollfd input{STDIN_FILENO, POLLIN, 0};
        const int ready = endedBy != 0 ? -1 : ppoll(&input, 1, nullptr, &usualMask);
        if (endedBy != 0)
            return std::nullopt;
        if (ready < 0 && errno == EINTR) // back from a pause
            continue;
        if (ready < 0)
            return std::nullopt;
        unsigned char byte = 0;
        const ssize_t got = read(STDIN_FILENO, &byte, 1);
        if (got == 1)
            return byte;
        if (got == 0 || errno != EINTR)
            return std::nullopt;
    }
}

/// The rest of what one special key sends, such as "[A" or "OP" after ESC.
void swallowEscapeSequence()
{
    pollfd input{STDIN_FILENO, POLLIN, 0};
    if (poll(&input, 1, 0) != 1)
        return;
    auto byte = readByte();
    if (!byte || (*byte != '[' && *byte != 'O'))
        return;
    do {
        byte = readByte();
    } while (byte && (*byte < 0x40 || *byte > 0x7E));
}

/// Bytes that follow this first byte of a UTF-8 character.
int continuationBytes(unsigned char first)
{
    if (first >= 0xF0)
        return 3;
    if (first >= 0xE0)
        return 2;
    return first >= 0xC0 ? 1 : 0;
}

} // namespace

Keys::Keys()
{
    tcgetattr(STDIN_FILENO, &cookedMode);
    m_keyMode = cookedMode;
    m_keyMode.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
    m_keyMode.c_cc[VMIN] = 1;
    m_keyMode.c_cc[VTIME] = 0;

    struct sigaction action = {};
    action.sa_handler = noteEnd;
    sigset_t ending;
    sigemptyset(&ending);
    for (const int signal : EndingSignals) {
        sigaction(signal, &action, nullptr);
        sigaddset(&ending, signal);
    }
    endedBy = 0;
    sigprocmask(SIG_BLOCK, &ending, &usualMask);
    action.sa_handler = restoreAndSuspend;
    sigaction(SIGTSTP, &action, nullptr);
    enter(m_keyMode);
}

Keys::~Keys()
{
    tcsetattr(STDIN_FILENO, TCSADRAIN, &cookedMode);
    for (const int signal : EndingSignals)
        std::signal(signal, SIG_DFL);
    std::signal(SIGTSTP, SIG_DFL);
    sigprocmask(SIG_SETMASK, &usualMask, nullptr);
    if (endedBy != 0)
        raise(endedBy);
}

std::optional<char> Keys::next()
{
    constexpr unsigned char Escape = 0x1B;
    constexpr unsigned char EndOfInput = 0x04;
    const auto byte = readByte();
    if (!byte || *byte == EndOfInput)
        return std::nullopt;
    if (*byte == Escape) {
        swallowEscapeSequence();
        return '\0';
    }
    if (*byte >= 0x80) {
        for (int rest = continuationBytes(*byte); rest > 0; --rest)
            static_cast<void>(readByte());
        return '\0';
    }
    return *byte == '\r' ? '\n' : static_cast<char>(*byte);
}

std::optional<std::string> Keys::line()
{
    constexpr std::size_t LongestLine = 1024;
    enter(cookedMode);
    std::string line;
    auto byte = readByte();
    for (; byte && *byte != '\n'; byte = readByte()) {
        if (line.size() < LongestLine)
            line += static_cast<char>(*byte);
    }
    enter(m_keyMode);
    return byte || !line.empty() ? std::optional(line) : std::nullopt;
}

} // namespace engram::cli
