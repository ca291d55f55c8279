// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <string>
#include <vector>

#include <engram/exchange.h>

namespace engram::cli
{

/// A deck file, or standard input when `file` is "-". Errors: those of readDeck().
[[nodiscard]] Result<ParsedDeck> readSource(const std::string &file, const ReadOptions &options);

/// The problems that stand for text which the parsed deck no longer has: writing such a deck over
/// its file would lose it.
[[nodiscard]] std::vector<Problem> lossesIn(const std::vector<Problem> &problems);

} // namespace engram::cli
