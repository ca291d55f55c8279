// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "safe_document.h"

#include <QFontMetricsF>
#include <QImage>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextFrame>
#include <QTextList>

namespace engram::desktop
{

namespace
{

constexpr int LineHeightPercent = 125; // of the font's own line: about 1.5 of its size
constexpr int ListIndent = 24;
constexpr int RoomForADigit = 10;
constexpr int BulletStretch = 200; // per cent

bool isNumbered(const QTextList &list)
{
    const QTextListFormat::Style style = list.format().style();
    return style != QTextListFormat::ListDisc && style != QTextListFormat::ListCircle &&
           style != QTextListFormat::ListSquare;
}

} // namespace

void SafeDocument::showHtml(const QString &html)
{
    setUndoRedoEnabled(false);
    setIndentWidth(ListIndent);
    setHtml(html);
    // A bullet stands one space before the text, as wide as the block's own format has it.
    QTextCharFormat bullet;
    bullet.setFontStretch(BulletStretch);
    QTextCursor cursor(this);
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        // Box drawings in code touch from line to line.
        if (block.blockFormat().nonBreakableLines())
            continue;
        QTextBlockFormat format;
        format.setLineHeight(LineHeightPercent, QTextBlockFormat::ProportionalHeight);
        cursor.setPosition(block.position());
        if (const QTextList *list = block.textList(); list != nullptr) {
            if (isNumbered(*list))
                format.setLeftMargin(list->count() < 10 ? 0 : RoomForADigit);
            else
                cursor.mergeBlockCharFormat(bullet);
        }
        cursor.mergeBlockFormat(format);
    }
    trimEnds();
}

void SafeDocument::trimEnds()
{
    // The page keeps the distances around the text.
    const QList<QTextFrame *> tables = rootFrame()->childFrames();
    if (!tables.isEmpty() && tables.first()->firstPosition() <= 1) {
        QTextFrameFormat format = tables.first()->frameFormat();
        format.setTopMargin(0);
        tables.first()->setFrameFormat(format);
    }
    if (!tables.isEmpty() && tables.last()->lastPosition() + 2 >= characterCount()) {
        QTextFrameFormat format = tables.last()->frameFormat();
        format.setBottomMargin(0);
        tables.last()->setFrameFormat(format);
    }
    QTextCursor cursor(this);
    QTextBlockFormat first;
    first.setTopMargin(0);
    cursor.setPosition(0);
    cursor.mergeBlockFormat(first);

    // What makes a line higher lies below its letters.
    cursor.movePosition(QTextCursor::End);
    const qreal line = QFontMetricsF(defaultFont()).height();
    const bool text = cursor.block().length() > 1;
    QTextBlockFormat last;
    last.setBottomMargin(0);
    cursor.mergeBlockFormat(last);
    QTextFrameFormat whole = rootFrame()->frameFormat();
    whole.setBottomMargin(text ? -line * (LineHeightPercent - 100) / 100 : 0);
    rootFrame()->setFrameFormat(whole);
}

QVariant SafeDocument::loadResource(int type, const QUrl &)
{
    if (type == QTextDocument::ImageResource) {
        QImage clear(1, 1, QImage::Format_ARGB32_Premultiplied);
        clear.fill(Qt::transparent);
        return clear;
    }
    // An empty answer would make the caller look elsewhere.
    return QByteArray("/* */");
}

} // namespace engram::desktop
