// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "progress_line.h"

#include <algorithm>

#include <QPainter>

#include "theme.h"

namespace engram::desktop
{

ProgressLine::ProgressLine(const Appearance &appearance, QWidget *parent)
    : QWidget(parent), m_appearance(appearance)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ProgressLine::setProgress(int done, int total)
{
    m_done = done;
    m_total = total;
    setAccessibleName(tr("%1 of %2 done").arg(done).arg(total));
    update();
}

void ProgressLine::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_appearance.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.line);
    const qreal radius = height() / 2.0;
    painter.drawRoundedRect(QRectF(rect()), radius, radius);
    if (m_total <= 0 || m_done <= 0)
        return;
    QRectF part(rect());
    part.setWidth(std::max<qreal>(height(), part.width() * std::min(m_done, m_total) / m_total));
    if (layoutDirection() == Qt::RightToLeft)
        part.moveRight(rect().right() + 1);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(part, radius, radius);
}

} // namespace engram::desktop
