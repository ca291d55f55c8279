// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <engram/study_day.h>

namespace engram::schedule
{

/// How likely a card is remembered `elapsed` days after its review, where `interval` is the time after
/// which it is nine times in ten: R(t) = (1 + 19/81 · t/S)^−0.5, the forgetting curve of FSRS-4.5. 1 at
/// once; an interval below one day counts as one.
[[nodiscard]] double retrievability(Days elapsed, Days interval);

} // namespace engram::schedule
