// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "bar_delegate.h"

#include <algorithm>

#include <QPainter>
#include <QStyle>

#include "layout.h"
#include "theme.h"

namespace engram::desktop
{

namespace
{

constexpr int Thickness = 2 * Grid;
constexpr int Length = 20 * Grid;

/// Room for the longest figure.
int figureWidth(const QFontMetrics &metrics)
{
    return 2 * CellPadding + metrics.horizontalAdvance(QStringLiteral("100 %")) + Grid;
}

} // namespace

BarDelegate::BarDelegate(const Appearance &appearance, int shareRole, QObject *parent)
    : QStyledItemDelegate(parent), m_appearance(appearance), m_shareRole(shareRole)
{
}

void BarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const double share = std::clamp(index.data(m_shareRole).toDouble(), 0.0, 1.0);
    const int left = option.rect.left() + figureWidth(option.fontMetrics);
    const int width = std::min(Length, option.rect.right() - CellPadding - left);
    const QRect place(left, option.rect.top(), width, option.rect.height());
    const bool isMirrored = option.direction == Qt::RightToLeft;
    QRectF bar(QStyle::visualRect(option.direction, option.rect, place).left(),
               option.rect.center().y() - Thickness / 2.0 + 0.5, width, Thickness);
    const Theme &theme = m_appearance.theme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.line);
    painter->drawRoundedRect(bar, Thickness / 2.0, Thickness / 2.0);
    if (isMirrored)
        bar.setLeft(bar.right() - bar.width() * share);
    else
        bar.setWidth(bar.width() * share);
    painter->setBrush(theme.accent);
    painter->drawRoundedRect(bar, Thickness / 2.0, Thickness / 2.0);
    painter->restore();
}

QString BarDelegate::displayText(const QVariant &value, const QLocale &locale) const
{
    return isolated(QStyledItemDelegate::displayText(value, locale));
}

void BarDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state &= ~QStyle::State_HasFocus; // the row has it
}

QSize BarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setWidth(figureWidth(option.fontMetrics) + Length + CellPadding);
    return size;
}

} // namespace engram::desktop
