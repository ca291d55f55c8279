// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "flow_layout.h"

#include <algorithm>
#include <utility>

#include <QStyle>
#include <QWidget>

namespace engram::desktop
{

FlowLayout::FlowLayout(int gap) : m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (itemAt(index) == nullptr)
        return nullptr;
    QLayoutItem *item = m_items[static_cast<std::size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    QSize whole;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        whole.rwidth() += size.width() + (whole.width() > 0 ? m_gap : 0);
        whole.setHeight(std::max(whole.height(), size.height()));
    }
    return whole;
}

QSize FlowLayout::minimumSize() const
{
    QSize least;
    for (const auto &item : m_items)
        if (!item->isEmpty())
            least = least.expandedTo(item->sizeHint());
    return least;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool moves) const
{
    std::vector<std::pair<QLayoutItem *, QRect>> line; // from its top
    int x = 0;
    int y = 0;
    int height = 0; // of the line
    const auto endLine = [&] {
        const QWidget *owner = parentWidget();
        const auto direction = owner != nullptr ? owner->layoutDirection() : Qt::LeftToRight;
        for (const auto &[item, place] : line)
            if (moves)
                item->setGeometry(QStyle::visualRect(
                    direction, rect,
                    place.translated(rect.topLeft() +
                                     QPoint(0, y + (height - place.height()) / 2))));
        line.clear();
    };
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint().boundedTo(QSize(rect.width(), QWIDGETSIZE_MAX));
        if (x > 0 && x + size.width() > rect.width()) {
            endLine();
            y += height + m_gap;
            x = height = 0;
        }
        line.emplace_back(item.get(), QRect(QPoint(x, 0), size));
        x += size.width() + m_gap;
        height = std::max(height, size.height());
    }
    endLine();
    return y + height;
}

} // namespace engram::desktop
