// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "log/payload.h"

#include <engram/card.h>
#include <fmt/format.h>

#include "log/event.h"

namespace engram::log
{

std::string text(const Json &json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::int64_t integer(const Json &found, std::int64_t low, std::int64_t high, const char *name)
{
    // An unsigned number above the signed range would wrap around.
    if (!found.is_number_integer() ||
        (found.is_number_unsigned() &&
         found.get<std::uint64_t>() > std::uint64_t{std::numeric_limits<std::int64_t>::max()}))
        throw Damaged(fmt::format("{} is not an integer", name));
    const auto number = found.get<std::int64_t>();
    if (number < low || number > high)
        throw Damaged(fmt::format("{} {} is outside {} to {}", name, number, low, high));
    return number;
}

std::int64_t integer(const Json &object, const char *name, std::int64_t low, std::int64_t high)
{
    return integer(object.at(name), low, high, name);
}

std::int32_t int32(const Json &found, const char *name)
{
    return static_cast<std::int32_t>(integer(found, std::numeric_limits<std::int32_t>::min(),
                                             std::numeric_limits<std::int32_t>::max(), name));
}

CardId card(const Json &object)
{
    constexpr std::int64_t Least = cardId(NoteId(1), 0).value();
    return CardId(integer(object, "card", Least, LastCard.value()));
}

std::optional<StudyDay> optionalDay(const Json &object, const char *name)
{
    if (!object.contains(name))
        return std::nullopt;
    return StudyDay(static_cast<std::int32_t>(integer(object, name, -FarthestDay, FarthestDay)));
}

} // namespace engram::log
