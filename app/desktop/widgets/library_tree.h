// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What can be searched for without writing it. Enter or a click takes it, with Ctrl it is added to the
/// search. Saved searches, decks and tags are named in their places (F2) and go with Delete; decks and tags
/// are dragged into others of their kind. What is folded stays so.

#include <optional>

#include <QSet>
#include <QStringList>

#include <engram/id.h>

#include "deck_tree.h"

namespace engram::desktop
{

class LibraryTreeModel;

class LibraryTree : public DeckTree
{
    Q_OBJECT

public:
    explicit LibraryTree(LibraryTreeModel &tree, QWidget *parent = nullptr);

    /// Asks for the name of a saved search, in its place.
    void nameSearch(const QModelIndex &index);

Q_SIGNALS:
    void chosen(const QModelIndex &index, bool adds);
    void deckMoveRequested(engram::DeckId deck); ///< to a deck that is to be chosen
    void deckMergeRequested(engram::DeckId deck);
    void deckRemoveRequested(engram::DeckId deck);
    void tagRemoveRequested(const QString &tag);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;

private:
    void makeCommands();
    void updateCommands();
    void remove();
    void noteCurrent();
    void restoreCurrent();
    [[nodiscard]] QString nameOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex named(const QString &name, const QModelIndex &parent) const;
    void note(const QModelIndex &index, bool isOpen);
    void unfold(const QModelIndex &parent);
    void choose(const QModelIndex &index, bool adds);

    LibraryTreeModel &m_tree;
    QSet<QString> m_open;
    QSet<QString> m_folded;
    QStringList m_current; ///< the row that had the focus; where it is gone, the next one of these
    std::optional<DeckId> m_currentDeck;
    QString m_named; ///< a tag that the row with the focus is to become
    QAction *m_name = nullptr;
    QAction *m_move = nullptr;
    QAction *m_merge = nullptr;
    QAction *m_remove = nullptr;
    bool m_isUnfolding = false;
};

} // namespace engram::desktop
