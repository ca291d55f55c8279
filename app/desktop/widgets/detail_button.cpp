// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "detail_button.h"

#include <algorithm>

#include <QKeyEvent>
#include <QStyle>
#include <QStyleOptionButton>
#include <QStylePainter>

#include "layout.h"

namespace engram::desktop
{

namespace
{

void drawPart(QPainter &painter, const QRect &place, const QString &text, const QFont &font,
              const QColor &color, Qt::Alignment alignment)
{
    painter.setPen(color);
    painter.setFont(font);
    painter.drawText(place, static_cast<int>(alignment), isolated(text));
}

} // namespace

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

void DetailButton::setStacked()
{
    m_stacked = true;
    updateGeometry();
}

void DetailButton::setKeyHint(const QString &key)
{
    m_keyHint = key;
    updateGeometry();
    update();
}

QFont DetailButton::keyFont() const
{
    QFont small = detailFont();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    return small;
}

/// With the gap behind it; none without a hint.
int DetailButton::keyWidth() const
{
    return m_keyHint.isEmpty() ? 0
                               : QFontMetrics(keyFont()).horizontalAdvance(m_keyHint) +
                                     fontMetrics().horizontalAdvance(QLatin1Char(' ')) + 1;
}

/// The hint and the word, in the middle together.
void DetailButton::drawStackedWord(QPainter &painter, const QRect &line, const QColor &ink,
                                   const QColor &dim) const
{
    const int word = QFontMetrics(font()).horizontalAdvance(m_word) + 1;
    const int key = keyWidth();
    const QRect whole = QStyle::alignedRect(layoutDirection(), Qt::AlignHCenter | Qt::AlignVCenter,
                                            {key + word, line.height()}, line);
    const auto part = [&](int left, int width) {
        return QStyle::visualRect(layoutDirection(), whole,
                                  {whole.x() + left, whole.y(), width, whole.height()});
    };
    const bool isAlone = m_detail.isEmpty();
    drawPart(painter, part(key, word), m_word, font(), ink,
             Qt::AlignLeft | (isAlone ? Qt::AlignVCenter : Qt::AlignBottom));
    drawPart(painter, part(0, key), m_keyHint, keyFont(), dim,
             Qt::AlignLeft | (isAlone ? Qt::AlignVCenter : Qt::AlignBottom));
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
    const int wordWidth = QFontMetrics(bold).horizontalAdvance(m_word);
    const int detailWidth = QFontMetrics(detailFont()).horizontalAdvance(m_detail);
    const int gap = m_detail.isEmpty() ? 0 : fontMetrics().horizontalAdvance(QLatin1Char(' '));
    const QSize content((m_stacked ? std::max(keyWidth() + wordWidth, detailWidth)
                                   : wordWidth + gap + detailWidth) +
                            2,
                        QFontMetrics(bold).height() * (m_stacked && !m_detail.isEmpty() ? 2 : 1));
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

    if (m_stacked && m_detail.isEmpty()) {
        drawStackedWord(painter, rect(), wordColor, detailColor);
        return;
    }
    if (m_stacked) {
        const int middle = height() / 2;
        drawStackedWord(painter, {0, 0, width(), middle}, wordColor, detailColor);
        drawPart(painter, {0, middle, width(), height() - middle}, m_detail, detailFont(),
                 detailColor, Qt::AlignHCenter | Qt::AlignTop);
        return;
    }
    const QFontMetrics wordMetrics(font());
    const QFontMetrics detailMetrics(detailFont());
    const int gap = m_detail.isEmpty() ? 0 : fontMetrics().horizontalAdvance(QLatin1Char(' '));
    const int wordWidth = wordMetrics.horizontalAdvance(m_word);
    const int detailWidth = detailMetrics.horizontalAdvance(m_detail);
    const int left = (width() - wordWidth - gap - detailWidth) / 2;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QRect wordRect(mirrored ? width() - left - wordWidth : left, 0, wordWidth + 1, height());
    const QRect detailRect(mirrored ? left : left + wordWidth + gap, 0, detailWidth + 1, height());
    drawPart(painter, wordRect, m_word, font(), wordColor, Qt::AlignVCenter);
    drawPart(painter, detailRect, m_detail, detailFont(), detailColor, Qt::AlignVCenter);
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
