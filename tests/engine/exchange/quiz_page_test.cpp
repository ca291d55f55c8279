// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exchange/quiz_page.h"

#include "engine/deckfile/deck_files.h"
#include "support/files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace engram
{
namespace
{

using exchange::readQuizPage;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<Question> questionsOf(const ParsedDeck &deck)
{
    std::vector<Question> questions;
    for (const DeckNote &note : deck.file.sections.front().notes)
        questions.push_back(std::get<Question>(note.content));
    return questions;
}

class RiversPage : public testing::Test
{
protected:
    const std::string m_text =
        test::readBytes(std::filesystem::path(ENGRAM_TEST_DATA) / "exchange" / "rivers.txt");
    const ParsedDeck m_deck = readQuizPage(m_text, "rivers.txt", "1. A\n2. A\n3. A, C, E");
    const std::vector<Question> m_questions = questionsOf(m_deck);
};

TEST_F(RiversPage, NamesTheDeck)
{
    EXPECT_EQ(m_deck.file.title(), "Rivers");
    EXPECT_EQ(m_deck.file.get("id"), "rivers");
    EXPECT_EQ(m_deck.file.get("description"), "A short quiz about flowing water");
}

TEST_F(RiversPage, HasItsQuestionsWithAnyCountOfOptions)
{
    ASSERT_THAT(m_questions, SizeIs(3));
    EXPECT_EQ(m_questions[0].heading,
              "A river bends in a flat valley. What is such a bend called?");
    EXPECT_EQ(m_questions[0].body,
              "Look at the sketch:\n\n```text\n   ~~\\     /~~\n      \\___/\n```");
    EXPECT_EQ(m_questions[0].options,
              (std::vector<Option>{
                  {"A meander", "", true}, {"A delta", "", false}, {"An estuary", "", false}}));
    EXPECT_THAT(m_questions[0].hints,
                ElementsAre("The Büyük Menderes in Turkey gave it its name."));
    EXPECT_THAT(m_questions[1].hints, IsEmpty());
    EXPECT_THAT(m_questions[1].options, SizeIs(2));
    ASSERT_THAT(m_questions[2].options, SizeIs(5));
    EXPECT_TRUE(m_questions[2].options[4].right);
    EXPECT_EQ(std::ranges::count(m_questions[2].options, true, &Option::right), 3);
}

TEST_F(RiversPage, KeepsCodeAsCodeAndListsAsLists)
{
    ASSERT_THAT(m_questions, SizeIs(3));
    EXPECT_EQ(m_questions[0].explanation,
              "Meander: a bend that wanders over the years.\n\nHow fast it wanders:\n\n"
              "```text\n// one line a year\nfor (int year = 0; year < 10; year++) {\n"
              "    bank.move(2 * metres);\n}\n```\n\n"
              "- The outer bank is cut away\n- The inner bank grows");
    EXPECT_EQ(
        m_questions[1].explanation,
        "The table:\n\n```sql\nCREATE TABLE river (\n  name TEXT,\n  length INTEGER\n);\n\n"
        "INSERT INTO river VALUES ('Nile', 6650);\nINSERT INTO river VALUES ('Rhine', 1230);\n"
        "```\n\nSorting is what ORDER BY does; \\*without\\* it the order_of_rows is \\<free>.");
}

TEST_F(RiversPage, SurvivesItsOwnDeckFile)
{
    EXPECT_EQ(test::withoutLines(parseDeckFile(writeDeckFile(m_deck.file)).file),
              test::withoutLines(m_deck.file));
}

TEST_F(RiversPage, GivesStableIds)
{
    EXPECT_EQ(m_deck.file.sections.front().notes[1].id, "which-command-lists-the-longest-rivers");
}

TEST_F(RiversPage, ReportsOnlyTheMissingExplanation)
{
    ASSERT_THAT(m_deck.problems, SizeIs(1));
    EXPECT_EQ(m_deck.problems[0].code, ProblemCode::MissingExplanation);
    EXPECT_EQ(m_deck.problems[0].severity, Severity::Lint);
}

TEST(QuizPage, WithoutAKeyGivesDraftsThatSaySo)
{
    const ParsedDeck deck = readQuizPage("T\n1 of 2\nq\nAx\nBy\n2 of 2\nr\nAx\nBy\n", "p.txt", "");
    EXPECT_EQ(test::countOf(deck.problems, ProblemCode::AnswerKeyMissing), 2);
    const Problem first = test::firstOf(deck.problems, ProblemCode::AnswerKeyMissing);
    EXPECT_EQ(first.line, 2);
    EXPECT_EQ(first.severity, Severity::Warning);
    for (const Question &question : questionsOf(deck))
        EXPECT_TRUE(std::ranges::none_of(question.options, &Option::right));
}

TEST(QuizPage, ChecksTheKeyAgainstTheQuestions)
{
    const std::string page = "T\n1 of 2\nq\nAx\nBy\n2 of 2\nr\nAx\nBy\n";
    const ParsedDeck wrong = readQuizPage(page, "p.txt", "AD");
    EXPECT_EQ(test::firstOf(wrong.problems, ProblemCode::AnswerKeyLetter).text, "D");
    EXPECT_EQ(test::firstOf(wrong.problems, ProblemCode::AnswerKeyLetter).line, 6);
    const ParsedDeck shorter = readQuizPage(page, "p.txt", "A");
    EXPECT_EQ(test::firstOf(shorter.problems, ProblemCode::AnswerKeyLength).text, "1 / 2");
    EXPECT_EQ(test::countOf(shorter.problems, ProblemCode::AnswerKeyMissing), 1);
    EXPECT_EQ(
        test::countOf(readQuizPage(page, "p.txt", "ABA").problems, ProblemCode::AnswerKeyLength),
        1);
}

TEST(QuizPage, NoticesMissingHeadersAndLetters)
{
    const ParsedDeck deck =
        readQuizPage("T\n1 of 3\nq\nA) x\nC) z\nD) u\n3 of 3\nr\nA. x\nB. y\n", "p.txt", "D?B");
    EXPECT_EQ(test::firstOf(deck.problems, ProblemCode::QuestionHeaderMissing).line, 7);
    EXPECT_EQ(test::firstOf(deck.problems, ProblemCode::OptionLetterMissing).text, "B");
    const std::vector<Question> questions = questionsOf(deck);
    ASSERT_THAT(questions, SizeIs(2));
    ASSERT_THAT(questions[0].options, SizeIs(3));
    EXPECT_TRUE(questions[0].options[2].right) << "the letter counts, not the place";
    EXPECT_TRUE(questions[1].options[1].right);
}

TEST(QuizPage, WithoutHeadersSaysSo)
{
    EXPECT_EQ(test::countOf(readQuizPage("just text\n", "p.txt", "A").problems,
                            ProblemCode::QuestionHeaderMissing),
              1);
}

TEST(QuizPage, TakesTenOptionsAndAStemThatBeginsWithA)
{
    std::string page = "1 of 1\nA message arrives. What now?\n";
    for (char letter = 'A'; letter <= 'J'; ++letter)
        page += std::string(1, letter) + "Option " + letter + '\n';
    const std::vector<Question> questions = questionsOf(readQuizPage(page, "p.txt", "J"));
    ASSERT_THAT(questions, SizeIs(1));
    EXPECT_EQ(questions[0].heading, "A message arrives. What now?");
    ASSERT_THAT(questions[0].options, SizeIs(10));
    EXPECT_EQ(questions[0].options[9], (Option{"Option J", "", true}));
}

TEST(QuizPage, KeepsAWrappedOptionTogether)
{
    const auto questions =
        questionsOf(readQuizPage("1 of 1\nq\nAone\n   two\nBthree\nHint\nh\n", "p.txt", "A"));
    EXPECT_EQ(questions.at(0).options.at(0).text, "one\ntwo");
    EXPECT_EQ(questions.at(0).options.at(1).text, "three");
}

} // namespace
} // namespace engram
