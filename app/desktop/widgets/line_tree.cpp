// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "line_tree.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include "layout.h"

namespace engram::desktop
{

namespace
{

class CellDelegate : public QStyledItemDelegate
{
public:
    explicit CellDelegate(LineTree &tree) : QStyledItemDelegate(&tree), m_tree(tree) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override
    {
        const bool isBesideBranches = index.column() == 0 && m_tree.rootIsDecorated();
        if (isBesideBranches || !m_tree.wraps(index))
            return QStyledItemDelegate::sizeHint(option, index);
        // The view leaves it to the delegate how wide wrapped text may become.
        constexpr int MoreThanAnyRow = 10'000;
        QStyleOptionViewItem room(option);
        room.rect =
            QRect(0, 0, m_tree.columnWidth(index.column()) - 2 * CellPadding, MoreThanAnyRow);
        return QStyledItemDelegate::sizeHint(room, index);
    }

    [[nodiscard]] QString displayText(const QVariant &value, const QLocale &locale) const override
    {
        return isolated(QStyledItemDelegate::displayText(value, locale));
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~QStyle::State_HasFocus; // the row has it
        const QVariant shown = index.data();
        const bool isZero = shown.typeId() == QMetaType::Int && shown.toInt() == 0;
        if (isZero || m_tree.isDim(index))
            option->palette.setBrush(QPalette::Text, QGuiApplication::palette().brush(
                                                         QPalette::Disabled, QPalette::Text));
        if (!m_tree.wraps(index))
            option->features &= ~QStyleOptionViewItem::WrapText;
        if (index.column() == 0 && m_tree.needsAttention(index))
            option->palette.setColor(QPalette::Text, m_tree.attentionInk());
    }

private:
    const LineTree &m_tree;
};

} // namespace

LineTree::LineTree(QWidget *parent) : QTreeView(parent)
{
    setUniformRowHeights(true);
    setAllColumnsShowFocus(false); // drawRow() shows it, without the style's bevel
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new CellDelegate(*this));
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setMinimumSectionSize(0);
}

void LineTree::setAttention(int role)
{
    m_attentionRole = role;
    allowSeveralLines();
}

bool LineTree::needsAttention(const QModelIndex &index) const
{
    return m_attentionRole && index.data(*m_attentionRole).toBool();
}

void LineTree::setWrapped(int column)
{
    m_wrappedColumn = column;
    allowSeveralLines();
}

bool LineTree::wraps(const QModelIndex &index) const
{
    return index.column() == m_wrappedColumn || needsAttention(index);
}

void LineTree::allowSeveralLines()
{
    setUniformRowHeights(false);
    setWordWrap(true);
    // Another width may need another number of lines.
    connect(header(), &QHeaderView::sectionResized, this, &LineTree::scheduleDelayedItemsLayout);
}

int LineTree::wholeHeight() const
{
    constexpr int MoreThanAnyScreen = 300;
    int height = header()->sizeHint().height() + 2 * Grid;
    int rows = 0;
    for (QModelIndex index = model()->index(0, 0); index.isValid() && rows < MoreThanAnyScreen;
         index = indexBelow(index)) {
        height += rowHeight(index);
        ++rows;
    }
    return height;
}

void LineTree::startDrag(Qt::DropActions actions)
{
    Q_EMIT dragged(true);
    QTreeView::startDrag(actions);
    Q_EMIT dragged(false);
}

void LineTree::keyPressEvent(QKeyEvent *event)
{
    // Esc is the page's, and not the beginning of a word to look for.
    if (event->key() == Qt::Key_Escape)
        event->ignore();
    else
        QTreeView::keyPressEvent(event);
}

void LineTree::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    viewport()->update(); // whole rows, of which the view knows one cell
}

void LineTree::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                       const QModelIndex &index) const
{
    if (m_attentionGround.isValid() && needsAttention(index))
        painter->fillRect(option.rect, m_attentionGround);
    // A style sheet that colours what is beside the cells takes the arrow there away.
    if (selectionModel()->isSelected(index))
        painter->fillRect(option.rect, palette().brush(QPalette::Highlight));
    QTreeView::drawRow(painter, option, index);
    painter->setPen(palette().color(QPalette::Midlight));
    painter->drawLine(option.rect.topLeft(), option.rect.topRight());
    if (hasFocus() && index.siblingAtColumn(0) == currentIndex().siblingAtColumn(0))
        frameRow(*painter, option.rect);
}

/// As a button with the focus has it.
void LineTree::frameRow(QPainter &painter, const QRect &row) const
{
    constexpr int Width = 2;
    painter.save();
    painter.setPen(QPen(palette().color(QPalette::Link), Width));
    painter.drawRect(row.adjusted(Width / 2, Width / 2, -Width / 2, -Width / 2));
    painter.restore();
}

} // namespace engram::desktop
