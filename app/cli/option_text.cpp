// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "option_text.h"

#include "safe_text.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace engram::cli
{

namespace
{

struct AboutOption
{
    std::string_view name;
    std::string_view text;
};

constexpr AboutOption About[] = {
    {"newPerDay", "new cards a day"},
    {"reviewsPerDay", "reviews a day"},
    {"reviewOrder", "which reviews come first"},
    {"newPlace", "where new cards come among them"},
    {"newOrder", "which new cards come first"},
    {"spaceSiblings", "one new card of a question and its facts a day"},
    {"shuffleOptions", "a question's options in random order"},
    {"showTimer", "the time taken, shown beside the card on the desktop"},
    {"gradeScale", "how many buttons grade an answer"},
    {"recallFirst", "a question's options only after thinking of the answer"},
    {"typedAnswers", "short answers are typed, by keys, and compared"},
    {"autoShow", "seconds until the desktop shows the answer; 0 for never"},
    {"answerTimeCap", "longest time recorded for an answer, in seconds"},
    {"confidence", "say how sure you are, before a question's result"},
    {"learning", "how a card that is not known yet is asked again today"},
    {"firstStep", "by steps: minutes until it comes again; 0 for no such step"},
    {"secondStep", "minutes until it comes again after that; 0 likewise"},
    {"thirdStep", "minutes until it comes again after that; 0 likewise"},
    {"maximumInterval", "longest interval, in days"},
    {"fuzz", "move intervals on a little, to keep cards apart"},
    {"balanceLoad", "move intervals on a little, to days with less to ask"},
    {"monday", "with balanceLoad: how much is asked on Mondays"},
    {"tuesday", "likewise on Tuesdays"},
    {"wednesday", "likewise on Wednesdays"},
    {"thursday", "likewise on Thursdays"},
    {"friday", "likewise on Fridays"},
    {"saturday", "likewise on Saturdays"},
    {"sunday", "likewise on Sundays"},
    {"leechThreshold", "failures that make a card a leech; 0 for never"},
    {"leechAction", "what is then done"},
};

std::optional<int> wholeNumber(std::string_view text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

/// "newPerDay" and "10" of "newPerDay=10"; nothing without a sign.
std::optional<std::pair<std::string_view, std::string_view>> parted(std::string_view assignment)
{
    const std::size_t sign = assignment.find('=');
    if (sign == std::string_view::npos)
        return std::nullopt;
    return std::pair(assignment.substr(0, sign), assignment.substr(sign + 1));
}

std::optional<int> valueIn(const OptionField &field, std::string_view text)
{
    const auto word = std::ranges::find(field.words, text);
    if (word != field.words.end())
        return static_cast<int>(word - field.words.begin());
    const std::optional<int> number = field.words.empty() ? wholeNumber(text) : std::nullopt;
    return number && *number >= field.least && *number <= field.most ? number : std::nullopt;
}

} // namespace

std::string_view aboutOption(const OptionField &field)
{
    const auto found = std::ranges::find(About, field.name, &AboutOption::name);
    return found == std::end(About) ? std::string_view() : found->text;
}

std::string valueText(const OptionField &field, const DeckOptions &options)
{
    const int value = field.get(options);
    return field.words.empty() ? std::to_string(value)
                               : std::string(field.words[static_cast<std::size_t>(value)]);
}

std::string allowedText(const OptionField &field)
{
    if (field.words.empty())
        return fmt::format("{} to {}", field.least, field.most);
    return fmt::format("{}", fmt::join(field.words, ", "));
}

Result<void> setOption(DeckOptions &options, std::string_view assignment)
{
    const auto parts = parted(assignment);
    if (!parts)
        return fail(Errc::InvalidInput,
                    fmt::format("--set {}: write an option and its value, such as newPerDay=10",
                                quotable(assignment)));
    const auto &[name, text] = *parts;
    std::vector<std::string_view> names;
    for (const OptionField &field : optionFields()) {
        names.push_back(field.name);
        if (field.name != name)
            continue;
        const std::optional<int> value = valueIn(field, text);
        if (!value)
            return fail(Errc::InvalidInput,
                        fmt::format("--set {}: {} can be {}, not “{}”", quotable(assignment), name,
                                    allowedText(field), quotable(text)));
        field.set(options, *value);
        return {};
    }
    return fail(Errc::InvalidInput,
                fmt::format("--set {}: there is no option “{}”; there are: {}",
                            quotable(assignment), quotable(name), fmt::join(names, ", ")));
}

Result<void> setOptions(DeckOptions &options, const std::vector<std::string> &assignments)
{
    std::set<std::string_view> given;
    for (const std::string &assignment : assignments) {
        if (auto done = setOption(options, assignment); !done)
            return done;
        const std::string_view name = parted(assignment)->first;
        if (!given.insert(name).second)
            return fail(Errc::InvalidInput,
                        fmt::format("--set {}: {} is given twice; say which it is to be",
                                    assignment, name));
    }
    return {};
}

Result<DayLimits> parseDayLimits(std::string_view text)
{
    DayLimits limits;
    if (text == "off")
        return limits;
    for (std::string_view rest = text;;) {
        const std::size_t comma = rest.find(',');
        const auto parts = parted(rest.substr(0, comma));
        const std::optional<int> count = parts ? wholeNumber(parts->second) : std::nullopt;
        const bool isKnown = parts && (parts->first == "new" || parts->first == "reviews");
        if (!isKnown || !count || *count < 0 || *count > MostCardsPerDay)
            return fail(Errc::InvalidInput,
                        fmt::format("--today {}: write new=5,reviews=50, or one of them, with "
                                    "numbers of 0 to {}; or off",
                                    text, MostCardsPerDay));
        auto &limit = parts->first == "new" ? limits.newPerDay : limits.reviewsPerDay;
        if (limit)
            return fail(Errc::InvalidInput,
                        fmt::format("--today {}: {} is given twice; say which it is to be", text,
                                    parts->first));
        limit = count;
        if (comma == std::string_view::npos)
            return limits;
        rest.remove_prefix(comma + 1);
    }
}

} // namespace engram::cli
