// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The decks as a tree, with what each asks for today.

#include <optional>
#include <vector>

#include <QAbstractItemModel>
#include <QStringList>

#include <engram/deck.h>

namespace engram::desktop
{

/// The name of a deck with its depth shown, for a list; and those of all.
[[nodiscard]] QString indentedName(const DeckSummary &deck);
[[nodiscard]] QStringList indentedNames(const std::vector<DeckSummary> &decks);

class DeckModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, NewColumn, DueColumn, ColumnCount };

    explicit DeckModel(QObject *parent = nullptr);

    /// Shows these rows, depth first. When only figures differ the rows stay as they are, with what
    /// is selected and folded.
    void setDecks(std::vector<DeckSummary> decks);

    [[nodiscard]] const std::vector<DeckSummary> &decks() const { return m_decks; }
    /// The deck of a row, or nothing for an invalid index.
    [[nodiscard]] const DeckSummary *deckAt(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    using QObject::parent;
    /// Whether any deck has decks below it.
    [[nodiscard]] bool isNested() const { return m_roots.size() < m_decks.size(); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    /// Why the figures of rows need not add up.
    [[nodiscard]] static QString rowsAlone();

    /// A deck with all below it: their places in decks(), from the first to behind the last.
    struct Span
    {
        std::size_t first = 0;
        std::size_t end = 0; ///< the first, too, where the deck is not there

        [[nodiscard]] bool contains(std::size_t place) const
        {
            return first <= place && place < end;
        }
    };
    [[nodiscard]] Span spanOf(DeckId deck) const;
    /// The row of a deck; invalid when it is not there.
    [[nodiscard]] QModelIndex indexOf(DeckId deck) const;

    // A deck is dragged below another, or to the top.

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row,
                                       int column, const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    /// A deck was dropped below another or, without one, at the top.
    void moveRequested(DeckId deck, std::optional<DeckId> parent);

private:
    static constexpr int Root = -1;

    struct Node
    {
        int parent = Root; ///< place in m_decks
        int row = 0;
        std::vector<int> children;
    };

    void rebuildTree();
    [[nodiscard]] std::optional<DeckId> dragged(const QMimeData *data) const;
    /// What of a deck is not asked today, one line each.
    [[nodiscard]] static QString notAsked(const DeckCounts &counts);
    [[nodiscard]] const std::vector<int> &childrenOf(const QModelIndex &parent) const;

    std::vector<DeckSummary> m_decks;
    std::vector<Node> m_nodes; ///< as m_decks
    std::vector<int> m_roots;
};

} // namespace engram::desktop
