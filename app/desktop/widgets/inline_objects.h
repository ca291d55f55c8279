// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What stands in a line of a document and is no letter: formulas, and pictures of the collection.

#include <algorithm>

#include <QObject>
#include <QPointer>
#include <QTextObjectInterface>

#include "math_object.h"
#include "pictures.h"

namespace engram::desktop
{

/// What an image "media:" in engram::toRichText() says.
struct ShownPicture
{
    QString file; ///< empty for what is none
    QString words;
    QString name; ///< in the note

    [[nodiscard]] static ShownPicture of(const QTextFormat &format);
    /// As it is written in a note.
    [[nodiscard]] QString source() const;
    /// As one reads it out.
    [[nodiscard]] QString line() const;
};

class InlineObjects : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    explicit InlineObjects(QObject *parent = nullptr) : QObject(parent) {}

    [[nodiscard]] MathObject &formulas() { return m_formulas; }
    /// Without them, words stand in the places of pictures.
    void setPictures(Pictures *pictures) { m_pictures = pictures; }

    /// Of the whole picture, in points; 0 where it cannot be shown.
    [[nodiscard]] int widthOf(const ShownPicture &picture) const
    {
        return m_pictures ? std::max(0, m_pictures->sizeOf(picture.file).width()) : 0;
    }

    /// A picture is as large as it is, a pixel a point, but no wider than the page.
    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                    const QTextFormat &format) override;

private:
    MathObject m_formulas;
    QPointer<Pictures> m_pictures;
};

} // namespace engram::desktop
