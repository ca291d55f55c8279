// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "widgets/import_page.h"

#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QTreeView>

#include "support/desktop_window.h"
#include "widgets/detail_button.h"

namespace engram::desktop
{

using State = ImportViewModel::State;
using test::DesktopWindow;

namespace
{

bool isPlanned(const DesktopWindow &desk)
{
    return QTest::qWaitFor([&] { return desk.app->import().state() == State::Planned; },
                           test::PatienceMs);
}

void drop(DesktopWindow &desk, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&desk.window, &enter);
    ASSERT_TRUE(enter.isAccepted());
    QDropEvent event({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&desk.window, &event);
}

const std::string QuizPage = R"(A small quiz

2 easy questions

Score0 / 0
1 of 2
What is two and two?
AThree
BFour

2 of 2
What is three and three?
ASix
BNine
)";

/// The plan of a quiz page without its key.
void planQuizPage(DesktopWindow &desk)
{
    desk.open();
    ASSERT_TRUE(desk.isActive());
    drop(desk, desk.write("page.txt", QuizPage));
    ASSERT_TRUE(isPlanned(desk));
}

} // namespace

TEST(ImportPage, OfAQuizPageTheKeyCanBeTypedAtOnceAndIsCounted)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(planQuizPage(desk));
    auto *answers = desk.find<QLineEdit>("answers");
    ASSERT_NE(answers, nullptr);
    EXPECT_TRUE(answers->hasFocus());
    EXPECT_EQ(desk.find<DetailButton>("apply")->word().toStdString(), "Import 2 drafts");

    QTest::keyClicks(answers, QStringLiteral("b"));
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return !desk.app->import().isPlanning(); }, test::PatienceMs));
    EXPECT_EQ(desk.find<QLabel>("answersCount")->text().toStdString(), "1 of 2 answers");
    EXPECT_EQ(desk.find<DetailButton>("apply")->word().toStdString(), "Import");
    EXPECT_TRUE(answers->hasFocus());
    EXPECT_EQ(answers->text().toStdString(), "b");
}

TEST(ImportPage, OneClickImportsWhatWasJustTyped)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(planQuizPage(desk));
    QTest::keyClicks(desk.find("answers"), QStringLiteral("BA"));
    ASSERT_NO_FATAL_FAILURE(desk.click("apply"));
    ASSERT_TRUE(desk.waitFor(Page::Today));
    EXPECT_TRUE(desk.app->message().text.contains(QStringLiteral("2 new notes")));
}

TEST(ImportPage, EnterInTheKeyImports)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(planQuizPage(desk));
    QTest::keyClicks(desk.find("answers"), QStringLiteral("BA"));
    desk.key(Qt::Key_Return);
    ASSERT_TRUE(desk.waitFor(Page::Today));
    EXPECT_TRUE(desk.app->message().text.contains(QStringLiteral("2 new notes")));
}

TEST(ImportPage, ByTheMenuTheDryRunComesFirst)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.open());
    desk.prompts.files = {desk.write("kings.md", test::SmallDeck)};
    ASSERT_NO_FATAL_FAILURE(desk.trigger("importCommand"));
    ASSERT_TRUE(isPlanned(desk));
    EXPECT_EQ(desk.find<QLabel>("counts")->text().toStdString(), "2 new notes · 2 new facts");
    EXPECT_EQ(desk.find<QTreeView>("plan")->model()->rowCount(), 4);
    EXPECT_TRUE(desk.app->today().decks().decks().empty());

    desk.key(Qt::Key_Return);
    ASSERT_TRUE(desk.waitFor(Page::Today));
    EXPECT_EQ(desk.app->today().decks().rowCount(), 1);
    EXPECT_TRUE(desk.find<QLabel>("messageText")->text().startsWith(QStringLiteral("Imported")));
    ASSERT_NO_FATAL_FAILURE(desk.click("messageAction"));
    EXPECT_TRUE(desk.app->today().decks().decks().empty());
}

TEST(ImportPage, ADroppedFileIsPlannedAndEscapeLeavesItAlone)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.open());
    ASSERT_NO_FATAL_FAILURE(drop(desk, desk.write("kings.md", test::SmallDeck)));
    ASSERT_TRUE(isPlanned(desk));
    desk.key(Qt::Key_Escape);
    ASSERT_TRUE(desk.waitFor(Page::Today));
    EXPECT_TRUE(desk.app->today().decks().decks().empty());
}

TEST(ImportPage, ADropDuringAReviewLeavesTheSessionPaused)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    ASSERT_NO_FATAL_FAILURE(drop(desk, desk.write("kings.md", test::SmallDeck)));
    ASSERT_TRUE(isPlanned(desk));
    EXPECT_EQ(desk.find("apply"), nullptr) << "an unchanged file has nothing to import";
    desk.key(Qt::Key_Escape);
    ASSERT_TRUE(desk.waitFor(Page::Today));
    EXPECT_TRUE(desk.app->hasPausedReview());
}

TEST(ImportPage, AFileThatCannotBeReadSaysWhy)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.open());
    ASSERT_NO_FATAL_FAILURE(drop(desk, desk.write("x.md", std::string(200, '\0'))));
    ASSERT_TRUE(QTest::qWaitFor([&] { return desk.app->import().state() == State::Failed; },
                                test::PatienceMs));
    EXPECT_TRUE(desk.find<QLabel>("headline")
                    ->text()
                    .startsWith(QStringLiteral("This file cannot be imported.")));
    EXPECT_EQ(desk.find("apply"), nullptr);
    ASSERT_NO_FATAL_FAILURE(desk.click("cancel"));
    EXPECT_TRUE(desk.waitFor(Page::Today));
}

} // namespace engram::desktop
