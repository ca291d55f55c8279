// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/collection.h>

#include <gmock/gmock.h>

#include <algorithm>

#include "support/fact_deck.h"
#include "support/temp_collection.h"

namespace engram
{
namespace
{

using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;
using testing::SizeIs;

const std::string &Braising = test::FactDeck;

class FactQueueTest : public testing::Test
{
protected:
    FactQueueTest() { collection.import(Braising); }

    FactQueue queue()
    {
        auto read = collection->factQueue(braising());
        EXPECT_TRUE(read);
        return read.value_or(FactQueue{NoteId(0), {}});
    }

    NoteId braising() { return collection.note("braising").id; }

    std::vector<std::string> ids()
    {
        std::vector<std::string> found;
        const FactQueue left = queue();
        for (const FactCandidate &fact : left.facts)
            found.push_back(fact.id);
        return found;
    }

    std::int64_t proposed()
    {
        const FactQueue left = queue();
        return std::ranges::count_if(left.facts, &FactCandidate::proposed);
    }

    /// The question's facts by their keys, in the deck's order.
    std::vector<std::string> facts()
    {
        std::vector<std::string> keys;
        const Note question = collection.note("braising");
        const auto notes = collection->notesOf(question.deck);
        for (const Note &note : *notes)
            if (note.parent == question.id)
                keys.push_back(note.key);
        return keys;
    }

    Result<ChangeSet> decide(const std::vector<FactDecision> &decisions)
    {
        return collection->decideFacts(braising(), decisions);
    }

    std::string exported()
    {
        const Note question = collection.note("braising");
        return writeDeckFile(*collection->exportDeck(question.deck));
    }

    test::TempCollection collection;
};

TEST_F(FactQueueTest, HasWhatTheRulesFindAndWhatTheNoteDoesNotHaveYet)
{
    EXPECT_EQ(proposed(), 8);
    EXPECT_GT(queue().facts.size(), 8U);
    EXPECT_EQ(queue().note, braising());
    EXPECT_EQ(collection->factQueue(collection.note("pot").id)->note, braising());
}

TEST_F(FactQueueTest, AcceptedOnesAreFactsWithCardsBehindThoseThatAreThere)
{
    const FactCandidate first = queue().facts.front();
    const auto changes = decide({{.fact = first.id}});
    ASSERT_TRUE(changes);
    EXPECT_THAT(facts(), ElementsAre("pot", first.id));
    const Note made = collection.note(first.id);
    EXPECT_EQ(made.content, contentOf(first));
    EXPECT_THAT(*collection->cardsOf(made.id), Not(IsEmpty()));
    EXPECT_THAT(changes->notes, IsSupersetOf({made.id, braising()}));
    EXPECT_THAT(ids(), Not(Contains(first.id)));
}

TEST_F(FactQueueTest, DecidedOnesGiveNoPlaceToSuggestions)
{
    const std::vector<std::string> all = ids();
    ASSERT_TRUE(decide({{.fact = all[0], .accepted = false}, {.fact = all[1]}}));
    EXPECT_EQ(proposed(), 6);
    for (const std::string &id : ids())
        EXPECT_THAT(all, Contains(id));
}

TEST_F(FactQueueTest, RejectedOnesStayAwayAcrossARestartARebuildAndAnImport)
{
    const std::vector<std::string> all = ids();
    ASSERT_TRUE(decide({{.fact = all[0], .accepted = false}}));
    EXPECT_THAT(facts(), ElementsAre("pot"));
    EXPECT_THAT(ids(), Not(Contains(all[0])));
    collection.reopen();
    EXPECT_THAT(ids(), Not(Contains(all[0])));
    ASSERT_TRUE(collection->rebuild());
    EXPECT_THAT(ids(), Not(Contains(all[0])));
    std::string longer = Braising;
    longer.insert(longer.find("Pros: "), "Pots matter, too.\n\n");
    collection.import(longer);
    EXPECT_THAT(ids(), Not(Contains(all[0])));
    EXPECT_THAT(collection->check()->findings, IsEmpty());
}

TEST_F(FactQueueTest, RejectedOnesCanBeAcceptedLater)
{
    const std::string id = ids().front();
    ASSERT_TRUE(decide({{.fact = id, .accepted = false}}));
    ASSERT_TRUE(decide({{.fact = id}}));
    EXPECT_THAT(facts(), ElementsAre("pot", id));
}

TEST_F(FactQueueTest, EditedOnesAreWhatTheyWereMadeAndAreDecided)
{
    const std::string id = ids().front();
    const Basic mine{"What do I say?", "This.", false};
    ASSERT_TRUE(decide({{.fact = id, .accepted = true, .edited = mine}}));
    EXPECT_EQ(collection.note(id).content, NoteContent(mine));
    EXPECT_THAT(ids(), Not(Contains(id)));
}

TEST_F(FactQueueTest, IsOneStepOfUndoForAnyNumber)
{
    const std::vector<std::string> before = ids();
    const std::string file = exported();
    ASSERT_TRUE(
        decide({{.fact = before[0]}, {.fact = before[1]}, {.fact = before[2], .accepted = false}}));
    const std::vector<std::string> after = ids();
    EXPECT_EQ((*collection->undo())->kind, StepKind::Facts);
    EXPECT_EQ(ids(), before);
    EXPECT_THAT(facts(), ElementsAre("pot"));
    EXPECT_EQ(exported(), file);
    EXPECT_EQ((*collection->redo())->kind, StepKind::Facts);
    EXPECT_EQ(ids(), after);
    EXPECT_THAT(facts(), ElementsAre("pot", before[0], before[1]));
}

TEST_F(FactQueueTest, RefusesWhatIsNoCandidateOrAsksNothingAndChangesNothingThen)
{
    const std::string id = ids().front();
    const std::string file = exported();
    EXPECT_EQ(decide({{.fact = id}, {.fact = "nobody-0000"}}).error().code, Errc::NotFound);
    EXPECT_EQ(decide({{.fact = id}, {.fact = id}}).error().code, Errc::InvalidInput);
    EXPECT_EQ(
        decide({{.fact = id, .accepted = true, .edited = Cloze{"nothing hidden"}}}).error().code,
        Errc::InvalidInput);
    const Basic endless{"What?", std::string(300'000, 'x'), false}; // a deck file cannot hold it
    EXPECT_EQ(decide({{.fact = id, .accepted = true, .edited = endless}}).error().code,
              Errc::InvalidInput);
    EXPECT_EQ(collection->decideFacts(NoteId(7), {{.fact = id}}).error().code, Errc::NotFound);
    EXPECT_EQ(exported(), file);
    EXPECT_THAT(decide({})->notes, IsEmpty());
}

TEST_F(FactQueueTest, AcceptedOnesOutliveAnImportOfTheFileThatHasThemNot)
{
    const std::vector<std::string> all = ids();
    ASSERT_TRUE(decide({{.fact = all[0]}, {.fact = all[1]}}));
    const ImportPlan plan = collection.import(Braising);
    EXPECT_TRUE(plan.changesNothing());
    EXPECT_EQ(plan.count(ImportAction::Orphaned), 0);
    EXPECT_THAT(facts(), ElementsAre("pot", all[0], all[1]));

    // A fact that the author adds comes before those of the person's own.
    std::string more = Braising;
    more.insert(more.find("\n## What is a roux?"),
                "- What is a lid for? {#lid}\n  > Keeping steam in.\n");
    EXPECT_EQ(collection.import(more).count(ImportAction::Added), 1);
    EXPECT_THAT(facts(), ElementsAre("pot", "lid", all[0], all[1]));
}

TEST_F(FactQueueTest, AcceptedOnesFollowTheirQuestionToAnotherSection)
{
    const std::string id = ids().front();
    ASSERT_TRUE(decide({{.fact = id}}));
    std::string moved = Braising;
    moved.insert(moved.find("## What is braising?"), "# Meat\n\n");
    EXPECT_EQ(collection.import(moved).count(ImportAction::Orphaned), 0);
    EXPECT_EQ(collection.note(id).deck, collection.note("braising").deck);
    EXPECT_THAT(facts(), ElementsAre("pot", id));
    EXPECT_TRUE(collection.import(moved).changesNothing());
    EXPECT_THAT(collection->check()->findings, IsEmpty());
}

TEST_F(FactQueueTest, AcceptedOnesGoAndComeBackWithTheirQuestion)
{
    const std::string id = ids()[0];
    const std::string other = ids()[1];
    ASSERT_TRUE(decide({{.fact = id}, {.fact = other}}));
    ASSERT_TRUE(collection->removeNotes({collection.note(other).id}));
    collection.clock.advance(std::chrono::hours(1));
    std::string without = Braising;
    without.erase(without.find("## What is braising?"),
                  without.find("## What is a roux?") - without.find("## What is braising?"));
    EXPECT_EQ(collection.import(without).count(ImportAction::Orphaned), 3);
    EXPECT_EQ(collection.import(Braising).count(ImportAction::Restored), 3);
    EXPECT_THAT(facts(), ElementsAre("pot", id));
}

TEST_F(FactQueueTest, AcceptedOnesAreExportedWithTheirIdsAndAreTheFilesThen)
{
    const std::vector<std::string> all = ids();
    ASSERT_TRUE(decide({{.fact = all[0]}, {.fact = all[1], .accepted = false}}));
    const std::string file = exported();
    const DeckFile written = parseDeckFile(file).file;
    EXPECT_THAT(written.sections.front().notes.front().facts,
                ElementsAre(Field(&DeckNote::id, "pot"), Field(&DeckNote::id, all[0])));
    EXPECT_EQ(collection.import(file).count(ImportAction::Adopted), 1);
    EXPECT_TRUE(collection.import(file).changesNothing());
    EXPECT_EQ(collection.import(Braising).count(ImportAction::Orphaned), 1);

    test::TempCollection elsewhere;
    elsewhere.import(file);
    const auto left = elsewhere->factQueue(elsewhere.note("braising").id);
    for (const FactCandidate &fact : left->facts)
        EXPECT_NE(fact.id, all[0]);
}

TEST_F(FactQueueTest, OfACopyHasKeysOfItsOwn)
{
    const std::string id = ids().front();
    ASSERT_TRUE(decide({{.fact = id}}));
    ASSERT_TRUE(collection->undo());
    const NoteId again = *collection->copyNote(braising());
    ASSERT_TRUE(decide({{.fact = id}}));
    ASSERT_TRUE(collection->decideFacts(again, {{.fact = id}}));
    EXPECT_TRUE(parseDeckFile(exported()).problems.empty());
}

TEST_F(FactQueueTest, HasNoKeyThatAFileGaveToOneThatSaysTheSame)
{
    const std::string id = ids().front();
    ASSERT_TRUE(collection->decideFacts(*collection->copyNote(braising()), {{.fact = id}}));
    test::TempCollection elsewhere;
    elsewhere.import(exported());
    const Note question = elsewhere.note("braising");
    ASSERT_TRUE(elsewhere->decideFacts(question.id, {{.fact = id}}));
    const std::string both = writeDeckFile(*elsewhere->exportDeck(question.deck));
    EXPECT_TRUE(parseDeckFile(both).problems.empty());
}

TEST_F(FactQueueTest, TellsWhichNotesOfASearchHaveFactsToDecideAbout)
{
    const Search everything = *Search::parse("");
    const auto page = collection->notesWithFacts(everything);
    ASSERT_TRUE(page);
    ASSERT_THAT(page->notes, SizeIs(testing::Ge(1U)));
    EXPECT_EQ(page->notes.front().note, braising());
    EXPECT_EQ(page->notes.front().proposed, 8U);
    EXPECT_EQ(page->notes.front().suggested, queue().facts.size() - 8);
    EXPECT_EQ(page->next, std::nullopt);

    const auto one = collection->notesWithFacts(everything, 0, 1);
    ASSERT_THAT(one->notes, SizeIs(1));
    EXPECT_EQ(one->next, 1U);
    EXPECT_THAT(collection->notesWithFacts(*Search::parse("deck:nowhere"))->notes, IsEmpty());

    std::vector<FactDecision> all;
    const FactQueue whole = queue();
    for (const FactCandidate &fact : whole.facts)
        if (fact.proposed)
            all.push_back({.fact = fact.id, .accepted = false});
    ASSERT_TRUE(decide(all));
    const auto after = collection->notesWithFacts(everything);
    for (const NoteWithFacts &left : after->notes)
        EXPECT_NE(left.note, braising());
}

TEST_F(FactQueueTest, OfANoteInTheBinIsNotThere)
{
    const NoteId id = braising();
    ASSERT_TRUE(collection->removeNotes({id}));
    EXPECT_EQ(collection->factQueue(id).error().code, Errc::NotFound);
    EXPECT_EQ(collection->decideFacts(id, {}).error().code, Errc::NotFound);
}

TEST(NotesWithFront, AreFoundHoweverTheyAreWritten)
{
    test::TempCollection collection;
    collection.import("---\ndeck: A\n---\n\n## What is a roux? {#roux}\n\nFlour in fat.\n\n"
                      "## Why? {#why}\n\nBecause.\n");
    EXPECT_THAT(*collection->notesWithFront(Basic{"what  is a ROUX?", "", false}),
                ElementsAre(collection.note("roux").id));
    EXPECT_THAT(*collection->notesWithFront(Basic{"What is a roux", "", false}), IsEmpty());
    ASSERT_TRUE(collection->removeNotes({collection.note("why").id}));
    EXPECT_THAT(*collection->notesWithFront(Basic{"Why?", "", false}), IsEmpty());
}

} // namespace
} // namespace engram
