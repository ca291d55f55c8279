// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The entry by which a session starts the reminder: see the Desktop Application Autostart
/// Specification.

#include <QByteArray>
#include <QString>

namespace engram::desktop
{

/// `autostart/io.github.engram_srs.Engram.Reminder.desktop` in the folder for settings.
[[nodiscard]] QString autostartFile();

/// An entry that starts `program`, wherever it lies, to remind. Without the program, as after a build
/// folder was removed, it does nothing.
[[nodiscard]] QByteArray autostartEntry(const QString &program);

/// Writes the entry, whole or not at all. False when that failed.
[[nodiscard]] bool writeAutostart(const QString &file, const QByteArray &entry);
/// False when it is there still.
[[nodiscard]] bool removeAutostart(const QString &file);

} // namespace engram::desktop
