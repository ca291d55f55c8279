// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The dry run of an import, before anything is changed.

#include <QWidget>

class QLabel;
class QLineEdit;

namespace engram::desktop
{

class DetailButton;
class ImportViewModel;
class LineTree;

class ImportPage : public QWidget
{
    Q_OBJECT

public:
    explicit ImportPage(ImportViewModel &import, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    void moveFocus();

    ImportViewModel &m_import;
    QLabel *m_title;
    QLabel *m_fileCount;
    QLabel *m_headline;
    QLabel *m_counts;
    QWidget *m_answersRow;
    QLineEdit *m_answers;
    QLabel *m_answersCount;
    LineTree *m_items;
    DetailButton *m_apply;
    DetailButton *m_skip;
};

} // namespace engram::desktop
