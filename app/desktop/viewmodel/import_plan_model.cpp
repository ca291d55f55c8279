// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "import_plan_model.h"

#include "text/problem_text.h"

namespace engram::desktop
{

namespace
{

constexpr int LongestExcerpt = 80;

QString firstLine(const std::string &text)
{
    QString line = QString::fromStdString(text.substr(0, text.find('\n'))).simplified();
    if (line.size() > LongestExcerpt)
        line = line.left(LongestExcerpt - 1) + QChar(0x2026);
    return line;
}

} // namespace

void ImportPlanModel::setPlan(const ImportPlan &plan)
{
    const auto wordOfItem = [](const ImportItem &item) {
        switch (item.action) {
        case ImportAction::Added:
            if (item.isDraft)
                return tr("New draft");
            return item.isFact ? tr("New fact") : tr("New");
        case ImportAction::Changed:
            return tr("Changed");
        case ImportAction::Moved:
            return tr("Moved");
        case ImportAction::Orphaned:
            return tr("No longer in the file");
        case ImportAction::Same:
            break;
        }
        return QString();
    };

    beginResetModel();
    m_rows.clear();
    for (const Problem &problem : plan.problems) {
        // Said once for all beside the answer key; each draft is in the list anyway.
        if (problem.code == ProblemCode::AnswerKeyMissing)
            continue;
        const QString excerpt = firstLine(problem.text);
        const QString sentence = sentenceOf(problem.code);
        Row row{wordOf(problem.severity), sentence, {}, problem.line};
        if (!excerpt.isEmpty())
            row.detail = excerpt;
        m_rows.push_back(std::move(row));
    }
    for (const ImportItem &item : plan.items) {
        if (item.action == ImportAction::Same)
            continue;
        m_rows.push_back({wordOfItem(item), QString::fromStdString(item.title),
                          QString::fromStdString(item.deckPath), item.line});
    }
    endResetModel();
}

int ImportPlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImportPlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportPlanModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter |
                        (index.column() == LineColumn ? Qt::AlignRight : Qt::AlignLeft));
    // A tooltip takes what looks like markup for markup, and the text is a stranger's.
    if (role == Qt::ToolTipRole)
        return QStringLiteral("<p>%1</p><p>%2</p>")
            .arg(row.title.toHtmlEscaped(), row.detail.toHtmlEscaped());
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case WhatColumn:
        return row.what;
    case TitleColumn:
        return row.detail.isEmpty() ? row.title : row.title + QStringLiteral("  —  ") + row.detail;
    case LineColumn:
        return row.line > 0 ? QVariant(row.line) : QVariant();
    default:
        return {};
    }
}

QVariant ImportPlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter |
                        (section == LineColumn ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhatColumn:
        return tr("What");
    case TitleColumn:
        return tr("Note, or reason");
    case LineColumn:
        return tr("Line");
    default:
        return {};
    }
}

} // namespace engram::desktop
