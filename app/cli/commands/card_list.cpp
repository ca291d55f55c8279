// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "argument_checks.h"
#include "card_lookup.h"
#include "card_row.h"
#include "commands/commands.h"
#include "deck_lookup.h"
#include "json_output.h"

namespace engram::cli
{

namespace
{

struct ListOptions
{
    std::string deck;
    bool suspended = false;
    bool buried = false;
    std::optional<int> flag;
};

bool isWanted(const Card &card, const ListOptions &options, StudyDay today)
{
    return (!options.suspended || card.suspended) &&
           (!options.buried || (isBuried(card, today) && !card.suspended)) &&
           (!options.flag || card.flag == *options.flag);
}

int list(Program &program, const ListOptions &options)
{
    auto collection = openToLook(program);
    if (!collection)
        return program.fail(collection.error());
    auto decks = (*collection)->decks();
    if (!decks)
        return program.fail(decks.error());
    auto cards = CardList::read(**collection, options.deck);
    if (!cards)
        return program.fail(cards.error());
    auto pathOf = pathsById(*decks);
    const StudyDay today = (*collection)->today();
    Json rows = Json::array();
    CardRows table(today, (*collection)->flagNames());
    for (const NamedCard &each : cards->cards()) {
        if (!isWanted(each.card, options, today))
            continue;
        if (program.json)
            rows.push_back(
                cardJson(each.name, *each.note, each.card, pathOf[each.card.deck], today));
        else
            table.add(each.name, *each.note, each.card);
    }
    if (program.json)
        printJson(program.out, rows);
    else
        table.print(program.out);
    return Success;
}

} // namespace

void addCardList(CLI::App &card, Program &program)
{
    const auto options = std::make_shared<ListOptions>();
    CLI::App *const command =
        addCommand(card, program, "list", "Name the cards, and say how each stands",
                   [&program, options] { return list(program, *options); });
    addDeckScope(*command, options->deck);
    command->add_flag("--suspended", options->suspended, "Only cards that are suspended");
    command->add_flag("--buried", options->buried, "Only cards that are buried today");
    command->add_option("--flag", options->flag, "Only cards with this flag; 0: without")
        ->check(numberFrom(0, MaximumFlag))
        ->type_name("FLAG");
}

} // namespace engram::cli
