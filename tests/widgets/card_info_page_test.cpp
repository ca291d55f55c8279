// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "widgets/card_info_page.h"

#include <QLabel>

#include "support/desktop_window.h"
#include "widgets/line_tree.h"

namespace engram::desktop
{

using test::DesktopWindow;

namespace
{

class CardInfoPageTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.begin());
        ASSERT_TRUE(m_desk.isActive());
    }

    DesktopWindow m_desk;
};

} // namespace

TEST_F(CardInfoPageTest, IOpensItAndIOrEscLeadsBackToTheSameCard)
{
    const CardId card = m_desk.app->review().card()->id;
    m_desk.key(Qt::Key_I);
    ASSERT_EQ(m_desk.app->page(), Page::CardInfo);
    EXPECT_EQ(m_desk.find<QLabel>("reason")->text().toStdString(),
              "New: it was never answered on schedule.");
    EXPECT_EQ(m_desk.find("cardHistory"), nullptr);
    m_desk.key(Qt::Key_I);
    EXPECT_EQ(m_desk.app->page(), Page::Review);
    m_desk.key(Qt::Key_I);
    m_desk.key(Qt::Key_Escape);
    EXPECT_EQ(m_desk.app->page(), Page::Review);
    EXPECT_EQ(m_desk.app->review().card()->id, card);
    m_desk.key(Qt::Key_I);
    ASSERT_NO_FATAL_FAILURE(m_desk.click("closeCardInfo"));
    EXPECT_EQ(m_desk.app->page(), Page::Review);
}

TEST_F(CardInfoPageTest, AfterAnAnswerEnterStillAcceptsTheGrade)
{
    m_desk.key(static_cast<Qt::Key>(Qt::Key_1 + m_desk.optionThatIs(true)));
    m_desk.key(Qt::Key_I);
    m_desk.key(Qt::Key_Escape);
    m_desk.key(Qt::Key_Return);
    EXPECT_EQ(m_desk.app->review().done(), 1);
}

TEST_F(CardInfoPageTest, TheReviewsHaveTheFocusAndAName)
{
    const CardId card = m_desk.app->review().card()->id;
    m_desk.key(static_cast<Qt::Key>(Qt::Key_1 + m_desk.optionThatIs(false)));
    m_desk.key(Qt::Key_Return);
    while (m_desk.app->review().card()->id != card)
        m_desk.answerRight();
    m_desk.key(Qt::Key_I);
    const auto *reviews = m_desk.find<LineTree>("cardHistory");
    ASSERT_NE(reviews, nullptr);
    EXPECT_TRUE(reviews->hasFocus());
    EXPECT_FALSE(reviews->accessibleName().isEmpty());
    EXPECT_EQ(reviews->model()->rowCount(), 1);
    m_desk.key(Qt::Key_I);
    EXPECT_EQ(m_desk.app->page(), Page::Review);
}

TEST_F(CardInfoPageTest, DetailsAreWrappedAndSeenWholeInASmallWindow)
{
    m_desk.window.resize(900, 600);
    m_desk.key(static_cast<Qt::Key>(Qt::Key_1 + m_desk.optionThatIs(false)));
    m_desk.key(Qt::Key_Return);
    m_desk.key(Qt::Key_P);
    ASSERT_EQ(m_desk.app->page(), Page::CardInfo);
    const auto *history = m_desk.find<LineTree>("cardHistory");
    ASSERT_NE(history, nullptr);
    const QModelIndex details = history->model()->index(0, CardHistoryModel::DetailColumn);
    EXPECT_TRUE(history->wraps(details));
    const auto fits = [&] {
        const QRect cell = history->visualRect(details);
        const QRect text = history->fontMetrics().boundingRect(
            QRect(0, 0, cell.width() - 24, 1000), Qt::TextWordWrap, details.data().toString());
        return cell.height() >= text.height() && cell.bottom() <= history->viewport()->height();
    };
    EXPECT_TRUE(QTest::qWaitFor(fits, test::PatienceMs));
}

} // namespace engram::desktop
