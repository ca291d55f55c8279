// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "deck_model.h"

#include <algorithm>
#include <utility>

#include <QMimeData>

namespace engram::desktop
{

namespace
{

const QString DeckMime = QStringLiteral("application/x-engram-deck");

bool sameTree(const std::vector<DeckSummary> &a, const std::vector<DeckSummary> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto &x, const auto &y) {
        return x.deck.id == y.deck.id && x.depth == y.depth;
    });
}

int newOf(const DeckCounts &counts)
{
    return counts.newQuestions + counts.newFacts + counts.newOther;
}

} // namespace

QString indentedName(const DeckSummary &deck)
{
    return QString(qsizetype{deck.depth} * 4, QLatin1Char(' ')) +
           QString::fromStdString(deck.deck.name);
}

QStringList indentedNames(const std::vector<DeckSummary> &decks)
{
    QStringList names;
    for (const DeckSummary &row : decks)
        names << indentedName(row);
    return names;
}

DeckModel::DeckModel(QObject *parent) : QAbstractItemModel(parent) {}

void DeckModel::setDecks(std::vector<DeckSummary> decks)
{
    if (sameTree(m_decks, decks)) {
        std::swap(m_decks, decks);
        for (std::size_t i = 0; i < m_decks.size(); ++i) {
            if (m_decks[i].deck == decks[i].deck && m_decks[i].counts == decks[i].counts)
                continue;
            const auto place = static_cast<quintptr>(i);
            Q_EMIT dataChanged(createIndex(m_nodes[i].row, NameColumn, place),
                               createIndex(m_nodes[i].row, ColumnCount - 1, place));
        }
        return;
    }
    beginResetModel();
    m_decks = std::move(decks);
    rebuildTree();
    endResetModel();
}

void DeckModel::rebuildTree()
{
    m_nodes.assign(m_decks.size(), {});
    m_roots.clear();
    std::vector<int> path; // the last deck seen at each depth
    for (int i = 0; i < static_cast<int>(m_decks.size()); ++i) {
        const auto place = static_cast<std::size_t>(i);
        const auto depth =
            std::min(static_cast<std::size_t>(std::max(0, m_decks[place].depth)), path.size());
        path.resize(depth);
        Node &node = m_nodes[place];
        node.parent = path.empty() ? Root : path.back();
        auto &siblings =
            path.empty() ? m_roots : m_nodes[static_cast<std::size_t>(node.parent)].children;
        node.row = static_cast<int>(siblings.size());
        siblings.push_back(i);
        path.push_back(i);
    }
}

const DeckSummary *DeckModel::deckAt(const QModelIndex &index) const
{
    return index.isValid() ? &m_decks[index.internalId()] : nullptr;
}

const std::vector<int> &DeckModel::childrenOf(const QModelIndex &parent) const
{
    return parent.isValid() ? m_nodes[parent.internalId()].children : m_roots;
}

QModelIndex DeckModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const int place = childrenOf(parent)[static_cast<std::size_t>(row)];
    return createIndex(row, column, static_cast<quintptr>(place));
}

QModelIndex DeckModel::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const int parent = m_nodes[index.internalId()].parent;
    if (parent == Root)
        return {};
    return createIndex(m_nodes[static_cast<std::size_t>(parent)].row, NameColumn,
                       static_cast<quintptr>(parent));
}

int DeckModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(childrenOf(parent).size());
}

int DeckModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant DeckModel::data(const QModelIndex &index, int role) const
{
    const DeckSummary *row = deckAt(index);
    if (row == nullptr)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter |
                        (index.column() == NameColumn ? Qt::AlignLeft : Qt::AlignRight));
    if (role == Qt::DisplayRole) {
        switch (index.column()) {
        case NameColumn:
            return QString::fromStdString(row->deck.name);
        case NewColumn:
            return newOf(row->counts);
        case DueColumn:
            return row->counts.due + row->counts.drill;
        default:
            break;
        }
    }
    if (role == Qt::ToolTipRole && index.column() == NameColumn)
        return notAsked(row->counts);
    return {};
}

QString DeckModel::notAsked(const DeckCounts &counts)
{
    QStringList lines;
    if (counts.cards == 0 && counts.drafts == 0)
        lines << tr("No cards yet; Enter opens the deck to write some");
    if (counts.drafts > 0)
        lines << tr("%n draft(s) without a right option, not asked", nullptr,
                    static_cast<int>(counts.drafts));
    if (counts.suspended > 0)
        lines << tr("%n suspended card(s)", nullptr, static_cast<int>(counts.suspended));
    if (counts.buried > 0)
        lines << tr("%n card(s) buried until tomorrow", nullptr, static_cast<int>(counts.buried));
    return lines.join(QLatin1Char('\n'));
}

QString DeckModel::rowsAlone()
{
    return tr(
        "What a session over this deck alone asks today. A limit of the deck above it holds for "
        "each of them, so the rows need not add up to it.");
}

QVariant DeckModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter |
                        (section == NameColumn ? Qt::AlignLeft : Qt::AlignRight));
    if (role == Qt::ToolTipRole && section != NameColumn)
        return rowsAlone();
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Deck");
    case NewColumn:
        return tr("New");
    case DueColumn:
        return tr("Due");
    default:
        return {};
    }
}

DeckModel::Span DeckModel::spanOf(DeckId deck) const
{
    const auto top =
        std::ranges::find(m_decks, deck, [](const DeckSummary &row) { return row.deck.id; });
    if (top == m_decks.end())
        return {m_decks.size(), m_decks.size()};
    const auto end = std::find_if(
        top + 1, m_decks.end(), [top](const DeckSummary &row) { return row.depth <= top->depth; });
    return {static_cast<std::size_t>(top - m_decks.begin()),
            static_cast<std::size_t>(end - m_decks.begin())};
}

QModelIndex DeckModel::indexOf(DeckId deck) const
{
    for (std::size_t place = 0; place < m_decks.size(); ++place)
        if (m_decks[place].deck.id == deck)
            return createIndex(m_nodes[place].row, NameColumn, static_cast<quintptr>(place));
    return {};
}

Qt::ItemFlags DeckModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index) | Qt::ItemIsDropEnabled;
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

Qt::DropActions DeckModel::supportedDropActions() const
{
    return Qt::MoveAction;
}

QStringList DeckModel::mimeTypes() const
{
    return {DeckMime};
}

QMimeData *DeckModel::mimeData(const QModelIndexList &indexes) const
{
    const DeckSummary *deck = indexes.isEmpty() ? nullptr : deckAt(indexes.front());
    if (deck == nullptr)
        return nullptr;
    auto *data = new QMimeData; // who drags it deletes it
    data->setData(DeckMime, QByteArray::number(qlonglong{deck->deck.id.value()}));
    return data;
}

std::optional<DeckId> DeckModel::dragged(const QMimeData *data) const
{
    if (data == nullptr || !data->hasFormat(DeckMime))
        return std::nullopt;
    const DeckId deck(data->data(DeckMime).toLongLong());
    return indexOf(deck).isValid() ? std::optional(deck) : std::nullopt;
}

bool DeckModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int /*row*/,
                                int /*column*/, const QModelIndex &parent) const
{
    const auto deck = dragged(data);
    if (!deck || action != Qt::MoveAction)
        return false;
    const QModelIndex from = indexOf(*deck);
    for (QModelIndex above = parent.siblingAtColumn(NameColumn); above.isValid();
         above = above.parent())
        if (above == from)
            return false;
    return from.parent() != parent.siblingAtColumn(NameColumn);
}

bool DeckModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                             const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const DeckSummary *above = deckAt(parent);
    const auto to = above != nullptr ? std::optional(above->deck.id) : std::nullopt;
    // The view is still busy with the rows that this will change.
    QMetaObject::invokeMethod(
        this, [this, deck = *dragged(data), to] { Q_EMIT moveRequested(deck, to); },
        Qt::QueuedConnection);
    return true;
}

} // namespace engram::desktop
