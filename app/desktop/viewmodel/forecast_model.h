// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What days ask for before a change and after it: a row for each day.

#include <vector>

#include <QAbstractTableModel>
#include <QString>

namespace engram::desktop
{

/// One day of a forecast.
struct ForecastDay
{
    QString name;      ///< "Tuesday 24 November"
    QString shortName; ///< "Tue 24"
    int before = 0;
    int after = 0;
    bool isAway = false; ///< one of the days to be kept free
};

class ForecastModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { DayColumn, BeforeColumn, AfterColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setDays(std::vector<ForecastDay> days);
    [[nodiscard]] const std::vector<ForecastDay> &days() const { return m_days; }
    /// "Tuesday 24 November: 120 before, 24 after".
    [[nodiscard]] static QString sentenceOf(const ForecastDay &day);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    std::vector<ForecastDay> m_days;
};

} // namespace engram::desktop
