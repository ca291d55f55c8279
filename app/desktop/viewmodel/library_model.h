// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The library's rows as a table. Of all rows only the ids are kept; what stands in them is read in
/// windows as they come into sight, and that of the last few windows is remembered.

#include <cstddef>
#include <cstdint>
#include <list>
#include <optional>
#include <vector>

#include <QAbstractTableModel>

#include <engram/library.h>

#include "text/library_text.h"

namespace engram::desktop
{

class Engine;

/// Rows next to each other.
struct RowSpan
{
    int first = 0;
    int last = -1;

    friend bool operator==(const RowSpan &, const RowSpan &) = default;
};

class LibraryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr std::size_t WindowRows = 64; ///< read at once
    static constexpr std::size_t MostWindows = 24;
    enum Role {
        FlagRole = Qt::UserRole, ///< of the row: 0 for none
        DimRole,                 ///< whether the row is never asked
    };

    explicit LibraryModel(Engine &engine, QObject *parent = nullptr);

    /// Other rows. Where those that are there go on as they are, the others come behind them; else all
    /// are new.
    void setRows(std::vector<RowId> rows, LibraryMode mode);
    /// Reads again what is in sight, and what the words of the table depend on.
    void reread();

    [[nodiscard]] const std::vector<RowId> &rows() const { return m_rows; }
    [[nodiscard]] LibraryMode mode() const { return m_mode; }
    /// Nothing for a row that is no longer there, or cannot be read now. Holds until the next call.
    [[nodiscard]] const LibraryRow *rowAt(int row) const;
    /// Their ids, in their order.
    [[nodiscard]] std::vector<RowId> idsIn(const std::vector<RowSpan> &spans) const;
    /// The rows that have one of these ids. Cost: a look at every row.
    [[nodiscard]] std::vector<RowSpan> spansOf(std::vector<RowId> ids) const;
    [[nodiscard]] const LibraryContext &context() const { return m_context; }
    [[nodiscard]] QString flagName(int flag) const;

    [[nodiscard]] static LibraryColumn columnAt(int section)
    {
        return static_cast<LibraryColumn>(section);
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Window
    {
        std::size_t place; ///< of its first row, in windows
        std::vector<std::optional<LibraryRow>> rows;
    };

    [[nodiscard]] const Window *windowAt(std::size_t place) const;
    void readContext();

    Engine &m_engine;
    LibraryMode m_mode = LibraryMode::Cards;
    LibraryContext m_context;
    std::vector<RowId> m_rows;
    mutable std::list<Window> m_windows; ///< the one that was looked at last is first
};

} // namespace engram::desktop
