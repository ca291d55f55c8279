// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A formula laid out for a font, and its drawing: glyphs of a mathematical font, and shapes where a
/// glyph would have to grow. Lengths are those of the painter, up is negative.

#include <vector>

#include <QFont>
#include <QPainterPath>
#include <QPointF>
#include <QString>

class QPainter;

namespace engram
{
struct MathNode;
}

namespace engram::desktop
{

/// A part of a formula: text at a place, or a shape to be filled.
struct MathPiece
{
    QPointF at; ///< of text: its baseline
    QString text;
    QFont font;
    QPainterPath shape;
};

struct MathBox
{
    qreal width = 0;
    qreal ascent = 0;  ///< above the baseline
    qreal descent = 0; ///< below it
    std::vector<MathPiece> pieces;

    [[nodiscard]] qreal height() const { return ascent + descent; }
    /// Adds another box, its left end and baseline moved by these.
    void add(const MathBox &other, qreal right, qreal down);
    /// Draws it in the painter's pen, with the left end of the baseline at `at`.
    void draw(QPainter &painter, QPointF at) const;
};

/// `font` is that of the text around the formula, whose size and height of letters it takes on.
/// `display`: on a line of its own, with bounds above and below.
[[nodiscard]] MathBox mathBox(const MathNode &formula, const QFont &font, bool display);

} // namespace engram::desktop
