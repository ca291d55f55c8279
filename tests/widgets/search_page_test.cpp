// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <QLabel>
#include <QLineEdit>

#include "support/desktop_window.h"
#include "widgets/detail_button.h"

namespace engram::desktop
{

using test::DesktopWindow;

namespace
{

class SearchPageTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.begin());
        ASSERT_TRUE(m_desk.isActive());
        m_desk.key(Qt::Key_Escape);
        m_desk.key(Qt::Key_F, Qt::ControlModifier);
        ASSERT_EQ(m_desk.app->page(), Page::Search);
    }

    /// Writes it with the keyboard, and stops writing.
    void write(const char *query)
    {
        QTest::keyClicks(m_desk.window.focusWidget(), QLatin1String(query));
        m_desk.app->search().finishLooking();
    }

    [[nodiscard]] std::string textOf(const char *label) const
    {
        const auto *found = m_desk.find<QLabel>(label);
        return found == nullptr ? std::string() : found->text().toStdString();
    }

    DesktopWindow m_desk;
};

} // namespace

TEST_F(SearchPageTest, SaysWhatIsFoundAndStudiesItByKeysAlone)
{
    EXPECT_FALSE(m_desk.find("searchStudy")->isEnabled());
    write("france");
    EXPECT_EQ(textOf("figures"), "1 card, 1 of them due or new");
    m_desk.key(Qt::Key_Return);
    ASSERT_EQ(m_desk.app->page(), Page::Review);
    EXPECT_TRUE(m_desk.app->review().heading().contains(QStringLiteral("France")));
    EXPECT_EQ(m_desk.app->review().progressText().toStdString(), "Search · 0 / 1");
}

TEST_F(SearchPageTest, ALeftSearchSessionIsGoneOnWith)
{
    write("kind:question");
    m_desk.key(Qt::Key_Return);
    ASSERT_EQ(m_desk.app->page(), Page::Review);
    const QString heading = m_desk.app->review().heading();
    m_desk.key(Qt::Key_Escape);
    EXPECT_TRUE(m_desk.app->pausedText().startsWith(QStringLiteral("Go on with the search")));
    m_desk.app->goOnPaused();
    ASSERT_EQ(m_desk.app->page(), Page::Review);
    EXPECT_EQ(m_desk.app->review().heading(), heading);
}

TEST_F(SearchPageTest, ATabAwayAreAQuizAndACramOfWhatIsFound)
{
    write("kind:question");
    m_desk.key(Qt::Key_Tab);
    if (m_desk.window.focusWidget()->objectName() != QStringLiteral("searchStudy"))
        m_desk.key(Qt::Key_Tab); // past the button that clears the field
    m_desk.key(Qt::Key_Tab);
    ASSERT_EQ(m_desk.window.focusWidget()->objectName(), QStringLiteral("searchQuiz"));
    m_desk.key(Qt::Key_Return);
    ASSERT_EQ(m_desk.app->page(), Page::Review);
    EXPECT_TRUE(m_desk.app->review().isQuiz());
    EXPECT_EQ(m_desk.app->review().options().search, "kind:question");
}

TEST_F(SearchPageTest, SaysWhatIsWrongWhileItIsWritten)
{
    write("is:wet");
    EXPECT_TRUE(QString::fromStdString(textOf("problem"))
                    .startsWith(QStringLiteral("At character 4: “wet” is not known. Known are:")))
        << textOf("problem");
    EXPECT_FALSE(m_desk.find("searchStudy")->isEnabled());
    m_desk.key(Qt::Key_Return);
    EXPECT_EQ(m_desk.app->page(), Page::Search);
}

TEST_F(SearchPageTest, StaysWhereNothingIsFound)
{
    write("whale");
    EXPECT_EQ(textOf("figures"), "0 cards, 0 of them due or new");
    m_desk.key(Qt::Key_Return);
    EXPECT_EQ(m_desk.app->page(), Page::Search);
    EXPECT_EQ(m_desk.app->message().text.toStdString(),
              "There is nothing to ask of what the search finds.");
    m_desk.key(Qt::Key_Escape);
    EXPECT_EQ(m_desk.app->page(), Page::Today);
}

TEST_F(SearchPageTest, AKeyNeedNotWaitForWhatIsSearchedFor)
{
    write("re:nothing-is-like-that");
    EXPECT_EQ(textOf("figures"), "0 cards, 0 of them due or new");
    QTest::keyClicks(m_desk.window.focusWidget(), QStringLiteral("x"));
    m_desk.app->search().look(); // begins, and does no more
    EXPECT_EQ(textOf("figures"), "");
    m_desk.key(Qt::Key_Escape);
    EXPECT_EQ(m_desk.app->page(), Page::Today);
}

TEST_F(SearchPageTest, KeepsItsQueryForTheNextTime)
{
    write("france");
    m_desk.key(Qt::Key_Escape);
    m_desk.key(Qt::Key_F, Qt::ControlModifier);
    EXPECT_EQ(m_desk.find<QLineEdit>("searchQuery")->text(), QStringLiteral("france"));
    m_desk.app->search().finishLooking();
    EXPECT_EQ(textOf("figures"), "1 card, 1 of them due or new");
}

} // namespace engram::desktop
