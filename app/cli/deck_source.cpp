// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "deck_source.h"

#include "program.h"

#include <algorithm>
#include <iterator>

namespace engram::cli
{

Result<ParsedDeck> readSource(const std::string &file, const ReadOptions &options)
{
    if (file != "-")
        return readDeck(std::filesystem::path(file), options);
    auto text = readStandardInput();
    if (!text)
        return failFrom(text);
    return readDeck(*text, "standard input", options);
}

std::vector<Problem> lossesIn(const std::vector<Problem> &problems)
{
    std::vector<Problem> losses;
    std::copy_if(problems.begin(), problems.end(), std::back_inserter(losses),
                 [](const Problem &problem) {
                     return problem.severity == Severity::Skipped ||
                            problem.code == ProblemCode::ReplacedCharacters ||
                            problem.code == ProblemCode::NameUnseen ||
                            problem.code == ProblemCode::NameTooLong;
                 });
    return losses;
}

} // namespace engram::cli
