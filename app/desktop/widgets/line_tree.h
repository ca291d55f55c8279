// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A tree or list whose rows are parted by a thin line from edge to edge.

#include <QTreeView>

namespace engram::desktop
{

class LineTree : public QTreeView
{
    Q_OBJECT

public:
    explicit LineTree(QWidget *parent = nullptr);

    /// As high as header and rows together need.
    [[nodiscard]] int wholeHeight() const;

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
};

} // namespace engram::desktop
