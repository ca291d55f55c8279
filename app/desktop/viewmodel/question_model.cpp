// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "question_model.h"

#include <iterator>
#include <utility>

#include "engine.h"
#include "text/mastery_text.h"
#include "text/percent_text.h"
#include "text/tooltip.h"

namespace engram::desktop
{

namespace
{

constexpr std::size_t RowsAtOnce = 200;

} // namespace

QuestionModel::QuestionModel(Engine &engine, QObject *parent)
    : QAbstractTableModel(parent), m_engine(engine)
{
}

Result<void> QuestionModel::setDeck(DeckId deck)
{
    auto rows = m_engine.collection().questionsOf(deck, {}, RowsAtOnce);
    if (!rows)
        return failFrom(rows);
    beginResetModel();
    m_deck = deck;
    m_more = rows->size() == RowsAtOnce;
    m_rows = *std::move(rows);
    endResetModel();
    return {};
}

bool QuestionModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && m_engine.isReady();
}

void QuestionModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    auto rows = m_engine.collection().questionsOf(m_deck, m_rows.back().note, RowsAtOnce);
    m_more = rows && rows->size() == RowsAtOnce;
    if (!rows || rows->empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows->size()) - 1);
    std::move(rows->begin(), rows->end(), std::back_inserter(m_rows));
    endInsertRows();
}

std::optional<CardId> QuestionModel::cardAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return std::nullopt;
    return m_rows[static_cast<std::size_t>(index.row())].card;
}

std::optional<NoteId> QuestionModel::questionAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return std::nullopt;
    return m_rows[static_cast<std::size_t>(index.row())].note;
}

int QuestionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int QuestionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString QuestionModel::textOf(const QuestionMastery &row, int column) const
{
    switch (column) {
    case TitleColumn:
        return QString::fromStdString(row.title);
    case MasteryColumn:
        return percentText(row.mastery);
    case OwnColumn:
        return percentText(row.own);
    case FactsColumn:
        return row.facts == 0 ? QString() : tr("%1 / %2").arg(row.factsInReview).arg(row.facts);
    case WeakestColumn:
        return row.weakest ? tr("%1 · %2", "how well a fact is known, and the fact")
                                 .arg(percentText(row.weakestRetrievability),
                                      QString::fromStdString(row.weakestTitle))
                           : QString();
    default:
        return {};
    }
}

QVariant QuestionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QuestionMastery &row = m_rows[static_cast<std::size_t>(index.row())];
    const bool isText = index.column() == TitleColumn || index.column() == WeakestColumn;
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, index.column());
    case Qt::TextAlignmentRole:
        return QVariant(
            Qt::AlignVCenter |
            (isText || index.column() == MasteryColumn ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::ToolTipRole:
        return isText ? tooltipOf(textOf(row, index.column())) : masteryText(row);
    case ShareRole:
        return index.column() == MasteryColumn ? QVariant(row.mastery) : QVariant();
    default:
        return {};
    }
}

QVariant QuestionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isFigure = section == OwnColumn || section == FactsColumn;
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (isFigure ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case MasteryColumn:
            return tr("The lesser of the question itself and the mean of its facts");
        case OwnColumn:
            return tr("How likely the question itself is remembered today");
        case FactsColumn:
            return tr("Facts that were answered once, of all");
        default:
            return {};
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn:
        return tr("Question");
    case MasteryColumn:
        return tr("Mastery");
    case OwnColumn:
        return tr("The question itself");
    case FactsColumn:
        return tr("Facts");
    case WeakestColumn:
        return tr("Weakest fact");
    default:
        return {};
    }
}

} // namespace engram::desktop
