// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "forecast_chart.h"

#include <algorithm>

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include "layout.h"
#include "text/tooltip.h"
#include "theme.h"
#include "viewmodel/forecast_model.h"

namespace engram::desktop
{

namespace
{

constexpr int MostLines = 4;
constexpr double SlotShare = 0.8;  // of a day's width, what its bars take
constexpr double AfterShare = 0.5; // narrower, so that the bar behind shows on both sides
constexpr double NarrowSlot = 6;   // below it all bars are as wide as the day
constexpr int Gap = Grid;

/// The least of 1, 2, 5, 10, 20, 50 … that needs no more lines than there may be.
int stepFor(int most)
{
    for (int scale = 1;; scale *= 10) {
        for (const int factor : {1, 2, 5}) {
            if (most <= MostLines * scale * factor)
                return scale * factor;
        }
    }
}

/// "120 → 24", or "24" where nothing changes.
QString figureOf(const ForecastDay &day)
{
    if (day.before == day.after)
        return day.after > 0 ? QLocale().toString(day.after) : QString();
    return QStringLiteral("%1 → %2").arg(QLocale().toString(day.before),
                                         QLocale().toString(day.after));
}

} // namespace

ForecastChart::ForecastChart(const ForecastModel &forecast, const Appearance &appearance,
                             QWidget *parent)
    : QWidget(parent), m_forecast(forecast), m_appearance(appearance)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&forecast, &QAbstractItemModel::modelReset, this, qOverload<>(&QWidget::update));
    connect(&appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
}

QFont ForecastChart::labelFont() const
{
    return m_appearance.font(0.9);
}

QSize ForecastChart::sizeHint() const
{
    const int line = QFontMetrics(labelFont()).height();
    return {15 * line, 9 * line};
}

QRectF ForecastChart::mirrored(const QRectF &rect) const
{
    if (layoutDirection() != Qt::RightToLeft)
        return rect;
    return {width() - rect.right(), rect.top(), rect.width(), rect.height()};
}

QRectF ForecastChart::Plot::bar(std::size_t day, int reviews, double share) const
{
    const double barWidth = slot < NarrowSlot ? slot : slot * share;
    const double height = area.height() * reviews / top;
    return {area.left() + slot * static_cast<double>(day) + (slot - barWidth) / 2,
            area.bottom() - height, barWidth, height};
}

ForecastChart::Plot ForecastChart::plot() const
{
    const std::vector<ForecastDay> &days = m_forecast.days();
    int most = 1;
    for (const ForecastDay &day : days)
        most = std::max({most, day.before, day.after});
    Plot plot;
    plot.step = stepFor(most);
    plot.top = (most + plot.step - 1) / plot.step * plot.step;
    const QFontMetrics metrics(labelFont());
    const int figures = metrics.horizontalAdvance(QLocale().toString(plot.top)) + 2 * Gap;
    // Above: the legend, and the figure of the highest bar. Below: the days.
    plot.area = QRectF(rect()).adjusted(figures, 2 * (metrics.height() + Gap), -Gap,
                                        -(metrics.height() + 2 * Gap));
    plot.slot = plot.area.width() / static_cast<double>(std::max<std::size_t>(1, days.size()));
    return plot;
}

void ForecastChart::paintEvent(QPaintEvent *)
{
    if (m_forecast.days().empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(labelFont());
    const Plot plot = this->plot();
    paintLegend(painter);
    paintLines(painter, plot);
    paintBars(painter, plot);
    paintFigures(painter, plot);
    paintDays(painter, plot);
}

void ForecastChart::paintLegend(QPainter &painter) const
{
    const Theme &theme = m_appearance.theme();
    const QFontMetricsF metrics(labelFont());
    const double side = metrics.ascent();
    double left = Gap;
    const auto entry = [&](const QColor &line, const QColor &fill, const QString &word) {
        const QRectF sample(left + 0.5, Gap + 0.5, side, side);
        painter.setPen(line);
        painter.setBrush(fill);
        painter.drawRect(mirrored(sample));
        const double wide = metrics.horizontalAdvance(word) + 1;
        const QRectF text(sample.right() + Gap, Gap, wide, metrics.height());
        painter.setPen(theme.dim);
        painter.drawText(mirrored(text), Qt::AlignCenter, word);
        left = text.right() + 4 * Gap;
    };
    entry(theme.dim, theme.line, tr("before", "reviews of a day"));
    entry(theme.accent, theme.accent, tr("after", "reviews of a day"));
    const auto &days = m_forecast.days();
    if (std::ranges::any_of(days, &ForecastDay::isAway))
        entry(theme.line, theme.selected, tr("away"));
}

void ForecastChart::paintLines(QPainter &painter, const Plot &plot) const
{
    const Theme &theme = m_appearance.theme();
    const std::vector<ForecastDay> &days = m_forecast.days();
    // Days away come first, if there are any.
    const auto away = static_cast<double>(std::ranges::count_if(days, &ForecastDay::isAway));
    painter.fillRect(
        mirrored({plot.area.left(), plot.area.top(), plot.slot * away, plot.area.height()}),
        theme.selected);
    const double half = QFontMetricsF(labelFont()).height() / 2;
    for (int reviews = 0; reviews <= plot.top; reviews += plot.step) {
        const double y = plot.area.bottom() - plot.area.height() * reviews / plot.top;
        painter.setPen(reviews == 0 ? theme.dim : theme.line);
        const QRectF line = mirrored({plot.area.left(), y, plot.area.width(), 0});
        painter.drawLine(line.topLeft(), line.topRight());
        painter.setPen(theme.dim);
        painter.drawText(mirrored({0, y - half, plot.area.left() - Gap, 2 * half}),
                         Qt::AlignVCenter | (layoutDirection() == Qt::RightToLeft ? Qt::AlignLeft
                                                                                  : Qt::AlignRight),
                         QLocale().toString(reviews));
    }
}

void ForecastChart::paintBars(QPainter &painter, const Plot &plot) const
{
    const Theme &theme = m_appearance.theme();
    const std::vector<ForecastDay> &days = m_forecast.days();
    const bool narrow = plot.slot < NarrowSlot;
    for (std::size_t i = 0; i < days.size(); ++i) {
        painter.setPen(narrow ? QPen(Qt::NoPen) : QPen(theme.dim));
        painter.setBrush(narrow ? theme.key : theme.line);
        if (days[i].before > 0)
            painter.drawRect(mirrored(plot.bar(i, days[i].before, SlotShare)));
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        painter.drawRect(mirrored(plot.bar(i, days[i].after, AfterShare)));
    }
}

/// Above each day, if there is room above all of them.
void ForecastChart::paintFigures(QPainter &painter, const Plot &plot) const
{
    const std::vector<ForecastDay> &days = m_forecast.days();
    const QFontMetricsF metrics(labelFont());
    const bool hasRoom = std::ranges::all_of(days, [&](const ForecastDay &day) {
        return metrics.horizontalAdvance(figureOf(day)) + Gap <= plot.slot;
    });
    if (!hasRoom)
        return;
    const Theme &theme = m_appearance.theme();
    painter.setPen(theme.text);
    for (std::size_t i = 0; i < days.size(); ++i) {
        const double top = plot.bar(i, std::max(days[i].before, days[i].after), 1).top();
        const QRectF room(plot.area.left() + plot.slot * static_cast<double>(i),
                          top - metrics.height() - 1, plot.slot, metrics.height());
        const QString figure = figureOf(days[i]);
        // No line goes through a figure.
        painter.fillRect(painter.boundingRect(mirrored(room), Qt::AlignCenter, figure),
                         days[i].isAway ? theme.selected : theme.panel);
        painter.drawText(mirrored(room), Qt::AlignCenter, figure);
    }
}

/// Under the bars, as many as there is room for, weeks apart where that is possible.
void ForecastChart::paintDays(QPainter &painter, const Plot &plot) const
{
    const std::vector<ForecastDay> &days = m_forecast.days();
    const QFontMetricsF metrics(labelFont());
    double wide = 0;
    for (const ForecastDay &day : days)
        wide = std::max(wide, metrics.horizontalAdvance(day.shortName));
    std::size_t apart = 1;
    while (plot.slot * static_cast<double>(apart) < wide + 2 * Gap)
        apart = apart == 1 ? 2 : apart == 2 ? 7 : 2 * apart;
    painter.setPen(m_appearance.theme().dim);
    for (std::size_t i = 0; i < days.size(); i += apart) {
        const double middle = plot.area.left() + plot.slot * (static_cast<double>(i) + 0.5);
        // The first and the last may be wider than their day, yet stay on the paper.
        const double left = std::clamp(middle - wide / 2 - 1, 0.0, width() - wide - 2);
        const QRectF room(left, plot.area.bottom() + Gap, wide + 2, metrics.height());
        painter.drawText(mirrored(room), Qt::AlignCenter, days[i].shortName);
    }
}

bool ForecastChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto &at = *static_cast<QHelpEvent *>(event);
    const Plot plot = this->plot();
    const auto &days = m_forecast.days();
    for (std::size_t i = 0; i < days.size(); ++i) {
        const QRectF column = mirrored({plot.area.left() + plot.slot * static_cast<double>(i), 0,
                                        plot.slot, static_cast<double>(height())});
        if (column.contains(at.pos())) {
            QToolTip::showText(at.globalPos(), tooltipOf(ForecastModel::sentenceOf(days[i])), this);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

} // namespace engram::desktop
