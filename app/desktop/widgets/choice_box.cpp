// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "choice_box.h"

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
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QRect room =
        style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    constexpr int Margins = 2;
    return fontMetrics().elidedText(currentText(), Qt::ElideRight, room.width() - Margins);
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
