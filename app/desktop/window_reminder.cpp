// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "window_reminder.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QProcess>
#include <QWidget>

#include "platform/session_bus.h"
#include "remind.h"
#include "viewmodel/app_view_model.h"

namespace engram::desktop
{

WindowReminder::WindowReminder(AppViewModel &app, QWidget &window, const Clock &clock)
    : m_app(app), m_window(window), m_name(WindowName),
      m_reminder(clock, m_notifier, ReminderMemory(reminderMemoryFile()), [this] {
          // Who sees what is due need not be told.
          return m_window.isActiveWindow() ? QString() : m_app.reminder();
      })
{
    app.settings().useNotifier(m_notifier);
    connect(&m_notifier, &Notifier::activated, this, [this] { Activate(); });
    connect(&m_name, &BusName::held, this, &WindowReminder::takeSettings);
    connect(&app.settings(), &SettingsViewModel::desktopChanged, this,
            &WindowReminder::takeSettings);
    if (hasSessionBus())
        QDBusConnection::sessionBus().registerObject(WindowPath, this,
                                                     QDBusConnection::ExportScriptableSlots);
    takeSettings();
}

void WindowReminder::takeSettings()
{
    const SettingsViewModel &settings = m_app.settings();
    if (settings.reminds())
        m_name.take(BusName::Else::Wait);
    else
        m_name.giveUp();
    const ReminderSettings &reminder = settings.desktop().reminder;
    const bool isOn = settings.reminds() && m_name.isHeld();
    m_reminder.setTime(isOn ? std::optional(ReminderTime{reminder.at, reminder.rollover})
                            : std::nullopt,
                       Reminder::Missed::Skip);
}

void WindowReminder::leave()
{
    m_reminder.setTime({});
    m_name.giveUp();
    // Where one runs already, this one ends at once.
    if (m_app.settings().reminds() && hasSessionBus())
        QProcess::startDetached(QCoreApplication::applicationFilePath(),
                                {QStringLiteral("--remind")});
}

void WindowReminder::Activate(const QVariantMap &platformData)
{
    const QString token = platformData.value(QStringLiteral("activation-token")).toString();
    if (!token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

} // namespace engram::desktop
