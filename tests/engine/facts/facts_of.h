// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <engram/facts.h>

#include <gmock/gmock.h>

#include <string>
#include <string_view>
#include <vector>

namespace engram::test
{

inline Question questionOf(std::string_view heading, std::string_view explanation)
{
    Question question;
    question.heading = heading;
    question.explanation = explanation;
    question.options = {{"Right", "", true}, {"Wrong", "", false}};
    return question;
}

/// Everything found in a text below a heading, as "R2 prompt → answer".
inline std::vector<std::string> factsOf(std::string_view heading, std::string_view text)
{
    std::vector<std::string> lines;
    for (const FactCandidate &fact :
         findFacts(Basic{std::string(heading), std::string(text), false}))
        lines.push_back(codeOf(fact.rule) + " " + fact.prompt + " → " + fact.answer);
    return lines;
}

inline std::vector<std::string> factsOfPasted(std::string_view heading, std::string_view plainText)
{
    return factsOf(heading, recoverMarkdown(plainText));
}

/// Those of one rule.
inline std::vector<std::string> byRule(std::string_view code, const std::vector<std::string> &all)
{
    std::vector<std::string> some;
    for (const std::string &line : all)
        if (line.starts_with(std::string(code) + " "))
            some.push_back(line.substr(code.size() + 1));
    return some;
}

} // namespace engram::test
