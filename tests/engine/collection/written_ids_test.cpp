// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/collection.h>

#include <random>

#include <gtest/gtest.h>

#include "support/temp_collection.h"

namespace engram
{
namespace
{

using test::TempCollection;

class AnyDeck
{
public:
    explicit AnyDeck(unsigned seed) : m_random(seed) {}

    std::string text()
    {
        std::string deck = "---\ndeck: Any\n---\n\n";
        for (int note = 0; note < 20; ++note) {
            deck +=
                "## " + words() + (pick(4) == 0 ? " {#given-" + std::to_string(note) + "}" : "");
            deck += pick(2) == 0 ? "\n\n- [x] yes\n- [ ] no\n\n" : "\n\nback\n\n";
            deck += "### Facts\n\n- " + words() + "\n  > answer\n- " + words() +
                    " {{meanders::after a river in Turkey}}\n\n";
        }
        return deck;
    }

private:
    std::size_t pick(std::size_t count) { return m_random() % count; }

    std::string words()
    {
        static constexpr std::string_view Pieces[] = {
            "the",
            "*river*",
            "`a_b`",
            "[bends](http://example.org)",
            "{{1:left}}",
            "&rarr;",
            "{{right::which}}",
            "C++",
            "\\*not\\*",
            "\u2600",
            "don't",
            "<b>loud</b>",
            "\u65e5\u672c",
            "**Why**?",
            "$x^2$",
        };
        std::string text;
        for (std::size_t n = pick(6) + 1; n > 0; --n)
            text += (text.empty() ? "" : " ") + std::string(Pieces[pick(std::size(Pieces))]);
        return text;
    }

    std::mt19937 m_random;
};

std::vector<std::string> keysOf(const ImportPlan &plan)
{
    std::vector<std::string> keys;
    keys.reserve(plan.items.size());
    for (const ImportItem &item : plan.items)
        keys.push_back(item.key);
    return keys;
}

TEST(WrittenIds, AreTheOnesThatAnImportDerives)
{
    for (unsigned seed = 0; seed < 20; ++seed) {
        const std::string text = AnyDeck(seed).text();
        DeckFile file = parseDeckFile(text).file;
        writeMissingIds(file);
        const ParsedDeck written = parseDeckFile(writeDeckFile(file));
        TempCollection collection;
        const auto fresh = collection->planImport(written, "Any");
        ASSERT_TRUE(fresh);
        const ImportPlan plan = collection.import(text);
        ASSERT_EQ(keysOf(plan), keysOf(*fresh)) << text;

        const auto again = collection->planImport(written, "Any");
        ASSERT_TRUE(again);
        ASSERT_EQ(keysOf(plan), keysOf(*again)) << text;
        ASSERT_EQ(again->count(ImportAction::Added), 0);
        ASSERT_EQ(again->count(ImportAction::Orphaned), 0);
    }
}

TEST(WrittenIds, OfMarkupAreThoseOfItsText)
{
    DeckFile file =
        parseDeckFile("## A **bend** [here](http://x)\n\n- [x] a\n- [ ] b\n\n### Facts\n\n"
                      "- A river {{meanders::after a river in Turkey}}.\n")
            .file;
    writeMissingIds(file);
    EXPECT_EQ(file.sections[0].notes[0].id, "a-bend-here");
    EXPECT_EQ(file.sections[0].notes[0].facts[0].id, "a-river-meanders");
}

} // namespace
} // namespace engram
