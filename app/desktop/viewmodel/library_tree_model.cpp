// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "library_tree_model.h"

#include <algorithm>
#include <utility>

#include <QLocale>

#include "engine.h"
#include "text/flag_text.h"
#include "text/library_text.h"

namespace engram::desktop
{

namespace
{

const QString DuplicateQuery = QStringLiteral("is:duplicate");

} // namespace

LibraryTreeModel::Node *LibraryTreeModel::Node::add(const QString &name, const QString &search,
                                                    Kind of)
{
    const auto place = static_cast<int>(children.size());
    children.push_back(std::make_unique<Node>(Node{name, search, of, this, place}));
    return children.back().get();
}

LibraryTreeModel::LibraryTreeModel(Engine &engine, QObject *parent)
    : QAbstractItemModel(parent), m_engine(engine), m_root(std::make_unique<Node>())
{
    rebuild();
}

void LibraryTreeModel::refresh()
{
    if (m_engine.isReady()) {
        if (auto decks = m_engine.collection().decks())
            m_decks = *std::move(decks);
        if (auto tags = m_engine.collection().tags())
            m_tags = *std::move(tags);
    }
    rebuild();
}

void LibraryTreeModel::setSaved(std::vector<SavedSearch> saved)
{
    m_saved = std::move(saved);
    rebuild();
}

void LibraryTreeModel::setRecent(QStringList queries)
{
    m_recent = std::move(queries).mid(0, MostRecent);
    rebuild();
}

QModelIndex LibraryTreeModel::save(const QString &query)
{
    auto place = std::ranges::find(m_saved, query, &SavedSearch::query);
    const auto row = static_cast<std::size_t>(place - m_saved.begin());
    if (place == m_saved.end()) {
        m_saved.push_back({query, query});
        rebuild();
        Q_EMIT searchesChanged();
    }
    return indexOf(m_savedTitle->children[row].get());
}

void LibraryTreeModel::remember(const QString &query)
{
    if (query.isEmpty() || (!m_recent.isEmpty() && m_recent.front() == query))
        return;
    m_recent.removeAll(query);
    m_recent.prepend(query);
    setRecent(m_recent);
    Q_EMIT searchesChanged();
}

void LibraryTreeModel::forget(const QModelIndex &index)
{
    if (!isSaved(index))
        return;
    m_saved.erase(m_saved.begin() + index.row());
    rebuild();
    Q_EMIT searchesChanged();
}

bool LibraryTreeModel::isSaved(const QModelIndex &index) const
{
    return index.isValid() && m_savedTitle != nullptr && nodeAt(index)->parent == m_savedTitle;
}

std::optional<QString> LibraryTreeModel::queryAt(const QModelIndex &index) const
{
    const Node *node = nodeAt(index);
    const bool isQuery = index.isValid() && node->kind != Kind::Title && node->kind != Kind::Bin;
    return isQuery ? std::optional(node->query) : std::nullopt;
}

bool LibraryTreeModel::isOfNotes(const QModelIndex &index) const
{
    return index.isValid() && nodeAt(index)->kind == Kind::NotesQuery;
}

bool LibraryTreeModel::isOfDuplicates(const QModelIndex &index) const
{
    return isOfNotes(index) && nodeAt(index)->query == DuplicateQuery;
}

bool LibraryTreeModel::isLints(const QModelIndex &index) const
{
    return index.isValid() && nodeAt(index)->kind == Kind::Lints;
}

bool LibraryTreeModel::isBin(const QModelIndex &index) const
{
    return index.isValid() && nodeAt(index)->kind == Kind::Bin;
}

std::optional<DeckId> LibraryTreeModel::deckAt(const QModelIndex &index) const
{
    const Node *node = nodeAt(index);
    return node->kind == Kind::Deck ? std::optional(node->deck) : std::nullopt;
}

std::optional<QString> LibraryTreeModel::tagAt(const QModelIndex &index) const
{
    const Node *node = nodeAt(index);
    return node->kind == Kind::Tag ? std::optional(node->tag) : std::nullopt;
}

QStringList LibraryTreeModel::tagNames() const
{
    QStringList names;
    for (const TagSummary &row : m_tags)
        names << QString::fromStdString(row.tag);
    return names;
}

QModelIndex LibraryTreeModel::indexOf(DeckId deck) const
{
    return indexOf(
        find([deck](const Node &node) { return node.kind == Kind::Deck && node.deck == deck; }));
}

QModelIndex LibraryTreeModel::indexOf(const QString &tag) const
{
    return indexOf(find([&tag](const Node &node) {
        return node.kind == Kind::Tag && node.tag.compare(tag, Qt::CaseInsensitive) == 0;
    }));
}

const LibraryTreeModel::Node *LibraryTreeModel::find(
    const std::function<bool(const Node &)> &isIt) const
{
    std::vector<const Node *> left{m_root.get()};
    while (!left.empty()) {
        const Node *node = left.back();
        left.pop_back();
        if (isIt(*node))
            return node;
        for (const auto &child : node->children)
            left.push_back(child.get());
    }
    return nullptr;
}

bool LibraryTreeModel::isSame(const Node &a, const Node &b)
{
    return a.text == b.text && a.query == b.query && a.kind == b.kind && a.deck == b.deck &&
           a.tag == b.tag && a.count == b.count &&
           std::ranges::equal(a.children, b.children,
                              [](const auto &x, const auto &y) { return isSame(*x, *y); });
}

void LibraryTreeModel::rebuild()
{
    auto root = std::make_unique<Node>();
    root->add(tr("All cards"));
    Node *saved = nullptr;
    if (!m_saved.empty()) {
        saved = root->add(tr("Saved searches"), {}, Kind::Title);
        for (const SavedSearch &search : m_saved)
            saved->add(search.name, search.query);
    }
    Node *decks = nullptr;
    if (!m_decks.empty())
        addDecks(decks = root->add(tr("Decks"), {}, Kind::Title));
    Node *tags = nullptr;
    if (!m_tags.empty())
        addTags(tags = root->add(tr("Tags"), {}, Kind::Title));
    addStates(root->add(tr("Cards that are"), {}, Kind::Title));
    addFlags(root->add(tr("Flags"), {}, Kind::Title));
    if (!m_recent.isEmpty()) {
        Node *recent = root->add(tr("Last searches"), {}, Kind::Title);
        for (const QString &query : m_recent)
            recent->add(query, query);
    }
    root->add(tr("Lints…"), {}, Kind::Lints);
    root->add(tr("Bin…"), {}, Kind::Bin);
    if (isSame(*root, *m_root))
        return;
    beginResetModel();
    m_root = std::move(root);
    m_savedTitle = saved;
    m_decksTitle = decks;
    m_tagsTitle = tags;
    endResetModel();
}

void LibraryTreeModel::addDecks(Node *title) const
{
    std::vector<Node *> path;
    QStringList names;
    for (const DeckSummary &row : m_decks) {
        const auto depth = std::min(static_cast<std::size_t>(row.depth), path.size());
        path.resize(depth);
        names = names.mid(0, static_cast<qsizetype>(depth));
        const QString name = QString::fromStdString(row.deck.name);
        names << name;
        Node *node =
            (path.empty() ? title : path.back())
                ->add(name, quotedTerm(QStringLiteral("deck"), names.join(QLatin1Char('/'))),
                      Kind::Deck);
        node->deck = row.deck.id;
        path.push_back(node);
    }
}

void LibraryTreeModel::addTags(Node *title) const
{
    std::vector<Node *> path;
    for (const TagSummary &row : m_tags) {
        path.resize(std::min(static_cast<std::size_t>(row.depth), path.size()));
        const QString tag = QString::fromStdString(row.tag);
        Node *node = (path.empty() ? title : path.back())
                         ->add(QString::fromStdString(row.name),
                               quotedTerm(QStringLiteral("tag"), tag), Kind::Tag);
        node->tag = tag;
        node->count = row.notesWithBelow;
        path.push_back(node);
    }
}

void LibraryTreeModel::addStates(Node *title) const
{
    title->add(tr("due"), QStringLiteral("is:due"));
    title->add(tr("new"), QStringLiteral("is:new"));
    title->add(tr("forgotten again and again"), QStringLiteral("is:leech"));
    title->add(tr("marked"), QStringLiteral("is:marked"));
    title->add(tr("suspended"), QStringLiteral("is:suspended"));
    title->add(tr("buried"), QStringLiteral("is:buried"));
    title->add(tr("duplicates"), DuplicateQuery, Kind::NotesQuery);
    title->add(tr("drafts"), QStringLiteral("is:draft"), Kind::NotesQuery);
    title->add(tr("orphans"), QStringLiteral("is:orphan"));
}

void LibraryTreeModel::addFlags(Node *title) const
{
    const FlagNames names = m_engine.isReady() ? m_engine.collection().flagNames() : FlagNames();
    for (int flag = 1; flag <= MaximumFlag; ++flag)
        title->add(flagName(flag, names), QStringLiteral("flag:%1").arg(flag));
}

const LibraryTreeModel::Node *LibraryTreeModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Node *>(index.constInternalPointer()) : m_root.get();
}

QModelIndex LibraryTreeModel::indexOf(const Node *node) const
{
    return node == nullptr || node->parent == nullptr ? QModelIndex()
                                                      : createIndex(node->row, 0, node);
}

QModelIndex LibraryTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeAt(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex LibraryTreeModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(nodeAt(index)->parent) : QModelIndex();
}

int LibraryTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > NameColumn ? 0 : static_cast<int>(nodeAt(parent)->children.size());
}

int LibraryTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant LibraryTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node *node = nodeAt(index);
    const bool isCounted = node->count >= 0;
    if (index.column() == CountColumn) {
        if (role == Qt::TextAlignmentRole)
            return QVariant(Qt::AlignVCenter | Qt::AlignRight);
        return role == Qt::DisplayRole && isCounted
                   ? QVariant(QLocale().toString(qlonglong{node->count}))
                   : QVariant();
    }
    switch (role) {
    case Qt::EditRole: // a tag is written whole, so that it can go below another one
        return node->kind == Kind::Tag ? node->tag : node->text;
    case Qt::DisplayRole:
        return node->text;
    case Qt::AccessibleTextRole:
        return isCounted
                   ? tr("%1, %2", "tag, notes")
                         .arg(node->text, tr("%Ln note(s)", nullptr, static_cast<int>(node->count)))
                   : node->text;
    case Qt::ToolTipRole:
        return node->kind == Kind::Title ? QVariant() : node->query;
    default:
        return {};
    }
}

} // namespace engram::desktop
