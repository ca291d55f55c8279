// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "passing_wheel.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>

namespace engram::desktop
{

namespace
{

/// Null for what is no field that a wheel would change.
QWidget *fieldThatTurns(QObject *object)
{
    if (auto *choice = qobject_cast<QComboBox *>(object))
        return choice;
    return qobject_cast<QAbstractSpinBox *>(object);
}

} // namespace

PassingWheel::PassingWheel(QObject *parent) : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool PassingWheel::eventFilter(QObject *object, QEvent *event)
{
    const bool isWheel = event->type() == QEvent::Wheel;
    // The focus would come before the wheel does, so it is asked for as soon as the field is made up.
    if (!isWheel && event->type() != QEvent::Polish)
        return false;
    QWidget *field = fieldThatTurns(object);
    if (field == nullptr)
        return false;
    if (!isWheel) {
        if (field->focusPolicy() == Qt::WheelFocus)
            field->setFocusPolicy(Qt::StrongFocus);
        return false;
    }
    if (field->hasFocus())
        return false;
    event->ignore();
    return true;
}

} // namespace engram::desktop
