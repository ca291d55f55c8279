// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What a person does with cards besides answering them. See Collection for what each does.

#include <optional>
#include <vector>

#include <engram/card.h>
#include <engram/change_set.h>
#include <engram/id.h>
#include <engram/result.h>
#include <engram/study_day.h>

#include "study/study_context.h"

namespace engram::study
{

[[nodiscard]] Result<std::vector<CardId>> familyOf(const StudyContext &context, CardId card);

[[nodiscard]] Result<ChangeSet> setSuspended(const StudyContext &context,
                                             const std::vector<CardId> &cards, bool suspended);
[[nodiscard]] Result<ChangeSet> unsuspend(const StudyContext &context, std::optional<DeckId> deck);
[[nodiscard]] Result<ChangeSet> bury(const StudyContext &context, const std::vector<CardId> &cards);
[[nodiscard]] Result<ChangeSet> unbury(const StudyContext &context, std::optional<DeckId> deck);
[[nodiscard]] Result<ChangeSet> setFlag(const StudyContext &context,
                                        const std::vector<CardId> &cards, int flag);
[[nodiscard]] Result<ChangeSet> setDue(const StudyContext &context,
                                       const std::vector<CardId> &cards, StudyDay due,
                                       DueInterval interval, Days within);
[[nodiscard]] Result<ChangeSet> reset(const StudyContext &context,
                                      const std::vector<CardId> &cards);

} // namespace engram::study
