// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "naive_rows.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include <engram/mastery.h>

#include "base/sort_key.h"
#include "content/answer_of.h"

namespace engram::test
{

namespace
{

using Numbers = std::vector<double>;

/// In order; "" and nothing come last.
struct Key
{
    std::optional<double> number;
    std::string text;
    bool isText = false;

    [[nodiscard]] bool isNone() const { return isText ? text.empty() : !number.has_value(); }
};

int stateOf(const Card &card, StudyDay today)
{
    if (card.suspended)
        return static_cast<int>(LibraryState::Suspended);
    if (card.buriedUntil && *card.buriedUntil > today)
        return static_cast<int>(LibraryState::Buried);
    if (!card.schedule)
        return static_cast<int>(card.locked ? LibraryState::Locked : LibraryState::New);
    if (card.schedule->drill == today)
        return static_cast<int>(LibraryState::Learning);
    return static_cast<int>(card.schedule->memory.interval < 21 ? LibraryState::Young
                                                                : LibraryState::Mature);
}

std::optional<double> meanOf(const Numbers &values)
{
    if (values.empty())
        return std::nullopt;
    double sum = 0;
    for (const double value : values)
        sum += value;
    return sum / static_cast<double>(values.size());
}

std::optional<double> sumOf(const Numbers &values)
{
    return meanOf(values).value_or(0) * static_cast<double>(values.size());
}

Numbers scheduledOf(const std::vector<Found> &cards, double (*value)(const Schedule &))
{
    Numbers values;
    for (const Found &each : cards)
        if (each.card.schedule)
            values.push_back(value(*each.card.schedule));
    return values;
}

Key keyOf(TempCollection &collection, const std::vector<Found> &cards, LibraryColumn column)
{
    const Note &note = cards.front().note;
    const StudyDay today = collection->today();
    const auto text = [](const std::string &line, std::size_t most) {
        return Key{{}, sortKey(line, most), true};
    };
    const auto place = [&] {
        const auto notes = *collection->notesOf(note.deck);
        return static_cast<double>(std::ranges::find(notes, note.id, &Note::id) - notes.begin());
    };
    Numbers all;
    switch (column) {
    case LibraryColumn::Title:
        return text(titleOf(note.content), 40);
    case LibraryColumn::Answer:
        return text(answerOf(note.content), 24);
    case LibraryColumn::Tags: {
        std::string tags;
        for (const std::string &tag : note.tags)
            tags += (tags.empty() ? "" : " ") + tag;
        return text(tags, 24);
    }
    case LibraryColumn::Deck: {
        const auto decks = *collection->decks();
        const auto deck = std::ranges::find(decks, note.deck,
                                            [](const DeckSummary &each) { return each.deck.id; });
        return {static_cast<double>(deck - decks.begin()) * 1e6 + place(), {}};
    }
    case LibraryColumn::Position:
        return {place(), {}};
    case LibraryColumn::Kind:
        return {static_cast<double>(cards.front().card.kind) + (note.parent ? 100 : 0), {}};
    case LibraryColumn::State:
        for (const Found &each : cards)
            all.push_back(stateOf(each.card, today));
        return {*std::ranges::min_element(all), {}};
    case LibraryColumn::Flag:
        for (const Found &each : cards)
            all.push_back(each.card.flag);
        return {*std::ranges::max_element(all), {}};
    case LibraryColumn::Due:
        all = scheduledOf(cards, [](const Schedule &s) -> double { return s.due.number(); });
        return {all.empty() ? std::nullopt : std::optional(*std::ranges::min_element(all)), {}};
    case LibraryColumn::Interval:
        return {meanOf(scheduledOf(cards,
                                   [](const Schedule &s) -> double { return s.memory.interval; })),
                {}};
    case LibraryColumn::Easiness:
        return {meanOf(scheduledOf(cards,
                                   [](const Schedule &s) -> double { return s.memory.easiness; })),
                {}};
    case LibraryColumn::Lapses:
        return {sumOf(scheduledOf(cards, [](const Schedule &s) -> double { return s.lapses; })),
                {}};
    case LibraryColumn::Reviews:
        return {sumOf(scheduledOf(cards, [](const Schedule &s) -> double { return s.reviews; })),
                {}};
    case LibraryColumn::Retrievability:
        for (const Found &each : cards)
            if (const auto &schedule = each.card.schedule)
                all.push_back(
                    retrievability(schedule->memory.interval, today - schedule->lastReviewed));
        return {meanOf(all), {}};
    case LibraryColumn::Created:
        return {static_cast<double>(cards.front().added.time_since_epoch().count()), {}};
    case LibraryColumn::Edited:
        break;
    }
    return {static_cast<double>(cards.front().edited.time_since_epoch().count()), {}};
}

} // namespace

std::vector<RowId> naiveRows(TempCollection &collection, const std::vector<Found> &all,
                             const Query &query, const LibraryView &view)
{
    std::map<std::int64_t, std::vector<Found>> rows;
    std::map<std::int64_t, bool> isFound;
    for (const Found &each : all) {
        const std::int64_t id =
            view.mode == LibraryMode::Cards ? each.card.id.value() : each.note.id.value();
        rows[id].push_back(each);
        isFound[id] = isFound[id] || query.matches(each);
    }
    std::vector<std::pair<Key, std::int64_t>> keyed;
    for (const auto &[id, cards] : rows)
        if (isFound[id])
            keyed.emplace_back(keyOf(collection, cards, view.order.column), id);
    std::ranges::sort(keyed, [&](const auto &a, const auto &b) {
        if (a.first.isNone() != b.first.isNone())
            return b.first.isNone();
        const auto &first = view.order.descending ? b : a;
        const auto &second = view.order.descending ? a : b;
        if (first.first.text != second.first.text)
            return first.first.text < second.first.text;
        if (first.first.number != second.first.number)
            return first.first.number < second.first.number;
        return first.second < second.second;
    });
    std::vector<RowId> ids;
    for (const auto &[key, id] : keyed)
        ids.emplace_back(id);
    return ids;
}

} // namespace engram::test
