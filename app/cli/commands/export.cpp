// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "argument_checks.h"
#include "commands/commands.h"
#include "deck_lookup.h"
#include "json_output.h"
#include "quantity_text.h"

#include <engram/deck_file.h>
#include <engram/derived_id.h>
#include <engram/exchange.h>
#include <engram/media.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <iterator>
#include <map>

namespace engram::cli
{

namespace
{

struct ExportOptions
{
    std::string out;
    std::string format{nameOf(Format::Markdown)};
    std::string deck;
};

/// The root decks to write: the one named, or all.
Result<std::vector<Deck>> chosenDecks(Collection &collection, const std::string &name)
{
    auto decks = collection.decks();
    if (!decks)
        return failFrom(decks);
    auto wanted = findDeck(collection, name);
    if (!wanted)
        return failFrom(wanted);

    std::vector<Deck> chosen;
    for (const DeckSummary &row : *decks) {
        const bool isWanted = *wanted ? row.deck.id == **wanted : row.depth == 0;
        if (isWanted && row.depth > 0)
            return fail(Errc::InvalidInput,
                        fmt::format("“{}” is a section, and only whole decks become files; give "
                                    "the deck that holds it",
                                    row.deck.name));
        if (isWanted)
            chosen.push_back(row.deck);
    }
    if (chosen.empty())
        return fail(Errc::NotFound, "the collection has no decks to export");
    return chosen;
}

/// Says which media are not beside the file as the notes mean them.
int mediaLeftOut(Program &program, const ExportedMedia &media)
{
    int exitCode = Success;
    const auto say = [&](const std::vector<std::string> &names, std::string_view why) {
        for (const std::string &name : names)
            exitCode = program.fail(fmt::format("{}: {}", name, why));
    };
    say(media.kept,
        "another file is there already, and was left alone. Export to an empty folder.");
    say(media.lost, "its file is missing or damaged; see `engram-cli media missing`.");
    say(media.twofold,
        "two notes mean different files by this name; that of the first was written. "
        "Call one otherwise.");
    return exitCode;
}

int exportOne(Program &program, Collection &collection, const Deck &deck,
              const std::filesystem::path &target, Json &rows)
{
    auto file = collection.exportDeck(deck.id);
    if (!file)
        return program.fail(file.error());
    Json row{{"deck", deck.name}, {"file", target.string()}};
    if (target == "-" && program.json) {
        row["text"] = writeDeckFile(*file);
        rows.push_back(std::move(row));
        return Success;
    }
    if (target == "-") {
        program.out.data(writeDeckFile(*file));
        return Success;
    }
    if (auto written = writeDeck(target, *file); !written)
        return program.fail(written.error());
    auto media = collection.media().exportTo(deck.id, target.parent_path());
    if (!media)
        return program.fail(media.error());
    row["media"] = {{"written", media->written.size()},
                    {"kept", media->kept},
                    {"lost", media->lost},
                    {"twofold", media->twofold}};
    rows.push_back(std::move(row));
    if (!program.json)
        program.out.line(fmt::format(
            "{} → {}{}", deck.name, target.string(),
            media->written.empty() ? std::string()
                                   : fmt::format(", with {} of media beside it",
                                                 countOf(std::ssize(media->written), "file"))));
    return mediaLeftOut(program, *media);
}

int exportDecks(Program &program, const ExportOptions &options)
{
    auto collection = openToLook(program);
    if (!collection)
        return program.fail(collection.error());
    auto decks = chosenDecks(**collection, options.deck);
    if (!decks)
        return program.fail(decks.error());

    std::error_code ignored;
    const std::filesystem::path target = options.out;
    const bool intoFolder = std::filesystem::is_directory(target, ignored);
    if (decks->size() > 1 && !intoFolder) {
        std::vector<std::string> names;
        std::transform(decks->begin(), decks->end(), std::back_inserter(names),
                       [](const Deck &deck) { return deck.name; });
        return program.fail(fmt::format("{}: one file holds one deck, and there are {}: {}. Choose "
                                        "one with --deck, or name a folder.",
                                        options.out, names.size(), fmt::join(names, ", ")));
    }
    int exitCode = Success;
    Json rows = Json::array();
    // A key comes from a deck file and may hold anything; the derived id is a safe file name, but
    // "c" and "c++" have the same.
    std::map<std::string, int> uses;
    for (const Deck &deck : *decks) {
        std::string name = deriveId(deck.key);
        while (++uses[name] > 1)
            name += "-" + std::to_string(uses[name]);
        const auto path = intoFolder ? target / (name + ".md") : target;
        exitCode = std::max(exitCode, exportOne(program, **collection, deck, path, rows));
    }
    if (program.json)
        printJson(program.out, rows);
    return exitCode;
}

} // namespace

void addExport(CLI::App &root, Program &program)
{
    const auto options = std::make_shared<ExportOptions>();
    CLI::App *const command =
        addCommand(root, program, "export", "Write a deck to a file",
                   [&program, options] { return exportDecks(program, *options); });
    command->add_option("OUT", options->out, "The file or folder to write; - is standard output")
        ->required()
        ->check(somePath());
    command->add_option("--as", options->format, "markdown (the native deck)")
        ->check(oneOf({std::string(nameOf(Format::Markdown))}))
        ->type_name("FORMAT");
    command->add_option("--deck", options->deck, "The deck, where there are several")
        ->type_name("NAME");
}

} // namespace engram::cli
