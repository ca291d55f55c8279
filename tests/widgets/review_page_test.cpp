// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "widgets/review_page.h"

#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextBrowser>

#include "support/desktop_window.h"
#include "widgets/detail_button.h"
#include "widgets/option_button.h"

namespace engram::desktop
{

using Mark = OptionButton::Mark;
using Phase = ReviewViewModel::Phase;
using test::DesktopWindow;

namespace
{

class ReviewPageTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.begin());
        ASSERT_TRUE(m_desk.isActive());
    }

    [[nodiscard]] OptionButton *option(int place) const
    {
        return m_desk.find<OptionButton>(("option" + std::to_string(place + 1)).c_str());
    }

    [[nodiscard]] QString textOf(const char *browser) const
    {
        const auto *view = m_desk.find<QTextBrowser>(browser);
        return view != nullptr ? view->toPlainText() : QString();
    }

    DesktopWindow m_desk;
    ReviewViewModel &m_review = m_desk.app->review();
};

} // namespace

TEST_F(ReviewPageTest, ShowsTheStemAndEveryOption)
{
    EXPECT_EQ(textOf("stem").toStdString(), "What is the capital of France?");
    for (int i = 0; i < 4; ++i)
        EXPECT_NE(option(i), nullptr) << i;
    EXPECT_EQ(m_desk.find("grade1"), nullptr);
    EXPECT_EQ(m_desk.find("result"), nullptr);
}

TEST_F(ReviewPageTest, TheResultIsSaidInWordsAndSignsNotByColourAlone)
{
    const int wrong = m_desk.optionThatIs(false);
    const int right = m_desk.optionThatIs(true);
    QTest::mouseClick(option(wrong), Qt::LeftButton);

    EXPECT_EQ(option(wrong)->mark(), Mark::ChosenWrong);
    EXPECT_TRUE(option(wrong)->accessibleName().contains(QChar(0x2718)));
    EXPECT_TRUE(option(wrong)->accessibleDescription().startsWith(
        QStringLiteral("Your answer: not right.")));
    EXPECT_EQ(option(right)->mark(), Mark::Right);
    EXPECT_TRUE(option(right)->accessibleName().contains(QChar(0x2714)));
    EXPECT_TRUE(option(right)->accessibleDescription().contains(QStringLiteral("987")));
    EXPECT_EQ(m_desk.find<QLabel>("verdict")->text().toStdString(), "✘ Not quite.");
    EXPECT_EQ(m_desk.find<QLabel>("correction")->text(),
              QStringLiteral("The right answer is option %1.").arg(right + 1));
}

TEST_F(ReviewPageTest, OptionsKeepTheirOrderAndWidthWhenAnswered)
{
    std::vector<int> lefts;
    std::vector<int> widths;
    for (int i = 0; i < 4; ++i) {
        lefts.push_back(option(i)->x());
        widths.push_back(option(i)->width());
    }
    const int top = option(0)->y();
    m_desk.key(Qt::Key_1);
    for (int i = 0; i < 4; ++i) {
        EXPECT_EQ(option(i)->x(), lefts[static_cast<std::size_t>(i)]);
        EXPECT_EQ(option(i)->width(), widths[static_cast<std::size_t>(i)]);
    }
    EXPECT_EQ(option(0)->y(), top);
}

TEST_F(ReviewPageTest, TheProposedGradeHasTheFocusAndEnterAcceptsIt)
{
    m_desk.key(static_cast<Qt::Key>(Qt::Key_1 + m_desk.optionThatIs(true)));
    auto *good = m_desk.find<DetailButton>("grade3");
    ASSERT_NE(good, nullptr);
    EXPECT_TRUE(good->hasFocus());
    EXPECT_TRUE(good->property("proposed").toBool());
    EXPECT_EQ(good->word().toStdString(), "Good");
    EXPECT_EQ(good->detail().toStdString(), "1 d");
    m_desk.key(Qt::Key_Return);
    EXPECT_EQ(m_review.done(), 1);
}

TEST_F(ReviewPageTest, AnArrowChangesTheGradeThatEnterGives)
{
    m_desk.key(static_cast<Qt::Key>(Qt::Key_1 + m_desk.optionThatIs(true)));
    m_desk.key(Qt::Key_Left);
    EXPECT_TRUE(m_desk.find("grade2")->hasFocus());
    m_desk.key(Qt::Key_Return);
    EXPECT_EQ(m_review.done(), 1);
}

TEST_F(ReviewPageTest, AfterTheAnswerADigitGrades)
{
    m_desk.key(Qt::Key_1);
    EXPECT_EQ(m_review.phase(), Phase::Answered);
    m_desk.key(Qt::Key_3);
    EXPECT_EQ(m_review.done(), 1);
    EXPECT_EQ(m_review.phase(), Phase::Asking);
}

TEST_F(ReviewPageTest, AKeyHeldDownActsOnce)
{
    m_desk.key(Qt::Key_1);
    m_desk.clock.advance(std::chrono::seconds(5));
    for (int i = 0; i < 5; ++i) {
        QKeyEvent again(QEvent::KeyPress, Qt::Key_1, Qt::NoModifier, QStringLiteral("1"), true);
        QApplication::sendEvent(m_desk.window.focusWidget(), &again);
    }
    EXPECT_EQ(m_review.phase(), Phase::Answered);
    EXPECT_EQ(m_review.done(), 0);
}

TEST_F(ReviewPageTest, HShowsTheHintAndThenRulesAnOptionOut)
{
    EXPECT_EQ(m_desk.find("hintText"), nullptr);
    m_desk.key(Qt::Key_H);
    EXPECT_EQ(textOf("hintText").toStdString(), "Hint. It lies on the Seine.");
    m_desk.key(Qt::Key_H);
    int struck = 0;
    for (int i = 0; i < 4; ++i) {
        if (option(i)->mark() != Mark::Struck)
            continue;
        ++struck;
        EXPECT_FALSE(option(i)->isEnabled());
        EXPECT_TRUE(option(i)->accessibleDescription().contains(QStringLiteral("Ruled out")));
    }
    EXPECT_EQ(struck, 1);
}

TEST_F(ReviewPageTest, RulingAnOptionOutMovesNothing)
{
    m_desk.key(Qt::Key_H);
    const QRect last = option(3)->geometry();
    m_desk.key(Qt::Key_H);
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(option(3)->geometry(), last);
}

TEST_F(ReviewPageTest, TheHintButtonRestsWhenThereIsNoHintLeft)
{
    while (m_review.canHint())
        ASSERT_NO_FATAL_FAILURE(m_desk.click("hint"));
    EXPECT_FALSE(m_desk.find("hint")->isEnabled());
}

TEST_F(ReviewPageTest, XOpensAndClosesTheExplanation)
{
    m_desk.key(Qt::Key_1);
    EXPECT_EQ(textOf("explanation").trimmed().toStdString(),
              "Paris grew on an island of the Seine.");
    m_desk.key(Qt::Key_X);
    EXPECT_TRUE(textOf("explanation").contains(QStringLiteral("Hugh Capet")));
    m_desk.key(Qt::Key_X);
    EXPECT_FALSE(textOf("explanation").contains(QStringLiteral("Hugh Capet")));
    ASSERT_NO_FATAL_FAILURE(m_desk.click("more"));
    EXPECT_TRUE(textOf("explanation").contains(QStringLiteral("Hugh Capet")));
}

TEST_F(ReviewPageTest, ARecallCardShowsItsAnswerOnSpace)
{
    while (m_review.isChoice())
        m_desk.answerRight();
    EXPECT_NE(m_desk.find("show"), nullptr);
    EXPECT_EQ(m_desk.find("option1"), nullptr);
    EXPECT_EQ(m_desk.find("hint"), nullptr);
    m_desk.key(Qt::Key_Space);
    EXPECT_EQ(m_review.phase(), Phase::Answered);
    const QString shown = textOf("back") + textOf("stem");
    EXPECT_TRUE(shown.contains(QStringLiteral("On the Seine")) ||
                shown.contains(QStringLiteral("987")))
        << shown.toStdString();
    EXPECT_TRUE(m_desk.find("grade3")->hasFocus());
}

TEST_F(ReviewPageTest, NothingScrollsWhileTheVerdictIsInSight)
{
    m_desk.key(Qt::Key_H);
    m_desk.key(Qt::Key_1);
    const auto *bar = m_desk.find<QScrollArea>("cardScroll")->verticalScrollBar();
    EXPECT_EQ(bar->value(), 0);
}

TEST_F(ReviewPageTest, AfterAnAnswerWhatWasAskedAndTheResultAreInSight)
{
    m_desk.window.resize(900, 600);
    m_desk.key(Qt::Key_H);
    m_desk.key(static_cast<Qt::Key>(Qt::Key_1 + m_desk.optionThatIs(false)));
    const QWidget *page = m_desk.find<QScrollArea>("cardScroll")->viewport();
    const auto topOf = [page](const QWidget *part) { return part->mapTo(page, QPoint()).y(); };
    const QWidget *verdict = m_desk.find("verdict");
    ASSERT_NE(verdict, nullptr);
    EXPECT_GE(topOf(m_desk.find("stem")), 0);
    EXPECT_LE(topOf(verdict) + verdict->height(), page->height());
}

TEST_F(ReviewPageTest, AnOpenedExplanationBeginsAtTheTopWhenItDoesNotFit)
{
    m_desk.window.resize(900, 600);
    m_desk.key(Qt::Key_1);
    m_desk.key(Qt::Key_X);
    const auto *area = m_desk.find<QScrollArea>("cardScroll");
    const auto *result = m_desk.find("result");
    const auto seen = [&] {
        const int top = result->mapTo(area->viewport(), QPoint()).y();
        const QScrollBar *bar = area->verticalScrollBar();
        return top >= 0 && (top + result->height() <= area->viewport()->height() || top < 30 ||
                            bar->value() == bar->maximum());
    };
    EXPECT_TRUE(QTest::qWaitFor(seen, test::PatienceMs));
}

TEST_F(ReviewPageTest, HomeAndEndScrollTheCard)
{
    m_desk.window.resize(900, 600);
    m_desk.key(Qt::Key_1);
    m_desk.key(Qt::Key_X);
    const auto *bar = m_desk.find<QScrollArea>("cardScroll")->verticalScrollBar();
    ASSERT_TRUE(QTest::qWaitFor([&] { return bar->maximum() > 0; }, test::PatienceMs));
    m_desk.key(Qt::Key_Home);
    EXPECT_EQ(bar->value(), 0);
    m_desk.key(Qt::Key_End);
    EXPECT_EQ(bar->value(), bar->maximum());
}

TEST_F(ReviewPageTest, TheTabKeyReachesAnOptionAndEnterChoosesIt)
{
    m_desk.key(Qt::Key_Tab);
    auto *focused = qobject_cast<OptionButton *>(m_desk.window.focusWidget());
    ASSERT_NE(focused, nullptr);
    m_desk.key(Qt::Key_Return);
    EXPECT_EQ(m_review.phase(), Phase::Answered);
}

TEST_F(ReviewPageTest, EveryControlHasANameForScreenReaders)
{
    m_desk.key(Qt::Key_1);
    for (const auto *button : m_desk.window.findChildren<QAbstractButton *>()) {
        const bool nameless = button->accessibleName().isEmpty() && button->text().isEmpty();
        EXPECT_FALSE(button->isVisible() && nameless) << button->objectName().toStdString();
    }
}

} // namespace engram::desktop
