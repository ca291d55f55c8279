// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The queue of facts: a candidate at the left, as its card will be, the explanation at the right with
/// the sentence that it comes from. A accepts, E edits, R rejects, with Shift all that the same rule
/// found; left and right leave a candidate for later, S shows suggestions, Esc goes back.

#include <vector>

#include <QWidget>

class QLabel;
class QScrollArea;
class QUrl;

namespace engram::desktop
{

class Appearance;
class DetailButton;
class FactForm;
class FactsViewModel;
class RichView;

class FactsPage : public QWidget
{
    Q_OBJECT

public:
    FactsPage(FactsViewModel &facts, const Appearance &appearance, QWidget *parent = nullptr);

Q_SIGNALS:
    void closed();
    void linkActivated(const QUrl &link);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    using Action = void (FactsViewModel::*)();

    QWidget *makeCandidate();
    QWidget *makeExplanation();
    QWidget *makeButtons();
    DetailButton *addButton(const char *name, const QString &word, const QString &keys,
                            const QString &tip);
    void addKeys(const QKeySequence &keys, DetailButton *button);
    void refresh();
    void showCandidate();
    void showExplanation();
    void scrollToSentence();
    void showButtons();
    void accept();
    void close();

    FactsViewModel &m_facts;
    const Appearance &m_appearance;
    RichView *m_heading;
    QLabel *m_place;
    QLabel *m_rule;
    FactForm *m_form;
    RichView *m_candidate;
    QLabel *m_obstacle;
    QScrollArea *m_scroll = nullptr;
    RichView *m_explanation;
    DetailButton *m_accept = nullptr;
    DetailButton *m_edit = nullptr;
    DetailButton *m_reject = nullptr;
    DetailButton *m_acceptRule = nullptr;
    DetailButton *m_rejectRule = nullptr;
    DetailButton *m_previous = nullptr;
    DetailButton *m_next = nullptr;
    DetailButton *m_suggestions = nullptr;
    DetailButton *m_back = nullptr;
    bool m_wasEditing = false;
};

} // namespace engram::desktop
