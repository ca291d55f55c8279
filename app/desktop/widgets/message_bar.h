// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Says above a page what happened, and offers to take it back. It never blocks, and lies over the
/// margin of the page: nothing below it moves.

#include <QFrame>

class QLabel;
class QPushButton;

namespace engram::desktop
{

class AppViewModel;

class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(AppViewModel &app, QWidget *parent = nullptr);

    /// Lies at the upper edge of `pages` from now on, which have the same parent and are alone in
    /// `room`. One line fits into the margin above a page; for more of them the pages give way.
    void layOver(QWidget &pages, QLayout &room);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void refresh();
    void place();

    AppViewModel &m_app;
    QWidget *m_pages = nullptr;
    QLayout *m_room = nullptr;
    QLabel *m_text;
    QPushButton *m_action;
    QPushButton *m_close;
};

} // namespace engram::desktop
