// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/row_scan.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>
#include <variant>

namespace engram::store
{

namespace
{

constexpr double NoValue = std::numeric_limits<double>::infinity();

std::string jsonOf(std::span<const std::int64_t> ids)
{
    std::string json = "[";
    for (const std::int64_t id : ids)
        json += (json.size() > 1 ? "," : "") + std::to_string(id);
    return json + "]";
}

} // namespace

bool isOfNotes(LibraryColumn column)
{
    switch (column) {
    case LibraryColumn::Title:
    case LibraryColumn::Answer:
    case LibraryColumn::Deck:
    case LibraryColumn::Tags:
    case LibraryColumn::Created:
    case LibraryColumn::Edited:
        return true;
    default:
        return false;
    }
}

class RowScan::Together
{
public:
    explicit Together(LibraryColumn column) : m_column(column) {}

    void begin()
    {
        m_count = 0;
        m_value = 0;
    }

    void add(double value)
    {
        ++m_count;
        switch (m_column) {
        case LibraryColumn::Kind:
            m_value = m_count == 1 ? value : m_value;
            break;
        case LibraryColumn::State:
        case LibraryColumn::Due:
            m_value = m_count == 1 ? value : std::min(m_value, value);
            break;
        case LibraryColumn::Flag:
            m_value = std::max(m_value, value);
            break;
        case LibraryColumn::Position:
            m_value = value;
            break;
        default:
            m_value += value;
        }
    }

    [[nodiscard]] double key(bool descending) const
    {
        if (m_count == 0)
            return NoValue;
        const bool isMean = m_column == LibraryColumn::Interval ||
                            m_column == LibraryColumn::Easiness ||
                            m_column == LibraryColumn::Retrievability;
        const double value = isMean ? m_value / m_count : m_value;
        return descending ? -value : value;
    }

private:
    LibraryColumn m_column;
    int m_count = 0;
    double m_value = 0;
};

RowScan::RowScan(Connection &connection, CardCondition condition, const RowOrder &order)
    : m_connection(connection), m_condition(std::move(condition)), m_order(order)
{
}

SQLite::Statement &RowScan::prepared(std::unique_ptr<SQLite::Statement> &statement, RowPlace place)
{
    if (statement) {
        statement->reset();
        return *statement;
    }
    const RowStatement made = rowStatement(m_condition, m_order, place);
    statement = std::make_unique<SQLite::Statement>(m_connection.database(), made.search.text);
    int at = 0;
    for (const SearchValue &value : made.search.values)
        std::visit([&](const auto &typed) { statement->bind(++at, typed); }, value);
    m_placeValue = made.placeValue;
    return *statement;
}

void RowScan::span(std::int64_t first, std::int64_t last, std::vector<KeyedRow> &rows)
{
    SQLite::Statement &statement = prepared(m_span, RowPlace::Span);
    statement.bind(static_cast<int>(m_placeValue), first);
    statement.bind(static_cast<int>(m_placeValue) + 1, last);
    read(statement, rows);
}

void RowScan::notes(std::span<const std::int64_t> notes, std::vector<KeyedRow> &rows)
{
    const std::string json = jsonOf(notes);
    SQLite::Statement &statement = prepared(m_notes, RowPlace::Notes);
    statement.bind(static_cast<int>(m_placeValue), json);
    const auto before = static_cast<std::ptrdiff_t>(rows.size());
    read(statement, rows);
    if (m_order.view.mode == LibraryMode::Cards)
        return;
    const auto cards = static_cast<std::ptrdiff_t>(rows.size());
    SQLite::Statement &drafts = prepared(m_draftNotes, RowPlace::DraftNotes);
    drafts.bind(static_cast<int>(m_placeValue), json);
    read(drafts, rows);
    std::inplace_merge(rows.begin() + before, rows.begin() + cards, rows.end(),
                       [](const KeyedRow &a, const KeyedRow &b) { return a.id < b.id; });
}

void RowScan::drafts(std::vector<KeyedRow> &rows)
{
    if (m_order.view.mode == LibraryMode::Notes)
        read(prepared(m_drafts, RowPlace::Drafts), rows);
}

void RowScan::read(SQLite::Statement &statement, std::vector<KeyedRow> &rows)
{
    const LibraryColumn column = m_order.view.order.column;
    const bool descending = m_order.view.order.descending;
    const bool isCards = m_order.view.mode == LibraryMode::Cards;
    Together values(column);
    std::int64_t note = 0;
    bool isFound = false;
    const auto end = [&] {
        if (isFound)
            rows.push_back({values.key(descending), note});
        isFound = false;
    };
    while (statement.executeStep()) {
        const std::int64_t card = statement.getColumn(0).getInt64();
        const std::int64_t row = isCards ? card : noteOf(CardId(card)).value();
        if (isCards || row != note) {
            end();
            values.begin();
            note = row;
        }
        if (const SQLite::Column key = statement.getColumn(1); !key.isNull())
            values.add(key.getDouble());
        isFound = isFound || isCards || statement.getColumn(2).getInt() != 0;
    }
    end();
    statement.reset();
}

} // namespace engram::store
