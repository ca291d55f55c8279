// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/collection.h>
#include <engram/exchange.h>

#include <gmock/gmock.h>

#include "support/files.h"
#include "support/temp_collection.h"

namespace engram
{
namespace
{

using std::chrono::hours;
using test::TempCollection;

constexpr std::string_view Deck = R"(---
deck: Kings
id: kings
---

# Early

## Who came first? {#first}

- [x] Alfred
- [ ] Harold

### Facts

- Where was Alfred king? {#first-where}
  > Wessex.
- Alfred burned the {{cakes}}.

# Late

## Who lost at Hastings?

Harold.
)";

std::string edited(std::string text, std::string_view from, std::string_view to)
{
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

ImportPlan planOf(TempCollection &collection, std::string_view text)
{
    auto plan = collection->planImport(parseDeckFile(text, "kings.md"), "kings");
    EXPECT_TRUE(plan) << plan.error().detail;
    return *std::move(plan);
}

/// Gives every card of a note one review, so that there is history to keep.
void review(TempCollection &collection)
{
    auto session = *collection->startSession({.seed = 1});
    while (session->current()->has_value())
        ASSERT_TRUE(session->answer(Grade::Good, {}));
}

TEST(DeckImport, AddsEverythingToAnEmptyCollection)
{
    TempCollection collection;
    const ImportPlan plan = planOf(collection, Deck);
    EXPECT_TRUE(plan.newDeck);
    EXPECT_EQ(plan.deckName, "Kings");
    EXPECT_EQ(plan.count(ImportAction::Added), 4);
    EXPECT_TRUE(collection->decks()->empty()) << "a plan changes nothing";
    ASSERT_TRUE(collection->applyImport(plan));
    const auto decks = *collection->decks();
    ASSERT_EQ(decks.size(), 3U);
    EXPECT_EQ(decks[0].deck.name, "Kings");
    EXPECT_EQ(decks[1].deck.name, "Early");
    EXPECT_EQ(decks[0].counts.cards, 4);
}

TEST(DeckImport, ASecondImportChangesNothing)
{
    TempCollection collection;
    collection.import(Deck);
    review(collection);
    const ImportPlan again = planOf(collection, Deck);
    EXPECT_TRUE(again.changesNothing());
    EXPECT_EQ(again.count(ImportAction::Same), 4);
    const bool couldUndoAnswer = collection->canUndo();
    ASSERT_TRUE(collection->applyImport(again));
    EXPECT_EQ(collection->canUndo(), couldUndoAnswer);
    EXPECT_TRUE(planOf(collection, Deck).changesNothing());
}

TEST(DeckImport, AnEditedTextKeepsItsHistory)
{
    TempCollection collection;
    collection.import(Deck);
    review(collection);
    const Note before = collection.note("first");
    const Card card = collection->cardsOf(before.id)->front();
    ASSERT_TRUE(card.schedule);
    const std::string text = edited(std::string(Deck), "Who came first?", "Who began it all?");
    EXPECT_EQ(planOf(collection, text).count(ImportAction::Changed), 1);
    collection.import(text);
    EXPECT_EQ(collection.note("first").id, before.id);
    EXPECT_EQ(collection->card(card.id)->schedule, card.schedule);
    EXPECT_EQ(std::get<Question>(collection.note("first").content).heading, "Who began it all?");
}

TEST(DeckImport, ANoteWithoutAnIdIsKnownByItsText)
{
    TempCollection collection;
    collection.import(Deck);
    review(collection);
    const std::string text =
        edited(std::string(Deck), "Who lost at Hastings?", "Who lost, at Hastings?");
    const ImportPlan plan = collection.import(text);
    EXPECT_EQ(plan.count(ImportAction::Changed), 1);
    EXPECT_EQ(plan.count(ImportAction::Added), 0);
    EXPECT_EQ(plan.count(ImportAction::Orphaned), 0);
}

TEST(DeckImport, WhatMovesToAnotherSectionKeepsItsHistory)
{
    TempCollection collection;
    collection.import(Deck);
    const NoteId id = collection.note("first").id;
    std::string text = edited(std::string(Deck), "# Early\n\n", "# Late\n\n");
    text = edited(text, "# Late\n\n## Who lost", "# Early\n\n## Who lost");
    const ImportPlan plan = collection.import(text);
    EXPECT_EQ(plan.count(ImportAction::Moved), 4);
    EXPECT_EQ(collection.note("first").id, id);
    EXPECT_TRUE(planOf(collection, text).changesNothing());
}

TEST(DeckImport, WhatIsGoneBecomesAnOrphanAndComesBackWithItsHistory)
{
    TempCollection collection;
    collection.import(Deck);
    review(collection);
    const Note note = collection.note("first-where");
    const Card card = collection->cardsOf(note.id)->front();
    const std::string without =
        edited(std::string(Deck), "- Where was Alfred king? {#first-where}\n  > Wessex.\n", "");
    const ImportPlan plan = collection.import(without);
    EXPECT_EQ(plan.count(ImportAction::Orphaned), 1);
    EXPECT_EQ(collection->counts()->cards, 3);
    collection.import(Deck);
    EXPECT_EQ(collection.note("first-where").id, note.id);
    EXPECT_EQ(collection->card(card.id)->schedule, card.schedule);
}

TEST(DeckImport, ASectionThatDisappearsLeavesNoEmptyDeckAndItsNotesCanReturn)
{
    TempCollection collection;
    collection.import(Deck);
    review(collection);
    const Note note = collection.note("who-lost-at-hastings");
    const std::string without =
        edited(std::string(Deck), "# Late\n\n## Who lost at Hastings?\n\nHarold.\n", "");
    collection.import(without);
    EXPECT_EQ(collection->decks()->size(), 2U);
    collection.import(Deck);
    EXPECT_EQ(collection.note("who-lost-at-hastings").id, note.id);
    EXPECT_TRUE(collection->cardsOf(note.id)->front().schedule);
}

TEST(DeckImport, AnOrphanOutlivesTheSectionThatItWasIn)
{
    TempCollection collection;
    const std::string head = "---\ndeck: D\nid: d\n---\n\n";
    const std::string first = "## a {#a}\n\n1\n\n";
    const std::string second = "## b {#b}\n\n2\n";
    collection.import(head + "# S\n\n" + first + second);
    review(collection);
    const Note note = collection.note("a");
    collection.import(head + "# S\n\n" + second);
    collection.import(head + "# T\n\n## c {#c}\n\n3\n");
    collection.import(head + "# T\n\n## c {#c}\n\n3\n\n" + first);
    EXPECT_EQ(collection.note("a").id, note.id);
    EXPECT_TRUE(collection->cardsOf(note.id)->front().schedule);
}

TEST(DeckImport, AQueueNeverAsksWhatAnImportTookOut)
{
    TempCollection collection;
    collection.import("## a {#a}\n\n1\n\n## b {#b}\n\n2\n", "kings");
    auto session = *collection->startSession({.seed = 1});
    ASSERT_TRUE(session->current()->has_value());
    session->skip();
    collection.import("## b {#b}\n\n2\n", "kings");
    ASSERT_TRUE(session->current()->has_value());
    ASSERT_TRUE(session->answer(Grade::Good, {}));
    EXPECT_FALSE(session->current()->has_value());
}

TEST(DeckImport, WhatIsMissingStaysWhilePartsOfTheFileCannotBeRead)
{
    TempCollection collection;
    collection.import("## a {#a}\n\n1\n\n## b {#b}\n\n2\n", "kings");
    ParsedDeck broken = parseDeckFile("## b {#b}\n\n2\n", "kings.md");
    broken.problems.push_back({.file = "kings.md",
                               .line = 1,
                               .column = 1,
                               .code = ProblemCode::EmptyHeading,
                               .severity = Severity::Skipped,
                               .text = "##"});
    const auto plan = collection->planImport(broken, "kings");
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->count(ImportAction::Orphaned), 0);
    ASSERT_TRUE(collection->applyImport(*plan));
    EXPECT_EQ(collection->counts()->cards, 2);
}

TEST(DeckImport, IsOneStepToUndo)
{
    TempCollection collection;
    collection.import(Deck);
    review(collection);
    const std::string text = edited(std::string(Deck), "Wessex", "Winchester");
    collection.import(text);
    ASSERT_TRUE(*collection->undo());
    EXPECT_EQ(std::get<Basic>(collection.note("first-where").content).back, "Wessex.");
    EXPECT_TRUE(planOf(collection, Deck).changesNothing());
    ASSERT_TRUE(*collection->redo());
    EXPECT_TRUE(planOf(collection, text).changesNothing());
}

TEST(DeckImport, RefusesAPlanThatWasMadeForAnotherState)
{
    TempCollection collection;
    const ImportPlan stale = planOf(collection, Deck);
    collection.import("## other\n\nnote\n", "Other");
    const auto applied = collection->applyImport(stale);
    ASSERT_FALSE(applied);
    EXPECT_EQ(applied.error().code, Errc::Conflict);
    EXPECT_EQ(collection->decks()->size(), 1U);
}

TEST(DeckImport, KeepsAQuestionWithoutARightOptionAsADraft)
{
    TempCollection collection;
    const std::string draft = "## Which? {#which}\n\n- [ ] one\n- [ ] two\n";
    const ImportPlan plan = collection.import(draft);
    ASSERT_EQ(plan.items.size(), 1U);
    EXPECT_TRUE(plan.items[0].isDraft);
    EXPECT_EQ(collection->counts()->drafts, 1);
    EXPECT_EQ(collection->counts()->total(), 0);
    collection.import("## Which? {#which}\n\n- [ ] one\n- [x] two\n");
    EXPECT_EQ(collection->counts()->drafts, 0);
    EXPECT_EQ(collection->counts()->newQuestions, 1);
}

TEST(DeckImport, ANewOrderIsAnOrderNotAnEdit)
{
    TempCollection collection;
    collection.import("## a {#a}\n\n1\n\n## b {#b}\n\n2\n");
    const ImportPlan plan = collection.import("## b {#b}\n\n2\n\n## a {#a}\n\n1\n");
    EXPECT_EQ(plan.count(ImportAction::Same), 2);
    EXPECT_TRUE(plan.deckChanged);
    const auto notes = *collection->notesOf(collection->decks()->front().deck.id);
    ASSERT_EQ(notes.size(), 2U);
    EXPECT_EQ(notes[0].key, "b");
}

TEST(DeckImport, GivesNotesOfOneTextDifferentKeysAndStaysStable)
{
    TempCollection collection;
    const std::string_view twins = "## same\n\nfirst\n\n## same\n\nsecond\n";
    collection.import(twins, "kings");
    EXPECT_EQ(std::get<Basic>(collection.note("same").content).back, "first");
    EXPECT_EQ(std::get<Basic>(collection.note("same-2").content).back, "second");
    EXPECT_TRUE(planOf(collection, twins).changesNothing());
}

TEST(DeckImport, TheQuizPageWithItsKeyComesInWholeAndASecondTimeChangesNothing)
{
    const auto page = test::sharedData("distributed-systems-quiz.txt");
    if (!std::filesystem::exists(page))
        GTEST_SKIP() << "the shared reference data is not here";
    TempCollection collection;
    const auto parsed =
        readDeck(page, {.format = Format::QuizPage, .answers = "BCCBDABCADBCADACBDAB"});
    ASSERT_TRUE(parsed) << parsed.error().detail;
    const auto plan = collection->planImport(*parsed, "quiz");
    ASSERT_TRUE(plan);
    ASSERT_TRUE(collection->applyImport(*plan));
    const auto decks = *collection->decks();
    ASSERT_EQ(decks.size(), 1U);
    EXPECT_EQ(decks[0].deck.name, "Distributed Systems");
    const auto notes = *collection->notesOf(decks[0].deck.id);
    ASSERT_EQ(notes.size(), 20U);
    std::string key;
    for (const Note &note : notes) {
        const auto &question = std::get<Question>(note.content);
        ASSERT_EQ(question.options.size(), 4U);
        EXPECT_EQ(question.hints.size(), 1U);
        EXPECT_GT(question.explanation.size(), 500U);
        for (std::size_t i = 0; i < 4; ++i)
            if (question.options[i].right)
                key += static_cast<char>('A' + i);
    }
    EXPECT_EQ(key, "BCCBDABCADBCADACBDAB");
    EXPECT_TRUE(collection->planImport(*parsed, "quiz")->changesNothing());
}

} // namespace
} // namespace engram
