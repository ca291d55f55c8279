// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Reviews spread over days, shown as bars and figures before it is done. Enter does it, Esc leaves.

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QDateEdit;
class QFrame;
class QLabel;
class QPushButton;
class QRadioButton;
class QScrollArea;
class QSpinBox;

namespace engram::desktop
{

class Appearance;
class BacklogViewModel;
class DetailButton;
class ForecastChart;
class LineTree;

class BacklogPage : public QWidget
{
    Q_OBJECT

public:
    BacklogPage(BacklogViewModel &backlog, const Appearance &appearance, QWidget *parent = nullptr);

Q_SIGNALS:
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QFrame *makeFields();
    QWidget *makeForecast();
    QBoxLayout *makeButtons();
    void connectFields();
    void refresh();

    BacklogViewModel &m_backlog;
    QScrollArea *m_scroll;
    QComboBox *m_deck;
    QRadioButton *m_piledUp;
    QRadioButton *m_away;
    QDateEdit *m_awayFrom;
    QDateEdit *m_awayUntil;
    QSpinBox *m_days;
    QLabel *m_onto;
    QLabel *m_sentence;
    QLabel *m_problem;
    QPushButton *m_asTable;
    ForecastChart *m_chart;
    LineTree *m_table;
    QWidget *m_forecast; ///< the sentence, and bars or table
    DetailButton *m_spread;
    DetailButton *m_cancel;
};

} // namespace engram::desktop
