// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace engram::exchange
{

/// The right options of each question, by its number from 1: letters 'A' to 'Z', in upper case.
/// A question whose answer is given as '?' has none; a number that nothing follows is not there.
struct AnswerKey
{
    std::map<int, std::string> letters;
    int length = 0; ///< the number of the last question that it knows

    /// The questions that it has a letter or a '?' for.
    [[nodiscard]] int answers() const { return static_cast<int>(letters.size()); }
};

/// Reads "BCCB…", letters with any separators, one letter a line, or lines such as "3. C" and
/// "4: A, D".
[[nodiscard]] AnswerKey readAnswerKey(std::string_view text);

} // namespace engram::exchange
