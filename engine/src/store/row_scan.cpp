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

sqlite3_stmt *RowScan::prepared(Prepared &statement, RowPlace place)
{
    if (statement)
        return statement.get();
    const RowStatement made = rowStatement(m_condition, m_order, place);
    sqlite3_stmt *raw = nullptr;
    check(sqlite3_prepare_v3(m_connection.database().getHandle(), made.search.text.c_str(), -1,
                             SQLITE_PREPARE_PERSISTENT, &raw, nullptr));
    statement.reset(raw);
    int at = 0;
    for (const SearchValue &value : made.search.values) {
        ++at;
        if (const auto *integer = std::get_if<std::int64_t>(&value))
            check(sqlite3_bind_int64(raw, at, *integer));
        else if (const auto *real = std::get_if<double>(&value))
            check(sqlite3_bind_double(raw, at, *real));
        else
            check(sqlite3_bind_text(raw, at, std::get<std::string>(value).c_str(), -1,
                                    SQLITE_TRANSIENT));
    }
    m_placeValue = static_cast<int>(made.placeValue);
    return raw;
}

void RowScan::check(int status)
{
    m_connection.database().check(status);
}

void RowScan::span(std::int64_t first, std::int64_t last, std::vector<KeyedRow> &rows)
{
    sqlite3_stmt *statement = prepared(m_span, RowPlace::Span);
    check(sqlite3_bind_int64(statement, m_placeValue, first));
    check(sqlite3_bind_int64(statement, m_placeValue + 1, last));
    read(statement, rows);
}

void RowScan::bindNotes(sqlite3_stmt *statement, const std::string &json)
{
    check(sqlite3_bind_text(statement, m_placeValue, json.c_str(), -1, SQLITE_TRANSIENT));
}

void RowScan::notes(std::span<const std::int64_t> notes, std::vector<KeyedRow> &rows)
{
    const std::string json = jsonOf(notes);
    sqlite3_stmt *statement = prepared(m_notes, RowPlace::Notes);
    bindNotes(statement, json);
    const auto before = static_cast<std::ptrdiff_t>(rows.size());
    read(statement, rows);
    if (m_order.view.mode == LibraryMode::Cards)
        return;
    const auto cards = static_cast<std::ptrdiff_t>(rows.size());
    sqlite3_stmt *drafts = prepared(m_draftNotes, RowPlace::DraftNotes);
    bindNotes(drafts, json);
    read(drafts, rows);
    std::inplace_merge(rows.begin() + before, rows.begin() + cards, rows.end(),
                       [](const KeyedRow &a, const KeyedRow &b) { return a.id < b.id; });
}

void RowScan::drafts(std::vector<KeyedRow> &rows)
{
    if (m_order.view.mode == LibraryMode::Notes)
        read(prepared(m_drafts, RowPlace::Drafts), rows);
}

void RowScan::read(sqlite3_stmt *statement, std::vector<KeyedRow> &rows)
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
    while (sqlite3_step(statement) == SQLITE_ROW) {
        const std::int64_t card = sqlite3_column_int64(statement, 0);
        const std::int64_t row = isCards ? card : noteOf(CardId(card)).value();
        if (isCards || row != note) {
            end();
            values.begin();
            note = row;
        }
        if (sqlite3_column_type(statement, 1) != SQLITE_NULL)
            values.add(sqlite3_column_double(statement, 1));
        isFound = isFound || isCards || sqlite3_column_int(statement, 2) != 0;
    }
    end();
    // What went wrong is told again by this.
    check(sqlite3_reset(statement));
}

} // namespace engram::store
