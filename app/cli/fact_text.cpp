// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "fact_text.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include <fmt/format.h>

namespace engram::cli
{

namespace
{

Json rowOf(const FactCandidate &fact)
{
    Json json = {{"id", fact.id},
                 {"rule", codeOf(fact.rule)},
                 {"kind", nameOf(fact.kind)},
                 {"prompt", fact.prompt},
                 {"answer", fact.answer}};
    if (!fact.lures.empty())
        json["lures"] = fact.lures;
    json["sentence"] = fact.sentence ? Json(*fact.sentence) : Json();
    json["confidence"] = fact.confidence;
    json["score"] = fact.score;
    json["proposed"] = fact.proposed;
    return json;
}

} // namespace

ChosenFacts chosen(std::vector<FactCandidate> facts, const FactChoice &choice)
{
    std::erase_if(facts, [&choice](const FactCandidate &fact) {
        return choice.rule && fact.rule != *choice.rule;
    });
    ChosenFacts chosen;
    chosen.proposed = std::ranges::count_if(facts, &FactCandidate::proposed);
    chosen.suggested = std::ssize(facts) - chosen.proposed;
    if (!choice.all)
        std::erase_if(facts, [](const FactCandidate &fact) { return !fact.proposed; });
    chosen.facts = std::move(facts);
    return chosen;
}

Json candidatesJson(const std::vector<FactCandidate> &facts)
{
    Json rows = Json::array();
    for (const FactCandidate &fact : facts)
        rows.push_back(rowOf(fact));
    return rows;
}

void printFact(Terminal &out, const FactCandidate &fact, bool id)
{
    out.put(fmt::format("  {:<4}{:.2f}  ", codeOf(fact.rule), fact.score), Tone::Dim);
    out.put(fact.prompt);
    for (std::size_t i = 0; i <= fact.lures.size() && !fact.lures.empty(); ++i)
        out.put(i == 0 ? " [" + fact.answer : " / " + fact.lures[i - 1]);
    out.put(fact.lures.empty() ? "" : "]");
    out.line(fact.proposed ? "" : "  (suggestion)", Tone::Dim);
    out.block(fact.answer, "            → ");
    if (id)
        out.line("            " + fact.id, Tone::Dim);
}

} // namespace engram::cli
