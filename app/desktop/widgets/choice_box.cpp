// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "choice_box.h"

#include <algorithm>

#include <QEvent>
#include <QStyleOptionComboBox>
#include <QStylePainter>

#include "text/tooltip.h"

namespace engram::desktop
{

ChoiceBox::ChoiceBox(QWidget *parent) : QComboBox(parent) {}

bool ChoiceBox::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip)
        setToolTip(tooltipOf(currentText()));
    return QComboBox::event(event);
}

QString ChoiceBox::shownText() const
{
    return fontMetrics().elidedText(currentText(), Qt::ElideRight, roomWithin(rect()));
}

QSize ChoiceBox::sizeHint() const
{
    QSize size = QComboBox::sizeHint();
    if (sizeAdjustPolicy() == AdjustToMinimumContentsLengthWithIcon)
        return size;
    // The style sheet's padding is not in the width that the style asks for.
    constexpr int Fraction = 1; // of a pixel, that a text is wider than its rounded width
    int widest = 0;
    for (int i = 0; i < count(); ++i)
        widest = std::max(widest, fontMetrics().horizontalAdvance(itemText(i)) + Fraction);
    size.rwidth() += std::max(0, widest - roomWithin(QRect(QPoint(), size)));
    return size;
}

QSize ChoiceBox::minimumSizeHint() const
{
    if (sizeAdjustPolicy() == AdjustToMinimumContentsLengthWithIcon)
        return QComboBox::minimumSizeHint();
    return sizeHint();
}

/// For a text, when the box is as large as this.
int ChoiceBox::roomWithin(const QRect &box) const
{
    QStyleOptionComboBox option;
    initStyleOption(&option);
    option.rect = box;
    const QRect field =
        style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    constexpr int Margins = 2;
    return field.width() - Margins;
}

void ChoiceBox::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    option.currentText = shownText();
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

} // namespace engram::desktop
