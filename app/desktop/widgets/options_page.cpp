// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "options_page.h"

#include <utility>

#include <QCheckBox>
#include <QComboBox>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>

#include "layout.h"
#include "option_form.h"
#include "viewmodel/options_view_model.h"

namespace engram::desktop
{

OptionsPage::OptionsPage(OptionsViewModel &options, QWidget *parent)
    : FormPage("optionsPage", tr("Options of a deck"), parent), m_options(options),
      m_standing(plainLabel("dim", true)), m_preset(makeChoice(QStringLiteral("preset"), {})),
      m_name(onPage(new QLineEdit)), m_remove(new QPushButton(tr("Remove"))),
      m_newToday(makeNumber(QStringLiteral("newToday"), -1, MostCardsPerDay)),
      m_reviewsToday(makeNumber(QStringLiteral("reviewsToday"), -1, MostCardsPerDay)),
      m_todayEffect(nullptr)
{
    addPanel(makePreset());
    for (const OptionGroup group : OptionGroups) {
        addPanel(makeGroup(group));
        if (group == OptionGroup::Limits)
            addPanel(makeToday());
    }
    connect(&options, &OptionsViewModel::changed, this, &OptionsPage::refresh);
}

QWidget *OptionsPage::Editor::widget() const
{
    if (number != nullptr)
        return number;
    return choice != nullptr ? static_cast<QWidget *>(choice) : toggle;
}

QWidget *OptionsPage::makePreset()
{
    auto *panel = new QFrame;
    QGridLayout *grid = panelGrid(panel, tr("Preset"));
    m_preset->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_preset->setMinimumContentsLength(24);
    m_name->setObjectName(QStringLiteral("presetName"));
    m_name->setMaxLength(static_cast<int>(LongestPresetName));
    m_remove->setObjectName(QStringLiteral("removePreset"));
    auto *add = new QPushButton(tr("New"));
    add->setObjectName(QStringLiteral("addPreset"));
    add->setToolTip(tr("A preset with the usual options, chosen for this deck"));
    auto *copy = new QPushButton(tr("Copy"));
    copy->setObjectName(QStringLiteral("copyPreset"));
    copy->setToolTip(tr("A preset with these options, chosen for this deck"));
    m_preset->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); // names may be long
    addRow(grid, tr("Studied by"), m_preset);
    addRow(grid, tr("Its name"), m_name);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(2 * Grid);
    buttons->addStretch(1);
    for (QPushButton *button : {add, copy, m_remove}) {
        button->setAutoDefault(true); // Enter presses it too
        buttons->addWidget(button);
    }
    for (const QPushButton *button : {add, copy}) // what it is called is asked next
        connect(button, &QPushButton::clicked, this, [this] { m_isNamedNext = true; });
    grid->addLayout(buttons, grid->rowCount(), 0, 1, 2);
    grid->addWidget(m_standing, grid->rowCount(), 0, 1, 2);

    connect(m_preset, &QComboBox::activated, &m_options, &OptionsViewModel::choose);
    connect(m_name, &QLineEdit::editingFinished, this,
            [this] { m_options.rename(m_name->text()); });
    connect(add, &QPushButton::clicked, &m_options, &OptionsViewModel::addPreset);
    connect(copy, &QPushButton::clicked, &m_options, &OptionsViewModel::copyPreset);
    connect(m_remove, &QPushButton::clicked, &m_options, &OptionsViewModel::removePreset);
    return panel;
}

QWidget *OptionsPage::makeEditor(const StudyOptionRow &row)
{
    Editor editor{.row = &row};
    QWidget *widget = nullptr;
    if (row.isSwitch()) {
        editor.toggle = new QCheckBox(row.label);
        connect(editor.toggle, &QCheckBox::toggled, this,
                [this, &row](bool on) { m_options.set(row, on ? 1 : 0); });
        widget = editor.toggle;
    } else if (!row.words.isEmpty()) {
        editor.choice = makeChoice(row.name(), row.words);
        connect(editor.choice, &QComboBox::activated, this,
                [this, &row](int place) { m_options.set(row, place); });
        widget = editor.choice;
    } else {
        editor.number = makeNumber(row.name(), row.field->least, row.field->most);
        editor.number->setSuffix(row.unit);
        editor.number->setSpecialValueText(row.zero);
        connect(editor.number, &QSpinBox::editingFinished, this,
                [this, &row, number = editor.number] { m_options.set(row, number->value()); });
        widget = editor.number;
    }
    widget->setObjectName(row.name());
    m_editors.push_back(editor);
    return widget;
}

QWidget *OptionsPage::makeGroup(OptionGroup group)
{
    auto *panel = new QFrame;
    QGridLayout *grid = panelGrid(panel, OptionsViewModel::titleOf(group));
    for (const StudyOptionRow &row : m_options.rows()) {
        if (row.group != group)
            continue;
        QWidget *editor = makeEditor(row);
        if (row.isSwitch())
            grid->addWidget(editor, grid->rowCount(), 0, 1, 2);
        else
            m_editors.back().label = addRow(grid, row.label, editor);
        m_editors.back().help = addEffect(grid);
    }
    m_effects[group] = addEffect(grid);
    return panel;
}

QWidget *OptionsPage::makeToday()
{
    auto *panel = new QFrame;
    QGridLayout *grid = panelGrid(panel, tr("Today only"));
    addRow(grid, tr("New cards today"), m_newToday);
    addRow(grid, tr("Reviews today"), m_reviewsToday);
    m_todayEffect = addEffect(grid);
    for (QSpinBox *number : {m_newToday, m_reviewsToday})
        connect(number, &QSpinBox::editingFinished, this, [this] {
            const auto limit = [](const QSpinBox *box) {
                return box->value() < 0 ? std::nullopt : std::optional(box->value());
            };
            m_options.limitToday({limit(m_newToday), limit(m_reviewsToday)});
        });
    return panel;
}

void OptionsPage::refresh()
{
    setTitle(tr("Options of %1").arg(m_options.deckName()));
    m_standing->setText(m_options.standing());
    quietly(m_preset, [this] {
        m_preset->clear();
        m_preset->addItems(m_options.choices());
        m_preset->setCurrentIndex(m_options.choice());
    });
    quietly(m_name, [this] { m_name->setText(m_options.presetName()); });
    m_remove->setEnabled(m_options.canRemove());
    for (const Editor &editor : m_editors) {
        const int value = m_options.value(*editor.row);
        const bool isInForce = m_options.isInForce(*editor.row);
        editor.widget()->setEnabled(isInForce);
        if (editor.label != nullptr)
            editor.label->setEnabled(isInForce);
        say(editor.help, m_options.help(*editor.row));
        if (editor.number != nullptr)
            quietly(editor.number, [&] { editor.number->setValue(value); });
        else if (editor.choice != nullptr)
            quietly(editor.choice, [&] { editor.choice->setCurrentIndex(value); });
        else
            quietly(editor.toggle, [&] { editor.toggle->setChecked(value != 0); });
    }
    for (const auto &[group, label] : m_effects)
        say(label, m_options.effect(group));
    const auto asAlways = [](int usual) {
        return tr("as always (%1)").arg(QLocale().toString(usual));
    };
    const DayLimits &today = m_options.today();
    m_newToday->setSpecialValueText(asAlways(m_options.options().newPerDay));
    m_reviewsToday->setSpecialValueText(asAlways(m_options.options().reviewsPerDay));
    for (QSpinBox *number : {m_newToday, m_reviewsToday})
        number->updateGeometry(); // Qt forgets that the text asks for room
    quietly(m_newToday, [&] { m_newToday->setValue(today.newPerDay.value_or(-1)); });
    quietly(m_reviewsToday, [&] { m_reviewsToday->setValue(today.reviewsPerDay.value_or(-1)); });
    m_todayEffect->setText(m_options.todayEffect());
    if (std::exchange(m_isNamedNext, false)) {
        m_name->setFocus();
        m_name->selectAll();
    }
}

void OptionsPage::finish()
{
    m_options.leave();
}

QWidget *OptionsPage::first() const
{
    return m_preset;
}

} // namespace engram::desktop
