// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// Find and replace by keys and mouse.

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QTreeView>

#include <gmock/gmock.h>

#include "support/desktop_window.h"

namespace engram::desktop
{

using test::DesktopWindow;

namespace
{

class ReplacePageTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.begin());
        ASSERT_TRUE(m_desk.isActive());
        m_desk.key(Qt::Key_2, Qt::ControlModifier);
        m_desk.app->library().finishListing();
        m_desk.key(Qt::Key_Down);
    }

    void open()
    {
        m_desk.key(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
        ASSERT_EQ(m_desk.app->page(), Page::Replace);
        EXPECT_EQ(focus(), "replaceFind");
    }
    void write(const char *text)
    {
        QTest::keyClicks(m_desk.window.focusWidget(), QLatin1String(text));
        m_desk.app->replace().finishLooking();
    }
    [[nodiscard]] std::string focus() const
    {
        return m_desk.window.focusWidget()->objectName().toStdString();
    }
    [[nodiscard]] std::string message() const { return m_desk.app->message().text.toStdString(); }

    DesktopWindow m_desk;
};

} // namespace

TEST_F(ReplacePageTest, FindsShowsReplacesAndTakesBackByKeysAlone)
{
    open();
    write("capital of");
    m_desk.key(Qt::Key_Tab);
    EXPECT_EQ(focus(), "replaceWith");
    write("seat of");
    EXPECT_EQ(m_desk.find<QLabel>("figures")->text().toStdString(), "2 places in 2 notes");
    m_desk.key(Qt::Key_Return);
    EXPECT_EQ(focus(), "replacements");
    EXPECT_EQ(m_desk.find<QTreeView>("replacements")->model()->rowCount(), 2);
    m_desk.key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(m_desk.waitFor(Page::Library));
    EXPECT_EQ(message(), "Replaced 2 places in 2 notes.");
    m_desk.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_THAT(message(), testing::StartsWith("Undid"));
}

TEST_F(ReplacePageTest, ChoicesAreMadeByTheMouseAndSeenAtOnce)
{
    m_desk.key(Qt::Key_A, Qt::ControlModifier);
    open();
    EXPECT_TRUE(m_desk.find<QRadioButton>("replaceSelected")->isChecked());
    write("PARIS");
    EXPECT_EQ(m_desk.find<QLabel>("figures")->text().toStdString(), "Nothing is found.");
    const auto click = [this](const char *name) {
        auto *button = m_desk.find<QAbstractButton>(name);
        ASSERT_NE(button, nullptr) << name;
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(8, button->height() / 2));
        m_desk.app->replace().finishLooking();
    };
    click("replaceAnyCase");
    EXPECT_EQ(m_desk.find<QLabel>("figures")->text().toStdString(),
              "2 places in 2 notes · 1 note stays as it is");
    m_desk.find<QLineEdit>("replaceWith")->setFocus();
    write("Rome");
    EXPECT_THAT(m_desk.find<QLabel>("figures")->text().toStdString(),
                testing::HasSubstr("in 3 notes"));
    for (const char *part :
         {"replacePart1", "replacePart2", "replacePart3", "replacePart4", "replacePart5"})
        click(part);
    EXPECT_EQ(m_desk.find<QLabel>("figures")->text().toStdString(), "2 places in 2 notes");
    click("replaceFound");
    EXPECT_FALSE(m_desk.app->replace().isOfSelected());
    click("replaceCancel");
    EXPECT_EQ(m_desk.app->page(), Page::Library);
}

TEST_F(ReplacePageTest, EscGoesBackAndAFaultIsNamed)
{
    open();
    m_desk.find<QCheckBox>("replaceExpression")->click();
    write("(");
    EXPECT_THAT(m_desk.find<QLabel>("problem")->text().toStdString(),
                testing::StartsWith("The regular expression is wrong"));
    EXPECT_FALSE(m_desk.find("replaceApply")->isEnabled());
    m_desk.key(Qt::Key_Escape);
    EXPECT_EQ(m_desk.app->page(), Page::Library);
}

} // namespace engram::desktop
