// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A card on the screen, from the question to the grade. See ReviewViewModel for what happens.

#include <vector>

#include <QTimer>
#include <QWidget>

class QLabel;
class QScrollArea;
class QUrl;
class QVBoxLayout;

namespace engram::desktop
{

class AnswerPanel;
class Appearance;
class ElidedLabel;
class OptionButton;
class ProgressLine;
class ReviewBar;
class ReviewViewModel;
class RichView;

class ReviewPage : public QWidget
{
    Q_OBJECT

public:
    ReviewPage(ReviewViewModel &review, const Appearance &appearance, QWidget *parent = nullptr);

Q_SIGNALS:
    void pauseRequested();
    void undoRequested();
    void linkActivated(const QUrl &link);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeHeader();
    QWidget *makeColumn();
    void showCard();
    void showAnswer();
    void showStem();
    void showOptions();
    void showHints();
    void showProgress();
    void layOut();
    void scrollToAnswer();
    void scrollToExplanation();
    void setRows(int count);
    void goOn();
    bool takeDigit(const QKeyEvent &event);
    bool scrollBy(int key);

    ReviewViewModel &m_review;
    const Appearance &m_appearance;
    ElidedLabel *m_breadcrumb;
    QLabel *m_progress;
    ProgressLine *m_line;
    QLabel *m_firstTry;
    QLabel *m_elapsed;
    QScrollArea *m_scroll;
    RichView *m_context;
    RichView *m_stem;
    RichView *m_body;
    QVBoxLayout *m_rowsLayout;
    std::vector<OptionButton *> m_rows;
    QWidget *m_backPanel;
    RichView *m_back;
    QWidget *m_hintPanel;
    RichView *m_hint;
    AnswerPanel *m_answer;
    ReviewBar *m_bar;
    QTimer m_second;
};

} // namespace engram::desktop
