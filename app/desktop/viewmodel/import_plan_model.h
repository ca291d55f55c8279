// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The dry run of an import as a table: first what is left out and why, then warnings, then what
/// could be better, then what would change.

#include <optional>
#include <vector>

#include <QAbstractTableModel>

#include <engram/import.h>

namespace engram::desktop
{

class ImportPlanModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { WhatColumn, TitleColumn, LineColumn, ColumnCount };
    /// Whether the row tells what is wrong with the file: true for what was left out and warnings.
    static constexpr int AttentionRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    void setPlan(const ImportPlan &plan);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Row
    {
        QString what;
        QString title;
        QString detail; ///< the deck, or the reason
        int line = 0;
        bool attention = false;
    };

    std::vector<Row> m_rows;
};

} // namespace engram::desktop
