// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "commands/commands.h"

namespace engram::cli
{

namespace
{

enum class Direction { Back, Forth };

std::string_view nameOf(StepKind kind)
{
    switch (kind) {
    case StepKind::Answer:
        return "an answer";
    case StepKind::Import:
        return "an import";
    case StepKind::Settings:
        return "a change of settings";
    case StepKind::Suspend:
        return "a change of suspended cards";
    case StepKind::Bury:
        return "a change of buried cards";
    case StepKind::Flag:
        return "a change of flags";
    case StepKind::Due:
        return "a change of due days";
    case StepKind::Reset:
        return "a reset of cards";
    case StepKind::Other:
        return "a change";
    }
    return "";
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
    program.out.line((back ? "Undid " : "Did again ") + std::string(nameOf((*done)->kind)) + ".");
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
