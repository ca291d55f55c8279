// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The end of a session.

#include <QTimer>
#include <QWidget>

#include <engram/id.h>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace engram::desktop
{

class DetailButton;
class SummaryViewModel;

class SummaryPage : public QWidget
{
    Q_OBJECT

public:
    explicit SummaryPage(SummaryViewModel &summary, QWidget *parent = nullptr);

Q_SIGNALS:
    void closed();
    void undoRequested();
    void goneOn(); ///< to the card that was waited for
    void practiseRequested();
    void questionOpened(NoteId question);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void refresh();
    QWidget *whyButton(const QString &title, NoteId question);
    void refreshNext();

    SummaryViewModel &m_summary;
    QTimer m_second;
    QScrollArea *m_scroll;
    QLabel *m_title;
    QLabel *m_figures;
    QLabel *m_lastTime;
    QLabel *m_next;
    QLabel *m_tomorrow;
    QLabel *m_topicsTitle;
    QVBoxLayout *m_topics;
    QLabel *m_missesTitle;
    QVBoxLayout *m_misses;
    DetailButton *m_done;
    DetailButton *m_practise;
    QLabel *m_streak;
    bool m_isRead = false; ///< it was shown since it was filled
};

} // namespace engram::desktop
