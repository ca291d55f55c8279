// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// The command palette by keys and mouse.

#include <QLineEdit>
#include <QTreeView>

#include <gmock/gmock.h>

#include "support/desktop_window.h"

namespace engram::desktop
{

using test::DesktopWindow;
using testing::Contains;
using testing::Not;

namespace
{

class Palette : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.begin());
        ASSERT_TRUE(m_desk.isActive());
    }

    void open()
    {
        m_desk.key(Qt::Key_K, Qt::ControlModifier);
        ASSERT_NE(list(), nullptr);
        ASSERT_TRUE(m_desk.find<QLineEdit>("paletteQuery")->hasFocus());
    }
    void type(const char *words)
    {
        for (const char *sign = words; *sign != 0; ++sign)
            QTest::keyClick(m_desk.window.focusWidget(), *sign);
    }
    [[nodiscard]] QTreeView *list() const { return m_desk.find<QTreeView>("paletteList"); }
    [[nodiscard]] std::vector<std::string> names(int column = 0) const
    {
        std::vector<std::string> all;
        const QAbstractItemModel &model = *list()->model();
        for (int row = 0; row < model.rowCount(); ++row)
            all.push_back(model.index(row, column).data().toString().toStdString());
        return all;
    }

    DesktopWindow m_desk;
};

} // namespace

TEST_F(Palette, FindsAnActionByWordsAndDoesItWithEnter)
{
    ASSERT_NO_FATAL_FAILURE(open());
    type("info card");
    ASSERT_EQ(names().front(), "Card info");
    EXPECT_EQ(names(2).front(), "I");
    m_desk.key(Qt::Key_Return);
    EXPECT_EQ(list(), nullptr);
    EXPECT_EQ(m_desk.app->page(), Page::CardInfo);
}

TEST_F(Palette, BareKeysAreWrittenAndDoNotActOnTheCard)
{
    ASSERT_NO_FATAL_FAILURE(open());
    type("s1");
    EXPECT_EQ(m_desk.find<QLineEdit>("paletteQuery")->text().toStdString(), "s1");
    EXPECT_EQ(m_desk.app->review().phase(), ReviewViewModel::Phase::Asking);
}

TEST_F(Palette, EscGoesBackToWhatHadTheKeys)
{
    const QWidget *before = m_desk.window.focusWidget();
    ASSERT_NO_FATAL_FAILURE(open());
    m_desk.key(Qt::Key_Escape);
    EXPECT_EQ(list(), nullptr);
    EXPECT_EQ(m_desk.window.focusWidget(), before);
    EXPECT_EQ(m_desk.app->page(), Page::Review);
    ASSERT_NO_FATAL_FAILURE(open());
    m_desk.key(Qt::Key_K, Qt::ControlModifier);
    EXPECT_EQ(list(), nullptr) << "the same key closes it";
}

TEST_F(Palette, OffersOnlyWhatIsPossibleNow)
{
    ASSERT_NO_FATAL_FAILURE(open());
    EXPECT_THAT(names(), Contains("Suspend"));
    EXPECT_THAT(names(), Not(Contains("Export deck…")));
    EXPECT_THAT(names(1), Not(Contains("Open deck"))) << "a session is paused first";
    EXPECT_THAT(names(), Not(Contains("Find an action or a deck…")));
    m_desk.key(Qt::Key_Escape);
    m_desk.app->goToday();
    ASSERT_NO_FATAL_FAILURE(open());
    EXPECT_THAT(names(), Not(Contains("Suspend")));
    EXPECT_THAT(names(), Contains("Export deck…"));
    type("no such thing");
    EXPECT_EQ(list(), nullptr) << "there is a sentence in its place";
    m_desk.key(Qt::Key_Return);
    m_desk.key(Qt::Key_Escape);
    EXPECT_EQ(m_desk.app->page(), Page::Today);
}

TEST_F(Palette, OpensADeckByName)
{
    m_desk.app->goToday();
    ASSERT_NO_FATAL_FAILURE(open());
    type("europe cap");
    EXPECT_THAT(names(), testing::ElementsAre("Capitals › Europe"));
    m_desk.key(Qt::Key_Return);
    EXPECT_EQ(m_desk.app->page(), Page::Deck);
}

TEST_F(Palette, TheArrowsTabAndMouseChoose)
{
    ASSERT_NO_FATAL_FAILURE(open());
    type("bury");
    ASSERT_GE(names().size(), 3U);
    m_desk.key(Qt::Key_Down);
    m_desk.key(Qt::Key_Tab);
    EXPECT_EQ(list()->currentIndex().row(), 2);
    m_desk.key(Qt::Key_Up);
    EXPECT_EQ(list()->currentIndex().row(), 1);
    EXPECT_TRUE(m_desk.find<QLineEdit>("paletteQuery")->hasFocus());
    m_desk.key(Qt::Key_Escape);
    ASSERT_NO_FATAL_FAILURE(open());
    type("card info");
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                      list()->visualRect(list()->model()->index(0, 0)).center());
    EXPECT_EQ(m_desk.app->page(), Page::CardInfo);
}

TEST_F(Palette, FitsIntoASmallWindow)
{
    m_desk.window.resize(900, 600);
    ASSERT_NO_FATAL_FAILURE(open());
    const QWidget *palette = m_desk.find("palette");
    EXPECT_TRUE(m_desk.window.rect().contains(palette->geometry()));
}

} // namespace engram::desktop
