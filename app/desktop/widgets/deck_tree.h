// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A tree of decks: a deck that is dropped on another goes below it, and one that is dropped below
/// all of them goes to the top level. Between two rows there is no place, since decks have no order of
/// their own. The deck that it would go below is marked while it is dragged.

#include <QPersistentModelIndex>

#include "line_tree.h"

namespace engram::desktop
{

class DeckTree : public LineTree
{
    Q_OBJECT

public:
    explicit DeckTree(QWidget *parent = nullptr);

    /// The deck that what is dragged would go below; invalid for none, or for the top level.
    [[nodiscard]] QModelIndex dropTarget() const { return m_target; }

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;

private:
    [[nodiscard]] QModelIndex rowAt(const QDropEvent &event) const;
    bool accept(QDropEvent &event);
    void mark(const QModelIndex &target);

    QPersistentModelIndex m_target;
};

} // namespace engram::desktop
