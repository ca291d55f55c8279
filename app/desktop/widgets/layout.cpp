// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "layout.h"

#include <algorithm>

#include <QApplication>
#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>

namespace engram::desktop
{

int columnWidth()
{
    constexpr int Characters = 88; // of the sample, whose letters are narrower than most
    constexpr int PanelPadding = 5 * Grid;
    // Letters as often as running text has them: a font's own average counts rare wide ones.
    const QString usual =
        QStringLiteral("a reader of plain prose sees about so many letters here. ");
    const qreal one = QFontMetricsF(QApplication::font()).horizontalAdvance(usual) /
                      static_cast<qreal>(usual.size());
    return static_cast<int>(one * Characters) + 2 * PanelPadding;
}

namespace
{

/// Keeps a column as wide as it may be, and as what is in it needs.
class ColumnKeeper : public QObject
{
public:
    explicit ColumnKeeper(QWidget &column) : QObject(&column), m_column(column) { keep(); }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
            keep();
        return false;
    }

private:
    void keep()
    {
        m_column.setMaximumWidth(std::max(columnWidth(), m_column.minimumSizeHint().width()));
    }

    QWidget &m_column;
};

/// A label by itself goes by the script of its text, even where the window runs the other way.
class SideKeeper : public QObject
{
public:
    explicit SideKeeper(QLabel &label) : QObject(&label), m_label(label) { keep(); }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::LayoutDirectionChange)
            keep();
        return false;
    }

private:
    void keep()
    {
        const bool isMirrored = m_label.layoutDirection() == Qt::RightToLeft;
        m_label.setAlignment((m_label.alignment() & Qt::AlignVertical_Mask) | Qt::AlignAbsolute |
                             (isMirrored ? Qt::AlignRight : Qt::AlignLeft));
    }

    QLabel &m_label;
};

} // namespace

QString isolated(const QString &text)
{
    constexpr QChar FirstStrong(0x2068);
    constexpr QChar End(0x2069);
    return QGuiApplication::layoutDirection() == Qt::RightToLeft && !text.isEmpty()
               ? FirstStrong + text + End
               : text;
}

QLabel *plainLabel(const char *objectName, bool wraps, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->installEventFilter(new SideKeeper(*label));
    label->setObjectName(QLatin1String(objectName));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(wraps);
    return label;
}

void centreColumn(QWidget *page, QWidget *column, int topMargin, int bottomMargin)
{
    constexpr int AlmostAll = 1000;
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(PageMargin, topMargin, PageMargin, bottomMargin);
    row->setSpacing(0);
    row->addStretch(1);
    row->addWidget(column, AlmostAll);
    row->addStretch(1);
    column->installEventFilter(new ColumnKeeper(*column));
}

} // namespace engram::desktop
