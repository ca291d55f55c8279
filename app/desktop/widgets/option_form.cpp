// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "option_form.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>

#include "layout.h"

namespace engram::desktop
{

namespace
{

/// The text of a field: its own, or that of a number or a time.
QLineEdit *textOf(QObject *field)
{
    auto *text = qobject_cast<QLineEdit *>(field);
    return text != nullptr ? text : field->findChild<QLineEdit *>();
}

bool isStepOfPage(const QLineEdit &field, const QKeyEvent &key)
{
    return (key.matches(QKeySequence::Undo) && !field.isUndoAvailable()) ||
           (key.matches(QKeySequence::Redo) && !field.isRedoAvailable());
}

} // namespace

QGridLayout *panelGrid(QFrame *panel, const QString &heading)
{
    panel->setObjectName(QStringLiteral("panel"));
    auto *grid = new QGridLayout(panel);
    grid->setContentsMargins(4 * Grid, 3 * Grid, 4 * Grid, 3 * Grid);
    grid->setHorizontalSpacing(4 * Grid);
    grid->setVerticalSpacing(2 * Grid);
    grid->setColumnStretch(0, 1);
    auto *title = plainLabel("strong");
    title->setText(heading);
    grid->addWidget(title, 0, 0, 1, 2);
    return grid;
}

QLabel *addRow(QGridLayout *grid, const QString &label, QWidget *editor)
{
    const int line = grid->rowCount();
    auto *words = plainLabel("optionLabel", true);
    words->setText(label);
    words->setBuddy(editor);
    editor->setAccessibleName(label);
    grid->addWidget(words, line, 0);
    grid->addWidget(editor, line, 1);
    return words;
}

QLabel *addEffect(QGridLayout *grid)
{
    auto *effect = plainLabel("dim", true);
    grid->addWidget(effect, grid->rowCount(), 0, 1, 2);
    return effect;
}

void say(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

void forgetTyping(QWidget *field)
{
    QLineEdit *text = textOf(field);
    if (text == nullptr || !(text->isUndoAvailable() || text->isRedoAvailable()))
        return;
    const QSignalBlocker quiet(text);
    const int cursor = text->cursorPosition();
    const int from = text->selectionStart();
    const auto length = static_cast<int>(text->selectedText().size());
    text->setText(text->text());
    text->setCursorPosition(cursor);
    if (from >= 0)
        text->setSelection(from, length);
}

bool isForWholePage(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    const auto *field = textOf(object);
    const bool isStep = field != nullptr && isStepOfPage(*field, *static_cast<QKeyEvent *>(event));
    if (isStep)
        event->ignore();
    return isStep;
}

} // namespace engram::desktop
