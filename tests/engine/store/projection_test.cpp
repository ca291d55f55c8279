// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "collection_file.h"

#include <gmock/gmock.h>

#include <algorithm>

using namespace engram;
using namespace engram::test;
using State = store::CardTally::State;
using testing::ElementsAre;
using testing::IsEmpty;

namespace
{

class Projection : public testing::Test
{
protected:
    std::int64_t tally(State state, std::optional<StudyDay> due = {})
    {
        std::int64_t count = 0;
        for (const store::CardTally &tally : valueOf(store->tallies()))
            if (tally.state == state && (!due || tally.asked == due))
                count += tally.count;
        return count;
    }

    std::vector<CardId> newCards(DeckId deck, StudyDay day = StudyDay(20'000))
    {
        std::vector<CardId> cards;
        valueOf(store->visitNewCards(deck, day, [&](const store::QueuedCard &card) {
            cards.push_back(card.card);
            return true;
        }));
        return cards;
    }

    static std::vector<CardId> idsOf(const std::vector<store::QueuedCard> &queue)
    {
        std::vector<CardId> cards;
        cards.reserve(queue.size());
        for (const store::QueuedCard &card : queue)
            cards.push_back(card.card);
        return cards;
    }

    TempFolder folder;
    std::unique_ptr<store::Store> store = open(folder / "a.engram");
};

const StudyDay Today(20'000);

} // namespace

TEST_F(Projection, GivesBackANoteExactlyAsItWasSaved)
{
    const DeckId deck = addDeck(*store);
    const NoteId id = store->newNoteId();
    const Note note{id,           deck,
                    {},           "key",
                    true,         {"one", "two"},
                    {{"k", "v"}}, Question{"H", "B", {"h1"}, {{"o", "r", true}}, true, "E"}};
    const ChangeSet changes = save(*store, log::NoteSaved{note});
    EXPECT_EQ(valueOf(store->note(id)), note);
    EXPECT_THAT(changes.notes, ElementsAre(id));
    EXPECT_THAT(changes.cards, ElementsAre(cardId(id, 0)));
    EXPECT_TRUE(changes.counts);
    EXPECT_FALSE(changes.decks);
}

TEST_F(Projection, ListsDecksDepthFirstBySiblingPositionAndName)
{
    const DeckId b = addDeck(*store, "b");
    const DeckId a = addDeck(*store, "a");
    const DeckId below = addDeck(*store, "below", b);
    Deck first = deckNamed(store->newDeckId(), "z");
    first.position = -1;
    save(*store, log::DeckSaved{first});
    std::vector<DeckId> ids;
    for (const Deck &deck : valueOf(store->decks()))
        ids.push_back(deck.id);
    EXPECT_THAT(ids, ElementsAre(first.id, a, b, below));
}

TEST_F(Projection, ShowsDecksThatStandBelowEachOtherOnce)
{
    const DeckId a = addDeck(*store, "a");
    const DeckId b = addDeck(*store, "b", a);
    save(*store, log::DeckSaved{deckNamed(a, "a", b)});
    const std::vector<Deck> decks = valueOf(store->decks());
    ASSERT_EQ(decks.size(), 2U);
    EXPECT_EQ(decks[0].parent, std::nullopt);
    EXPECT_EQ(decks[1].parent, decks[0].id);
}

TEST_F(Projection, KeepsDeckOrderAndPutsUnnamedNotesLast)
{
    const DeckId deck = addDeck(*store);
    const NoteId one = addBasic(*store, deck);
    const NoteId two = addBasic(*store, deck);
    const NoteId three = addBasic(*store, deck);
    save(*store, log::DeckOrdered{deck, {three, one}});
    EXPECT_THAT(newCards(deck), ElementsAre(cardId(three, 0), cardId(one, 0), cardId(two, 0)));
    const NoteId four = addBasic(*store, deck);
    save(*store, log::DeckOrdered{deck, {four, two, one}});
    std::vector<NoteId> notes;
    for (const Note &note : valueOf(store->notes(deck)))
        notes.push_back(note.id);
    EXPECT_THAT(notes, ElementsAre(four, two, one, three));
}

TEST_F(Projection, LocksFactsUntilTheirQuestionIsAnswered)
{
    const DeckId deck = addDeck(*store);
    const NoteId question = addQuestion(*store, deck);
    const NoteId fact = addBasic(*store, deck, "fact", question);
    const CardId card = cardId(fact, 0);
    EXPECT_TRUE(valueOf(store->card(card)).locked);
    EXPECT_EQ(tally(State::LockedFact), 1);
    EXPECT_THAT(newCards(deck), ElementsAre(cardId(question, 0)));

    const ChangeSet changes =
        answer(*store, review(cardId(question, 0), Grade::Wrong, noon(), ReviewMode::Practice));
    EXPECT_THAT(changes.cards, ElementsAre(cardId(question, 0), card));
    EXPECT_FALSE(valueOf(store->card(card)).locked);
    EXPECT_EQ(tally(State::NewFact), 1);

    undo(*store);
    EXPECT_TRUE(valueOf(store->card(card)).locked);
    EXPECT_THAT(valueOf(store->factsOf(question)), ElementsAre(fact));
}

TEST_F(Projection, CountsACardUnderItsStateAndDueDay)
{
    const DeckId deck = addDeck(*store);
    const CardId card = cardId(addBasic(*store, deck), 0);
    EXPECT_EQ(tally(State::NewOther), 1);
    answer(*store, review(card, Grade::Good));
    EXPECT_EQ(tally(State::NewOther), 0);
    EXPECT_EQ(tally(State::Young, Today + 1), 1);
    answer(*store, review(card, Grade::Good, noon(1)));
    answer(*store, review(card, Grade::Easy, noon(7)));
    const Card now = valueOf(store->card(card));
    ASSERT_TRUE(now.schedule);
    EXPECT_EQ(now.schedule->reviews, 3);
    EXPECT_EQ(tally(State::Young, now.schedule->due), 1);
    EXPECT_EQ(valueOf(store->tallies()).size(), 1U);
}

TEST_F(Projection, ForgetsARemovedNoteInCountsButKeepsItsHistoryForItsReturn)
{
    const DeckId deck = addDeck(*store);
    const NoteId note = addBasic(*store, deck);
    answer(*store, review(cardId(note, 0)));
    const Card before = valueOf(store->card(cardId(note, 0)));
    save(*store, log::NoteRemoved{note});
    EXPECT_THAT(valueOf(store->tallies()), IsEmpty());
    EXPECT_THAT(valueOf(store->notes(deck)), IsEmpty());
    EXPECT_EQ(valueOf(store->notes(deck, true)).size(), 1U);
    EXPECT_THAT(valueOf(store->dueCards(deck, Today + 9, 10)), IsEmpty());
    EXPECT_EQ(valueOf(store->noteCount({})), 0);
    save(*store, log::NoteSaved{basicNote(note, deck, "again")});
    EXPECT_EQ(valueOf(store->card(cardId(note, 0))), before);
    EXPECT_EQ(valueOf(store->noteCount(deck)), 1);
}

TEST_F(Projection, LeavesNotesOfARemovedDeckOutOfCountsUntilItReturns)
{
    const DeckId deck = addDeck(*store);
    addBasic(*store, deck);
    save(*store, log::DeckRemoved{deck});
    EXPECT_THAT(valueOf(store->decks()), IsEmpty());
    EXPECT_THAT(valueOf(store->tallies()), IsEmpty());
    undo(*store);
    EXPECT_EQ(valueOf(store->decks()).size(), 1U);
    EXPECT_EQ(tally(State::NewOther), 1);
}

TEST_F(Projection, QueuesDueCardsByRelativeOverdueness)
{
    const DeckId deck = addDeck(*store);
    std::vector<CardId> cards;
    cards.reserve(3);
    for (int i = 0; i < 3; ++i)
        cards.push_back(cardId(addBasic(*store, deck), 0));
    // Intervals 6, 1 and 1 days, due on days 7, 1 and 3.
    answer(*store, review(cards[0], Grade::Good, noon(0)));
    answer(*store, review(cards[0], Grade::Good, noon(1)));
    answer(*store, review(cards[1], Grade::Good, noon(0)));
    answer(*store, review(cards[2], Grade::Good, noon(2)));
    EXPECT_THAT(idsOf(valueOf(store->dueCards(deck, Today + 9, 10))),
                ElementsAre(cards[1], cards[2], cards[0]));
    EXPECT_THAT(idsOf(valueOf(store->dueCards(deck, Today + 9, 1))), ElementsAre(cards[1]));
    EXPECT_THAT(idsOf(valueOf(store->dueCards(deck, Today + 2, 10))), ElementsAre(cards[1]));
    EXPECT_THAT(valueOf(store->dueCards(deck, Today, 10)), IsEmpty());
    EXPECT_THAT(valueOf(store->dueCards(deck, Today + 9, -1)), IsEmpty());
}

TEST_F(Projection, AsksAgainOnTheDayWhatWasFailed)
{
    const DeckId deck = addDeck(*store);
    const CardId first = cardId(addBasic(*store, deck), 0);
    const CardId second = cardId(addBasic(*store, deck), 0);
    answer(*store, review(second, Grade::Wrong, noon(0, 1)));
    answer(*store, review(first, Grade::Wrong, noon(0, 2)));
    EXPECT_THAT(idsOf(valueOf(store->drillCards(Today))), ElementsAre(second, first));
    answer(*store, review(second, Grade::Hard, noon(0, 3), ReviewMode::Drill));
    EXPECT_THAT(idsOf(valueOf(store->drillCards(Today))), ElementsAre(first, second));
    answer(*store, review(first, Grade::Good, noon(0, 4), ReviewMode::Drill));
    EXPECT_THAT(idsOf(valueOf(store->drillCards(Today))), ElementsAre(second));
    EXPECT_THAT(valueOf(store->drillCards(Today + 1)), IsEmpty());
}

TEST_F(Projection, CountsQuestionsWithoutARightOptionAsDrafts)
{
    const DeckId deck = addDeck(*store);
    const NoteId draft = addQuestion(*store, deck, true);
    EXPECT_THAT(valueOf(store->drafts()), ElementsAre(std::pair(deck, std::int64_t{1})));
    EXPECT_THAT(valueOf(store->cards(draft)), IsEmpty());
    save(*store, log::NoteSaved{questionNote(draft, deck)});
    EXPECT_THAT(valueOf(store->drafts()), IsEmpty());
    EXPECT_EQ(valueOf(store->cards(draft)).size(), 1U);
}

TEST_F(Projection, ReplaysAllCardsWhenTheRolloverChanges)
{
    const DeckId deck = addDeck(*store);
    const CardId card = cardId(addBasic(*store, deck), 0);
    const Instant atThree = noon() - std::chrono::hours(10); // 02:00 UTC, 03:00 at its offset
    answer(*store, review(card, Grade::Good, atThree));
    EXPECT_EQ(valueOf(store->card(card)).schedule->due, Today);
    Settings settings;
    settings.rollover = std::chrono::minutes(0);
    EXPECT_TRUE(save(*store, log::SettingsSaved{settings}).settings);
    EXPECT_EQ(store->settings(), settings);
    EXPECT_EQ(valueOf(store->card(card)).schedule->due, Today + 1);
    undo(*store);
    EXPECT_EQ(store->settings(), Settings());
    EXPECT_EQ(valueOf(store->card(card)).schedule->due, Today);
}

TEST_F(Projection, GivesBackAReviewWithItsChoice)
{
    const DeckId deck = addDeck(*store);
    const NoteId question = addQuestion(*store, deck);
    Review given = review(cardId(question, 0), Grade::Hard, noon(0, 7));
    given.intervalBefore = 6;
    given.firstEver = true;
    given.choice =
        ChoiceRecord{UINT64_MAX, {2, 0}, 1, 2, true, true, Confidence::Sure, Grade::Hard};
    answer(*store, given);
    EXPECT_THAT(valueOf(store->reviews(given.card)), ElementsAre(given));
    const auto answers = valueOf(store->answersSince(noon()));
    ASSERT_EQ(answers.size(), 1U);
    EXPECT_EQ(answers[0].review, given);
    EXPECT_EQ(answers[0].deck, deck);
    EXPECT_EQ(answers[0].family, question);
    EXPECT_EQ(answers[0].id.seq, store->lastSeq());
    EXPECT_THAT(valueOf(store->answersSince(noon(0, 8))), IsEmpty());
    EXPECT_THAT(valueOf(store->recentTimes(5)), ElementsAre(std::chrono::milliseconds(4'200)));
}

TEST_F(Projection, LetsALaterSaveWinThoughTheClockWasSetBack)
{
    const DeckId deck = addDeck(*store);
    const NoteId note = store->newNoteId();
    save(*store, log::NoteSaved{basicNote(note, deck, "old")}, noon(5));
    save(*store, log::NoteSaved{basicNote(note, deck, "new")}, noon(1));
    EXPECT_EQ(std::get<Basic>(valueOf(store->note(note)).content).front, "new");
}

TEST_F(Projection, MakesIdsThatNoOpeningGivesTwice)
{
    const DeckId deck = addDeck(*store);
    const NoteId note = addBasic(*store, deck);
    undo(*store);
    store.reset();
    store = open(folder / "a.engram");
    EXPECT_GT(store->newNoteId().value(), note.value());
    EXPECT_GT(cardId(store->newNoteId(), MaximumOrdinal).value(), 0);
}

TEST_F(Projection, RefusesWhatNoReaderCouldDecodeAndRecordsNothingOfTheBatch)
{
    const DeckId deck = addDeck(*store);
    const std::int64_t seq = store->lastSeq();
    const std::string before = digest(*store);
    const NoteId good = store->newNoteId();
    const auto refused =
        store->commit(batchOf({log::Event(log::NoteSaved{basicNote(good, deck)}),
                               log::Event(log::NoteSaved{basicNote(NoteId(-1), deck)})}));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Errc::InvalidInput);
    EXPECT_EQ(store->lastSeq(), seq);
    EXPECT_EQ(digest(*store), before);
    Review impossible = review(cardId(good, 0));
    impossible.taken = std::chrono::milliseconds(-1);
    EXPECT_EQ(store->commit(batchOf({impossible})).error().code, Errc::InvalidInput);
    addBasic(*store, deck);
    std::int64_t rows = 0;
    EXPECT_THAT(valueOf(store->check(rows)), IsEmpty());
    EXPECT_EQ(rows, store->lastSeq());
}
