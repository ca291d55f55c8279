// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "math_layout.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QFontMetricsF>
#include <QPainterPathStroker>
#include <QTransform>

namespace engram::desktop
{

namespace
{

/// How much larger a sum is in a formula of its own.
constexpr qreal LargeOperator = 1.35;
constexpr qreal LargeIntegral = 1.6;
/// A sign grows when it would have to be so much higher than it is.
constexpr qreal GrowsFrom = 1.08;

QString inFace(const QString &text, MathFace face)
{
    QString out;
    for (const char32_t character : text.toStdU32String()) {
        const char32_t mapped = mathCharacter(character, face);
        out += QString::fromUcs4(&mapped, 1);
    }
    return out;
}

QPainterPath outline(const QString &text, const QFont &font)
{
    QPainterPath path;
    path.addText(0, 0, font, text);
    return path;
}

/// Straight signs, of which only the upright line grows: it, and where it has a foot and a head.
struct StraightSign
{
    QChar sign;
    bool right = false; ///< the line is at the right
    bool head = false;
    bool foot = false;
};

constexpr std::array<StraightSign, 6> Straight{{
    {u'[', false, true, true},
    {u']', true, true, true},
    {u'\u230A', false, false, true},
    {u'\u230B', true, false, true},
    {u'\u2308', false, true, false},
    {u'\u2309', true, true, false},
}};

} // namespace

MathBox MathLayout::glyphs(const QString &text, const QFont &font)
{
    const QFontMetricsF metrics(font);
    const QRectF ink = metrics.tightBoundingRect(text);
    MathBox box;
    const qreal shift = std::max(0.0, -ink.left());
    box.width = std::max(metrics.horizontalAdvance(text), ink.right()) + shift;
    box.ascent = std::max(0.0, -ink.top());
    box.descent = std::max(0.0, ink.bottom());
    box.pieces.push_back({QPointF(shift, 0), text, font, {}});
    return box;
}

MathBox MathLayout::shape(const QPainterPath &path)
{
    const QRectF bounds = path.boundingRect();
    MathBox box;
    box.width = bounds.right();
    box.ascent = std::max(0.0, -bounds.top());
    box.descent = std::max(0.0, bounds.bottom());
    box.pieces.push_back({{}, {}, {}, path});
    return box;
}

/// Moved up or down until its middle is on the axis.
MathBox MathLayout::centred(MathBox box, Level level) const
{
    MathBox moved;
    moved.add(box, 0, (box.ascent - box.descent) / 2 - face(level).axis);
    return moved;
}

MathBox MathLayout::symbol(const MathNode &node, Level level) const
{
    const QString text = inFace(QString::fromStdString(node.text), node.face);
    if (node.role != MathRole::Operator)
        return glyphs(text, face(level).font);
    QFont font = face(level).font;
    if (level == Display)
        font.setPointSizeF(font.pointSizeF() *
                           (node.stacked == MathStack::Never ? LargeIntegral : LargeOperator));
    return centred(glyphs(text, font), level);
}

MathBox MathLayout::words(const QString &text, MathFace face, Level level) const
{
    QFont font = this->face(level).font;
    const bool bold = face == MathFace::Bold || face == MathFace::BoldItalic;
    const bool italic = face == MathFace::Italic || face == MathFace::BoldItalic;
    if (!bold && !italic)
        return glyphs(inFace(text, face), font);
    // The mathematical alphabets are spaced as letters of formulas, and not as those of words.
    font.setFamilies(QStringList{QStringLiteral("DejaVu Serif")} + font.families());
    font.setBold(bold);
    font.setItalic(italic);
    return glyphs(text, font);
}

/// As it was written, in a dotted frame, which tells that it is not understood.
MathBox MathLayout::unknown(const QString &text, Level level) const
{
    QFont font = face(level).font;
    font.setFamilies({QStringLiteral("DejaVu Sans Mono"), QStringLiteral("monospace")});
    font.setPointSizeF(font.pointSizeF() * 0.9);
    const MathBox inside = glyphs(text, font);
    const Face &here = face(level);
    const qreal room = here.em * 0.12;
    const QRectF frame(0, -inside.ascent - room, inside.width + 2 * room,
                       inside.height() + 2 * room);
    const qreal step = here.rule * 3;
    const QSizeF dot(here.rule, here.rule);
    QPainterPath dots;
    for (qreal x = frame.left(); x < frame.right() - here.rule; x += step) {
        dots.addRect(QRectF(QPointF(x, frame.top()), dot));
        dots.addRect(QRectF(QPointF(x, frame.bottom() - here.rule), dot));
    }
    for (qreal y = frame.top() + step; y < frame.bottom() - step; y += step) {
        dots.addRect(QRectF(QPointF(frame.left(), y), dot));
        dots.addRect(QRectF(QPointF(frame.right() - here.rule, y), dot));
    }
    MathBox whole = shape(dots);
    whole.add(inside, room, 0);
    whole.width = frame.width();
    return whole;
}

MathBox MathLayout::delimiter(const QString &text, Level level, qreal height) const
{
    if (text.isEmpty()) {
        MathBox nothing;
        nothing.width = face(level).em * 0.1;
        return nothing;
    }
    const Face &here = face(level);
    const MathBox natural = glyphs(text, here.font);
    if (height <= natural.height() * GrowsFrom)
        return natural;
    const qreal top = -here.axis - height / 2;
    const qreal thick = here.rule * 1.1;
    const qreal foot = here.em * 0.2;
    const qreal side = here.em * 0.08;
    QPainterPath path;
    const auto *const straight = std::find_if(
        Straight.begin(), Straight.end(), [&](const StraightSign &s) { return s.sign == text[0]; });
    if (text == QStringLiteral("|") || text == QStringLiteral("\u2016") ||
        text == QStringLiteral("\u2223")) {
        path.addRect(side, top, thick, height);
        if (text == QStringLiteral("\u2016"))
            path.addRect(side + thick * 3, top, thick, height);
    } else if (straight != Straight.end()) {
        path.setFillRule(Qt::WindingFill);
        path.addRect(straight->right ? side + foot - thick : side, top, thick, height);
        if (straight->head)
            path.addRect(side, top, foot, thick);
        if (straight->foot)
            path.addRect(side, top + height - thick, foot, thick);
    } else {
        const QPainterPath sign = outline(text, here.font);
        const QRectF bounds = sign.boundingRect();
        const qreal wider = std::min(1.3, 1 + (height / bounds.height() - 1) * 0.15);
        QTransform grow;
        grow.translate(side, top);
        grow.scale(wider, height / bounds.height());
        grow.translate(-bounds.left(), -bounds.top());
        path = grow.map(sign);
    }
    MathBox box = shape(path);
    box.width += side;
    return box;
}

/// A sign drawn so wide, as high as it is.
MathBox MathLayout::wide(const QString &sign, Level level, qreal width) const
{
    const QPainterPath path = outline(sign, face(level).font);
    const QRectF bounds = path.boundingRect();
    if (bounds.width() <= 0)
        return {};
    QTransform stretch;
    stretch.scale(width / bounds.width(), 1);
    stretch.translate(-bounds.left(), -bounds.bottom());
    return shape(stretch.map(path));
}

/// Its line lies on the baseline.
MathBox MathLayout::longArrow(Level level, qreal width, bool left) const
{
    const Face &here = face(level);
    const qreal head = here.em * 0.17;
    QPainterPath path(QPointF(here.rule, 0));
    path.lineTo(width - here.rule, 0);
    path.moveTo(width - head * 1.2, -head);
    path.quadTo(width - head * 0.7, -head * 0.2, width - here.rule, 0);
    path.quadTo(width - head * 0.7, head * 0.2, width - head * 1.2, head);
    QPainterPathStroker stroker;
    stroker.setWidth(here.rule);
    QPainterPath arrow = stroker.createStroke(path);
    arrow.setFillRule(Qt::WindingFill);
    if (left)
        arrow = QTransform(-1, 0, 0, 1, width, 0).map(arrow);
    return shape(arrow);
}

MathBox MathLayout::mark(const MathNode &node, Level level, qreal width) const
{
    const std::string &text = node.text;
    const Face &here = face(level);
    if (text == MathMark::Overline || text == MathMark::Underline || text == "\u0304") {
        const bool letter = text == "\u0304";
        QPainterPath line;
        line.addRect(0, -here.rule, letter ? std::min(width, here.em * 0.5) : width, here.rule);
        return shape(line);
    }
    if (text == MathMark::RightArrow || text == MathMark::LeftArrow)
        return longArrow(level, std::max(width, here.em * 0.5), text == MathMark::LeftArrow);
    if (text == "\u20d7")
        return longArrow(smaller(level), std::max(here.em * 0.45, std::min(width, here.em * 0.6)),
                         false);
    if (text == MathMark::Overbrace || text == MathMark::Underbrace)
        return wide(text == MathMark::Overbrace ? QStringLiteral("\u23de")
                                                : QStringLiteral("\u23df"),
                    level, std::max(width, here.em));
    if (text == MathMark::WideHat)
        return wide(QStringLiteral("\u02c6"), level, std::max(width, here.em * 0.4));
    if (text == MathMark::WideTilde)
        return wide(QStringLiteral("\u02dc"), level, std::max(width, here.em * 0.4));
    constexpr std::array<std::pair<std::string_view, const char16_t *>, 10> Standing{{
        {"\u0302", u"\u02c6"},
        {"\u0307", u"\u02d9"},
        {"\u0308", u"\u00a8"},
        {"\u20db", u"\u02d9\u02d9\u02d9"},
        {"\u0303", u"\u02dc"},
        {"\u030c", u"\u02c7"},
        {"\u0306", u"\u02d8"},
        {"\u0301", u"\u00b4"},
        {"\u0300", u"`"},
        {"\u030a", u"\u02da"},
    }};
    const auto *const known = std::find_if(Standing.begin(), Standing.end(),
                                           [&](const auto &pair) { return pair.first == text; });
    if (known == Standing.end())
        return wide(QStringLiteral("\u23dc"), level, std::max(width, here.em * 0.4));
    // As its ink alone: accents stand high over their baseline.
    const QPainterPath path = outline(QString::fromUtf16(known->second), here.font);
    const QRectF bounds = path.boundingRect();
    return shape(path.translated(-bounds.left(), -bounds.bottom()));
}

} // namespace engram::desktop
