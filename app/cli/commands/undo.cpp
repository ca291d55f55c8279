// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "commands/commands.h"
#include "deck_lookup.h"
#include "json_output.h"
#include "review/session_words.h"
#include "step_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>
#include <vector>

namespace engram::cli
{

namespace
{

enum class Direction { Back, Forth };

/// "“Kings › Poets” is “Poets” now", for each deck that a step changed itself.
std::vector<std::string> sentencesOf(const std::vector<DeckChange> &changes)
{
    std::vector<std::string> sentences;
    for (const DeckChange &change : changes) {
        const std::string before = pathText(change.before);
        const std::string after = pathText(change.after);
        sentences.push_back(change.after.empty() ? fmt::format("“{}” is gone", before)
                            : change.before.empty()
                                ? fmt::format("“{}” is there again", after)
                                : fmt::format("“{}” is “{}” now", before, after));
    }
    return sentences;
}

/// "the end of the exam of “Kings”"
std::string textOf(const Step &step)
{
    if (!step.session)
        return nameOf(step.kind, step.cards);
    return fmt::format(
        "the end of the {}{}", nameOf(step.session->kind),
        step.session->deck.empty() ? "" : fmt::format(" of “{}”", pathText(step.session->deck)));
}

int step(Program &program, Direction direction)
{
    const bool back = direction == Direction::Back;
    auto collection = openToWrite(program, false);
    if (!collection)
        return program.fail(collection.error());
    auto done = back ? (*collection)->undo() : (*collection)->redo();
    if (!done)
        return program.fail(done.error());
    if (!*done)
        return program.fail(back ? "there is nothing to undo." : "there is nothing to redo.");
    const std::string name = textOf(**done);
    const auto &session = (*done)->session;
    const std::string goesOn =
        session && session->goesOn
            ? fmt::format(" `engram-cli {}` goes on with it.", nameOf(session->kind))
            : "";
    const std::vector<std::string> changes = sentencesOf((*done)->decks);
    return tell(program, {{back ? "undone" : "done_again", name}, {"decks", changes}},
                fmt::format("{} {}{}{}.{}", back ? "Undid" : "Did again", name,
                            changes.empty() ? "" : ": ", fmt::join(changes, "; "), goesOn));
}

} // namespace

void addUndo(CLI::App &root, Program &program)
{
    addCommand(root, program, "undo", "Undo the last answer, import or change",
               [&program] { return step(program, Direction::Back); });
}

void addRedo(CLI::App &root, Program &program)
{
    addCommand(root, program, "redo", "Do again what undo took back",
               [&program] { return step(program, Direction::Forth); });
}

} // namespace engram::cli
