// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "commands/commands.h"
#include "deck_lookup.h"
#include "json_output.h"
#include "quantity_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace engram::cli
{

namespace
{

using Paths = std::unordered_map<DeckId, std::string>;

/// Ten cells, filled as far as the share goes.
std::string barOf(double share)
{
    constexpr int Cells = 10;
    const int full = std::clamp(static_cast<int>(std::lround(share * Cells)), 0, Cells);
    std::string bar;
    for (int i = 0; i < Cells; ++i)
        bar += i < full ? "\u2593" : "\u2591";
    return bar;
}

Json jsonOf(const QuestionMastery &row, const Paths &paths)
{
    Json json{{"note", row.note.value()},
              {"card", row.card.value()},
              {"key", row.key},
              {"title", row.title},
              {"deck", paths.at(row.deck)},
              {"mastery", row.mastery},
              {"own", row.own},
              {"facts", row.facts},
              {"facts_in_review", row.factsInReview},
              {"facts_mean", row.factsMean},
              {"weakest", nullptr}};
    if (row.weakest)
        json["weakest"] = {{"note", row.weakest->value()},
                           {"title", row.weakestTitle},
                           {"retrievability", row.weakestRetrievability}};
    return json;
}

void printRow(Terminal &out, const QuestionMastery &row)
{
    constexpr int Indent = 20; // of what stands behind the bar
    out.put(fmt::format("  {:>5}  {} ", percent(row.mastery), barOf(row.mastery)));
    out.paragraph(row.title, Indent, Tone::Strong);
    const std::string behind(Indent, ' ');
    std::string figures = "itself " + percent(row.own);
    if (row.facts > 0)
        figures += fmt::format(" \u00b7 facts {}, {} of {} in review", percent(row.factsMean),
                               row.factsInReview, row.facts);
    out.line(behind + figures, Tone::Dim);
    if (row.weakest)
        out.put(behind).paragraph(
            fmt::format("weakest {}: {}", percent(row.weakestRetrievability), row.weakestTitle),
            Indent, Tone::Dim);
}

int mastery(Program &program, const std::string &deckName)
{
    auto collection = openToLook(program);
    if (!collection)
        return program.fail(collection.error());
    auto deck = findDeck(**collection, deckName);
    if (!deck)
        return program.fail(deck.error());
    auto decks = (*collection)->decks();
    if (!decks)
        return program.fail(decks.error());
    auto rows = (*collection)->questionsOf(*deck);
    if (!rows)
        return program.fail(rows.error());
    Paths paths;
    const std::vector<std::string> names = pathsOf(*decks);
    for (std::size_t i = 0; i < decks->size(); ++i)
        paths.emplace((*decks)[i].deck.id, names[i]);

    if (program.json) {
        Json json = Json::array();
        for (const QuestionMastery &row : *rows)
            json.push_back(jsonOf(row, paths));
        printJson(program.out, json);
        return Success;
    }
    if (rows->empty())
        program.out.line("There is no question here.");
    std::optional<DeckId> heading;
    for (const QuestionMastery &row : *rows) {
        if (heading != row.deck) {
            if (heading)
                program.out.line();
            heading = row.deck;
            program.out.paragraph(paths.at(row.deck), 0, Tone::Accent);
        }
        printRow(program.out, row);
    }
    return Success;
}

} // namespace

void addMastery(CLI::App &root, Program &program)
{
    const auto deck = std::make_shared<std::string>();
    CLI::App *const command =
        addCommand(root, program, "mastery", "How well each question is known, by deck",
                   [&program, deck] { return mastery(program, *deck); });
    addDeckScope(*command, *deck);
}

} // namespace engram::cli
