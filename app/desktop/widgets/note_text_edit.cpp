// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "note_text_edit.h"

#include <QMimeData>
#include <QUrl>

namespace engram::desktop
{

namespace
{

QStringList filesIn(const QMimeData &source)
{
    QStringList paths;
    for (const QUrl &url : source.urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    return paths;
}

} // namespace

bool NoteTextEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasImage() || !filesIn(*source).isEmpty() ||
           QPlainTextEdit::canInsertFromMimeData(source);
}

void NoteTextEdit::insertFromMimeData(const QMimeData *source)
{
    if (const QStringList paths = filesIn(*source); !paths.isEmpty()) {
        Q_EMIT filesGiven(paths);
        return;
    }
    if (source->hasImage() && !source->hasText()) {
        const auto picture = source->imageData().value<QImage>();
        if (!picture.isNull()) {
            Q_EMIT pictureGiven(picture);
            return;
        }
    }
    QPlainTextEdit::insertFromMimeData(source);
}

} // namespace engram::desktop
