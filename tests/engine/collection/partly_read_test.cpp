// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/collection.h>
#include <engram/derived_id.h>

#include <gmock/gmock.h>

#include "support/temp_collection.h"

namespace engram
{
namespace
{

using test::TempCollection;
using testing::ElementsAre;

/// A file of which some part could not be read.
ParsedDeck partOf(std::string_view text)
{
    ParsedDeck deck = parseDeckFile(text, "kings.md");
    deck.problems.push_back({.file = "kings.md",
                             .line = 1,
                             .column = 1,
                             .code = ProblemCode::LineTooLong,
                             .severity = Severity::Skipped,
                             .text = "##"});
    return deck;
}

std::vector<std::string> keysOf(TempCollection &collection)
{
    std::vector<std::string> keys;
    const auto notes = *collection->notesOf(collection->decks()->front().deck.id);
    keys.reserve(notes.size());
    for (const Note &note : notes)
        keys.push_back(note.key);
    return keys;
}

void import(TempCollection &collection, const ParsedDeck &deck)
{
    const auto plan = collection->planImport(deck, "kings");
    ASSERT_TRUE(plan) << plan.error().detail;
    ASSERT_TRUE(collection->applyImport(*plan));
}

TEST(PartlyReadDeck, IsUpToDateAfterOneImport)
{
    TempCollection collection;
    collection.import("## a {#a}\n\n1\n\n## b {#b}\n\n2\n\n## c {#c}\n\n3\n", "kings");
    const ParsedDeck broken = partOf("## a {#a}\n\n1\n\n## c {#c}\n\n3\n\n## d {#d}\n\n4\n");
    import(collection, broken);
    EXPECT_TRUE(collection->planImport(broken, "kings")->changesNothing());
}

TEST(PartlyReadDeck, LeavesWhatItLacksWhereItStood)
{
    TempCollection collection;
    collection.import("## a {#a}\n\n1\n\n## b {#b}\n\n2\n\n## c {#c}\n\n3\n\n## d {#d}\n\n4\n",
                      "kings");
    const ParsedDeck broken = partOf("## c {#c}\n\n3\n\n## new {#new}\n\n5\n");
    EXPECT_TRUE(collection->planImport(partOf("## c {#c}\n\n3\n"), "kings")->changesNothing());
    import(collection, broken);
    EXPECT_THAT(keysOf(collection), ElementsAre("a", "b", "c", "d", "new"));
    import(collection, partOf("## new {#new}\n\n5\n\n## c {#c}\n\n3\n"));
    EXPECT_THAT(keysOf(collection), ElementsAre("a", "b", "new", "c", "d"));
}

TEST(PartlyReadDeck, GivesNoNewNoteTheKeyOfOneThatItLacks)
{
    TempCollection collection;
    const std::string start = "What do the kings of the house of Wessex and Mercia";
    collection.import("## " + start + " share?\n\nA coin.\n", "kings");
    const std::string key = deriveId(start);
    const NoteId kept = collection.note(key).id;
    import(collection,
           partOf("## " + start + " never once agree upon in all these years?\n\nTolls.\n"));
    EXPECT_EQ(collection.note(key).id, kept);
    EXPECT_THAT(keysOf(collection), ElementsAre(key, key + "-2"));
}

} // namespace
} // namespace engram
