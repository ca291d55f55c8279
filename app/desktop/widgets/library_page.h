// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// All cards and notes: a search, the table of what it finds, and the selected note beside it. From the
/// search line Down or Enter goes to the table, Esc back to the line, and from there to Today.

#include <QWidget>

#include <engram/id.h>

#include "settings/desktop_settings.h"

class QLabel;
class QLineEdit;
class QSplitter;
class QUrl;

namespace engram::desktop
{

class Appearance;
class CommandKeys;
class DetailButton;
class GradeMenu;
class LibraryMenu;
class LibraryPanel;
class LibraryTable;
class LibraryTree;
class LibraryViewMenu;
class LibraryViewModel;
class TagLine;

class LibraryPage : public QWidget
{
    Q_OBJECT

public:
    /// What the page remembers is read from `kept` and written there; it must outlive the page.
    LibraryPage(LibraryViewModel &library, const Appearance &appearance, LibrarySettings &kept,
                QWidget *parent = nullptr);

    /// Commands have the keys of those that do the same elsewhere.
    void followKeys(const QList<QAction *> &commands);
    void listKeys(CommandKeys &keys);
    /// Writes what is to be remembered.
    void keep();

Q_SIGNALS:
    void closed();
    void keptChanged(); ///< keep() has something to write at once
    void binRequested();
    void lintsRequested();
    void studyRequested();
    void cardOpened(engram::CardId card);
    void editRequested(engram::NoteId note);
    void historyRequested(engram::NoteId note);
    void dueRequested();
    void moveRequested();
    void replaceRequested();
    void exportRequested();
    void deckMoveRequested(engram::DeckId deck);
    void deckMergeRequested(engram::DeckId deck);
    void deckRemoveRequested(engram::DeckId deck);
    void linkActivated(const QUrl &link);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QLayout *makeTop();
    QWidget *makeParts();
    void makeCommands();
    void connectParts();
    void take(const LibrarySettings &kept);
    void refresh();
    void showCount();
    void fold();
    void goToTable();

    LibraryViewModel &m_library;
    LibrarySettings &m_kept;
    QLineEdit *m_query;
    DetailButton *m_save;
    DetailButton *m_help;
    DetailButton *m_study;
    DetailButton *m_view;
    DetailButton *m_act;
    QLabel *m_problem;
    QWidget *m_language;
    LibraryTree *m_tree;
    LibraryTable *m_table;
    LibraryPanel *m_panel;
    QLabel *m_empty;
    QLabel *m_count;
    DetailButton *m_giveUp; ///< long work
    TagLine *m_tagLine;
    QSplitter *m_parts;  ///< tree and the rest
    QSplitter *m_halves; ///< table and note, beside or below each other
    LibraryMenu *m_menu;
    LibraryViewMenu *m_views;
    GradeMenu *m_grades;
    QAction *m_find = nullptr;
    QList<QAction *> m_commands;
};

} // namespace engram::desktop
