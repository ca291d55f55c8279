// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "flag_mark.h"

#include <array>

#include <QPainter>
#include <QPolygonF>

#include "layout.h"
#include "text/flag_text.h"
#include "text/tooltip.h"

namespace engram::desktop
{

namespace
{

constexpr int Cloth = 3 * Grid; // the width of the flag itself

/// Seen on the light ground and on the dark one: a contrast of at least 3:1 with both.
QColor colorOf(int flag)
{
    constexpr std::array<QRgb, 7> Colors{0xffd6473d, 0xffc2701a, 0xff2f9457, 0xff3b7fe0,
                                         0xffd0559b, 0xff16929a, 0xff9163d2};
    return QColor(Colors.at(static_cast<std::size_t>(flag) - 1));
}

void paintFlag(QPainter &painter, const QRectF &sign, int flag)
{
    constexpr qreal Pole = 1.5;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorOf(flag));
    painter.drawRect(QRectF(sign.topLeft(), QSizeF(Pole, sign.height())));
    const qreal half = sign.height() * 0.6;
    painter.drawPolygon(QPolygonF{
        sign.topLeft(), sign.topRight(), QPointF(sign.right() - Grid, sign.top() + half / 2),
        QPointF(sign.right(), sign.top() + half), QPointF(sign.left(), sign.top() + half)});
}

} // namespace

QIcon flagIcon(int flag)
{
    if (flag <= 0)
        return {};
    constexpr int Side = 4 * Grid;
    QIcon icon;
    for (const int scale : {1, 2, 3}) {
        QPixmap picture(Side * scale, Side * scale);
        picture.setDevicePixelRatio(scale);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paintFlag(painter, {(Side - Cloth) / 2.0, 1.0, Cloth, Side - 2.0}, flag);
        painter.end();
        icon.addPixmap(picture);
    }
    return icon;
}

FlagMark::FlagMark(QWidget *parent) : QLabel(parent)
{
    setObjectName(QStringLiteral("flag"));
    setTextFormat(Qt::PlainText);
    setContentsMargins(Cloth + 2 * Grid, 0, 0, 0);
    hide();
}

void FlagMark::setFlag(int flag, const QString &name)
{
    m_flag = flag;
    setText(flag > 0 ? name : QString());
    setAccessibleName(flag > 0 ? tr("Flag: %1").arg(name) : QString());
    setToolTip(flag > 0 ? tooltipOf(tr("Flag %1 (%2): %3", "number, colour, name")
                                        .arg(flag)
                                        .arg(flagColor(flag).toLower(), name))
                        : QString());
    setVisible(flag > 0);
    update();
}

void FlagMark::paintEvent(QPaintEvent *event)
{
    QLabel::paintEvent(event);
    if (m_flag <= 0)
        return;
    const QRectF line = contentsRect().adjusted(-contentsMargins().left(), 0, 0, 0);
    const qreal height = fontMetrics().capHeight() + Grid;
    const QRectF sign(line.left() + 1, line.center().y() - height / 2, Cloth, height);
    QPainter painter(this);
    paintFlag(painter, sign, m_flag);
}

} // namespace engram::desktop
