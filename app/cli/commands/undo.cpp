// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "commands/commands.h"
#include "deck_lookup.h"
#include "json_output.h"
#include "step_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>
#include <string>
#include <vector>

namespace engram::cli
{

namespace
{

enum class Direction { Back, Forth };

/// The tree, to say afterwards what became of it.
struct Tree
{
    std::map<DeckId, Deck> decks;
    std::map<DeckId, std::string> paths;

    static Result<Tree> read(Collection &collection)
    {
        auto rows = collection.decks();
        if (!rows)
            return failFrom(rows);
        Tree tree;
        tree.paths = pathsById(*rows);
        for (const DeckSummary &row : *rows)
            tree.decks.emplace(row.deck.id, row.deck);
        return tree;
    }

    /// The decks that the other has not; what is below one of them goes with it.
    [[nodiscard]] std::vector<DeckId> without(const Tree &other) const
    {
        std::vector<DeckId> alone;
        for (const auto &[id, deck] : decks)
            if (!other.decks.contains(id) && (!deck.parent || other.decks.contains(*deck.parent)))
                alone.push_back(id);
        return alone;
    }
};

/// "“Kings › Poets” is “Poets” now", for each deck that a step changed itself.
std::vector<std::string> changesBetween(const Tree &before, const Tree &after)
{
    std::vector<std::string> changes;
    for (const DeckId id : before.without(after))
        changes.push_back(fmt::format("“{}” is gone", before.paths.at(id)));
    for (const DeckId id : after.without(before))
        changes.push_back(fmt::format("“{}” is there again", after.paths.at(id)));
    for (const auto &[id, deck] : before.decks) {
        const auto now = after.decks.find(id);
        if (now != after.decks.end() &&
            (now->second.name != deck.name || now->second.parent != deck.parent))
            changes.push_back(
                fmt::format("“{}” is “{}” now", before.paths.at(id), after.paths.at(id)));
    }
    return changes;
}

int step(Program &program, Direction direction)
{
    const bool back = direction == Direction::Back;
    auto collection = openToWrite(program, false);
    if (!collection)
        return program.fail(collection.error());
    const auto before = Tree::read(**collection);
    if (!before)
        return program.fail(before.error());
    auto done = back ? (*collection)->undo() : (*collection)->redo();
    if (!done)
        return program.fail(done.error());
    if (!*done)
        return program.fail(back ? "there is nothing to undo." : "there is nothing to redo.");
    const auto after = Tree::read(**collection);
    if (!after)
        return program.fail(after.error());
    const std::string name = nameOf((*done)->kind, (*done)->cards);
    const std::vector<std::string> changes = changesBetween(*before, *after);
    return tell(program, {{back ? "undone" : "done_again", name}, {"decks", changes}},
                fmt::format("{} {}{}{}.", back ? "Undid" : "Did again", name,
                            changes.empty() ? "" : ": ", fmt::join(changes, "; ")));
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
