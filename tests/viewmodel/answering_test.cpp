// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// What a deck's options say of answering.

#include "viewmodel/review_view_model.h"

#include "support/desktop_app.h"

namespace engram::desktop
{

using Phase = ReviewViewModel::Phase;

namespace
{

class Answering : public testing::Test
{
protected:
    void SetUp() override { ASSERT_NO_FATAL_FAILURE(m_desk.begin()); }

    void choose(bool right) { m_review.choose(m_desk.optionThatIs(right)); }

    [[nodiscard]] QStringList labels() const
    {
        QStringList labels;
        for (const GradeChoice &grade : m_review.grades())
            labels << grade.label;
        return labels;
    }

    [[nodiscard]] GradeChoice proposed() const
    {
        for (const GradeChoice &grade : m_review.grades())
            if (grade.proposed)
                return grade;
        return {};
    }

    test::DesktopApp m_desk;
    ReviewViewModel &m_review = m_desk.app->review();
};

} // namespace

TEST_F(Answering, ByTwoButtonsIsForgottenOrRemembered)
{
    m_desk.setOption("gradeScale", static_cast<int>(GradeScale::Two));
    choose(true);
    EXPECT_EQ(labels(), QStringList({QStringLiteral("Forgot"), QStringLiteral("Remembered")}));
    EXPECT_EQ(proposed().label.toStdString(), "Remembered");
    m_review.grade(2);
    EXPECT_EQ(m_review.done(), 0) << "there is no third button";
    m_review.grade(1);
    EXPECT_EQ(m_review.done(), 1);
}

TEST_F(Answering, BySixButtonsProposesTheVeryGrade)
{
    m_desk.setOption("gradeScale", static_cast<int>(GradeScale::Six));
    m_review.toggleExplanation();
    choose(true);
    EXPECT_EQ(labels().join(QLatin1Char(' ')).toStdString(),
              "Blackout Wrong Forgot Hard Good Easy");
    EXPECT_EQ(proposed().label.toStdString(), "Forgot");
    m_desk.clock.advance(std::chrono::seconds(1));
    m_review.press(6);
    EXPECT_EQ(m_review.done(), 1);
}

TEST_F(Answering, AButtonSaysThatACardComesAgainToday)
{
    choose(false);
    const auto grades = m_review.grades();
    for (const std::size_t place : {0, 1}) {
        EXPECT_EQ(grades[place].interval.toStdString(), "today · 1 d");
        EXPECT_TRUE(
            grades[place].meaning.endsWith(QStringLiteral("; asked again today, then in 1 day")))
            << grades[place].meaning.toStdString();
    }
    EXPECT_EQ(grades[2].interval.toStdString(), "1 d");
    EXPECT_TRUE(grades[2].meaning.endsWith(QStringLiteral("; next in 1 day")));
}

TEST_F(Answering, OptionsComeOnlyAfterThinkingWhereTheDeckSaysSo)
{
    m_desk.setOption("recallFirst", 1);
    EXPECT_TRUE(m_review.hidesOptions());
    EXPECT_FALSE(m_review.canHint());
    m_review.press(1);
    m_review.confirm();
    EXPECT_EQ(m_review.phase(), Phase::Asking) << "what is not seen cannot be chosen";
    m_review.reveal();
    EXPECT_FALSE(m_review.hidesOptions());
    EXPECT_EQ(m_review.phase(), Phase::Asking);
    EXPECT_TRUE(m_review.canHint());
    choose(true);
    EXPECT_EQ(m_review.phase(), Phase::Answered);
}

TEST_F(Answering, TheResultWaitsForHowSureOneIs)
{
    m_desk.setOption("confidence", 1);
    m_desk.clock.advance(std::chrono::seconds(5));
    choose(false);
    EXPECT_EQ(m_review.phase(), Phase::Stating);
    EXPECT_EQ(m_review.explanation().toStdString(), "");
    EXPECT_FALSE(m_review.canToggleExplanation());
    EXPECT_FALSE(m_review.canHint());
    m_desk.clock.advance(std::chrono::seconds(60));
    m_review.press(3);
    EXPECT_EQ(m_review.phase(), Phase::Answered);
    EXPECT_EQ(m_review.verdict().toStdString(), "Not quite, and you were sure: a misconception.");
    EXPECT_EQ(proposed().grade, Grade::Blackout);
    m_review.accept();
    EXPECT_EQ(m_review.elapsedText().toStdString(), "0:05") << "saying so takes no time";
}

TEST_F(Answering, ARightGuessIsNotKnown)
{
    m_desk.setOption("confidence", 1);
    choose(true);
    m_review.state(Confidence::Guess);
    EXPECT_EQ(m_review.verdict().toStdString(), "Right.");
    EXPECT_EQ(proposed().grade, Grade::Forgot);
}

TEST_F(Answering, HowSureOneIsCanBeLeftUnsaid)
{
    m_desk.setOption("confidence", 1);
    choose(false);
    m_review.accept();
    EXPECT_EQ(m_review.phase(), Phase::Answered);
    EXPECT_EQ(m_review.verdict().toStdString(), "Not quite.");
    EXPECT_EQ(proposed().grade, Grade::Wrong);
}

TEST_F(Answering, OnePressNeitherSaysHowSureOneIsNorGrades)
{
    m_desk.setOption("confidence", 1);
    m_review.press(1);
    m_review.press(1);
    EXPECT_EQ(m_review.phase(), Phase::Stating);
    m_desk.clock.advance(std::chrono::seconds(1));
    m_review.press(1);
    m_review.press(1);
    EXPECT_EQ(m_review.phase(), Phase::Answered);
    m_desk.clock.advance(std::chrono::seconds(1));
    m_review.press(1);
    EXPECT_EQ(m_review.done(), 1);
}

TEST_F(Answering, UndoTakesAChoiceBackThatWaitsForItsConfidence)
{
    m_desk.setOption("confidence", 1);
    choose(false);
    EXPECT_TRUE(m_review.canUndo());
    EXPECT_FALSE(m_review.undo());
    EXPECT_EQ(m_review.phase(), Phase::Asking);
    EXPECT_FALSE(m_review.question().hasChoice());
    choose(true);
    m_review.state(Confidence::Sure);
    EXPECT_TRUE(m_review.isRight());
    EXPECT_FALSE(m_review.undo());
    EXPECT_EQ(m_review.phase(), Phase::Asking);
    choose(false);
    m_review.accept();
    EXPECT_EQ(m_review.verdict().toStdString(), "Not quite.") << "what was said is taken back, too";
}

} // namespace engram::desktop
