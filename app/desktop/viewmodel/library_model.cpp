// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "library_model.h"

#include <algorithm>
#include <span>
#include <utility>

#include "engine.h"
#include "text/flag_text.h"
#include "text/list_text.h"
#include "text/tooltip.h"

namespace engram::desktop
{

LibraryModel::LibraryModel(Engine &engine, QObject *parent)
    : QAbstractTableModel(parent), m_engine(engine)
{
}

void LibraryModel::setRows(std::vector<RowId> rows, LibraryMode mode)
{
    const bool goesOn = mode == m_mode && m_rows.size() <= rows.size() &&
                        std::equal(m_rows.begin(), m_rows.end(), rows.begin());
    if (!goesOn) {
        beginResetModel();
        m_rows = std::move(rows);
        m_mode = mode;
        m_windows.clear();
        endResetModel();
        return;
    }
    if (m_rows.size() == rows.size())
        return;
    const auto before = static_cast<int>(m_rows.size());
    beginInsertRows({}, before, static_cast<int>(rows.size()) - 1);
    m_rows = std::move(rows);
    std::erase_if(m_windows, [](const Window &window) { return window.rows.size() < WindowRows; });
    endInsertRows();
}

void LibraryModel::reread()
{
    readContext();
    m_windows.clear();
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

/// The decks' names are few, and asked for in every row.
void LibraryModel::readContext()
{
    if (!m_engine.isReady())
        return;
    m_context.today = m_engine.collection().today();
    m_context.utcOffset = m_engine.clock().utcOffset(m_engine.clock().now());
    const auto decks = m_engine.collection().decks();
    if (!decks)
        return;
    m_context.decks.clear();
    std::vector<std::string> path;
    for (const DeckSummary &row : *decks) {
        path.resize(std::min(path.size(), static_cast<std::size_t>(row.depth)));
        path.push_back(row.deck.name);
        m_context.decks[row.deck.id] = pathText(path);
    }
}

const LibraryModel::Window *LibraryModel::windowAt(std::size_t place) const
{
    const auto known = std::ranges::find(m_windows, place, &Window::place);
    if (known != m_windows.end()) {
        m_windows.splice(m_windows.begin(), m_windows, known);
        return &m_windows.front();
    }
    if (!m_engine.isReady())
        return nullptr;
    const std::size_t first = place * WindowRows;
    const auto ids = std::span(m_rows).subspan(first, std::min(WindowRows, m_rows.size() - first));
    auto read = m_engine.collection().libraryRows(ids, m_mode);
    Window window{.place = place, .rows = {}};
    window.rows.resize(ids.size());
    if (read) {
        auto next = read->begin(); // those that are no longer there are left out
        for (std::size_t i = 0; i < ids.size() && next != read->end(); ++i)
            if (next->id == ids[i])
                window.rows[i] = std::move(*next++);
    }
    m_windows.push_front(std::move(window));
    if (m_windows.size() > MostWindows)
        m_windows.pop_back();
    return &m_windows.front();
}

const LibraryRow *LibraryModel::rowAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const auto at = static_cast<std::size_t>(row);
    const Window *window = windowAt(at / WindowRows);
    if (window == nullptr)
        return nullptr;
    const auto &found = window->rows[at % WindowRows];
    return found ? &*found : nullptr;
}

std::vector<RowId> LibraryModel::idsIn(const std::vector<RowSpan> &spans) const
{
    std::vector<RowId> ids;
    for (const RowSpan &span : spans) {
        const int last = std::min(span.last, rowCount() - 1);
        if (span.first >= 0 && span.first <= last)
            ids.insert(ids.end(), m_rows.begin() + span.first, m_rows.begin() + last + 1);
    }
    return ids;
}

std::vector<RowSpan> LibraryModel::spansOf(std::vector<RowId> ids) const
{
    std::ranges::sort(ids);
    std::vector<RowSpan> spans;
    for (int row = 0; row < rowCount() && !ids.empty(); ++row) {
        if (!std::ranges::binary_search(ids, m_rows[static_cast<std::size_t>(row)]))
            continue;
        if (!spans.empty() && spans.back().last == row - 1)
            spans.back().last = row;
        else
            spans.push_back({row, row});
    }
    return spans;
}

QString LibraryModel::flagName(int flag) const
{
    return desktop::flagName(flag,
                             m_engine.isReady() ? m_engine.collection().flagNames() : FlagNames());
}

int LibraryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LibraryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(LibraryColumns);
}

QVariant LibraryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const LibraryColumn column = columnAt(index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (isFigure(column) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != FlagRole && role != DimRole)
        return {};
    const LibraryRow *row = rowAt(index.row());
    if (row == nullptr)
        return {};
    if (role == FlagRole)
        return row->flag;
    if (role == DimRole)
        return row->state == LibraryState::Suspended || row->state == LibraryState::Orphan;
    if (column == LibraryColumn::Flag)
        return row->flag > 0 ? flagName(row->flag) : QString();
    const QString text = cellText(*row, column, m_context);
    return role == Qt::ToolTipRole ? tooltipOf(text) : text;
}

QVariant LibraryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter |
                        (isFigure(columnAt(section)) ? Qt::AlignRight : Qt::AlignLeft));
    return role == Qt::DisplayRole ? titleOf(columnAt(section)) : QVariant();
}

} // namespace engram::desktop
