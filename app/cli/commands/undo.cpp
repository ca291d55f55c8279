// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "commands/commands.h"
#include "step_text.h"

namespace engram::cli
{

namespace
{

enum class Direction { Back, Forth };

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
    program.out.line((back ? "Undid " : "Did again ") + nameOf((*done)->kind, (*done)->cards) +
                     ".");
    return Success;
}

} // namespace

void addUndo(CLI::App &root, Program &program)
{
    addCommand(root, program, "undo", "Undo the last answer, import or change", Output::Text,
               [&program] { return step(program, Direction::Back); });
}

void addRedo(CLI::App &root, Program &program)
{
    addCommand(root, program, "redo", "Do again what undo took back", Output::Text,
               [&program] { return step(program, Direction::Forth); });
}

} // namespace engram::cli
