// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "due_text.h"

#include "quantity_text.h"

#include <fmt/format.h>

namespace engram::cli
{

void printDue(Terminal &out, const DeckCounts &counts, std::chrono::milliseconds perAnswer)
{
    if (counts.total() > 0)
        out.line("Due today: " + listOf(counts) + " · " + aboutTime(perAnswer * counts.total()),
                 Tone::Strong);
    else if (counts.cards > 0)
        out.line("Nothing is due today.", Tone::Strong);
    else
        out.line("There are no cards yet. Bring a deck in with `engram-cli import FILE`.",
                 Tone::Strong);
    if (counts.drafts > 0)
        out.line(countOf(counts.drafts, "question") +
                     " waits as a draft: no option is marked as right.",
                 Tone::Dim);
}

Result<void> warnOfClock(Terminal &out, Collection &collection)
{
    auto ahead = collection.answerAhead();
    if (!ahead)
        return failFrom(ahead);
    if (*ahead)
        out.paragraph(
            fmt::format("The newest answer is of {}, which is still to come by this computer's "
                        "clock. If the clock is wrong, set it right before you study.",
                        isoDate(**ahead)),
            0, Tone::Strong);
    return {};
}

} // namespace engram::cli
