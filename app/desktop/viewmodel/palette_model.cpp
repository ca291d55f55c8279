// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "palette_model.h"

#include <algorithm>
#include <utility>

#include "text/tooltip.h"

namespace engram::desktop
{

namespace
{

constexpr int NotFound = -1;

/// For comparing: without accents, in one case.
QString folded(const QString &text)
{
    QString plain;
    for (const QChar sign : text.normalized(QString::NormalizationForm_KD))
        if (!sign.isMark())
            plain += sign;
    return plain.toCaseFolded();
}

bool beginsWord(const QString &text, const QString &word)
{
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
        if (at == 0 || !text[at - 1].isLetterOrNumber())
            return true;
    return false;
}

} // namespace

void PaletteModel::setEntries(std::vector<PaletteEntry> entries)
{
    m_entries = std::move(entries);
    m_texts.clear();
    for (const PaletteEntry &entry : m_entries)
        m_texts.push_back(folded(entry.name + QLatin1Char(' ') + entry.group));
    setQuery({});
}

/// 0 where it begins as the search does, then where all words begin one, then where they are anywhere.
int PaletteModel::rankOf(const QString &text, const QStringList &words) const
{
    bool areBeginnings = true;
    for (const QString &word : words) {
        if (!text.contains(word))
            return NotFound;
        areBeginnings = areBeginnings && beginsWord(text, word);
    }
    if (!areBeginnings)
        return 2;
    return words.isEmpty() || text.startsWith(words.join(QLatin1Char(' '))) ? 0 : 1;
}

void PaletteModel::setQuery(const QString &query)
{
    const QStringList words = folded(query).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    beginResetModel();
    m_found.clear();
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        if (const int rank = rankOf(m_texts[i], words); rank != NotFound)
            m_found.push_back({static_cast<int>(i), rank});
    std::ranges::stable_sort(m_found, {}, &Found::rank);
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_found.size());
}

int PaletteModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PaletteEntry &entry = m_entries[static_cast<std::size_t>(entryAt(index.row()))];
    if (role == Qt::ToolTipRole && index.column() == NameColumn)
        return tooltipOf(entry.name);
    if (role == Qt::TextAlignmentRole && index.column() == KeysColumn)
        return QVariant(Qt::AlignVCenter | Qt::AlignRight);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case NameColumn:
        return entry.name;
    case GroupColumn:
        return entry.group;
    default:
        return entry.keys;
    }
}

} // namespace engram::desktop
