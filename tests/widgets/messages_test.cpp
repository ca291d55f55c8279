// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// What is said above a page: it moves nothing, goes with its page, and no key is silent.

#include <QLabel>

#include <set>

#include "support/desktop_window.h"
#include "support/no_room.h"

namespace engram::desktop
{

using test::DesktopWindow;

namespace
{

class Messages : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.begin());
        ASSERT_TRUE(m_desk.isActive());
    }

    [[nodiscard]] std::string message() const
    {
        const auto *text = m_desk.find<QLabel>("messageText");
        return text != nullptr ? text->text().toStdString() : "";
    }
    /// Of a widget in the window.
    [[nodiscard]] QRect placeOf(const char *name) const
    {
        const QWidget *widget = m_desk.find(name);
        return widget == nullptr ? QRect()
                                 : QRect(widget->mapTo(&m_desk.window, QPoint()), widget->size());
    }

    DesktopWindow m_desk;
};

} // namespace

TEST_F(Messages, MoveNothingOnTheCardAndCoverNothingOfIt)
{
    m_desk.window.resize(900, 600);
    const QRect stem = placeOf("stem");
    const QRect more = placeOf("cardMore");
    m_desk.key(Qt::Key_Asterisk);
    ASSERT_EQ(message(), "Marked the note.");
    EXPECT_EQ(placeOf("stem"), stem);
    const QRect bar = placeOf("message");
    EXPECT_FALSE(bar.intersects(stem));
    EXPECT_FALSE(bar.intersects(more));
    EXPECT_EQ(bar.width(), 900);
}

TEST_F(Messages, CoverNoTitleOfToday)
{
    m_desk.app->goToday();
    m_desk.app->unbury(m_desk.app->today().decks().decks()[0].deck.id);
    m_desk.app->sayInPassing(QStringLiteral("In one line."));
    const QRect title = placeOf("title");
    EXPECT_LE(placeOf("message").bottom(), title.top() + 3);
}

TEST_F(Messages, GoWithTheirPage)
{
    m_desk.key(Qt::Key_Asterisk);
    ASSERT_EQ(message(), "Marked the note.");
    m_desk.key(Qt::Key_Escape);
    ASSERT_EQ(m_desk.app->page(), Page::Today);
    EXPECT_EQ(message(), "");
    m_desk.key(Qt::Key_I, Qt::ControlModifier);
    ASSERT_EQ(m_desk.app->page(), Page::Deck);
    m_desk.key(Qt::Key_G);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    ASSERT_EQ(message(), "Graded 1 card.");
    m_desk.key(Qt::Key_Escape);
    ASSERT_EQ(m_desk.app->page(), Page::Today);
    EXPECT_EQ(message(), "");
}

TEST_F(Messages, SayWhyThereIsNothingToReset)
{
    m_desk.key(Qt::Key_R, Qt::ControlModifier);
    EXPECT_EQ(message(), "The card is new: there is nothing to reset.");
    m_desk.key(Qt::Key_H);
    EXPECT_EQ(message(), "") << "said in passing";
}

TEST_F(Messages, SayThatNoCardWasAnsweredBefore)
{
    m_desk.key(Qt::Key_P);
    EXPECT_EQ(message(), "No card was answered before this one.");
    EXPECT_EQ(m_desk.app->page(), Page::Review);
    m_desk.answerRight();
    m_desk.key(Qt::Key_P);
    EXPECT_EQ(m_desk.app->page(), Page::CardInfo);
    m_desk.key(Qt::Key_Escape);
    m_desk.key(Qt::Key_Z, Qt::ControlModifier);
    m_desk.key(Qt::Key_P);
    EXPECT_EQ(m_desk.app->page(), Page::Review) << "the answer was taken back";
    EXPECT_EQ(message(), "No card was answered before this one.");
}

TEST_F(Messages, SayThatASessionIsPausedBeforeAnotherBegins)
{
    const QString heading = m_desk.app->review().heading();
    for (const Qt::Key key : {Qt::Key_E, Qt::Key_W, Qt::Key_A, Qt::Key_C, Qt::Key_V}) {
        m_desk.key(Qt::Key_H);
        m_desk.key(key, Qt::ControlModifier | Qt::ShiftModifier);
        EXPECT_EQ(message(), "Pause this session first, with Esc; it is there when you return.")
            << static_cast<char>(key);
        EXPECT_EQ(m_desk.app->review().heading(), heading);
    }
    for (const Qt::Key key : {Qt::Key_F, Qt::Key_M}) {
        m_desk.key(Qt::Key_H);
        m_desk.key(key, Qt::ControlModifier);
        EXPECT_EQ(message(), "Pause this session first, with Esc; it is there when you return.")
            << static_cast<char>(key);
    }
    m_desk.key(Qt::Key_Escape);
    m_desk.key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(m_desk.app->page(), Page::Exam);
}

TEST_F(Messages, OfAQuizThatBuriesLeadOnToTheNextQuestion)
{
    m_desk.app->goToday();
    m_desk.app->startQuiz({}, false);
    ASSERT_EQ(m_desk.app->page(), Page::Review);
    const QString heading = m_desk.app->review().heading();
    m_desk.key(Qt::Key_Minus);
    EXPECT_NE(m_desk.app->review().heading(), heading);
    EXPECT_EQ(message(), "Buried 1 card until tomorrow.");
    m_desk.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(m_desk.app->review().heading(), heading);
}

TEST(Message, OfSettingsThatMeanNothingIsThereOnceTheCollectionIsOpen)
{
    const test::DesktopApp desk;
    test::FakePrompts prompts;
    DesktopSettings settings;
    settings.unread = {QStringLiteral("window/scheme")};
    Appearance appearance(*static_cast<QApplication *>(QApplication::instance()));
    MainWindow window(*desk.app, appearance, prompts, settings);
    window.show();
    ASSERT_NO_FATAL_FAILURE(desk.open());
    const auto *text = window.findChild<QLabel *>(QStringLiteral("messageText"));
    ASSERT_NE(text, nullptr);
    EXPECT_TRUE(text->isVisible());
    EXPECT_TRUE(text->text().contains(QStringLiteral("window/scheme")))
        << text->text().toStdString();
    desk.app->showSettings();
    EXPECT_FALSE(text->isVisible()) << "it was read on Today";
}

TEST_F(Messages, OfMoreLinesMovePagesDownInsteadOfCoveringThem)
{
    m_desk.app->goToday();
    m_desk.window.resize(900, 600);
    const QRect before = placeOf("title");
    m_desk.app->sayInPassing(
        QStringLiteral("A message of many words, one after the other. ").repeated(8));
    QCoreApplication::sendPostedEvents();
    EXPECT_GT(placeOf("message").height(), before.top());
    EXPECT_FALSE(placeOf("message").intersects(placeOf("title")));
    m_desk.key(Qt::Key_Shift);
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(placeOf("title"), before) << "all is where it was";
}

TEST_F(Messages, HaveTheirActionsInReachOfTab)
{
    m_desk.key(Qt::Key_Asterisk);
    ASSERT_EQ(message(), "Marked the note.");
    std::set<QString> reached;
    for (int i = 0; i < 60; ++i) {
        QTest::keyClick(&m_desk.window, Qt::Key_Tab);
        if (const QWidget *focused = QApplication::focusWidget())
            reached.insert(focused->objectName());
    }
    EXPECT_TRUE(reached.contains(QStringLiteral("messageAction")));
    EXPECT_TRUE(reached.contains(QStringLiteral("messageClose")));
    m_desk.find("messageAction")->setFocus();
    m_desk.key(Qt::Key_Space);
    EXPECT_EQ(message(), "Undid the last edit.");
}

TEST_F(Messages, ThatWereReadAreNotShownOnceMoreOnTheNextPage)
{
    m_desk.key(Qt::Key_Escape);
    m_desk.app->showSettings();
    {
        const test::NoRoom none;
        m_desk.app->settings().setRollover(std::chrono::hours(1));
        ASSERT_TRUE(m_desk.waitFor(Page::Settings));
    }
    ASSERT_NE(message(), "");
    m_desk.key(Qt::Key_Escape);
    ASSERT_EQ(m_desk.app->page(), Page::Today);
    EXPECT_EQ(message(), "");
}

} // namespace engram::desktop
