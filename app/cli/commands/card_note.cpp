// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// What is done with the notes of cards: mark, edit, copy, delete.
#include "card_lookup.h"
#include "commands/commands.h"
#include "json_output.h"
#include "note_editing.h"
#include "quantity_text.h"

#include <fmt/format.h>

#include <functional>
#include <iterator>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace engram::cli
{

namespace
{

struct NoteOptions
{
    std::vector<std::string> names;
    std::string deck;
    std::string file;
};
using NoteChoice = std::shared_ptr<NoteOptions>;
using Notes = std::vector<NoteId>;

/// Opens the collection, finds the notes and has `action` done to them, which gives the exit code.
template <class Action>
int withNotes(Program &program, const NoteOptions &options, const Action &action)
{
    auto collection = openToWrite(program, false);
    if (!collection)
        return program.fail(collection.error());
    auto list = CardList::read(**collection, options.deck);
    if (!list)
        return program.fail(list.error());
    auto notes = list->findNotes(options.names);
    if (!notes)
        return program.fail(notes.error());
    return action(**collection, *notes);
}

int reportNotes(Program &program, const Result<ChangeSet> &done, std::string_view what)
{
    if (!done)
        return program.fail(done.error());
    const auto count = std::ssize(done->notes);
    return tell(program, {{"notes", count}},
                count == 0 ? "Nothing to change."
                           : fmt::format("{} {}.", what, countOf(count, "note")));
}

int edit(Program &program, const NoteOptions &options)
{
    return withNotes(program, options, [&](Collection &collection, const Notes &notes) {
        Result<EditEnd> end = EditEnd::Unchanged;
        if (options.file.empty() && !isConversation())
            return program.fail("an editor needs a terminal. Give the text with --file, or - for "
                                "standard input.");
        if (options.file.empty()) {
            end = editNote(program, collection, notes.front());
        } else {
            auto text = options.file == "-" ? readStandardInput() : readText(options.file);
            if (!text)
                return program.fail(text.error());
            const std::string place = options.file == "-" ? "standard input" : options.file;
            end = saveWritten(program, collection, notes.front(), *text, place);
        }
        if (!end)
            return program.fail(end.error());
        return *end == EditEnd::Refused ? Failure : Success;
    });
}

int copy(Program &program, const NoteOptions &options)
{
    return withNotes(program, options, [&](Collection &collection, const Notes &notes) {
        auto made = collection.copyNote(notes.front());
        auto note = made ? collection.note(*made) : Result<Note>(failFrom(made));
        if (!note)
            return program.fail(note.error());
        return tell(program, {{"id", note->key}}, fmt::format("Copied as {}.", note->key));
    });
}

CLI::App *addNotes(CLI::App &card, Program &program, const std::string &name,
                   const std::string &help, const NoteChoice &options, std::function<int()> run)
{
    CLI::App *const command = addCommand(card, program, name, help, std::move(run));
    command->add_option("--deck", options->deck, "The deck in which the ids are looked up")
        ->type_name("NAME");
    return command;
}

/// A subcommand over any number of notes.
template <class Action>
void addNoteAction(CLI::App &card, Program &program, const std::string &name,
                   const std::string &help, const std::string &done, Action action)
{
    const auto options = std::make_shared<NoteOptions>();
    CLI::App *const command =
        addNotes(card, program, name, help, options, [&program, options, done, action] {
            return withNotes(program, *options, [&](Collection &collection, const Notes &notes) {
                return reportNotes(program, action(collection, notes), done);
            });
        });
    command->add_option("ID", options->names, "Notes, by their id in the deck file")->required();
}

/// A subcommand over a single note.
CLI::App *addSingle(CLI::App &card, Program &program, const std::string &name,
                    const std::string &help, const NoteChoice &options,
                    int (*run)(Program &, const NoteOptions &))
{
    CLI::App *const command = addNotes(card, program, name, help, options,
                                       [&program, options, run] { return run(program, *options); });
    options->names.resize(1);
    command->add_option("ID", options->names.front(), "The note, by its id in the deck file")
        ->required();
    return command;
}

} // namespace

void addCardNote(CLI::App &card, Program &program)
{
    addNoteAction(card, program, "mark", "Mark notes, to find them again", "Marked",
                  [](Collection &collection, const Notes &notes) {
                      return collection.setMarked(notes, true);
                  });
    addNoteAction(card, program, "unmark", "Take the mark away",
                  "Not marked any more:", [](Collection &collection, const Notes &notes) {
                      return collection.setMarked(notes, false);
                  });
    const auto edited = std::make_shared<NoteOptions>();
    addSingle(card, program, "edit", "Change a note, with its facts, as text", edited, edit)
        ->add_option("--file", edited->file,
                     "Take the text from here, or with - from standard\n"
                     "input; otherwise $VISUAL or $EDITOR is started")
        ->type_name("FILE");
    addSingle(card, program, "copy", "Copy a note, with its facts, as new",
              std::make_shared<NoteOptions>(), copy);
    addNoteAction(card, program, "delete", "Move notes to the bin, questions with facts",
                  "Moved to the bin:", [](Collection &collection, const Notes &notes) {
                      return collection.removeNotes(notes);
                  });
}

} // namespace engram::cli
