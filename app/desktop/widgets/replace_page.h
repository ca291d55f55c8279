// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Find and replace: what is sought and where, and below it what that would change, place by place. Enter
/// goes to the places, Ctrl+Enter replaces, Esc goes back to the library.

#include <vector>

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QRadioButton;

namespace engram::desktop
{

class Appearance;
class DetailButton;
class LineTree;
class ReplaceViewModel;

class ReplacePage : public QWidget
{
    Q_OBJECT

public:
    ReplacePage(ReplaceViewModel &replace, const Appearance &appearance, QWidget *parent = nullptr);

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QLayout *makeForm();
    QLayout *makeChoices();
    void tellOptions();
    void refresh();
    void giveUpOrClose();

    ReplaceViewModel &m_replace;
    QLineEdit *m_find;
    QLineEdit *m_with;
    QCheckBox *m_expression;
    QCheckBox *m_ignoreCase;
    std::vector<QCheckBox *> m_parts; ///< as NotePart has them
    QRadioButton *m_selected;
    QRadioButton *m_found;
    QLabel *m_problem;
    QLabel *m_summary;
    LineTree *m_changes;
    DetailButton *m_apply;
    DetailButton *m_cancel;
};

} // namespace engram::desktop
