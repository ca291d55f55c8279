// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// How the library is shown: cards or notes, which columns, in which order, and what is beside the table.

#include <QList>
#include <QMenu>

namespace engram::desktop
{

class LibraryTable;
class LibraryViewModel;

class LibraryViewMenu : public QMenu
{
    Q_OBJECT

public:
    LibraryViewMenu(LibraryViewModel &library, LibraryTable &table, QWidget *parent);

    /// Its keys are pressed on the page.
    [[nodiscard]] const QList<QAction *> &commands() const { return m_commands; }
    [[nodiscard]] QMenu &columns() { return *m_columns; }
    [[nodiscard]] QAction *tree() { return m_tree; }
    [[nodiscard]] QAction *preview() { return m_preview; }

private:
    void refresh();
    QAction *addToggle(const QString &text, const char *name, const QKeySequence &keys);

    LibraryViewModel &m_library;
    LibraryTable &m_table;
    QMenu *m_columns;
    QMenu *m_orders;
    QAction *m_notes;
    QAction *m_descending;
    QAction *m_tree;
    QAction *m_preview;
    QList<QAction *> m_commands;
};

} // namespace engram::desktop
