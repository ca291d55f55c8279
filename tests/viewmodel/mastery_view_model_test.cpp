// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <QSignalSpy>

#include "support/desktop_app.h"
#include "viewmodel/deck_view_model.h"
#include "viewmodel/question_view_model.h"

namespace engram::desktop
{

using test::DesktopApp;

namespace
{

class MasteryViewModelTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.begin());
        while (m_desk.app->page() == Page::Review)
            m_desk.answerRight();
        m_desk.clock.advance(std::chrono::hours(24));
        m_desk.app->goToday();
        m_desk.app->showDeck(m_desk.app->today().decks().decks().front().deck.id);
        ASSERT_EQ(m_desk.app->page(), Page::Deck);
    }

    [[nodiscard]] QString cell(int row, QuestionModel::Column column) const
    {
        return m_questions.data(m_questions.index(row, column), Qt::DisplayRole).toString();
    }
    [[nodiscard]] QString fact(int row, FactModel::Column column) const
    {
        return m_question.facts()
            .data(m_question.facts().index(row, column), Qt::DisplayRole)
            .toString();
    }
    void openFrance()
    {
        m_desk.app->showQuestion(*m_questions.questionAt(m_questions.index(0, 0)));
        ASSERT_EQ(m_desk.app->page(), Page::Question);
    }

    DesktopApp m_desk;
    QuestionModel &m_questions = m_desk.app->deck().questions();
    QuestionViewModel &m_question = m_desk.app->question();
};

} // namespace

TEST_F(MasteryViewModelTest, ADeckSaysWhatItIsWhatItAsksAndWhatItHas)
{
    const DeckViewModel &deck = m_desk.app->deck();
    EXPECT_EQ(deck.description().toStdString(), "What capitals there are.");
    EXPECT_EQ(deck.cardsLine().toStdString(), "4 cards");
    EXPECT_TRUE(deck.dueLine().startsWith(QStringLiteral("4 reviews")))
        << deck.dueLine().toStdString();
}

TEST_F(MasteryViewModelTest, ADeckShowsHowWellEachQuestionIsKnown)
{
    EXPECT_EQ(m_desk.app->deck().title().toStdString(), "Capitals");
    ASSERT_EQ(m_questions.rowCount(), 2);
    EXPECT_EQ(cell(0, QuestionModel::TitleColumn).toStdString(), "What is the capital of France?");
    EXPECT_EQ(cell(0, QuestionModel::OwnColumn).toStdString(), "90 %");
    EXPECT_TRUE(cell(0, QuestionModel::FactsColumn).endsWith(QStringLiteral(" / 2")));
    EXPECT_EQ(cell(1, QuestionModel::MasteryColumn).toStdString(), "90 %");
    EXPECT_EQ(cell(1, QuestionModel::FactsColumn).toStdString(), "");
    EXPECT_EQ(cell(1, QuestionModel::WeakestColumn).toStdString(), "");
    EXPECT_NEAR(
        m_questions
            .data(m_questions.index(1, QuestionModel::MasteryColumn), QuestionModel::ShareRole)
            .toDouble(),
        0.9, 1e-9);
    EXPECT_FALSE(m_questions.canFetchMore({}));
}

TEST_F(MasteryViewModelTest, ManyQuestionsAreReadAsTheyComeIntoSight)
{
    std::string deck = "---\ndeck: Many\nid: many\n---\n\n";
    for (int i = 0; i < 450; ++i)
        deck += "## Question " + std::to_string(i) + "?\n\n- [x] yes\n- [ ] no\n\n";
    m_desk.app->importFiles({m_desk.write("many.md", deck)});
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return m_desk.app->import().state() == ImportViewModel::State::Planned; },
        test::PatienceMs));
    m_desk.app->import().apply();
    ASSERT_TRUE(m_desk.waitFor(Page::Today));
    m_desk.app->showDeck(m_desk.app->today().decks().decks().back().deck.id);
    EXPECT_EQ(m_questions.rowCount(), 200);
    while (m_questions.canFetchMore({}))
        m_questions.fetchMore({});
    EXPECT_EQ(m_questions.rowCount(), 450);
    EXPECT_EQ(cell(449, QuestionModel::TitleColumn).toStdString(), "Question 449?");
}

TEST_F(MasteryViewModelTest, AQuestionTintsTheSentencesThatItsFactsComeFrom)
{
    ASSERT_NO_FATAL_FAILURE(openFrance());
    EXPECT_EQ(m_question.heading().toStdString(), "What is the capital of France?");
    EXPECT_TRUE(m_question.figures().contains(QStringLiteral("itself 90 %")));
    ASSERT_EQ(m_question.facts().rowCount(), 2);
    EXPECT_EQ(fact(0, FactModel::TitleColumn).toStdString(), "On which river does Paris lie?");
    const auto tinted = m_question.sentences();
    ASSERT_EQ(tinted.size(), 2U);
    EXPECT_EQ(tinted[0].sentence, 0U);
    EXPECT_EQ(tinted[0].numbers.toStdString(), "1");
    EXPECT_EQ(tinted[1].sentence, 1U);
    for (int row = 0; row < 2; ++row) {
        const bool known = tinted[static_cast<std::size_t>(row)].freshness.has_value();
        EXPECT_EQ(fact(row, FactModel::KnownColumn).toStdString(), known ? "90 %" : "new");
    }
}

TEST_F(MasteryViewModelTest, FactAndSentenceLeadToEachOther)
{
    ASSERT_NO_FATAL_FAILURE(openFrance());
    for (int row = 0; row < 2; ++row)
        EXPECT_EQ(m_question.rowOf(*m_question.sentenceAt(row)), row);
    EXPECT_EQ(m_question.rowOf(77), -1);
    EXPECT_FALSE(m_question.sentenceAt(-1));
    EXPECT_FALSE(m_question.sentenceAt(2));
    EXPECT_FALSE(m_question.cardAt(2));
}

TEST_F(MasteryViewModelTest, TheWayBackIsTheWayThatOneCame)
{
    ASSERT_NO_FATAL_FAILURE(openFrance());
    m_desk.app->showCardInfo(*m_question.cardAt(0));
    EXPECT_EQ(m_desk.app->page(), Page::CardInfo);
    EXPECT_EQ(m_desk.app->cardInfo().title().toStdString(), "On which river does Paris lie?");
    m_desk.app->goBack();
    EXPECT_EQ(m_desk.app->page(), Page::Question);
    m_desk.app->toggleCardInfo();
    EXPECT_EQ(m_desk.app->cardInfo().title().toStdString(), "What is the capital of France?");
    m_desk.app->goBack();
    m_desk.app->goBack();
    EXPECT_EQ(m_desk.app->page(), Page::Deck);
    m_desk.app->goBack();
    EXPECT_EQ(m_desk.app->page(), Page::Today);
}

TEST_F(MasteryViewModelTest, WhatIsGoneIsSaidAndThePageStays)
{
    m_desk.app->showQuestion(NoteId(77));
    EXPECT_EQ(m_desk.app->page(), Page::Deck);
    EXPECT_FALSE(m_desk.app->message().text.isEmpty());
    m_desk.app->goBack();
    m_desk.app->showDeck(DeckId(77));
    EXPECT_EQ(m_desk.app->page(), Page::Today);
    EXPECT_FALSE(m_desk.app->message().text.isEmpty());
}

} // namespace engram::desktop
