// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The one real set of rules by which the store derives its tables.

#include "content/answer_of.h"
#include "content/cards_of_note.h"
#include "log/projection_rules.h"
#include "schedule/replay.h"

namespace engram
{

class EngineRules final : public log::ProjectionRules
{
public:
    [[nodiscard]] int version() const override
    {
        return schedule::ReplayVersion * 1000 + CardsVersion;
    }
    [[nodiscard]] std::vector<CardSpec> cardsOf(const NoteContent &content) const override
    {
        return engram::cardsOf(content);
    }
    [[nodiscard]] log::NoteLines linesOf(const NoteContent &content) const override
    {
        return {titleOf(content, LongestLine), answerOf(content, LongestLine)};
    }
    [[nodiscard]] std::optional<Schedule> replay(const CardHistory &history,
                                                 const Settings &settings,
                                                 const DeckOptions &options) const override
    {
        return schedule::replay(history, settings, options);
    }
};

} // namespace engram
