// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The images of a document that shows a deck's text: formulas, drawn where they stand. Every other
/// image is nothing; none is ever loaded.

#include <QHash>
#include <QObject>
#include <QTextObjectInterface>

#include "math_box.h"

namespace engram::desktop
{

/// What the name of an image in engram::toRichText() says.
struct Formula
{
    QString tex;
    bool display = false;

    /// Empty TeX for what is no formula.
    [[nodiscard]] static Formula of(const QTextFormat &format);
    /// As it is written in a note.
    [[nodiscard]] QString source() const;
    /// As one reads it out.
    [[nodiscard]] QString line() const;
};

class MathObject : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    using QObject::QObject;

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                    const QTextFormat &format) override;

    /// Whether it reaches further below the line than text does, and so needs AlignMiddle: else an
    /// object in a line stands on its baseline.
    [[nodiscard]] bool isDeep(const QTextDocument &document, const QTextFormat &format);

    void forget() { m_boxes.clear(); }

private:
    struct Placed
    {
        MathBox box;
        qreal descent = 0; ///< of the text around
        qreal halfX = 0;   ///< what Qt takes for a middle: half of the height of an x
    };

    const Placed &placed(const QTextDocument &document, const QTextFormat &format);
    /// Less than 1 where the formula is wider than the page.
    [[nodiscard]] static qreal scaleOf(const MathBox &box, const QTextDocument &document);

    QHash<QString, Placed> m_boxes;
};

} // namespace engram::desktop
