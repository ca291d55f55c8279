// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "command_palette.h"

#include <algorithm>

#include <QAccessible>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTreeView>
#include <QVBoxLayout>

#include "layout.h"

namespace engram::desktop
{

namespace
{

constexpr int Widest = 180 * Grid;
constexpr int MostRows = 10;

} // namespace

CommandPalette::CommandPalette(QWidget &window)
    : QFrame(&window), m_window(window), m_query(new QLineEdit), m_list(new QTreeView),
      m_empty(plainLabel("dim", true))
{
    setObjectName(QStringLiteral("palette"));
    setAccessibleName(tr("Command palette"));
    m_query->setObjectName(QStringLiteral("paletteQuery"));
    m_query->setPlaceholderText(tr("What to do, or a deck to open"));
    m_query->setAccessibleName(tr("What to do, or a deck to open"));
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("What can be done now"));
    m_list->setModel(&m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setHeaderHidden(true);
    QHeaderView *header = m_list->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(PaletteModel::NameColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(PaletteModel::GroupColumn, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(PaletteModel::KeysColumn, QHeaderView::ResizeToContents);
    m_empty->setText(tr("Nothing that is possible now is called so."));
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(3 * Grid, 3 * Grid, 3 * Grid, 3 * Grid);
    lines->setSpacing(2 * Grid);
    lines->addWidget(m_query);
    lines->addWidget(m_list, 1);
    lines->addWidget(m_empty);
    hide();

    connect(m_query, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model.setQuery(text);
        selectRow(0);
    });
    connect(m_list, &QTreeView::clicked, this, &CommandPalette::choose);
    m_query->installEventFilter(this);
    m_window.installEventFilter(this);
}

void CommandPalette::open(std::vector<PaletteEntry> entries)
{
    if (isVisible())
        return close();
    m_before = m_window.focusWidget();
    m_query->clear();
    m_model.setEntries(std::move(entries));
    place();
    show();
    raise();
    selectRow(0);
    m_query->setFocus();
}

void CommandPalette::close()
{
    if (!isVisible())
        return;
    const bool hadKeys = isAncestorOf(m_window.focusWidget());
    hide();
    if (hadKeys && m_before)
        m_before->setFocus();
}

void CommandPalette::choose()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const int entry = m_model.entryAt(current.row());
    close();
    Q_EMIT chosen(entry);
}

/// In the middle, below the menu, as high as its rows.
void CommandPalette::place()
{
    const int width = std::min(Widest, m_window.width() - 8 * Grid);
    const int row = std::max(m_list->sizeHintForRow(0), 6 * Grid);
    const int most = m_window.height() * 3 / 4;
    const int height = std::min(most, m_query->sizeHint().height() + MostRows * row + 12 * Grid);
    const int top = std::min(18 * Grid, m_window.height() - height);
    setGeometry((m_window.width() - width) / 2, top, width, height);
}

void CommandPalette::selectRow(int row)
{
    const int rows = m_model.rowCount();
    m_list->setVisible(rows > 0);
    m_empty->setVisible(rows == 0);
    if (rows == 0)
        return m_query->setAccessibleDescription(m_empty->text());
    const QModelIndex index = m_model.index(std::clamp(row, 0, rows - 1), 0);
    m_list->setCurrentIndex(index);
    // The keys stay in the line: it says what Enter would do.
    m_query->setAccessibleDescription(index.data().toString());
    QAccessibleEvent told(m_query, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
}

void CommandPalette::moveBy(int rows)
{
    selectRow(m_list->currentIndex().row() + rows);
}

bool CommandPalette::focusNextPrevChild(bool next)
{
    moveBy(next ? 1 : -1);
    return true;
}

void CommandPalette::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        close();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        break;
    case Qt::Key_Down:
        moveBy(1);
        break;
    case Qt::Key_Up:
        moveBy(-1);
        break;
    case Qt::Key_PageDown:
        moveBy(MostRows);
        break;
    case Qt::Key_PageUp:
        moveBy(-MostRows);
        break;
    default:
        break; // what is not for it is not for the page below either
    }
    event->accept();
}

bool CommandPalette::eventFilter(QObject *object, QEvent *event)
{
    if (object == &m_window && event->type() == QEvent::Resize && isVisible())
        place();
    if (object == m_query && event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason == Qt::MouseFocusReason || reason == Qt::TabFocusReason ||
            reason == Qt::OtherFocusReason)
            close();
    }
    return QFrame::eventFilter(object, event);
}

} // namespace engram::desktop
