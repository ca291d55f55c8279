// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The command palette: a line to write in above all that can be done now, over the page. The arrows and
/// Tab choose, Enter does it, Esc goes back to what had the keys.

#include <vector>

#include <QFrame>
#include <QPointer>

#include "viewmodel/palette_model.h"

class QLabel;
class QLineEdit;
class QTreeView;

namespace engram::desktop
{

class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    /// Lies in `window`, and moves with its size.
    explicit CommandPalette(QWidget &window);

    void open(std::vector<PaletteEntry> entries);

Q_SIGNALS:
    void chosen(int entry); ///< it is closed by then

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void close();
    void choose();
    void place();
    void selectRow(int row);
    void moveBy(int rows);

    QWidget &m_window;
    PaletteModel m_model;
    QLineEdit *m_query;
    QTreeView *m_list;
    QLabel *m_empty;
    QPointer<QWidget> m_before; ///< had the keys
};

} // namespace engram::desktop
