// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// What a note was before, and how it becomes that again.

#include <engram/collection.h>

#include <chrono>

#include <gmock/gmock.h>

#include "support/temp_collection.h"

namespace engram
{
namespace
{

using test::TempCollection;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
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

- What carries salt to the sea? {#carrier}
  > Rivers.
- What stays behind? {#stays}
  > The salt.

## a {#a}

1
)";

class NoteHistoryTest : public testing::Test
{
protected:
    NoteHistoryTest() { collection.import(SeaDeck); }

    NoteId note(std::string_view key) { return collection.note(key).id; }
    std::string text(std::string_view key = "salt")
    {
        return collection->noteText(note(key))->text;
    }

    /// Puts `with` in the place of `what`.
    void edit(const std::string &what, const std::string &with, std::string_view key = "salt")
    {
        collection.clock.advance(std::chrono::minutes(1));
        std::string changed = text(key);
        ASSERT_THAT(changed, HasSubstr(what));
        changed.replace(changed.find(what), what.size(), with);
        const auto saved = collection->saveNoteText(note(key), changed);
        ASSERT_TRUE(saved && saved->saved);
    }

    std::vector<NoteVersion> versions(NoteId id) { return collection->noteHistory(id)->versions; }
    std::vector<NoteVersion> versions(std::string_view key = "salt") { return versions(note(key)); }
    std::vector<NoteChange> changes(std::string_view key = "salt")
    {
        std::vector<NoteChange> all;
        for (const NoteVersion &version : versions(key))
            all.push_back(version.change);
        return all;
    }
    std::string textOf(std::size_t version, std::string_view key = "salt")
    {
        return *collection->noteVersionText(note(key), versions(key).at(version).id);
    }
    void restore(std::size_t version)
    {
        collection.clock.advance(std::chrono::minutes(1));
        const auto done = collection->restoreNoteVersion(note("salt"), versions().at(version).id);
        ASSERT_TRUE(done) << done.error().detail;
    }

    TempCollection collection;
};

TEST_F(NoteHistoryTest, HasEveryStateThatWasSavedTheNewestFirst)
{
    const Instant imported = collection.clock.now();
    const std::string first = text();
    edit("River", "Brook");
    edit("Rivers.", "Rain.");
    EXPECT_THAT(changes(),
                ElementsAre(NoteChange::Edited, NoteChange::Edited, NoteChange::Imported));
    EXPECT_EQ(versions().back().at, imported);
    EXPECT_EQ(versions().front().at, collection.clock.now());
    EXPECT_EQ(textOf(0), text()) << "the newest is what there is";
    EXPECT_THAT(textOf(1), testing::AllOf(HasSubstr("Brook"), HasSubstr("Rivers.")));
    EXPECT_EQ(textOf(2), first);
}

TEST_F(NoteHistoryTest, OfAFactIsThatOfItsQuestion)
{
    edit("Rivers.", "Rain.");
    const auto history = collection->noteHistory(note("carrier"));
    ASSERT_TRUE(history);
    EXPECT_EQ(history->note, note("salt"));
    EXPECT_THAT(history->versions, SizeIs(2));
}

TEST_F(NoteHistoryTest, LeavesOutWhatWasUndone)
{
    edit("River", "Brook");
    const EventId undone = versions().front().id;
    ASSERT_TRUE(*collection->undo());
    EXPECT_THAT(changes(), ElementsAre(NoteChange::Imported));
    EXPECT_EQ(collection->noteVersionText(note("salt"), undone).error().code, Errc::NotFound);
    EXPECT_EQ(collection->restoreNoteVersion(note("salt"), undone).error().code, Errc::NotFound);
    ASSERT_TRUE(*collection->redo());
    EXPECT_THAT(changes(), ElementsAre(NoteChange::Edited, NoteChange::Imported));
}

TEST_F(NoteHistoryTest, IsCutIntoPages)
{
    edit("River", "Brook");
    edit("Brook", "Creek");
    const auto page = collection->noteHistory(note("salt"), 1, 1);
    ASSERT_TRUE(page);
    EXPECT_EQ(page->count, 3U);
    ASSERT_THAT(page->versions, SizeIs(1));
    EXPECT_EQ(page->versions.front().id, versions().at(1).id);
    EXPECT_THAT(collection->noteHistory(note("salt"), 9)->versions, SizeIs(0));
    EXPECT_EQ(collection->noteHistory(NoteId(404)).error().code, Errc::NotFound);
}

TEST_F(NoteHistoryTest, TellsByWhatEachCameAbout)
{
    const NoteId a = note("a");
    ASSERT_TRUE(collection->setMarked({a}, true));
    ASSERT_TRUE(collection->addTagTo({a, note("salt")}, "sea"));
    const auto deck = collection->newDeck("Lakes", {});
    ASSERT_TRUE(collection->moveNotes({a}, deck->deck));
    ASSERT_TRUE(collection->removeNotes({a}));
    ASSERT_TRUE(collection->restoreFromBin({a}, {}));
    EXPECT_THAT(changes("a"),
                ElementsAre(NoteChange::BroughtBack, NoteChange::Removed, NoteChange::Moved,
                            NoteChange::Tagged, NoteChange::Tagged, NoteChange::Imported));
    EXPECT_EQ(textOf(1, "a"), "") << "what is in the bin has no text";
}

TEST_F(NoteHistoryTest, TellsWhatWasWrittenCopiedAndReplaced)
{
    const NoteId copy = *collection->copyNote(note("a"));
    EXPECT_EQ(versions(copy).front().change, NoteChange::Copied);
    const auto added = collection->addNoteText(collection.note("a").deck, "## b {#b}\n\n1\n");
    ASSERT_TRUE(added && added->saved);
    EXPECT_THAT(changes("b"), ElementsAre(NoteChange::Added));
    collection.import("---\ndeck: Sea\nid: sea\n---\n\n## Which is salt? {#salt}\n\n- [ ] Brook\n"
                      "- [x] Ocean\n\n## a {#a}\n\n2\n");
    EXPECT_EQ(changes("a").front(), NoteChange::Imported);
}

TEST_F(NoteHistoryTest, TellsWhatWasSavedWithOtherNotes)
{
    std::string changed(SeaDeck);
    changed.replace(changed.find("River"), 5, "Brook");
    changed.replace(changed.rfind('1'), 1, "2");
    collection.import(changed);
    EXPECT_EQ(changes("a").front(), NoteChange::Together);
    EXPECT_EQ(changes().front(), NoteChange::Together);
}

TEST_F(NoteHistoryTest, RestoresANoteAsItWasInOneStep)
{
    const std::string first = text();
    edit("River", "Brook");
    edit("The salt.", "Salt.");
    const std::string last = text();
    restore(2);
    EXPECT_EQ(text(), first);
    EXPECT_THAT(versions(), SizeIs(4)) << "what was before is a version still";
    const auto undone = collection->undo();
    ASSERT_TRUE(undone && *undone);
    EXPECT_EQ((*undone)->kind, StepKind::Edit);
    EXPECT_EQ(text(), last);
}

TEST_F(NoteHistoryTest, BringsFactsBackWithTheirCardsAndDropsThoseThatWereNotThere)
{
    const std::string first = text();
    const NoteId stays = note("stays");
    edit("- What stays behind? {#stays}\n  > The salt.", "- What is new? {#new}\n  > This.");
    const NoteId made = note("new");
    EXPECT_THAT(textOf(1), HasSubstr("What stays behind?"));
    EXPECT_THAT(textOf(1), Not(HasSubstr("What is new?")));
    restore(1);
    EXPECT_EQ(note("stays"), stays) << "the same note, with its history";
    EXPECT_EQ(text(), first);
    EXPECT_TRUE(*collection->removedAt(made));
    ASSERT_TRUE(*collection->undo());
    EXPECT_EQ(note("new"), made);
}

TEST_F(NoteHistoryTest, OnlyDroppingFactsIsUndoneAsAnEdit)
{
    edit("  > The salt.\n", "  > The salt.\n- What is new? {#new}\n  > This.\n");
    restore(1);
    EXPECT_THAT(text(), Not(HasSubstr("What is new?")));
    const auto undone = collection->undo();
    ASSERT_TRUE(undone && *undone);
    EXPECT_EQ((*undone)->kind, StepKind::Edit);
}

TEST_F(NoteHistoryTest, ANoteStaysWhereItIsWhenItIsRestored)
{
    edit("River", "Brook");
    const auto deck = collection->newDeck("Lakes", {});
    ASSERT_TRUE(collection->moveNotes({note("salt")}, deck->deck));
    restore(2);
    EXPECT_EQ(collection.note("salt").deck, deck->deck);
    EXPECT_EQ(collection.note("carrier").deck, deck->deck);
    EXPECT_THAT(text(), HasSubstr("River\n"));
}

TEST_F(NoteHistoryTest, AnIdThatAnotherNoteHasByNowIsLeftToThat)
{
    edit("{#salt}", "{#brine}");
    const auto added = collection->addNoteText(collection.note("a").deck, "## b {#salt}\n\n1\n");
    ASSERT_TRUE(added && added->saved);
    const NoteId brine = note("brine");
    ASSERT_TRUE(collection->restoreNoteVersion(brine, versions(brine).back().id));
    EXPECT_EQ(collection->note(brine)->key, "brine");
    ASSERT_TRUE(collection->removeNotes({*added->note}));
    ASSERT_TRUE(collection->restoreNoteVersion(brine, versions(brine).back().id));
    EXPECT_EQ(collection->note(brine)->key, "salt");
}

TEST_F(NoteHistoryTest, WhatWasInTheBinIsNoVersionToRestore)
{
    const NoteId a = note("a");
    ASSERT_TRUE(collection->removeNotes({a}));
    const EventId gone = versions(a).front().id;
    EXPECT_EQ(collection->restoreNoteVersion(a, gone).error().code, Errc::InvalidInput);
    ASSERT_TRUE(collection->restoreNoteVersion(a, versions(a).back().id));
    EXPECT_EQ(note("a"), a) << "an older one brings it back";
}

TEST_F(NoteHistoryTest, RestoringWhatIsThereChangesNothing)
{
    const auto done = collection->restoreNoteVersion(note("salt"), versions().front().id);
    ASSERT_TRUE(done);
    EXPECT_THAT(done->notes, SizeIs(0));
    EXPECT_THAT(versions(), SizeIs(1));
}

TEST_F(NoteHistoryTest, IsInOrderAlsoWhenTheClockWasSetBack)
{
    edit("River", "Brook");
    collection.clock.set(collection.clock.now() - std::chrono::hours(48));
    edit("Brook", "Creek");
    EXPECT_THAT(textOf(0), HasSubstr("Creek"));
    EXPECT_THAT(textOf(1), HasSubstr("Brook"));
}

} // namespace
} // namespace engram
