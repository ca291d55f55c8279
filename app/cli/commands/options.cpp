// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "commands/commands.h"
#include "deck_lookup.h"
#include "json_output.h"
#include "option_text.h"
#include "safe_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace engram::cli
{

namespace
{

struct Wanted
{
    std::string deck;
    std::string preset;
    std::string created;
    std::string name;
    std::vector<std::string> set;
    std::string today;
    bool inherit = false;
    bool remove = false;

    [[nodiscard]] bool changes() const
    {
        return concernsPreset() || !today.empty() || inherit || remove;
    }

    [[nodiscard]] bool concernsPreset() const
    {
        return !preset.empty() || !created.empty() || !name.empty() || !set.empty();
    }
};

Result<Preset> presetNamed(const Collection &collection, const std::string &name)
{
    std::vector<std::string> names;
    for (const Preset &preset : collection.presets()) {
        if (looksAlike(preset.name, name))
            return preset;
        names.push_back(preset.name);
    }
    return fail(Errc::NotFound,
                fmt::format("there is no preset “{}”; there are: {}. Make one with --new",
                            quotable(name), fmt::join(names, ", ")));
}

/// The preset that the command line is about: one to be made, the one named, or the deck's.
Result<Preset> presetWanted(Collection &collection, const Wanted &wanted,
                            std::optional<DeckId> deck)
{
    if (wanted.created.empty() && !wanted.preset.empty())
        return presetNamed(collection, wanted.preset);
    Preset preset = collection.presets().front();
    if (!wanted.preset.empty()) {
        auto named = presetNamed(collection, wanted.preset);
        if (!named)
            return failFrom(named);
        preset = *std::move(named);
    } else if (deck) {
        auto options = collection.optionsOf(*deck);
        if (!options)
            return failFrom(options);
        preset = options->preset;
    }
    if (!wanted.created.empty()) {
        preset.id = collection.newPresetId();
        preset.name = wanted.created;
    }
    return preset;
}

Result<void> change(Collection &collection, const Wanted &wanted, std::optional<DeckId> deck)
{
    if (wanted.remove) {
        auto preset = presetNamed(collection, wanted.preset);
        auto removed =
            preset ? collection.removePreset(preset->id) : Result<ChangeSet>(failFrom(preset));
        return removed ? Result<void>() : failFrom(removed);
    }
    OptionsChange change{.deck = deck};
    if (!wanted.today.empty()) {
        auto limits = parseDayLimits(wanted.today);
        if (!limits)
            return failFrom(limits);
        change.today = *limits;
    }
    if (wanted.inherit)
        change.choice.emplace(std::nullopt);
    if (wanted.concernsPreset()) {
        auto preset = presetWanted(collection, wanted, deck);
        if (!preset)
            return failFrom(preset);
        if (auto done = setOptions(preset->options, wanted.set); !done)
            return done;
        if (!wanted.name.empty())
            preset->name = wanted.name;
        if (deck && !(wanted.preset.empty() && wanted.created.empty()))
            change.choice = preset->id;
        change.preset = *std::move(preset);
    }
    auto changed = collection.changeOptions(change);
    return changed ? Result<void>() : failFrom(changed);
}

Json jsonOf(const DeckOptions &options)
{
    Json json = Json::object();
    for (const OptionField &field : optionFields()) {
        if (field.words.empty())
            json[std::string(field.name)] = field.get(options);
        else
            json[std::string(field.name)] = valueText(field, options);
    }
    return json;
}

Json jsonOf(const DayLimits &limits)
{
    Json json = Json::object();
    json["new"] = limits.newPerDay ? Json(*limits.newPerDay) : Json();
    json["reviews"] = limits.reviewsPerDay ? Json(*limits.reviewsPerDay) : Json();
    return json;
}

void printOptions(Terminal &out, const DeckOptions &options)
{
    constexpr int Indent = 38; // of what stands behind name and value
    for (const OptionField &field : optionFields())
        out.put(fmt::format("  {:<15}  {:<17}  ", field.name, valueText(field, options)))
            .paragraph(aboutOption(field), Indent, Tone::Dim);
}

std::string todayText(const DayLimits &limits)
{
    std::vector<std::string> parts;
    if (limits.newPerDay)
        parts.push_back(fmt::format("new cards {}", *limits.newPerDay));
    if (limits.reviewsPerDay)
        parts.push_back(fmt::format("reviews {}", *limits.reviewsPerDay));
    return parts.empty() ? std::string() : fmt::format("today only: {}", fmt::join(parts, ", "));
}

struct DeckRow
{
    DeckId deck;
    std::string path;
    OptionsOfDeck options;
};

Result<std::vector<DeckRow>> rowsOf(Collection &collection)
{
    auto decks = collection.decks();
    if (!decks)
        return failFrom(decks);
    const std::vector<std::string> paths = pathsOf(*decks);
    std::vector<DeckRow> rows;
    for (std::size_t i = 0; i < decks->size(); ++i) {
        auto options = collection.optionsOf((*decks)[i].deck.id);
        if (!options)
            return failFrom(options);
        rows.push_back({(*decks)[i].deck.id, paths[i], *std::move(options)});
    }
    return rows;
}

std::string whose(const std::vector<DeckRow> &rows, const DeckRow &row)
{
    if (row.options.chosenBy == row.deck)
        return "chosen here";
    const auto above = std::ranges::find_if(
        rows, [&row](const DeckRow &other) { return other.deck == row.options.chosenBy; });
    return above == rows.end() ? "as every deck that has not chosen" : "chosen by " + above->path;
}

Json jsonOf(const std::vector<DeckRow> &rows, const DeckRow &row)
{
    return {{"path", row.path},
            {"preset", row.options.preset.name},
            {"chosen", row.options.chosenBy == row.deck},
            {"why", whose(rows, row)},
            {"today", jsonOf(row.options.today)}};
}

int showDeck(Program &program, const std::vector<DeckRow> &rows, const DeckRow &row)
{
    if (program.json) {
        Json json = jsonOf(rows, row);
        json["options"] = jsonOf(row.options.preset.options);
        printJson(program.out, json);
        return Success;
    }
    program.out.put(row.path, Tone::Strong)
        .put(": " + row.options.preset.name)
        .line(fmt::format(" ({})", whose(rows, row)), Tone::Dim);
    printOptions(program.out, row.options.preset.options);
    if (const std::string today = todayText(row.options.today); !today.empty())
        program.out.line("  " + today, Tone::Accent);
    return Success;
}

int showAll(Program &program, const Collection &collection, const std::vector<DeckRow> &rows)
{
    if (program.json) {
        Json json{{"presets", Json::array()}, {"decks", Json::array()}};
        for (const Preset &preset : collection.presets())
            json["presets"].push_back({{"name", preset.name}, {"options", jsonOf(preset.options)}});
        for (const DeckRow &row : rows)
            json["decks"].push_back(jsonOf(rows, row));
        printJson(program.out, json);
        return Success;
    }
    for (const Preset &preset : collection.presets()) {
        program.out.line(preset.name, Tone::Strong);
        printOptions(program.out, preset.options);
        program.out.line();
    }
    for (const DeckRow &row : rows) {
        const std::string today = todayText(row.options.today);
        program.out.put(fmt::format("{}: {}", row.path, row.options.preset.name))
            .put(fmt::format(" ({})", whose(rows, row)), Tone::Dim)
            .line(today.empty() ? today : "; " + today, Tone::Accent);
    }
    return Success;
}

std::string_view contradictionIn(const Wanted &wanted)
{
    if (wanted.deck.empty() && !wanted.today.empty())
        return "--today is about a deck. Name it first.";
    if (wanted.deck.empty() && wanted.inherit)
        return "--inherit is about a deck. Name it first.";
    if (wanted.remove && wanted.preset.empty())
        return "--remove needs --preset, to say which.";
    if (wanted.remove && (!wanted.set.empty() || !wanted.name.empty() || !wanted.created.empty() ||
                          !wanted.today.empty()))
        return "--remove goes with --preset alone.";
    if (wanted.inherit && (!wanted.preset.empty() || !wanted.created.empty()))
        return "--inherit chooses no preset. Leave --preset and --new out.";
    if (wanted.inherit && (!wanted.set.empty() || !wanted.name.empty()))
        return "--inherit changes no preset. Leave --set and --name out.";
    return {};
}

int options(Program &program, const Wanted &wanted)
{
    if (const std::string_view wrong = contradictionIn(wanted); !wrong.empty())
        return program.fail(wrong, Usage);
    auto collection = wanted.changes() ? openToWrite(program, false) : openToLook(program);
    if (!collection)
        return program.fail(collection.error());
    auto deck = findDeck(**collection, wanted.deck);
    if (!deck)
        return program.fail(deck.error());
    if (wanted.changes())
        if (auto changed = change(**collection, wanted, *deck); !changed)
            return program.fail(changed.error());
    auto rows = rowsOf(**collection);
    if (!rows)
        return program.fail(rows.error());
    if (!*deck)
        return showAll(program, **collection, *rows);
    const auto row = std::ranges::find(*rows, **deck, &DeckRow::deck);
    return showDeck(program, *rows, *row);
}

/// An empty value is a variable that was never set, and no wish to change the preset of all decks.
CLI::Validator notEmpty()
{
    return {[](const std::string &text) { return text.empty() ? "it is empty" : ""; }, ""};
}

std::string footer()
{
    std::string text = "Options, and what each can be:\n";
    for (const OptionField &field : optionFields())
        text += fmt::format("  {:<15}  {}\n  {:<15}  {}\n", field.name, aboutOption(field), "",
                            allowedText(field));
    return text;
}

} // namespace

void addOptions(CLI::App &root, Program &program)
{
    const auto wanted = std::make_shared<Wanted>();
    CLI::App *const command =
        addCommand(root, program, "options", "Show or change how decks are studied",
                   [&program, wanted] { return options(program, *wanted); });
    command->add_option("DECK", wanted->deck, "The deck; without it, all presets and decks");
    command->add_option("--preset", wanted->preset, "The preset: the deck chooses it")
        ->type_name("NAME")
        ->check(notEmpty());
    command->add_option("--new", wanted->created, "Make a preset of this name, for the deck")
        ->type_name("NAME")
        ->check(notEmpty());
    command->add_option("--name", wanted->name, "Give the preset another name")
        ->type_name("NAME")
        ->check(notEmpty());
    command
        ->add_option("--set", wanted->set,
                     "Change options of the preset, such as\nnewPerDay=10 fuzz=on")
        ->type_name("KEY=VALUE");
    command->add_flag("--inherit", wanted->inherit, "Study the deck as the one above it");
    command->add_flag("--remove", wanted->remove, "Remove the preset");
    command
        ->add_option("--today", wanted->today,
                     "Limits of the deck for today only, such as\nnew=5,reviews=50; or off")
        ->type_name("LIMITS")
        ->check(notEmpty());
    command->footer(footer());
}

} // namespace engram::cli
