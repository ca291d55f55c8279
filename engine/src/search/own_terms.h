// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Terms about note types of one's own.

#include "search/term.h"

namespace engram::search
{

/// field: a field by its name, NAME=TEXT.
[[nodiscard]] Understood ownFieldTerm(Written value);

/// note: a type that is built in, or one's own of that name.
[[nodiscard]] Understood typeTerm(Written value);

} // namespace engram::search
