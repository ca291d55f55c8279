// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The lints of the collection: what is looked through above, the notes below. Enter on a note opens the
/// editor, Enter in the line begins anew, Esc stops, and goes back when nothing is under way.

#include <QWidget>

#include <engram/id.h>

class QLabel;
class QLineEdit;

namespace engram::desktop
{

class Appearance;
class DetailButton;
class LineTree;
class LintsViewModel;
class ProgressLine;

class LintsPage : public QWidget
{
    Q_OBJECT

public:
    LintsPage(LintsViewModel &lints, const Appearance &appearance, QWidget *parent = nullptr);

Q_SIGNALS:
    void closed();
    void editRequested(engram::NoteId note);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void look();
    void refresh();
    void showProgress();
    void shareWidth();

    LintsViewModel &m_lints;
    QLineEdit *m_query;
    DetailButton *m_look;
    DetailButton *m_stop;
    ProgressLine *m_progress;
    QLabel *m_count;
    QLabel *m_problem;
    LineTree *m_notes;
};

} // namespace engram::desktop
