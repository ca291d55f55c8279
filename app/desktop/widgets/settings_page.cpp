// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "settings_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <engram/timebox.h>

#include "detail_button.h"
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
    : QWidget(parent), m_settings(settings), m_scroll(new QScrollArea),
      m_rollover(makeTime("rollover")),
      m_variant(makeChoice("variant",
                           {tr("SM-2 as published"), tr("SM-2 as its author's program has it")})),
      m_reminds(new QCheckBox(tr("&Remind me once a day of what is due"))),
      m_reminderTime(makeTime("reminderTime")), m_reminderProblem(plainLabel("problem", true)),
      m_timebox(new QSpinBox),
      m_scheme(makeChoice("scheme", {tr("As the system"), tr("Light"), tr("Dark")})),
      m_calm(new QCheckBox(tr("In &full screen, show a card alone")))
{
    setObjectName(QStringLiteral("settingsPage"));
    setAccessibleName(tr("Settings"));
    setFocusPolicy(Qt::StrongFocus);
    auto *title = plainLabel("title");
    title->setText(tr("Settings"));
    auto *done = new DetailButton(tr("Done"), tr("Esc", "key"));
    done->setObjectName(QStringLiteral("done"));
    done->setFocusPolicy(Qt::StrongFocus);

    auto *column = new QWidget;
    auto *lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(3 * Grid);
    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(done, 0, Qt::AlignTop);
    lines->addLayout(head);
    lines->addWidget(makeDay());
    lines->addWidget(makeReminder());
    lines->addWidget(makeStudy());
    lines->addWidget(makeWindow());
    lines->addWidget(makeFlags());
    lines->addStretch(1);

    auto *page = new QWidget;
    page->setObjectName(QStringLiteral("scrolled"));
    centreColumn(page, column, 6 * Grid, 6 * Grid);
    m_scroll->setWidget(page);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);

    connect(done, &QPushButton::clicked, this, &SettingsPage::leave);
    connect(&settings, &SettingsViewModel::changed, this, &SettingsPage::refresh);
}

QTimeEdit *SettingsPage::makeTime(const char *name)
{
    auto *time = new QTimeEdit;
    time->setObjectName(QLatin1String(name));
    time->setDisplayFormat(dayTimeFormat());
    time->setButtonSymbols(QAbstractSpinBox::NoButtons);
    time->setFocusPolicy(Qt::StrongFocus);
    time->installEventFilter(this);
    return time;
}

QComboBox *SettingsPage::makeChoice(const char *name, const QStringList &words)
{
    auto *choice = new QComboBox;
    choice->setObjectName(QLatin1String(name));
    choice->addItems(words);
    choice->installEventFilter(this);
    return choice;
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
    m_timebox->setObjectName(QStringLiteral("timebox"));
    m_timebox->setRange(0, static_cast<int>(Timebox::Longest.count()));
    m_timebox->setSuffix(tr(" min"));
    m_timebox->setSpecialValueText(tr("off"));
    m_timebox->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_timebox->setFocusPolicy(Qt::StrongFocus);
    m_timebox->installEventFilter(this);
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
        auto *name = new QLineEdit;
        name->setObjectName(QStringLiteral("flagName%1").arg(flag));
        name->setAccessibleName(tr("Name of flag %1").arg(flag));
        name->setPlaceholderText(flagColor(flag));
        name->setMaxLength(static_cast<int>(LongestFlagName));
        name->installEventFilter(this);
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

void SettingsPage::leave()
{
    setFocus(); // what was typed last counts
    m_settings.leave();
}

void SettingsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_scroll->ensureVisible(0, 0);
    m_rollover->setFocus();
}

void SettingsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QWidget::keyPressEvent(event);
}

bool SettingsPage::eventFilter(QObject *object, QEvent *event)
{
    return isForWholePage(object, event) || QWidget::eventFilter(object, event);
}

} // namespace engram::desktop
