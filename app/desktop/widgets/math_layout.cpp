// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "math_layout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include <QFontMetricsF>
#include <QPainterPathStroker>

namespace engram::desktop
{

namespace
{

constexpr std::array<qreal, 4> Sizes{1, 1, 0.72, 0.56};
constexpr qreal Mu = 1.0 / 18; // of an em

/// Space between two atoms in eighteenths of an em, by their roles (The TeXbook, chapter 18);
/// negative: only where letters have their full size.
constexpr std::array<std::array<int, 8>, 8> Spaces{{
    {0, 3, -4, -5, 0, 0, 0, -3},
    {3, 3, 0, -5, 0, 0, 0, -3},
    {-4, -4, 0, 0, -4, 0, 0, -4},
    {-5, -5, 0, 0, -5, 0, 0, -5},
    {0, 0, 0, 0, 0, 0, 0, 0},
    {0, 3, -4, -5, 0, 0, 0, -3},
    {-3, -3, 0, -3, -3, -3, -3, -3},
    {-3, 3, -4, -5, -3, 0, -3, -3},
}};

/// The roles of a row's atoms: a sign without an operand on both sides is no operation.
std::vector<MathRole> rolesOf(std::span<const MathNode> children, bool behindOperand)
{
    std::vector<MathRole> roles;
    MathRole before = behindOperand ? MathRole::Ordinary : MathRole::Open;
    MathRole *last = nullptr;
    roles.reserve(children.size());
    for (const MathNode &child : children) {
        MathRole role = child.role;
        if (child.kind == MathKind::Space) {
            roles.push_back(role);
            continue;
        }
        const bool opensOperand = before == MathRole::Open || before == MathRole::Binary ||
                                  before == MathRole::Relation || before == MathRole::Operator ||
                                  before == MathRole::Punctuation;
        if (role == MathRole::Binary && opensOperand)
            role = MathRole::Ordinary;
        const bool closesOperand =
            role == MathRole::Relation || role == MathRole::Close || role == MathRole::Punctuation;
        if (closesOperand && last != nullptr && *last == MathRole::Binary)
            *last = MathRole::Ordinary;
        roles.push_back(role);
        last = &roles.back();
        before = role;
    }
    if (last != nullptr && *last == MathRole::Binary)
        *last = MathRole::Ordinary;
    return roles;
}

/// Of one point of size, measured where rounding to pixels does not count.
qreal xHeightOfAPoint(QFont font)
{
    constexpr qreal Large = 100;
    font.setPointSizeF(Large);
    return std::max(1.0, QFontMetricsF(font).xHeight()) / Large;
}

bool isIntegral(const MathNode &node)
{
    return node.kind == MathKind::Symbol && node.role == MathRole::Operator &&
           node.stacked == MathStack::Never;
}

} // namespace

MathLayout::MathLayout(const QFont &textFont)
{
    QFont font(textFont);
    font.setFamilies(QStringList{QStringLiteral("DejaVu Math TeX Gyre")} + textFont.families());
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setItalic(false);
    font.setUnderline(false);
    font.setStrikeOut(false);
    font.setWeight(QFont::Normal);
    qreal points = textFont.pointSizeF();
    if (points <= 0)
        points = textFont.pixelSize() * 0.75;
    // Small letters are as high as those of the text.
    const qreal xHeight = xHeightOfAPoint(font);
    points *= std::clamp(xHeightOfAPoint(textFont) / xHeight, 0.8, 1.25);
    for (std::size_t i = 0; i < m_faces.size(); ++i) {
        Face &face = m_faces[i];
        face.font = font;
        face.font.setPointSizeF(std::max(4.0, points * Sizes[i]));
        const QFontMetricsF metrics(face.font);
        face.em = metrics.horizontalAdvance(QStringLiteral("\u2014"));
        face.xHeight = xHeight * face.font.pointSizeF();
        const QRectF minus = metrics.tightBoundingRect(QStringLiteral("\u2212"));
        face.axis = -minus.center().y();
        face.rule = std::max(face.em / 20, 0.6);
    }
}

MathLayout::Level MathLayout::smaller(Level level)
{
    return level <= Running ? Script : SmallScript;
}

MathBox MathLayout::box(const MathNode &node, Level level)
{
    ++m_laidOut;
    switch (node.kind) {
    case MathKind::Row:
        return row(node.children, level);
    case MathKind::Symbol:
        return symbol(node, level);
    case MathKind::Name:
        return words(QString::fromStdString(node.text), MathFace::Upright, level);
    case MathKind::Text:
        return words(QString::fromStdString(node.text), node.face, level);
    case MathKind::Space: {
        MathBox space;
        space.width = node.amount * Mu * face(level).em;
        return space;
    }
    case MathKind::Fraction:
        return fraction(node, level);
    case MathKind::Root:
        return root(node, level);
    case MathKind::Scripts:
        return scripts(node, level);
    case MathKind::Fence:
        return fence(node, level);
    case MathKind::Delimiter:
        return delimiter(QString::fromStdString(node.text), level,
                         node.amount / 10.0 * face(level).em);
    case MathKind::Accent:
        return accent(node, level);
    case MathKind::Arrow:
        return arrow(node, level);
    case MathKind::Table:
        return table(node, level);
    case MathKind::Box:
        return framed(box(node.children[0], level), level);
    case MathKind::Phantom: {
        MathBox room = box(node.children[0], level);
        room.pieces.clear();
        return room;
    }
    case MathKind::Unknown:
        return unknown(QString::fromStdString(node.text), level);
    }
    return {};
}

std::vector<MathBox> MathLayout::boxes(std::span<const MathNode> nodes, Level level)
{
    std::vector<MathBox> all;
    all.reserve(nodes.size());
    for (const MathNode &node : nodes)
        all.push_back(box(node, level));
    return all;
}

MathBox MathLayout::row(std::span<const MathNode> children, Level level, bool behindOperand)
{
    return line(children, boxes(children, level), level, behindOperand);
}

MathBox MathLayout::line(std::span<const MathNode> children, const std::vector<MathBox> &parts,
                         Level level, bool behindOperand) const
{
    MathBox line;
    const std::vector<MathRole> roles = rolesOf(children, behindOperand);
    qreal right = 0;
    bool first = !behindOperand;
    MathRole before = MathRole::Ordinary;
    for (std::size_t i = 0; i < children.size(); ++i) {
        const bool space = children[i].kind == MathKind::Space;
        if (!first && !space) {
            const int units =
                Spaces[static_cast<std::size_t>(before)][static_cast<std::size_t>(roles[i])];
            if (units > 0 || level <= Running)
                right += std::abs(units) * Mu * face(level).em;
        }
        const MathBox &part = parts[i];
        line.add(part, right, 0);
        right = std::max(0.0, right + part.width);
        if (space)
            continue;
        first = false;
        before = roles[i];
    }
    line.width = std::max(line.width, right);
    return line;
}

MathBox MathLayout::fraction(const MathNode &node, Level level)
{
    if (node.stacked == MathStack::Always)
        level = Display;
    const Level inner = level == Display ? Running : smaller(level);
    const MathBox above = box(node.children[0], inner);
    const MathBox below = box(node.children[1], inner);
    const Face &here = face(level);
    const bool line = node.amount > 0;
    const qreal gap =
        here.em * (level == Display ? 0.14 : 0.09) + (line ? here.rule / 2 : here.rule);
    const qreal side = line ? here.em * 0.08 : 0;
    const qreal width = std::max(above.width, below.width) + 2 * side;
    MathBox whole;
    whole.add(above, (width - above.width) / 2, -here.axis - gap - above.descent);
    whole.add(below, (width - below.width) / 2, -here.axis + gap + below.ascent);
    if (line) {
        QPainterPath bar;
        bar.addRect(0, -here.axis - here.rule / 2, width, here.rule);
        whole.add(shape(bar), 0, 0);
    }
    whole.width = width;
    // Two fractions side by side keep apart.
    if (line)
        whole.width += side;
    return whole;
}

MathBox MathLayout::root(const MathNode &node, Level level)
{
    const MathBox inside = box(node.children[0], level);
    const Face &here = face(level);
    const qreal clear = here.rule + here.em * (level == Display ? 0.12 : 0.07);
    const qreal top = -std::max(inside.ascent, here.xHeight) - clear;
    const qreal bottom = std::max(inside.descent, here.rule);
    const qreal hook = std::min(bottom - top, here.em * 1.3);
    const qreal width = here.em * 0.62;
    QPainterPath line(QPointF(here.rule / 2, bottom - hook * 0.46));
    line.lineTo(width * 0.2, bottom - hook * 0.54);
    line.lineTo(width * 0.5, bottom - here.rule);
    line.lineTo(width - here.rule / 2, top);
    line.lineTo(width + inside.width + here.em * 0.06, top);
    QPainterPathStroker stroker;
    stroker.setWidth(here.rule);
    stroker.setJoinStyle(Qt::MiterJoin);
    QPainterPath sign = stroker.createStroke(line);
    QPainterPath down(QPointF(width * 0.2, bottom - hook * 0.54));
    down.lineTo(width * 0.5, bottom - here.rule);
    stroker.setWidth(here.rule * 1.9);
    sign.addPath(stroker.createStroke(down));
    sign.setFillRule(Qt::WindingFill);
    MathBox whole = shape(sign);
    whole.add(inside, width, 0);
    whole.width += here.em * 0.04;
    if (node.children.size() < 2)
        return whole;
    const MathBox degree = box(node.children[1], SmallScript);
    const qreal shift = std::max(0.0, degree.width - width * 0.45);
    MathBox moved;
    moved.add(whole, shift, 0);
    moved.add(degree, std::max(0.0, width * 0.45 - degree.width),
              bottom - hook * 0.6 - degree.descent);
    return moved;
}

MathBox MathLayout::scripts(const MathNode &node, Level level)
{
    if (node.stacked == MathStack::Always ||
        (node.stacked == MathStack::Display && level == Display))
        return stacked(node, level);
    const MathNode &baseNode = node.children[0];
    MathBox whole = box(baseNode, level);
    const Level inner = smaller(level);
    const MathBox below = box(node.children[1], inner);
    const MathBox above = box(node.children[2], inner);
    const Face &here = face(level);
    const bool letter =
        (baseNode.kind == MathKind::Symbol && baseNode.role != MathRole::Operator) ||
        baseNode.kind == MathKind::Name;
    qreal up = std::max(here.xHeight * 0.72, above.descent + here.xHeight * 0.3);
    qreal down = std::max(here.xHeight * 0.32, below.ascent - here.xHeight * 0.8);
    if (!letter) {
        up = std::max(up, whole.ascent - here.em * 0.28);
        down = std::max(down, whole.descent + here.em * 0.04);
    }
    if (below.width > 0 && above.width > 0) {
        const qreal between = up - above.descent - (below.ascent - down);
        down += std::max(0.0, here.rule * 3 - between);
    }
    const qreal base = whole.width;
    const qreal tuck = isIntegral(baseNode) ? base * 0.3 : 0;
    if (above.width > 0)
        whole.add(above, base + here.em * 0.03, -up);
    if (below.width > 0)
        whole.add(below, base + here.em * 0.03 - tuck, down);
    whole.width += here.em * 0.04;
    return whole;
}

MathBox MathLayout::stacked(const MathNode &node, Level level)
{
    const MathBox base = box(node.children[0], level);
    const Level inner = smaller(level);
    const MathBox below = box(node.children[1], inner);
    const MathBox above = box(node.children[2], inner);
    const qreal gap = face(level).em * 0.14;
    const qreal width = std::max({base.width, below.width, above.width});
    MathBox whole;
    whole.add(base, (width - base.width) / 2, 0);
    if (above.width > 0)
        whole.add(above, (width - above.width) / 2, -base.ascent - gap - above.descent);
    if (below.width > 0)
        whole.add(below, (width - below.width) / 2, base.descent + gap + below.ascent);
    whole.width = width;
    return whole;
}

MathBox MathLayout::fence(const MathNode &node, Level level)
{
    const MathNode &child = node.children[0];
    // What parts a row is known to be as high as the fence only when the rest is laid out.
    const std::span<const MathNode> nodes =
        child.kind == MathKind::Row ? std::span(child.children) : std::span(&child, 1);
    std::vector<MathBox> parts = boxes(nodes, level);
    qreal ascent = 0;
    qreal descent = 0;
    for (const MathBox &part : parts) {
        ascent = std::max(ascent, part.ascent);
        descent = std::max(descent, part.descent);
    }
    const Face &here = face(level);
    const qreal height = 2 * std::max(ascent - here.axis, descent + here.axis) + here.rule;
    for (std::size_t i = 0; i < nodes.size(); ++i)
        if (nodes[i].kind == MathKind::Delimiter && nodes[i].amount == 0)
            parts[i] = delimiter(QString::fromStdString(nodes[i].text), level, height);
    MathBox whole = delimiter(QString::fromStdString(node.text), level, height);
    whole.add(line(nodes, parts, level), whole.width, 0);
    whole.add(delimiter(QString::fromStdString(node.after), level, height), whole.width, 0);
    return whole;
}

MathBox MathLayout::accent(const MathNode &node, Level level)
{
    MathBox base = box(node.children[0], level);
    const Face &here = face(level);
    const std::string &text = node.text;
    if (text == MathMark::Strike) {
        QPainterPath line(QPointF(0, base.descent));
        line.lineTo(base.width, -base.ascent);
        QPainterPathStroker stroker;
        stroker.setWidth(here.rule);
        base.add(shape(stroker.createStroke(line)), 0, 0);
        return base;
    }
    const MathBox mark = this->mark(node, level, base.width);
    const qreal gap = here.em * 0.07;
    const bool below = text == MathMark::Underline || text == MathMark::Underbrace;
    const qreal down = below ? base.descent + gap + mark.ascent : -base.ascent - gap - mark.descent;
    // A slanted letter's top stands to the right.
    const bool slanted =
        node.children[0].kind == MathKind::Symbol && node.children[0].face == MathFace::Italic;
    const qreal right = (base.width - mark.width) / 2 + (slanted ? here.em * 0.04 : 0);
    MathBox whole;
    whole.add(base, std::max(0.0, -right), 0);
    whole.add(mark, std::max(0.0, right), down);
    return whole;
}

MathBox MathLayout::arrow(const MathNode &node, Level level)
{
    const Level inner = smaller(level);
    const MathBox above = box(node.children[0], inner);
    const MathBox below = box(node.children[1], inner);
    const Face &here = face(level);
    const qreal width = std::max({above.width, below.width, here.em * 0.8}) + here.em * 0.6;
    const QString sign = QString::fromStdString(node.text);
    MathBox whole;
    if (sign == QStringLiteral("\u2192") || sign == QStringLiteral("\u2190"))
        whole.add(longArrow(level, width, sign == QStringLiteral("\u2190")), 0, -here.axis);
    else
        whole.add(centred(wide(sign, level, width), level), 0, 0);
    const qreal gap = here.em * 0.1;
    const qreal top = whole.ascent;
    const qreal bottom = whole.descent;
    if (above.width > 0)
        whole.add(above, (width - above.width) / 2, -top - gap - above.descent);
    if (below.width > 0)
        whole.add(below, (width - below.width) / 2, bottom + gap + below.ascent);
    return whole;
}

MathBox MathLayout::table(const MathNode &node, Level level)
{
    Level inner = level;
    if (node.table == MathTable::Small)
        inner = level <= Running ? Script : SmallScript;
    else if (node.table != MathTable::Aligned && level == Display)
        inner = Running;
    const Face &here = face(inner);
    const bool aligned = node.table == MathTable::Aligned;
    const bool small = node.table == MathTable::Small;
    std::vector<std::vector<MathBox>> rows;
    std::vector<qreal> widths;
    for (const MathNode &line : node.children) {
        std::vector<MathBox> &cells = rows.emplace_back();
        for (std::size_t i = 0; i < line.children.size(); ++i) {
            cells.push_back(row(line.children[i].children, inner, aligned && i % 2 == 1));
            if (widths.size() <= i)
                widths.push_back(0);
            widths[i] = std::max(widths[i], cells.back().width);
        }
    }
    const auto gapBefore = [&](std::size_t column) {
        if (column == 0)
            return 0.0;
        if (aligned)
            return column % 2 == 1 ? 0.0 : here.em * 2;
        return here.em * (small ? 0.6 : 0.9);
    };
    const auto alignOf = [&](std::size_t column) {
        return aligned && node.text.size() == 2 ? node.text[column % 2]
                                                : node.text[std::min(column, node.text.size() - 1)];
    };
    MathBox whole;
    qreal top = 0;
    for (std::size_t line = 0; line < rows.size(); ++line) {
        qreal ascent = here.em * (small ? 0.5 : 0.7);
        qreal descent = here.em * (small ? 0.15 : 0.3);
        for (const MathBox &cell : rows[line]) {
            ascent = std::max(ascent, cell.ascent);
            descent = std::max(descent, cell.descent);
        }
        if (line > 0)
            top += here.em * (aligned ? 0.35 : small ? 0.1 : 0.22);
        qreal right = 0;
        for (std::size_t i = 0; i < rows[line].size(); ++i) {
            right += gapBefore(i);
            const MathBox &cell = rows[line][i];
            const qreal room = widths[i] - cell.width;
            const char align = alignOf(i);
            whole.add(cell,
                      right + (align == 'r'   ? room
                               : align == 'c' ? room / 2
                                              : 0),
                      top + ascent);
            right += widths[i];
        }
        whole.width = std::max(whole.width, right);
        top += ascent + descent;
    }
    // Its middle lies on the axis.
    MathBox middle;
    middle.add(whole, 0, -top / 2 - face(level).axis);
    middle.ascent = top / 2 + face(level).axis;
    middle.descent = top / 2 - face(level).axis;
    return middle;
}

MathBox MathLayout::framed(MathBox inside, Level level) const
{
    const Face &here = face(level);
    const qreal room = here.em * 0.22;
    const QRectF outside(0, -inside.ascent - room, inside.width + 2 * room,
                         inside.height() + 2 * room);
    QPainterPath frame;
    frame.addRect(outside);
    frame.addRect(outside.adjusted(here.rule, here.rule, -here.rule, -here.rule)); // a hole
    MathBox whole = shape(frame);
    whole.add(inside, room, 0);
    return whole;
}

} // namespace engram::desktop
