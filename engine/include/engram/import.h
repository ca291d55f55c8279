// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What an import would do, before it does it. Made by Collection::planImport(), carried out by
/// Collection::applyImport() as one undoable step.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <engram/deck_file.h>
#include <engram/id.h>
#include <engram/problem.h>

namespace engram
{

/// What an import would do with one note.
enum class ImportAction : std::uint8_t {
    Added,    ///< not in the collection yet
    Changed,  ///< matched, text or pictures differ; history is kept
    Moved,    ///< matched, text the same, but in another deck or under another question
    Same,     ///< nothing to do
    Adopted,  ///< matched and the same, but not from this file so far: from now on it is the file's
    Restored, ///< was in the bin, or gone with its deck; comes back with its history
    /// In the deck but no longer in the file: asked no more, kept with its history, found again when
    /// it comes back. Nothing is orphaned while parts of the file were skipped as unreadable.
    Orphaned,
    /// Not in the file and never from it: a person added, copied or moved it to where it is, or it came
    /// with another deck. It stays there.
    Kept,
};

/// One note of the plan, in file order; behind them facts that a person added to its questions and that
/// stay with these, then what else is kept, orphans last.
struct ImportItem
{
    ImportAction action = ImportAction::Same;
    std::string key;            ///< id inside the deck
    std::string title;          ///< one plain line
    std::string deckPath;       ///< "Distributed Systems › Delivery"
    std::optional<NoteId> note; ///< nothing when it was never here
    bool isFact = false;
    bool isDraft = false; ///< a question without a right option: kept, not asked
    bool waits = false; ///< a fact of a draft: asked when that has its answer and was asked itself
    int line = 0;       ///< in the file; 0 for what is not in it
};

/// The plan for one file against one state of one collection.
struct ImportPlan
{
    std::string deckName;
    bool newDeck = false;
    bool restoredDeck = false; ///< the deck was in the bin, and comes back
    std::vector<ImportItem> items;
    std::vector<Problem> problems; ///< what the file has wrong; Severity::Skipped was left out

    std::vector<std::string> types; ///< names of note types that come in or change
    bool deckChanged = false;       ///< name, front matter, sections or order differ

    std::vector<DeckMedia> media; ///< of the file
    int newMedia = 0;             ///< how many of them the collection does not have yet

    DeckFile file;            ///< what applyImport() reads again
    std::int64_t basedOn = 0; ///< state of the collection that it was made for
    std::string fallbackName; ///< names the deck when the file does not

    [[nodiscard]] int count(ImportAction action) const
    {
        int n = 0;
        for (const ImportItem &item : items)
            n += item.action == action ? 1 : 0;
        return n;
    }
    [[nodiscard]] int skipped() const
    {
        int n = 0;
        for (const Problem &problem : problems)
            n += problem.severity == Severity::Skipped ? 1 : 0;
        return n;
    }
    /// Facts that no session asks before their drafts have an answer.
    [[nodiscard]] int waitingFacts() const
    {
        int n = 0;
        for (const ImportItem &item : items)
            n += item.waits ? 1 : 0;
        return n;
    }
    [[nodiscard]] bool changesNothing() const
    {
        return count(ImportAction::Same) + count(ImportAction::Kept) ==
                   static_cast<int>(items.size()) &&
               !newDeck && !deckChanged && newMedia == 0 && types.empty();
    }
};

} // namespace engram
