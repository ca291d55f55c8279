// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// The keys of the review page.

#include "review_page.h"

#include <algorithm>

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>

#include "answer_panel.h"
#include "card_menu.h"
#include "command_keys.h"
#include "detail_button.h"
#include "option_button.h"
#include "review_bar.h"
#include "viewmodel/card_actions.h"
#include "viewmodel/review_view_model.h"

namespace engram::desktop
{

namespace
{

constexpr int LastLetterKey = Qt::Key_G; // H is the hint
constexpr int NamedAnswers = 4;          // options or grades that can have keys besides their digit
const QString NamedAnswer = QStringLiteral("answer");

bool isAnotherKey(const QAction *command)
{
    return command->objectName().startsWith(NamedAnswer);
}

} // namespace

void ReviewPage::goOn()
{
    // A button reached with Tab is what the person means; it takes Space by itself.
    auto *focused = qobject_cast<QAbstractButton *>(focusWidget());
    if (focused != nullptr && focused->hasFocus()) {
        focused->click();
        return;
    }
    if (m_review.phase() != ReviewViewModel::Phase::Asking)
        m_review.accept();
    else if (m_review.isChoice() && !m_review.hidesOptions())
        m_review.confirm();
    else
        m_review.reveal();
}

bool ReviewPage::takeOption(const QKeyEvent &event)
{
    const int key = event.key();
    if (key >= Qt::Key_1 && key <= Qt::Key_9) {
        m_review.press(key - Qt::Key_1 + 1);
        return true;
    }
    const auto modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    const bool asking = m_review.phase() == ReviewViewModel::Phase::Asking;
    const auto options = static_cast<int>(m_review.question().rows().size());
    if (asking && modifiers == Qt::NoModifier && key >= Qt::Key_A && key <= LastLetterKey &&
        key - Qt::Key_A < options) {
        m_review.press(key - Qt::Key_A + 1);
        return true;
    }
    return false;
}

void ReviewPage::popUp(QMenu &menu)
{
    menu.popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void ReviewPage::makeCommands()
{
    const auto add = [this](const QString &text, const char *name, const QKeySequence &keys) {
        auto *command = new QAction(text, this);
        command->setObjectName(QLatin1String(name));
        command->setShortcut(keys);
        // No widget has it, so that its keys come by keyPressEvent(), after those that name options.
        connect(command, &QAction::changed, this, &ReviewPage::showKeys);
        m_commands.push_back(command);
        return command;
    };
    for (int n = 1; n <= NamedAnswers; ++n) {
        const QByteArray name = NamedAnswer.toLatin1() + QByteArray::number(n);
        QAction *answer =
            add(tr("Another key for option or grade %1").arg(n), name.constData(), {});
        connect(answer, &QAction::triggered, this, [this, n] { m_review.press(n); });
    }
    m_hintCommand = add(tr("Hint; once more rules an option out"), "hintCommand", Qt::Key_H);
    m_explainCommand = add(tr("Open or close the explanation"), "explainCommand", Qt::Key_X);
    m_skipCommand = add(tr("Not now: skip the card"), "skipCommand", Qt::Key_N);
    m_flagCommand = add(tr("Flag the card: then 0–7"), "flagCommand", Qt::Key_F);
    m_moreCommand = add(tr("More to do with the card"), "moreCommand", Qt::Key_M);
    connect(m_hintCommand, &QAction::triggered, &m_review, &ReviewViewModel::hint);
    connect(m_explainCommand, &QAction::triggered, &m_review, &ReviewViewModel::toggleExplanation);
    connect(m_skipCommand, &QAction::triggered, &m_review, &ReviewViewModel::skip);
    connect(m_flagCommand, &QAction::triggered, this, [this] { popUp(m_menu->flags()); });
    connect(m_moreCommand, &QAction::triggered, this, [this] { popUp(*m_menu); });
}

void ReviewPage::listKeys(CommandKeys &keys)
{
    const QString asked = tr("While a card is asked");
    QList<QKeySequence> letters;
    for (int letter = Qt::Key_A; letter <= LastLetterKey; ++letter)
        letters << QKeySequence(letter);
    keys.addFixed(tr("Choose an option, before all else"), tr("1–9 or A–G"), asked, letters);
    keys.addFixed(tr("Show the answer; accept the proposed grade"), tr("Space or Enter"), asked);
    keys.addFixed(tr("Again, Hard, Good, Easy"), tr("1–4, once answered"), asked);
    for (QAction *command : m_commands)
        if (!isAnotherKey(command))
            keys.add(command, asked, CommandKeys::Reach::Card);
    for (QAction *command : m_menu->commands())
        keys.add(command, asked, CommandKeys::Reach::Card);
    const QList<QKeySequence> ctrlEnter{Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter};
    keys.addFixed(tr("Hand an exam in"), tr("Ctrl+Enter"), asked, ctrlEnter);
    keys.addFixed(tr("Scroll the card"), tr("↑ ↓ Page Up Page Down Home End"), asked);
    keys.addFixed(tr("Pause: back to Today"), tr("Esc"), asked);
    // Last: hardly anybody has use for them.
    for (QAction *command : m_commands)
        if (isAnotherKey(command))
            keys.add(command, asked, CommandKeys::Reach::Card);
    const QString elsewhere = tr("On other pages");
    keys.addFixed(
        tr("In the editor: save; go back; facts"), tr("Ctrl+S; Esc; Ctrl+Shift+F"), elsewhere,
        ctrlEnter + QList<QKeySequence>{Qt::CTRL | Qt::Key_S, Qt::CTRL | Qt::SHIFT | Qt::Key_F});
    keys.addFixed(
        tr("Facts: accept, edit, reject, all of the rule; later; suggestions"),
        tr("A, E, R, Shift+A, Shift+R; ← →; S"), elsewhere,
        {Qt::Key_A, Qt::Key_E, Qt::Key_R, Qt::SHIFT | Qt::Key_A, Qt::SHIFT | Qt::Key_R, Qt::Key_S});
    keys.addFixed(tr("On a question's page: edit; facts"), tr("E; F"), elsewhere,
                  {Qt::Key_E, Qt::Key_F});
    keys.addFixed(tr("Start, on Today"), tr("Enter"), elsewhere);
    keys.addFixed(tr("Unbury, unsuspend a deck, on Today"), tr("Ctrl+U, Ctrl+Shift+U"), elsewhere,
                  {Qt::CTRL | Qt::Key_U, Qt::CTRL | Qt::SHIFT | Qt::Key_U});
    keys.addFixed(tr("In a deck: edit; grade now; to the bin"), tr("E; G; Del"), elsewhere,
                  {Qt::Key_E, Qt::Key_G});
}

void ReviewPage::showKeys()
{
    if (m_moreCommand == nullptr)
        return;
    const auto keys = [](const QAction *command) {
        return command->shortcut().toString(QKeySequence::NativeText);
    };
    m_bar->setKeys(keys(m_hintCommand), keys(m_skipCommand));
    m_answer->setExplainKeys(keys(m_explainCommand));
    m_more->setWords(tr("More"), keys(m_moreCommand));
    m_more->setToolTip(
        withKeys(tr("Edit, mark, suspend, flag, reschedule, delete"), keys(m_moreCommand)));
}

/// Keys of a command here or in the menu.
bool ReviewPage::takeCommand(const QKeyEvent &event)
{
    const auto key = static_cast<Qt::Key>(event.key());
    const auto held = event.modifiers() & (Qt::ShiftModifier | Qt::ControlModifier |
                                           Qt::AltModifier | Qt::MetaModifier);
    std::vector<QAction *> commands = m_commands;
    commands.insert(commands.end(), m_menu->commands().begin(), m_menu->commands().end());
    // Alone, Shift may be what makes the sign, as that of *, or be meant; caps lock is never meant.
    const auto plain = held == Qt::ShiftModifier ? Qt::KeyboardModifiers() : held;
    for (const QKeySequence &keys :
         {QKeySequence(QKeyCombination(held, key)), QKeySequence(QKeyCombination(plain, key))}) {
        const auto found = std::ranges::find(commands, keys, &QAction::shortcut);
        if (found != commands.end()) {
            (*found)->trigger();
            return true;
        }
    }
    return false;
}

bool ReviewPage::scrollBy(int key)
{
    QScrollBar *bar = m_scroll->verticalScrollBar();
    switch (key) {
    case Qt::Key_Up:
        bar->triggerAction(QScrollBar::SliderSingleStepSub);
        return true;
    case Qt::Key_Down:
        bar->triggerAction(QScrollBar::SliderSingleStepAdd);
        return true;
    case Qt::Key_Home:
        bar->triggerAction(QScrollBar::SliderToMinimum);
        return true;
    case Qt::Key_End:
        bar->triggerAction(QScrollBar::SliderToMaximum);
        return true;
    case Qt::Key_PageUp:
        bar->triggerAction(QScrollBar::SliderPageStepSub);
        return true;
    case Qt::Key_PageDown:
        bar->triggerAction(QScrollBar::SliderPageStepAdd);
        return true;
    default:
        return false;
    }
}

void ReviewPage::keyPressEvent(QKeyEvent *event)
{
    if (scrollBy(event->key()))
        return;
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && (event->modifiers() & Qt::ControlModifier) && !event->isAutoRepeat())
        return Q_EMIT handInRequested();
    const bool isBare = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    // A key that is held down acts once.
    if (event->isAutoRepeat() || (!isBare && !takeCommand(*event)))
        return QWidget::keyPressEvent(event);
    if (!isBare)
        return;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        goOn();
        return;
    case Qt::Key_Escape:
        Q_EMIT pauseRequested();
        return;
    default:
        if (!takeOption(*event) && !takeCommand(*event))
            QWidget::keyPressEvent(event);
    }
}

} // namespace engram::desktop
