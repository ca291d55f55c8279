// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What was deleted, or left out by an import: Enter restores the selected notes, Esc goes back.

#include <vector>

#include <QWidget>

#include <engram/id.h>

class QLabel;

namespace engram::desktop
{

class BinModel;
class DetailButton;
class LineTree;

class BinPage : public QWidget
{
    Q_OBJECT

public:
    explicit BinPage(BinModel &bin, QWidget *parent = nullptr);

Q_SIGNALS:
    void closed();
    void restoreRequested(const std::vector<engram::NoteId> &notes,
                          const std::vector<engram::DeckId> &decks);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void restore();
    void shareWidth();

    BinModel &m_bin;
    QLabel *m_words;
    LineTree *m_notes;
    DetailButton *m_restore;
};

} // namespace engram::desktop
