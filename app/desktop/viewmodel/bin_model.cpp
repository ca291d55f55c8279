// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "bin_model.h"

#include <map>
#include <set>
#include <utility>

#include "engine.h"
#include "text/day_time.h"
#include "text/tooltip.h"

namespace engram::desktop
{

namespace
{

Result<std::vector<Note>> wholeBin(Collection &collection)
{
    constexpr std::size_t Page = 1'000;
    std::vector<Note> notes;
    for (;;) {
        auto page = collection.removedNotes(notes.size(), Page);
        if (!page)
            return failFrom(page);
        notes.insert(notes.end(), page->begin(), page->end());
        if (page->size() < Page)
            return notes;
    }
}

} // namespace

BinModel::BinModel(Engine &engine, QObject *parent) : QAbstractTableModel(parent), m_engine(engine)
{
}

Result<void> BinModel::refresh()
{
    auto notes = wholeBin(m_engine.collection());
    if (!notes)
        return failFrom(notes);
    auto removedDecks = m_engine.collection().removedDecks();
    if (!removedDecks)
        return failFrom(removedDecks);
    auto decks = m_engine.collection().decks();
    if (!decks)
        return failFrom(decks);
    std::map<DeckId, QString> nameOf;
    for (const DeckSummary &row : *decks)
        nameOf[row.deck.id] = QString::fromStdString(row.deck.name);
    std::set<NoteId> removed;
    std::map<NoteId, int> factsOf;
    for (const Note &note : *notes)
        removed.insert(note.id);
    const auto isWithQuestion = [&removed](const Note &note) {
        return note.parent && removed.contains(*note.parent);
    };
    for (const Note &note : *notes)
        if (isWithQuestion(note))
            ++factsOf[*note.parent];
    std::vector<Row> rows;
    for (const RemovedDeck &row : *removedDecks)
        rows.push_back({.removedDeck = row.deck.id,
                        .title = QString::fromStdString(row.deck.name),
                        .deck = row.deck.parent ? nameOf[*row.deck.parent] : QString(),
                        .notes = static_cast<int>(row.notes),
                        .at = row.at});
    for (const Note &note : *notes) {
        if (isWithQuestion(note))
            continue;
        auto at = m_engine.collection().removedAt(note.id);
        if (!at)
            return failFrom(at);
        rows.push_back({.note = note.id,
                        .title = QString::fromStdString(titleOf(note.content)),
                        .deck = nameOf[note.deck],
                        .facts = factsOf[note.id],
                        .isFact = note.parent.has_value(),
                        .at = *at});
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    return {};
}

QString BinModel::whenText(const Row &row) const
{
    return row.at ? momentText(*row.at, m_engine.clock().utcOffset(*row.at)) : QString();
}

const BinModel::Row *BinModel::rowAt(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rowCount()
               ? &m_rows[static_cast<std::size_t>(index.row())]
               : nullptr;
}

std::optional<DeckId> BinModel::deckAt(const QModelIndex &index) const
{
    const Row *row = rowAt(index);
    return row != nullptr ? row->removedDeck : std::nullopt;
}

std::optional<NoteId> BinModel::noteAt(const QModelIndex &index) const
{
    const Row *row = rowAt(index);
    return row != nullptr && !row->removedDeck ? std::optional(row->note) : std::nullopt;
}

int BinModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BinModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BinModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case TitleColumn:
        return role == Qt::ToolTipRole ? tooltipOf(row.title) : row.title;
    case WithColumn:
        if (row.removedDeck)
            return tr("a deck with %n note(s)", nullptr, row.notes);
        if (row.isFact)
            return tr("a fact");
        return row.facts > 0 ? tr("with %n fact(s)", nullptr, row.facts) : QString();
    case DeckColumn:
        return role == Qt::ToolTipRole ? tooltipOf(row.deck) : row.deck;
    case WhenColumn:
        return whenText(row);
    default:
        return {};
    }
}

QVariant BinModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn:
        return tr("Note or deck");
    case DeckColumn:
        return tr("In deck");
    case WhenColumn:
        return tr("Deleted");
    default:
        return QString();
    }
}

} // namespace engram::desktop
