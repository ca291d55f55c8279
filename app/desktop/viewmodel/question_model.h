// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The questions of a deck as a table: how well each is known, and its weakest fact. Rows are read
/// as they come into sight.

#include <optional>
#include <vector>

#include <QAbstractTableModel>

#include <engram/mastery.h>
#include <engram/result.h>

namespace engram::desktop
{

class Engine;

class QuestionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TitleColumn, MasteryColumn, OwnColumn, FactsColumn, WeakestColumn, ColumnCount };
    /// Of the mastery column: the share from 0 to 1, for its bar.
    static constexpr int ShareRole = Qt::UserRole;

    explicit QuestionModel(Engine &engine, QObject *parent = nullptr);

    /// Shows a deck's questions with those below it. Errors: those of Collection::questionsOf().
    [[nodiscard]] Result<void> setDeck(DeckId deck);
    [[nodiscard]] std::optional<NoteId> questionAt(const QModelIndex &index) const;
    [[nodiscard]] std::optional<CardId> cardAt(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

private:
    [[nodiscard]] QString textOf(const QuestionMastery &row, int column) const;

    Engine &m_engine;
    std::optional<DeckId> m_deck;
    std::vector<QuestionMastery> m_rows;
    bool m_more = false;
};

} // namespace engram::desktop
