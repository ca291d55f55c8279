// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A query is written, what it finds is seen, and a session over it is chosen.

#include <QWidget>

#include <engram/session_options.h>

class QLabel;
class QLineEdit;

namespace engram::desktop
{

class DetailButton;
class SearchViewModel;

class SearchPage : public QWidget
{
    Q_OBJECT

public:
    explicit SearchPage(SearchViewModel &search, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(SessionKind kind);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void refresh();

    SearchViewModel &m_search;
    QLineEdit *m_query;
    QLabel *m_problem;
    QLabel *m_found;
    QLabel *m_titles;
    QLabel *m_ends;
    DetailButton *m_study;
    DetailButton *m_quiz;
    DetailButton *m_cram;
    DetailButton *m_cancel;
};

} // namespace engram::desktop
