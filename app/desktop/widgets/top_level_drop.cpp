// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "top_level_drop.h"

#include <QAbstractItemModel>
#include <QDragEnterEvent>
#include <QStyle>

namespace engram::desktop
{

TopLevelDrop::TopLevelDrop(QAbstractItemModel &model, const QString &words, QWidget *parent)
    : QLabel(words, parent), m_model(model)
{
    setObjectName(QStringLiteral("topLevelDrop"));
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignCenter);
    setWordWrap(true);
    setAcceptDrops(true);
}

void TopLevelDrop::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_model.canDropMimeData(event->mimeData(), Qt::MoveAction, -1, -1, {}))
        return;
    event->setDropAction(Qt::MoveAction);
    event->accept();
    mark(true);
}

void TopLevelDrop::dragLeaveEvent(QDragLeaveEvent *)
{
    mark(false);
}

void TopLevelDrop::dropEvent(QDropEvent *event)
{
    mark(false);
    if (m_model.dropMimeData(event->mimeData(), Qt::MoveAction, -1, -1, {})) {
        event->setDropAction(Qt::MoveAction);
        event->accept();
    }
}

void TopLevelDrop::mark(bool isOver)
{
    setProperty("over", isOver);
    style()->unpolish(this);
    style()->polish(this);
}

} // namespace engram::desktop
