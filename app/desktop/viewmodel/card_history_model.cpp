// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "card_history_model.h"

#include <algorithm>
#include <utility>

#include <QStringList>

#include "text/card_info_text.h"
#include "text/day_time.h"
#include "text/duration_text.h"
#include "text/grade_text.h"
#include "text/list_text.h"
#include "text/tooltip.h"

namespace engram::desktop
{

namespace
{

QString changeOf(Days before, Days after)
{
    return QStringLiteral("%1 → %2").arg(before == 0 ? CardHistoryModel::tr("new", "a card")
                                                     : intervalText(before),
                                         intervalText(after));
}

QString intervalOf(const CardReview &entry)
{
    return entry.review.mode == ReviewMode::Scheduled
               ? changeOf(entry.intervalBefore, entry.intervalAfter)
               : CardHistoryModel::tr("stays", "the interval");
}

QString intervalOf(const CardReschedule &entry)
{
    if (!entry.due)
        return CardHistoryModel::tr("new", "a card");
    return entry.intervalBefore == entry.intervalAfter
               ? CardHistoryModel::tr("stays", "the interval")
               : changeOf(entry.intervalBefore, entry.intervalAfter);
}

} // namespace

void CardHistoryModel::setHistory(std::vector<CardStep> oldestFirst, bool answers)
{
    beginResetModel();
    m_steps = std::move(oldestFirst);
    std::reverse(m_steps.begin(), m_steps.end());
    m_answers = answers;
    endResetModel();
}

int CardHistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

int CardHistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CardHistoryModel::answerOf(const CardReview &entry) const
{
    if (!m_answers || entry.right.empty())
        return {};
    if (entry.chosen == entry.right)
        return tr("✔ %1", "the right answer").arg(listText(entry.right));
    if (entry.chosen.empty())
        return {};
    //: What was chosen, and what is right
    return tr("✘ %1 · ✔ %2").arg(listText(entry.chosen), listText(entry.right));
}

QString CardHistoryModel::textOf(const CardReview &entry, int column) const
{
    switch (column) {
    case WhenColumn:
        return momentText(entry.review.at, entry.review.utcOffset);
    case GradeColumn:
        return tr("%1 (%2)", "a grade and its number")
            .arg(wordOf(entry.review.grade))
            .arg(value(entry.review.grade));
    case TimeColumn:
        return clockText(entry.review.taken);
    case IntervalColumn:
        return intervalOf(entry);
    case KindColumn:
        return wordOf(entry.review.mode);
    case DetailColumn:
        return answerOf(entry);
    default:
        return {};
    }
}

QString CardHistoryModel::textOf(const CardReschedule &entry, int column) const
{
    switch (column) {
    case WhenColumn:
        return momentText(entry.at, entry.utcOffset);
    case IntervalColumn:
        return intervalOf(entry);
    case KindColumn:
        return entry.due ? tr("Set by hand", "a due day") : tr("Reset", "a card");
    case DetailColumn:
        //: %1 is a date
        return entry.due ? tr("due %1").arg(longDate(*entry.due)) : tr("new again", "a card");
    default:
        return {};
    }
}

QVariant CardHistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter |
                        (index.column() == TimeColumn ? Qt::AlignRight : Qt::AlignLeft));
    const bool isTip = role == Qt::ToolTipRole && index.column() == DetailColumn;
    if (role != Qt::DisplayRole && !isTip)
        return {};
    const QString text =
        std::visit([&](const auto &entry) { return textOf(entry, index.column()); },
                   m_steps[static_cast<std::size_t>(index.row())]);
    return isTip ? tooltipOf(text) : text;
}

QVariant CardHistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter |
                        (section == TimeColumn ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhenColumn:
        return tr("When");
    case GradeColumn:
        return tr("Grade");
    case TimeColumn:
        return tr("Time", "taken for an answer");
    case IntervalColumn:
        return tr("Interval");
    case KindColumn:
        return tr("Kind", "of a step in a card's history");
    case DetailColumn:
        return tr("Details", "of a step in a card's history");
    default:
        return {};
    }
}

} // namespace engram::desktop
