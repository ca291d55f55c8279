// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What the store must ask to derive its tables from the log, without knowing schedulers or content.
/// The façade supplies the one real set of rules.

#include <optional>
#include <string>
#include <vector>

#include <engram/card.h>
#include <engram/deck_options.h>
#include <engram/note.h>
#include <engram/settings.h>

#include "model/card_history.h"

namespace engram::log
{

/// What stands in one line for a note, by which notes are put in order; either may be "".
struct NoteLines
{
    std::string title;
    std::string answer;
};

/// Pure functions behind an interface: same arguments, same answer, for ever. When a rule changes,
/// `version()` changes, and the projections are rebuilt at the next start.
class ProjectionRules
{
public:
    static constexpr std::size_t LongestLine = 80;

    virtual ~ProjectionRules() = default;

    [[nodiscard]] virtual int version() const = 0;
    /// The cards that a note makes, by ascending ordinal; none for a draft.
    [[nodiscard]] virtual std::vector<CardSpec> cardsOf(const NoteContent &content) const = 0;
    /// At most LongestLine code points each.
    [[nodiscard]] virtual NoteLines linesOf(const NoteContent &content) const = 0;
    /// A card's schedule after its history, by the options of its deck; nothing when new.
    [[nodiscard]] virtual std::optional<Schedule> replay(const CardHistory &history,
                                                         const Settings &settings,
                                                         const DeckOptions &options) const = 0;
};

} // namespace engram::log
