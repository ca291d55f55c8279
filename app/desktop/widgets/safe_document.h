// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A document that shows a deck's text and fetches nothing from anywhere.

#include <QTextDocument>

#include "inline_objects.h"

namespace engram::desktop
{

class SafeDocument : public QTextDocument
{
    Q_OBJECT

public:
    explicit SafeDocument(QObject *parent = nullptr);

    /// Body markup as engram::toRichText() makes it, with lines 1.5 times as high as the letters, and
    /// its formulas drawn in the default font.
    void showHtml(const QString &html);

    /// From where its pictures come; words stand in their places until then.
    void setPictures(Pictures &pictures) { m_objects.setPictures(&pictures); }

    /// Whether it has formulas or pictures.
    [[nodiscard]] bool hasObjects() const { return m_hasObjects; }
    /// The text with its formulas as one reads them out, and the words for its pictures.
    [[nodiscard]] QString readableText() const;
    /// The text from one position to another with formulas and pictures as they are written in a note.
    [[nodiscard]] QString sourceText(int begin, int end) const;

protected:
    /// Never reads a file or the network: an image that is no object of ours is one clear pixel, a style
    /// sheet says nothing.
    QVariant loadResource(int type, const QUrl &name) override;

private:
    void trimEnds();
    void placeFormulas();
    void partPictures();
    template <typename Words>
    [[nodiscard]] QString text(int begin, int end, Words words) const;

    InlineObjects m_objects;
    bool m_hasObjects = false;
};

} // namespace engram::desktop
