// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A question's explanation beside its facts. The sentence that a fact comes from is tinted by how
/// well the fact is known, and each leads to the other. Enter explains a fact's card, E edits,
/// Esc goes back.

#include <optional>
#include <vector>

#include <QWidget>

#include <engram/grade.h>
#include <engram/id.h>

class QBoxLayout;
class QLabel;
class QScrollArea;
class QScrollBar;
class QUrl;

namespace engram::desktop
{

class Appearance;
class DetailButton;
class GradeMenu;
class LineTree;
class QuestionViewModel;
class RichView;

class QuestionPage : public QWidget
{
    Q_OBJECT

public:
    QuestionPage(QuestionViewModel &question, const Appearance &appearance,
                 QWidget *parent = nullptr);

Q_SIGNALS:
    void closed();
    void editRequested();
    void factsRequested();
    void cardOpened(engram::CardId card);
    void gradeRequested(const std::vector<engram::CardId> &cards, engram::Grade grade);
    void linkActivated(const QUrl &link);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeExplanation();
    QScrollBar *makeSideways();
    QWidget *makeFacts();
    void refresh();
    void showText();
    void showWhatIsGraded();
    void gradeSelected(Grade grade);
    void follow(const QUrl &link);
    bool selectFactOf(const QUrl &link); ///< the weakest fact of a sentence; false: it is none
    void showSentenceOf(int row);

    QuestionViewModel &m_question;
    const Appearance &m_appearance;
    RichView *m_heading;
    QLabel *m_figures;
    QLabel *m_legend;
    QScrollArea *m_scroll;
    RichView *m_stem; ///< with the options
    QBoxLayout *m_halves = nullptr;
    RichView *m_explanation;
    LineTree *m_facts;
    GradeMenu *m_grades = nullptr;
    DetailButton *m_grade = nullptr;
};

} // namespace engram::desktop
