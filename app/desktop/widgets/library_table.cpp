// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "library_table.h"

#include <algorithm>
#include <utility>

#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include "flag_mark.h"
#include "layout.h"
#include "viewmodel/library_view_model.h"

namespace engram::desktop
{

namespace
{

constexpr LibraryColumn UsualColumns[] = {LibraryColumn::Title, LibraryColumn::Deck,
                                          LibraryColumn::State, LibraryColumn::Due};

/// Rows parted by a line; what is never asked is dim, and a flag stands before the first column.
class LibraryDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        painter->save();
        painter->setPen(option.palette.color(QPalette::Midlight));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        painter->restore();
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        // Of a path, the end tells more.
        option->textElideMode = index.column() == static_cast<int>(LibraryColumn::Deck)
                                    ? Qt::ElideLeft
                                    : Qt::ElideRight;
        option->state &= ~QStyle::State_HasFocus; // the whole row has it
        if (index.data(LibraryModel::DimRole).toBool())
            option->palette.setBrush(QPalette::Text, QGuiApplication::palette().brush(
                                                         QPalette::Disabled, QPalette::Text));
        if (index.column() != static_cast<int>(LibraryColumn::Title))
            return;
        const int flag = index.data(LibraryModel::FlagRole).toInt();
        if (flag > 0) {
            option->icon = flagIcon(flag);
            option->features |= QStyleOptionViewItem::HasDecoration;
            option->decorationSize = QSize(4 * Grid, 4 * Grid);
        }
    }
};

} // namespace

LibraryTable::LibraryTable(LibraryViewModel &library, QWidget *parent)
    : QTableView(parent), m_library(library)
{
    setObjectName(QStringLiteral("libraryTable"));
    setAccessibleName(tr("What the search finds"));
    setAccessibleDescription(
        tr("Enter opens, E edits, M has more; Shift with the arrows selects several, Ctrl+A all."));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setItemDelegate(new LibraryDelegate(this));
    setModel(&m_library.rows());
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setHighlightSections(false);
    header->setSortIndicatorShown(true);
    header->setMinimumSectionSize(10 * Grid);
    header->setTextElideMode(Qt::ElideRight);
    header->setToolTip(tr("A click puts the rows in order by it, and once more the other way; the "
                          "right button chooses columns"));
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    measureRows();
    takeColumns({});
    connect(header, &QHeaderView::sectionClicked, this, &LibraryTable::sortBy);
    connect(header, &QHeaderView::customContextMenuRequested, this, [this](const QPoint &place) {
        Q_EMIT columnsRequested(horizontalHeader()->mapToGlobal(place));
    });
    connect(this, &QTableView::doubleClicked, this, &LibraryTable::opened);
    connect(&m_library, &LibraryViewModel::rowsAboutToChange, this, &LibraryTable::keep);
    connect(&m_library, &LibraryViewModel::rowsChanged, this, &LibraryTable::restore);
    connect(&m_library, &LibraryViewModel::changed, this, &LibraryTable::showOrder);
    connect(&m_library.rows(), &QAbstractItemModel::modelReset, this, [this] { m_isReset = true; });
    showOrder();
}

void LibraryTable::measureRows()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 4 * Grid);
}

void LibraryTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measureRows();
}

// Columns

void LibraryTable::takeColumns(const QByteArray &kept)
{
    if (!kept.isEmpty() && horizontalHeader()->restoreState(kept) &&
        horizontalHeader()->hiddenSectionCount() < model()->columnCount()) {
        showOrder();
        fitColumns();
        return;
    }
    for (int section = 0; section < model()->columnCount(); ++section) {
        const LibraryColumn column = LibraryModel::columnAt(section);
        setColumnHidden(section, std::ranges::count(UsualColumns, column) == 0);
        setColumnWidth(section, usualWidth(column));
    }
    fitColumns();
}

int LibraryTable::usualWidth(LibraryColumn column) const
{
    const int letters = column == LibraryColumn::Title    ? 25
                        : column == LibraryColumn::Answer ? 24
                        : column == LibraryColumn::Deck   ? 15
                                                          : 14;
    return letters * fontMetrics().averageCharWidth();
}

/// The question gets the width that is left over, and gives back what it has too much.
void LibraryTable::fitColumns()
{
    const int title = static_cast<int>(LibraryColumn::Title);
    const int free = viewport()->width() - horizontalHeader()->length();
    if (!isColumnHidden(title) && isVisible())
        setColumnWidth(title,
                       std::max(columnWidth(title) + free,
                                std::min(columnWidth(title), usualWidth(LibraryColumn::Title))));
}

void LibraryTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

/// Before that there was no width to fit them into.
void LibraryTable::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    fitColumns();
}

QByteArray LibraryTable::keepColumns() const
{
    return horizontalHeader()->saveState();
}

bool LibraryTable::isColumnShown(LibraryColumn column) const
{
    return !isColumnHidden(static_cast<int>(column));
}

void LibraryTable::showColumn(LibraryColumn column, bool shown)
{
    const int section = static_cast<int>(column);
    if (!shown && horizontalHeader()->hiddenSectionCount() == model()->columnCount() - 1)
        return;
    setColumnHidden(section, !shown);
    if (shown && columnWidth(section) < horizontalHeader()->sectionSizeHint(section))
        setColumnWidth(section, horizontalHeader()->sectionSizeHint(section));
    fitColumns();
}

void LibraryTable::sortBy(int section)
{
    const LibraryOrder now = m_library.view().order;
    const LibraryColumn column = LibraryModel::columnAt(section);
    m_library.setOrder({column, column == now.column && !now.descending});
}

void LibraryTable::showOrder()
{
    const LibraryOrder order = m_library.view().order;
    horizontalHeader()->setSortIndicator(static_cast<int>(order.column), order.descending
                                                                             ? Qt::DescendingOrder
                                                                             : Qt::AscendingOrder);
}

// Selection

std::vector<RowSpan> LibraryTable::selectedSpans() const
{
    // Columns that were moved make several ranges of the same rows.
    std::vector<RowSpan> spans;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        if (range.isValid())
            spans.push_back({range.top(), range.bottom()});
    std::ranges::sort(spans, {}, &RowSpan::first);
    std::vector<RowSpan> merged;
    for (const RowSpan &span : spans)
        if (!merged.empty() && span.first <= merged.back().last + 1)
            merged.back().last = std::max(merged.back().last, span.last);
        else
            merged.push_back(span);
    return merged;
}

void LibraryTable::tellSelection()
{
    if (!m_isChanging)
        m_library.select(selectedSpans(), currentIndex().row());
}

void LibraryTable::selectionChanged(const QItemSelection &selected, const QItemSelection &before)
{
    QTableView::selectionChanged(selected, before);
    tellSelection();
}

void LibraryTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    tellSelection();
}

void LibraryTable::selectSpans(const std::vector<RowSpan> &spans)
{
    QItemSelection selection;
    const int lastColumn = model()->columnCount() - 1;
    for (const RowSpan &span : spans)
        selection.append(QItemSelectionRange(model()->index(span.first, 0),
                                             model()->index(span.last, lastColumn)));
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void LibraryTable::keep()
{
    const LibraryModel &rows = m_library.rows();
    const std::vector<RowSpan> spans = selectedSpans();
    m_isChanging = true;
    m_isReset = false;
    m_kept = {};
    m_kept.isAll = spans.size() == 1 && spans[0] == RowSpan{0, rows.rowCount() - 1};
    if (!m_kept.isAll)
        m_kept.selected = rows.idsIn(spans);
    m_kept.currentRow = std::max(0, currentIndex().row());
    if (currentIndex().isValid())
        m_kept.current = rows.rows()[static_cast<std::size_t>(currentIndex().row())];
    const int top = rowAt(0);
    if (top >= 0) {
        m_kept.top = rows.rows()[static_cast<std::size_t>(top)];
        m_kept.topOffset = rowViewportPosition(top);
    }
}

/// Where nothing that was selected is there any more, what came in its place is.
void LibraryTable::restore(bool isSameSearch)
{
    const LibraryModel &rows = m_library.rows();
    const int count = rows.rowCount();
    const auto rowOf = [&rows](const std::optional<RowId> &id) {
        const auto found = id ? rows.spansOf({*id}) : std::vector<RowSpan>();
        return found.empty() ? -1 : found.front().first;
    };
    if (count > 0 && m_isReset) {
        std::vector<RowSpan> spans;
        int current = 0;
        if (isSameSearch) {
            spans = m_kept.isAll ? std::vector<RowSpan>{{0, count - 1}}
                                 : rows.spansOf(std::move(m_kept.selected));
            current = rowOf(m_kept.current);
            if (current < 0)
                current =
                    spans.empty() ? std::min(m_kept.currentRow, count - 1) : spans.front().first;
        }
        if (spans.empty())
            spans = {{current, current}};
        selectionModel()->setCurrentIndex(model()->index(current, 0),
                                          QItemSelectionModel::NoUpdate);
        selectSpans(spans);
        const int top = isSameSearch ? rowOf(m_kept.top) : 0;
        if (top >= 0)
            verticalScrollBar()->setValue(top * verticalHeader()->defaultSectionSize() -
                                          (isSameSearch ? m_kept.topOffset : 0));
    } else if (count > 0 && !currentIndex().isValid()) {
        setCurrentIndex(model()->index(0, 0));
    }
    m_kept = {};
    m_isChanging = false;
    tellSelection();
}

// Keys

QModelIndex LibraryTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int last = model()->rowCount() - 1;
    const int column = std::max(0, currentIndex().column());
    switch (action) {
    case MoveHome:
        return model()->index(0, column);
    case MoveEnd:
        return model()->index(last, column);
    case MoveLeft:
    case MoveRight:
        horizontalScrollBar()->triggerAction((action == MoveLeft) == isLeftToRight()
                                                 ? QScrollBar::SliderSingleStepSub
                                                 : QScrollBar::SliderSingleStepAdd);
        return currentIndex();
    default:
        return QTableView::moveCursor(action, modifiers);
    }
}

void LibraryTable::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentIndex().isValid())
            Q_EMIT opened();
        return;
    case Qt::Key_Escape:
        event->ignore(); // it is the page's
        return;
    default:
        QTableView::keyPressEvent(event);
    }
}

void LibraryTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
}

} // namespace engram::desktop
