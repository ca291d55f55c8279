// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/fact_queue.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "exchange/note_check.h"
#include "study/note_order.h"

namespace engram::study
{

namespace
{

/// So many notes that say the same are looked at; where there are more, a key of its own is taken.
constexpr std::size_t MostAlike = 20;

using log::DecidedFact;

/// A note with its facts, and what was decided about others.
struct Family
{
    Note head;
    std::vector<NoteId> ids; ///< the head's, and then those of its facts
    std::set<std::string> keys;
    FactOptions options;
};

Result<Family> readFamily(const StudyContext &context, NoteId id)
{
    auto note = context.store.note(id);
    if (note && note->parent)
        note = context.store.note(*note->parent);
    if (!note)
        return failFrom(note);
    auto removed = context.store.isRemoved(note->id);
    if (!removed)
        return failFrom(removed);
    if (*removed)
        return fail(Errc::NotFound, "the note is in the bin");
    Family family{.head = *note, .ids = {note->id}, .keys = {note->key}, .options = {}};
    auto decided = context.store.factsDecided(note->id);
    auto facts = context.store.factsOf(note->id);
    if (!decided || !facts)
        return !decided ? failFrom(decided) : failFrom(facts);
    family.options.decided = *std::move(decided);
    for (const NoteId factId : *facts) {
        auto fact = context.store.note(factId);
        if (!fact)
            return failFrom(fact);
        // One from a deck file that was written with what was proposed.
        family.options.decided.insert(fact->key);
        family.keys.insert(fact->key);
        family.ids.push_back(factId);
        family.options.known.push_back(std::move(fact->content));
    }
    return family;
}

/// All that can be decided about, by id: also what was decided on, or says what is there already.
std::map<std::string, FactCandidate> candidatesIn(const Family &family)
{
    std::map<std::string, FactCandidate> all;
    for (const FactOptions &options : {family.options, FactOptions()})
        for (FactCandidate &fact : findFacts(family.head.content, options))
            all.emplace(fact.id, std::move(fact));
    return all;
}

/// Whether a note has the candidate's id: an accepted one, or one from a file that says the same.
Result<bool> isTaken(const StudyContext &context, const Family &family,
                     const FactCandidate &candidate)
{
    if (family.keys.contains(candidate.id))
        return true;
    auto accepted = context.store.wasFactAccepted(candidate.id);
    auto alike = context.store.notesWithFront(contentOf(candidate), MostAlike);
    if (!accepted || !alike)
        return !accepted ? failFrom(accepted) : failFrom(alike);
    for (const NoteId id : *alike) {
        auto note = context.store.note(id);
        if (!note)
            return failFrom(note);
        if (note->key == candidate.id)
            return true;
    }
    return *accepted || alike->size() == MostAlike;
}

/// The candidate's id, if no other note has that.
Result<std::string> keyFor(const StudyContext &context, const Family &family,
                           const FactCandidate &candidate, NoteId id)
{
    auto taken = isTaken(context, family, candidate);
    if (!taken)
        return failFrom(taken);
    if (!*taken)
        return candidate.id;
    return fmt::format("{}-{:x}", candidate.id, static_cast<std::uint64_t>(id.value()));
}

} // namespace

Result<FactQueue> factQueue(const StudyContext &context, NoteId note)
{
    auto family = readFamily(context, note);
    if (!family)
        return failFrom(family);
    return FactQueue{family->head.id, findFacts(family->head.content, family->options)};
}

Result<ChangeSet> decideFacts(const StudyContext &context, NoteId note,
                              const std::vector<FactDecision> &decisions)
{
    auto family = readFamily(context, note);
    if (!family)
        return failFrom(family);
    const auto candidates = candidatesIn(*family);
    log::FactsDecided decided{family->head.id, {}};
    std::vector<Note> made;
    std::set<std::string> met;
    for (const FactDecision &decision : decisions) {
        const auto candidate = candidates.find(decision.fact);
        if (candidate == candidates.end())
            return fail(Errc::NotFound,
                        fmt::format("the note has no candidate “{}”", excerptOf(decision.fact)));
        if (!met.insert(decision.fact).second)
            return fail(Errc::InvalidInput, fmt::format("there are two decisions about “{}”",
                                                        excerptOf(decision.fact)));
        if (!decision.accepted) {
            decided.facts.push_back({.fact = decision.fact, .as = DecidedFact::As::Rejected});
            continue;
        }
        const NoteContent found = contentOf(candidate->second);
        Note fact{.id = context.store.newNoteId(),
                  .deck = family->head.deck,
                  .parent = family->head.id,
                  .key = {},
                  .derivedKey = false,
                  .tags = {},
                  .attributes = {},
                  .content = decision.edited.value_or(found)};
        if (decision.edited) {
            // As it will be read back from the deck's file.
            Note before = fact;
            before.content = found;
            const auto readBack = exchange::checkedNote(before, fact);
            if (!readBack)
                return fail(
                    Errc::InvalidInput,
                    "a deck file cannot hold the fact like this: it is read as something else");
            fact.content = readBack->content;
        }
        if (context.rules.cardsOf(fact.content).empty())
            return fail(Errc::InvalidInput, "the fact asks nothing: it has no card");
        auto key = keyFor(context, *family, candidate->second, fact.id);
        if (!key)
            return failFrom(key);
        fact.key = *std::move(key);
        decided.facts.push_back(
            {.fact = decision.fact,
             .as = fact.content == found ? DecidedFact::As::Accepted : DecidedFact::As::Edited,
             .made = fact.id});
        made.push_back(std::move(fact));
    }
    if (decided.facts.empty())
        return ChangeSet{};
    log::Batch batch = context.newBatch();
    batch.rows.emplace_back(log::Event(std::move(decided)));
    if (!made.empty()) {
        auto order = context.store.noteOrder(family->head.deck);
        if (!order)
            return failFrom(order);
        std::vector<NoteId> added;
        for (const Note &fact : made)
            added.push_back(fact.id);
        placeBehind(*order, family->ids, added);
        batch.rows.emplace_back(log::Event(log::DeckOrdered{family->head.deck, *std::move(order)}));
    }
    for (Note &fact : made)
        batch.rows.emplace_back(log::Event(log::NoteSaved{std::move(fact)}));
    return context.store.commit(batch);
}

Result<std::optional<NoteWithFacts>> factsLeft(const StudyContext &context, NoteId note)
{
    const auto there = context.store.note(note);
    if (there && there->parent)
        return std::nullopt;
    auto queue = factQueue(context, note);
    if (!queue)
        return failFrom(queue);
    NoteWithFacts left{.note = note};
    for (const FactCandidate &fact : queue->facts)
        ++(fact.proposed ? left.proposed : left.suggested);
    return left.proposed > 0 ? std::optional(left) : std::nullopt;
}

} // namespace engram::study
