// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A card's history in a person's words.

#include <QString>

#include <engram/card_info.h>

namespace engram::desktop
{

/// "12 Nov", or "12 Nov 2025" when today is in another year.
[[nodiscard]] QString shortDate(StudyDay day, StudyDay today);

/// "12 Nov 2025".
[[nodiscard]] QString longDate(StudyDay day);

/// "Answered Good on 12 Nov after 6 days; 6 d × 2.36 → 15 d, so due 27 Nov."
[[nodiscard]] QString sentenceOf(const DueReason &reason, StudyDay today);

/// "Scheduled", "Once more", "Practice".
[[nodiscard]] QString wordOf(ReviewMode mode);

} // namespace engram::desktop
