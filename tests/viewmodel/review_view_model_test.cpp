// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "viewmodel/review_view_model.h"

#include <QSignalSpy>

#include "support/desktop_app.h"

namespace engram::desktop
{

using Phase = ReviewViewModel::Phase;
using test::DesktopApp;

namespace
{

GradeChoice proposedOf(const std::vector<GradeChoice> &grades)
{
    return *std::find_if(grades.begin(), grades.end(), [](auto &grade) { return grade.proposed; });
}

class ReviewViewModelTest : public testing::Test
{
protected:
    void SetUp() override { ASSERT_NO_FATAL_FAILURE(m_desk.begin()); }

    DesktopApp m_desk;
    ReviewViewModel &m_review = m_desk.app->review();
};

} // namespace

TEST_F(ReviewViewModelTest, AsksTheFirstQuestionOfTheDeck)
{
    EXPECT_EQ(m_review.phase(), Phase::Asking);
    EXPECT_TRUE(m_review.isChoice());
    EXPECT_EQ(m_review.heading().toStdString(), "What is the capital of France?");
    EXPECT_EQ(m_review.breadcrumb().toStdString(), "Capitals › Europe › question");
    EXPECT_EQ(m_review.explanation().toStdString(), "");
    EXPECT_EQ(m_review.question().rows().size(), 4);
}

TEST_F(ReviewViewModelTest, ARightAnswerSaysSoAndProposesGood)
{
    const QSignalSpy answered(&m_review, &ReviewViewModel::answered);
    m_review.choose(m_desk.optionThatIs(true));
    EXPECT_EQ(answered.count(), 1);
    EXPECT_EQ(m_review.phase(), Phase::Answered);
    EXPECT_EQ(m_review.verdict().toStdString(), "Right.");
    EXPECT_EQ(m_review.correction().toStdString(), "");
    EXPECT_EQ(proposedOf(m_review.grades()).label.toStdString(), "Good");
}

TEST_F(ReviewViewModelTest, AWrongAnswerNamesTheRightOptionAndProposesAgain)
{
    m_review.choose(m_desk.optionThatIs(false));
    const QString number = QString::number(m_desk.optionThatIs(true) + 1);
    EXPECT_EQ(m_review.verdict().toStdString(), "Not quite.");
    EXPECT_EQ(m_review.correction(), QStringLiteral("The right answer is option %1.").arg(number));
    EXPECT_EQ(proposedOf(m_review.grades()).label.toStdString(), "Again");
    EXPECT_EQ(proposedOf(m_review.grades()).interval.toStdString(), "today · 1 d");
}

TEST_F(ReviewViewModelTest, AnAnswerOpensTheFirstBlockAndXTheRest)
{
    m_review.choose(0);
    EXPECT_EQ(m_review.explanation().trimmed().toStdString(),
              "Paris grew on an island of the Seine.");
    m_review.toggleExplanation();
    EXPECT_TRUE(m_review.explanation().contains(QStringLiteral("Hugh Capet")));
    m_review.toggleExplanation();
    EXPECT_FALSE(m_review.explanation().contains(QStringLiteral("Hugh Capet")));
}

TEST_F(ReviewViewModelTest, LookingAtTheExplanationFirstIsNoKnowledge)
{
    m_review.toggleExplanation();
    EXPECT_FALSE(m_review.explanation().isEmpty());
    m_review.choose(m_desk.optionThatIs(true));
    EXPECT_TRUE(m_review.isRight());
    EXPECT_EQ(proposedOf(m_review.grades()).grade, Grade::Forgot);
}

TEST_F(ReviewViewModelTest, AStruckOptionCapsTheGradeAtHard)
{
    m_review.hint();
    m_review.hint();
    EXPECT_EQ(m_review.question().struck(), 1);
    m_review.choose(m_desk.optionThatIs(true));
    EXPECT_EQ(proposedOf(m_review.grades()).grade, Grade::Hard);
}

TEST_F(ReviewViewModelTest, TheSamePressDoesNotChooseAndGrade)
{
    const int number = m_desk.optionThatIs(false) + 1;
    m_review.press(number);
    m_review.press(number);
    EXPECT_EQ(m_review.phase(), Phase::Answered);
    EXPECT_EQ(m_review.done(), 0);
    m_desk.clock.advance(std::chrono::seconds(1));
    m_review.press(number);
    EXPECT_EQ(m_review.phase(), Phase::Asking);
    EXPECT_EQ(m_review.done(), 1);
}

TEST_F(ReviewViewModelTest, ADigitBeyondTheButtonsDoesNothing)
{
    m_review.press(9);
    EXPECT_EQ(m_review.phase(), Phase::Asking);
    m_review.choose(0);
    m_review.press(5);
    EXPECT_EQ(m_review.done(), 0);
}

TEST_F(ReviewViewModelTest, GradingBeforeTheAnswerDoesNothing)
{
    m_review.grade(2);
    m_review.accept();
    m_review.reveal();
    EXPECT_EQ(m_review.phase(), Phase::Asking);
    EXPECT_EQ(m_review.done(), 0);
}

TEST_F(ReviewViewModelTest, UndoBringsTheCardBackAndRedoTakesItAgain)
{
    const QString first = m_review.heading();
    m_desk.answerRight();
    const QString second = m_review.heading();
    ASSERT_NE(first, second);
    m_review.undo();
    EXPECT_EQ(m_review.heading(), first);
    EXPECT_EQ(m_review.phase(), Phase::Asking);
    m_review.redo();
    EXPECT_EQ(m_review.heading(), second);
    EXPECT_EQ(m_review.done(), 1);
}

TEST_F(ReviewViewModelTest, UndoTakesAnUngradedChoiceBackFirstAndTheLastAnswerNext)
{
    const QString first = m_review.heading();
    m_desk.answerRight();
    const QString second = m_review.heading();
    const auto shuffle = [&] {
        QStringList texts;
        for (const OptionRow &row : m_review.question().rows())
            texts << row.text;
        return texts;
    };
    const QStringList before = shuffle();
    m_review.hint();
    m_review.choose(m_desk.optionThatIs(false));

    EXPECT_FALSE(m_review.undo());
    EXPECT_EQ(m_review.heading(), second);
    EXPECT_EQ(m_review.phase(), Phase::Asking);
    EXPECT_EQ(shuffle(), before);
    EXPECT_FALSE(m_review.question().hasChoice());
    EXPECT_EQ(m_review.question().hintsShown(), 1);
    EXPECT_EQ(m_review.done(), 1);
    EXPECT_TRUE(m_review.undo());
    EXPECT_EQ(m_review.heading(), first);
    EXPECT_EQ(m_review.done(), 0);
}

TEST_F(ReviewViewModelTest, AChoiceTakenBackLeavesNoTrace)
{
    m_review.choose(m_desk.optionThatIs(false));
    m_review.undo();
    m_review.choose(m_desk.optionThatIs(true));
    EXPECT_TRUE(m_review.isRight());
    EXPECT_EQ(proposedOf(m_review.grades()).label.toStdString(), "Good");
}

TEST_F(ReviewViewModelTest, RedoLeavesAnUngradedChoiceAlone)
{
    m_desk.answerRight();
    m_review.undo();
    EXPECT_TRUE(m_review.canRedo());
    m_review.choose(0);
    EXPECT_FALSE(m_review.canRedo());
    EXPECT_FALSE(m_review.redo());
    EXPECT_EQ(m_review.phase(), Phase::Answered);
}

TEST_F(ReviewViewModelTest, SkippingShowsAnotherCardAndRecordsNothing)
{
    const QString first = m_review.heading();
    m_review.skip();
    EXPECT_NE(m_review.heading(), first);
    EXPECT_EQ(m_review.done(), 0);
}

TEST_F(ReviewViewModelTest, FactsComeAfterTheirQuestionAndShowIt)
{
    while (m_review.isChoice())
        m_desk.answerRight();
    EXPECT_TRUE(m_review.breadcrumb().contains(QStringLiteral("fact 1 of 2")));
    EXPECT_EQ(m_review.context().toStdString(), "What is the capital of France?");
    EXPECT_FALSE(m_review.canHint());
    EXPECT_FALSE(m_review.canToggleExplanation());
    m_review.reveal();
    EXPECT_EQ(m_review.phase(), Phase::Answered);
    EXPECT_TRUE(m_review.canToggleExplanation());
    EXPECT_EQ(proposedOf(m_review.grades()).label.toStdString(), "Good");
}

TEST_F(ReviewViewModelTest, TheClockOfACardStandsStillWhilePaused)
{
    m_desk.clock.advance(std::chrono::seconds(10));
    EXPECT_EQ(m_review.elapsedText().toStdString(), "0:10");
    m_desk.app->goToday();
    m_desk.clock.advance(std::chrono::minutes(5));
    m_desk.app->startReview();
    m_desk.clock.advance(std::chrono::seconds(2));
    EXPECT_EQ(m_review.elapsedText().toStdString(), "0:12");
}

TEST_F(ReviewViewModelTest, AnAnswerTakesUntilTheChoiceAndNotUntilTheGrade)
{
    m_desk.clock.advance(std::chrono::seconds(5));
    m_review.choose(m_desk.optionThatIs(true));
    m_desk.clock.advance(std::chrono::seconds(60));
    EXPECT_EQ(m_review.elapsedText().toStdString(), "0:05");
    m_review.accept();
    EXPECT_EQ(m_review.summary()->progress.elapsed, std::chrono::seconds(5));
    EXPECT_EQ(m_review.elapsedText().toStdString(), "0:05");
}

TEST_F(ReviewViewModelTest, ARecallTakesUntilItsAnswerIsShown)
{
    while (m_review.isChoice())
        m_desk.answerRight();
    const auto before = m_review.summary()->progress.elapsed;
    m_desk.clock.advance(std::chrono::seconds(7));
    m_review.reveal();
    m_desk.clock.advance(std::chrono::seconds(60));
    m_review.accept();
    EXPECT_EQ(m_review.summary()->progress.elapsed - before, std::chrono::seconds(7));
}

TEST_F(ReviewViewModelTest, APauseBeforeTheGradeIsNotPartOfTheAnswer)
{
    m_desk.clock.advance(std::chrono::seconds(5));
    m_review.choose(0);
    m_desk.app->toggleCardInfo();
    m_desk.app->goBack();
    m_desk.clock.advance(std::chrono::seconds(60));
    EXPECT_EQ(m_review.elapsedText().toStdString(), "0:05");
}

TEST_F(ReviewViewModelTest, TheClockGoesOnAfterAChoiceIsTakenBack)
{
    m_desk.clock.advance(std::chrono::seconds(5));
    m_review.choose(m_desk.optionThatIs(false));
    m_desk.clock.advance(std::chrono::seconds(60));
    m_review.undo();
    m_desk.clock.advance(std::chrono::seconds(2));
    m_review.choose(m_desk.optionThatIs(true));
    m_review.accept();
    EXPECT_EQ(m_review.summary()->progress.elapsed, std::chrono::seconds(7));
}

TEST_F(ReviewViewModelTest, TheClockOfTheSessionDoesNotJumpBackOnUndo)
{
    m_desk.clock.advance(std::chrono::seconds(30));
    m_desk.answerRight();
    m_desk.clock.advance(std::chrono::seconds(4));
    EXPECT_EQ(m_review.elapsedText().toStdString(), "0:35");
    m_review.undo();
    EXPECT_EQ(m_review.elapsedText().toStdString(), "0:35");
    m_review.redo();
    EXPECT_EQ(m_review.elapsedText().toStdString(), "0:35");
}

TEST_F(ReviewViewModelTest, ASessionThatCannotBeginLeavesTheOneBefore)
{
    const QString heading = m_review.heading();
    EXPECT_EQ(m_review.start({.deck = DeckId(404)}), ReviewViewModel::Started::Failed);
    EXPECT_FALSE(m_review.error().isEmpty());
    EXPECT_EQ(m_review.heading(), heading);
    m_desk.answerRight();
    EXPECT_EQ(m_review.done(), 1);
}

TEST_F(ReviewViewModelTest, TheFirstTryShareCountsWhatWasAnswered)
{
    EXPECT_EQ(m_review.firstTryText().toStdString(), "");
    m_desk.answerRight();
    m_review.isChoice() ? m_review.choose(m_desk.optionThatIs(false)) : m_review.reveal();
    m_review.grade(0);
    EXPECT_EQ(m_review.firstTryText().toStdString(), "first try 50 %");
}

} // namespace engram::desktop
