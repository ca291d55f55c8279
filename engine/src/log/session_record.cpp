// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "log/event_records.h"

#include <limits>

namespace engram::log
{

namespace
{

Json optionsToJson(const SessionOptions &options)
{
    Json json = {{"session", static_cast<int>(options.kind)},
                 {"shuffled", options.shuffled},
                 {"seed", options.seed},
                 {"count", options.count},
                 {"minutes", options.limit.count()},
                 {"days", options.days},
                 {"asReviews", options.asReviews},
                 {"newToo", options.newToo}};
    if (options.deck)
        json["deck"] = options.deck->value();
    if (!options.search.empty())
        json["search"] = options.search;
    return json;
}

SessionOptions sessionOptionsFrom(const Json &json)
{
    constexpr std::int64_t Most = std::numeric_limits<std::int32_t>::max();
    if (!json.at("seed").is_number_unsigned())
        throw Damaged("seed is not a number");
    // Kinds of session that this version does not know are nothing wrong: it offers none of them.
    return {.kind = static_cast<SessionKind>(integer(json, "session", 0, 255)),
            .deck = optionalId<DeckId>(json, "deck"),
            .shuffled = json.at("shuffled").get<bool>(),
            .seed = json.at("seed").get<std::uint64_t>(),
            .count = static_cast<int>(integer(json, "count", -Most, Most)),
            .limit = std::chrono::minutes(integer(json, "minutes", -Most, Most)),
            .days = static_cast<Days>(integer(json, "days", -Most, Most)),
            .asReviews = json.at("asReviews").get<bool>(),
            .newToo = json.at("newToo").get<bool>(),
            .search = json.value("search", std::string())};
}

} // namespace

Json toJson(const SessionStarted &started)
{
    Json json = optionsToJson(started.options);
    if (!started.found.empty())
        json["found"] = numbersOf(started.found);
    return json;
}

SessionStarted sessionStartedFrom(const Json &json)
{
    SessionStarted started{sessionOptionsFrom(json), {}};
    if (json.contains("found"))
        started.found = ids(json, "found", LastCard);
    return started;
}

Json toJson(const EventId &batch)
{
    return {{"device", batch.device.value()}, {"batch", batch.seq}};
}

EventId batchFrom(const Json &json)
{
    return {DeviceId(integer(json, "device", 1)), integer(json, "batch", 1)};
}

Json toJson(const SessionEnded &ended)
{
    Json json = toJson(ended.session);
    if (ended.score) {
        json["right"] = ended.score->right;
        json["count"] = ended.score->count;
    }
    return json;
}

SessionEnded sessionEndedFrom(const Json &json)
{
    SessionEnded ended{batchFrom(json)};
    if (json.contains("count")) {
        const std::int64_t count = integer(json, "count", 1, std::numeric_limits<int>::max());
        ended.score = {.right = static_cast<int>(integer(json, "right", 0, count)),
                       .count = static_cast<int>(count)};
    }
    return ended;
}

} // namespace engram::log
