// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "card_info_text.h"
#include "card_lookup.h"
#include "commands/commands.h"
#include "json_output.h"
#include "quantity_text.h"

#include <array>
#include <map>
#include <variant>

namespace engram::cli
{

namespace
{

/// Names in JSON, which are stable.
std::string_view nameOf(ReviewMode mode)
{
    constexpr std::array Names{"scheduled", "drill", "practice"};
    return Names.at(static_cast<std::size_t>(mode));
}

std::string_view nameOf(CardKind kind)
{
    constexpr std::array Names{"choice", "basic", "reversed", "cloze", "own"};
    return Names.at(static_cast<std::size_t>(kind));
}

std::string_view nameOf(DueReason::Rule rule)
{
    constexpr std::array Names{"first_pass", "second_pass", "multiplied", "started_over",
                               "set_by_hand"};
    return Names.at(static_cast<std::size_t>(rule));
}

Json jsonOf(const CardReview &entry)
{
    const Review &review = entry.review;
    return {{"step", "review"},
            {"at_ms", review.at.time_since_epoch().count()},
            {"utc_offset_min", review.utcOffset.count()},
            {"day", isoDate(entry.day)},
            {"grade", value(review.grade)},
            {"mode", nameOf(review.mode)},
            {"milliseconds", review.taken.count()},
            {"interval_before", entry.intervalBefore},
            {"interval_after", entry.intervalAfter},
            {"chosen", entry.chosen},
            {"right", entry.right}};
}

Json jsonOf(const CardReschedule &entry)
{
    return {{"step", entry.due ? "set_due" : "reset"},
            {"at_ms", entry.at.time_since_epoch().count()},
            {"utc_offset_min", entry.utcOffset.count()},
            {"day", isoDate(entry.day)},
            {"due", entry.due ? Json(isoDate(*entry.due)) : Json(nullptr)},
            {"interval_before", entry.intervalBefore},
            {"interval_after", entry.intervalAfter}};
}

Json jsonOf(const DueReason &reason)
{
    if (reason.rule == DueReason::Rule::SetByHand)
        return {{"rule", nameOf(reason.rule)},
                {"said", isoDate(reason.answered)},
                {"interval", reason.interval},
                {"due", isoDate(reason.due)}};
    Json json{{"rule", nameOf(reason.rule)},
              {"grade", value(reason.grade)},
              {"answered", isoDate(reason.answered)},
              {"elapsed_days", nullptr},
              {"interval_before", reason.intervalBefore},
              {"easiness", reason.easiness / 100.0},
              {"interval", reason.interval},
              {"due", isoDate(reason.due)},
              {"longest", reason.longest},
              {"moved", reason.moved}};
    if (reason.elapsed)
        json["elapsed_days"] = *reason.elapsed;
    return json;
}

Json jsonOf(const CardInfo &info, const std::string &name)
{
    Json json{{"id", name},
              {"kind", nameOf(info.card.kind)},
              {"title", info.title},
              {"deck", info.deckPath},
              {"locked", info.card.locked},
              {"due", nullptr},
              {"reason", nullptr},
              {"reset", info.reset ? Json(isoDate(*info.reset)) : Json(nullptr)},
              {"next_intervals", Json::array()},
              {"history", Json::array()}};
    if (info.card.schedule) {
        json["due"] = isoDate(info.card.schedule->due);
        json["lapses"] = info.card.schedule->lapses;
    }
    if (info.reason)
        json["reason"] = jsonOf(*info.reason);
    for (const Outcome &outcome : info.outcomes)
        json["next_intervals"].push_back(outcome.interval);
    for (const CardStep &step : info.history)
        json["history"].push_back(
            std::visit([](const auto &entry) { return jsonOf(entry); }, step));
    return json;
}

struct InfoOptions
{
    std::vector<std::string> names;
    std::string deck;
};

int explain(Program &program, const InfoOptions &options)
{
    auto collection = openToLook(program);
    if (!collection)
        return program.fail(collection.error());
    auto list = CardList::read(**collection, options.deck);
    if (!list)
        return program.fail(list.error());
    auto cards = list->find(options.names);
    if (!cards)
        return program.fail(cards.error());
    std::map<CardId, std::string> nameOfCard;
    for (const NamedCard &each : list->cards())
        nameOfCard[each.card.id] = each.name;

    Json json = Json::array();
    bool isFirst = true;
    for (const CardId id : *cards) {
        auto info = (*collection)->cardInfo(id);
        if (!info)
            return program.fail(info.error());
        if (program.json) {
            json.push_back(jsonOf(*info, nameOfCard[id]));
            continue;
        }
        if (!isFirst)
            program.out.line();
        isFirst = false;
        printCardInfo(program.out, *info, (*collection)->today(), Answers::Shown);
    }
    if (program.json)
        printJson(program.out, json);
    return Success;
}

} // namespace

void addCardInfo(CLI::App &card, Program &program)
{
    const auto options = std::make_shared<InfoOptions>();
    CLI::App *const command =
        addCommand(card, program, "info", "A card's history, and why it is due when it is",
                   [&program, options] { return explain(program, *options); });
    command->add_option("--deck", options->deck, "The deck in which the ids are looked up")
        ->type_name("NAME");
    command
        ->add_option("ID", options->names,
                     "Notes, by their id in the deck file: all their\n"
                     "cards; ID/2 is the second card alone")
        ->required();
}

} // namespace engram::cli
