// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "usage_text.h"

#include "safe_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>
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
        return fmt::format("there is no option “{}” here", quotable(word));
    if (!hasChoices)
        return fmt::format("“{}” is not expected here", quotable(word));
    if (named.app->get_parent() == nullptr)
        return fmt::format("there is no command “{}”", quotable(word));
    return fmt::format("there is no “{}” of {}; there are: {}", quotable(word),
                       named.app->get_name(), choicesOf(*named.app));
}

/// The option that the parser's own sentence begins with: "--now" of "--now: …".
/// The options, those of the commands above too, that the library names in its message, in its order.
/// Its words are not relied on.
std::vector<const CLI::Option *> optionsIn(const CLI::App &app, std::string_view message)
{
    std::map<std::size_t, const CLI::Option *> byPlace;
    for (const CLI::App *at = &app; at != nullptr; at = at->get_parent())
        for (const CLI::Option *const each : at->get_options()) {
            const std::string name = each->get_name();
            const std::size_t place = name.empty() ? std::string::npos : message.find(name);
            if (place == std::string_view::npos)
                continue;
            // Of two names that begin alike, the longer one is there.
            const auto [there, isFirst] = byPlace.emplace(place, each);
            if (!isFirst && there->second->get_name().size() < name.size())
                there->second = each;
        }
    std::vector<const CLI::Option *> options;
    for (const auto &[place, option] : byPlace)
        options.push_back(option);
    return options;
}

std::string aboutValue(const CLI::Option &option)
{
    const bool isGivenAgain =
        static_cast<int>(option.results().size()) > option.get_items_expected_max();
    return fmt::format("{} {}", option.get_name(),
                       isGivenAgain ? "is given more than once" : "needs a value behind it");
}

/// What the library's own kind of mistake is about; "" when it names no option.
std::string aboutOptions(const CLI::App &app, const CLI::ParseError &error)
{
    const auto options = optionsIn(app, error.what());
    const auto isOf = [&error]<class Kind>(const Kind *) {
        return dynamic_cast<const Kind *>(&error) != nullptr;
    };
    const bool isTwo = options.size() > 1;
    if (isTwo && isOf(static_cast<const CLI::RequiresError *>(nullptr)))
        return fmt::format("{} also needs {}", options[0]->get_name(), options[1]->get_name());
    if (isTwo && isOf(static_cast<const CLI::ExcludesError *>(nullptr)))
        return fmt::format("{} does not go with {}", options[0]->get_name(),
                           options[1]->get_name());
    if (options.empty())
        return {};
    if (isOf(static_cast<const CLI::ArgumentMismatch *>(nullptr)))
        return aboutValue(*options[0]);
    if (isOf(static_cast<const CLI::ConversionError *>(nullptr)))
        return fmt::format("{} takes no value", options[0]->get_name());
    return {};
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
    if (const std::string about = aboutOptions(*named.app, error); !about.empty())
        return about;
    if (dynamic_cast<const CLI::ValidationError *>(&error) != nullptr && !missing.empty())
        return fmt::format("{}; and {}", error.what(), missing);
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
