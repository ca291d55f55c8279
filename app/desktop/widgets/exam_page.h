// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What is settled before an exam begins.

#include <QWidget>

class QCheckBox;
class QLabel;
class QSpinBox;

namespace engram::desktop
{

class DetailButton;
class ExamViewModel;

class ExamPage : public QWidget
{
    Q_OBJECT

public:
    explicit ExamPage(ExamViewModel &exam, QWidget *parent = nullptr);

Q_SIGNALS:
    void started();
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void refresh();

    ExamViewModel &m_exam;
    QLabel *m_title;
    QLabel *m_ends;
    QSpinBox *m_questions;
    QSpinBox *m_minutes;
    QCheckBox *m_asReviews;
    DetailButton *m_start;
    DetailButton *m_cancel;
};

} // namespace engram::desktop
