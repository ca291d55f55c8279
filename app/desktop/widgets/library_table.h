// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The rows of the library. Whole rows are selected; when they change, what is selected and in sight stays,
/// as long as it is there.

#include <optional>
#include <vector>

#include <QTableView>

#include <engram/library.h>

#include "viewmodel/library_model.h"

class QMenu;

namespace engram::desktop
{

class LibraryViewModel;

class LibraryTable : public QTableView
{
    Q_OBJECT

public:
    explicit LibraryTable(LibraryViewModel &library, QWidget *parent = nullptr);

    /// Widths, places and choice of columns, as keepColumns() gave them; anything else: the usual ones.
    void takeColumns(const QByteArray &kept);
    [[nodiscard]] QByteArray keepColumns() const;
    [[nodiscard]] bool isColumnShown(LibraryColumn column) const;
    /// The last one stays.
    void showColumn(LibraryColumn column, bool shown);

    /// A million rows are not read for the letters that they begin with.
    void keyboardSearch(const QString &) override {}

Q_SIGNALS:
    void columnsRequested(const QPoint &place); ///< the menu of the header, there on the screen
    void opened();                              ///< by Enter or a double click

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &before) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    /// What is to be found again among other rows.
    struct Kept
    {
        std::vector<RowId> selected;
        bool isAll = false;
        std::optional<RowId> current;
        int currentRow = 0;
        std::optional<RowId> top;
        int topOffset = 0; ///< of its upper edge, in pixels
    };

    [[nodiscard]] std::vector<RowSpan> selectedSpans() const;
    void tellSelection();
    void keep();
    void restore(bool isSameSearch);
    void selectSpans(const std::vector<RowSpan> &spans);
    void sortBy(int section);
    void showOrder();
    void measureRows();
    [[nodiscard]] int usualWidth(LibraryColumn column) const;
    void fitColumns();

    LibraryViewModel &m_library;
    Kept m_kept;
    bool m_isReset = false;    ///< since keep(): Qt then forgets what is selected
    bool m_isChanging = false; ///< between keep() and restore()
};

} // namespace engram::desktop
