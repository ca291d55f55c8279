// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What a note was before: its versions at the left, what one of them was other at the right. The arrows
/// choose a version, C what it is compared with, Enter restores it, Esc goes back.

#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;

namespace engram::desktop
{

class Appearance;
class DetailButton;
class DifferenceView;
class NoteHistoryViewModel;

class NoteHistoryPage : public QWidget
{
    Q_OBJECT

public:
    NoteHistoryPage(NoteHistoryViewModel &history, const Appearance &appearance,
                    QWidget *parent = nullptr);

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeComparison();
    void refresh();
    void showDifference();

    NoteHistoryViewModel &m_history;
    QLabel *m_title;
    QLabel *m_words;
    QListWidget *m_versions;
    QComboBox *m_against;
    QLabel *m_summary;
    DifferenceView *m_difference;
    DetailButton *m_restore;
};

} // namespace engram::desktop
