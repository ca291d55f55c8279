// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "line_tree.h"

#include <QHeaderView>
#include <QPainter>

#include "layout.h"

namespace engram::desktop
{

LineTree::LineTree(QWidget *parent) : QTreeView(parent)
{
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setMinimumSectionSize(0);
}

int LineTree::wholeHeight() const
{
    constexpr int MoreThanAnyScreen = 300;
    int rows = 0;
    for (QModelIndex index = model()->index(0, 0); index.isValid() && rows < MoreThanAnyScreen;
         index = indexBelow(index))
        ++rows;
    return header()->sizeHint().height() + rows * rowHeight(model()->index(0, 0)) + 2 * Grid;
}

void LineTree::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                       const QModelIndex &index) const
{
    QTreeView::drawRow(painter, option, index);
    painter->setPen(palette().color(QPalette::Midlight));
    painter->drawLine(option.rect.topLeft(), option.rect.topRight());
}

} // namespace engram::desktop
