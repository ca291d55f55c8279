// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "step_text.h"

#include "quantity_text.h"

#include <fmt/format.h>

namespace engram::cli
{

std::string nameOf(StepKind kind, int cards)
{
    switch (kind) {
    case StepKind::Answer:
        return "an answer";
    case StepKind::Import:
        return "an import";
    case StepKind::Settings:
        return "a change of settings";
    case StepKind::Suspend:
        return "a change of suspended cards";
    case StepKind::Bury:
        return "a change of buried cards";
    case StepKind::Flag:
        return "a change of flags";
    case StepKind::Due:
        return "a change of due days";
    case StepKind::Reset:
        return "a reset of cards";
    case StepKind::Add:
        return "an added note";
    case StepKind::Edit:
        return "an edit";
    case StepKind::Delete:
        return "a deletion";
    case StepKind::Decks:
        return "a change of decks";
    case StepKind::GradeNow:
        return cards > 0 ? fmt::format("a grading of {}", countOf(cards, "card"))
                         : "a grading of cards";
    case StepKind::Options:
        return "a change of options";
    case StepKind::DayLimit:
        return "a change of today's limits";
    case StepKind::FlagName:
        return "a name of a flag";
    case StepKind::Session:
        return "the end of a session";
    case StepKind::NoteType:
        return "a change of note types";
    case StepKind::Facts:
        return "decisions about facts";
    case StepKind::Other:
        return "a change";
    }
    return "";
}

} // namespace engram::cli
