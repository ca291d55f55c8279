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

    /// From where pictures come; until then words stand in their places.
    void usePictures(Pictures &pictures);
    /// Shows markup of engram::toRichText(); nothing hides the view.
    void showHtml(const QString &html, const QFont &font);
    /// Draws the text of the links to `address` in these colours, and no other any more. Where it is
    /// in the viewport; an empty rectangle when there is none.
    QRect emphasise(const QString &address, const QColor &ground, const QColor &ink);

    /// Lets Tab walk through the links, and Enter follow the one that it is at; otherwise all keys are
    /// the page's.
    void setLinksByKeyboard();

Q_SIGNALS:
    void linkActivated(const QUrl &link);
    void linkFocused(const QUrl &link); ///< Tab went to it; empty: to none

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    /// Formulas and pictures are copied as they are written.
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;

private:
    [[nodiscard]] QUrl linkAtCursor() const;
    void fitHeight();
    void describe();

    SafeDocument m_document;
    QString m_given;       ///< the description that the page gave
    QString m_description; ///< that one and the text with its formulas in words
    bool m_linksByKeyboard = false;
};

} // namespace engram::desktop
