// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "deck_tree.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>

namespace engram::desktop
{

DeckTree::DeckTree(QWidget *parent) : LineTree(parent)
{
    setDragDropMode(QAbstractItemView::InternalMove);
    setDropIndicatorShown(false); // which knows places between rows
}

/// The whole row counts, the space before its name too.
QModelIndex DeckTree::rowAt(const QDropEvent &event) const
{
    return indexAt(event.position().toPoint()).siblingAtColumn(0);
}

/// Anything else, such as a file, is the window's.
bool DeckTree::accept(QDropEvent &event)
{
    if (model() == nullptr ||
        !model()->canDropMimeData(event.mimeData(), Qt::MoveAction, -1, -1, rowAt(event))) {
        event.ignore();
        return false;
    }
    event.setDropAction(Qt::MoveAction);
    event.accept();
    return true;
}

void DeckTree::mark(const QModelIndex &target)
{
    if (m_target == target)
        return;
    m_target = target;
    viewport()->update();
}

void DeckTree::dragEnterEvent(QDragEnterEvent *event)
{
    // As long as it is over the tree it may come to a row that takes it.
    bool isDeck = false;
    for (const QString &type : model()->mimeTypes())
        isDeck = isDeck || event->mimeData()->hasFormat(type);
    event->setAccepted(isDeck);
    if (isDeck)
        setState(DraggingState);
}

void DeckTree::dragMoveEvent(QDragMoveEvent *event)
{
    LineTree::dragMoveEvent(event); // scrolls at the edges
    mark(accept(*event) ? rowAt(*event) : QModelIndex());
}

void DeckTree::dragLeaveEvent(QDragLeaveEvent *event)
{
    LineTree::dragLeaveEvent(event);
    mark({});
}

void DeckTree::dropEvent(QDropEvent *event)
{
    const QModelIndex target = rowAt(*event);
    if (accept(*event))
        model()->dropMimeData(event->mimeData(), Qt::MoveAction, -1, -1, target);
    mark({});
    setState(NoState);
    stopAutoScroll();
}

void DeckTree::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                       const QModelIndex &index) const
{
    const bool isTarget = m_target.isValid() && m_target == index.siblingAtColumn(0);
    if (isTarget)
        painter->fillRect(option.rect, palette().brush(QPalette::Highlight));
    LineTree::drawRow(painter, option, index);
    if (isTarget)
        frameRow(*painter, option.rect);
}

} // namespace engram::desktop
