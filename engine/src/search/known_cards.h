// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What is known of the cards of a range, and what that leaves to be asked of them. So a search for
/// what lapsed needs no look at new cards, of which none did.

#include <optional>

#include <engram/card.h>

#include "model/search_condition.h"

namespace engram::search
{

/// Of cards that count and are not suspended; nothing where it may be so or not.
struct KnownCards
{
    std::optional<bool> inReview; ///< else new
    std::optional<bool> due;
    std::optional<bool> drilled; ///< today
    std::optional<bool> buried;
    std::optional<CardKind> kind;
};

/// A bound condition that is true of the same of these cards, without what is known: without parts
/// of Form::All when it is true of all of them, of Form::Any when of none.
[[nodiscard]] CardCondition leftToAsk(const CardCondition &condition, const KnownCards &known);

/// Whether it is true of no card whatever.
[[nodiscard]] inline bool isNever(const CardCondition &condition)
{
    return condition.form == CardCondition::Form::Any && condition.parts.empty();
}

} // namespace engram::search
