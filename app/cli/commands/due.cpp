// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "commands/commands.h"
#include "deck_lookup.h"
#include "due_text.h"
#include "json_output.h"
#include "quantity_text.h"

#include <fmt/format.h>

namespace engram::cli
{

namespace
{

Json countsJson(const DeckCounts &counts)
{
    return {{"total", counts.total()},
            {"due", counts.due},
            {"new_questions", counts.newQuestions},
            {"new_facts", counts.newFacts},
            {"new_other", counts.newOther},
            {"drill", counts.drill},
            {"cards", counts.cards},
            {"drafts", counts.drafts},
            {"suspended", counts.suspended},
            {"buried", counts.buried}};
}

Json dayJson(StudyDay today, const DeckCounts &counts, const std::vector<DeckSummary> &decks,
             std::chrono::milliseconds time)
{
    Json json = countsJson(counts);
    json["day"] = isoDate(today);
    json["seconds"] = std::chrono::round<std::chrono::seconds>(time).count();
    json["decks"] = Json::array();
    const std::vector<std::string> paths = pathsOf(decks);
    for (std::size_t i = 0; i < decks.size(); ++i) {
        Json row{{"path", paths[i]}, {"key", decks[i].deck.key}};
        row.update(countsJson(decks[i].counts));
        json["decks"].push_back(row);
    }
    return json;
}

int due(Program &program, const std::string &deckName)
{
    auto collection = openToLook(program);
    if (!collection)
        return program.fail(collection.error());
    auto deck = findDeck(**collection, deckName);
    if (!deck)
        return program.fail(deck.error());
    auto counts = (*collection)->counts(*deck);
    if (!counts)
        return program.fail(counts.error());
    auto decks = (*collection)->decks();
    if (!decks)
        return program.fail(decks.error());
    auto time = (*collection)->typicalAnswerTime();
    if (!time)
        return program.fail(time.error());

    if (program.json) {
        printJson(program.out,
                  dayJson((*collection)->today(), *counts, *decks, *time * counts->total()));
        return Success;
    }
    if (auto warned = warnOfClock(program.out, **collection); !warned)
        return program.fail(warned.error());
    printDue(program.out, *counts, *time);
    for (const DeckSummary &row : *decks) {
        const std::string list = listOf(row.counts);
        program.out.put(std::string(static_cast<std::size_t>(row.depth + 1) * 2, ' '))
            .put(row.deck.name)
            .line(": " + (list.empty() ? "nothing due" : list), Tone::Dim);
    }
    return Success;
}

} // namespace

void addDue(CLI::App &root, Program &program)
{
    const auto deck = std::make_shared<std::string>();
    CLI::App *const command = addCommand(root, program, "due", "Say what is due today, by deck",
                                         [&program, deck] { return due(program, *deck); });
    addDeckScope(*command, *deck);
}

} // namespace engram::cli
