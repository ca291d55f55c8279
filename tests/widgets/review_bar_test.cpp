// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// The bar at the foot of a review, and the line at its head.

#include "widgets/review_bar.h"

#include <algorithm>

#include <QIcon>
#include <QLabel>
#include <QMenu>

#include "support/desktop_window.h"
#include "widgets/card_menu.h"
#include "widgets/detail_button.h"
#include "widgets/elided_label.h"

namespace engram::desktop
{

using test::DesktopWindow;

namespace
{

class ReviewBarTest : public testing::Test
{
protected:
    void SetUp() override
    {
        m_desk.window.resize(900, 600);
        ASSERT_NO_FATAL_FAILURE(m_desk.begin());
    }

    /// Of a widget in the window.
    [[nodiscard]] QRect placeOf(const QWidget *widget) const
    {
        return widget == nullptr ? QRect()
                                 : QRect(widget->mapTo(&m_desk.window, QPoint()), widget->size());
    }
    [[nodiscard]] QRect placeOf(const std::string &name) const
    {
        return placeOf(m_desk.find(name.c_str()));
    }

    DesktopWindow m_desk;
};

} // namespace

TEST_F(ReviewBarTest, EachGradeShowsItsDigit)
{
    for (const GradeScale scale : {GradeScale::Four, GradeScale::Six, GradeScale::Two}) {
        ASSERT_NO_FATAL_FAILURE(m_desk.setOption("gradeScale", static_cast<int>(scale)));
        m_desk.app->review().choose(m_desk.optionThatIs(true));
        const auto count = static_cast<int>(m_desk.app->review().grades().size());
        for (int n = 1; n <= count; ++n) {
            const auto *grade = m_desk.find<DetailButton>(("grade" + std::to_string(n)).c_str());
            ASSERT_NE(grade, nullptr) << n;
            EXPECT_EQ(grade->keyHint(), QString::number(n));
            EXPECT_GE(grade->width(), grade->sizeHint().width());
        }
        m_desk.app->review().undo();
    }
}

TEST_F(ReviewBarTest, GradesAreInTheMiddleOfTheirRoomWithHintsOrWithout)
{
    m_desk.app->review().choose(m_desk.optionThatIs(true));
    const auto middle = [this] {
        return (placeOf("grade1").left() + placeOf("grade4").right()) / 2;
    };
    ASSERT_NE(m_desk.find("grade4"), nullptr);
    const int room = (placeOf("undo").right() + placeOf("hint").left()) / 2;
    EXPECT_NEAR(middle(), room, 3);
    const int ofQuestion = placeOf("grade1").top();
    for (const char *name : {"grade2", "grade3", "grade4"}) {
        EXPECT_EQ(placeOf(name).top(), ofQuestion) << name;
        EXPECT_EQ(placeOf(name).height(), placeOf("grade1").height()) << name;
    }
    m_desk.app->review().accept();
    while (m_desk.app->review().isChoice())
        m_desk.answerRight();
    m_desk.app->review().reveal();
    ASSERT_EQ(m_desk.find("hint"), nullptr) << "a fact has none";
    EXPECT_NEAR(middle(), room, 12) << "but for other widths of the intervals";
}

TEST_F(ReviewBarTest, OfAnExamIsAsWideAsTheCard)
{
    m_desk.app->goToday();
    m_desk.app->startSession({.kind = SessionKind::Exam});
    ASSERT_NE(m_desk.find("handIn"), nullptr);
    const auto isAlike = [this] {
        return placeOf("undo").left() == placeOf("option1").left() &&
               placeOf("handIn").right() == placeOf("option1").right();
    };
    EXPECT_TRUE(QTest::qWaitFor(isAlike, test::PatienceMs))
        << placeOf("undo").left() << " " << placeOf("option1").left() << " "
        << placeOf("handIn").right() << " " << placeOf("option1").right();
}

TEST_F(ReviewBarTest, AboveItTheWholeWidthIsForThePlaceInTheDeck)
{
    const auto *breadcrumb = m_desk.window.findChild<ElidedLabel *>();
    ASSERT_NE(breadcrumb, nullptr);
    EXPECT_LT(placeOf(breadcrumb).left(), placeOf("option1").left());
    EXPECT_GT(placeOf("cardMore").right(), placeOf("option1").right());
    EXPECT_GE(breadcrumb->width(), breadcrumb->fontMetrics().horizontalAdvance(breadcrumb->text()))
        << "said whole";
}

TEST_F(ReviewBarTest, TheListOfKeysSaysThatLettersNameAnOptionBeforeAllElse)
{
    m_desk.key(Qt::Key_Slash, Qt::ControlModifier);
    ASSERT_NE(m_desk.prompts.keys, nullptr);
    const auto lines = m_desk.prompts.keys->list();
    const auto found = std::ranges::find(lines, QStringLiteral("Choose an option, before all else"),
                                         &Shortcut::name);
    ASSERT_NE(found, lines.end());
    EXPECT_EQ(found->keys.toStdString(), "1–9 or A–G");
}

TEST_F(ReviewBarTest, EachFlagOfTheMenuHasItsColour)
{
    m_desk.key(Qt::Key_F);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    ASSERT_NE(menu, nullptr);
    std::vector<QRgb> colours;
    for (int flag = 1; flag <= 7; ++flag) {
        const auto *action = menu->findChild<QAction *>(QStringLiteral("flag%1Command").arg(flag));
        ASSERT_NE(action, nullptr);
        ASSERT_FALSE(action->icon().isNull());
        const QImage picture = action->icon().pixmap(16, 16).toImage();
        QRgb colour = 0;
        for (int x = 0; x < picture.width() && qAlpha(colour) < 255; ++x)
            colour = picture.pixel(x, picture.height() / 4);
        EXPECT_EQ(qAlpha(colour), 255);
        colours.push_back(colour);
    }
    std::ranges::sort(colours);
    EXPECT_EQ(std::ranges::unique(colours).begin(), colours.end()) << "each its own";
    QTest::keyClick(menu, Qt::Key_3);
    m_desk.key(Qt::Key_F);
    for (int flag = 1; flag <= 7; ++flag)
        EXPECT_EQ(
            menu->findChild<QAction *>(QStringLiteral("flag%1Command").arg(flag))->font().bold(),
            flag == 3);
    menu->close();
}

} // namespace engram::desktop
