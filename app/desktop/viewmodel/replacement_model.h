// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What find and replace would change, a line of a note a row, before and after. More is read as it comes
/// into sight; what stays as it is comes last.

#include <cstddef>
#include <memory>
#include <vector>

#include <QAbstractTableModel>

#include <engram/find_replace.h>

#include "text/replace_text.h"

namespace engram::desktop
{

class Engine;

class ReplacementModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { WhereColumn, BeforeColumn, AfterColumn, ColumnCount };
    static constexpr std::size_t PageNotes = 20;    ///< read at once
    static constexpr std::size_t MostRefused = 100; ///< shown

    explicit ReplacementModel(Engine &engine, QObject *parent = nullptr);

    /// Another list, or none.
    void setList(std::shared_ptr<ReplacementList> list);
    /// The list went on; `isDone` to its end.
    void goOn(bool isDone);

    /// What is marked in the text of a row.
    [[nodiscard]] std::vector<TextMark> marksAt(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

private:
    struct Row
    {
        QString where;
        Excerpt before;
        Excerpt after;
    };

    [[nodiscard]] std::vector<Row> nextRows();
    [[nodiscard]] QString titleOfNote(NoteId note) const;
    [[nodiscard]] const Excerpt *excerptAt(const QModelIndex &index) const;
    static void addRows(const PartReplacement &part, const QString &title, std::vector<Row> &rows);

    Engine &m_engine;
    std::shared_ptr<ReplacementList> m_list;
    std::vector<Row> m_rows;
    std::size_t m_notes = 0; ///< of the list that are shown
    std::size_t m_refused = 0;
    bool m_isDone = false; ///< the list, not what is shown of it
};

} // namespace engram::desktop
