// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A document that shows a deck's text and fetches nothing from anywhere.

#include <QTextDocument>

#include "math_object.h"

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

    [[nodiscard]] bool hasFormulas() const { return m_hasFormulas; }
    /// The text with its formulas as one reads them out.
    [[nodiscard]] QString readableText() const;
    /// The text from one position to another with its formulas as they are written in a note.
    [[nodiscard]] QString sourceText(int begin, int end) const;

protected:
    /// Never reads a file or the network: an image is one clear pixel, a style sheet says nothing.
    QVariant loadResource(int type, const QUrl &name) override;

private:
    void trimEnds();
    void placeFormulas();
    template <typename Words>
    [[nodiscard]] QString text(int begin, int end, Words words) const;

    MathObject m_formulas;
    bool m_hasFormulas = false;
};

} // namespace engram::desktop
