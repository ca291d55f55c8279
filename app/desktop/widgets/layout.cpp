// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "layout.h"

#include <QHBoxLayout>

namespace engram::desktop
{

QLabel *plainLabel(const char *objectName, bool wraps, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1String(objectName));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(wraps);
    return label;
}

void centreColumn(QWidget *page, QWidget *column, int topMargin, int bottomMargin)
{
    constexpr int SideMargin = 6 * Grid;
    constexpr int AlmostAll = 1000;
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(SideMargin, topMargin, SideMargin, bottomMargin);
    row->setSpacing(0);
    row->addStretch(1);
    row->addWidget(column, AlmostAll);
    row->addStretch(1);
    column->setMaximumWidth(ColumnWidth);
}

} // namespace engram::desktop
