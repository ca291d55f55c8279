// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A deck's text on the page: as high as its content, selectable, with links that ask first.

#include <QTextBrowser>

#include "safe_document.h"

namespace engram::desktop
{

class RichView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit RichView(QWidget *parent = nullptr);

    /// Shows markup of engram::toRichText(); nothing hides the view.
    void showHtml(const QString &html, const QFont &font);

Q_SIGNALS:
    void linkActivated(const QUrl &link);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitHeight();

    SafeDocument m_document;
};

} // namespace engram::desktop
