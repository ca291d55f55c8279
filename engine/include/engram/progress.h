// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// How a long piece of work says how far it is, and is given up.

#include <functional>

namespace engram
{

/// Is told from time to time how much is done, from 0 to 1; false gives the work up, and nothing of it is
/// kept. One that is empty only lets it go on.
using Progress = std::function<bool(double done)>;

} // namespace engram
