// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/deck_file.h>
#include <engram/facts.h>
#include <engram/random.h>
#include <engram/rich_text.h>

#include <gmock/gmock.h>

#include <set>

namespace engram
{
namespace
{

/// Pieces of text that the rules look for, put together at random.
std::string randomText(Random &random)
{
    static const std::vector<std::string> pieces{"Term: ",
                                                 "text of it",
                                                 ". ",
                                                 "\n\n",
                                                 "- **Bold**: ",
                                                 "1. step\n",
                                                 " because ",
                                                 "It is a ",
                                                 "A deed is a ",
                                                 "→",
                                                 " (gloss of it)",
                                                 ", ",
                                                 "`code`",
                                                 "```\n",
                                                 "| a | b |\n|---|---|\n| c | d |\n",
                                                 "Why it matters: ",
                                                 "==mark==",
                                                 "{{hidden}}",
                                                 "{{",
                                                 "}}",
                                                 "If x, y. ",
                                                 "Three kinds:\n\n",
                                                 "?",
                                                 "“q”",
                                                 "\"",
                                                 "(",
                                                 ")",
                                                 "é",
                                                 "\xff",
                                                 "Two Phase Commit (2PC)",
                                                 "100 %",
                                                 "1066",
                                                 "== ",
                                                 "# H\n\n",
                                                 " = ",
                                                 " — ",
                                                 "[Box] → [Other]\n",
                                                 "Q: a A: b",
                                                 "NOT ",
                                                 "\\",
                                                 "    indented\n",
                                                 "which ",
                                                 "Unlike a, b is c. ",
                                                 "at least 3 nodes",
                                                 "word ",
                                                 "Kafka ",
                                                 "the "};
    std::string text;
    const auto count = 1 + random.below(60);
    for (std::uint64_t i = 0; i < count; ++i)
        text += pieces[random.below(pieces.size())];
    return text;
}

TEST(FactsProperties, OfAnyTextTheyAreDistinctBoundedAndTheSameAgain)
{
    Random random(20);
    for (int round = 0; round < 600; ++round) {
        const std::string heading = round % 3 == 0 ? randomText(random) : "What is a thing?";
        const std::string text = randomText(random);
        const NoteContent note =
            round % 2 == 0
                ? NoteContent(Basic{heading, text, false})
                : NoteContent(Question{
                      heading, "", {}, {{text, "", true}, {"b", text, false}}, false, text});
        const auto facts = findFacts(note);
        EXPECT_EQ(findFacts(note), facts);
        EXPECT_LE(facts.size(), MostFactCandidates);
        std::set<std::string> ids;
        for (const FactCandidate &fact : facts) {
            EXPECT_TRUE(ids.insert(fact.id).second) << fact.id << "\n" << text;
            EXPECT_FALSE(fact.prompt.empty());
            EXPECT_FALSE(fact.answer.empty());
            EXPECT_GE(fact.score, LeastFactScore);
            EXPECT_LE(fact.id.size(), 48U);
        }
    }
}

TEST(FactsProperties, AreWrittenIntoADeckAndReadAgainAsTheyAre)
{
    Random random(7);
    for (int round = 0; round < 400; ++round) {
        const std::string text = randomText(random);
        DeckNote note;
        note.id = "n";
        note.content =
            Question{"What is a thing?", "", {}, {{"a", "", true}, {"b", "", false}}, false, {}};
        for (const FactCandidate &fact : findFacts(Basic{"What is a thing?", text, false})) {
            DeckNote child;
            child.id = fact.id;
            child.content = contentOf(fact);
            note.facts.push_back(std::move(child));
        }
        DeckFile deck;
        deck.sections.emplace_back().notes.push_back(note);
        const ParsedDeck again = parseDeckFile(writeDeckFile(deck));
        ASSERT_EQ(again.file.sections.size(), 1U);
        ASSERT_EQ(again.file.sections[0].notes.size(), 1U);
        const auto &facts = again.file.sections[0].notes[0].facts;
        ASSERT_EQ(facts.size(), note.facts.size()) << writeDeckFile(deck);
        for (std::size_t i = 0; i < facts.size(); ++i) {
            EXPECT_EQ(facts[i].id, note.facts[i].id);
            EXPECT_EQ(facts[i].content, note.facts[i].content) << writeDeckFile(deck);
        }
    }
}

TEST(FactsProperties, IdsComeFromTheirOwnWordsAlone)
{
    const std::string one = "Rule of thumb: let every dough rest for an hour.";
    const auto alone = findFacts(Basic{"Bread", one, false});
    const auto among =
        findFacts(Basic{"Bread", "Cons: slow, sticky, hard to hurry.\n\n" + one, false});
    ASSERT_FALSE(alone.empty());
    EXPECT_THAT(among, testing::Contains(testing::Field(&FactCandidate::id, alone.front().id)));
    EXPECT_THAT(alone.front().id, testing::StartsWith("bread-what-is-the-rule-of-thumb-"));
}

TEST(FactsProperties, OfHugeOrNestedTextsCostNoMoreThanTheirLength)
{
    // Each would take minutes if any step were quadratic in the text.
    const auto repeated = [](std::string_view piece, std::size_t bytes) {
        std::string text;
        while (text.size() < bytes)
            text += piece;
        return text;
    };
    constexpr std::size_t Bytes = std::size_t{2} * 1024 * 1024;
    for (const std::string_view piece : {"Term: a text that says what it is.\n\n",
                                         "> ",
                                         "- ",
                                         "(",
                                         "\"",
                                         "`",
                                         "a, ",
                                         "a b. ",
                                         "x = ",
                                         "==",
                                         "{{a}} ",
                                         "A (B) ",
                                         "**a** ",
                                         "Why is it so? Because. ",
                                         "[a] → ",
                                         "1. a\n",
                                         "  - a\n\n",
                                         "|a|b|\n",
                                         "If a, b. ",
                                         "Three kinds:\n\n",
                                         "```\n[a] →\n",
                                         "word",
                                         "Q: a A: b ",
                                         "ABC (a b c) "}) {
        const auto facts = findFacts(Basic{"What is a thing?", repeated(piece, Bytes), false});
        EXPECT_LE(facts.size(), MostFactCandidates) << piece;
    }
}

TEST(FactsProperties, OfHugeHeadingsOptionsAndReasonsAreBoundedToo)
{
    for (const std::string_view piece :
         {"What is a ", "word ", "(A) ", "A: b. ", "**a** ", "Why? "}) {
        std::string text;
        while (text.size() < std::size_t{512} * 1024)
            text += piece;
        const Question question{text,  text, {text}, {{text, text, true}, {text, text, false}},
                                false, text};
        EXPECT_LE(findFacts(question, {.budget = 8, .known = {question}, .decided = {}}).size(),
                  MostFactCandidates)
            << piece;
    }
}

} // namespace
} // namespace engram
