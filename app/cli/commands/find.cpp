// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "card_row.h"
#include "commands/commands.h"
#include "deck_lookup.h"
#include "json_output.h"
#include "quantity_text.h"
#include "search_argument.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>

namespace engram::cli
{

namespace
{

struct FindOptions
{
    std::vector<std::string> words;
    LibraryColumn order = LibraryColumn::Deck;
    std::size_t most = 100;
    bool count = false;
};

constexpr const char *Language =
    "A query without a word finds every card. Small letters find capital ones, too.\n"
    "  ocean current   both, also inside longer words    \"ocean current\"  the phrase\n"
    "  ocean or sea    -ocean    (ocean or sea) -salt   groups\n"
    "  o*n  _cean      wildcards    re:\"sea(s|side)?\"   regular expression\n"
    "  nc:uber         accents ignored\n"
    "  front:*sea*     also back: hint: option: reason: explanation:\n"
    "  deck:Sea/Fish   tag:fish, tag:none   flag:0 to 7\n"
    "  is:             new due learning review young mature suspended buried leech\n"
    "                  marked orphan\n"
    "  kind:           question basic reversed cloze fact\n"
    "  has:            hint explanation image facts\n"
    "  prop:lapses>2   also interval easiness reviews due retrievability\n"
    "  added:7         within so many days; also edited: reviewed:\n"
    "  reviewed:7:1    answered with that grade\n"
    "  parent:ID       facts of a question; nid:ID its cards; cid:ID that card\n";

/// What finds the card again: its note's id, with "/2" behind it for the second of several cards.
Result<std::string> nameOf(Collection &collection, const Note &note, CardId card)
{
    auto cards = collection.cardsOf(note.id);
    if (!cards)
        return failFrom(cards);
    for (std::size_t i = 0; i < cards->size() && cards->size() > 1; ++i)
        if ((*cards)[i].id == card)
            return fmt::format("{}/{}", note.key, i + 1);
    return note.key;
}

Result<void> show(Program &program, Collection &collection, const std::vector<CardId> &cards)
{
    auto decks = collection.decks();
    if (!decks)
        return failFrom(decks);
    auto pathOf = pathsById(*decks);
    const StudyDay today = collection.today();
    Json rows = Json::array();
    for (const CardId id : cards) {
        auto card = collection.card(id);
        if (!card)
            return failFrom(card);
        auto note = collection.note(card->note);
        if (!note)
            return failFrom(note);
        auto name = nameOf(collection, *note, id);
        if (!name)
            return failFrom(name);
        if (program.json)
            rows.push_back(cardJson(*name, *note, *card, pathOf[card->deck], today));
        else
            printCardRow(program.out, *name, *note, *card, today, collection.flagNames());
    }
    if (program.json)
        printJson(program.out, rows);
    return {};
}

int find(Program &program, const FindOptions &options)
{
    auto search = parseSearch(fmt::format("{}", fmt::join(options.words, " ")));
    if (!search)
        return program.fail(search.error(), Usage);
    auto collection = openToLook(program);
    if (!collection)
        return program.fail(collection.error());
    auto count = (*collection)->countCards(*search);
    if (!count)
        return program.fail(count.error());
    if (options.count) {
        if (program.json)
            printJson(program.out, {{"count", *count}});
        else
            program.out.line(fmt::format("{}", *count));
        return Success;
    }
    auto cards = (*collection)->findCards(*search, 0, options.most, {options.order});
    if (!cards)
        return program.fail(cards.error());
    if (auto shown = show(program, **collection, *cards); !shown)
        return program.fail(shown.error());
    if (program.json)
        return Success;
    if (*count == 0)
        program.out.line("No card is found.");
    else if (*count > std::ssize(*cards))
        program.out.line(fmt::format("… and {} more; --limit {} shows all.",
                                     *count - std::ssize(*cards), *count),
                         Tone::Dim);
    return Success;
}

} // namespace

void addFind(CLI::App &root, Program &program)
{
    const auto options = std::make_shared<FindOptions>();
    CLI::App *const command =
        addCommand(root, program, "find", "List the cards that a query finds", Output::TextOrJson,
                   [&program, options] { return find(program, *options); });
    command->footer(Language);
    command
        ->add_option("QUERY", options->words,
                     "Words and terms, as below; with -word behind --,\n"
                     "as in: find -- sea -salt")
        ->type_name("");
    const std::map<std::string, LibraryColumn> orders{
        {"deck", LibraryColumn::Deck},         {"newest", LibraryColumn::Created},
        {"due", LibraryColumn::Due},           {"interval", LibraryColumn::Interval},
        {"easiness", LibraryColumn::Easiness}, {"lapses", LibraryColumn::Lapses}};
    command
        ->add_option("--order", options->order,
                     "deck (otherwise), newest, due, interval,\n"
                     "easiness or lapses")
        ->transform(CLI::Transformer(orders))
        ->type_name("NAME");
    command->add_option("--limit", options->most, "At most so many cards; otherwise 100")
        ->type_name("N")
        ->check(CLI::Range(1, 100'000'000));
    command->add_flag("--count", options->count, "Only say how many there are");
}

} // namespace engram::cli
