// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <QString>

#include <engram/clock.h>

namespace engram::desktop
{

/// Where the program with a window is on the bus.
inline const QString WindowPath = QStringLiteral("/io/github/engram_srs/Engram");

/// `engram --remind`: reminds once a study day, while no window does, as long as the setting is on and
/// the session lasts; and starts the program when a notification is chosen. Of `collection`, or if it is
/// "" of the one that the settings name, which is opened only in the moment of reminding. Returns the
/// exit code; at once when another process does this already. Requires a QCoreApplication.
[[nodiscard]] int runReminder(const QString &collection, const Clock &clock);

} // namespace engram::desktop
