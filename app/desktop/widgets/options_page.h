// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// How a deck is studied: its preset, the preset's options with what they come to, and today's limits.

#include <map>
#include <vector>

#include "form_page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace engram::desktop
{

class OptionsViewModel;
enum class OptionGroup;
struct StudyOptionRow;

class OptionsPage : public FormPage
{
    Q_OBJECT

public:
    explicit OptionsPage(OptionsViewModel &options, QWidget *parent = nullptr);

protected:
    void finish() override;
    [[nodiscard]] QWidget *first() const override;

private:
    /// The widget in which a row is changed, one of the three, and what stands under it.
    struct Editor
    {
        const StudyOptionRow *row = nullptr;
        QLabel *label = nullptr; ///< of all but a switch
        QLabel *help = nullptr;
        QSpinBox *number = nullptr;
        QComboBox *choice = nullptr;
        QCheckBox *toggle = nullptr;

        [[nodiscard]] QWidget *widget() const;
    };

    [[nodiscard]] QWidget *makePreset();
    [[nodiscard]] QWidget *makeGroup(OptionGroup group);
    [[nodiscard]] QWidget *makeToday();
    [[nodiscard]] QWidget *makeEditor(const StudyOptionRow &row);
    void refresh();

    OptionsViewModel &m_options;
    QLabel *m_standing;
    QComboBox *m_preset;
    QLineEdit *m_name;
    bool m_isNamedNext = false; ///< a preset was made
    QPushButton *m_remove;
    QSpinBox *m_newToday;
    QSpinBox *m_reviewsToday;
    QLabel *m_todayEffect;
    std::vector<Editor> m_editors;
    std::map<OptionGroup, QLabel *> m_effects;
};

} // namespace engram::desktop
