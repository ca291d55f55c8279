// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "forecast_model.h"

#include <utility>

namespace engram::desktop
{

namespace
{

QString dayNameOf(const ForecastDay &day)
{
    //: %1 is a day such as Tuesday 24 November
    return day.isAway ? ForecastModel::tr("%1 (away)").arg(day.name) : day.name;
}

} // namespace

void ForecastModel::setDays(std::vector<ForecastDay> days)
{
    beginResetModel();
    m_days = std::move(days);
    endResetModel();
}

QString ForecastModel::sentenceOf(const ForecastDay &day)
{
    //: %1 is a day; %2 and %3 are numbers of reviews
    return tr("%1: %2 before, %3 after").arg(dayNameOf(day)).arg(day.before).arg(day.after);
}

int ForecastModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_days.size());
}

int ForecastModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ForecastModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter |
                        (index.column() == DayColumn ? Qt::AlignLeft : Qt::AlignRight));
    const ForecastDay &day = m_days[static_cast<std::size_t>(index.row())];
    if (role == Qt::AccessibleTextRole && index.column() == DayColumn)
        return sentenceOf(day);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case DayColumn:
        return dayNameOf(day);
    case BeforeColumn:
        return day.before;
    case AfterColumn:
        return day.after;
    default:
        return {};
    }
}

QVariant ForecastModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section == DayColumn ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DayColumn:
        return tr("Day");
    case BeforeColumn:
        return tr("Before", "reviews of a day");
    case AfterColumn:
        return tr("After", "reviews of a day");
    default:
        return {};
    }
}

} // namespace engram::desktop
