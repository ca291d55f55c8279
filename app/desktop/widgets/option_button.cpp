// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "option_button.h"

#include <algorithm>
#include <cmath>

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPainterPath>

#include "pictures.h"
#include "theme.h"
#include "viewmodel/question_state.h"

namespace engram::desktop
{

namespace
{

constexpr int Padding = 14;
constexpr int Gap = 12;
constexpr int ReasonGap = 6;
constexpr int Radius = 9;

QString htmlOf(const QString &markdown, const RichTextStyle &style)
{
    return QString::fromStdString(toRichLine(markdown.toStdString(), style));
}

int heightOf(const SafeDocument &document)
{
    return static_cast<int>(std::ceil(document.size().height()));
}

} // namespace

OptionButton::OptionButton(int number, const Appearance &appearance, QWidget *parent)
    : QAbstractButton(parent), m_number(number), m_appearance(appearance)
{
    setObjectName(QStringLiteral("option%1").arg(number));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_text.setDocumentMargin(0);
    m_reason.setDocumentMargin(0);
    for (SafeDocument *document : {&m_text, &m_reason})
        document->setPictures(appearance.pictures());
    connect(&appearance.pictures(), &Pictures::ready, this, qOverload<>(&QWidget::update));
}

QString OptionButton::signOf() const
{
    switch (m_mark) {
    case Mark::Right:
    case Mark::ChosenRight:
        return QStringLiteral("✔ ");
    case Mark::Chosen: // nobody knows yet whether it is right
        return QStringLiteral("● ");
    case Mark::ChosenWrong:
        return QStringLiteral("✘ ");
    case Mark::None:
    case Mark::Struck:
        break;
    }
    return {};
}

QString OptionButton::wordsOf() const
{
    switch (m_mark) {
    case Mark::Chosen:
        return tr("Chosen.");
    case Mark::Struck:
        return tr("Ruled out.");
    case Mark::Right:
        return tr("The right answer.");
    case Mark::ChosenRight:
        return tr("Your answer: right.");
    case Mark::ChosenWrong:
        return tr("Your answer: not right.");
    case Mark::None:
        break;
    }
    return {};
}

QString OptionButton::pastOf(const OptionRow &row)
{
    if (row.chosenBefore == 0)
        return {};
    return row.chosenBefore == 1
               ? tr("You chose this one before.")
               : tr("You chose this one before, on %n occasion(s).", nullptr, row.chosenBefore);
}

void OptionButton::setOption(const OptionRow &row, Mark mark, bool showReason, bool showPast,
                             const MediaFiles &media)
{
    m_mark = mark;
    const RichTextStyle style = m_appearance.richText(media);
    const Theme &theme = m_appearance.theme();
    const QString text = htmlOf(row.text, style);
    QString shown = signOf() + text;
    if (mark == Mark::Struck)
        shown = QStringLiteral("<s>%1</s>").arg(text);
    const QColor ink = mark == Mark::Struck ? theme.dim : theme.text;
    m_text.setDefaultFont(m_appearance.font());
    m_text.showHtml(QStringLiteral("<div style=\"color:%1\">%2</div>").arg(ink.name(), shown));

    // What is struck out says so by itself; a line more would move all options below.
    QString below = mark == Mark::Struck ? QString() : wordsOf().toHtmlEscaped();
    const auto add = [&below](const QString &html) {
        if (!html.isEmpty())
            below += (below.isEmpty() ? QString() : QStringLiteral(" ")) + html;
    };
    if (showPast)
        add(pastOf(row).toHtmlEscaped());
    if (showReason)
        add(htmlOf(row.reason, style));
    m_hasReason = !below.isEmpty();
    m_reason.setDefaultFont(m_appearance.font(0.92));
    const QColor quiet =
        mark == Mark::None || mark == Mark::Struck || mark == Mark::Chosen ? theme.dim : theme.text;
    m_reason.showHtml(QStringLiteral("<div style=\"color:%1\">%2</div>").arg(quiet.name(), below));

    setAccessibleName(tr("Option %1: %2").arg(m_number).arg(m_text.readableText()));
    QString description = m_hasReason ? m_reason.readableText() : QString();
    if (mark == Mark::Struck)
        description = (wordsOf() + QLatin1Char(' ') + description).trimmed();
    setAccessibleDescription(description);
    updateGeometry();
    update();
}

int OptionButton::keySide() const
{
    return QFontMetrics(m_appearance.font(0.85)).height() + 3;
}

int OptionButton::textLeft() const
{
    return Padding + keySide() + Gap;
}

int OptionButton::textWidth(int width) const
{
    return std::max(40, width - textLeft() - Padding);
}

int OptionButton::heightForWidth(int width) const
{
    m_text.setTextWidth(textWidth(width));
    int height = heightOf(m_text) + 2 * Padding;
    if (m_hasReason) {
        m_reason.setTextWidth(textWidth(width));
        height += heightOf(m_reason) + ReasonGap;
    }
    return height;
}

QSize OptionButton::sizeHint() const
{
    return {480, heightForWidth(width() > 0 ? width() : 480)};
}

QSize OptionButton::minimumSizeHint() const
{
    return {200, heightForWidth(std::max(200, width()))};
}

void OptionButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_appearance.theme();
    QColor ground = theme.panel;
    QColor line = theme.line;
    qreal pen = 1;
    switch (m_mark) {
    case Mark::Right:
    case Mark::ChosenRight:
        ground = theme.rightGround;
        line = theme.right;
        break;
    case Mark::ChosenWrong:
        ground = theme.wrongGround;
        line = theme.wrong;
        break;
    case Mark::Chosen:
        ground = theme.selected;
        line = theme.accent;
        break;
    case Mark::Struck:
        ground = theme.ground;
        break;
    case Mark::None:
        if (underMouse() && isEnabled())
            line = theme.dim;
        break;
    }
    if (hasFocus()) {
        line = theme.accent;
        pen = 2;
    }

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal inset = pen / 2;
    painter.setPen(QPen(line, pen));
    painter.setBrush(isDown() ? theme.ground : ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), Radius, Radius);

    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int top = Padding;
    const QFont keyFont = m_appearance.font(0.85);
    const int side = keySide();
    const int firstLine = QFontMetrics(m_appearance.font()).height();
    const QRectF key(mirrored ? width() - Padding - side : Padding, top + (firstLine - side) / 2.0,
                     side, side);
    painter.setPen(QPen(theme.key, 1));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(key.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(theme.dim);
    painter.setFont(keyFont);
    painter.drawText(key, Qt::AlignCenter, QString::number(m_number));

    m_text.setTextWidth(textWidth(width()));
    painter.translate(mirrored ? Padding : textLeft(), top);
    m_text.drawContents(&painter);
    if (m_hasReason) {
        m_reason.setTextWidth(textWidth(width()));
        painter.translate(0, heightOf(m_text) + ReasonGap);
        m_reason.drawContents(&painter);
    }
}

} // namespace engram::desktop
