// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A document that shows a deck's text and fetches nothing from anywhere.

#include <QTextDocument>

namespace engram::desktop
{

class SafeDocument : public QTextDocument
{
    Q_OBJECT

public:
    using QTextDocument::QTextDocument;

    /// Body markup as engram::toRichText() makes it, with lines 1.5 times as high as the letters.
    void showHtml(const QString &html);

protected:
    /// Never reads a file or the network: an image is one clear pixel, a style sheet says nothing.
    QVariant loadResource(int type, const QUrl &name) override;

private:
    void trimEnds();
};

} // namespace engram::desktop
