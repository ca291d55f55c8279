// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include <QFont>
#include <QString>

#include <engram/math.h>

#include "math_box.h"

namespace engram::desktop
{

/// Lays one formula out. How rows, scripts and tables are put together is in math_layout.cpp; single
/// signs, and those that grow, are in math_signs.cpp. The proportions are TeX's, as far as a font
/// without its parameters has them.
class MathLayout
{
public:
    /// TeX's styles, from large to small.
    enum Level { Display, Running, Script, SmallScript };

    explicit MathLayout(const QFont &textFont);

    MathBox box(const MathNode &node, Level level);

    /// How many nodes were laid out since it was made. No node is laid out twice, so that the time is
    /// linear in the formula.
    [[nodiscard]] std::size_t laidOut() const { return m_laidOut; }

private:
    /// What a font of one level measures.
    struct Face
    {
        QFont font;
        qreal em = 0;
        qreal xHeight = 0;
        qreal axis = 0; ///< the height at which a minus sign and a fraction's line lie
        qreal rule = 0; ///< how thick that line is
    };

    [[nodiscard]] const Face &face(Level level) const { return m_faces[level]; }
    [[nodiscard]] static Level smaller(Level level);

    std::vector<MathBox> boxes(std::span<const MathNode> nodes, Level level);
    MathBox row(std::span<const MathNode> children, Level level, bool behindOperand = false);
    /// A row whose children are laid out.
    [[nodiscard]] MathBox line(std::span<const MathNode> children,
                               const std::vector<MathBox> &parts, Level level,
                               bool behindOperand = false) const;
    MathBox fraction(const MathNode &node, Level level);
    MathBox root(const MathNode &node, Level level);
    MathBox scripts(const MathNode &node, Level level);
    MathBox stacked(const MathNode &node, Level level);
    MathBox fence(const MathNode &node, Level level);
    MathBox accent(const MathNode &node, Level level);
    MathBox arrow(const MathNode &node, Level level);
    MathBox table(const MathNode &node, Level level);
    MathBox framed(MathBox inside, Level level) const;

    // Signs
    [[nodiscard]] MathBox symbol(const MathNode &node, Level level) const;
    [[nodiscard]] MathBox words(const QString &text, MathFace face, Level level) const;
    [[nodiscard]] MathBox unknown(const QString &text, Level level) const;
    [[nodiscard]] static MathBox glyphs(const QString &text, const QFont &font);
    [[nodiscard]] MathBox delimiter(const QString &text, Level level, qreal height) const;
    [[nodiscard]] MathBox wide(const QString &sign, Level level, qreal width) const;
    [[nodiscard]] MathBox longArrow(Level level, qreal width, bool left) const;
    [[nodiscard]] static MathBox shape(const QPainterPath &path);
    [[nodiscard]] MathBox mark(const MathNode &node, Level level, qreal width) const;
    [[nodiscard]] MathBox centred(MathBox box, Level level) const;

    std::array<Face, 4> m_faces;
    std::size_t m_laidOut = 0;
};

} // namespace engram::desktop
