// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What every part of studying needs: the store, the clock and the rules, and today by them.

#include <chrono>

#include <engram/clock.h>
#include <engram/study_day.h>

#include "log/projection_rules.h"
#include "store/store.h"

namespace engram::study
{

struct StudyContext
{
    store::Store &store;
    const Clock &clock;
    const log::ProjectionRules &rules;

    [[nodiscard]] StudyDay today() const
    {
        const Instant now = clock.now();
        return studyDay(now, clock.utcOffset(now), store.settings().rollover);
    }

    /// The instant at which today began.
    [[nodiscard]] Instant dayStart() const
    {
        const Instant now = clock.now();
        return startOf(today(), clock.utcOffset(now), store.settings().rollover);
    }

    /// A batch stamped with the present moment.
    [[nodiscard]] log::Batch newBatch() const
    {
        const Instant now = clock.now();
        return {.at = now, .utcOffset = clock.utcOffset(now), .rows = {}};
    }
};

} // namespace engram::study
