// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What is due today, and the way into it.

#include <optional>

#include <QPointer>
#include <QWidget>

#include <engram/id.h>

class QAction;
class QLayout;
class QLabel;
class QMenu;
class QStackedWidget;

namespace engram::desktop
{

class AppViewModel;
class BacklogOffer;
class DeckTree;
class DetailButton;

class TodayPage : public QWidget
{
    Q_OBJECT

public:
    explicit TodayPage(AppViewModel &app, QWidget *parent = nullptr);

    /// What the button for other ways to study shows.
    void setMoreWays(QMenu *menu);

    void refresh();
    /// The deck selected in the tree, if any.
    [[nodiscard]] std::optional<DeckId> selectedDeck() const;
    /// Adds a command to the context menu of the decks.
    void addDeckCommand(QAction *command);
    void addDeckSeparator();
    void selectDeck(DeckId deck);
    /// Decks, by their numbers, whose rows below are hidden.
    void setFolded(const QStringList &decks);

Q_SIGNALS:
    void importRequested();
    void newDeckRequested();
    void newQuestionRequested(); ///< the first one
    void quizRequested();
    void optionsRequested(); ///< of the selected deck
    void deckSelected();
    void foldedChanged(const QStringList &decks);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeEmpty();
    QWidget *makeDecks();
    QLayout *makeButtons();
    QLayout *makeFurtherButtons();
    [[nodiscard]] QString continueText() const;
    void selectAllDecks();
    void rememberFocus();
    void focusStart();
    void fitTree();
    void foldTree();
    void folded(const QModelIndex &index, bool isFolded);
    /// What the selected deck's menu offers.
    void offerToBringBack();

    AppViewModel &m_app;
    QStackedWidget *m_stack;
    QWidget *m_empty;
    QWidget *m_decks;
    DetailButton *m_shipped;
    QLabel *m_title;
    QLabel *m_line;
    QLabel *m_date;
    QLabel *m_clock;
    DetailButton *m_start;
    DetailButton *m_short;
    DetailButton *m_quiz;
    DetailButton *m_more;
    DetailButton *m_write;
    DetailButton *m_shippedToo; ///< where there are decks already
    DetailButton *m_import;
    DetailButton *m_paused;
    DetailButton *m_goOn;
    DetailButton *m_ahead;
    DetailButton *m_weak;
    BacklogOffer *m_backlog;
    DeckTree *m_tree;
    QAction *m_unbury;
    QAction *m_unsuspend;
    QStringList m_folded;
    std::optional<DeckId> m_selected; ///< stays so when the tree changes
    QPointer<QWidget> m_focusBefore;  ///< to return to, from a page that is looked at
};

} // namespace engram::desktop
