// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <QString>

#include <engram/search.h>

namespace engram::desktop
{

/// What is wrong with a query, where, and what would be right.
[[nodiscard]] QString sentenceOf(const SearchError &error);

} // namespace engram::desktop
