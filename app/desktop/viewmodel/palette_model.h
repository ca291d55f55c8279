// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What can be done now, by name: the rows of the command palette. A row is found by words in any order,
/// capital letters and accents aside; what begins as the search does comes first.

#include <vector>

#include <QAbstractTableModel>
#include <QString>
#include <QStringList>

namespace engram::desktop
{

/// One thing to do.
struct PaletteEntry
{
    QString name;
    QString group; ///< where it is found otherwise: "Study", "Deck"
    QString keys;  ///< "" for none
};

class PaletteModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, GroupColumn, KeysColumn, ColumnCount };

    explicit PaletteModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    /// All of them, with nothing searched for yet.
    void setEntries(std::vector<PaletteEntry> entries);
    void setQuery(const QString &query);
    /// Which of the entries a row is.
    [[nodiscard]] int entryAt(int row) const
    {
        return m_found[static_cast<std::size_t>(row)].entry;
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Found
    {
        int entry = 0;
        int rank = 0; ///< the less, the earlier
    };

    [[nodiscard]] int rankOf(const QString &text, const QStringList &words) const;

    std::vector<PaletteEntry> m_entries;
    std::vector<QString> m_texts; ///< of each of them, folded
    std::vector<Found> m_found;
};

} // namespace engram::desktop
