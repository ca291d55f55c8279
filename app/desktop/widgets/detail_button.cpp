// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "detail_button.h"

#include <QKeyEvent>
#include <QStyle>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace engram::desktop
{

DetailButton::DetailButton(const QString &word, const QString &detail, QWidget *parent)
    : QPushButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setWords(word, detail);
}

void DetailButton::setWords(const QString &word, const QString &detail)
{
    m_word = word;
    m_detail = detail;
    setAccessibleName(detail.isEmpty() ? word : word + QLatin1Char(' ') + detail);
    updateGeometry();
    update();
}

void DetailButton::setProposed(bool proposed)
{
    if (property("proposed").toBool() == proposed)
        return;
    setProperty("proposed", proposed);
    style()->unpolish(this);
    style()->polish(this);
    updateGeometry();
}

void DetailButton::setPrimary()
{
    setProperty("primary", true);
}

QFont DetailButton::detailFont() const
{
    QFont plain = font();
    plain.setWeight(QFont::Normal);
    return plain;
}

QSize DetailButton::sizeHint() const
{
    ensurePolished();
    QStyleOptionButton option;
    initStyleOption(&option);
    // As wide as with a bold word, so that being proposed moves nothing.
    QFont bold = font();
    bold.setWeight(QFont::Bold);
    int width = QFontMetrics(bold).horizontalAdvance(m_word);
    if (!m_detail.isEmpty())
        width += fontMetrics().horizontalAdvance(QLatin1Char(' ')) +
                 QFontMetrics(detailFont()).horizontalAdvance(m_detail);
    const QSize content(width + 2, QFontMetrics(bold).height());
    return style()->sizeFromContents(QStyle::CT_PushButton, &option, content, this);
}

void DetailButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);

    const bool primary = property("primary").toBool();
    const auto group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    const QColor wordColor = primary && isEnabled() ? palette().color(QPalette::BrightText)
                                                    : palette().color(group, QPalette::ButtonText);
    QColor detailColor = wordColor;
    if (!primary)
        detailColor = palette().color(QPalette::Disabled, QPalette::ButtonText);

    const QFontMetrics wordMetrics(font());
    const QFontMetrics detailMetrics(detailFont());
    const int gap = m_detail.isEmpty() ? 0 : fontMetrics().horizontalAdvance(QLatin1Char(' '));
    const int wordWidth = wordMetrics.horizontalAdvance(m_word);
    const int detailWidth = detailMetrics.horizontalAdvance(m_detail);
    const int left = (width() - wordWidth - gap - detailWidth) / 2;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QRect wordRect(mirrored ? width() - left - wordWidth : left, 0, wordWidth + 1, height());
    const QRect detailRect(mirrored ? left : left + wordWidth + gap, 0, detailWidth + 1, height());
    painter.setPen(wordColor);
    painter.setFont(font());
    painter.drawText(wordRect, Qt::AlignVCenter, m_word);
    painter.setPen(detailColor);
    painter.setFont(detailFont());
    painter.drawText(detailRect, Qt::AlignVCenter, m_detail);
}

void DetailButton::keyPressEvent(QKeyEvent *event)
{
    // Up and down scroll the page; left and right go from button to button.
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        event->ignore();
    else
        QPushButton::keyPressEvent(event);
}

} // namespace engram::desktop
