// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Rows of settings in panels, and how their fields behave on a page that scrolls.

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QString>
#include <QWidget>

namespace engram::desktop
{

/// A panel of rows under a heading.
QGridLayout *panelGrid(QFrame *panel, const QString &heading);

/// A row of words, which are the editor's name, and the editor. Returns the words.
QLabel *addRow(QGridLayout *grid, const QString &label, QWidget *editor);

/// Below a row or the rows, over the whole width.
QLabel *addEffect(QGridLayout *grid);

/// Shows the label where it has a text.
void say(QLabel *label, const QString &text);

/// What was typed into a field is saved now: undo is the page's from here.
void forgetTyping(QWidget *field);

/// Sets what a widget shows, which is what is saved, without its saying that the person did.
template <class Widget, class Set>
void quietly(Widget *widget, Set set)
{
    const QSignalBlocker blocked(widget);
    set();
    forgetTyping(widget);
}

/// For the event filter of a page, of its fields: what goes to the page and not to the field: undo and
/// redo, where the field has none of its own.
[[nodiscard]] bool isForWholePage(QObject *object, QEvent *event);

} // namespace engram::desktop
