// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "inline_objects.h"

#include <algorithm>

#include <QFontMetricsF>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>

namespace engram::desktop
{

namespace
{

constexpr qreal NarrowestPicture = 40; // points; what is deeper in lists is reached by scrolling

/// The width of the page beside what the block is moved in by.
qreal roomAt(const QTextDocument &document, int position)
{
    const QTextBlock block = document.findBlock(position);
    int indent = block.blockFormat().indent();
    if (const QTextList *list = block.textList())
        indent += list->format().indent();
    return std::max(NarrowestPicture, document.textWidth() - 2 * document.documentMargin() -
                                          indent * document.indentWidth() -
                                          block.blockFormat().leftMargin());
}

QString inBrackets(const ShownPicture &picture)
{
    return QStringLiteral("[%1]").arg(picture.line());
}

QFont fontOf(const QTextDocument &document, const QTextCharFormat &format)
{
    return format.font().resolve(document.defaultFont());
}

} // namespace

ShownPicture ShownPicture::of(const QTextFormat &format)
{
    if (!format.isImageFormat())
        return {};
    const QString name = format.toImageFormat().name();
    const QString scheme = QStringLiteral("media:");
    if (!name.startsWith(scheme))
        return {};
    return {name.mid(scheme.size()), format.stringProperty(QTextFormat::ImageAltText),
            format.stringProperty(QTextFormat::ImageTitle)};
}

QString ShownPicture::source() const
{
    const bool isPlain = !name.contains(QLatin1Char(' ')) && !name.contains(QLatin1Char('('));
    return (isPlain ? QStringLiteral("![%1](%2)") : QStringLiteral("![%1](<%2>)")).arg(words, name);
}

QString ShownPicture::line() const
{
    return words.isEmpty() ? name : words;
}

QSizeF InlineObjects::intrinsicSize(QTextDocument *document, int position,
                                    const QTextFormat &format)
{
    const ShownPicture picture = ShownPicture::of(format);
    if (picture.file.isEmpty())
        return m_formulas.intrinsicSize(document, position, format);
    QSizeF size = m_pictures ? QSizeF(m_pictures->sizeOf(picture.file)) : QSizeF();
    if (size.isEmpty()) {
        const QFontMetricsF metrics(fontOf(*document, format.toCharFormat()));
        return {metrics.horizontalAdvance(inBrackets(picture)), metrics.ascent()};
    }
    if (document->textWidth() > 0)
        if (const qreal room = roomAt(*document, position); size.width() > room)
            size *= room / size.width();
    return size;
}

void InlineObjects::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document,
                               int position, const QTextFormat &format)
{
    const ShownPicture picture = ShownPicture::of(format);
    if (picture.file.isEmpty()) {
        m_formulas.drawObject(painter, rect, document, position, format);
        return;
    }
    if (!m_pictures || m_pictures->sizeOf(picture.file).isEmpty()) {
        const QTextCharFormat text = format.toCharFormat();
        painter->save();
        painter->setFont(fontOf(*document, text));
        if (text.foreground().style() != Qt::NoBrush)
            painter->setPen(text.foreground().color());
        painter->drawText(rect.bottomLeft(), inBrackets(picture));
        painter->restore();
        return;
    }
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QSize natural = m_pictures->sizeOf(picture.file);
    // No larger than it is: the painter scales that up as well.
    QSize size = (rect.size() * ratio).toSize().expandedTo({1, 1});
    if (size.width() > natural.width())
        size = natural;
    const QImage image = m_pictures->picture(picture.file, size);
    if (image.isNull())
        return; // it is on its way
    painter->save();
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(rect, image);
    painter->restore();
}

} // namespace engram::desktop
