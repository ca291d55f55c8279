// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "commands/note_facts.h"

#include "card_lookup.h"
#include "json_output.h"
#include "quantity_text.h"
#include "search_argument.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace engram::cli
{

namespace
{

Result<FactQueue> queueOf(Collection &collection, const NoteFactOptions &options)
{
    auto list = CardList::read(collection, options.deck);
    if (!list)
        return failFrom(list);
    auto notes = list->findNotes({options.note});
    if (!notes)
        return failFrom(notes);
    return collection.factQueue(notes->front());
}

int list(Program &program, Collection &collection, const FactQueue &queue, const FactChoice &choice)
{
    const ChosenFacts found = chosen(queue.facts, choice);
    const auto note = collection.note(queue.note);
    if (!note)
        return program.fail(note.error());
    if (program.json) {
        printJson(program.out, {{"id", note->key},
                                {"title", titleOf(note->content)},
                                {"facts", candidatesJson(found.facts)}});
        return Success;
    }
    program.out.line(titleOf(note->content), Tone::Strong);
    for (const FactCandidate &fact : found.facts)
        printFact(program.out, fact, true);
    program.out.line();
    program.out.line(fmt::format("{} proposed, and {}{}.", countOf(found.proposed, "fact"),
                                 countOf(found.suggested, "suggestion"),
                                 choice.all || found.suggested == 0 ? "" : " (--all)"));
    return Success;
}

/// What was asked for, each candidate once.
std::vector<FactDecision> decisionsIn(const FactQueue &queue, const NoteFactOptions &options)
{
    std::vector<FactDecision> decisions;
    for (const std::string &fact : options.accepted)
        decisions.push_back({.fact = fact});
    for (const std::string &fact : options.rejected)
        decisions.push_back({.fact = fact, .accepted = false});
    std::set<std::string> named;
    for (const FactDecision &decision : decisions)
        named.insert(decision.fact);
    if (!options.acceptAll)
        return decisions;
    for (const FactCandidate &fact : chosen(queue.facts, options.choice).facts)
        if (!named.contains(fact.id))
            decisions.push_back({.fact = fact.id});
    return decisions;
}

} // namespace

int factsOfNote(Program &program, const NoteFactOptions &options)
{
    const bool decides =
        options.acceptAll || !options.accepted.empty() || !options.rejected.empty();
    auto collection = decides ? openToWrite(program, false) : openExistingToLook(program);
    if (!collection)
        return program.fail(collection.error());
    auto queue = queueOf(**collection, options);
    if (!queue)
        return program.fail(queue.error());
    if (!decides)
        return list(program, **collection, *queue, options.choice);
    const std::vector<FactDecision> decisions = decisionsIn(*queue, options);
    if (auto done = (*collection)->decideFacts(queue->note, decisions); !done)
        return program.fail(done.error());
    const auto accepted = std::ranges::count_if(decisions, &FactDecision::accepted);
    const auto rejected = std::ssize(decisions) - accepted;
    std::string sentence =
        accepted > 0 ? fmt::format("Accepted {}", countOf(accepted, "fact")) : "";
    if (rejected > 0)
        sentence += fmt::format("{} {}", accepted > 0 ? ", rejected" : "Rejected",
                                countOf(rejected, "candidate"));
    return tell(program, {{"accepted", accepted}, {"rejected", rejected}},
                sentence.empty() ? "Nothing is proposed." : sentence + ".");
}

int notesWithFacts(Program &program, const std::string &query)
{
    auto search = parseSearch(query);
    if (!search)
        return program.fail(search.error(), Usage);
    auto collection = openToLook(program);
    if (!collection)
        return program.fail(collection.error());
    Json rows = Json::array();
    std::int64_t notes = 0;
    std::int64_t facts = 0;
    for (std::optional<std::size_t> first = 0; first;) {
        auto page = (*collection)->notesWithFacts(*search, *first);
        if (!page)
            return program.fail(page.error());
        for (const NoteWithFacts &row : page->notes) {
            auto note = (*collection)->note(row.note);
            if (!note)
                return program.fail(note.error());
            ++notes;
            facts += static_cast<std::int64_t>(row.proposed);
            if (program.json)
                rows.push_back({{"id", note->key},
                                {"title", titleOf(note->content)},
                                {"proposed", row.proposed},
                                {"suggested", row.suggested}});
            else
                program.out.line(
                    fmt::format("{}  {} proposed, {}  {}", note->key, row.proposed,
                                countOf(static_cast<std::int64_t>(row.suggested), "suggestion"),
                                titleOf(note->content)));
        }
        first = page->next;
    }
    if (program.json)
        printJson(program.out, rows);
    else
        program.out.line(
            fmt::format("{} proposed for {}.", countOf(facts, "fact"), countOf(notes, "note")));
    return Success;
}

} // namespace engram::cli
