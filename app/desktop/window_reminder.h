// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What the program with a window does about reminders: it reminds while it runs, and leaves it to a
/// process without a window when it ends.

#include <QObject>
#include <QVariantMap>

#include "platform/bus_name.h"
#include "platform/desktop_notifier.h"
#include "viewmodel/reminder.h"

class QWidget;

namespace engram::desktop
{

class AppViewModel;

class WindowReminder : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")

public:
    /// All three must outlive it.
    WindowReminder(AppViewModel &app, QWidget &window, const Clock &clock);

    /// The window is closed: from now on the other process reminds.
    void leave();

public Q_SLOTS:
    /// Brings the window up; by the bus as well, when a notification of the other process was chosen.
    Q_SCRIPTABLE void Activate(const QVariantMap &platformData = {});

private:
    void takeSettings();

    AppViewModel &m_app;
    QWidget &m_window;
    DesktopNotifier m_notifier;
    BusName m_name;
    Reminder m_reminder;
};

} // namespace engram::desktop
