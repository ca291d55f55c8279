// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "library_tree.h"

#include <utility>

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "layout.h"
#include "viewmodel/library_tree_model.h"

namespace engram::desktop
{

LibraryTree::LibraryTree(LibraryTreeModel &tree, QWidget *parent) : DeckTree(parent), m_tree(tree)
{
    setObjectName(QStringLiteral("libraryTree"));
    setAccessibleName(tr("Decks, tags, states and searches"));
    setAccessibleDescription(tr("Enter searches for it, Ctrl+Enter adds it to the search."));
    setToolTip(tr("A click or Enter searches for it, with Ctrl it is added to the search"));
    makeCommands();
    setModel(&m_tree);
    setHeaderHidden(true);
    setIndentation(4 * Grid);
    setEditTriggers(NoEditTriggers); // a command does it, in the row's first column
    setExpandsOnDoubleClick(false);
    setDim(LibraryTreeModel::CountColumn);
    header()->setSectionResizeMode(LibraryTreeModel::NameColumn, QHeaderView::Stretch);
    header()->setSectionResizeMode(LibraryTreeModel::CountColumn, QHeaderView::ResizeToContents);
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &at) { note(at, true); });
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &at) { note(at, false); });
    connect(&m_tree, &LibraryTreeModel::tagNamed, this,
            [this](const QString &, const QString &name) { m_named = name; });
    connect(&m_tree, &QAbstractItemModel::modelAboutToBeReset, this, &LibraryTree::noteCurrent);
    connect(&m_tree, &QAbstractItemModel::modelReset, this, [this] {
        m_isUnfolding = true;
        unfold({});
        restoreCurrent();
        m_isUnfolding = false;
    });
    m_isUnfolding = true;
    unfold({});
    m_isUnfolding = false;
    setCurrentIndex(model()->index(0, 0));
}

void LibraryTree::makeCommands()
{
    const auto add = [this](const QString &text, const char *name, const QKeySequence &keys) {
        auto *command = new QAction(text, this);
        command->setObjectName(QLatin1String(name));
        command->setShortcut(keys);
        command->setShortcutContext(Qt::WidgetShortcut);
        addAction(command);
        return command;
    };
    m_name = add(tr("&Rename"), "treeName", Qt::Key_F2);
    m_move = add(tr("&Move…"), "treeMove", Qt::CTRL | Qt::SHIFT | Qt::Key_M);
    m_merge = add(tr("Mer&ge into…"), "treeMerge", Qt::CTRL | Qt::SHIFT | Qt::Key_J);
    m_remove = add(tr("&Delete"), "treeRemove", Qt::Key_Delete);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_name, &QAction::triggered, this,
            [this] { edit(currentIndex().siblingAtColumn(LibraryTreeModel::NameColumn)); });
    connect(m_move, &QAction::triggered, this, [this] {
        if (const auto deck = m_tree.deckAt(currentIndex()))
            Q_EMIT deckMoveRequested(*deck);
    });
    connect(m_merge, &QAction::triggered, this, [this] {
        if (const auto deck = m_tree.deckAt(currentIndex()))
            Q_EMIT deckMergeRequested(*deck);
    });
    connect(m_remove, &QAction::triggered, this, &LibraryTree::remove);
}

/// A row offers what can be done with it, and nothing else.
void LibraryTree::updateCommands()
{
    const bool isDeck = m_tree.deckAt(currentIndex()).has_value();
    const bool isNamed =
        isDeck || m_tree.tagAt(currentIndex()).has_value() || m_tree.isSaved(currentIndex());
    m_name->setVisible(isNamed);
    m_remove->setVisible(isNamed);
    m_move->setVisible(isDeck);
    m_merge->setVisible(isDeck);
}

void LibraryTree::remove()
{
    const QModelIndex current = currentIndex();
    if (const auto deck = m_tree.deckAt(current))
        Q_EMIT deckRemoveRequested(*deck);
    else if (const auto tag = m_tree.tagAt(current))
        Q_EMIT tagRemoveRequested(*tag);
    else
        m_tree.forget(current);
}

void LibraryTree::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    DeckTree::currentChanged(current, previous);
    updateCommands();
}

void LibraryTree::noteCurrent()
{
    m_current.clear();
    const QModelIndex current = currentIndex().siblingAtColumn(LibraryTreeModel::NameColumn);
    m_currentDeck = m_tree.deckAt(current);
    for (const QModelIndex &index : {current, current.siblingAtRow(current.row() + 1),
                                     current.siblingAtRow(current.row() - 1), current.parent()})
        if (index.isValid())
            m_current << nameOf(index);
}

void LibraryTree::restoreCurrent()
{
    QModelIndex place = m_currentDeck ? m_tree.indexOf(*m_currentDeck) : QModelIndex();
    if (!m_named.isEmpty() && m_tree.indexOf(m_named).isValid())
        place = m_tree.indexOf(std::exchange(m_named, {}));
    for (const QString &name : m_current) {
        if (place.isValid())
            break;
        place = named(name, {});
    }
    setCurrentIndex(place.isValid() ? place : m_tree.index(0, 0));
}

QModelIndex LibraryTree::named(const QString &name, const QModelIndex &parent) const
{
    for (int row = 0; row < m_tree.rowCount(parent); ++row) {
        const QModelIndex index = m_tree.index(row, 0, parent);
        if (nameOf(index) == name)
            return index;
        if (const QModelIndex below = named(name, index); below.isValid())
            return below;
    }
    return {};
}

void LibraryTree::nameSearch(const QModelIndex &index)
{
    setCurrentIndex(index);
    setFocus();
    edit(index);
}

/// By which it is known again.
QString LibraryTree::nameOf(const QModelIndex &index) const
{
    QString name;
    for (QModelIndex at = index.siblingAtColumn(0); at.isValid(); at = at.parent())
        name.prepend(QLatin1Char('/') + at.data().toString());
    return name;
}

void LibraryTree::note(const QModelIndex &index, bool isOpen)
{
    if (m_isUnfolding)
        return;
    const QString name = nameOf(index);
    (isOpen ? m_open : m_folded).insert(name);
    (isOpen ? m_folded : m_open).remove(name);
}

/// What is under a title is open; what is below a deck or tag is not.
void LibraryTree::unfold(const QModelIndex &parent)
{
    for (int row = 0; row < m_tree.rowCount(parent); ++row) {
        const QModelIndex index = m_tree.index(row, 0, parent);
        const QString name = nameOf(index);
        // A name has the room of the count that it has not.
        setFirstColumnSpanned(row, parent, !m_tree.tagAt(index));
        if (m_tree.rowCount(index) == 0)
            continue;
        const bool isTitle = !m_tree.queryAt(index);
        setExpanded(index, m_open.contains(name) || (isTitle && !m_folded.contains(name)));
        unfold(index);
    }
}

void LibraryTree::choose(const QModelIndex &index, bool adds)
{
    if (m_tree.queryAt(index) || m_tree.isBin(index) || m_tree.isLints(index))
        Q_EMIT chosen(index, adds);
    else
        setExpanded(index.siblingAtColumn(0), !isExpanded(index.siblingAtColumn(0)));
}

void LibraryTree::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && current.isValid() && state() != EditingState)
        choose(current, (event->modifiers() & Qt::ControlModifier) != 0);
    else
        DeckTree::keyPressEvent(event);
}

/// Without lines: what stands there are words, and no rows of a table.
void LibraryTree::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    if (selectionModel()->isSelected(index))
        painter->fillRect(option.rect, palette().brush(QPalette::Highlight));
    QTreeView::drawRow(painter, option, index);
    if (dropTarget().isValid() && dropTarget() == index.siblingAtColumn(0))
        frameRow(*painter, option.rect);
}

void LibraryTree::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    const bool isOnBranch = index.isValid() && !visualRect(index).contains(event->pos());
    DeckTree::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && index.isValid() && !isOnBranch)
        choose(index, (event->modifiers() & Qt::ControlModifier) != 0);
}

} // namespace engram::desktop
