// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The editor: a note's text at the left, what it will be at the right, what is wrong with it below.
/// Ctrl+S or Ctrl+Enter saves and goes back, Esc goes back; see NoteEditViewModel for drafts.

#include <QWidget>

class QLabel;
class QListWidget;
class QUrl;

namespace engram::desktop
{

class Appearance;
class DetailButton;
class NoteEditViewModel;
class NoteTextEdit;
class RichView;

class NoteEditPage : public QWidget
{
    Q_OBJECT

public:
    NoteEditPage(NoteEditViewModel &edit, const Appearance &appearance, QWidget *parent = nullptr);

Q_SIGNALS:
    void saved();
    void closed();
    void factsRequested();
    void historyRequested();
    void linkActivated(const QUrl &link);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeText();
    QWidget *makePreview();
    void addShortcut(const QKeySequence &keys, void (NoteEditPage::*signal)());
    void showText();
    void showPreview();
    void showProblems();
    void refreshButtons();
    void goToLine(int line);
    void selectHeading();

    NoteEditViewModel &m_edit;
    const Appearance &m_appearance;
    QLabel *m_title;
    NoteTextEdit *m_text;
    RichView *m_preview;
    QLabel *m_state;
    QListWidget *m_problems;
    DetailButton *m_save;
    DetailButton *m_discard;
    DetailButton *m_facts;
    DetailButton *m_history;
};

} // namespace engram::desktop
