// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "argument_checks.h"

#include "safe_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace engram::cli
{

CLI::Validator numberFrom(long long least, long long most)
{
    return {[least, most](const std::string &text) {
                long long number = 0;
                const char *const end = text.data() + text.size();
                const auto [read, error] = std::from_chars(text.data(), end, number);
                const bool isOne =
                    error == std::errc() && read == end && number >= least && number <= most;
                return isOne ? std::string()
                             : fmt::format("“{}” is no number from {} to {}", quotable(text), least,
                                           most);
            },
            fmt::format("{} to {}", least, most)};
}

CLI::Validator oneOf(std::vector<std::string> words)
{
    const std::string all = fmt::format("{{{}}}", fmt::join(words, ","));
    return {[words = std::move(words)](const std::string &text) {
                return std::ranges::find(words, text) != words.end()
                           ? std::string()
                           : fmt::format("“{}” is none of: {}", quotable(text),
                                         fmt::join(words, ", "));
            },
            all};
}

CLI::Validator numberNamed(std::map<std::string, int> numbers, std::string expected)
{
    return {[numbers = std::move(numbers), expected = std::move(expected)](std::string &text) {
                const auto found = numbers.find(CLI::detail::to_lower(text));
                if (found == numbers.end())
                    return fmt::format("“{}” is none of: {}", quotable(text), expected);
                text = std::to_string(found->second);
                return std::string();
            },
            ""};
}

CLI::Validator somePath()
{
    return {[](const std::string &text) {
                return text.empty() ? std::string("an empty name is that of no file")
                                    : std::string();
            },
            ""};
}

} // namespace engram::cli
