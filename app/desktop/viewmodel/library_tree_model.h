// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What can be searched for without writing it: saved searches, the last ones, decks, tags, states, flags.
/// Decks and tags are changed there, too: what a person wishes is told, and shown when it is done.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <QAbstractItemModel>
#include <QString>
#include <QStringList>

#include <engram/deck.h>
#include <engram/tags.h>

namespace engram::desktop
{

class Engine;

/// A search under a name.
struct SavedSearch
{
    QString name;
    QString query;

    friend bool operator==(const SavedSearch &, const SavedSearch &) = default;
};

class LibraryTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    static constexpr qsizetype MostRecent = 12;
    enum Column { NameColumn, CountColumn, ColumnCount };

    explicit LibraryTreeModel(Engine &engine, QObject *parent = nullptr);

    /// Reads decks, tags and names of flags again. What did not change stays, with what is selected.
    void refresh();
    void setSaved(std::vector<SavedSearch> saved);
    void setRecent(QStringList queries); ///< the last one first
    [[nodiscard]] const std::vector<SavedSearch> &saved() const { return m_saved; }
    [[nodiscard]] const QStringList &recent() const { return m_recent; }

    /// Saves a query under its own words, which can then be changed. Its row; that of the one which is
    /// saved already.
    QModelIndex save(const QString &query);
    /// The query becomes the last one; an empty one is none.
    void remember(const QString &query);
    /// A saved search is forgotten; nothing for another row.
    void forget(const QModelIndex &index);
    [[nodiscard]] bool isSaved(const QModelIndex &index) const;

    /// What a row searches for; nothing for a title, and for the bin.
    [[nodiscard]] std::optional<QString> queryAt(const QModelIndex &index) const;
    /// Whether what it finds is to be seen as notes: drafts, which have no cards, and duplicates.
    [[nodiscard]] bool isOfDuplicates(const QModelIndex &index) const;
    [[nodiscard]] bool isOfNotes(const QModelIndex &index) const;
    [[nodiscard]] bool isBin(const QModelIndex &index) const;
    [[nodiscard]] bool isLints(const QModelIndex &index) const;
    /// The deck or the whole tag of a row; nothing for one of another kind.
    [[nodiscard]] std::optional<DeckId> deckAt(const QModelIndex &index) const;
    [[nodiscard]] std::optional<QString> tagAt(const QModelIndex &index) const;
    [[nodiscard]] QStringList tagNames() const; ///< all, whole
    /// The row of a deck or tag; invalid where it is not there.
    [[nodiscard]] QModelIndex indexOf(DeckId deck) const;
    [[nodiscard]] QModelIndex indexOf(const QString &tag) const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    // A deck is dragged below another or to the title of decks, which is the top; a tag likewise.

    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row,
                                       int column, const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    void searchesChanged(); ///< saved or recent ones
    void deckNamed(DeckId deck, const QString &name);
    void deckMoved(DeckId deck, std::optional<DeckId> parent);
    void tagNamed(const QString &tag, const QString &name);

private:
    enum class Kind { Title, Query, NotesQuery, Lints, Bin, Deck, Tag };
    struct Node
    {
        QString text;
        QString query;
        Kind kind = Kind::Query;
        Node *parent = nullptr;
        int row = 0;
        DeckId deck{0};          ///< of Kind::Deck
        QString tag = {};        ///< of Kind::Tag
        std::int64_t count = -1; ///< notes; less than 0 where they are not counted
        std::vector<std::unique_ptr<Node>> children = {};

        Node *add(const QString &name, const QString &search = {}, Kind of = Kind::Query);
    };

    [[nodiscard]] const Node *nodeAt(const QModelIndex &index) const;
    [[nodiscard]] const Node *find(const std::function<bool(const Node &)> &isIt) const;
    [[nodiscard]] const Node *dragged(const QMimeData *data) const;
    [[nodiscard]] QModelIndex indexOf(const Node *node) const;
    [[nodiscard]] static bool isSame(const Node &a, const Node &b);
    void rebuild();
    void addDecks(Node *title) const;
    void addTags(Node *title) const;
    void addStates(Node *title) const;
    void addFlags(Node *title) const;

    Engine &m_engine;
    std::vector<SavedSearch> m_saved;
    QStringList m_recent;
    std::vector<DeckSummary> m_decks;
    std::vector<TagSummary> m_tags;
    std::unique_ptr<Node> m_root;
    const Node *m_savedTitle = nullptr;
    const Node *m_decksTitle = nullptr;
    const Node *m_tagsTitle = nullptr;
};

} // namespace engram::desktop
