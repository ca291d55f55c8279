// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A place below a tree: what is dropped on it goes to the tree's top level, for which there is no row.

#include <QLabel>

class QAbstractItemModel;

namespace engram::desktop
{

class TopLevelDrop : public QLabel
{
    Q_OBJECT

public:
    /// `model`, which decides what may be dropped, must outlive it.
    TopLevelDrop(QAbstractItemModel &model, const QString &words, QWidget *parent = nullptr);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void mark(bool isOver);

    QAbstractItemModel &m_model;
};

} // namespace engram::desktop
