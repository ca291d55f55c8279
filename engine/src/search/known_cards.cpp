// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "search/known_cards.h"

#include <utility>

namespace engram::search
{

namespace
{

using Form = CardCondition::Form;

std::optional<bool> opposite(std::optional<bool> known)
{
    return known ? std::optional(!*known) : std::nullopt;
}

/// Of a test that is true of no new card.
std::optional<bool> onlyInReview(const KnownCards &known)
{
    return known.inReview == false ? std::optional(false) : std::nullopt;
}

/// Of a range of what is 0 while a card is new.
std::optional<bool> inRange(const CardCondition &test, const KnownCards &known)
{
    if (known.inReview != false)
        return std::nullopt;
    return std::get<std::int64_t>(test.values[0]) <= 0 &&
           std::get<std::int64_t>(test.values[1]) >= 0;
}

/// Whether a test is so, its negation left aside.
std::optional<bool> answerTo(const CardCondition &test, const KnownCards &known)
{
    switch (test.test) {
    case CardTest::Suspended:
    case CardTest::Orphan:
    case CardTest::Draft:
        return false;
    case CardTest::New:
    case CardTest::Fresh:
        return opposite(known.inReview);
    case CardTest::Scheduled:
    case CardTest::InReview:
        return known.inReview;
    case CardTest::Due:
        return known.due;
    case CardTest::Learning:
        return known.drilled;
    case CardTest::Buried:
        return known.buried;
    case CardTest::Kind:
        return known.kind ? std::optional(std::get<std::int64_t>(test.values[0]) ==
                                          static_cast<std::int64_t>(*known.kind))
                          : std::nullopt;
    case CardTest::Young:
    case CardTest::Mature:
    case CardTest::LastBefore:
    case CardTest::Easiness:
    case CardTest::DueDay:
    case CardTest::Retrievability:
        return onlyInReview(known);
    case CardTest::Interval:
    case CardTest::Lapses:
    case CardTest::Reviews:
        return inRange(test, known);
    default: // of the note, or of the log
        return std::nullopt;
    }
}

} // namespace

CardCondition leftToAsk(const CardCondition &condition, const KnownCards &known)
{
    if (condition.form == Form::Test) {
        const std::optional<bool> answer = answerTo(condition, known);
        if (!answer)
            return condition;
        return {.form = *answer != condition.negated ? Form::All : Form::Any,
                .values = {},
                .parts = {}};
    }
    // What decides the whole: one that is never so among all that must be, and the other way round.
    const Form decisive = condition.form == Form::All ? Form::Any : Form::All;
    std::vector<CardCondition> left;
    for (const CardCondition &part : condition.parts) {
        CardCondition asked = leftToAsk(part, known);
        if (asked.form == Form::Test || !asked.parts.empty())
            left.push_back(std::move(asked));
        else if (asked.form == decisive)
            return asked;
    }
    return CardCondition::joined(condition.form, std::move(left));
}

} // namespace engram::search
