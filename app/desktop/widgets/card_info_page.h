// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What is known of one card. Esc, or the key that opened it, goes back.

#include <array>

#include <QWidget>

#include <engram/grade.h>

class QLabel;

namespace engram::desktop
{

class CardInfoViewModel;
class DetailButton;
class LineTree;

class CardInfoPage : public QWidget
{
    Q_OBJECT

public:
    explicit CardInfoPage(CardInfoViewModel &info, QWidget *parent = nullptr);

    /// Whether the card can be answered from here; not while it is being asked.
    void setGradable(bool gradable);

Q_SIGNALS:
    void closed();
    void gradeRequested(engram::Grade grade);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeNext();
    void refresh();
    void fitColumns();
    void fitHeight();

    CardInfoViewModel &m_info;
    QLabel *m_title;
    QLabel *m_place;
    QLabel *m_reason;
    QLabel *m_figures;
    DetailButton *m_grade;
    std::array<QLabel *, 4> m_grades{};
    std::array<QLabel *, 4> m_intervals{};
    QLabel *m_historyTitle;
    LineTree *m_history;
    QLabel *m_words;
    QLabel *m_nextWords;
};

} // namespace engram::desktop
