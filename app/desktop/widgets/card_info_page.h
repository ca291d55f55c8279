// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What is known of one card. Esc, or the key that opened it, goes back.

#include <array>

#include <QWidget>

class QLabel;

namespace engram::desktop
{

class CardInfoViewModel;
class LineTree;

class CardInfoPage : public QWidget
{
    Q_OBJECT

public:
    explicit CardInfoPage(CardInfoViewModel &info, QWidget *parent = nullptr);

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeNext();
    void refresh();
    void fitColumns();

    CardInfoViewModel &m_info;
    QLabel *m_title;
    QLabel *m_place;
    QLabel *m_reason;
    QLabel *m_figures;
    std::array<QLabel *, 4> m_grades{};
    std::array<QLabel *, 4> m_intervals{};
    QLabel *m_historyTitle;
    LineTree *m_history;
    QLabel *m_words;
};

} // namespace engram::desktop
