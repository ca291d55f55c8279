// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <string>

#include <engram/card_info.h>

#include "terminal.h"

namespace engram::cli
{

/// Whether what was chosen, and what is right, may be told: not while the question is being asked.
enum class Answers { Shown, Hidden };

/// "Answered Good on 12 Nov after 6 days; 6 d × 2.36 → 15 d, so due 27 Nov." Another year than
/// today's is named.
[[nodiscard]] std::string sentenceOf(const DueReason &reason, StudyDay today);

/// Where the card is, why it is due when it is, what each grade would do, and all its reviews: in 80
/// columns, unless a deck's name, title or option is longer.
void printCardInfo(Terminal &out, const CardInfo &info, StudyDay today, Answers answers);

} // namespace engram::cli
