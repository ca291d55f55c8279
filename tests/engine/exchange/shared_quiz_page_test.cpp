// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/exchange.h>

#include "engine/deckfile/deck_files.h"
#include "support/files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace engram
{
namespace
{

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char *Key = "BCCBDABCADBCADACBDAB";

/// A real page of the reference data, which is not part of a released source tree.
class SharedQuizPage : public testing::Test
{
protected:
    void SetUp() override
    {
        m_text = test::readBytes(test::sharedData("distributed-systems-quiz.txt"));
        if (m_text.empty())
            GTEST_SKIP() << "the reference data is absent";
        auto deck = readDeck(m_text, "quiz.txt", {std::nullopt, Key});
        ASSERT_TRUE(deck);
        m_deck = std::move(*deck);
        for (const DeckNote &note : m_deck.file.sections.at(0).notes)
            m_questions.push_back(std::get<Question>(note.content));
        ASSERT_THAT(m_questions, SizeIs(20));
    }

    static std::vector<std::string> fencesOf(const std::string &text)
    {
        std::vector<std::string> fences;
        for (std::size_t at = 0; (at = text.find("```", at)) != std::string::npos;) {
            const std::size_t end = text.find("\n```", at);
            fences.push_back(text.substr(at, end - at));
            at = end + 4;
        }
        return fences;
    }

    std::string m_text;
    ParsedDeck m_deck;
    std::vector<Question> m_questions;
};

TEST_F(SharedQuizPage, IsTwentyWholeQuestionsWithTheKeysAnswers)
{
    EXPECT_THAT(m_deck.problems, IsEmpty());
    EXPECT_EQ(m_deck.file.title(), "Distributed Systems");
    EXPECT_FALSE(m_deck.file.get("description").empty());
    for (std::size_t i = 0; i < m_questions.size(); ++i) {
        const Question &question = m_questions[i];
        SCOPED_TRACE(question.heading);
        EXPECT_TRUE(question.heading.ends_with('?'));
        EXPECT_TRUE(question.body.empty());
        ASSERT_THAT(question.options, SizeIs(4));
        EXPECT_THAT(question.hints, SizeIs(1));
        EXPECT_GT(question.explanation.size(), 500U);
        for (std::size_t at = 0; at < 4; ++at) {
            EXPECT_EQ(question.options[at].right, at == static_cast<std::size_t>(Key[i] - 'A'));
            EXPECT_FALSE(question.options[at].text.empty());
        }
    }
}

TEST_F(SharedQuizPage, KeepsEveryCodeBlockAndDiagramWhole)
{
    constexpr std::array<std::size_t, 20> Fences{1, 0, 3, 1, 1, 2, 1, 2, 1, 3,
                                                 1, 1, 0, 2, 1, 1, 1, 1, 1, 1};
    for (std::size_t i = 0; i < m_questions.size(); ++i)
        EXPECT_EQ(fencesOf(m_questions[i].explanation).size(), Fences[i])
            << m_questions[i].explanation;
}

TEST_F(SharedQuizPage, KnowsTheLanguageOfItsCode)
{
    EXPECT_THAT(fencesOf(m_questions[2].explanation)[1], testing::StartsWith("```sql\nBEGIN"));
    EXPECT_THAT(fencesOf(m_questions[10].explanation)[0], testing::StartsWith("```kotlin\n//"));
    EXPECT_THAT(fencesOf(m_questions[11].explanation)[0], testing::StartsWith("```kotlin\n//"));
    EXPECT_THAT(fencesOf(m_questions[8].explanation)[0], testing::StartsWith("```text\nWRITE"));
}

TEST_F(SharedQuizPage, KeepsTheColumnsOfDiagramsAndTheBlankLinesOfCode)
{
    const std::string table = fencesOf(m_questions[9].explanation)[2];
    EXPECT_THAT(table, HasSubstr("\n                     Messages lost?    Duplicates?\n"));
    const std::string lock = fencesOf(m_questions[10].explanation)[0];
    EXPECT_THAT(lock, HasSubstr("eXists\n\nif (acquired) {\n    try {\n"));
    const std::string trace = fencesOf(m_questions[18].explanation)[0];
    EXPECT_THAT(trace, HasSubstr("timeline:\n\n   API Gateway    |"));
}

TEST_F(SharedQuizPage, HasNoProseInFencesAndNoCodeOutside)
{
    for (const Question &question : m_questions) {
        for (const std::string &fence : fencesOf(question.explanation)) {
            std::size_t longest = 0;
            for (std::size_t at = 0; at < fence.size();) {
                const std::size_t end = std::min(fence.find('\n', at), fence.size());
                longest = std::max(longest, end - at);
                at = end + 1;
            }
            EXPECT_LT(longest, 130U) << fence;
        }
    }
    EXPECT_THAT(m_questions[14].explanation,
                HasSubstr("\n- Social media feed (seeing a post 1s late is fine)\n- Shopping"));
    EXPECT_THAT(m_questions[15].explanation, HasSubstr("\n\n1. Alert fires"));
}

TEST_F(SharedQuizPage, IsTheSameWithOtherLineEndsAndEncodings)
{
    std::string windows = "\xEF\xBB\xBF";
    for (const char c : m_text)
        windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
    const auto deck = readDeck(windows, "quiz.txt", {Format::QuizPage, Key});
    ASSERT_TRUE(deck);
    EXPECT_EQ(deck->file, m_deck.file);
}

TEST_F(SharedQuizPage, SurvivesItsOwnDeckFile)
{
    const std::string text = writeDeckFile(m_deck.file);
    EXPECT_EQ(test::withoutLines(parseDeckFile(text).file), test::withoutLines(m_deck.file));
    EXPECT_THAT(parseDeckFile(text).problems, IsEmpty());
}

} // namespace
} // namespace engram
