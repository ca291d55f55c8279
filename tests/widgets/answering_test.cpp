// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// What a deck's options say of answering, by keys.

#include "widgets/review_page.h"

#include <QLabel>
#include <QLineEdit>

#include "support/desktop_window.h"
#include "widgets/detail_button.h"

namespace engram::desktop
{

using test::DesktopWindow;

namespace
{

class AnsweringPage : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.begin());
        ASSERT_TRUE(m_desk.isActive());
    }

    void chooseByKey(bool right)
    {
        m_desk.key(static_cast<Qt::Key>(Qt::Key_1 + m_desk.optionThatIs(right)));
    }

    DesktopWindow m_desk;
    ReviewViewModel &m_review = m_desk.app->review();
};

} // namespace

TEST_F(AnsweringPage, TwoButtonsAreTwoKeys)
{
    m_desk.setOption("gradeScale", static_cast<int>(GradeScale::Two));
    chooseByKey(true);
    EXPECT_EQ(m_desk.find<DetailButton>("grade1")->word().toStdString(), "Forgot");
    EXPECT_EQ(m_desk.find("grade3"), nullptr);
    EXPECT_TRUE(m_desk.find("grade2")->hasFocus());
    m_desk.key(Qt::Key_3);
    EXPECT_EQ(m_review.done(), 0);
    m_desk.key(Qt::Key_2);
    EXPECT_EQ(m_review.done(), 1);
}

TEST_F(AnsweringPage, SixButtonsFitTheSmallestWindow)
{
    m_desk.setOption("gradeScale", static_cast<int>(GradeScale::Six));
    m_desk.window.resize(900, 600);
    chooseByKey(false);
    const auto seen = [this] {
        for (int place = 1; place <= 6; ++place) {
            const auto *button =
                m_desk.find<DetailButton>(("grade" + std::to_string(place)).c_str());
            if (button == nullptr || button->width() < button->sizeHint().width() ||
                button->visibleRegion().boundingRect() != button->rect())
                return false;
        }
        return m_desk.window.width() == 900;
    };
    EXPECT_TRUE(QTest::qWaitFor(seen, test::PatienceMs)) << m_desk.window.width();
    EXPECT_TRUE(m_desk.find("grade2")->hasFocus());
    m_desk.key(Qt::Key_6);
    EXPECT_EQ(m_review.done(), 1);
}

TEST_F(AnsweringPage, SpaceShowsTheOptionsOfAQuestionThatHidesThem)
{
    m_desk.setOption("recallFirst", 1);
    EXPECT_EQ(m_desk.find("option1"), nullptr);
    EXPECT_EQ(m_desk.find<DetailButton>("show")->word().toStdString(), "Show options");
    m_desk.key(Qt::Key_1);
    EXPECT_EQ(m_desk.find("option1"), nullptr);
    m_desk.key(Qt::Key_Space);
    EXPECT_NE(m_desk.find("option4"), nullptr);
    chooseByKey(true);
    EXPECT_EQ(m_review.phase(), ReviewViewModel::Phase::Answered);
}

TEST_F(AnsweringPage, ADigitSaysHowSureOneIsBeforeTheResult)
{
    m_desk.setOption("confidence", 1);
    chooseByKey(false);
    EXPECT_EQ(m_desk.find("result"), nullptr);
    for (const char *option : {"option1", "option2", "option3", "option4"})
        EXPECT_FALSE(m_desk.find(option)->accessibleName().contains(QStringLiteral("✔")))
            << "the tick means right, and that is not known yet";
    EXPECT_NE(m_desk.find("guess"), nullptr);
    EXPECT_FALSE(m_desk.find("option1")->isEnabled());
    m_desk.key(Qt::Key_3);
    EXPECT_EQ(m_desk.find<QLabel>("verdict")->text().toStdString(),
              "✘ Not quite, and you were sure: a misconception.");
    EXPECT_TRUE(m_desk.find("grade1")->hasFocus());
    m_desk.key(Qt::Key_Return);
    EXPECT_EQ(m_review.done(), 1);
}

TEST_F(AnsweringPage, EnterLeavesItUnsaidAndAButtonSaysIt)
{
    m_desk.setOption("confidence", 1);
    chooseByKey(true);
    m_desk.key(Qt::Key_Return);
    EXPECT_NE(m_desk.find("result"), nullptr);
    m_desk.key(Qt::Key_Z, Qt::ControlModifier);
    chooseByKey(true);
    ASSERT_NO_FATAL_FAILURE(m_desk.click("unsure"));
    EXPECT_NE(m_desk.find("result"), nullptr);
    EXPECT_TRUE(m_desk.find("grade3")->hasFocus());
}

TEST_F(AnsweringPage, ALureThatWasChosenBeforeSaysSoInWordsOnceTheAnswerIsGiven)
{
    const QString lure = m_review.question().rows()[0].right ? m_review.question().rows()[1].text
                                                             : m_review.question().rows()[0].text;
    const auto past = [&]() -> QString {
        const auto &rows = m_review.question().rows();
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (rows[i].text == lure)
                return m_desk.find(("option" + std::to_string(i + 1)).c_str())
                    ->accessibleDescription();
        return {};
    };
    const auto chooseLure = [&] {
        const auto &rows = m_review.question().rows();
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (rows[i].text == lure)
                m_desk.key(static_cast<Qt::Key>(Qt::Key_1 + i));
        ASSERT_FALSE(past().isEmpty());
        EXPECT_FALSE(past().contains(QStringLiteral("before"))) << "it is the first time";
        m_desk.key(Qt::Key_Return);
    };
    const QString heading = m_review.heading();
    ASSERT_NO_FATAL_FAILURE(chooseLure());
    while (m_desk.app->page() == Page::Review && m_review.heading() != heading)
        m_desk.answerRight();
    ASSERT_EQ(m_desk.app->page(), Page::Review) << "the drill asks it again";
    EXPECT_FALSE(past().contains(QStringLiteral("before"))) << "it would give the answer away";
    chooseByKey(true);
    EXPECT_EQ(past().toStdString(), "You chose this one before.");
}

TEST_F(AnsweringPage, AShortAnswerIsTypedAndTheDifferenceIsSeen)
{
    m_desk.setOption("typedAnswers", 1);
    while (m_review.isChoice())
        m_desk.answerRight();
    ASSERT_TRUE(m_review.isTyped());
    const bool isRiver = m_review.heading().contains(QStringLiteral("river"));
    auto *field = m_desk.find<QLineEdit>("typed");
    ASSERT_NE(field, nullptr);
    EXPECT_TRUE(field->hasFocus());
    const char *const almost = isRiver ? "n the seine" : "98";
    QTest::keyClicks(field, QLatin1String(almost)); // letters and digits are no commands here
    EXPECT_EQ(field->text(), QLatin1String(almost));
    m_desk.key(Qt::Key_Return);
    ASSERT_EQ(m_review.phase(), ReviewViewModel::Phase::Answered);
    EXPECT_EQ(m_desk.find("typed"), nullptr);
    EXPECT_EQ(m_desk.find<QLabel>("typedVerdict")->text().toStdString(),
              isRiver ? "Almost right." : "Not quite.");
    EXPECT_EQ(m_desk.find<QLabel>("typedWords")->text().toStdString(),
              isRiver ? "Missing, underlined: “O”." : "Missing, underlined: “7”.");
    EXPECT_NE(m_desk.find("typedDifference"), nullptr);
    EXPECT_TRUE(m_desk.find(isRiver ? "grade2" : "grade1")->hasFocus());
    const int done = m_review.done();
    m_desk.key(Qt::Key_Return);
    EXPECT_EQ(m_review.done(), done + 1);
}

TEST_F(AnsweringPage, UndoAndRedoPassAFieldThatHasNoneOfItsOwn)
{
    m_desk.setOption("typedAnswers", 1);
    while (m_review.isChoice())
        m_desk.answerRight();
    ASSERT_TRUE(m_review.isTyped());
    const int done = m_review.done();
    ASSERT_GT(done, 0);
    ASSERT_TRUE(m_desk.find("typed")->hasFocus());
    QTest::keyClicks(m_desk.find("typed"), QStringLiteral("x"));
    m_desk.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(m_review.isTyped()) << "the field's own step";
    EXPECT_EQ(m_desk.find<QLineEdit>("typed")->text(), QString());
    m_desk.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(m_review.done(), done - 1);
    m_desk.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(m_review.done(), done);
}

TEST_F(AnsweringPage, EnterWithNothingChosenSaysWhatToDo)
{
    ASSERT_TRUE(m_review.isChoice());
    m_desk.key(Qt::Key_Return);
    ASSERT_NE(m_desk.find<QLabel>("messageText"), nullptr);
    EXPECT_EQ(m_desk.find<QLabel>("messageText")->text().toStdString(),
              "Choose an option first: 1–4.");
    EXPECT_EQ(m_review.phase(), ReviewViewModel::Phase::Asking);
}

TEST_F(AnsweringPage, TheHintButtonIsNamedByWhatItDoes)
{
    ASSERT_TRUE(m_review.isChoice());
    const auto word = [this] { return m_desk.find<DetailButton>("hint")->word().toStdString(); };
    while (m_review.question().hasHint()) {
        EXPECT_EQ(word(), "Hint");
        m_desk.key(Qt::Key_H);
    }
    EXPECT_EQ(m_review.question().struck(), 0);
    EXPECT_EQ(word(), "Rule one out");
    m_desk.key(Qt::Key_H);
    EXPECT_EQ(m_review.question().struck(), 1);
}

TEST_F(AnsweringPage, AnAnswerShowsByItselfWhenItsTimeIsOverAndGradesNothing)
{
    m_desk.setOption("autoShow", 20);
    while (m_review.isChoice())
        m_desk.answerRight();
    EXPECT_EQ(m_review.elapsedText().toStdString(), "shows in 0:20");
    m_desk.clock.advance(std::chrono::seconds(19));
    m_review.tick();
    EXPECT_EQ(m_review.phase(), ReviewViewModel::Phase::Asking);
    EXPECT_EQ(m_review.elapsedText().toStdString(), "shows in 0:01");
    const int done = m_review.done();
    m_desk.clock.advance(std::chrono::seconds(1));
    m_review.tick();
    EXPECT_EQ(m_review.phase(), ReviewViewModel::Phase::Answered);
    m_desk.clock.advance(std::chrono::hours(1));
    m_review.tick();
    EXPECT_EQ(m_review.done(), done);
}

TEST_F(AnsweringPage, NothingShowsByItselfWhileAnAnswerIsTypedOrAQuestionStands)
{
    m_desk.setOption("autoShow", 20);
    m_desk.clock.advance(std::chrono::minutes(1));
    m_review.tick();
    EXPECT_EQ(m_review.phase(), ReviewViewModel::Phase::Asking) << "options wait for a choice";
    m_desk.setOption("typedAnswers", 1);
    while (m_review.isChoice())
        m_desk.answerRight();
    QTest::keyClicks(m_desk.find("typed"), QStringLiteral("x"));
    m_desk.clock.advance(std::chrono::minutes(1));
    m_review.tick();
    EXPECT_EQ(m_review.phase(), ReviewViewModel::Phase::Asking);
}

TEST_F(AnsweringPage, OptionsThatWaitShowByThemselves)
{
    m_desk.setOption("recallFirst", 1);
    m_desk.setOption("autoShow", 20);
    ASSERT_TRUE(m_review.hidesOptions());
    m_desk.clock.advance(std::chrono::minutes(1));
    m_review.tick();
    EXPECT_FALSE(m_review.hidesOptions());
    EXPECT_EQ(m_review.phase(), ReviewViewModel::Phase::Asking);
}

} // namespace engram::desktop
