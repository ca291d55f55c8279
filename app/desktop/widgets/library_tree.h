// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What can be searched for without writing it. Enter or a click takes it, with Ctrl it is added to the
/// search; F2 names a saved search, Delete forgets it. What is folded stays so.

#include <QSet>

#include "line_tree.h"

namespace engram::desktop
{

class LibraryTreeModel;

class LibraryTree : public LineTree
{
    Q_OBJECT

public:
    explicit LibraryTree(LibraryTreeModel &tree, QWidget *parent = nullptr);

    /// Asks for the name of a saved search, in its place.
    void nameSearch(const QModelIndex &index);

Q_SIGNALS:
    void chosen(const QModelIndex &index, bool adds);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;

private:
    [[nodiscard]] QString nameOf(const QModelIndex &index) const;
    void note(const QModelIndex &index, bool isOpen);
    void unfold(const QModelIndex &parent);
    void choose(const QModelIndex &index, bool adds);

    LibraryTreeModel &m_tree;
    QSet<QString> m_open;
    QSet<QString> m_folded;
    QString m_current;
    bool m_isUnfolding = false;
};

} // namespace engram::desktop
