// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Values of an event's payload, read from JSON with their bounds checked.

#include <cstdint>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include <engram/id.h>
#include <engram/result.h>
#include <engram/study_day.h>
#include <nlohmann/json.hpp>

namespace engram::log
{

using Json = nlohmann::json;

/// A payload that is JSON but not what its kind asks for; never leaves this folder.
struct Damaged : std::runtime_error
{
    using std::runtime_error::runtime_error;
};

// 22 bits of device and 32 of count: a greater note id would have no room for its cards' ids.
inline constexpr std::int64_t MaximumId = (std::int64_t{1} << 54) - 1;
inline constexpr CardId LastCard = cardId(NoteId(MaximumId), MaximumOrdinal);

/// Text that is no UTF-8 becomes U+FFFD here, for JSON cannot carry it.
[[nodiscard]] std::string text(const Json &json);

// All of these throw Damaged, naming the value, when it is no whole number or out of its bounds.

[[nodiscard]] std::int64_t integer(const Json &found, std::int64_t low, std::int64_t high,
                                   const char *name);
[[nodiscard]] std::int64_t integer(const Json &object, const char *name,
                                   std::int64_t low = std::numeric_limits<std::int64_t>::min(),
                                   std::int64_t high = std::numeric_limits<std::int64_t>::max());
[[nodiscard]] std::int32_t int32(const Json &found, const char *name);
[[nodiscard]] CardId card(const Json &object);
[[nodiscard]] std::optional<StudyDay> optionalDay(const Json &object, const char *name);

template <class AnyId>
AnyId id(const Json &object, const char *name)
{
    return AnyId(integer(object, name, 1, MaximumId));
}

template <class AnyId>
std::optional<AnyId> optionalId(const Json &object, const char *name)
{
    return object.contains(name) ? std::optional(id<AnyId>(object, name)) : std::nullopt;
}

template <class AnyId>
Json numbersOf(const std::vector<AnyId> &ids)
{
    Json numbers = Json::array();
    for (const AnyId one : ids)
        numbers.push_back(one.value());
    return numbers;
}

/// As many ids as there are, none above `most`.
template <class AnyId>
std::vector<AnyId> ids(const Json &object, const char *name, AnyId most = AnyId(MaximumId))
{
    std::vector<AnyId> found;
    for (const Json &one : object.at(name))
        found.emplace_back(integer(one, 1, most.value(), name));
    return found;
}

/// What `decode` makes of the text as JSON; Corrupt when it is none, or Damaged.
template <class Decode>
auto guarded(std::string_view payload, Decode decode) -> Result<decltype(decode(Json()))>
{
    try {
        return decode(Json::parse(payload));
    } catch (const Json::exception &error) {
        return fail(Errc::Corrupt, error.what());
    } catch (const Damaged &error) {
        return fail(Errc::Corrupt, error.what());
    }
}

} // namespace engram::log
