// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "library_table.h"

#include "quantity_text.h"
#include "text_width.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace engram::cli
{

namespace
{

constexpr int Gap = 2;
constexpr int LeastText = 12;

constexpr const char *StateWords[] = {"draft",    "new",    "locked",    "young", "mature",
                                      "learning", "buried", "suspended", "orphan"};
constexpr const char *KindWords[] = {"question", "basic", "reversed", "cloze"};

std::string nameOf(LibraryColumn column)
{
    for (const auto &[name, known] : libraryColumns())
        if (known == column)
            return name;
    return {};
}

std::string dateOf(Instant at)
{
    return isoDate(StudyDay(static_cast<int>(
        std::chrono::floor<std::chrono::hours>(at.time_since_epoch()).count() / 24)));
}

Json numberOrNull(const std::optional<double> &value, double scale)
{
    return value ? Json(std::round(*value * scale) / scale) : Json(nullptr);
}

Json valueOf(const NamedRow &named, LibraryColumn column)
{
    const LibraryRow &row = named.row;
    switch (column) {
    case LibraryColumn::Title:
        return row.title;
    case LibraryColumn::Answer:
        return row.answer;
    case LibraryColumn::Deck:
        return named.deck;
    case LibraryColumn::Tags:
        return row.tags;
    case LibraryColumn::Kind:
        return row.isFact ? "fact" : KindWords[static_cast<std::size_t>(row.kind)];
    case LibraryColumn::State:
        return StateWords[static_cast<std::size_t>(row.state)];
    case LibraryColumn::Due:
        return row.due ? Json(isoDate(*row.due)) : Json(nullptr);
    case LibraryColumn::Interval:
        return numberOrNull(row.interval, 10);
    case LibraryColumn::Easiness:
        return numberOrNull(row.easiness, 100);
    case LibraryColumn::Lapses:
        return row.lapses;
    case LibraryColumn::Reviews:
        return row.reviews;
    case LibraryColumn::Retrievability:
        return numberOrNull(row.retrievability, 1000);
    case LibraryColumn::Flag:
        return row.flag;
    case LibraryColumn::Created:
        return dateOf(row.created);
    case LibraryColumn::Edited:
        return dateOf(row.edited);
    case LibraryColumn::Position:
        break;
    }
    return row.position ? Json(*row.position + 1) : Json(nullptr);
}

std::string textOf(const NamedRow &named, LibraryColumn column)
{
    const LibraryRow &row = named.row;
    if (column == LibraryColumn::Retrievability)
        return row.retrievability ? percent(*row.retrievability) : "";
    if (column == LibraryColumn::Tags)
        return fmt::format("{}", fmt::join(row.tags, " "));
    if (column == LibraryColumn::Flag)
        return row.flag == 0 ? "" : std::to_string(row.flag);
    const Json value = valueOf(named, column);
    if (value.is_null())
        return {};
    if (value.is_string())
        return value.get<std::string>();
    return value.is_number_float() ? fmt::format("{}", value.get<double>())
                                   : fmt::format("{}", value.get<std::int64_t>());
}

bool isText(LibraryColumn column)
{
    return column == LibraryColumn::Title || column == LibraryColumn::Answer ||
           column == LibraryColumn::Deck || column == LibraryColumn::Tags;
}

} // namespace

const std::map<std::string, LibraryColumn> &libraryColumns()
{
    static const std::map<std::string, LibraryColumn> columns = {
        {"title", LibraryColumn::Title},       {"answer", LibraryColumn::Answer},
        {"deck", LibraryColumn::Deck},         {"tags", LibraryColumn::Tags},
        {"kind", LibraryColumn::Kind},         {"state", LibraryColumn::State},
        {"due", LibraryColumn::Due},           {"interval", LibraryColumn::Interval},
        {"easiness", LibraryColumn::Easiness}, {"lapses", LibraryColumn::Lapses},
        {"reviews", LibraryColumn::Reviews},   {"retrievability", LibraryColumn::Retrievability},
        {"flag", LibraryColumn::Flag},         {"created", LibraryColumn::Created},
        {"edited", LibraryColumn::Edited},     {"position", LibraryColumn::Position}};
    return columns;
}

void printLibrary(Terminal &out, const std::vector<NamedRow> &rows,
                  const std::vector<LibraryColumn> &columns)
{
    std::vector<std::vector<std::string>> lines{{"id"}};
    for (const LibraryColumn column : columns)
        lines.front().push_back(nameOf(column));
    for (const NamedRow &row : rows) {
        std::vector<std::string> &line = lines.emplace_back(std::vector{row.name});
        for (const LibraryColumn column : columns)
            line.push_back(textOf(row, column));
    }
    std::vector<int> widths(columns.size() + 1, 0);
    for (const auto &line : lines)
        for (std::size_t i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths[i], columnsOf(line[i]));
    int room = out.width() - Gap * static_cast<int>(columns.size());
    int texts = 0;
    for (std::size_t i = 0; i < widths.size(); ++i)
        if (i > 0 && isText(columns[i - 1]))
            ++texts;
        else
            room -= widths[i];
    // What a short one does not need is left to the others.
    std::vector<std::size_t> order;
    for (std::size_t i = 1; i < widths.size(); ++i)
        if (isText(columns[i - 1]))
            order.push_back(i);
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return widths[i]; });
    for (const std::size_t i : order) {
        widths[i] = std::min(widths[i], std::max(room / texts, LeastText));
        room -= widths[i];
        --texts;
    }
    for (std::size_t row = 0; row < lines.size(); ++row) {
        std::string text;
        for (std::size_t i = 0; i < lines[row].size(); ++i)
            text += (i == 0 ? "" : std::string(Gap, ' ')) +
                    padded(shortened(lines[row][i], widths[i]), widths[i]);
        text.erase(text.find_last_not_of(' ') + 1);
        out.line(text, row == 0 ? Tone::Dim : Tone::Plain);
    }
}

Json libraryJson(const std::vector<NamedRow> &rows, const std::vector<LibraryColumn> &columns)
{
    Json all = Json::array();
    for (const NamedRow &row : rows) {
        Json one{{"id", row.name}};
        for (const LibraryColumn column : columns)
            one[nameOf(column)] = valueOf(row, column);
        all.push_back(one);
    }
    return all;
}

} // namespace engram::cli
