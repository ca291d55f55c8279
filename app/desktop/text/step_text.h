// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <QString>

#include <engram/step.h>

namespace engram::desktop
{

/// "Undid the last answer.", "Did the last import again."
[[nodiscard]] QString stepSentence(const Step &step, bool forward);

/// "Undone: the deck is called “Networks”." by the decks before and after a step of decks; ""
/// for other steps, and where the decks are alike.
} // namespace engram::desktop
