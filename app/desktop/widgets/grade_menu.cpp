// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "grade_menu.h"

#include <QShortcut>

#include "detail_button.h"
#include "text/grade_text.h"

namespace engram::desktop
{

GradeMenu::GradeMenu(QWidget *parent) : QMenu(tr("Grade now"), parent)
{
    setObjectName(QStringLiteral("gradeMenu"));
    for (const Grade grade : gradesOf(GradeScale::Four)) {
        QAction *action = addAction(QLatin1Char('&') + wordOf(grade));
        action->setObjectName(QStringLiteral("grade%1Command").arg(value(grade)));
        connect(action, &QAction::triggered, this, [this, grade] { Q_EMIT chosen(grade); });
    }
}

DetailButton *gradeButton(GradeMenu &menu, QWidget &place)
{
    auto *button = new DetailButton(GradeMenu::tr("Grade now"), GradeMenu::tr("G", "key"));
    button->setObjectName(QStringLiteral("gradeNow"));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAutoDefault(true); // Enter presses it too
    button->setToolTip(GradeMenu::tr("Answers what is selected by one grade, without showing it"));
    const auto open = [&menu, button] {
        menu.popup(button->mapToGlobal(button->rect().bottomLeft()));
        menu.setActiveAction(menu.actions().value(2));
    };
    QObject::connect(button, &QPushButton::clicked, &menu, open);
    auto *key = new QShortcut(QKeySequence(Qt::Key_G), &place);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(key, &QShortcut::activated, &menu, open);
    // While the menu is open its letters are its own: E is Easy, and edits nothing.
    const auto listen = [&place](bool listens) {
        for (QShortcut *shortcut : place.findChildren<QShortcut *>())
            shortcut->setEnabled(listens);
    };
    QObject::connect(&menu, &QMenu::aboutToShow, &place, [listen] { listen(false); });
    QObject::connect(&menu, &QMenu::aboutToHide, &place, [listen] { listen(true); });
    return button;
}

} // namespace engram::desktop
