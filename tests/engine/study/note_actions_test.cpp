// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// Notes changed as text, moved to the bin and back, and marked.

#include <engram/collection.h>

#include <gmock/gmock.h>

#include "support/temp_collection.h"

namespace engram
{
namespace
{

using test::TempCollection;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::string_view SeaDeck = R"(---
deck: Sea
id: sea
---

## Which is salt? {#salt}

- [ ] River
- [x] Ocean

### Explanation

The sun makes water rise.

### Facts

- What carries salt to the sea?
  > Rivers.
- What stays behind? {#stays}
  > The salt.

## a {#a}

1
)";

class NoteActions : public testing::Test
{
protected:
    NoteActions() { collection.import(SeaDeck); }

    NoteId note(std::string_view key) { return collection.note(key).id; }
    NoteText salt() { return *collection->noteText(note("salt")); }

    NoteTextSaved save(const std::string &text)
    {
        auto saved = collection->saveNoteText(note("salt"), text);
        EXPECT_TRUE(saved);
        return saved ? *std::move(saved) : NoteTextSaved{};
    }

    static std::string with(std::string text, std::string_view old, std::string_view now)
    {
        const auto at = text.find(old);
        EXPECT_NE(at, std::string::npos) << old;
        return at == std::string::npos ? text : text.replace(at, old.size(), now);
    }

    /// The fronts of its facts, as the collection has them.
    std::vector<std::string> facts()
    {
        std::vector<std::string> fronts;
        const auto notes = *collection->notesOf(collection->decks()->front().deck.id);
        for (const Note &each : notes)
            if (each.parent)
                fronts.push_back(std::get<Basic>(each.content).front);
        return fronts;
    }

    TempCollection collection;
};

TEST_F(NoteActions, ANoteIsTheTextOfADeckFileWithItsFactsAndTheirIds)
{
    const NoteText text = salt();
    EXPECT_EQ(text.note, note("salt"));
    EXPECT_THAT(text.text, HasSubstr("## Which is salt? {#salt}"));
    EXPECT_THAT(text.text, HasSubstr("- What stays behind? {#stays}"));
    EXPECT_THAT(text.text, HasSubstr("- What carries salt to the sea? {#"));
    EXPECT_EQ(text.line, 1);
    EXPECT_THAT(checkNoteText(text.text), IsEmpty());

    const NoteText ofFact = *collection->noteText(note("stays"));
    EXPECT_EQ(ofFact.note, note("salt"));
    EXPECT_EQ(ofFact.text, text.text);
    EXPECT_GT(ofFact.line, 8);
    EXPECT_EQ(collection->noteText(NoteId(404)).error().code, Errc::NotFound);
}

TEST_F(NoteActions, SavingWhatIsThereRecordsNothing)
{
    const NoteTextSaved saved = save(salt().text);
    EXPECT_TRUE(saved.saved);
    EXPECT_THAT(saved.changes.notes, IsEmpty());
    EXPECT_EQ((*collection->undo())->kind, StepKind::Import);
}

TEST_F(NoteActions, AFactThatIsWrittenAnewKeepsItsHistory)
{
    const CardId card = cardId(note("stays"), 0);
    ASSERT_TRUE(collection->setDue({card}, collection->today() + 3));
    const std::string text =
        with(salt().text, "What stays behind?", "Name the rest of a dried-up sea");
    ASSERT_TRUE(save(text).saved);
    EXPECT_EQ(note("stays"), noteOf(card));
    EXPECT_THAT(facts(),
                ElementsAre("What carries salt to the sea?", "Name the rest of a dried-up sea"));
    EXPECT_EQ(collection->card(card)->schedule->due, collection->today() + 3);
    EXPECT_EQ(salt().text, text);
    EXPECT_EQ((*collection->undo())->kind, StepKind::Edit);
    EXPECT_EQ(facts().back(), "What stays behind?");
}

TEST_F(NoteActions, AnEditThatDropsAFactIsAnEdit)
{
    std::string text = salt().text;
    const auto from = text.find("- What carries");
    text.erase(from, text.find("- What stays") - from);
    ASSERT_TRUE(save(text).saved);
    EXPECT_THAT(facts(), ElementsAre("What stays behind?"));
    EXPECT_EQ((*collection->undo())->kind, StepKind::Edit);
    EXPECT_EQ((*collection->redo())->kind, StepKind::Edit);
    EXPECT_THAT(facts(), ElementsAre("What stays behind?"));
}

TEST_F(NoteActions, NewFactsComeWhereTheyWereWrittenAndGoneOnesGoToTheBin)
{
    const NoteId carrier = collection->notesOf(collection->decks()->front().deck.id)->at(1).id;
    std::string text = salt().text;
    const auto from = text.find("- What carries");
    text.replace(from, text.find("- What stays") - from, "- First\n  > 1.\n- Second\n  > 2.\n");
    ASSERT_TRUE(save(text).saved);
    EXPECT_THAT(facts(), ElementsAre("First", "Second", "What stays behind?"));
    const std::vector<Note> bin = *collection->removedNotes(0, 10);
    ASSERT_THAT(bin, SizeIs(1));
    EXPECT_EQ(bin.front().id, carrier);
    EXPECT_TRUE(collection->check()->findings.empty());

    ASSERT_TRUE(collection->restoreFromBin({carrier}, {}));
    EXPECT_THAT(facts(), SizeIs(4));
    ASSERT_TRUE(*collection->undo());
    EXPECT_EQ((*collection->undo())->kind, StepKind::Edit);
    EXPECT_THAT(facts(), ElementsAre("What carries salt to the sea?", "What stays behind?"));
}

TEST_F(NoteActions, WhatCannotBeReadChangesNothing)
{
    for (const std::string &text :
         {std::string(), std::string("# A section\n\n## a\n\nb\n"), salt().text + "\n## c\n\nd\n",
          std::string("---\ndeck: x\n---\n\n## a\n\nb\n"), with(salt().text, "  > The salt.", ""),
          with(salt().text, "{#stays}", "{#a}")}) {
        const NoteTextSaved saved = save(text);
        EXPECT_FALSE(saved.saved) << text;
        ASSERT_THAT(saved.problems, testing::Not(IsEmpty())) << text;
        EXPECT_GE(saved.problems.back().line, 1);
    }
    EXPECT_EQ(save(with(salt().text, "{#stays}", "{#a}")).problems.back().code,
              ProblemCode::IdTaken);
    EXPECT_EQ((*collection->undo())->kind, StepKind::Import);
}

TEST_F(NoteActions, ATextBecomesANoteOfADeckBehindThoseThatAreThere)
{
    const DeckId deck = collection->decks()->front().deck.id;
    const auto saved = collection->addNoteText(
        deck, "## Which is dry?\n\n- [ ] Sea\n- [x] Desert\n\n### Facts\n\n- Rain?\n  > None.\n");
    ASSERT_TRUE(saved);
    ASSERT_TRUE(saved->saved);
    ASSERT_TRUE(saved->note);
    const std::vector<Note> notes = *collection->notesOf(deck);
    ASSERT_THAT(notes, SizeIs(6));
    EXPECT_EQ(notes[4].id, *saved->note);
    EXPECT_EQ(notes[5].parent, *saved->note);
    EXPECT_THAT(facts(),
                ElementsAre("What carries salt to the sea?", "What stays behind?", "Rain?"));
    EXPECT_EQ(collection->cardsOf(*saved->note)->size(), 1U);
    EXPECT_TRUE(collection->check()->findings.empty());
    EXPECT_EQ((*collection->undo())->kind, StepKind::Add);
    EXPECT_THAT(*collection->notesOf(deck), SizeIs(4));
    EXPECT_EQ((*collection->redo())->kind, StepKind::Add);
    EXPECT_THAT(*collection->notesOf(deck), SizeIs(6));
}

TEST_F(NoteActions, ANewNoteMayStandInADeckWithoutAny)
{
    const DeckId empty = collection->newDeck("Empty")->deck;
    ASSERT_TRUE(collection->addNoteText(empty, "## a {#a}\n\n1\n")->saved) << "of another file";
    ASSERT_TRUE(collection->addNoteText(empty, "## b\n\n2\n")->saved);
    const std::vector<Note> notes = *collection->notesOf(empty);
    ASSERT_THAT(notes, SizeIs(2));
    EXPECT_EQ(notes[0].key, "a");
    EXPECT_TRUE(notes[1].derivedKey);
}

TEST_F(NoteActions, WhatIsNoNewNoteIsNotAdded)
{
    const DeckId deck = collection->decks()->front().deck.id;
    for (const char *text : {"", "## a\n\n1\n\n## b\n\n2\n", "## Mine {#stays}\n\n1\n"}) {
        const auto saved = collection->addNoteText(deck, text);
        ASSERT_TRUE(saved) << text;
        EXPECT_FALSE(saved->saved) << text;
        EXPECT_FALSE(saved->note) << text;
        EXPECT_THAT(saved->problems, testing::Not(IsEmpty())) << text;
    }
    EXPECT_EQ(collection->addNoteText(DeckId(404), "## a\n\n1\n").error().code, Errc::NotFound);
    EXPECT_EQ((*collection->undo())->kind, StepKind::Import);
}

TEST_F(NoteActions, ANoteInTheBinTellsWhenItWentThere)
{
    const NoteId a = note("a");
    EXPECT_EQ(*collection->removedAt(a), std::nullopt);
    collection.clock.advance(std::chrono::hours(3));
    ASSERT_TRUE(collection->removeNotes({a}));
    EXPECT_EQ(*collection->removedAt(a), collection.clock.now());
    ASSERT_TRUE(*collection->undo());
    EXPECT_EQ(*collection->removedAt(a), std::nullopt) << "what was undone does not count";
}

TEST_F(NoteActions, AQuestionGoesToTheBinWithItsFactsAndComesBackWhole)
{
    ASSERT_TRUE(collection->removeNotes({note("salt")}));
    EXPECT_THAT(facts(), IsEmpty());
    EXPECT_THAT(*collection->removedNotes(0, 10), SizeIs(3));
    EXPECT_THAT(*collection->removedNotes(1, 1), SizeIs(1));
    EXPECT_EQ(collection->counts()->total(), 1);
    EXPECT_TRUE(
        collection->removeNotes({collection->removedNotes(0, 1)->front().id})->notes.empty());
    EXPECT_EQ((*collection->undo())->kind, StepKind::Delete);
    EXPECT_EQ((*collection->redo())->kind, StepKind::Delete);

    NoteId question(0);
    for (const Note &each : *collection->removedNotes(0, 10))
        if (!each.parent)
            question = each.id;
    ASSERT_TRUE(collection->restoreFromBin({question}, {}));
    EXPECT_THAT(facts(), SizeIs(2));
    EXPECT_THAT(*collection->removedNotes(0, 10), IsEmpty());
    EXPECT_TRUE(collection->check()->findings.empty());
    EXPECT_EQ(collection->removeNotes({NoteId(404)}).error().code, Errc::NotFound);
    EXPECT_EQ(collection->restoreFromBin({NoteId(404)}, {}).error().code, Errc::NotFound);
}

TEST_F(NoteActions, ACopyHasTheFactsAndNothingOfTheHistory)
{
    ASSERT_TRUE(collection->setMarked({note("salt")}, true));
    ASSERT_TRUE(collection->setDue({cardId(note("salt"), 0)}, collection->today() + 3));
    const NoteId copy = *collection->copyNote(note("salt"));
    const DeckId deck = collection->decks()->front().deck.id;
    const std::vector<Note> notes = *collection->notesOf(deck);
    ASSERT_THAT(notes, SizeIs(7));
    EXPECT_EQ(notes[3].id, copy); // behind what it copies, and before the next note
    EXPECT_EQ(notes[3].content, notes[0].content);
    EXPECT_NE(notes[3].key, notes[0].key);
    EXPECT_FALSE(isMarked(notes[3]));
    for (int fact : {4, 5}) {
        EXPECT_EQ(notes[fact].parent, copy);
        EXPECT_EQ(notes[fact].content, notes[fact - 3].content);
        EXPECT_NE(notes[fact].key, notes[fact - 3].key);
    }
    EXPECT_FALSE(collection->card(cardId(copy, 0))->schedule);
    EXPECT_THAT(checkNoteText(collection->noteText(copy)->text), IsEmpty());
    EXPECT_TRUE(collection->check()->findings.empty());

    EXPECT_EQ((*collection->undo())->kind, StepKind::Add);
    EXPECT_THAT(*collection->notesOf(deck), SizeIs(4));
    EXPECT_EQ((*collection->redo())->kind, StepKind::Add);
    EXPECT_THAT(*collection->notesOf(deck), SizeIs(7));
}

TEST_F(NoteActions, ACopyOfAFactStandsBesideIt)
{
    const NoteId fact = collection->notesOf(collection->decks()->front().deck.id)->at(1).id;
    const NoteId copy = *collection->copyNote(fact);
    EXPECT_THAT(facts(), ElementsAre("What carries salt to the sea?",
                                     "What carries salt to the sea?", "What stays behind?"));
    EXPECT_EQ(collection->note(copy)->parent, note("salt"));
    ASSERT_TRUE(collection->removeNotes({copy}));
    EXPECT_EQ(collection->copyNote(copy).error().code, Errc::NotFound);
    EXPECT_EQ(collection->copyNote(NoteId(404)).error().code, Errc::NotFound);
}

TEST_F(NoteActions, SeveralAreCopiedInOneStepAndAFactOnceWithItsQuestion)
{
    const DeckId deck = collection->decks()->front().deck.id;
    const std::vector<Note> before = *collection->notesOf(deck);
    const auto copies = collection->copyNotes({before[1].id, before[3].id, before[0].id});
    ASSERT_TRUE(copies);
    EXPECT_THAT(*copies, SizeIs(2));
    EXPECT_THAT(*collection->notesOf(deck), SizeIs(8));
    EXPECT_TRUE(collection->check()->findings.empty());
    EXPECT_EQ((*collection->undo())->kind, StepKind::Add);
    EXPECT_EQ(*collection->notesOf(deck), before);
    EXPECT_THAT(*collection->copyNotes({}), IsEmpty());
}

TEST_F(NoteActions, NotesAreMovedBehindThoseOfAnotherDeckWithWhatBelongsToThem)
{
    collection.import("---\ndeck: Lake\nid: lake\n---\n\n## a {#a}\n\n2\n");
    const DeckId sea = collection->decks()->at(0).deck.id;
    const DeckId lake = collection->decks()->at(1).deck.id;
    const std::vector<Note> before = *collection->notesOf(sea);
    ASSERT_TRUE(collection->setDue({cardId(before[0].id, 0)}, collection->today() + 3));
    const NoteId fact = before[1].id;
    const auto moved = collection->moveNotes({before[3].id, fact, before[0].id}, lake);
    ASSERT_TRUE(moved) << moved.error().detail;
    EXPECT_THAT(moved->notes, SizeIs(4));
    EXPECT_THAT(*collection->notesOf(sea), IsEmpty());
    const std::vector<Note> after = *collection->notesOf(lake);
    ASSERT_THAT(after, SizeIs(5));
    EXPECT_EQ(after[1].id, before[3].id);
    EXPECT_NE(after[1].key, "a"); // which is taken
    EXPECT_EQ(after[2].id, before[0].id);
    EXPECT_EQ(after[2].key, "salt");
    EXPECT_EQ(after[3].id, fact);
    EXPECT_EQ(collection->card(cardId(before[0].id, 0))->deck, lake);
    EXPECT_EQ(collection->card(cardId(before[0].id, 0))->schedule->due, collection->today() + 3);
    EXPECT_TRUE(collection->check()->findings.empty());

    EXPECT_THAT(collection->moveNotes({fact}, lake)->notes, IsEmpty());
    EXPECT_EQ(collection->moveNotes({fact}, DeckId(404)).error().code, Errc::NotFound);
    EXPECT_EQ(collection->moveNotes({NoteId(404)}, sea).error().code, Errc::NotFound);
    EXPECT_EQ((*collection->undo())->kind, StepKind::Edit);
    EXPECT_EQ(*collection->notesOf(sea), before);
}

TEST_F(NoteActions, AnAnswerToTheTextBeforeAnEditIsRecorded)
{
    auto session = *collection->startSession({});
    const ShownCard shown = **session->current();
    std::vector<std::uint8_t> right;
    for (const ShownOption &option : std::get<ChoiceView>(shown.content).options)
        if (option.option.right)
            right.push_back(option.index);
    // Edited behind the session's back: what was right is wrong now.
    std::string text = with(salt().text, "- [ ] River", "- [x] River");
    ASSERT_TRUE(save(with(text, "- [x] Ocean", "- [ ] Ocean")).saved);
    EXPECT_TRUE(session->isRight(right));
    ASSERT_TRUE(session->answer(Grade::Good, {.chosen = right}));
    EXPECT_EQ(session->progress().firstRight, 1);
    EXPECT_THAT(*collection->reviewsOf(shown.card.id), SizeIs(1));
}

TEST_F(NoteActions, WhenAllOfADeckGoesDuringItsSessionTheAnswerCountsAndTheSessionEnds)
{
    auto session = *collection->startSession({.deck = collection->decks()->front().deck.id});
    const CardId card = (*session->current())->card.id;
    ASSERT_TRUE(collection->removeNotes({note("salt"), note("a")}));
    ASSERT_TRUE(session->answer(Grade::Good, {}));
    EXPECT_THAT(*collection->reviewsOf(card), SizeIs(1));
    EXPECT_FALSE(*session->current());
    EXPECT_TRUE(session->summary());
    EXPECT_EQ(session->progress().done, 1);

    EXPECT_EQ(**session->undo(), StepKind::Answer);
    EXPECT_EQ(**session->undo(), StepKind::Delete);
    EXPECT_EQ((*session->current())->card.id, card);
    EXPECT_TRUE(collection->check()->findings.empty());
}

TEST_F(NoteActions, AMarkIsKeptWhenTheDeckComesInAgain)
{
    ASSERT_TRUE(collection->setMarked({note("a")}, true));
    EXPECT_TRUE(isMarked(collection.note("a")));
    EXPECT_TRUE(collection->setMarked({note("a")}, true)->notes.empty());
    collection.import(with(std::string(SeaDeck), "\n1\n", "\none\n"));
    EXPECT_EQ(std::get<Basic>(collection.note("a").content).back, "one");
    EXPECT_TRUE(isMarked(collection.note("a")));
    ASSERT_TRUE(collection->setMarked({note("a")}, false));
    EXPECT_FALSE(isMarked(collection.note("a")));
}

TEST_F(NoteActions, ASessionGoesOnWithTheCardAsItNowIsAndTakesTheEditBack)
{
    auto session = *collection->startSession({});
    ASSERT_EQ((*session->current())->card.note, note("salt"));
    ASSERT_TRUE(save(with(salt().text, "Which is salt?", "Which one is salt?")).saved);
    EXPECT_EQ(std::get<ChoiceView>((*session->current())->content).heading, "Which one is salt?");
    EXPECT_EQ(**session->undo(), StepKind::Edit);
    EXPECT_EQ(std::get<ChoiceView>((*session->current())->content).heading, "Which is salt?");

    ASSERT_TRUE(collection->removeNotes({note("salt")}));
    EXPECT_EQ((*session->current())->card.note, note("a"));
    EXPECT_EQ(**session->undo(), StepKind::Delete);
    EXPECT_EQ((*session->current())->card.note, note("salt"));
    EXPECT_FALSE(*session->undo()); // the import is from before
}

} // namespace
} // namespace engram
