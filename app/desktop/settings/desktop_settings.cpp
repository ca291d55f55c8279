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
const QString LibrarySavedKey = QStringLiteral("library/saved");
const QString LibraryRecentKey = QStringLiteral("library/recent");
const QString LibraryOrderKey = QStringLiteral("library/order");
const QString LibraryNotesKey = QStringLiteral("library/notes");
const QString LibraryTreeKey = QStringLiteral("library/tree");
const QString LibraryPreviewKey = QStringLiteral("library/preview");
const QString LibraryColumnsKey = QStringLiteral("library/columns");
const QString LibraryPartsKey = QStringLiteral("library/parts");
const QString LibraryHalvesKey = QStringLiteral("library/halves");
const QString ReminderKey = QStringLiteral("reminder/on");
const QString ReminderTimeKey = QStringLiteral("reminder/minutes");
const QString ReminderCollectionKey = QStringLiteral("reminder/collection");
const QString ReminderRolloverKey = QStringLiteral("reminder/rollover");

constexpr int LongestSession = 240; ///< minutes, of a short one

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

/// The values of a file, which anybody may have written: of one that means nothing its key is noted,
/// and what is set stays as it was.
class StoredValues
{
public:
    StoredValues(const QSettings &stored, QStringList &unread) : m_stored(stored), m_unread(unread)
    {
    }

    void read(const QString &key, Scheme &scheme)
    {
        for (const Scheme each : {Scheme::System, Scheme::Light, Scheme::Dark})
            if (text(key) == nameOf(each)) {
                scheme = each;
                return;
            }
        note(key);
    }

    void read(const QString &key, bool &isOn)
    {
        const QString word = text(key).toLower();
        if (word == QLatin1String("true") || word == QLatin1String("false"))
            isOn = word == QLatin1String("true");
        else
            note(key);
    }

    void read(const QString &key, int &number, int least, int most)
    {
        bool isNumber = false;
        const int value = text(key).toInt(&isNumber);
        if (isNumber && value >= least && value <= most)
            number = value;
        else
            note(key);
    }

    /// A time of day, after midnight.
    void read(const QString &key, std::chrono::minutes &time)
    {
        constexpr int LastMinute = 24 * 60 - 1;
        auto minutes = static_cast<int>(time.count());
        read(key, minutes, 0, LastMinute);
        time = std::chrono::minutes(minutes);
    }

private:
    [[nodiscard]] QString text(const QString &key) const { return m_stored.value(key).toString(); }
    void note(const QString &key)
    {
        if (m_stored.contains(key))
            m_unread << key;
    }

    const QSettings &m_stored;
    QStringList &m_unread;
};

} // namespace

DesktopSettings DesktopSettings::load(const QString &file)
{
    QSettings stored(file, QSettings::IniFormat);
    DesktopSettings settings;
    StoredValues values(stored, settings.unread);
    values.read(SchemeKey, settings.scheme);
    values.read(SidebarKey, settings.sidebar);
    settings.geometry = stored.value(GeometryKey).toByteArray();
    settings.folder = stored.value(FolderKey).toString();
    values.read(MinutesKey, settings.minutes, 1, LongestSession);
    settings.folded = stored.value(FoldedKey).toStringList();
    values.read(TimeboxKey, settings.timebox, 0, static_cast<int>(Timebox::Longest.count()));
    values.read(CalmKey, settings.calm);
    ReminderSettings &reminder = settings.reminder;
    values.read(ReminderKey, reminder.on);
    values.read(ReminderTimeKey, reminder.at);
    reminder.collection = stored.value(ReminderCollectionKey).toString();
    values.read(ReminderRolloverKey, reminder.rollover);
    LibrarySettings &library = settings.library;
    library.saved = stored.value(LibrarySavedKey).toStringList();
    library.recent = stored.value(LibraryRecentKey).toStringList();
    library.order = stored.value(LibraryOrderKey, library.order).toString();
    values.read(LibraryNotesKey, library.notes);
    values.read(LibraryTreeKey, library.tree);
    values.read(LibraryPreviewKey, library.preview);
    library.columns = stored.value(LibraryColumnsKey).toByteArray();
    library.parts = stored.value(LibraryPartsKey).toByteArray();
    library.halves = stored.value(LibraryHalvesKey).toByteArray();
    stored.beginGroup(KeysGroup);
    for (const QString &command : stored.childKeys())
        // What has a comma in it, and was not written here, is read as a list.
        settings.keys[command] = stored.value(command).toStringList().join(QLatin1Char(','));
    settings.m_written = settings.values();
    for (const QString &key : settings.unread)
        settings.m_written[key] = QVariant(); // so that the usual one takes its place
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
                    {LibrarySavedKey, library.saved},
                    {LibraryRecentKey, library.recent},
                    {LibraryOrderKey, library.order},
                    {LibraryNotesKey, library.notes},
                    {LibraryTreeKey, library.tree},
                    {LibraryPreviewKey, library.preview},
                    {LibraryColumnsKey, library.columns},
                    {LibraryPartsKey, library.parts},
                    {LibraryHalvesKey, library.halves},
                    {ReminderKey, reminder.on},
                    {ReminderTimeKey, static_cast<int>(reminder.at.count())},
                    {ReminderCollectionKey, reminder.collection},
                    {ReminderRolloverKey, static_cast<int>(reminder.rollover.count())}};
    for (auto command = keys.constBegin(); command != keys.constEnd(); ++command)
        all[KeysGroup + QLatin1Char('/') + command.key()] = command.value();
    return all;
}

bool DesktopSettings::save(const QString &file)
{
    QSettings stored(file, QSettings::IniFormat);
    const QVariantMap now = values();
    const QVariantMap before = m_written;
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
    stored.sync();
    if (stored.status() != QSettings::NoError)
        return false;
    m_written = now;
    return true;
}

QString settingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/engram/engram.ini");
}

} // namespace engram::desktop
