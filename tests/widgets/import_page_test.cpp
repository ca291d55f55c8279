// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "widgets/import_page.h"

#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QTreeView>

#include "support/desktop_window.h"

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

} // namespace

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
