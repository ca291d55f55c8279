// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "math_object.h"

#include <algorithm>

#include <QFontMetrics>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <engram/math.h>

namespace engram::desktop
{

namespace
{

/// A formula that is too wide shrinks so far; what is wider still is reached by scrolling.
constexpr qreal SmallestScale = 0.6;
constexpr int ShownOfAProblem = 60;

QFont fontOf(const QTextDocument &document, const QTextFormat &format)
{
    return format.toCharFormat().font().resolve(document.defaultFont());
}

} // namespace

Formula Formula::of(const QTextFormat &format)
{
    const QString name = format.isImageFormat() ? format.toImageFormat().name() : QString();
    for (const auto &[scheme, display] : {std::pair(QStringLiteral("math:inline:"), false),
                                          std::pair(QStringLiteral("math:display:"), true)})
        if (name.startsWith(scheme))
            return {name.mid(scheme.size()), display};
    return {};
}

QString Formula::source() const
{
    return display ? QStringLiteral("$$%1$$").arg(tex) : QStringLiteral("$%1$").arg(tex);
}

QString Formula::line() const
{
    return QString::fromStdString(mathLine(tex.toStdString()));
}

const MathObject::Placed &MathObject::placed(const QTextDocument &document,
                                             const QTextFormat &format)
{
    const Formula formula = Formula::of(format);
    const QFont font = fontOf(document, format);
    const QString key = font.key() + QLatin1Char('|') + formula.source();
    const auto known = m_boxes.constFind(key);
    if (known != m_boxes.constEnd())
        return *known;
    const Math math = parseMath(formula.tex.toStdString());
    Placed made;
    if (math.problem == MathProblem::None) {
        made.box = mathBox(math.root, font, formula.display);
    } else {
        MathNode words;
        words.kind = MathKind::Text;
        words.text = tr("[This formula is too large to be drawn: %1…]")
                         .arg(formula.tex.left(ShownOfAProblem))
                         .toStdString();
        made.box = mathBox(words, font, false);
    }
    made.descent = QFontMetricsF(font).descent();
    made.halfX = QFontMetrics(font).xHeight() / 2.0;
    return *m_boxes.insert(key, made);
}

qreal MathObject::scaleOf(const MathBox &box, const QTextDocument &document)
{
    const qreal room = document.textWidth();
    if (room <= 0 || box.width <= room)
        return 1;
    return std::max(SmallestScale, room / box.width);
}

bool MathObject::isDeep(const QTextDocument &document, const QTextFormat &format)
{
    const Placed &here = placed(document, format);
    return here.box.descent > here.descent;
}

QSizeF MathObject::intrinsicSize(QTextDocument *document, int, const QTextFormat &format)
{
    if (Formula::of(format).tex.isEmpty())
        return {1, 1};
    const Placed &here = placed(*document, format);
    const qreal scale = scaleOf(here.box, *document);
    const qreal ascent = here.box.ascent * scale;
    const qreal descent = here.box.descent * scale;
    // Qt gives a middle object half of its height and halfX / 2 above the baseline.
    const bool middle = format.toCharFormat().verticalAlignment() == QTextCharFormat::AlignMiddle;
    const qreal height =
        middle ? std::max(2 * ascent - here.halfX, 2 * descent + here.halfX) : ascent;
    return {here.box.width * scale, height};
}

void MathObject::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document,
                            int position, const QTextFormat &format)
{
    if (Formula::of(format).tex.isEmpty())
        return;
    qreal baseline = rect.bottom();
    if (format.toCharFormat().verticalAlignment() == QTextCharFormat::AlignMiddle) {
        // Qt draws it in the middle of the line, wherever the baseline is.
        const QTextBlock block = document->findBlock(position);
        const QTextLine line = block.layout()->lineForTextPosition(position - block.position());
        if (line.isValid()) {
            const qreal leading = line.leadingIncluded() ? std::max(0.0, line.leading()) : 0;
            const qreal height = line.ascent() + line.descent() + leading;
            baseline = rect.top() - (height - rect.height()) / 2 + line.ascent();
        }
    }
    const Placed &here = placed(*document, format);
    const qreal scale = scaleOf(here.box, *document);
    painter->save();
    const QBrush ink = format.foreground();
    if (ink.style() != Qt::NoBrush)
        painter->setPen(ink.color());
    painter->translate(rect.left(), baseline);
    painter->scale(scale, scale);
    here.box.draw(*painter, {});
    painter->restore();
}

} // namespace engram::desktop
