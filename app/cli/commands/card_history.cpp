// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// What a note was before: listed, compared and restored.
#include "argument_checks.h"
#include "card_lookup.h"
#include "commands/commands.h"
#include "json_output.h"
#include "quantity_text.h"

#include <engram/note_history.h>
#include <engram/text_difference.h>

#include <fmt/format.h>

#include <limits>
#include <memory>
#include <string>
#include <vector>

namespace engram::cli
{

namespace
{

struct HistoryOptions
{
    std::string name;
    std::string deck;
    int shown = 0; ///< versions by their number in the list, from 1; 0 for none
    int compared = 0;
    int restored = 0;
};

std::string_view wordsOf(NoteChange change)
{
    switch (change) {
    case NoteChange::Added:
        return "written";
    case NoteChange::Copied:
        return "copied from another note";
    case NoteChange::Imported:
        return "imported";
    case NoteChange::Edited:
        return "edited";
    case NoteChange::Together:
        return "changed together with other notes";
    case NoteChange::Tagged:
        return "other tags or mark";
    case NoteChange::Moved:
        return "moved to another deck";
    case NoteChange::Facts:
        return "facts accepted";
    case NoteChange::Removed:
        return "moved to the bin";
    case NoteChange::BroughtBack:
        return "brought back from the bin";
    }
    return {};
}

/// As the list and --json name it.
std::string_view keyOf(NoteChange change)
{
    switch (change) {
    case NoteChange::Added:
        return "added";
    case NoteChange::Copied:
        return "copied";
    case NoteChange::Imported:
        return "imported";
    case NoteChange::Edited:
        return "edited";
    case NoteChange::Together:
        return "together";
    case NoteChange::Tagged:
        return "tagged";
    case NoteChange::Moved:
        return "moved";
    case NoteChange::Facts:
        return "facts";
    case NoteChange::Removed:
        return "removed";
    case NoteChange::BroughtBack:
        return "brought-back";
    }
    return {};
}

int list(Program &program, const NoteHistory &history)
{
    if (program.json) {
        Json rows = Json::array();
        for (std::size_t i = 0; i < history.versions.size(); ++i) {
            const NoteVersion &version = history.versions[i];
            rows.push_back({{"version", i + 1},
                            {"at", localTime(version.at, version.utcOffset)},
                            {"change", keyOf(version.change)}});
        }
        printJson(program.out, rows);
        return Success;
    }
    for (std::size_t i = 0; i < history.versions.size(); ++i) {
        const NoteVersion &version = history.versions[i];
        program.out.line(fmt::format("{:>4}  {}  {}{}", i + 1,
                                     localTime(version.at, version.utcOffset),
                                     wordsOf(version.change), i == 0 ? " (as it is now)" : ""));
    }
    return Success;
}

Json jsonOf(const DifferenceLine &line)
{
    constexpr const char *Names[] = {"same", "removed", "added"};
    Json parts = Json::array();
    for (const DifferencePart &part : line.parts)
        parts.push_back({{"kind", Names[static_cast<int>(part.kind)]}, {"text", part.text}});
    return {{"kind", Names[static_cast<int>(line.kind)]}, {"parts", parts}};
}

void print(Terminal &out, const DifferenceLine &line)
{
    constexpr const char *Signs[] = {"  ", "- ", "+ "};
    constexpr Tone Tones[] = {Tone::Plain, Tone::Wrong, Tone::Right};
    const auto kind = static_cast<int>(line.kind);
    out.put(Signs[kind], Tones[kind]);
    for (const DifferencePart &part : line.parts)
        out.put(part.text, Tones[static_cast<int>(part.kind)]);
    out.line();
}

/// What a version is other than the one before it; of the first, all that it is.
int compare(Program &program, Collection &collection, const NoteHistory &history, std::size_t place)
{
    auto now = collection.noteVersionText(history.note, history.versions[place].id);
    auto before = place + 1 < history.versions.size()
                      ? collection.noteVersionText(history.note, history.versions[place + 1].id)
                      : Result<std::string>(std::string());
    if (!now || !before)
        return program.fail(!now ? now.error() : before.error());
    const std::vector<DifferenceLine> lines = compareTexts(*before, *now);
    if (program.json) {
        Json rows = Json::array();
        for (const DifferenceLine &line : lines)
            rows.push_back(jsonOf(line));
        printJson(program.out, rows);
        return Success;
    }
    if (*before == *now)
        program.out.line("The text is the same as before.");
    else
        for (const DifferenceLine &line : lines)
            print(program.out, line);
    return Success;
}

int show(Program &program, Collection &collection, const NoteHistory &history, std::size_t place)
{
    const auto text = collection.noteVersionText(history.note, history.versions[place].id);
    if (!text)
        return program.fail(text.error());
    if (program.json)
        printJson(program.out, {{"text", *text}});
    else
        program.out.data(*text);
    return Success;
}

int restore(Program &program, Collection &collection, const NoteHistory &history, std::size_t place)
{
    const NoteVersion &version = history.versions[place];
    if (version.change == NoteChange::Removed)
        return program.fail("the note was in the bin then. Restore another version, or delete it.");
    const auto done = collection.restoreNoteVersion(history.note, version.id);
    if (!done)
        return program.fail(done.error());
    const bool isChanged = !done->notes.empty();
    return tell(program, {{"restored", isChanged}},
                isChanged ? fmt::format("Restored as it was on {}.",
                                        localTime(version.at, version.utcOffset))
                          : "Nothing to change.");
}

int run(Program &program, const HistoryOptions &options)
{
    auto collection =
        options.restored > 0 ? openToWrite(program, false) : openExistingToLook(program);
    if (!collection)
        return program.fail(collection.error());
    auto cards = CardList::read(**collection, options.deck);
    if (!cards)
        return program.fail(cards.error());
    auto notes = cards->findNotes({options.name});
    if (!notes)
        return program.fail(notes.error());
    auto history =
        (*collection)->noteHistory(notes->front(), 0, std::numeric_limits<std::size_t>::max());
    if (!history)
        return program.fail(history.error());
    for (const auto &[number, act] :
         {std::pair{options.shown, &show}, std::pair{options.compared, &compare},
          std::pair{options.restored, &restore}}) {
        if (number == 0)
            continue;
        const auto place = static_cast<std::size_t>(number - 1);
        if (place >= history->versions.size())
            return program.fail(fmt::format("there is no version {}; the oldest is {}.", number,
                                            history->versions.size()));
        return act(program, **collection, *history, place);
    }
    return list(program, *history);
}

} // namespace

void addCardHistory(CLI::App &card, Program &program)
{
    const auto options = std::make_shared<HistoryOptions>();
    CLI::App *const command =
        addCommand(card, program, "history", "What a note was before, to compare and restore",
                   [&program, options] { return run(program, *options); });
    command->footer("A version is what one step made of a note with its facts. Restoring one is a\n"
                    "step of undo: every card keeps its history, and the note its place.\n");
    command->add_option("ID", options->name, "The note, by its id in the deck file")->required();
    command->add_option("--deck", options->deck, "The deck in which the ids are looked up")
        ->type_name("NAME");
    const auto number = numberFrom(1, std::numeric_limits<int>::max());
    CLI::Option *const show =
        command->add_option("--show", options->shown, "The text of version N of the list");
    CLI::Option *const diff = command->add_option("--diff", options->compared,
                                                  "What version N is other than the one before it");
    CLI::Option *const restore =
        command->add_option("--restore", options->restored, "Save the note as version N was");
    for (CLI::Option *each : {show, diff, restore})
        each->type_name("N")->check(number);
    diff->excludes(show);
    restore->excludes(show)->excludes(diff);
}

} // namespace engram::cli
