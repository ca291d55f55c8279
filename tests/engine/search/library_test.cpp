// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors

// The library's rows are those, and in the order, that going through everything gives; whatever part of
// them is asked for, and in whatever steps.

#include <engram/collection.h>

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "naive_rows.h"
#include "random_collection.h"

namespace engram
{
namespace
{

using test::naiveRows;
using test::Query;
using test::RandomCollection;
using test::TempCollection;

std::vector<LibraryView> allViews()
{
    std::vector<LibraryView> views;
    for (std::size_t column = 0; column < LibraryColumns; ++column)
        for (const LibraryMode mode : {LibraryMode::Cards, LibraryMode::Notes})
            for (const bool descending : {false, true})
                views.push_back({mode, {static_cast<LibraryColumn>(column), descending}});
    return views;
}

std::string describe(const LibraryView &view)
{
    return std::string(view.mode == LibraryMode::Cards ? "cards" : "notes") + " by column " +
           std::to_string(static_cast<int>(view.order.column)) +
           (view.order.descending ? " down" : " up");
}

TEST(Library, HasTheRowsAndOrdersThatANaiveSortGives)
{
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        RandomCollection world(seed);
        const StudyDay today = world.collection->today();
        const Instant dayStart = startOf(today, std::chrono::minutes(0));
        for (const LibraryView &view : allViews()) {
            Query query{"", [](const test::Found &) { return true; }};
            if (world.random.below(2) == 0)
                query = randomQuery(world.random, world.cards, today, dayStart, 2);
            SCOPED_TRACE(describe(view) + " of \"" + query.text + "\", world " +
                         std::to_string(seed));
            const Search search = *Search::parse(query.text);
            const std::vector<RowId> expected =
                naiveRows(world.collection, world.cards, query, view);
            ASSERT_EQ(*world.collection->findRows(search, view, 0, 10'000), expected);
            ASSERT_EQ(*world.collection->countRows(search, view.mode), std::ssize(expected));

            const std::size_t first = world.random.below(expected.size() + 1);
            const std::size_t most = world.random.below(10);
            const auto window = *world.collection->findRows(search, view, first, most);
            ASSERT_EQ(window,
                      std::vector<RowId>(expected.begin() + static_cast<std::ptrdiff_t>(first),
                                         expected.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                                first + most, expected.size()))));

            const auto list = *world.collection->listRows(search, view);
            double progress = 0;
            for (bool isDone = false; !isDone;) {
                isDone = *list->step(1 + world.random.below(7));
                ASSERT_LE(list->rows().size(), expected.size());
                ASSERT_TRUE(std::equal(list->rows().begin(), list->rows().end(), expected.begin()));
                ASSERT_LE(progress, list->progress());
                progress = list->progress();
            }
            ASSERT_EQ(list->rows(), expected);
            ASSERT_EQ(progress, 1);
        }
    }
}

constexpr std::string_view Shore = R"(---
deck: Sea
id: sea
---

## Fact 10 {#ten reversed=true}

zebra

## fact 9 {#nine .b}

Ähre

## Écoute {#ear .a}

apple

## The sea {#deep kind=cloze}

The {{sea}} is {{2:deep}}

## Which one? {#which .A}

- [x] *this* one
- [ ] that
- [x] also

## Not ready {#draft}

- [ ] one
- [ ] two
)";

class LibraryOfTheSea : public ::testing::Test
{
protected:
    LibraryOfTheSea() { sea.import(Shore); }

    std::vector<LibraryRow> rows(const LibraryView &view, std::string_view query = "")
    {
        return *sea->libraryRows(*sea->findRows(*Search::parse(query), view, 0, 100), view.mode);
    }

    std::string keys(const LibraryView &view, std::string_view query = "")
    {
        std::string found;
        for (const LibraryRow &row : rows(view, query))
            found += (found.empty() ? "" : " ") + sea->note(row.note)->key;
        return found;
    }

    TempCollection sea;
};

TEST_F(LibraryOfTheSea, PutsTextInOrderByLettersAndNumbers)
{
    EXPECT_EQ(keys({LibraryMode::Notes, {LibraryColumn::Title}}), "ear nine ten draft deep which");
    EXPECT_EQ(keys({LibraryMode::Notes, {LibraryColumn::Answer}}), "nine ear which ten deep draft")
        << "\"\u00c4hre\" is before \"apple\", and what has none comes last";
    EXPECT_EQ(keys({LibraryMode::Notes, {LibraryColumn::Answer, true}}),
              "ten which ear nine draft deep");
    EXPECT_EQ(keys({LibraryMode::Notes, {LibraryColumn::Tags}}), "ear which nine ten deep draft");
}

TEST_F(LibraryOfTheSea, ShowsANoteOnceAndADraftAmongNotesOnly)
{
    EXPECT_EQ(keys({}), "ten ten nine ear deep deep which");
    EXPECT_EQ(keys({LibraryMode::Notes, {}}), "ten nine ear deep which draft");
    EXPECT_EQ(keys({LibraryMode::Notes, {}}, "ready"), "draft");
    EXPECT_EQ(keys({LibraryMode::Notes, {}}, "is:draft"), "draft");
    EXPECT_EQ(keys({LibraryMode::Notes, {}}, "-is:draft kind:question"), "which");
    EXPECT_EQ(keys({LibraryMode::Cards, {}}, "is:draft"), "");
    EXPECT_EQ(*sea->countRows(*Search::parse(""), LibraryMode::Notes), 6);
    EXPECT_EQ(*sea->countRows(*Search::parse(""), LibraryMode::Cards), 7);
    const LibraryRow draft = rows({LibraryMode::Notes, {}}, "is:draft").front();
    EXPECT_EQ(draft.state, LibraryState::Draft);
    EXPECT_TRUE(draft.cards.empty());
}

TEST_F(LibraryOfTheSea, SaysWhatStandsInARow)
{
    const std::vector<Card> cards = *sea->cardsOf(sea.note("ten").id);
    ASSERT_TRUE(sea->setDue({cards[0].id}, sea->today() + 4, DueInterval::DaysToDue));
    ASSERT_TRUE(sea->setDue({cards[1].id}, sea->today() + 9, DueInterval::DaysToDue));
    ASSERT_TRUE(sea->setFlag({cards[1].id}, 3));
    const LibraryRow note = rows({LibraryMode::Notes, {}}, "zebra").front();
    EXPECT_EQ(note.title, "Fact 10");
    EXPECT_EQ(note.answer, "zebra");
    EXPECT_EQ(note.cards, idsOf(cards));
    EXPECT_EQ(note.due, sea->today() + 4);
    EXPECT_EQ(note.interval, 6.5);
    EXPECT_EQ(note.easiness, 2.5);
    EXPECT_EQ(note.flag, 3);
    EXPECT_EQ(note.state, LibraryState::Young);
    EXPECT_EQ(note.position, 0);
    const std::vector<LibraryRow> both = rows({}, "zebra");
    ASSERT_EQ(both.size(), 2U);
    EXPECT_EQ(both[1].cards, std::vector{cards[1].id});
    EXPECT_EQ(both[1].due, sea->today() + 9);
    EXPECT_EQ(both[0].flag, 0);
    EXPECT_EQ(rows({}, "which").front().answer, "this one \u00b7 also");
}

TEST_F(LibraryOfTheSea, LeavesRowsOutThatAreNoLongerThere)
{
    const auto ids = *sea->findRows(*Search::parse(""), {}, 0, 100);
    sea.import("---\ndeck: Sea\nid: sea\n---\n\n## Fact 10 {#ten}\n\nzebra\n");
    const auto left = *sea->libraryRows(ids, LibraryMode::Cards);
    EXPECT_EQ(left.size(), 6U) << "the reversed card is gone, orphans are not";
    EXPECT_EQ(left.back().state, LibraryState::Orphan);
    EXPECT_TRUE(sea->libraryRows(std::vector{RowId(77)}, LibraryMode::Notes)->empty());
}

TEST_F(LibraryOfTheSea, IsListedInStepsOfAnySize)
{
    for (const std::size_t most : {std::size_t{0}, std::numeric_limits<std::size_t>::max() - 1,
                                   std::numeric_limits<std::size_t>::max()}) {
        for (const LibraryColumn column : {LibraryColumn::Due, LibraryColumn::Deck}) {
            const auto list = *sea->listRows(*Search::parse(""), {LibraryMode::Cards, {column}});
            for (int steps = 0; !*list->step(most); ++steps)
                ASSERT_LT(steps, 100) << most;
            EXPECT_GE(list->rows().size(), 6U);
        }
    }
}

TEST_F(LibraryOfTheSea, MayChangeWhileAListOfItIsMade)
{
    const auto list =
        *sea->listRows(*Search::parse(""), {LibraryMode::Cards, {LibraryColumn::Due}});
    ASSERT_TRUE(list->step(2));
    ASSERT_TRUE(list->step(2));
    ASSERT_TRUE(sea->removeNotes({sea.note("which").id}));
    const auto session = *sea->startSession({});
    ASSERT_TRUE(session->current());
    ASSERT_TRUE(session->answer(Grade::Good, {}));
    for (int steps = 0; !*list->step(2); ++steps)
        ASSERT_LT(steps, 100);
    EXPECT_GE(list->rows().size(), 6U);
}

} // namespace
} // namespace engram
