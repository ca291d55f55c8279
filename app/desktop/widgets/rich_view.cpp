// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "rich_view.h"

#include <cmath>

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QWheelEvent>

namespace engram::desktop
{

RichView::RichView(QWidget *parent) : QTextBrowser(parent)
{
    m_document.setDocumentMargin(0);
    setDocument(&m_document);
    setOpenLinks(false);
    // Each paragraph runs as its script does; what is too wide begins at the left all the same.
    setLayoutDirection(Qt::LeftToRight);
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

void RichView::usePictures(Pictures &pictures)
{
    m_document.setPictures(pictures);
    connect(&pictures, &Pictures::ready, viewport(), qOverload<>(&QWidget::update));
}

void RichView::showHtml(const QString &html, const QFont &font)
{
    m_document.setDefaultFont(font);
    m_document.showHtml(html);
    describe();
    fitHeight();
    setVisible(!html.isEmpty());
}

QRect RichView::emphasise(const QString &address, const QColor &ground, const QColor &ink)
{
    QRect place;
    QList<QTextEdit::ExtraSelection> selections;
    for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextFragment fragment = at.fragment();
            if (address.isEmpty() || fragment.charFormat().anchorHref() != address)
                continue;
            QTextEdit::ExtraSelection selection;
            selection.cursor = QTextCursor(&m_document);
            selection.cursor.setPosition(fragment.position());
            place |= cursorRect(selection.cursor);
            selection.cursor.setPosition(fragment.position() + fragment.length(),
                                         QTextCursor::KeepAnchor);
            place |= cursorRect(selection.cursor);
            // Round the link with the focus Qt draws a frame without a ground, on which the ink of
            // another ground cannot be read.
            if (hasFocus() && linkAtCursor() == QUrl(address)) {
                selection.format.setFontUnderline(true);
            } else {
                selection.format.setBackground(ground);
                selection.format.setForeground(ink);
            }
            selections.push_back(selection);
        }
    }
    setExtraSelections(selections);
    return place;
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

void RichView::setLinksByKeyboard()
{
    m_linksByKeyboard = true;
    setFocusPolicy(Qt::StrongFocus);
}

void RichView::describe()
{
    // Who reads the page out meets a formula as an object without words.
    if (accessibleDescription() != m_description)
        m_given = accessibleDescription();
    m_description = m_document.hasObjects()
                        ? (m_document.readableText() + QLatin1Char('\n') + m_given).trimmed()
                        : m_given;
    setAccessibleDescription(m_description);
}

QMimeData *RichView::createMimeDataFromSelection() const
{
    if (!m_document.hasObjects())
        return QTextBrowser::createMimeDataFromSelection();
    const QTextCursor cursor = textCursor();
    auto *copied = new QMimeData;
    copied->setText(m_document.sourceText(cursor.selectionStart(), cursor.selectionEnd()));
    return copied;
}

QUrl RichView::linkAtCursor() const
{
    return textCursor().hasSelection() ? QUrl(textCursor().charFormat().anchorHref()) : QUrl();
}

void RichView::focusInEvent(QFocusEvent *event)
{
    QTextBrowser::focusInEvent(event);
    if (!m_linksByKeyboard ||
        (event->reason() != Qt::TabFocusReason && event->reason() != Qt::BacktabFocusReason))
        return;
    // Tab comes to the first link at once, and Shift+Tab to the last.
    const bool next = event->reason() == Qt::TabFocusReason;
    moveCursor(next ? QTextCursor::Start : QTextCursor::End);
    focusNextPrevChild(next);
}

void RichView::focusOutEvent(QFocusEvent *event)
{
    QTextBrowser::focusOutEvent(event);
    if (m_linksByKeyboard)
        Q_EMIT linkFocused({});
}

bool RichView::focusNextPrevChild(bool next)
{
    const bool moved = QTextBrowser::focusNextPrevChild(next);
    if (const QUrl link = linkAtCursor(); m_linksByKeyboard && moved && !link.isEmpty())
        Q_EMIT linkFocused(link);
    return moved;
}

void RichView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    // All keys belong to the page, except what acts on the selected text.
    if (event->matches(QKeySequence::Copy) || event->matches(QKeySequence::SelectAll) ||
        (isEnter && m_linksByKeyboard && !linkAtCursor().isEmpty()))
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
