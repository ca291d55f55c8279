// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <memory>

#include "study/card_queue.h"

namespace engram::study
{

/// The cards below `scope` in deck order, all as practice, each until it is passed: those in review,
/// and with `newToo` the new ones that are not locked. Facts that get unlocked on the way come too.
/// Cards are read in pages, so that beginning costs the same in every collection.
[[nodiscard]] std::unique_ptr<CardQueue> cramQueue(const StudyContext &context,
                                                   std::optional<DeckId> scope, bool newToo);

} // namespace engram::study
