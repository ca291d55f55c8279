// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "library_menu.h"

#include <QLocale>

#include "flag_menu.h"
#include "viewmodel/library_actions.h"

namespace engram::desktop
{

namespace
{

constexpr const char *LikeProperty = "engramLike";

} // namespace

LibraryMenu::LibraryMenu(LibraryActions &actions, QWidget *parent)
    : QMenu(tr("&Rows"), parent), m_actions(actions),
      m_flags(new FlagMenu([&actions](int flag) { return actions.flagName(flag); },
                           [&actions] { return actions.currentFlag(); }, QStringLiteral("library"),
                           this)),
      m_title(addAction(QString()))
{
    setObjectName(QStringLiteral("libraryMenu"));
    m_title->setObjectName(QStringLiteral("librarySubject"));
    m_title->setEnabled(false);
    addSeparator();
    const auto connectTo = [this](QAction *action, auto act) {
        connect(action, &QAction::triggered, &m_actions, act);
    };
    QAction *open = addAction(tr("&Open"));
    open->setObjectName(QStringLiteral("libraryOpen"));
    connect(open, &QAction::triggered, this, &LibraryMenu::openRequested);
    QAction *edit = add(tr("&Edit note"), "libraryEdit", "editCommand");
    connect(edit, &QAction::triggered, this, &LibraryMenu::editRequested);
    connect(add(tr("&History of the note"), "libraryHistory", "historyCommand"),
            &QAction::triggered, this, &LibraryMenu::historyRequested);
    QAction *info = addAction(tr("Card &info"));
    info->setObjectName(QStringLiteral("libraryInfo"));
    connect(info, &QAction::triggered, this, &LibraryMenu::infoRequested);
    addSeparator();
    connectTo(add(tr("&Mark, or take the mark"), "libraryMark", "markCommand"),
              &LibraryActions::toggleMark);
    connectTo(add(tr("Copy as ne&w"), "libraryCopy", "copyCommand"), &LibraryActions::copyNotes);
    QAction *move = add(tr("Mo&ve to a deck…"), "libraryMove", "");
    move->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_M); // as a deck's
    connect(move, &QAction::triggered, this, &LibraryMenu::moveRequested);
    QAction *give = add(tr("Give a ta&g…"), "libraryTag", "");
    give->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    connect(give, &QAction::triggered, this, [this] { Q_EMIT tagRequested(true); });
    QAction *take = add(tr("Ta&ke a tag away…"), "libraryUntag", "");
    take->setShortcut(Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_A);
    connect(take, &QAction::triggered, this, [this] { Q_EMIT tagRequested(false); });
    addSeparator();
    connectTo(add(tr("&Suspend, or unsuspend"), "librarySuspend", "suspendCommand"),
              &LibraryActions::toggleSuspended);
    connectTo(add(tr("&Bury until tomorrow"), "libraryBury", "buryCardCommand"),
              &LibraryActions::bury);
    addMenu(m_flags);
    addSeparator();
    connect(add(tr("Set &due date…"), "libraryDue", "dueCommand"), &QAction::triggered, this,
            &LibraryMenu::dueRequested);
    QAction *grade = add(tr("Gr&ade now…"), "libraryGrade", "");
    grade->setShortcut(Qt::Key_G); // as on the pages of a deck, a question and a card
    connect(grade, &QAction::triggered, this, &LibraryMenu::gradeRequested);
    connectTo(add(tr("&Reset to new"), "libraryReset", "resetCommand"), &LibraryActions::reset);
    addSeparator();
    QAction *save = add(tr("E&xport…"), "libraryExport", "");
    save->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_X); // as a deck's
    connect(save, &QAction::triggered, this, &LibraryMenu::exportRequested);
    connectTo(add(tr("Delete no&tes"), "libraryDelete", "deleteCommand"),
              &LibraryActions::removeNotes);
    connect(m_flags, &FlagMenu::chosen, &m_actions, &LibraryActions::setFlag);
    connect(this, &QMenu::aboutToShow, this, &LibraryMenu::refresh);
    connect(&m_actions, &LibraryActions::selectionChanged, this, &LibraryMenu::refresh);
    refresh();
}

QAction *LibraryMenu::add(const QString &text, const char *name, const char *like)
{
    QAction *action = addAction(text);
    action->setObjectName(QLatin1String(name));
    action->setProperty(LikeProperty, QLatin1String(like));
    action->setShortcutContext(Qt::WidgetShortcut);
    m_commands << action;
    return action;
}

void LibraryMenu::followKeys(const QList<QAction *> &commands)
{
    for (const QAction *command : commands)
        for (QAction *action : m_commands)
            if (action->property(LikeProperty).toString() == command->objectName()) {
                const auto follow = [action, command] { action->setShortcut(command->shortcut()); };
                connect(command, &QAction::changed, action, follow);
                follow();
            }
}

void LibraryMenu::refresh()
{
    const int count = m_actions.count();
    m_title->setText(count == 0 ? tr("Nothing is selected")
                                : tr("%Ln row(s) selected", nullptr, count));
    const bool can = m_actions.canAct();
    for (QAction *action : actions())
        if (action != m_title)
            action->setEnabled(can);
}

} // namespace engram::desktop
