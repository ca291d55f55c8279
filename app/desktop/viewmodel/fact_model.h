// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The facts of a question as a table, numbered from 1.

#include <vector>

#include <QAbstractTableModel>

#include <engram/mastery.h>

namespace engram::desktop
{

class FactModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NumberColumn, KnownColumn, TitleColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setFacts(std::vector<FactMastery> facts);
    [[nodiscard]] const std::vector<FactMastery> &facts() const { return m_facts; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    std::vector<FactMastery> m_facts;
};

} // namespace engram::desktop
