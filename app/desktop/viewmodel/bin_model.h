// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The bin as rows: decks, the last removed first, and notes, the newest first. Facts that lie there
/// with their question have no row of their own: they come back with it.

#include <optional>
#include <vector>

#include <QAbstractTableModel>
#include <QString>

#include <engram/clock.h>
#include <engram/id.h>
#include <engram/result.h>

namespace engram::desktop
{

class Engine;

class BinModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TitleColumn, WithColumn, DeckColumn, WhenColumn, ColumnCount };

    explicit BinModel(Engine &engine, QObject *parent = nullptr);

    /// Reads the whole bin. Errors: those of Collection::removedNotes().
    [[nodiscard]] Result<void> refresh();
    [[nodiscard]] std::optional<DeckId> deckAt(const QModelIndex &index) const;
    [[nodiscard]] std::optional<NoteId> noteAt(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Row
    {
        std::optional<DeckId> removedDeck = {}; ///< else it is a note
        NoteId note{0};
        QString title;
        QString deck;
        int facts = 0;
        bool isFact = false;
        int notes = 0;                  ///< of a deck
        std::optional<Instant> at = {}; ///< when it was deleted
    };

    [[nodiscard]] QString whenText(const Row &row) const;
    [[nodiscard]] const Row *rowAt(const QModelIndex &index) const;

    Engine &m_engine;
    std::vector<Row> m_rows;
};

} // namespace engram::desktop
