// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// How a deck is studied: its preset, the preset's options with what they come to, and today's limits.

#include <map>
#include <vector>

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QSpinBox;
class QVBoxLayout;

namespace engram::desktop
{

class OptionsViewModel;
enum class OptionGroup;
struct StudyOptionRow;

class OptionsPage : public QWidget
{
    Q_OBJECT

public:
    explicit OptionsPage(OptionsViewModel &options, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

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
    [[nodiscard]] QSpinBox *makeNumber(const QString &name, int least, int most);
    void refresh();
    void leave();

    OptionsViewModel &m_options;
    QScrollArea *m_scroll;
    QLabel *m_title;
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
