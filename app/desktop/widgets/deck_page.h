// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A deck's questions as rows with bars. Enter opens one, Esc goes back.

#include <vector>

#include <QWidget>

#include <engram/grade.h>
#include <engram/id.h>

class QLabel;

namespace engram::desktop
{

class Appearance;
class DeckViewModel;
class DetailButton;
class LineTree;
enum class NewNote;

class DeckPage : public QWidget
{
    Q_OBJECT

public:
    DeckPage(DeckViewModel &deck, const Appearance &appearance, QWidget *parent = nullptr);

Q_SIGNALS:
    void closed();
    void studyRequested(engram::DeckId deck);
    void questionOpened(engram::NoteId question);
    void editRequested(engram::NoteId question);
    void newNoteRequested(engram::DeckId deck, engram::desktop::NewNote kind);
    void importRequested();
    void deleteRequested(const std::vector<engram::NoteId> &questions);
    void gradeRequested(const std::vector<engram::CardId> &cards, engram::Grade grade);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void shareWidth();
    QWidget *makeOffers();

    DeckViewModel &m_deck;
    QLabel *m_title;
    QLabel *m_description;
    QLabel *m_counts;
    QLabel *m_words;
    DetailButton *m_grade;
    DetailButton *m_study = nullptr;
    QWidget *m_offers; ///< where there is nothing yet
    LineTree *m_questions;
};

} // namespace engram::desktop
