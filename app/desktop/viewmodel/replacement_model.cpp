// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "replacement_model.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "engine.h"
#include "text/tooltip.h"

namespace engram::desktop
{

ReplacementModel::ReplacementModel(Engine &engine, QObject *parent)
    : QAbstractTableModel(parent), m_engine(engine)
{
}

void ReplacementModel::setList(std::shared_ptr<ReplacementList> list)
{
    beginResetModel();
    m_list = std::move(list);
    m_rows.clear();
    m_notes = 0;
    m_refused = 0;
    m_isDone = false;
    endResetModel();
}

void ReplacementModel::goOn(bool isDone)
{
    m_isDone = isDone;
    if (m_rows.empty() && canFetchMore({}) && (isDone || m_list->notes().size() >= PageNotes))
        fetchMore({});
}

bool ReplacementModel::canFetchMore(const QModelIndex &parent) const
{
    if (parent.isValid() || m_list == nullptr || !m_engine.isReady())
        return false;
    return m_notes < m_list->notes().size() ||
           (m_isDone && m_refused < std::min(MostRefused, m_list->refused().size()));
}

void ReplacementModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    std::vector<Row> more = nextRows();
    if (more.empty())
        return;
    const auto first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(more.size()) - 1);
    std::ranges::move(more, std::back_inserter(m_rows));
    endInsertRows();
}

std::vector<ReplacementModel::Row> ReplacementModel::nextRows()
{
    std::vector<Row> rows;
    if (m_notes < m_list->notes().size()) {
        const auto shown = m_list->preview(m_notes, PageNotes);
        m_notes = std::min(m_notes + PageNotes, m_list->notes().size());
        if (shown)
            for (const ReplacementPreview &note : *shown)
                for (const PartReplacement &part : note.parts)
                    addRows(part, titleOfNote(note.note), rows);
        return rows;
    }
    for (; m_refused < std::min(MostRefused, m_list->refused().size()); ++m_refused) {
        const RefusedReplacement &refused = m_list->refused()[m_refused];
        rows.push_back({.where = tr("%1 · stays as it is").arg(titleOfNote(refused.note)),
                        .before = {},
                        .after = {.text = reasonOf(refused), .marks = {}}});
    }
    return rows;
}

QString ReplacementModel::titleOfNote(NoteId note) const
{
    const auto read = m_engine.collection().note(note);
    return read ? QString::fromStdString(titleOf(read->content)) : QString();
}

/// Places in one line of the text are one row.
void ReplacementModel::addRows(const PartReplacement &part, const QString &title,
                               std::vector<Row> &rows)
{
    //: %1 is the title of a note, %2 a part of it, such as: explanation
    const QString where = tr("%1 · %2", "note, part").arg(title, wordOf(part.part));
    for (std::size_t i = 0; i < part.places.size();) {
        std::vector<ByteSpan> before;
        std::vector<ByteSpan> after;
        std::size_t lineEnd = part.places[i].before;
        for (; i < part.places.size() && (before.empty() || part.places[i].before <= lineEnd);
             ++i) {
            const ReplacedPlace &place = part.places[i];
            before.push_back({place.before, place.before + place.sizeBefore});
            after.push_back({place.after, place.after + place.sizeAfter});
            lineEnd = std::min(part.before.find('\n', before.back().end), part.before.size());
        }
        rows.push_back({where, excerptOf(part.before, before), excerptOf(part.after, after)});
    }
}

const Excerpt *ReplacementModel::excerptAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.column() == WhereColumn)
        return nullptr;
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    return index.column() == BeforeColumn ? &row.before : &row.after;
}

std::vector<TextMark> ReplacementModel::marksAt(const QModelIndex &index) const
{
    const Excerpt *excerpt = excerptAt(index);
    return excerpt != nullptr ? excerpt->marks : std::vector<TextMark>();
}

int ReplacementModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ReplacementModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReplacementModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const Excerpt *excerpt = excerptAt(index);
    const QString &text =
        excerpt != nullptr ? excerpt->text : m_rows[static_cast<std::size_t>(index.row())].where;
    return role == Qt::ToolTipRole ? tooltipOf(text) : text;
}

QVariant ReplacementModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == WhereColumn    ? tr("Where")
           : section == BeforeColumn ? tr("Before")
                                     : tr("After");
}

} // namespace engram::desktop
