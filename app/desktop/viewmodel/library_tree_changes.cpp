// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// What is changed in the library's tree: names in their places, and what is dragged.

#include "library_tree_model.h"

#include <QMimeData>

namespace engram::desktop
{

namespace
{

const QString DeckMimeType = QStringLiteral("application/x-engram-deck");
const QString TagMimeType = QStringLiteral("application/x-engram-tag");

} // namespace

bool LibraryTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = value.toString().simplified();
    if (role != Qt::EditRole || name.isEmpty() || name == index.data(Qt::EditRole).toString())
        return false;
    // What is told changes the tree, which is still busy with its editor.
    const auto tellLater = [this](auto tell) {
        QMetaObject::invokeMethod(this, std::move(tell), Qt::QueuedConnection);
        return true;
    };
    if (const auto deck = deckAt(index))
        return tellLater([this, deck = *deck, name] { Q_EMIT deckNamed(deck, name); });
    if (const auto tag = tagAt(index))
        return tellLater([this, tag = *tag, name] { Q_EMIT tagNamed(tag, name); });
    if (!isSaved(index))
        return false;
    const auto row = static_cast<std::size_t>(index.row());
    m_saved[row].name = name;
    m_root->children[static_cast<std::size_t>(m_savedTitle->row)]->children[row]->text = name;
    Q_EMIT dataChanged(index, index);
    Q_EMIT searchesChanged();
    return true;
}

Qt::ItemFlags LibraryTreeModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (!index.isValid())
        return flags;
    const Node *node = nodeAt(index);
    const bool canMove = node->kind == Kind::Deck || node->kind == Kind::Tag;
    if (canMove)
        flags |= Qt::ItemIsDragEnabled;
    if (canMove || node == m_decksTitle || node == m_tagsTitle)
        flags |= Qt::ItemIsDropEnabled;
    if (index.column() == NameColumn && (canMove || isSaved(index)))
        flags |= Qt::ItemIsEditable;
    return flags;
}

Qt::DropActions LibraryTreeModel::supportedDropActions() const
{
    return Qt::MoveAction;
}

QStringList LibraryTreeModel::mimeTypes() const
{
    return {DeckMimeType, TagMimeType};
}

QMimeData *LibraryTreeModel::mimeData(const QModelIndexList &indexes) const
{
    const QModelIndex index = indexes.value(0);
    const auto deck = deckAt(index);
    const auto tag = tagAt(index);
    if (!deck && !tag)
        return nullptr;
    auto *data = new QMimeData; // who drags it deletes it
    if (deck)
        data->setData(DeckMimeType, QByteArray::number(qlonglong{deck->value()}));
    else
        data->setData(TagMimeType, tag->toUtf8());
    return data;
}

const LibraryTreeModel::Node *LibraryTreeModel::dragged(const QMimeData *data) const
{
    QModelIndex index;
    if (data != nullptr && data->hasFormat(DeckMimeType))
        index = indexOf(DeckId(data->data(DeckMimeType).toLongLong()));
    else if (data != nullptr && data->hasFormat(TagMimeType))
        index = indexOf(QString::fromUtf8(data->data(TagMimeType)));
    return index.isValid() ? nodeAt(index) : nullptr;
}

bool LibraryTreeModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int /*row*/,
                                       int /*column*/, const QModelIndex &parent) const
{
    const Node *from = dragged(data);
    const Node *to = nodeAt(parent);
    if (from == nullptr || action != Qt::MoveAction || from->parent == to)
        return false;
    if (to->kind != from->kind && to != (from->kind == Kind::Deck ? m_decksTitle : m_tagsTitle))
        return false;
    for (const Node *above = to; above != nullptr; above = above->parent)
        if (above == from)
            return false;
    return true;
}

bool LibraryTreeModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row,
                                    int column, const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const Node *from = dragged(data);
    const Node *to = nodeAt(parent);
    // The view is still busy with the rows that this will change.
    if (from->kind == Kind::Deck)
        QMetaObject::invokeMethod(
            this,
            [this, deck = from->deck, above = deckAt(parent)] { Q_EMIT deckMoved(deck, above); },
            Qt::QueuedConnection);
    else
        QMetaObject::invokeMethod(
            this,
            [this, tag = from->tag,
             name = to->kind == Kind::Tag ? to->tag + QLatin1String(TagSeparator) + from->text
                                          : from->text] { Q_EMIT tagNamed(tag, name); },
            Qt::QueuedConnection);
    return true;
}

} // namespace engram::desktop
