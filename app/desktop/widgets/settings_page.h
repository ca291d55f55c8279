// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The few settings that are no deck's, each with what it comes to.

#include <vector>

#include "form_page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QTimeEdit;

namespace engram::desktop
{

class SettingsViewModel;

class SettingsPage : public FormPage
{
    Q_OBJECT

public:
    explicit SettingsPage(SettingsViewModel &settings, QWidget *parent = nullptr);

protected:
    void finish() override;
    [[nodiscard]] QWidget *first() const override;

private:
    [[nodiscard]] QWidget *makeDay();
    [[nodiscard]] QWidget *makeReminder();
    [[nodiscard]] QWidget *makeStudy();
    [[nodiscard]] QWidget *makeWindow();
    [[nodiscard]] QWidget *makeFlags();
    [[nodiscard]] QTimeEdit *makeTime(const char *name);
    void refresh();

    SettingsViewModel &m_settings;
    QLabel *m_fileProblem;
    QTimeEdit *m_rollover;
    QLabel *m_rolloverEffect = nullptr;
    QComboBox *m_variant;
    QLabel *m_variantEffect = nullptr;
    QCheckBox *m_reminds;
    QTimeEdit *m_reminderTime;
    QLabel *m_reminderEffect = nullptr;
    QLabel *m_reminderProblem;
    QSpinBox *m_timebox;
    QLabel *m_timeboxEffect = nullptr;
    QComboBox *m_scheme;
    QCheckBox *m_calm;
    std::vector<QLineEdit *> m_flags;
};

} // namespace engram::desktop
