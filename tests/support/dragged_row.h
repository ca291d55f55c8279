// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <functional>
#include <memory>

#include <QDragEnterEvent>
#include <QMimeData>
#include <QWindow>

#include "support/desktop_window.h"
#include "widgets/deck_tree.h"

namespace engram::test
{

/// Drags a row to a place of the window and drops it there. The mouse begins it; what comes
/// after is sent as a desktop sends it, of which there is none here.
inline void dragTo(DesktopWindow &desk, desktop::DeckTree *tree, const QModelIndex &row,
                   const QPoint &place, const std::function<void()> &whileThere)
{
    const auto data = std::unique_ptr<QMimeData>(tree->model()->mimeData({row}));
    int begun = 0;
    const auto drag = [&] {
        QCoreApplication::sendPostedEvents(); // a place for the top level has come
        QWidget *under = desk.window.childAt(place);
        while (!under->acceptDrops())
            under = under->parentWidget();
        const QPoint at = under->mapFrom(&desk.window, place);
        QDragEnterEvent enter(at, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(under, &enter);
        EXPECT_TRUE(enter.isAccepted());
        QDragMoveEvent move(at, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        move.setAccepted(enter.isAccepted());
        QApplication::sendEvent(under, &move);
        EXPECT_TRUE(move.isAccepted());
        whileThere();
        QDropEvent drop(at, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(under, &drop);
        EXPECT_TRUE(drop.isAccepted());
    };
    const auto underWay =
        QObject::connect(tree, &desktop::LineTree::dragged, tree, [&](bool isUnderWay) {
            if (isUnderWay && ++begun == 1)
                drag();
        });
    QWindow *window = desk.window.windowHandle();
    const QPoint from = tree->viewport()->mapTo(&desk.window, tree->visualRect(row).center());
    QTest::mousePress(window, Qt::LeftButton, Qt::NoModifier, from);
    for (const int steps : {1, 2}) // the first one says that it is a drag
        QTest::mouseMove(window, from + QPoint(0, steps * (QApplication::startDragDistance() + 2)));
    QTest::mouseRelease(window, Qt::LeftButton, Qt::NoModifier, from);
    QObject::disconnect(underWay);
    EXPECT_EQ(begun, 1);
}

} // namespace engram::test
