// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// The lints of the collection by keys and mouse.

#include <QLabel>
#include <QLineEdit>
#include <QTreeView>

#include <gmock/gmock.h>

#include "support/desktop_window.h"

namespace engram::desktop
{

using test::DesktopWindow;

namespace
{

const std::string PronounSeas = R"(---
deck: Seas
id: seas
---

## It is deep. How deep? {#deep}

11 km

## They are salt. Why? {#salt}

Rivers carry it.
)";

class LintsByKey : public testing::Test
{
protected:
    LintsByKey() : m_desk(PronounSeas) {}

    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.begin());
        ASSERT_TRUE(m_desk.isActive());
        m_desk.app->goToday();
    }

    void openFromTree()
    {
        m_desk.key(Qt::Key_2, Qt::ControlModifier);
        auto *tree = m_desk.find<QTreeView>("libraryTree");
        ASSERT_NE(tree, nullptr);
        QAbstractItemModel &model = *tree->model();
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.index(row, 0).data().toString() == QStringLiteral("Lints…"))
                tree->setCurrentIndex(model.index(row, 0));
        tree->setFocus();
        m_desk.key(Qt::Key_Return);
        ASSERT_EQ(m_desk.app->page(), Page::Lints);
        m_desk.app->lints().finish();
    }
    [[nodiscard]] QTreeView *notes() const { return m_desk.find<QTreeView>("lintsNotes"); }

    DesktopWindow m_desk;
};

} // namespace

TEST_F(LintsByKey, TheLibrarysTreeLeadsThereAndEnterOpensTheEditor)
{
    ASSERT_NO_FATAL_FAILURE(openFromTree());
    ASSERT_EQ(notes()->model()->rowCount(), 2);
    EXPECT_TRUE(notes()->hasFocus());
    m_desk.key(Qt::Key_Down);
    m_desk.key(Qt::Key_Return);
    ASSERT_EQ(m_desk.app->page(), Page::Edit);
    EXPECT_TRUE(m_desk.app->edit().text().contains(QStringLiteral("They are salt")));
    m_desk.key(Qt::Key_Escape);
    ASSERT_EQ(m_desk.app->page(), Page::Lints);
    m_desk.key(Qt::Key_Escape);
    EXPECT_EQ(m_desk.app->page(), Page::Library);
}

TEST_F(LintsByKey, AnotherSearchIsWrittenAndBegunWithEnter)
{
    ASSERT_NO_FATAL_FAILURE(openFromTree());
    m_desk.find<QLineEdit>("lintsQuery")->setFocus();
    for (const char sign : std::string("salt"))
        QTest::keyClick(m_desk.window.focusWidget(), sign);
    m_desk.key(Qt::Key_Return);
    m_desk.app->lints().finish();
    EXPECT_EQ(notes()->model()->rowCount(), 1);
    EXPECT_EQ(m_desk.find<QLabel>("lintsCount")->text().toStdString(), "1 note could be better");
}

TEST_F(LintsByKey, EscStopsFirstAndTheMouseGoesBack)
{
    m_desk.trigger("lintsCommand");
    ASSERT_EQ(m_desk.app->page(), Page::Lints);
    ASSERT_TRUE(m_desk.app->lints().isLooking());
    EXPECT_NE(m_desk.find("stopLints"), nullptr);
    m_desk.key(Qt::Key_Escape);
    EXPECT_EQ(m_desk.app->page(), Page::Lints);
    EXPECT_FALSE(m_desk.app->lints().isLooking());
    EXPECT_EQ(m_desk.find("stopLints"), nullptr);
    m_desk.click("lookForLints");
    m_desk.app->lints().finish();
    QTest::mouseClick(notes()->viewport(), Qt::LeftButton, {},
                      notes()->visualRect(notes()->model()->index(0, 0)).center());
    notes()->setFocus();
    m_desk.key(Qt::Key_Return);
    ASSERT_EQ(m_desk.app->page(), Page::Edit);
    m_desk.key(Qt::Key_Escape);
    m_desk.click("closeLints");
    EXPECT_EQ(m_desk.app->page(), Page::Library);
}

} // namespace engram::desktop
