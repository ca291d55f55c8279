// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What the system's error numbers mean to the engine.

#include <engram/result.h>

namespace engram
{

/// The kind of failure that an errno value of a file call stands for; Io for all the rest.
[[nodiscard]] Errc codeOfErrno(int error);

} // namespace engram
