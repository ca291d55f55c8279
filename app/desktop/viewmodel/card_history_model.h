// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A card's history as a table, the newest first: its reviews, due days set by hand, and resets.

#include <vector>

#include <QAbstractTableModel>

#include <engram/card_info.h>

namespace engram::desktop
{

class CardHistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        WhenColumn,
        GradeColumn,
        TimeColumn,
        IntervalColumn,
        KindColumn,
        DetailColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// `answers`: whether to tell what was chosen and what is right.
    void setHistory(std::vector<CardStep> oldestFirst, bool answers);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString answerOf(const CardReview &entry) const;
    [[nodiscard]] QString textOf(const CardReview &entry, int column) const;
    [[nodiscard]] QString textOf(const CardReschedule &entry, int column) const;

    std::vector<CardStep> m_steps;
    bool m_answers = false;
};

} // namespace engram::desktop
