// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// The window from right to left.

#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextBrowser>
#include <QTreeView>

#include "support/desktop_window.h"
#include "widgets/layout.h"

namespace engram::desktop
{

using test::DesktopWindow;

namespace
{

const std::string WideDeck = R"(---
deck: Wide
id: wide
---

## What is wide? {#wide}

- [x] This
- [ ] That

### Explanation

It is wide.

```
a line of a diagram that is so long that no half of a window has room for it, and that goes on to its end --------------->
```
)";

class Mirrored : public testing::Test
{
protected:
    Mirrored() { QGuiApplication::setLayoutDirection(Qt::RightToLeft); }
    ~Mirrored() override { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }
};

} // namespace

TEST_F(Mirrored, HeadingsBeginAtTheRight)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.key(Qt::Key_Escape);
    const auto *title = desk.find<QLabel>("title");
    ASSERT_NE(title, nullptr);
    EXPECT_EQ(title->alignment() & Qt::AlignHorizontal_Mask, Qt::AlignRight | Qt::AlignAbsolute);
}

TEST_F(Mirrored, AFigureStaysBeforeItsUnit)
{
    const QString days = isolated(QStringLiteral("1 d"));
    EXPECT_EQ(days.size(), 5);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    EXPECT_EQ(isolated(QStringLiteral("1 d")), QStringLiteral("1 d"));
}

TEST_F(Mirrored, AQuestionOpensAtItsBeginning)
{
    DesktopWindow desk(WideDeck);
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.window.resize(900, 600);
    const NoteId note = desk.app->review().card()->note;
    desk.app->goToday();
    desk.app->showDeck(desk.app->today().decks().decks()[0].deck.id);
    desk.app->showQuestion(note);
    QCoreApplication::sendPostedEvents();
    const auto *explanation = desk.find<QTextBrowser>("questionExplanation");
    ASSERT_NE(explanation, nullptr);
    // The text itself runs from left to right, and is read from there.
    EXPECT_EQ(explanation->cursorRect(QTextCursor(explanation->document())).left(), 0);
    EXPECT_EQ(desk.find<QScrollArea>("explanationScroll")->verticalScrollBar()->value(), 0);
}

} // namespace engram::desktop
