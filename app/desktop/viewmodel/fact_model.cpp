// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "fact_model.h"

#include <utility>

#include "text/percent_text.h"
#include "text/tooltip.h"

namespace engram::desktop
{

void FactModel::setFacts(std::vector<FactMastery> facts)
{
    beginResetModel();
    m_facts = std::move(facts);
    endResetModel();
}

int FactModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_facts.size());
}

int FactModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FactModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const FactMastery &fact = m_facts[static_cast<std::size_t>(index.row())];
    const QString title = QString::fromStdString(fact.title);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter |
                        (index.column() == TitleColumn ? Qt::AlignLeft : Qt::AlignRight));
    if (role == Qt::ToolTipRole && index.column() == TitleColumn)
        return tooltipOf(
            fact.sentence ? title : tr("%1 (no sentence of the explanation says this)").arg(title));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case NumberColumn:
        return QString::number(index.row() + 1);
    case KnownColumn:
        return fact.inReview ? percentText(fact.retrievability) : tr("new", "a fact");
    case TitleColumn:
        return title;
    default:
        return {};
    }
}

QVariant FactModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter |
                        (section == TitleColumn ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NumberColumn:
        return tr("No.");
    case KnownColumn:
        return tr("Known");
    case TitleColumn:
        return tr("Fact");
    default:
        return {};
    }
}

} // namespace engram::desktop
