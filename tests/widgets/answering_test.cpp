// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// What a deck's options say of answering, by keys.

#include "widgets/review_page.h"

#include <QLabel>

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

} // namespace engram::desktop
