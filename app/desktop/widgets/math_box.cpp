// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "math_box.h"

#include <algorithm>

#include <QPainter>

#include <engram/math.h>

#include "math_layout.h"

namespace engram::desktop
{

void MathBox::add(const MathBox &other, qreal right, qreal down)
{
    for (MathPiece piece : other.pieces) {
        if (piece.text.isEmpty())
            piece.shape.translate(right, down);
        else
            piece.at += QPointF(right, down);
        pieces.push_back(std::move(piece));
    }
    width = std::max(width, right + other.width);
    ascent = std::max(ascent, other.ascent - down);
    descent = std::max(descent, other.descent + down);
}

void MathBox::draw(QPainter &painter, QPointF at) const
{
    painter.save();
    painter.translate(at);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const MathPiece &piece : pieces) {
        if (piece.text.isEmpty()) {
            painter.fillPath(piece.shape, painter.pen().color());
            continue;
        }
        painter.setFont(piece.font);
        painter.drawText(piece.at, piece.text);
    }
    painter.restore();
}

MathBox mathBox(const MathNode &formula, const QFont &font, bool display)
{
    return MathLayout(font).box(formula, display ? MathLayout::Display : MathLayout::Running);
}

} // namespace engram::desktop
