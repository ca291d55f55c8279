// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What `engram` was asked on its command line.

#include <optional>

#include <QString>
#include <QStringList>

#include <engram/clock.h>

class QCoreApplication;

namespace engram::desktop
{

struct CommandLine
{
    QString collection;         ///< the file to open
    std::optional<Instant> now; ///< of --now
    QStringList decks;          ///< files to offer for import
    bool selfTest = false;
    bool remind = false;
    bool isCollectionGiven = false; ///< on the command line
};

/// Reads the arguments; --help and --version, and arguments that make no sense, end the program.
[[nodiscard]] CommandLine readCommandLine(const QCoreApplication &application);

} // namespace engram::desktop
