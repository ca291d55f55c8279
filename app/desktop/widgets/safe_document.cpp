// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "safe_document.h"

#include <QImage>
#include <QTextBlock>
#include <QTextCursor>

namespace engram::desktop
{

namespace
{

constexpr int LineHeightPercent = 125; // of the font's own line: about 1.5 of its size

} // namespace

void SafeDocument::showHtml(const QString &html)
{
    setUndoRedoEnabled(false);
    setHtml(html);
    QTextCursor cursor(this);
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        // Box drawings in code touch from line to line.
        if (block.blockFormat().nonBreakableLines())
            continue;
        QTextBlockFormat format;
        format.setLineHeight(LineHeightPercent, QTextBlockFormat::ProportionalHeight);
        cursor.setPosition(block.position());
        cursor.mergeBlockFormat(format);
    }
    // The page keeps the distances around the text.
    QTextBlockFormat first;
    first.setTopMargin(0);
    cursor.setPosition(0);
    cursor.mergeBlockFormat(first);
    QTextBlockFormat last;
    last.setBottomMargin(0);
    cursor.movePosition(QTextCursor::End);
    cursor.mergeBlockFormat(last);
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
