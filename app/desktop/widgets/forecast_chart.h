// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A forecast as bars: for each day an outlined one, as it is, and before it a filled one, as it
/// would be. The same figures are in the model, for a table.

#include <vector>

#include <QWidget>

namespace engram::desktop
{

class Appearance;
class ForecastModel;

class ForecastChart : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the chart.
    ForecastChart(const ForecastModel &forecast, const Appearance &appearance,
                  QWidget *parent = nullptr);

    /// The least that can be read; a page gives what room it has.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// Where the bars are, and what of them.
    struct Plot
    {
        QRectF area;
        double slot = 0; ///< the width of a day
        int step = 1;    ///< between two lines
        int top = 1;     ///< reviews at the upper edge

        [[nodiscard]] QRectF bar(std::size_t day, int reviews, double share) const;
    };

    [[nodiscard]] QFont labelFont() const;
    [[nodiscard]] Plot plot() const;
    void paintLegend(QPainter &painter) const;
    void paintLines(QPainter &painter, const Plot &plot) const;
    void paintBars(QPainter &painter, const Plot &plot) const;
    void paintFigures(QPainter &painter, const Plot &plot) const;
    void paintDays(QPainter &painter, const Plot &plot) const;
    /// From left to right also where one reads the other way.
    [[nodiscard]] QRectF mirrored(const QRectF &rect) const;

    const ForecastModel &m_forecast;
    const Appearance &m_appearance;
};

} // namespace engram::desktop
