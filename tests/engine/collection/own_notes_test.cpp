// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// What an import does with notes that its file did not bring: see ADR 0024.

#include <algorithm>
#include <random>

#include <engram/collection.h>

#include <gmock/gmock.h>

#include "support/deck_names.h"

namespace engram
{
namespace
{

using test::deckNamed;
using test::TempCollection;
using test::treeOf;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view Sea = R"(---
deck: Sea
id: sea
---

## salt {#salt}

1

# Fish

## What is a tuna? {#tuna}

- [x] A fish
- [ ] A bird

### Facts

- A tuna is fast. {#fast}
  > Is it?

# Ships

## mast {#mast}

3
)";

constexpr std::string_view Lake = "---\ndeck: Lake\nid: lake\n---\n\n## fresh {#fresh}\n\n4\n";

std::string without(std::string text, std::string_view from, std::string_view until)
{
    const std::size_t start = text.find(from);
    const std::size_t end = until.empty() ? text.size() : text.find(until, start + 1);
    return text.erase(start, end - start);
}

class OwnNotes : public testing::Test
{
protected:
    OwnNotes()
    {
        collection.import(Sea);
        collection.import(Lake);
    }

    DeckId deck(const std::string &name) { return deckNamed(collection, name); }

    NoteId add(const std::string &where, const std::string &text)
    {
        const auto saved = collection->addNoteText(deck(where), text);
        EXPECT_TRUE(saved && saved->saved) << text;
        return *saved->note;
    }

    /// A fact of the question of tunas that its file does not have.
    std::string addFact()
    {
        const NoteId tuna = collection.note("tuna").id;
        std::string text = collection->noteText(tuna)->text;
        text += "- A tuna is warm. {#warm}\n  > Is it warm?\n";
        const auto saved = collection->saveNoteText(tuna, text);
        EXPECT_TRUE(saved && saved->saved);
        return "warm";
    }

    std::string exported(const std::string &name)
    {
        return writeDeckFile(*collection->exportDeck(deck(name)));
    }

    std::vector<std::string> keys(const std::string &name)
    {
        std::vector<std::string> keys;
        const auto notes = *collection->notesOf(deck(name));
        for (const Note &note : notes)
            keys.push_back(note.key);
        return keys;
    }

    /// Nothing is removed, and nothing changes.
    void expectLeftAlone(std::string_view text, int kept)
    {
        const ImportPlan plan = collection.import(text);
        EXPECT_TRUE(plan.changesNothing());
        EXPECT_EQ(plan.count(ImportAction::Kept), kept);
        EXPECT_EQ(plan.count(ImportAction::Orphaned), 0);
        EXPECT_THAT(collection->check()->findings, IsEmpty());
    }

    void expectUpToDate(std::string_view text)
    {
        EXPECT_TRUE(collection->planImport(parseDeckFile(text), "Test")->changesNothing());
    }

    TempCollection collection;
};

TEST_F(OwnNotes, ThatWereAddedStayWhereTheyAre)
{
    add("Sea", "## pearl {#pearl}\n\n5\n");
    add("Fish", "## eel {#eel}\n\n6\n");
    expectLeftAlone(Sea, 2);
    EXPECT_THAT(keys("Sea"), ElementsAre("salt", "pearl"));
    EXPECT_THAT(keys("Fish"), ElementsAre("tuna", "fast", "eel"));
}

TEST_F(OwnNotes, AreToldInThePlan)
{
    const NoteId pearl = add("Sea", "## pearl {#pearl}\n\n5\n");
    const auto plan = collection->planImport(parseDeckFile(Sea), "Test");
    const ImportItem &item = plan->items.back();
    EXPECT_EQ(item.action, ImportAction::Kept);
    EXPECT_EQ(item.note, pearl);
    EXPECT_EQ(item.title, "pearl");
    EXPECT_EQ(item.deckPath, "Sea");
    EXPECT_EQ(item.line, 0);
}

TEST_F(OwnNotes, ThatWereEditedTaggedOrRestoredSinceStayToo)
{
    const NoteId pearl = add("Sea", "## pearl {#pearl}\n\n5\n");
    ASSERT_TRUE(collection->saveNoteText(pearl, "## pearls {#pearl}\n\n5\n")->saved);
    ASSERT_TRUE(collection->setMarked({pearl}, true));
    ASSERT_TRUE(collection->removeNotes({pearl}));
    ASSERT_TRUE(collection->restoreFromBin({pearl}, {}));
    expectLeftAlone(Sea, 1);
}

TEST_F(OwnNotes, ThatWereCopiedStayWhileWhatTheyCopyGoes)
{
    const NoteId copy = *collection->copyNote(collection.note("mast").id);
    expectLeftAlone(Sea, 1);
    const ImportPlan plan = collection.import(without(std::string(Sea), "# Ships", ""));
    EXPECT_EQ(plan.count(ImportAction::Orphaned), 1);
    EXPECT_THAT(treeOf(collection), ElementsAre("Sea", "  Fish", "  Ships", "Lake"));
    EXPECT_EQ(collection->notesOf(deck("Ships"))->front().id, copy);
    expectLeftAlone(without(std::string(Sea), "# Ships", ""), 1);
}

TEST_F(OwnNotes, ThatWereMovedFromAnotherFileStay)
{
    ASSERT_TRUE(collection->moveNotes({collection.note("tuna").id}, deck("Lake")));
    expectLeftAlone(Lake, 2);
    EXPECT_THAT(keys("Lake"), ElementsAre("fresh", "tuna", "fast"));
}

TEST_F(OwnNotes, ThatWereMovedAndMovedBackAreTheFilesAgain)
{
    const NoteId mast = collection.note("mast").id;
    ASSERT_TRUE(collection->moveNotes({mast}, deck("Lake")));
    ASSERT_TRUE(collection->moveNotes({mast}, deck("Ships")));
    const ImportPlan plan = collection.import(without(std::string(Sea), "# Ships", ""));
    EXPECT_EQ(plan.count(ImportAction::Orphaned), 1);
}

TEST_F(OwnNotes, AreWrittenIntoTheFileAndAreTheFilesFromThenOn)
{
    const NoteId pearl = add("Sea", "## pearl {#pearl}\n\n5\n");
    const std::string file = exported("Sea");
    EXPECT_THAT(file, testing::HasSubstr("## pearl {#pearl}"));
    const ImportPlan plan = collection.import(file);
    EXPECT_EQ(plan.count(ImportAction::Adopted), 1);
    EXPECT_FALSE(plan.changesNothing());
    EXPECT_EQ(collection.note("pearl").id, pearl);
    expectUpToDate(file);

    const ImportPlan later = collection.import(Sea);
    EXPECT_EQ(later.count(ImportAction::Orphaned), 1);
    EXPECT_EQ(later.count(ImportAction::Kept), 0);
    EXPECT_EQ(collection.import(file).count(ImportAction::Restored), 1);
    EXPECT_EQ(collection.note("pearl").id, pearl);
}

TEST_F(OwnNotes, AreTheirOwnAgainWhenTheImportThatAdoptedThemIsUndone)
{
    add("Sea", "## pearl {#pearl}\n\n5\n");
    collection.import(exported("Sea"));
    ASSERT_TRUE(*collection->undo());
    expectLeftAlone(Sea, 1);
}

TEST_F(OwnNotes, AreFoundByTheirTextAndThenTakeTheFilesWords)
{
    const NoteId pearl = add("Sea", "## What does a pearl grow in?\n\nAn oyster\n");
    std::string file(Sea);
    file.insert(file.find("# Fish"), "## What does a pearl grow in?\n\nA mussel, too\n\n");
    const ImportPlan plan = collection.import(file);
    EXPECT_EQ(plan.count(ImportAction::Changed), 1);
    EXPECT_EQ(plan.count(ImportAction::Added), 0);
    EXPECT_EQ(std::get<Basic>(collection->note(pearl)->content).back, "A mussel, too");
    EXPECT_EQ(collection.import(Sea).count(ImportAction::Orphaned), 1);
}

TEST_F(OwnNotes, OfADeckThatWasMadeBelowTheFilesStayWithIt)
{
    ASSERT_TRUE(collection->newDeck("Mine", deck("Sea")));
    add("Mine", "## own {#own}\n\n7\n");
    expectLeftAlone(Sea, 1);
    EXPECT_THAT(treeOf(collection), ElementsAre("Sea", "  Fish", "  Ships", "  Mine", "Lake"));
}

TEST_F(OwnNotes, OfAMergedDeckAreTheOtherFilesOnceItHasThem)
{
    ASSERT_TRUE(collection->mergeDecks(deck("Sea"), deck("Lake")));
    expectLeftAlone(Lake, 1);
    const std::string file = exported("Lake");
    EXPECT_EQ(collection.import(file).count(ImportAction::Adopted), 1);
    expectUpToDate(file);
    const ImportPlan plan = collection.import(without(file, "## salt", "# Fish"));
    EXPECT_EQ(plan.count(ImportAction::Orphaned), 1);
}

TEST_F(OwnNotes, ThatAreFactsFollowTheirQuestion)
{
    addFact();
    expectLeftAlone(Sea, 1);
    std::string moved(Sea);
    moved.replace(moved.find("# Fish"), 6, "# Deep");
    EXPECT_EQ(collection.import(moved).count(ImportAction::Orphaned), 0);
    EXPECT_THAT(keys("Deep"), ElementsAre("tuna", "fast", "warm"));
    expectLeftAlone(moved, 1);
    collection.import(Sea);
    EXPECT_THAT(keys("Fish"), ElementsAre("tuna", "fast", "warm"));
    expectLeftAlone(Sea, 1);
}

TEST_F(OwnNotes, ThatAreFactsGoAndComeBackWithTheirQuestion)
{
    addFact();
    collection.clock.advance(std::chrono::hours(1));
    const std::string file = without(std::string(Sea), "# Fish", "# Ships");
    EXPECT_EQ(collection.import(file).count(ImportAction::Orphaned), 3);
    EXPECT_THAT(treeOf(collection), ElementsAre("Sea", "  Ships", "Lake"));
    collection.import(file);
    EXPECT_EQ(collection.import(Sea).count(ImportAction::Restored), 3);
    expectLeftAlone(Sea, 1);
    EXPECT_THAT(keys("Fish"), ElementsAre("tuna", "fast", "warm"));
}

/// A few things that a person may do with notes, by chance.
class AnyEdits
{
public:
    AnyEdits(TempCollection &collection, unsigned seed) : m_collection(collection), m_random(seed)
    {
    }

    void one()
    {
        const std::vector<DeckId> decks = decksThere();
        const DeckId there = decks[pick(decks.size())];
        const auto notes = *m_collection->notesOf(decks[pick(decks.size())]);
        const std::size_t kind = notes.empty() ? 0 : pick(8);
        const NoteId note = notes.empty() ? NoteId(0) : notes[pick(notes.size())].id;
        if (kind < 2)
            add(there);
        else if (kind == 2)
            m_done = m_collection->moveNotes({note}, there).has_value();
        else if (kind == 3)
            m_done = m_collection->copyNote(note).has_value();
        else if (kind == 4)
            m_done = m_collection->setMarked({note}, pick(2) == 0).has_value();
        else if (kind == 5)
            m_done = m_collection->removeNotes({note}).has_value();
        else if (kind == 6)
            m_done = m_collection->undo().has_value();
        else
            addFact(note);
        EXPECT_TRUE(m_done);
    }

private:
    std::size_t pick(std::size_t count)
    {
        return std::uniform_int_distribution<std::size_t>(0, count - 1)(m_random);
    }

    std::vector<DeckId> decksThere()
    {
        std::vector<DeckId> ids;
        const auto decks = *m_collection->decks();
        for (const DeckSummary &row : decks)
            ids.push_back(row.deck.id);
        return ids;
    }

    void add(DeckId deck)
    {
        const std::string text = "## own " + std::to_string(++m_count) + "\n\nx\n";
        m_done = m_collection->addNoteText(deck, text).has_value();
    }

    void addFact(NoteId note)
    {
        std::string text = m_collection->noteText(note)->text;
        if (text.find("- [x]") == std::string::npos)
            return;
        if (text.find("### Facts") == std::string::npos)
            text += "\n### Facts\n\n";
        text += "- A fact numbered " + std::to_string(++m_count) + " is so.\n  > Is it?\n";
        m_done = m_collection->saveNoteText(note, text).has_value();
    }

    TempCollection &m_collection;
    std::mt19937 m_random;
    int m_count = 0;
    bool m_done = true;
};

TEST_F(OwnNotes, AreNeverTakenAwayAndASecondImportChangesNothingWhateverWasDone)
{
    const std::vector<std::string> files{std::string(Sea), std::string(Lake),
                                         without(std::string(Sea), "# Ships", ""),
                                         without(std::string(Sea), "# Fish", "# Ships")};
    for (unsigned seed = 0; seed < 30; ++seed) {
        TempCollection any;
        for (const std::string &file : files)
            any.import(file);
        AnyEdits edits(any, seed);
        for (std::size_t round = 0; round < 6; ++round) {
            for (int i = 0; i < 5; ++i)
                edits.one();
            any.clock.advance(std::chrono::minutes(1));
            const std::string &file = files[(round + seed) % files.size()];
            const ImportPlan plan = any.import(file);
            for (const ImportItem &item : plan.items)
                EXPECT_FALSE(item.action == ImportAction::Orphaned && !item.isFact &&
                             item.title.starts_with("own"))
                    << "seed " << seed << ", round " << round << ": " << item.title;
            EXPECT_TRUE(any->planImport(parseDeckFile(file), "Test")->changesNothing())
                << "seed " << seed << ", round " << round;
        }
        EXPECT_THAT(any->check()->findings, IsEmpty()) << "seed " << seed;
    }
}

} // namespace
} // namespace engram
