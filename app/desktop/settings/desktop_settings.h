// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What the window remembers between two starts. Settings of studying live in the collection.

#include <chrono>

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QVariantMap>

#include <engram/study_day.h>

namespace engram::desktop
{

/// Which palette the person wants.
enum class Scheme { System, Light, Dark };

/// When to remind of what is due, and of which collection.
struct ReminderSettings
{
    bool on = false;
    std::chrono::minutes at = std::chrono::hours(18); ///< after local midnight, below a day
    QString collection;                               ///< that it was switched on for
    std::chrono::minutes rollover = DefaultRollover;  ///< as that collection has it
};

/// How the library was left.
struct LibrarySettings
{
    QStringList saved;                      ///< searches: a name and its query, one after the other
    QStringList recent;                     ///< the last queries, the last one first
    QString order = QStringLiteral("deck"); ///< a column; "-deck" from the last to the first
    bool notes = false;                     ///< instead of cards
    bool tree = true;                       ///< of decks and searches is shown
    bool preview = true;                    ///< of the selected note is shown
    QByteArray columns;                     ///< as QHeaderView::saveState() made it
    QByteArray parts;                       ///< as QSplitter::saveState() made it, as the next
    QByteArray halves;
};

/// All of it, with the values of a first start.
struct DesktopSettings
{
    Scheme scheme = Scheme::System;
    bool sidebar = true;
    QByteArray geometry; ///< as QWidget::saveGeometry() made it; empty at the first start
    QString folder;      ///< where the last file was opened or saved
    int minutes = 7;     ///< of a short session
    QStringList folded;  ///< decks of Today, by number, whose decks below are hidden
    int timebox =
        0; ///< minutes of study, after each of which it is said what they came to; 0: never
    bool calm = false; ///< in full screen a review shows the card alone
    ReminderSettings reminder;
    LibrarySettings library;
    /// Keys that were changed, as portable text, by the name of their command.
    QMap<QString, QString> keys;

    /// Values that mean nothing here, by their keys: the usual ones hold instead, and are written next.
    QStringList unread;

    [[nodiscard]] static DesktopSettings load(const QString &file);
    /// Writes what was changed since it was written or read last; all of it, where it never was. The
    /// rest stays as another window may have written it. Of the reminder all is written or nothing.
    /// False when the file cannot be written: it is tried again with the next one.
    [[nodiscard]] bool save(const QString &file);

private:
    [[nodiscard]] QVariantMap values() const;

    QVariantMap m_written; ///< as values() was then
};

/// `engram/engram.ini` in the folder for settings.
[[nodiscard]] QString settingsFile();

} // namespace engram::desktop
