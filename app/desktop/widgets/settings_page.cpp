// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "settings_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QTimeEdit>

#include <engram/timebox.h>

#include "flag_mark.h"
#include "layout.h"
#include "option_form.h"
#include "text/day_time.h"
#include "text/flag_text.h"
#include "viewmodel/settings_view_model.h"

namespace engram::desktop
{

namespace
{

std::chrono::minutes minutesOf(const QTime &time)
{
    return std::chrono::minutes(time.hour() * 60 + time.minute());
}

/// A switch over the whole width.
void addSwitch(QGridLayout *grid, QCheckBox *toggle, const char *name)
{
    toggle->setObjectName(QLatin1String(name));
    grid->addWidget(toggle, grid->rowCount(), 0, 1, 2);
}

} // namespace

SettingsPage::SettingsPage(SettingsViewModel &settings, QWidget *parent)
    : FormPage("settingsPage", tr("Settings"), parent), m_settings(settings),
      m_fileProblem(plainLabel("problem", true)), m_rollover(makeTime("rollover")),
      m_variant(makeChoice(QStringLiteral("variant"),
                           {tr("SM-2 as published"), tr("SM-2 as its author's program has it")})),
      m_reminds(new QCheckBox(tr("&Remind me once a day of what is due"))),
      m_reminderTime(makeTime("reminderTime")), m_reminderProblem(plainLabel("problem", true)),
      m_timebox(
          makeNumber(QStringLiteral("timebox"), 0, static_cast<int>(Timebox::Longest.count()))),
      m_scheme(
          makeChoice(QStringLiteral("scheme"), {tr("As the system"), tr("Light"), tr("Dark")})),
      m_calm(new QCheckBox(tr("In &full screen, show a card alone")))
{
    m_fileProblem->hide();
    for (QWidget *panel : {static_cast<QWidget *>(m_fileProblem), makeDay(), makeReminder(),
                           makeStudy(), makeWindow(), makeFlags()})
        addPanel(panel);
    connect(&settings, &SettingsViewModel::changed, this, &SettingsPage::refresh);
}

QTimeEdit *SettingsPage::makeTime(const char *name)
{
    auto *time = onPage(new QTimeEdit);
    time->setObjectName(QLatin1String(name));
    time->setDisplayFormat(dayTimeFormat());
    time->setButtonSymbols(QAbstractSpinBox::NoButtons);
    time->setFocusPolicy(Qt::StrongFocus);
    return time;
}

QWidget *SettingsPage::makeDay()
{
    auto *panel = new QFrame;
    QGridLayout *grid = panelGrid(panel, tr("The day and the schedule"));
    addRow(grid, tr("A new study day begins at"), m_rollover);
    m_rolloverEffect = addEffect(grid);
    addRow(grid, tr("Intervals by"), m_variant);
    m_variantEffect = addEffect(grid);
    connect(m_rollover, &QTimeEdit::editingFinished, this,
            [this] { m_settings.setRollover(minutesOf(m_rollover->time())); });
    connect(m_variant, &QComboBox::activated, this, [this](int place) {
        m_settings.setVariant(place == 0 ? Sm2Variant::Published : Sm2Variant::Delphi);
    });
    return panel;
}

QWidget *SettingsPage::makeReminder()
{
    auto *panel = new QFrame;
    QGridLayout *grid = panelGrid(panel, tr("Reminder"));
    addSwitch(grid, m_reminds, "reminds");
    addRow(grid, tr("At"), m_reminderTime);
    m_reminderTime->setAccessibleName(tr("When to remind"));
    m_reminderEffect = addEffect(grid);
    grid->addWidget(m_reminderProblem, grid->rowCount(), 0, 1, 2);
    connect(m_reminds, &QCheckBox::toggled, &m_settings, &SettingsViewModel::setReminds);
    connect(m_reminderTime, &QTimeEdit::editingFinished, this,
            [this] { m_settings.setReminderTime(minutesOf(m_reminderTime->time())); });
    return panel;
}

QWidget *SettingsPage::makeStudy()
{
    auto *panel = new QFrame;
    QGridLayout *grid = panelGrid(panel, tr("While you study"));
    m_timebox->setSuffix(tr(" min"));
    m_timebox->setSpecialValueText(tr("off"));
    addRow(grid, tr("Time box"), m_timebox);
    m_timeboxEffect = addEffect(grid);
    addSwitch(grid, m_calm, "calm");
    addEffect(grid)->setText(
        tr("No menu, no counts and no time. F11 ends it. An exam keeps its time."));
    connect(m_timebox, &QSpinBox::editingFinished, this,
            [this] { m_settings.setTimebox(m_timebox->value()); });
    connect(m_calm, &QCheckBox::toggled, &m_settings, &SettingsViewModel::setCalm);
    return panel;
}

QWidget *SettingsPage::makeWindow()
{
    auto *panel = new QFrame;
    QGridLayout *grid = panelGrid(panel, tr("Appearance"));
    addRow(grid, tr("Colours"), m_scheme);
    connect(m_scheme, &QComboBox::activated, this,
            [this](int place) { m_settings.setScheme(static_cast<Scheme>(place)); });
    return panel;
}

QWidget *SettingsPage::makeFlags()
{
    auto *panel = new QFrame;
    QGridLayout *grid = panelGrid(panel, tr("Names of flags"));
    grid->setColumnStretch(1, 1); // names are long, flags are not
    for (int flag = 1; flag <= MaximumFlag; ++flag) {
        auto *mark = new FlagMark;
        auto *name = onPage(new QLineEdit);
        name->setObjectName(QStringLiteral("flagName%1").arg(flag));
        name->setAccessibleName(tr("Name of flag %1").arg(flag));
        name->setPlaceholderText(flagColor(flag));
        name->setMaxLength(static_cast<int>(LongestFlagName));
        mark->setBuddy(name);
        const int line = grid->rowCount();
        grid->addWidget(mark, line, 0);
        grid->addWidget(name, line, 1);
        mark->setFlag(flag, tr("Flag %1").arg(flag));
        mark->setAccessibleName(mark->text());
        mark->setToolTip({});
        m_flags.push_back(name);
        connect(name, &QLineEdit::editingFinished, this,
                [this, flag, name] { m_settings.nameFlag(flag, name->text()); });
    }
    addEffect(grid)->setText(
        tr("Shown wherever a flag is. A search finds them by number, as in flag:3."));
    return panel;
}

void SettingsPage::refresh()
{
    const DesktopSettings &desktop = m_settings.desktop();
    say(m_fileProblem, m_settings.fileProblem());
    quietly(m_rollover, [this] { m_rollover->setTime(dayTimeOf(m_settings.rollover())); });
    m_rolloverEffect->setText(m_settings.rolloverEffect());
    quietly(m_variant, [this] {
        m_variant->setCurrentIndex(m_settings.variant() == Sm2Variant::Published ? 0 : 1);
    });
    m_variantEffect->setText(m_settings.variantEffect());
    quietly(m_reminds, [this] { m_reminds->setChecked(m_settings.reminds()); });
    quietly(m_reminderTime, [&] { m_reminderTime->setTime(dayTimeOf(desktop.reminder.at)); });
    m_reminderTime->setEnabled(m_settings.reminds());
    m_reminderEffect->setText(m_settings.reminderEffect());
    say(m_reminderProblem, m_settings.reminderProblem());
    quietly(m_timebox, [&] { m_timebox->setValue(desktop.timebox); });
    m_timeboxEffect->setText(m_settings.timeboxEffect());
    quietly(m_calm, [&] { m_calm->setChecked(desktop.calm); });
    quietly(m_scheme, [&] { m_scheme->setCurrentIndex(static_cast<int>(desktop.scheme)); });
    for (std::size_t i = 0; i < m_flags.size(); ++i) {
        // What is being written there stays, while another change is told.
        if (!m_flags[i]->hasFocus() || !m_flags[i]->isModified())
            quietly(m_flags[i],
                    [&] { m_flags[i]->setText(m_settings.flagName(static_cast<int>(i) + 1)); });
    }
}

void SettingsPage::finish()
{
    m_settings.leave();
}

QWidget *SettingsPage::first() const
{
    return m_rollover;
}

} // namespace engram::desktop
