// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "template_text.h"

#include <fmt/format.h>

#include <array>

namespace engram::cli
{

namespace
{

std::string sentenceOf(TemplateMistake mistake, const std::string &text)
{
    switch (mistake) {
    case TemplateMistake::UnknownField:
        return fmt::format("The type has no field called {}.", text);
    case TemplateMistake::UnknownFilter:
        return fmt::format("There is no filter called {}; the field is shown without it.", text);
    case TemplateMistake::FrontInFront:
        return "A front cannot show itself; {{FrontSide}} is left out.";
    case TemplateMistake::OpenTag:
        return "{{ has no }}.";
    case TemplateMistake::OpenSection:
        return fmt::format("The section {} has no end.", text);
    case TemplateMistake::StraySection:
        return fmt::format("A section {} ends here that did not begin.", text);
    case TemplateMistake::TooDeep:
        return "There are too many sections in each other; the innermost are left out.";
    case TemplateMistake::TooLong:
        return "The card shows too much, and was cut.";
    case TemplateMistake::NoField:
        return "The front shows no field, so it makes no card.";
    }
    return "";
}

} // namespace

std::string lineOf(const TemplateProblem &problem)
{
    return fmt::format("{}, {}:{}:{}: {}", problem.templateName,
                       problem.side == CardSide::Front ? "front" : "back", problem.line,
                       problem.column, sentenceOf(problem.mistake, problem.text));
}

Json jsonOf(const TemplateProblem &problem)
{
    constexpr std::array Names{"unknown-field", "unknown-filter", "front-in-front",
                               "open-tag",      "open-section",   "stray-section",
                               "too-deep",      "too-long",       "no-field"};
    return {{"mistake", Names.at(static_cast<std::size_t>(problem.mistake))},
            {"template", problem.templateName},
            {"side", problem.side == CardSide::Front ? "front" : "back"},
            {"line", problem.line},
            {"column", problem.column},
            {"text", problem.text}};
}

} // namespace engram::cli
