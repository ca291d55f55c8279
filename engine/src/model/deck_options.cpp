// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/deck_options.h>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <type_traits>

#include "base/text.h"

namespace engram
{

namespace
{

constexpr std::string_view OffOn[] = {"off", "on"};
constexpr std::string_view ReviewOrders[] = {"overdueness", "due-random", "due",
                                             "shortest",    "longest",    "random"};
constexpr std::string_view NewPlaces[] = {"mixed", "first", "last"};
constexpr std::string_view NewOrders[] = {"deck", "random"};
constexpr std::string_view GradeScales[] = {"two", "four", "six"};
constexpr std::string_view LearningStyles[] = {"drill", "steps"};
constexpr std::string_view DayShares[] = {"normal", "fewer", "none"};
constexpr std::string_view LeechActions[] = {"tell", "suspend"};

template <auto Member>
constexpr OptionField number(std::string_view name, int least, int most)
{
    using Value = std::remove_cvref_t<decltype(DeckOptions().*Member)>;
    return {name,
            least,
            most,
            {},
            [](const DeckOptions &options) { return static_cast<int>(options.*Member); },
            [](DeckOptions &options, int value) { options.*Member = static_cast<Value>(value); }};
}

template <auto Member>
constexpr OptionField choice(std::string_view name, std::span<const std::string_view> words)
{
    OptionField field = number<Member>(name, 0, static_cast<int>(words.size()) - 1);
    field.words = words;
    return field;
}

template <std::size_t Place>
constexpr OptionField step(std::string_view name)
{
    return {name,
            0,
            LongestStep,
            {},
            [](const DeckOptions &options) { return static_cast<int>(options.steps[Place]); },
            [](DeckOptions &options, int value) {
                options.steps[Place] = static_cast<std::int16_t>(value);
            }};
}

template <std::size_t Day>
constexpr OptionField weekday(std::string_view name)
{
    return {name,
            0,
            static_cast<int>(std::size(DayShares)) - 1,
            DayShares,
            [](const DeckOptions &options) { return static_cast<int>(options.weekdays[Day]); },
            [](DeckOptions &options, int value) {
                options.weekdays[Day] = static_cast<DayShare>(value);
            }};
}

constexpr OptionField Fields[] = {
    number<&DeckOptions::newPerDay>("newPerDay", 0, MostCardsPerDay),
    number<&DeckOptions::reviewsPerDay>("reviewsPerDay", 0, MostCardsPerDay),
    choice<&DeckOptions::reviewOrder>("reviewOrder", ReviewOrders),
    choice<&DeckOptions::newPlace>("newPlace", NewPlaces),
    choice<&DeckOptions::newOrder>("newOrder", NewOrders),
    choice<&DeckOptions::spaceSiblings>("spaceSiblings", OffOn),
    choice<&DeckOptions::shuffleOptions>("shuffleOptions", OffOn),
    choice<&DeckOptions::showTimer>("showTimer", OffOn),
    choice<&DeckOptions::gradeScale>("gradeScale", GradeScales),
    choice<&DeckOptions::recallFirst>("recallFirst", OffOn),
    choice<&DeckOptions::confidence>("confidence", OffOn),
    choice<&DeckOptions::typedAnswers>("typedAnswers", OffOn),
    number<&DeckOptions::autoShow>("autoShow", 0, 3'600),
    number<&DeckOptions::answerTimeCap>("answerTimeCap", 5, 3'600),
    choice<&DeckOptions::learning>("learning", LearningStyles),
    step<0>("firstStep"),
    step<1>("secondStep"),
    step<2>("thirdStep"),
    number<&DeckOptions::maximumInterval>("maximumInterval", 1, 36'500),
    choice<&DeckOptions::fuzz>("fuzz", OffOn),
    choice<&DeckOptions::balanceLoad>("balanceLoad", OffOn),
    weekday<0>("monday"),
    weekday<1>("tuesday"),
    weekday<2>("wednesday"),
    weekday<3>("thursday"),
    weekday<4>("friday"),
    weekday<5>("saturday"),
    weekday<6>("sunday"),
    number<&DeckOptions::leechThreshold>("leechThreshold", 0, 99),
    choice<&DeckOptions::leechAction>("leechAction", LeechActions),
};

} // namespace

std::span<const OptionField> optionFields()
{
    return Fields;
}

bool looksAlike(std::string_view name, std::string_view other)
{
    return asSeen(name) == asSeen(other);
}

} // namespace engram
