// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/deck_file.h>

#include "support/files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace engram
{
namespace
{

/// The deck that every new collection is offered: a person's first impression.
class ShippedDeck : public testing::Test
{
protected:
    const std::string m_text =
        test::readBytes(std::filesystem::path(ENGRAM_DECKS) / "distributed-systems.md");
    const ParsedDeck m_parsed = parseDeckFile(m_text, "distributed-systems.md");
};

TEST_F(ShippedDeck, ParsesWithoutProblems)
{
    EXPECT_EQ(m_parsed.file.title(), "Distributed Systems");
    for (const Problem &problem : m_parsed.problems)
        ADD_FAILURE() << problem.line << ": " << nameOf(problem.code) << ": " << problem.text;
}

TEST_F(ShippedDeck, HasNoLints)
{
    for (const Problem &problem : lintDeck(m_parsed.file))
        ADD_FAILURE() << problem.line << ": " << nameOf(problem.code) << ": " << problem.text;
}

TEST_F(ShippedDeck, IsCanonical)
{
    EXPECT_EQ(writeDeckFile(m_parsed.file), m_text);
}

TEST_F(ShippedDeck, HasTwentyWholeQuestionsWithFacts)
{
    std::size_t questions = 0;
    std::size_t facts = 0;
    std::size_t clozes = 0;
    std::size_t prompts = 0;
    std::size_t withCode = 0;
    for (const DeckSection &section : m_parsed.file.sections) {
        for (const DeckNote &note : section.notes) {
            SCOPED_TRACE(note.id);
            ++questions;
            const auto *question = std::get_if<Question>(&note.content);
            ASSERT_NE(question, nullptr);
            EXPECT_EQ(question->options.size(), 4U);
            EXPECT_EQ(std::ranges::count(question->options, true, &Option::right), 1);
            for (const Option &option : question->options)
                EXPECT_NE(option.reason, "");
            EXPECT_FALSE(question->hints.empty());
            EXPECT_GT(question->explanation.size(), 500U);
            EXPECT_GE(note.facts.size(), 8U);
            facts += note.facts.size();
            for (const DeckNote &fact : note.facts) {
                const auto *basic = std::get_if<Basic>(&fact.content);
                clozes += basic == nullptr ? 1 : 0;
                prompts += basic != nullptr ? 1 : 0;
                withCode += basic != nullptr && basic->front.find("```") != std::string::npos;
            }
        }
    }
    EXPECT_EQ(questions, 20U);
    EXPECT_GE(facts, 160U);
    EXPECT_GE(clozes, 20U);
    EXPECT_GE(prompts, 20U);
    EXPECT_GE(withCode, 5U);
}

TEST(DeckReadme, ShowsADeckThatIsAsItShouldBe)
{
    const std::string page = test::readBytes(std::filesystem::path(ENGRAM_DECKS) / "README.md");
    const std::string open = "````markdown\n";
    const std::size_t begin = page.find(open);
    ASSERT_NE(begin, std::string::npos);
    const std::size_t end = page.find("````\n", begin + open.size());
    const std::string example = page.substr(begin + open.size(), end - begin - open.size());
    const ParsedDeck parsed = parseDeckFile(example);
    EXPECT_THAT(parsed.problems, testing::IsEmpty());
    EXPECT_THAT(lintDeck(parsed.file), testing::IsEmpty());
    EXPECT_EQ(writeDeckFile(parsed.file), example);
}

} // namespace
} // namespace engram
