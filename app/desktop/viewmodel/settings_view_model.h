// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The settings: those of the collection, which are steps of undo, and those of the window, which are
/// written to its file. Each takes effect when it is set.

#include <chrono>

#include <QObject>
#include <QString>

#include <engram/collection.h>

#include "change_queue.h"
#include "settings/desktop_settings.h"

namespace engram::desktop
{

class Engine;
class Notifier;

class SettingsViewModel : public QObject
{
    Q_OBJECT

public:
    /// `collection` is the path of the one that the engine opens.
    SettingsViewModel(Engine &engine, const QString &collection, QObject *parent = nullptr);

    /// Whose settings are shown, changed and written from now on; it must outlive this.
    void useDesktop(DesktopSettings &settings);
    /// By which it is found out whether reminders can be seen; it must outlive this.
    void useNotifier(Notifier &notifier);

    /// left() follows, once all is saved.
    void leave() { m_changes.leave(); }
    /// Reads the collection's settings again. False when there is none to read now.
    bool refresh();

    // The collection's

    [[nodiscard]] std::chrono::minutes rollover() const { return m_settings.rollover; }
    void setRollover(std::chrono::minutes rollover);
    [[nodiscard]] QString rolloverEffect() const;
    [[nodiscard]] Sm2Variant variant() const { return m_settings.sm2Variant; }
    void setVariant(Sm2Variant variant);
    [[nodiscard]] QString variantEffect() const;
    [[nodiscard]] QString flagName(int flag) const; ///< "" where it has none
    void nameFlag(int flag, const QString &name);

    // The window's

    [[nodiscard]] const DesktopSettings &desktop() const { return *m_desktop; }
    /// Writes to its file what was changed of a window's settings. Where that fails it says so, once
    /// until it succeeds, and they hold until the end.
    void keep(DesktopSettings &settings);
    /// Says of values of the file, by their keys, that they mean nothing.
    void tellUnread(const QStringList &keys);
    [[nodiscard]] QString fileProblem() const; ///< why nothing of it is kept; ""
    void setScheme(Scheme scheme);
    void setCalm(bool calm);
    void setTimebox(int minutes);
    [[nodiscard]] QString timeboxEffect() const;
    /// Whether it reminds of this collection.
    [[nodiscard]] bool reminds() const;
    void setReminds(bool on);
    void setReminderTime(std::chrono::minutes at);
    [[nodiscard]] QString reminderEffect() const;
    [[nodiscard]] QString reminderProblem() const; ///< why it may not be seen; ""

Q_SIGNALS:
    void changed();             ///< what is shown
    void desktopChanged();      ///< a setting of the window
    void saved(bool schedules); ///< a setting of the collection; whether schedules or days changed
    void left();
    void failed(const QString &sentence);

private:
    /// One of them, whatever becomes of the others meanwhile.
    template <typename Value>
    void set(Value Settings::*field, Value value);
    void make(ChangeQueue::Change change);
    void storeDesktop();

    Engine &m_engine;
    QString m_collection;
    Settings m_settings;
    FlagNames m_flagNames;
    ChangeQueue m_changes;
    DesktopSettings m_unused; ///< until there are others
    DesktopSettings *m_desktop = &m_unused;
    Notifier *m_notifier = nullptr;
    bool m_isNotifierMissing = false;
    bool m_isAutostartMissing = false;
    bool m_isFileUnwritable = false;
};

} // namespace engram::desktop
