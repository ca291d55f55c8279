// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "remind.h"

#include <csignal>
#include <cstdio>
#include <optional>

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QProcess>

#include "platform/bus_name.h"
#include "platform/desktop_notifier.h"
#include "platform/session_bus.h"
#include "settings/desktop_settings.h"
#include "viewmodel/reminder.h"

namespace engram::desktop
{

namespace
{

constexpr int Done = 0;
constexpr int NoBus = 1;

bool isRunning(qint64 process)
{
    return process > 0 && ::kill(static_cast<pid_t>(process), 0) == 0;
}

/// The program, on this collection: the window that there is, or a new one. `started` is the one that
/// was opened last, which takes a moment to have its name.
void openWindow(const QString &collection, qint64 &started)
{
    if (isTaken(WindowName)) {
        QDBusMessage call = QDBusMessage::createMethodCall(
            WindowName, WindowPath, QStringLiteral("org.freedesktop.Application"),
            QStringLiteral("Activate"));
        call << QVariantMap{
            {QStringLiteral("activation-token"), qEnvironmentVariable("XDG_ACTIVATION_TOKEN")}};
        QDBusConnection::sessionBus().send(call);
        return;
    }
    if (!isRunning(started))
        QProcess::startDetached(QCoreApplication::applicationFilePath(),
                                {QStringLiteral("--collection"), collection}, {}, &started);
}

std::optional<QString> lookInto(const QString &path, const Clock &clock)
{
    const auto collection =
        Collection::open({.path = path.toStdString(), .create = false, .readOnly = true}, clock);
    if (!collection) // there is nothing to remind of where there is none
        return collection.error().code == Errc::NotFound ? std::optional<QString>(QString())
                                                         : std::nullopt;
    return whatToRemindOf(**collection);
}

} // namespace

int runReminder(const QString &collection, const Clock &clock)
{
    if (!hasSessionBus() || !QDBusConnection::sessionBus().isConnected()) {
        std::fputs("engram: there is no session bus, by which a reminder could be shown.\n",
                   stderr);
        return NoBus;
    }
    DesktopSettings settings;
    const auto path = [&] {
        return collection.isEmpty() ? settings.reminder.collection : collection;
    };
    DesktopNotifier notifier;
    Reminder reminder(clock, notifier, ReminderMemory(reminderMemoryFile()),
                      [&]() -> std::optional<QString> {
                          if (isTaken(WindowName))
                              return std::nullopt; // that one reminds
                          return lookInto(path(), clock);
                      });
    QFileSystemWatcher watcher;
    const auto takeSettings = [&] {
        settings = DesktopSettings::load(settingsFile());
        const ReminderSettings &wanted = settings.reminder;
        if (!wanted.on)
            QCoreApplication::quit();
        reminder.setTime(wanted.on ? std::optional(ReminderTime{wanted.at, wanted.rollover})
                                   : std::nullopt);
    };
    BusName name(ReminderName);
    QObject::connect(&name, &BusName::held, &reminder, takeSettings);
    QObject::connect(&name, &BusName::refused, &reminder, &QCoreApplication::quit);
    qint64 window = 0;
    QObject::connect(&notifier, &Notifier::activated, &reminder,
                     [&] { openWindow(path(), window); });
    // The file is replaced when it is written, so its folder is watched.
    watcher.addPath(QFileInfo(settingsFile()).absolutePath());
    QObject::connect(&watcher, &QFileSystemWatcher::directoryChanged, &reminder, [&] {
        if (name.isHeld())
            takeSettings();
    });
    // The session is over.
    QDBusConnection::sessionBus().connect({}, QStringLiteral("/org/freedesktop/DBus/Local"),
                                          QStringLiteral("org.freedesktop.DBus.Local"),
                                          QStringLiteral("Disconnected"),
                                          QCoreApplication::instance(), SLOT(quit()));
    name.take(BusName::Else::GiveUp);
    return QCoreApplication::exec();
}

} // namespace engram::desktop
