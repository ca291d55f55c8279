// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "card_lookup.h"
#include "commands/commands.h"
#include "deck_lookup.h"
#include "json_output.h"
#include "quantity_text.h"

#include <fmt/format.h>

#include <map>

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

/// "due 2026-12-01 · suspended · flag 3".
std::string standing(const Card &card, StudyDay today)
{
    std::string text = card.schedule ? "due " + isoDate(card.schedule->due)
                                     : std::string(card.locked ? "locked" : "new");
    if (card.suspended)
        text += " · suspended";
    if (isBuried(card, today))
        text += " · buried until " + isoDate(*card.buriedUntil);
    if (card.flag > 0)
        text += fmt::format(" · flag {}", card.flag);
    return text;
}

Json cardJson(const NamedCard &each, const std::string &deck, StudyDay today)
{
    const Card &card = each.card;
    Json json{{"id", each.name}, {"deck", deck}, {"title", titleOf(each.note->content)}};
    json["due"] = card.schedule ? Json(isoDate(card.schedule->due)) : Json(nullptr);
    json["interval"] = card.schedule ? Json(card.schedule->memory.interval) : Json(nullptr);
    json["reviews"] = card.schedule ? card.schedule->reviews : 0;
    json["lapses"] = card.schedule ? card.schedule->lapses : 0;
    json["locked"] = card.locked;
    json["suspended"] = card.suspended;
    json["buried_until"] = isBuried(card, today) ? Json(isoDate(*card.buriedUntil)) : Json(nullptr);
    json["flag"] = card.flag;
    return json;
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
    const std::vector<std::string> paths = pathsOf(*decks);
    std::map<DeckId, std::string> pathOf;
    for (std::size_t i = 0; i < paths.size(); ++i)
        pathOf[(*decks)[i].deck.id] = paths[i];

    const StudyDay today = (*collection)->today();
    Json rows = Json::array();
    for (const NamedCard &each : cards->cards()) {
        if (!isWanted(each.card, options, today))
            continue;
        if (program.json)
            rows.push_back(cardJson(each, pathOf[each.card.deck], today));
        else
            program.out.put(each.name, Tone::Accent)
                .put("  " + titleOf(each.note->content, 60))
                .line("  " + standing(each.card, today), Tone::Dim);
    }
    if (program.json)
        printJson(program.out, rows);
    return Success;
}

} // namespace

void addCardList(CLI::App &card, Program &program)
{
    const auto options = std::make_shared<ListOptions>();
    CLI::App *const command =
        addCommand(card, program, "list", "Name the cards, and say how each stands",
                   Output::TextOrJson, [&program, options] { return list(program, *options); });
    command->add_option("--deck", options->deck, "Only this deck and those below it")
        ->type_name("NAME");
    command->add_flag("--suspended", options->suspended, "Only cards that are suspended");
    command->add_flag("--buried", options->buried, "Only cards that are buried today");
    command->add_option("--flag", options->flag, "Only cards with this flag; 0: without")
        ->check(CLI::Range(0, MaximumFlag))
        ->type_name("FLAG");
}

} // namespace engram::cli
