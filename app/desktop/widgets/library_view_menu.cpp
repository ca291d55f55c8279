// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "library_view_menu.h"

#include <QActionGroup>

#include "library_table.h"
#include "viewmodel/library_view_model.h"

namespace engram::desktop
{

LibraryViewMenu::LibraryViewMenu(LibraryViewModel &library, LibraryTable &table, QWidget *parent)
    : QMenu(tr("&View"), parent), m_library(library), m_table(table),
      m_columns(new QMenu(tr("&Columns"), this)), m_orders(new QMenu(tr("&Order by"), this))
{
    setObjectName(QStringLiteral("libraryViewMenu"));
    m_columns->setObjectName(QStringLiteral("libraryColumns"));
    m_orders->setObjectName(QStringLiteral("libraryOrders"));
    m_notes = addToggle(tr("&Notes instead of cards"), "libraryNotes", Qt::Key_F7);
    connect(m_notes, &QAction::triggered, this, [this](bool notes) {
        m_library.setMode(notes ? LibraryMode::Notes : LibraryMode::Cards);
    });
    addSeparator();
    addMenu(m_columns);
    addMenu(m_orders);
    m_descending = addAction(tr("From the &last to the first"));
    m_descending->setObjectName(QStringLiteral("libraryDescending"));
    m_descending->setCheckable(true);
    connect(m_descending, &QAction::triggered, this, [this](bool descending) {
        m_library.setOrder({m_library.view().order.column, descending});
    });
    addSeparator();
    m_tree = addToggle(tr("&Decks and searches"), "libraryTreeCommand", Qt::Key_F6);
    m_preview = addToggle(tr("The selected note &beside"), "libraryPreview", Qt::Key_F8);
    auto *orders = new QActionGroup(this);
    for (int section = 0; section < static_cast<int>(LibraryColumns); ++section) {
        const LibraryColumn column = LibraryModel::columnAt(section);
        QAction *shown = m_columns->addAction(titleOf(column));
        shown->setObjectName(QStringLiteral("column-") + nameOf(column));
        shown->setCheckable(true);
        connect(shown, &QAction::triggered, this,
                [this, column](bool isShown) { m_table.showColumn(column, isShown); });
        QAction *order = m_orders->addAction(titleOf(column));
        order->setObjectName(QStringLiteral("order-") + nameOf(column));
        order->setCheckable(true);
        orders->addAction(order);
        connect(order, &QAction::triggered, this, [this, column] {
            m_library.setOrder({column, m_library.view().order.descending});
        });
    }
    for (QMenu *menu : {static_cast<QMenu *>(this), m_columns, m_orders})
        connect(menu, &QMenu::aboutToShow, this, &LibraryViewMenu::refresh);
    connect(&m_library, &LibraryViewModel::changed, this, &LibraryViewMenu::refresh);
    refresh();
}

QAction *LibraryViewMenu::addToggle(const QString &text, const char *name, const QKeySequence &keys)
{
    QAction *action = addAction(text);
    action->setObjectName(QLatin1String(name));
    action->setCheckable(true);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_commands << action;
    return action;
}

void LibraryViewMenu::refresh()
{
    const LibraryView &view = m_library.view();
    m_notes->setChecked(view.mode == LibraryMode::Notes);
    m_descending->setChecked(view.order.descending);
    for (int section = 0; section < static_cast<int>(LibraryColumns); ++section) {
        const LibraryColumn column = LibraryModel::columnAt(section);
        m_columns->actions()[section]->setChecked(m_table.isColumnShown(column));
        m_orders->actions()[section]->setChecked(view.order.column == column);
    }
}

} // namespace engram::desktop
