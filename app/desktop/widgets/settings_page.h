// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The few settings that are no deck's, each with what it comes to.

#include <vector>

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QScrollArea;
class QSpinBox;
class QTimeEdit;

namespace engram::desktop
{

class SettingsViewModel;

class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsPage(SettingsViewModel &settings, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeDay();
    [[nodiscard]] QWidget *makeReminder();
    [[nodiscard]] QWidget *makeStudy();
    [[nodiscard]] QWidget *makeWindow();
    [[nodiscard]] QWidget *makeFlags();
    [[nodiscard]] QTimeEdit *makeTime(const char *name);
    [[nodiscard]] QComboBox *makeChoice(const char *name, const QStringList &words);
    void refresh();
    void leave();

    SettingsViewModel &m_settings;
    QScrollArea *m_scroll;
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
