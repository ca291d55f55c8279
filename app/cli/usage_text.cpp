// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "usage_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace engram::cli
{

namespace
{

/// The command that was named, or its subcommand if that was named, too.
struct Named
{
    const CLI::App *app;
    std::string path; ///< "engram-cli card grade"
};

Named namedIn(const CLI::App &root)
{
    Named named{&root, root.get_name()};
    for (auto below = root.get_subcommands(); !below.empty();
         below = named.app->get_subcommands()) {
        named.app = below.front();
        named.path += " " + named.app->get_name();
    }
    return named;
}

std::string choicesOf(const CLI::App &app)
{
    std::vector<std::string> names;
    for (const CLI::App *const each : app.get_subcommands([](const CLI::App *) { return true; }))
        names.push_back(each->get_name());
    return fmt::format("{}", fmt::join(names, ", "));
}

/// "ID is missing"; "" when nothing is.
std::string missingIn(const CLI::App &app)
{
    std::vector<std::string> names;
    for (const CLI::Option *const each : app.get_options(
             [](const CLI::Option *option) { return option->get_required() && option->empty(); }))
        names.push_back(each->get_name());
    if (names.empty())
        return {};
    return fmt::format("{} {} missing", fmt::join(names, " and "),
                       names.size() == 1 ? "is" : "are");
}

std::string unexpected(const Named &named, const std::vector<std::string> &words, bool hasChoices)
{
    const std::string &word = words.front();
    if (word.starts_with('-'))
        return fmt::format("there is no option “{}” here", word);
    if (!hasChoices)
        return fmt::format("“{}” is not expected here", word);
    if (named.app->get_parent() == nullptr)
        return fmt::format("there is no command “{}”", word);
    return fmt::format("there is no “{}” of {}; there are: {}", word, named.app->get_name(),
                       choicesOf(*named.app));
}

/// The option that the parser's own sentence begins with: "--now" of "--now: …".
std::string_view optionIn(std::string_view message)
{
    return message.substr(0, message.find_first_of(": "));
}

std::string aboutValue(const CLI::ParseError &error)
{
    const std::string_view message = error.what();
    const std::string_view option = optionIn(message);
    if (message.find("required but received") != std::string_view::npos)
        return fmt::format("{} is given more than once", option);
    if (message.find("missing") != std::string_view::npos)
        return fmt::format("{} needs a value behind it", option);
    return std::string(message);
}

/// Both names of "--away-from requires --away-until".
std::string aboutTwo(const CLI::ParseError &error, std::string_view between)
{
    const std::string_view message = error.what();
    return fmt::format("{} {} {}", message.substr(0, message.find(' ')), between,
                       message.substr(message.rfind(' ') + 1));
}

/// Of "Could not convert: --count = maybe": all options but flags have a check of their own.
std::string aboutFlag(const CLI::ParseError &error)
{
    std::string_view message = error.what();
    message.remove_prefix(std::min(message.find(": ") + 2, message.size()));
    return fmt::format("{} takes no value", message.substr(0, message.find(' ')));
}

std::string whatIsWrong(const Named &named, const std::vector<std::string> &extra,
                        const CLI::ParseError &error)
{
    const bool hasChoices = !choicesOf(*named.app).empty();
    const std::string missing = missingIn(*named.app);
    if (dynamic_cast<const CLI::RequiredError *>(&error) != nullptr) {
        if (!hasChoices)
            return missing;
        return extra.empty() ? fmt::format("`{}` needs one of these behind it: {}",
                                           named.app->get_name(), choicesOf(*named.app))
                             : unexpected(named, extra, hasChoices);
    }
    if (dynamic_cast<const CLI::ExtrasError *>(&error) != nullptr && !extra.empty())
        return unexpected(named, extra, hasChoices);
    if (dynamic_cast<const CLI::ArgumentMismatch *>(&error) != nullptr)
        return aboutValue(error);
    if (dynamic_cast<const CLI::RequiresError *>(&error) != nullptr)
        return aboutTwo(error, "also needs");
    if (dynamic_cast<const CLI::ExcludesError *>(&error) != nullptr)
        return aboutTwo(error, "does not go with");
    if (dynamic_cast<const CLI::ValidationError *>(&error) != nullptr && !missing.empty())
        return fmt::format("{}; and {}", error.what(), missing);
    if (dynamic_cast<const CLI::ConversionError *>(&error) != nullptr)
        return aboutFlag(error);
    return error.what();
}

} // namespace

std::string usageText(const CLI::App &root, const CLI::ParseError &error)
{
    const Named named = namedIn(root);
    return fmt::format("{}. See `{} --help`.", whatIsWrong(named, root.remaining(true), error),
                       named.path);
}

} // namespace engram::cli
