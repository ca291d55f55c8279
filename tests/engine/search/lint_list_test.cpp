// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// What could be better in the notes that a search finds.

#include <engram/collection.h>

#include <gmock/gmock.h>

#include "support/temp_collection.h"

namespace engram
{
namespace
{

using test::TempCollection;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::SizeIs;

constexpr std::string_view LintedDeck = R"(---
deck: Sea
id: sea
---

## Which water is salt? {#salt}

- [ ] River
- [x] Ocean
- [ ] All of the above

### Facts

- What is the salt of the sea? {#leaks}
  > The salt of the sea.

## It is deep. How deep? {#deep}

11 km

## Fine? {#fine}

Yes.
)";

class LintListTest : public testing::Test
{
protected:
    using Found = std::vector<std::pair<std::string, std::vector<ProblemCode>>>;

    Found lints(std::string_view query = "", std::size_t step = 1)
    {
        auto list = collection->listLints(*Search::parse(query));
        EXPECT_TRUE(list);
        double before = 0;
        for (;;) {
            const auto done = (*list)->step(step);
            EXPECT_TRUE(done);
            EXPECT_GE((*list)->progress(), before);
            before = (*list)->progress();
            if (!done || *done)
                break;
        }
        EXPECT_EQ(before, 1);
        looked = (*list)->looked();
        Found found;
        for (const NoteWithLints &row : (*list)->notes())
            found.emplace_back(collection->note(row.note)->key, row.lints);
        return found;
    }

    TempCollection collection;
    std::size_t looked = 0;
};

TEST_F(LintListTest, OfNothingIsDoneAtOnce)
{
    EXPECT_THAT(lints(), IsEmpty());
}

TEST_F(LintListTest, NamesEachNoteWithWhatCouldBeBetterInDeckOrder)
{
    collection.import(LintedDeck);
    const auto found = lints();
    EXPECT_THAT(found, ElementsAre(Pair("salt", ElementsAre(ProblemCode::AllOfTheAbove)),
                                   Pair("leaks", ElementsAre(ProblemCode::AnswerInPrompt)),
                                   Pair("deep", ElementsAre(ProblemCode::PronounStart))));
    EXPECT_EQ(looked, 4U);
    EXPECT_EQ(lints("", 1'000), found) << "whatever the steps";
}

TEST_F(LintListTest, LooksOnlyAtWhatTheSearchFindsAndNotIntoTheBin)
{
    collection.import(LintedDeck);
    EXPECT_THAT(lints("deep"), ElementsAre(Pair("deep", SizeIs(1))));
    EXPECT_EQ(looked, 1U);
    EXPECT_THAT(lints("deck:Land"), IsEmpty());
    EXPECT_EQ(collection->listLints(*Search::parse(""), DeckId(404)).error().code, Errc::NotFound);
    const auto land = collection->newDeck("Land", {});
    const auto of = [&](DeckId deck) {
        auto list = collection->listLints(*Search::parse(""), deck);
        for (bool isDone = false; !isDone;)
            isDone = *(*list)->step();
        return (*list)->notes().size();
    };
    EXPECT_EQ(of(land->deck), 0U);
    EXPECT_EQ(of(collection.note("deep").deck), 3U);
    ASSERT_TRUE(collection->removeNotes({collection.note("deep").id}));
    EXPECT_THAT(lints(), SizeIs(2));
    EXPECT_THAT(lints("is:orphan"), IsEmpty());
}

TEST_F(LintListTest, SaysNothingAboutWordsOfAnotherLanguage)
{
    std::string german(LintedDeck);
    german.replace(german.find("id: sea"), 7, "id: sea\nlanguage: de");
    collection.import(german);
    EXPECT_THAT(lints(), IsEmpty());
}

TEST_F(LintListTest, TellsOfTheFirstQuestionWhereTheRightOptionAlwaysStands)
{
    std::string deck = "---\ndeck: Sums\nid: sums\n---\n";
    for (const char *sum : {"1 + 1", "1 + 2", "1 + 3", "1 + 4"})
        deck += std::string("\n## ") + sum + "? {#q" + sum[4] + "}\n\n- [ ] 0\n- [x] 9\n- [ ] 8\n";
    collection.import(deck);
    EXPECT_THAT(lints(), ElementsAre(Pair("q1", ElementsAre(ProblemCode::RightOptionPlace))));
    EXPECT_THAT(lints("-4"), IsEmpty()) << "three are no pattern";
    const auto other = collection->newDeck("Other", {});
    ASSERT_TRUE(collection->moveNotes({collection.note("q2").id}, other->deck));
    EXPECT_THAT(lints(), IsEmpty()) << "of each root deck by itself";
}

} // namespace
} // namespace engram
