// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What the window remembers between two starts. Settings of studying live in the collection.

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace engram::desktop
{

/// Which palette the person wants.
enum class Scheme { System, Light, Dark };

/// All of it, with the values of a first start.
struct DesktopSettings
{
    Scheme scheme = Scheme::System;
    bool sidebar = true;
    QByteArray geometry; ///< as QWidget::saveGeometry() made it; empty at the first start
    QString folder;      ///< where the last file was opened or saved
    int minutes = 7;     ///< of a short session
    QStringList folded;  ///< decks of Today, by number, whose decks below are hidden

    [[nodiscard]] static DesktopSettings load(const QString &file);
    void save(const QString &file) const;
};

/// `engram/engram.ini` in the folder for settings.
[[nodiscard]] QString settingsFile();

} // namespace engram::desktop
