// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The engine's failures as sentences that say what happened and what to do.

#include <QString>

#include <engram/result.h>

namespace engram::desktop
{

/// One or two sentences, plain text, with the file and line.
[[nodiscard]] QString sentenceOf(const Error &error);
/// The same where the screen names the file already.
[[nodiscard]] QString reasonOf(const Error &error);

} // namespace engram::desktop
