// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study_menu.h"

#include <utility>

#include <QActionGroup>

#include "viewmodel/app_view_model.h"

namespace engram::desktop
{

StudyMenu::StudyMenu(AppViewModel &app, SelectedDeck selectedDeck, QWidget *parent)
    : QMenu(parent), m_app(app), m_selectedDeck(std::move(selectedDeck))
{
    setTitle(tr("&More ways to study"));
    setToolTipsVisible(true);
    QAction *exam = add(tr("E&xam…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), "examCommand",
                        tr("E&xam over %1…"));
    exam->setToolTip(tr("A number of questions, no word on how it goes until the end"));
    connect(exam, &QAction::triggered, this, [this] { m_app.prepareExam(m_selectedDeck()); });
    m_search =
        add(tr("A &search in all decks…"), QKeySequence(Qt::CTRL | Qt::Key_F), "searchCommand");
    m_search->setToolTip(tr("Cards by words, tags, flags, and how well they are known"));
    connect(m_search, &QAction::triggered, &m_app, &AppViewModel::prepareSearch);
    addSession(tr("&Weak facts"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W), "weakCommand",
               tr("&Weak facts of %1"), {.kind = SessionKind::Weak});
    addSeparator();
    m_ahead = addSession(tr("Learn &ahead"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A),
                         "aheadCommand", tr("Learn &ahead in %1"),
                         {.kind = SessionKind::Ahead, .days = TodayViewModel::DaysAhead});
    addSession(tr("&Cram what was learned"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
               "cramCommand", tr("&Cram what was learned in %1"), {.kind = SessionKind::Cram});
    addSession(tr("Cram &everything"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V),
               "cramAllCommand", tr("Cram &everything in %1"),
               {.kind = SessionKind::Cram, .newToo = true});
    addSeparator();
    addMinutes();
}

QAction *StudyMenu::add(const QString &text, const QKeySequence &keys, const char *name,
                        const QString &scoped)
{
    QAction *command = addAction(text);
    command->setObjectName(QLatin1String(name));
    command->setShortcut(keys);
    m_commands.push_back(command);
    if (!scoped.isEmpty())
        m_scoped.emplace_back(command, scoped);
    return command;
}

QAction *StudyMenu::addSession(const QString &text, const QKeySequence &keys, const char *name,
                               const QString &scoped, const SessionOptions &options)
{
    QAction *command = add(text, keys, name, scoped);
    connect(command, &QAction::triggered, this, [this, options] {
        SessionOptions chosen = options;
        chosen.deck = m_selectedDeck();
        m_app.startSession(chosen);
    });
    return command;
}

void StudyMenu::addMinutes()
{
    QMenu *lengths = addMenu(tr("&Length of a short session"));
    auto *group = new QActionGroup(this);
    for (const int minutes : {3, 5, 7, 10, 15, 20, 30, 45, 60}) {
        QAction *length = lengths->addAction(tr("%n minute(s)", nullptr, minutes));
        length->setObjectName(QStringLiteral("minutes%1").arg(minutes));
        length->setCheckable(true);
        group->addAction(length);
        connect(length, &QAction::triggered, this,
                [this, minutes] { Q_EMIT minutesChosen(minutes); });
    }
    connect(lengths, &QMenu::aboutToShow, this, [this, group] {
        for (QAction *length : group->actions())
            length->setChecked(length->objectName() ==
                               QStringLiteral("minutes%1").arg(m_app.today().minutes()));
    });
}

void StudyMenu::setScope(const QString &scope)
{
    for (const auto &[command, text] : m_scoped)
        command->setText(text.arg(scope));
}

void StudyMenu::setLibraryKeysEnabled(bool enabled)
{
    m_search->setEnabled(enabled);
    m_ahead->setEnabled(enabled);
}

void StudyMenu::setCommandsEnabled(bool enabled)
{
    for (QAction *command : m_commands)
        command->setEnabled(enabled);
}

} // namespace engram::desktop
