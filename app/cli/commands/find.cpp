// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "argument_checks.h"
#include "card_row.h"
#include "commands/commands.h"
#include "deck_lookup.h"
#include "json_output.h"
#include "library_table.h"
#include "quantity_text.h"
#include "search_argument.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace engram::cli
{

namespace
{

struct FindOptions
{
    std::vector<std::string> words;
    LibraryColumn sort = LibraryColumn::Deck;
    bool reverse = false;
    bool notes = false;
    std::vector<LibraryColumn> columns;
    std::size_t skipped = 0;
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
    "  w:sea           the word, not inside a longer one\n"
    "  deck:Sea/Fish   tag:fish, tag:none   flag:0 to 7\n"
    "  is:             new due learning review young mature suspended buried leech\n"
    "                  marked duplicate draft orphan\n"
    "  kind:           question basic reversed cloze fact\n"
    "  note:           question basic cloze, or a note type, with all their cards\n"
    "  field:NAME=x    of a note type's field; *x* has it somewhere\n"
    "  card:2          the second card of a note; dupe:sea its front reads so\n"
    "  has:            hint explanation image facts\n"
    "  prop:lapses>2   also interval easiness reviews due retrievability\n"
    "  added:7         within so many days; also edited: reviewed: introduced:\n"
    "  reviewed:7:1    answered with that grade\n"
    "  parent:ID       facts of a question; nid:ID its cards; cid:ID that card\n";

CLI::Validator columnNamed()
{
    std::map<std::string, int> numbers;
    std::vector<std::string> names;
    for (const auto &[name, column] : libraryColumns()) {
        numbers[name] = static_cast<int>(column);
        names.push_back(name);
    }
    return numberNamed(std::move(numbers), fmt::format("{}", fmt::join(names, ", ")));
}

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

LibraryView viewOf(const FindOptions &options)
{
    return {options.notes ? LibraryMode::Notes : LibraryMode::Cards,
            {options.sort, options.reverse}};
}

Result<void> showTable(Program &program, Collection &collection, const std::vector<RowId> &ids,
                       const FindOptions &options)
{
    auto rows = collection.libraryRows(ids, viewOf(options).mode);
    if (!rows)
        return failFrom(rows);
    auto decks = collection.decks();
    if (!decks)
        return failFrom(decks);
    auto pathOf = pathsById(*decks);
    std::vector<NamedRow> named;
    for (LibraryRow &row : *rows) {
        auto note = collection.note(row.note);
        if (!note)
            return failFrom(note);
        auto name = options.notes ? Result<std::string>(note->key)
                                  : nameOf(collection, *note, row.cards.front());
        if (!name)
            return failFrom(name);
        named.push_back({*std::move(name), pathOf[row.deck], std::move(row)});
    }
    std::vector<LibraryColumn> columns = options.columns;
    if (columns.empty())
        columns = {LibraryColumn::Title, LibraryColumn::State, LibraryColumn::Due};
    if (program.json)
        printJson(program.out, libraryJson(named, columns));
    else if (!named.empty())
        printLibrary(program.out, named, columns);
    return {};
}

Result<void> show(Program &program, Collection &collection, const std::vector<RowId> &rows)
{
    auto decks = collection.decks();
    if (!decks)
        return failFrom(decks);
    auto pathOf = pathsById(*decks);
    const StudyDay today = collection.today();
    Json found = Json::array();
    CardRows table(today, collection.flagNames());
    for (const RowId row : rows) {
        const CardId id(row.value());
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
            found.push_back(cardJson(*name, *note, *card, pathOf[card->deck], today));
        else
            table.add(*name, *note, *card);
    }
    if (program.json)
        printJson(program.out, found);
    else
        table.print(program.out);
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
    auto count = (*collection)->countRows(*search, viewOf(options).mode);
    if (!count)
        return program.fail(count.error());
    if (options.count) {
        if (program.json)
            printJson(program.out, {{"count", *count}});
        else
            program.out.line(fmt::format("{}", *count));
        return Success;
    }
    auto rows = (*collection)->findRows(*search, viewOf(options), options.skipped, options.most);
    if (!rows)
        return program.fail(rows.error());
    auto shown = options.columns.empty() && !options.notes
                     ? show(program, **collection, *rows)
                     : showTable(program, **collection, *rows, options);
    if (!shown)
        return program.fail(shown.error());
    if (program.json)
        return Success;
    const std::int64_t more =
        *count - static_cast<std::int64_t>(options.skipped) - std::ssize(*rows);
    if (*count == 0)
        program.out.line(options.notes ? "No note is found." : "No card is found.");
    else if (more > 0 && options.skipped > 0)
        program.out.line(
            fmt::format("… and {} more, from --skip {} on.", more, options.skipped + rows->size()),
            Tone::Dim);
    else if (more > 0)
        program.out.line(fmt::format("… and {} more; --limit {} shows all.", more, *count),
                         Tone::Dim);
    return Success;
}

} // namespace

void addFind(CLI::App &root, Program &program)
{
    const auto options = std::make_shared<FindOptions>();
    CLI::App *const command = addCommand(root, program, "find", "List the cards that a query finds",
                                         [&program, options] { return find(program, *options); });
    command->footer(Language);
    command
        ->add_option("QUERY", options->words,
                     "Words and terms, as below; with -word behind --,\n"
                     "as in: find -- sea -salt")
        ->type_name("");
    command->add_option("--sort", options->sort, "Which come first, by a column; otherwise by deck")
        ->transform(columnNamed())
        ->type_name("COLUMN");
    command->add_flag("--reverse", options->reverse, "The other way round");
    command
        ->add_option("--columns", options->columns,
                     "What to say of each, with commas between:\n"
                     "title answer deck tags kind state due interval\n"
                     "easiness lapses reviews retrievability flag\n"
                     "created edited position")
        ->delimiter(',')
        ->allow_extra_args(false) // what follows is the query
        ->transform(columnNamed())
        ->type_name("COLUMN,...");
    command->add_flag("--notes", options->notes, "List notes, and drafts among them, not cards");
    command->add_option("--skip", options->skipped, "Leave so many out, for the next page")
        ->type_name("N")
        ->check(numberFrom(0, 100'000'000));
    command->add_option("--limit", options->most, "At most so many cards; otherwise 100")
        ->type_name("N")
        ->check(numberFrom(1, 100'000'000));
    command->add_flag("--count", options->count, "Only say how many there are");
}

} // namespace engram::cli
