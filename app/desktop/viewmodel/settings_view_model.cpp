// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "settings_view_model.h"

#include <utility>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include "engine.h"
#include "notifier.h"
#include "reminder.h"
#include "settings/autostart.h"
#include "text/day_time.h"
#include "text/error_text.h"

namespace engram::desktop
{

SettingsViewModel::SettingsViewModel(Engine &engine, const QString &collection, QObject *parent)
    : QObject(parent), m_engine(engine), m_collection(QFileInfo(collection).absoluteFilePath()),
      m_changes(engine)
{
    connect(&m_changes, &ChangeQueue::left, this, &SettingsViewModel::left);
}

void SettingsViewModel::useDesktop(DesktopSettings &settings)
{
    m_desktop = &settings;
    Q_EMIT desktopChanged();
}

void SettingsViewModel::useNotifier(Notifier &notifier)
{
    m_notifier = &notifier;
    connect(&notifier, &Notifier::answered, this, [this](bool isThere) {
        m_isNotifierMissing = !isThere;
        Q_EMIT changed();
    });
}

bool SettingsViewModel::refresh()
{
    if (!m_engine.isReady())
        return false;
    m_settings = m_engine.collection().settings();
    m_flagNames = m_engine.collection().flagNames();
    if (reminds() && m_desktop->reminder.rollover != m_settings.rollover) {
        m_desktop->reminder.rollover = m_settings.rollover;
        storeDesktop();
    }
    if (reminds() && m_notifier != nullptr)
        m_notifier->ask();
    Q_EMIT changed();
    return true;
}

// The collection's

template <typename Value>
void SettingsViewModel::set(Value Settings::*field, Value value)
{
    if (!m_changes.isPending() && m_settings.*field == value)
        return;
    // What is saved before it is only known when its turn comes.
    make([field, value](Collection &collection) -> Result<ChangeSet> {
        Settings wanted = collection.settings();
        if (std::exchange(wanted.*field, value) == value)
            return ChangeSet();
        return collection.saveSettings(wanted);
    });
}

void SettingsViewModel::make(ChangeQueue::Change change)
{
    m_changes.make(std::move(change), [this](const Result<ChangeSet> &done) {
        const Settings before = m_settings;
        if (!done)
            Q_EMIT failed(sentenceOf(done.error()));
        refresh();
        if (done && (done->settings || done->options))
            Q_EMIT saved(before.rollover != m_settings.rollover ||
                         before.sm2Variant != m_settings.sm2Variant);
    });
}

void SettingsViewModel::setRollover(std::chrono::minutes rollover)
{
    set(&Settings::rollover, rollover);
}

QString SettingsViewModel::rolloverEffect() const
{
    constexpr std::chrono::minutes Before{30};
    if (rollover() == std::chrono::minutes(0))
        return tr("An answer after midnight counts for the new day.");
    const auto late = rollover() > Before ? rollover() - Before : std::chrono::minutes(0);
    return tr("An answer at %1 counts for the day before.").arg(dayTimeText(late));
}

void SettingsViewModel::setVariant(Sm2Variant variant)
{
    set(&Settings::sm2Variant, variant);
}

QString SettingsViewModel::variantEffect() const
{
    const QString days = variant() == Sm2Variant::Published ? tr("1, 6, 17, 50 and 150 days")
                                                            : tr("1, 6, 16, 45 and 131 days");
    const QString rule =
        variant() == Sm2Variant::Published
            ? tr("A failure begins the intervals anew, and leaves a card as easy as it was.")
            : tr("A failure begins the intervals anew, and makes a card harder.");
    return rule + QLatin1Char(' ') + tr("Five times Easy gives %1.").arg(days);
}

QString SettingsViewModel::flagName(int flag) const
{
    return QString::fromStdString(m_flagNames.at(static_cast<std::size_t>(flag) - 1));
}

void SettingsViewModel::nameFlag(int flag, const QString &name)
{
    const std::string text = name.simplified().toStdString();
    if (text == flagName(flag).toStdString())
        return;
    make([flag, text](Collection &collection) { return collection.nameFlag(flag, text); });
}

// The window's

void SettingsViewModel::keep(DesktopSettings &settings)
{
    const bool isFailure = !settings.save(settingsFile());
    if (std::exchange(m_isFileUnwritable, isFailure) == isFailure)
        return;
    if (isFailure)
        Q_EMIT failed(fileProblem());
    Q_EMIT changed();
}

QString SettingsViewModel::fileProblem() const
{
    return m_isFileUnwritable
               ? tr("The file %1 cannot be written, so settings of the window hold only until Engram "
                    "is closed. See that the file and its folder can be written, and that the disk "
                    "is not full.")
                     .arg(QDir::toNativeSeparators(settingsFile()))
               : QString();
}

void SettingsViewModel::tellUnread(const QStringList &keys)
{
    if (!keys.isEmpty())
        Q_EMIT failed(
            tr("In %1 these mean nothing, and are as usual now: %2.")
                .arg(QDir::toNativeSeparators(settingsFile()), keys.join(QStringLiteral(", "))));
}

void SettingsViewModel::storeDesktop()
{
    if (m_desktop != &m_unused)
        keep(*m_desktop);
    Q_EMIT desktopChanged();
}

void SettingsViewModel::setScheme(Scheme scheme)
{
    if (std::exchange(m_desktop->scheme, scheme) == scheme)
        return;
    storeDesktop();
    Q_EMIT changed();
}

void SettingsViewModel::setCalm(bool calm)
{
    if (std::exchange(m_desktop->calm, calm) == calm)
        return;
    storeDesktop();
    Q_EMIT changed();
}

void SettingsViewModel::setTimebox(int minutes)
{
    if (std::exchange(m_desktop->timebox, minutes) == minutes)
        return;
    storeDesktop();
    Q_EMIT changed();
}

QString SettingsViewModel::timeboxEffect() const
{
    return m_desktop->timebox == 0
               ? tr("Nothing is said while you study.")
               : tr("After each %n minute(s) of study a line says how many cards they came to. "
                    "Study goes on.",
                    nullptr, m_desktop->timebox);
}

bool SettingsViewModel::reminds() const
{
    return m_desktop->reminder.on && m_desktop->reminder.collection == m_collection;
}

void SettingsViewModel::setReminds(bool on)
{
    if (reminds() == on)
        return;
    ReminderSettings &reminder = m_desktop->reminder;
    reminder.on = on;
    reminder.collection = m_collection;
    reminder.rollover = m_settings.rollover;
    const QString file = autostartFile();
    m_isAutostartMissing =
        on ? !writeAutostart(file, autostartEntry(QCoreApplication::applicationFilePath()))
           : !removeAutostart(file);
    storeDesktop();
    if (on && m_notifier != nullptr)
        m_notifier->ask();
    Q_EMIT changed();
}

void SettingsViewModel::setReminderTime(std::chrono::minutes at)
{
    if (std::exchange(m_desktop->reminder.at, at) == at)
        return;
    storeDesktop();
    Q_EMIT changed();
}

QString SettingsViewModel::reminderEffect() const
{
    const ReminderSettings &reminder = m_desktop->reminder;
    if (reminder.on && !reminds() && reminder.collection.isEmpty())
        return tr("It reminds of no collection yet; switched on here, it reminds of this one.");
    if (reminder.on && !reminds())
        return tr("It reminds of %1 now; switched on here, it reminds of this collection instead.")
            .arg(reminder.collection);
    if (!reminder.on)
        return tr("No notification comes.");
    return tr("At %1 a notification says what is due, also while Engram is closed. It does not come "
              "when nothing is due, or once you have answered %n card(s) that day.",
              nullptr, AnswersOfADay)
        .arg(dayTimeText(reminder.at));
}

QString SettingsViewModel::reminderProblem() const
{
    if (m_isAutostartMissing && !m_desktop->reminder.on)
        return tr("The entry %1 cannot be removed. Remove it by hand.").arg(autostartFile());
    if (!reminds())
        return {};
    if (m_isNotifierMissing)
        return tr("No notification service answers on this desktop, so the reminder would not be "
                  "seen.");
    if (m_isAutostartMissing)
        return tr("The entry %1 cannot be written, so it reminds only while Engram is open.")
            .arg(autostartFile());
    return {};
}

} // namespace engram::desktop
