// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include "review/turn.h"
#include "terminal.h"

namespace engram::cli
{

/// What each key does at this card, a line a key.
void printKeys(Terminal &out, const Turn &turn);

} // namespace engram::cli
