// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "search_argument.h"

#include "safe_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace engram::cli
{

namespace
{

std::string whatIsWrong(const SearchError &error)
{
    switch (error.mistake) {
    case SearchMistake::TooLong:
        return fmt::format("it has over {} bytes", Search::MaximumLength);
    case SearchMistake::NotText:
        return "it is no text";
    case SearchMistake::TooNested:
        return fmt::format("parentheses and negations go over {} deep", Search::MaximumNesting);
    case SearchMistake::TooManyTerms:
        return fmt::format("it has over {} terms", Search::MaximumTerms);
    case SearchMistake::OpenQuote:
        return "a quotation has no end";
    case SearchMistake::OpenBracket:
        return "a parenthesis has no end";
    case SearchMistake::StrayBracket:
        return "a parenthesis ends that did not begin";
    case SearchMistake::MissingTerm:
        return "something is missing";
    case SearchMistake::UnknownKey:
        return fmt::format("“{}” is nothing to search by", quotable(error.text));
    case SearchMistake::UnknownValue:
        return fmt::format("“{}” is not known", quotable(error.text));
    case SearchMistake::NotANumber:
        return fmt::format("“{}” is no number", quotable(error.text));
    case SearchMistake::NoComparison:
        return "a property needs =, !=, <, <=, > or >= and a number";
    case SearchMistake::Foreign:
        return fmt::format("“{}” has no meaning here", error.text);
    case SearchMistake::NotYetKnown:
        return fmt::format("nothing here tells “{}”", quotable(error.text));
    case SearchMistake::BadExpression:
        return fmt::format("the regular expression is wrong ({})", error.text);
    case SearchMistake::HugeExpression:
        return "the regular expression is too long or too complex";
    }
    return {};
}

std::string whatIsRight(const SearchError &error)
{
    if (error.expected.empty())
        return {};
    if (error.mistake == SearchMistake::NotANumber && error.expected.size() == 2)
        return fmt::format("; {} to {} would be one", error.expected[0], error.expected[1]);
    if (error.mistake == SearchMistake::Foreign)
        return fmt::format("; say {} instead", fmt::join(error.expected, ", "));
    return fmt::format("; known are {}", fmt::join(error.expected, ", "));
}

} // namespace

Result<Search> parseSearch(const std::string &query)
{
    const auto search = Search::parse(query);
    if (search)
        return *search;
    return fail(Errc::InvalidInput,
                fmt::format("the search “{}” cannot be understood at column {}: {}{}",
                            quotable(query), search.error().column, whatIsWrong(search.error()),
                            whatIsRight(search.error())));
}

CLI::Option *addSearch(CLI::App &command, std::string &query)
{
    return command
        .add_option("--search", query,
                    "Only cards that this finds; see `engram-cli\n"
                    "find --help`")
        ->type_name("QUERY");
}

} // namespace engram::cli
