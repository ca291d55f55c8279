// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "flag_menu.h"

#include <QActionGroup>

#include <engram/card.h>

#include "flag_mark.h"

namespace engram::desktop
{

FlagMenu::FlagMenu(Name name, Current current, const QString &prefix, QWidget *parent)
    : QMenu(tr("&Flag"), parent)
{
    setObjectName(prefix + QStringLiteral("flagMenu"));
    auto *choice = new QActionGroup(this);
    for (int flag = 1; flag <= MaximumFlag; ++flag)
        add(flag, name, current, prefix);
    addSeparator();
    add(0, name, current, prefix);
    for (QAction *action : actions())
        if (!action->isSeparator())
            choice->addAction(action);
}

void FlagMenu::add(int flag, const Name &name, const Current &current, const QString &prefix)
{
    QAction *action = addAction(QString());
    action->setObjectName(prefix + QStringLiteral("flag%1Command").arg(flag));
    action->setCheckable(true);
    action->setIcon(flagIcon(flag));
    connect(action, &QAction::triggered, this, [this, flag] { Q_EMIT chosen(flag); });
    const auto refresh = [action, flag, name, current] {
        QString text = name(flag);
        text.replace(QLatin1Char('&'), QLatin1String("&&"));
        action->setText(QStringLiteral("&%1  %2").arg(flag).arg(text));
        action->setChecked(current() == flag);
        QFont font = action->font();
        font.setBold(action->isChecked()); // its icon takes the place of the tick
        action->setFont(font);
    };
    connect(this, &QMenu::aboutToShow, action, refresh);
    refresh();
}

} // namespace engram::desktop
