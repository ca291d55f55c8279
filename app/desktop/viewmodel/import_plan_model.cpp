// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "import_plan_model.h"

#include <algorithm>

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

QString detailOf(const Problem &problem)
{
    QString text = firstLine(problem.text);
    if (problem.code != ProblemCode::AnswerKeyLength)
        return text;
    // "4 / 20"
    const qsizetype slash = text.indexOf(QLatin1Char('/'));
    return ImportPlanModel::tr("answers: %1, questions: %2")
        .arg(text.left(slash).trimmed(), text.mid(slash + 1).trimmed());
}

/// Where problems of this severity stand in the table.
int placeOf(Severity severity)
{
    switch (severity) {
    case Severity::Skipped:
        return 0;
    case Severity::Warning:
        return 1;
    case Severity::Lint:
        break;
    }
    return 2;
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
        case ImportAction::Restored:
            return tr("Restored");
        case ImportAction::Orphaned:
            return tr("Not in the file");
        case ImportAction::Adopted:
            return tr("Now in the file");
        case ImportAction::Kept:
            return tr("Added by hand");
        case ImportAction::Same:
            break;
        }
        return QString();
    };

    beginResetModel();
    m_rows.clear();
    std::vector<Problem> problems = plan.problems;
    std::stable_sort(problems.begin(), problems.end(), [](const Problem &a, const Problem &b) {
        return placeOf(a.severity) < placeOf(b.severity);
    });
    for (const Problem &problem : problems) {
        // Said once for all beside the answer key; each draft is in the list anyway.
        if (problem.code == ProblemCode::AnswerKeyMissing)
            continue;
        m_rows.push_back({wordOf(problem.severity), sentenceOf(problem.code), detailOf(problem),
                          problem.line, problem.severity != Severity::Lint});
    }
    for (const ImportItem &item : plan.items) {
        if (item.action == ImportAction::Same)
            continue;
        m_rows.push_back({wordOfItem(item), QString::fromStdString(item.title),
                          QString::fromStdString(item.deckPath), item.line, false});
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
    if (role == AttentionRole)
        return row.attention;
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
