// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "card_menu.h"

#include "flag_menu.h"
#include "viewmodel/card_actions.h"

namespace engram::desktop
{

using Reach = CardActions::Reach;

CardMenu::CardMenu(CardActions &actions, QWidget *parent)
    : QMenu(tr("&Card"), parent), m_actions(actions),
      m_flags(new FlagMenu([&actions](int flag) { return actions.flagName(flag); },
                           [&actions] { return actions.flag(); }, {}, this))
{
    setObjectName(QStringLiteral("cardMenu"));
    add(tr("&Edit note"), "editCommand", QKeySequence(Qt::Key_E),
        [this] { Q_EMIT editRequested(); });
    add(tr("Fa&cts of its explanation…"), "factsCommand",
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), [this] { Q_EMIT factsRequested(); });
    add(tr("&History of the note"), "historyCommand", QKeySequence(Qt::CTRL | Qt::Key_H),
        [this] { Q_EMIT historyRequested(); });
    QAction *mark = add(tr("&Mark note"), "markCommand", QKeySequence(Qt::Key_Asterisk),
                        [this] { m_actions.toggleMark(); });
    mark->setCheckable(true);
    connect(this, &QMenu::aboutToShow, mark,
            [this, mark] { mark->setChecked(m_actions.isMarked()); });
    add(tr("Copy note as ne&w"), "copyCommand", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D),
        [this] { m_actions.copyNote(); });
    addSeparator();
    add(tr("&Suspend"), "suspendCommand", QKeySequence(Qt::Key_S), [this] { m_actions.suspend(); });
    addSeparator();
    add(tr("&Bury with its question and facts"), "buryCommand", QKeySequence(Qt::Key_B),
        [this] { m_actions.bury(Reach::Family); });
    add(tr("Bury this &card alone"), "buryCardCommand", QKeySequence(Qt::Key_Minus),
        [this] { m_actions.bury(Reach::Card); });
    add(tr("Bury all cards of this &note"), "buryNoteCommand", QKeySequence(Qt::Key_Equal),
        [this] { m_actions.bury(Reach::Note); });
    addSeparator();
    connect(m_flags, &FlagMenu::chosen, &m_actions, &CardActions::setFlag);
    addMenu(m_flags);
    addSeparator();
    add(tr("Set &due date…"), "dueCommand", QKeySequence(Qt::CTRL | Qt::Key_D),
        [this] { Q_EMIT dueRequested(); });
    add(tr("&Reset to new"), "resetCommand", QKeySequence(Qt::CTRL | Qt::Key_R),
        [this] { m_actions.reset(); });
    addSeparator();
    add(tr("Delete no&te"), "deleteCommand", QKeySequence(Qt::CTRL | Qt::Key_Delete),
        [this] { m_actions.removeNote(); });
}

QMenu &CardMenu::flags()
{
    return *m_flags;
}

template <class Do>
QAction *CardMenu::add(const QString &text, const char *name, const QKeySequence &keys, Do act)
{
    QAction *action = addAction(text);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    // The card itself takes bare keys, which may also name an option.
    if (!keys.isEmpty() && keys[0].keyboardModifiers() == Qt::NoModifier)
        action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, act);
    m_commands << action;
    return action;
}

} // namespace engram::desktop
