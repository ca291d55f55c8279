// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The language of the program.

class QCoreApplication;

namespace engram::desktop
{

/// Installs the system's language, or English, which needs it for its plurals.
void installTranslation(QCoreApplication &application);

} // namespace engram::desktop
