// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A tree or list whose rows are parted by a thin line from edge to edge. A zero is dim.

#include <optional>

#include <QColor>
#include <QTreeView>

namespace engram::desktop
{

class LineTree : public QTreeView
{
    Q_OBJECT
    // Of rows that need attention; the style sheet sets them.
    Q_PROPERTY(QColor attentionInk READ attentionInk MEMBER m_attentionInk)
    Q_PROPERTY(QColor attentionGround MEMBER m_attentionGround)

public:
    explicit LineTree(QWidget *parent = nullptr);

    /// Rows of which `role` is true are tinted, and their text wraps instead of being cut.
    void setAttention(int role);
    [[nodiscard]] QColor attentionInk() const { return m_attentionInk; }
    [[nodiscard]] bool needsAttention(const QModelIndex &index) const;

    /// The text of this column, which is not the first, wraps instead of being cut.
    void setWrapped(int column);
    [[nodiscard]] bool wraps(const QModelIndex &index) const;

    /// What this column says is less than the rest.
    void setDim(int column) { m_dimColumn = column; }
    [[nodiscard]] bool isDim(const QModelIndex &index) const
    {
        return index.column() == m_dimColumn;
    }

    /// Of the rows in sight.
    [[nodiscard]] int neededWidth(int column) const { return sizeHintForColumn(column); }

    /// As high as header and rows together need.
    [[nodiscard]] int wholeHeight() const;

Q_SIGNALS:
    void dragged(bool isUnderWay); ///< a row, from its beginning to its end

protected:
    void startDrag(Qt::DropActions actions) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;

    /// Sets a row off from the others: the one with the focus, or one that is aimed at.
    void frameRow(QPainter &painter, const QRect &row) const;

private:
    void allowSeveralLines();

    QColor m_attentionInk;
    QColor m_attentionGround;
    std::optional<int> m_attentionRole;
    std::optional<int> m_wrappedColumn;
    std::optional<int> m_dimColumn;
};

} // namespace engram::desktop
