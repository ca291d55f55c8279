// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "collection_file.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include <engram/random.h>

using namespace engram;
using namespace engram::test;

namespace
{

constexpr int Decks = 3;
constexpr int Notes = 8;

/// Ids by number, the same on every device, so that histories of two devices meet.
DeckId deckAt(std::uint64_t n)
{
    return DeckId(1 + static_cast<std::int64_t>(n % Decks));
}

NoteId noteAt(std::uint64_t n)
{
    return NoteId(100 + static_cast<std::int64_t>(n % Notes));
}

PresetId presetAt(std::uint64_t n)
{
    return PresetId(1 + static_cast<std::int64_t>(n % 3)); // the default, too
}

CardId randomCard(Random &random)
{
    return cardId(noteAt(random.next()), static_cast<int>(random.below(3)));
}

std::optional<StudyDay> perhapsDay(Random &random)
{
    if (random.below(3) == 0)
        return std::nullopt;
    return StudyDay(20'000 + static_cast<int>(random.below(40)));
}

NoteTypeId typeAt(std::uint64_t number)
{
    return NoteTypeId(1'000 + static_cast<std::int64_t>(number % 3));
}

NoteType randomType(Random &random)
{
    NoteType type;
    type.id = typeAt(random.next());
    type.name = "t";
    type.addField("A");
    if (random.below(2) == 0)
        type.addField("B");
    for (std::uint64_t i = random.below(4); i > 0; --i)
        type.addTemplate("c", "{{A}}", "{{B}}");
    if (!type.templates.empty() && random.below(2) == 0)
        type.templates.erase(type.templates.begin());
    return type;
}

Note randomNote(Random &random)
{
    Note note{noteAt(random.next()), deckAt(random.next()), {}, "key", false, {}, {},
              Basic{"f", "b", false}};
    if (random.below(2) == 0)
        note.parent = noteAt(random.next()); // also itself, and circles
    switch (random.below(5)) {
    case 2: {
        NoteType type;
        type.id = typeAt(random.next());
        note.content = FieldNote(std::make_shared<const NoteType>(type), {{0, "a"}, {1, "b"}});
        break;
    }
    case 0:
        note.content =
            Basic{"front " + std::string(random.below(4), 'x'), "back", random.below(2) == 0};
        break;
    case 1:
        note.content = Cloze{std::string(random.below(4) * 2, '{')};
        break;
    default:
        note.content = Question{"?", "", {}, {{"o", "", random.below(4) != 0}}, false, ""};
    }
    return note;
}

std::variant<log::Event, Review> randomRow(Random &random, Instant at)
{
    switch (random.below(35)) {
    case 32:
    case 33:
        return log::NoteTypeSaved{randomType(random)};
    case 34:
        return log::NoteTypeRemoved{typeAt(random.next())};
    case 0:
    case 1: {
        Deck deck = deckNamed(deckAt(random.next()), "d");
        if (random.below(2) == 0)
            deck.parent = deckAt(random.next());
        return log::DeckSaved{deck};
    }
    case 2:
        return log::DeckRemoved{deckAt(random.next())};
    case 3: {
        std::vector<NoteId> notes;
        for (std::uint64_t i = random.below(6); i > 0; --i)
            notes.push_back(noteAt(random.next()));
        return log::DeckOrdered{deckAt(random.next()), notes};
    }
    case 4:
        return log::NoteRemoved{noteAt(random.next())};
    case 5: {
        Settings settings;
        settings.rollover = std::chrono::minutes(random.below(3) * 300);
        settings.sm2Variant = static_cast<Sm2Variant>(random.below(2));
        return log::SettingsSaved{settings};
    }
    case 6:
        return log::Unknown{99, R"({"from":"a later version"})"};
    case 16:
    case 17:
        return log::CardMarked{randomCard(random), random.below(3) == 0, perhapsDay(random),
                               static_cast<int>(random.below(8))};
    case 18:
    case 19: {
        log::CardRescheduled rescheduled{randomCard(random)};
        if (const auto day = perhapsDay(random))
            rescheduled.due = DueSet{*day, static_cast<DueInterval>(random.below(2))};
        return rescheduled;
    }
    case 20:
    case 21:
        return log::PresetSaved{presetAt(random.next()),
                                "p",
                                {{"maximumInterval", static_cast<int>(random.below(3)) * 4},
                                 {"balanceLoad", static_cast<int>(random.below(2))},
                                 {"of a later version", 7}}};
    case 22:
        return log::PresetRemoved{presetAt(random.next())};
    case 23:
    case 24:
        return log::DeckOptionsChosen{
            deckAt(random.next()),
            random.below(3) == 0 ? std::nullopt : std::optional(presetAt(random.next()))};
    case 25:
        return log::DayLimited{deckAt(random.next()), StudyDay(20'000), {3, {}}};
    case 26:
        return log::FlagNamed{1 + static_cast<int>(random.below(MaximumFlag)),
                              random.below(2) == 0 ? "to mend" : ""};
    case 28:
    case 29: {
        const std::string fact = "fact-" + std::to_string(random.below(3));
        if (random.below(2) == 0)
            return log::FactsDecided{noteAt(random.next()), {{fact}}};
        return log::FactsDecided{
            noteAt(random.next()),
            {{fact, log::DecidedFact::As::Accepted, noteAt(random.next())}, {"other"}}};
    }
    case 30:
    case 31: {
        const std::string hash(32, static_cast<char>('a' + random.below(3)));
        return log::MediaNamed{noteAt(random.next()),
                               {{random.below(2) == 0 ? "a.png" : "b.png", hash + ".png", 1}}};
    }
    case 27: // of no review before it, but by chance
        return log::IntervalMoved{randomCard(random), 1};
    case 7:
    case 8:
    case 9:
        return log::NoteSaved{randomNote(random)};
    default:
        return review(randomCard(random), static_cast<Grade>(random.below(6)), at,
                      static_cast<ReviewMode>(random.below(3)));
    }
}

/// One use case: something new, or undo, or redo.
void act(store::Store &store, Random &random)
{
    // Times repeat and go back.
    const Instant at =
        noon(static_cast<int>(random.below(30)), static_cast<std::int64_t>(random.below(3)));
    const std::uint64_t kind = random.below(8);
    if (kind == 0) {
        undo(store);
    } else if (kind == 1) {
        redo(store);
    } else {
        std::vector<std::variant<log::Event, Review>> rows;
        for (std::uint64_t i = 1 + random.below(4); i > 0; --i) {
            rows.push_back(randomRow(random, at));
            const auto *answer = std::get_if<Review>(&rows.back());
            if (const auto card = answer != nullptr ? std::optional(answer->card) : std::nullopt;
                card && random.below(2) == 0)
                rows.emplace_back(
                    log::IntervalMoved{*card, static_cast<Days>(random.below(9)) - 4});
        }
        valueOf(store.commit(batchOf(rows, at)));
    }
}

store::CardTally::State naiveState(const Card &card)
{
    using State = store::CardTally::State;
    if (card.suspended)
        return State::Suspended;
    if (card.schedule)
        return card.schedule->memory.interval < 21 ? State::Young : State::Mature;
    if (card.parent)
        return card.locked ? State::LockedFact : State::NewFact;
    return card.kind == CardKind::Choice ? State::NewQuestion : State::NewOther;
}

std::set<CardId> idsOf(const std::vector<store::QueuedCard> &queue)
{
    std::set<CardId> ids;
    for (const store::QueuedCard &card : queue)
        ids.insert(card.card);
    return ids;
}

std::string rebuiltDigest(store::Store &store)
{
    valueOf(store.rebuild());
    return digest(store);
}

std::vector<log::LogRow> randomHistory(store::Store &store, std::uint64_t seed, int steps)
{
    Random random(seed);
    for (int i = 0; i < steps; ++i)
        act(store, random);
    return valueOf(store.rows());
}

} // namespace

RC_GTEST_PROP(LawOfTheLog, StateAfterEachStepIsTheStateAfterARebuild, ())
{
    const TempFolder folder(memoryFolder());
    const auto store = open(folder / "a.engram");
    Random random(*rc::gen::arbitrary<std::uint64_t>());
    const int steps = *rc::gen::inRange(1, 25);
    for (int i = 0; i < steps; ++i) {
        act(*store, random);
        const std::string incremental = digest(*store);
        RC_ASSERT(incremental == rebuiltDigest(*store));
    }
}

RC_GTEST_PROP(LawOfTheLog, UndoAndRedoRestoreWhatIsSeen, ())
{
    const TempFolder folder(memoryFolder());
    const auto store = open(folder / "a.engram");
    randomHistory(*store, *rc::gen::arbitrary<std::uint64_t>(), *rc::gen::inRange(1, 20));
    const auto seen = [&] {
        std::string text;
        for (int n = 0; n < Decks; ++n)
            for (const Note &note : valueOf(store->notes(deckAt(static_cast<std::uint64_t>(n))))) {
                text += std::to_string(note.id.value()) + "/";
                for (const Card &card : valueOf(store->cards(note.id)))
                    text += std::to_string(card.id.value()) +
                            (card.locked     ? "l"
                             : card.schedule ? std::to_string(card.schedule->due.number())
                                             : "n") +
                            (card.suspended ? "s" : "") + std::to_string(card.flag) +
                            (card.buriedUntil ? std::to_string(card.buriedUntil->number()) : "");
            }
        for (const store::CardTally &tally : valueOf(store->tallies()))
            text += "|" + std::to_string(tally.deck.value()) +
                    std::to_string(static_cast<int>(tally.state)) + "x" +
                    std::to_string(tally.count);
        return text;
    };
    const std::string before = seen();
    const int depth = *rc::gen::inRange(1, 8);
    int undone = 0;
    while (undone < depth && undo(*store))
        ++undone;
    for (int i = 0; i < undone; ++i)
        RC_ASSERT(redo(*store));
    RC_ASSERT(seen() == before);
}

RC_GTEST_PROP(LawOfTheLog, MergingIsAUnionWhateverTheOrder, ())
{
    const TempFolder folder(memoryFolder());
    const auto a = open(folder / "a.engram", false, 1);
    const auto b = open(folder / "b.engram", false, 2);
    const auto c = open(folder / "c.engram", false, 3);
    const int steps = *rc::gen::inRange(1, 15);
    const auto seed = *rc::gen::arbitrary<std::uint64_t>();
    const std::vector<log::LogRow> fromA = randomHistory(*a, seed, steps);
    const std::vector<log::LogRow> fromB = randomHistory(*b, seed + 1, steps);

    valueOf(a->merge(fromB));
    valueOf(b->merge(fromA));
    RC_ASSERT(digest(*a) == digest(*b));

    // Row by row, shuffled, some twice.
    std::vector<log::LogRow> all = fromA;
    all.insert(all.end(), fromB.begin(), fromB.end());
    Random random(seed + 2);
    shuffle(std::span(all), random);
    for (const log::LogRow &row : all) {
        valueOf(c->merge({&row, 1}));
        if (random.below(3) == 0)
            valueOf(c->merge({&all[random.below(all.size())], 1}));
    }
    RC_ASSERT(digest(*c) == digest(*a));
    RC_ASSERT(digest(*c) == rebuiltDigest(*c));
    std::int64_t rows = 0;
    RC_ASSERT(valueOf(c->check(rows)).empty());
    RC_ASSERT(rows == static_cast<std::int64_t>(all.size()));

    valueOf(a->merge(all));
    RC_ASSERT(digest(*a) == digest(*c));
}

RC_GTEST_PROP(LawOfTheLog, QueuesAndCountsAreThoseOfANaiveRecount, ())
{
    const TempFolder folder(memoryFolder());
    const auto store = open(folder / "a.engram");
    randomHistory(*store, *rc::gen::arbitrary<std::uint64_t>(), *rc::gen::inRange(1, 40));
    const StudyDay day(20'000 + *rc::gen::inRange(0, 45));
    std::map<std::tuple<std::int64_t, int, std::optional<StudyDay>>, std::int64_t> tallies;
    std::map<DeckId, std::set<CardId>> due;
    std::map<DeckId, std::set<CardId>> fresh;
    std::map<DeckId, std::set<CardId>> questions;
    std::set<CardId> drill;
    std::set<CardId> buried;
    for (std::uint64_t n = 0; n < Notes; ++n) {
        for (const Card &card : valueOf(store->cards(noteAt(n)))) {
            if (card.removed)
                continue;
            const bool later = isBuried(card, day);
            const auto state = naiveState(card);
            std::optional<StudyDay> asked;
            if (card.schedule && !card.suspended)
                asked = std::max(card.schedule->due, card.buriedUntil.value_or(StudyDay(0)));
            ++tallies[{card.deck.value(), static_cast<int>(state), asked}];
            if (card.suspended)
                continue;
            if (card.kind == CardKind::Choice)
                questions[card.deck].insert(card.id);
            if (later)
                buried.insert(card.id);
            else if (card.schedule && card.schedule->drill == day)
                drill.insert(card.id);
            else if (card.schedule && card.schedule->due <= day)
                due[card.deck].insert(card.id);
            else if (!card.schedule && !card.locked)
                fresh[card.deck].insert(card.id);
        }
    }
    for (std::uint64_t n = 0; n < Decks; ++n) {
        const DeckId deck = deckAt(n);
        std::set<CardId> visited;
        valueOf(store->visitNewCards(deck, day, [&](const store::QueuedCard &card) {
            return visited.insert(card.card).second;
        }));
        RC_ASSERT(visited == fresh[deck]);
        RC_ASSERT(idsOf(valueOf(store->dueCards(deck, day, 100))) == due[deck]);
        const auto asked = valueOf(store->questionCards({deck}));
        RC_ASSERT(std::set<CardId>(asked.begin(), asked.end()) == questions[deck]);
    }
    RC_ASSERT(idsOf(valueOf(store->drillCards(day))) == drill);
    std::map<DeckId, std::int64_t> buriedCounts;
    for (const auto &[card, deck] : valueOf(store->buriedCards(day))) {
        RC_ASSERT(buried.erase(card) == 1U);
        ++buriedCounts[deck];
    }
    RC_ASSERT(buried.empty());
    for (const auto &[deck, count] : valueOf(store->buriedCounts(day)))
        RC_ASSERT(std::exchange(buriedCounts[deck], 0) == count);
    for (const auto &[deck, count] : buriedCounts)
        RC_ASSERT(count == 0);
    for (const store::CardTally &tally : valueOf(store->tallies()))
        RC_ASSERT(
            std::exchange(tallies[{tally.deck.value(), static_cast<int>(tally.state), tally.asked}],
                          0) == tally.count);
    for (const auto &[key, count] : tallies)
        RC_ASSERT(count == 0);
}

TEST(LawOfTheLog, HoldsForABatchOfThousands)
{
    const TempFolder folder(memoryFolder());
    const auto small = open(folder / "small.engram", false, 1);
    const auto large = open(folder / "large.engram", false, 2);
    std::vector<std::variant<log::Event, Review>> rows{log::DeckSaved{deckNamed(deckAt(0), "d")}};
    for (int i = 0; i < 1'500; ++i) {
        const NoteId note(1'000 + i);
        rows.emplace_back(log::NoteSaved{basicNote(note, deckAt(0))});
        rows.emplace_back(review(cardId(note, 0), static_cast<Grade>(i % 6)));
    }
    const ChangeSet changes = valueOf(large->commit(batchOf(rows)));
    EXPECT_EQ(changes.notes.size(), 1'500U);
    EXPECT_EQ(changes.cards.size(), 1'500U);
    EXPECT_TRUE(changes.decks);
    const std::string atOnce = digest(*large);
    EXPECT_EQ(atOnce, rebuiltDigest(*large));

    for (const log::LogRow &row : valueOf(large->rows()))
        valueOf(small->merge({&row, 1}));
    EXPECT_EQ(digest(*small), atOnce);
    undo(*large);
    EXPECT_EQ(valueOf(large->noteCount({})), 0);
}
