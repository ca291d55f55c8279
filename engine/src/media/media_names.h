// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Which file a note means by a name in its text.

#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include <engram/id.h>
#include <engram/note.h>
#include <engram/result.h>

#include "log/event.h"
#include "study/known_decks.h"
#include "study/study_context.h"

namespace engram::media
{

/// Where a name stands.
struct NamePlace
{
    std::optional<NoteId> note;   ///< nothing for one that is not saved yet
    std::optional<NoteId> parent; ///< its question
    std::optional<DeckId> deck;
};

[[nodiscard]] NamePlace placeOf(const Note &note);

/// Looks names up: those of the note, of its question, of its deck's file, of any note. Holds what it has
/// read of decks, and is not kept while the collection changes.
class MediaNames
{
public:
    explicit MediaNames(const study::StudyContext &context) : m_context(context) {}

    /// Nothing where no note means anything by it. Cost: a look-up; where several files are called so,
    /// all decks are read, once.
    [[nodiscard]] Result<std::optional<log::NamedMedia>> find(std::string_view name,
                                                              const NamePlace &place);

private:
    [[nodiscard]] Result<std::optional<log::NamedMedia>> ownOf(NoteId note, std::string_view name);

    const study::StudyContext &m_context;
    std::optional<study::KnownDecks> m_decks;
};

/// Adds to a batch what the notes that it saves mean by the names in their texts, as far as they have not
/// those names themselves: so they keep them in whatever deck they come to be. `copies` says of a
/// copy which note it was made of.
[[nodiscard]] Result<void> nameMedia(const study::StudyContext &context, log::Batch &batch,
                                     const std::map<NoteId, NoteId> &copies = {});

} // namespace engram::media
