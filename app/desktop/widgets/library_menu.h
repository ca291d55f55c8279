// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What can be done with the rows that are selected in the library: behind M, and the right button. The
/// keys are those that do the same with a card that is asked.

#include <QList>
#include <QMenu>

namespace engram::desktop
{

class FlagMenu;
class LibraryActions;

class LibraryMenu : public QMenu
{
    Q_OBJECT

public:
    explicit LibraryMenu(LibraryActions &actions, QWidget *parent = nullptr);

    /// Commands here have the keys of the ones of these names, also when those are changed.
    void followKeys(const QList<QAction *> &commands);
    /// All that have keys, for the widget where they are pressed.
    [[nodiscard]] const QList<QAction *> &commands() const { return m_commands; }
    [[nodiscard]] FlagMenu &flags() { return *m_flags; }
    void refresh();

Q_SIGNALS:
    void openRequested();
    void editRequested();
    void historyRequested();
    void infoRequested();
    void dueRequested();
    void moveRequested();
    void gradeRequested();
    void exportRequested();
    void tagRequested(bool gives); ///< to give one, or to take it away

private:
    /// `like` is the name of the command whose keys it has.
    QAction *add(const QString &text, const char *name, const char *like);

    LibraryActions &m_actions;
    FlagMenu *m_flags;
    QAction *m_title;
    QList<QAction *> m_commands;
};

} // namespace engram::desktop
