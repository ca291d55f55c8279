// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/collection.h>

#include <gtest/gtest.h>

#include "support/files.h"
#include "support/temp_collection.h"

namespace engram
{
namespace
{

using test::TempCollection;

TEST(DeckExport, AnUntouchedImportGivesTheSameBytes)
{
    const std::string shipped =
        test::readBytes(std::filesystem::path(ENGRAM_DECKS) / "distributed-systems.md");
    const std::string without =
        "---\ndeck: Plain\n---\n\n## No id here\n\nback\n\n## With one {#one .tag}\n\nback\n";
    for (const std::string &text : {shipped, without}) {
        ASSERT_FALSE(text.empty());
        TempCollection collection;
        collection.import(text);
        const auto exported = collection->exportDeck(collection->decks()->front().deck.id);
        ASSERT_TRUE(exported) << exported.error().detail;
        EXPECT_EQ(writeDeckFile(*exported), writeDeckFile(parseDeckFile(text).file));
    }
}

TEST(DeckExport, OfACollectionImportsIntoAnotherAsTheSameNotes)
{
    TempCollection first;
    first.import("---\ndeck: D\nid: d\nmood: calm\n---\n\n# S\n\n## q? {#q}\n\n- [x] a\n- [ ] b\n\n"
                 "### Facts\n\n- {{x}} is a fact.\n");
    const DeckFile file = *first->exportDeck(first->decks()->front().deck.id);
    TempCollection second;
    second.import(writeDeckFile(file));
    EXPECT_EQ(writeDeckFile(*second->exportDeck(second->decks()->front().deck.id)),
              writeDeckFile(file));
    EXPECT_EQ(file.get("mood"), "calm");
}

TEST(DeckExport, SaysWhenThereIsNoSuchDeck)
{
    TempCollection collection;
    const auto exported = collection->exportDeck(DeckId(12));
    ASSERT_FALSE(exported);
    EXPECT_EQ(exported.error().code, Errc::NotFound);
}

} // namespace
} // namespace engram
