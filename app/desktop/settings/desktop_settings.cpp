// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "desktop_settings.h"

#include <algorithm>
#include <utility>

#include <QSettings>
#include <QStandardPaths>

#include <engram/timebox.h>

namespace engram::desktop
{

namespace
{

const QString SchemeKey = QStringLiteral("window/scheme");
const QString SidebarKey = QStringLiteral("window/sidebar");
const QString GeometryKey = QStringLiteral("window/geometry");
const QString FolderKey = QStringLiteral("files/folder");
const QString FoldedKey = QStringLiteral("today/folded");
const QString KeysGroup = QStringLiteral("keys");
const QString MinutesKey = QStringLiteral("study/minutes");
const QString TimeboxKey = QStringLiteral("study/timebox");
const QString CalmKey = QStringLiteral("window/calm");
const QString ReminderKey = QStringLiteral("reminder/on");
const QString ReminderTimeKey = QStringLiteral("reminder/minutes");
const QString ReminderCollectionKey = QStringLiteral("reminder/collection");
const QString ReminderRolloverKey = QStringLiteral("reminder/rollover");

/// A time of day, after midnight.
std::chrono::minutes timeIn(const QSettings &stored, const QString &key, std::chrono::minutes usual)
{
    constexpr int LastMinute = 24 * 60 - 1;
    const int minutes = stored.value(key, static_cast<int>(usual.count())).toInt();
    return std::chrono::minutes(std::clamp(minutes, 0, LastMinute));
}

QString nameOf(Scheme scheme)
{
    switch (scheme) {
    case Scheme::System:
        break;
    case Scheme::Light:
        return QStringLiteral("light");
    case Scheme::Dark:
        return QStringLiteral("dark");
    }
    return QStringLiteral("system");
}

Scheme schemeNamed(const QString &name)
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        if (name == nameOf(scheme))
            return scheme;
    }
    return Scheme::System;
}

} // namespace

DesktopSettings DesktopSettings::load(const QString &file)
{
    QSettings stored(file, QSettings::IniFormat);
    DesktopSettings settings;
    settings.scheme = schemeNamed(stored.value(SchemeKey).toString());
    settings.sidebar = stored.value(SidebarKey, true).toBool();
    settings.geometry = stored.value(GeometryKey).toByteArray();
    settings.folder = stored.value(FolderKey).toString();
    settings.minutes = std::clamp(stored.value(MinutesKey, settings.minutes).toInt(), 1, 240);
    settings.folded = stored.value(FoldedKey).toStringList();
    settings.timebox = std::clamp(stored.value(TimeboxKey, 0).toInt(), 0,
                                  static_cast<int>(Timebox::Longest.count()));
    settings.calm = stored.value(CalmKey, false).toBool();
    ReminderSettings &reminder = settings.reminder;
    reminder.on = stored.value(ReminderKey, false).toBool();
    reminder.at = timeIn(stored, ReminderTimeKey, reminder.at);
    reminder.collection = stored.value(ReminderCollectionKey).toString();
    reminder.rollover = timeIn(stored, ReminderRolloverKey, reminder.rollover);
    stored.beginGroup(KeysGroup);
    for (const QString &command : stored.childKeys())
        settings.keys[command] = stored.value(command).toString();
    settings.m_written = settings.values();
    return settings;
}

QVariantMap DesktopSettings::values() const
{
    QVariantMap all{{SchemeKey, nameOf(scheme)},
                    {SidebarKey, sidebar},
                    {GeometryKey, geometry},
                    {FolderKey, folder},
                    {MinutesKey, minutes},
                    {FoldedKey, folded},
                    {TimeboxKey, timebox},
                    {CalmKey, calm},
                    {ReminderKey, reminder.on},
                    {ReminderTimeKey, static_cast<int>(reminder.at.count())},
                    {ReminderCollectionKey, reminder.collection},
                    {ReminderRolloverKey, static_cast<int>(reminder.rollover.count())}};
    for (auto command = keys.constBegin(); command != keys.constEnd(); ++command)
        all[KeysGroup + QLatin1Char('/') + command.key()] = command.value();
    return all;
}

void DesktopSettings::save(const QString &file)
{
    QSettings stored(file, QSettings::IniFormat);
    const QVariantMap now = values();
    const QVariantMap before = std::exchange(m_written, now);
    const auto isChanged = [&](const QString &key) {
        return !before.contains(key) || before[key] != now[key];
    };
    if (before.isEmpty()) // it was never read: what is there is of no one
        stored.remove(KeysGroup);
    // What one window reminds of does not go with the hour that another one set.
    const QStringList reminderKeys{ReminderKey, ReminderTimeKey, ReminderCollectionKey,
                                   ReminderRolloverKey};
    const bool isReminderChanged = std::ranges::any_of(reminderKeys, isChanged);
    for (auto value = now.constBegin(); value != now.constEnd(); ++value) {
        if (reminderKeys.contains(value.key()) ? isReminderChanged : isChanged(value.key()))
            stored.setValue(value.key(), value.value());
    }
    for (auto value = before.constBegin(); value != before.constEnd(); ++value)
        if (!now.contains(value.key()))
            stored.remove(value.key());
}

QString settingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/engram/engram.ini");
}

} // namespace engram::desktop
