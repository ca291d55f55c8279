// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "library_tree.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "layout.h"
#include "viewmodel/library_tree_model.h"

namespace engram::desktop
{

LibraryTree::LibraryTree(LibraryTreeModel &tree, QWidget *parent) : LineTree(parent), m_tree(tree)
{
    setObjectName(QStringLiteral("libraryTree"));
    setAccessibleName(tr("Decks, states and searches"));
    setAccessibleDescription(tr("Enter searches for it, Ctrl+Enter adds it to the search."));
    setToolTip(tr("A click or Enter searches for it, with Ctrl it is added to the search"));
    setModel(&m_tree);
    setHeaderHidden(true);
    setIndentation(4 * Grid);
    setEditTriggers(EditKeyPressed);
    setExpandsOnDoubleClick(false);
    header()->setSectionResizeMode(QHeaderView::Stretch);
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &at) { note(at, true); });
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &at) { note(at, false); });
    connect(&m_tree, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_current = currentIndex().isValid() ? nameOf(currentIndex()) : QString(); });
    connect(&m_tree, &QAbstractItemModel::modelReset, this, [this] {
        m_isUnfolding = true;
        unfold({});
        m_isUnfolding = false;
        if (!currentIndex().isValid())
            setCurrentIndex(model()->index(0, 0));
    });
    m_isUnfolding = true;
    unfold({});
    m_isUnfolding = false;
    setCurrentIndex(model()->index(0, 0));
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
    for (QModelIndex at = index; at.isValid(); at = at.parent())
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

/// What is under a title is open; what is below a deck is not.
void LibraryTree::unfold(const QModelIndex &parent)
{
    for (int row = 0; row < m_tree.rowCount(parent); ++row) {
        const QModelIndex index = m_tree.index(row, 0, parent);
        const QString name = nameOf(index);
        if (name == m_current)
            setCurrentIndex(index);
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
        setExpanded(index, !isExpanded(index));
}

void LibraryTree::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && current.isValid() && state() != EditingState)
        choose(current, (event->modifiers() & Qt::ControlModifier) != 0);
    else if (event->key() == Qt::Key_Delete && m_tree.isSaved(current))
        m_tree.forget(current);
    else
        LineTree::keyPressEvent(event);
}

/// Without lines: what stands there are words, and no rows of a table.
void LibraryTree::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    if (selectionModel()->isSelected(index))
        painter->fillRect(option.rect, palette().brush(QPalette::Highlight));
    QTreeView::drawRow(painter, option, index);
}

void LibraryTree::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    const bool isOnBranch = index.isValid() && !visualRect(index).contains(event->pos());
    LineTree::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && index.isValid() && !isOnBranch)
        choose(index, (event->modifiers() & Qt::ControlModifier) != 0);
}

} // namespace engram::desktop
