// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "log/event_records.h"

#include <utility>

#include <fmt/format.h>

namespace engram::log
{

Json toJson(const FactsDecided &decided)
{
    Json facts = Json::array();
    for (const DecidedFact &fact : decided.facts) {
        Json json = {{"fact", fact.fact}, {"as", static_cast<int>(fact.as)}};
        if (fact.made)
            json["made"] = fact.made->value();
        facts.push_back(std::move(json));
    }
    return {{"note", decided.note.value()}, {"facts", facts}};
}

FactsDecided factsDecidedFrom(const Json &json)
{
    FactsDecided decided{id<NoteId>(json, "note"), {}};
    for (const Json &one : json.at("facts")) {
        DecidedFact fact{.fact = one.at("fact").get<std::string>(),
                         .as = static_cast<DecidedFact::As>(
                             integer(one, "as", 0, static_cast<int>(DecidedFact::As::Rejected))),
                         .made = optionalId<NoteId>(one, "made")};
        if (fact.fact.empty() || fact.fact.size() > LongestFactId)
            throw Damaged(fmt::format("an id of a fact has {} bytes", fact.fact.size()));
        if (fact.made.has_value() != (fact.as != DecidedFact::As::Rejected))
            throw Damaged("a fact is made of what is accepted, and of nothing else");
        decided.facts.push_back(std::move(fact));
    }
    return decided;
}

} // namespace engram::log
