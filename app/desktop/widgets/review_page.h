// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A card on the screen, from the question to the grade. See ReviewViewModel for what happens.

#include <vector>

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QMenu;
class QScrollArea;
class QUrl;
class QVBoxLayout;

namespace engram::desktop
{

class AnswerPanel;
class Appearance;
class CardActions;
class CardMenu;
class CommandKeys;
class DetailButton;
class ElidedLabel;
class FlagMark;
class OptionButton;
class ProgressLine;
class ReviewBar;
class ReviewViewModel;
class RichView;
class TypedPanel;

class ReviewPage : public QWidget
{
    Q_OBJECT

public:
    ReviewPage(ReviewViewModel &review, CardActions &actions, const Appearance &appearance,
               QWidget *parent = nullptr);

    /// What can be done with the card.
    [[nodiscard]] CardMenu &cardMenu() { return *m_menu; }
    /// Adds all that keys do while a card is asked.
    void listKeys(CommandKeys &keys);

    /// Without place, counts and time; an exam keeps them.
    void setCalm(bool calm);

Q_SIGNALS:
    void pauseRequested();
    void handInRequested();
    void undoRequested();
    void editRequested();
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
    void takeFocus();
    void goOn();
    bool takeOption(const QKeyEvent &event);
    bool takeCommand(const QKeyEvent &event);
    void makeCommands();
    void showKeys();
    void popUp(QMenu &menu);
    bool scrollBy(int key);

    ReviewViewModel &m_review;
    CardActions &m_actions;
    const Appearance &m_appearance;
    CardMenu *m_menu;
    std::vector<QAction *> m_commands; ///< besides those of the menu
    QAction *m_hintCommand = nullptr;
    QAction *m_explainCommand = nullptr;
    QAction *m_skipCommand = nullptr;
    QAction *m_flagCommand = nullptr;
    QAction *m_moreCommand = nullptr;
    ElidedLabel *m_breadcrumb;
    QLabel *m_star;
    FlagMark *m_flag;
    bool m_isCalm = false;
    QLabel *m_progress;
    ProgressLine *m_line;
    DetailButton *m_more;
    QLabel *m_firstTry;
    QLabel *m_elapsed;
    QScrollArea *m_scroll;
    RichView *m_context;
    RichView *m_stem;
    RichView *m_body;
    QLabel *m_think;
    QLabel *m_howSure;
    QVBoxLayout *m_rowsLayout;
    std::vector<OptionButton *> m_rows;
    TypedPanel *m_typed;
    QWidget *m_backPanel;
    RichView *m_back;
    QWidget *m_hintPanel;
    RichView *m_hint;
    AnswerPanel *m_answer;
    ReviewBar *m_bar;
    QTimer m_second;
};

} // namespace engram::desktop
