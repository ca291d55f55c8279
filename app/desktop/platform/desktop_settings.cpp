// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "desktop_settings.h"

#include <algorithm>

#include <QSettings>
#include <QStandardPaths>

namespace engram::desktop
{

namespace
{

const QString SchemeKey = QStringLiteral("window/scheme");
const QString SidebarKey = QStringLiteral("window/sidebar");
const QString GeometryKey = QStringLiteral("window/geometry");
const QString FolderKey = QStringLiteral("files/folder");
const QString FoldedKey = QStringLiteral("today/folded");
const QString MinutesKey = QStringLiteral("study/minutes");

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
    const QSettings stored(file, QSettings::IniFormat);
    DesktopSettings settings;
    settings.scheme = schemeNamed(stored.value(SchemeKey).toString());
    settings.sidebar = stored.value(SidebarKey, true).toBool();
    settings.geometry = stored.value(GeometryKey).toByteArray();
    settings.folder = stored.value(FolderKey).toString();
    settings.minutes = std::clamp(stored.value(MinutesKey, settings.minutes).toInt(), 1, 240);
    settings.folded = stored.value(FoldedKey).toStringList();
    return settings;
}

void DesktopSettings::save(const QString &file) const
{
    QSettings stored(file, QSettings::IniFormat);
    stored.setValue(SchemeKey, nameOf(scheme));
    stored.setValue(SidebarKey, sidebar);
    stored.setValue(GeometryKey, geometry);
    stored.setValue(FolderKey, folder);
    stored.setValue(MinutesKey, minutes);
    stored.setValue(FoldedKey, folded);
}

QString settingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/engram/engram.ini");
}

} // namespace engram::desktop
