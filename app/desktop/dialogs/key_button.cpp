// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "key_button.h"

#include <QKeyEvent>

namespace engram::desktop
{

namespace
{

bool isModifier(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt ||
           key == Qt::Key_Meta || key == Qt::Key_AltGr || key == Qt::Key_CapsLock ||
           key == Qt::Key_NumLock;
}

} // namespace

KeyButton::KeyButton(const QString &name, QWidget *parent) : QPushButton(parent), m_name(name)
{
    setObjectName(QStringLiteral("keyButton"));
    setAutoDefault(false);
    connect(this, &QPushButton::clicked, this, [this] { listen(true); });
    refresh();
}

void KeyButton::showKeys(const QString &keys)
{
    m_keys = keys;
    refresh();
}

void KeyButton::listen(bool on)
{
    if (m_isListening == on)
        return;
    m_isListening = on;
    refresh();
    if (on)
        Q_EMIT listening();
}

void KeyButton::refresh()
{
    const QString shown = m_keys.isEmpty() ? tr("none", "keys") : m_keys;
    setText(m_isListening ? tr("Press keys…") : shown);
    setAccessibleName(tr("%1: %2", "command and its keys").arg(m_name, shown));
    setToolTip(tr("Press Enter or click, then the new keys"));
}

bool KeyButton::event(QEvent *event)
{
    // While it listens no shortcut of the program takes the keys, and Tab is a key like any other.
    if (m_isListening && event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (m_isListening && event->type() == QEvent::KeyPress) {
        keyPressEvent(static_cast<QKeyEvent *>(event));
        return true;
    }
    return QPushButton::event(event);
}

void KeyButton::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!m_isListening && isEnter)
        return click();
    if (!m_isListening)
        return QPushButton::keyPressEvent(event);
    if (isModifier(event->key()) || event->isAutoRepeat())
        return;
    listen(false);
    const auto modifiers = event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier |
                                                 Qt::AltModifier | Qt::MetaModifier);
    const bool isBare = modifiers == Qt::NoModifier;
    if (isBare && event->key() == Qt::Key_Escape)
        return;
    const bool takesAway =
        isBare && (event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete);
    // What Shift makes of a sign is in the sign already: * is a key, and so is Shift+H.
    const bool isSign = event->key() < Qt::Key_A || event->key() > Qt::Key_Z;
    const bool isPrintable = event->key() < Qt::Key_Escape;
    const auto counted =
        isSign && isPrintable ? modifiers & ~Qt::KeyboardModifiers(Qt::ShiftModifier) : modifiers;
    Q_EMIT keysChosen(
        takesAway ? QKeySequence()
                  : QKeySequence(QKeyCombination(counted, static_cast<Qt::Key>(event->key()))));
}

void KeyButton::focusOutEvent(QFocusEvent *event)
{
    listen(false);
    QPushButton::focusOutEvent(event);
}

} // namespace engram::desktop
