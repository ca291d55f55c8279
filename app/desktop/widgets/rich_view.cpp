// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "rich_view.h"

#include <cmath>

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>

namespace engram::desktop
{

RichView::RichView(QWidget *parent) : QTextBrowser(parent)
{
    m_document.setDocumentMargin(0);
    setDocument(&m_document);
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::ClickFocus);
    setAcceptDrops(false);
    viewport()->setAcceptDrops(false);
    connect(this, &QTextBrowser::anchorClicked, this, &RichView::linkActivated);
    connect(m_document.documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &RichView::fitHeight);
    hide();
}

void RichView::showHtml(const QString &html, const QFont &font)
{
    m_document.setDefaultFont(font);
    m_document.showHtml(html);
    fitHeight();
    setVisible(!html.isEmpty());
}

void RichView::fitHeight()
{
    int height = static_cast<int>(std::ceil(m_document.size().height()));
    // Wide code gets a scroll bar of its own, below the text and not over it.
    if (m_document.size().width() > viewport()->width() + 1.0)
        height += horizontalScrollBar()->sizeHint().height();
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
}

void RichView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    fitHeight();
}

void RichView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        viewport()->update();
}

void RichView::keyPressEvent(QKeyEvent *event)
{
    // All keys belong to the page, except what acts on the selected text.
    if (event->matches(QKeySequence::Copy) || event->matches(QKeySequence::SelectAll))
        QTextBrowser::keyPressEvent(event);
    else
        event->ignore();
}

void RichView::wheelEvent(QWheelEvent *event)
{
    // The page scrolls; only sideways is the view's own.
    if (std::abs(event->angleDelta().x()) > std::abs(event->angleDelta().y()))
        QTextBrowser::wheelEvent(event);
    else
        event->ignore();
}

} // namespace engram::desktop
