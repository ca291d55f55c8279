// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What can be done with the card on the screen: under Study in the menu bar, and behind More.

#include <QMenu>

namespace engram::desktop
{

class CardActions;
class FlagMenu;

class CardMenu : public QMenu
{
    Q_OBJECT

public:
    explicit CardMenu(CardActions &actions, QWidget *parent = nullptr);

    [[nodiscard]] QMenu &flags();
    /// All that have, or may be given, keys of their own.
    [[nodiscard]] const QList<QAction *> &commands() const { return m_commands; }

Q_SIGNALS:
    void dueRequested();
    void editRequested();
    void factsRequested();
    void historyRequested();

private:
    template <class Do>
    QAction *add(const QString &text, const char *name, const QKeySequence &keys, Do act);

    CardActions &m_actions;
    FlagMenu *m_flags;
    QList<QAction *> m_commands;
};

} // namespace engram::desktop
