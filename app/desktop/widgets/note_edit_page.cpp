// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "note_edit_page.h"

#include <algorithm>

#include <QBuffer>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QShortcut>
#include <QTextBlock>
#include <QUrl>

#include "detail_button.h"
#include "layout.h"
#include "note_html.h"
#include "note_text_edit.h"
#include "rich_view.h"
#include "theme.h"
#include "viewmodel/note_edit_view_model.h"

namespace engram::desktop
{

NoteEditPage::NoteEditPage(NoteEditViewModel &edit, const Appearance &appearance, QWidget *parent)
    : QWidget(parent), m_edit(edit), m_appearance(appearance), m_title(plainLabel("title", true)),
      m_text(new NoteTextEdit), m_preview(new RichView), m_state(plainLabel("noteState", true)),
      m_problems(new QListWidget), m_save(new DetailButton(tr("Save"), tr("Ctrl+S", "key"))),
      m_discard(new DetailButton(tr("Discard draft"), {})),
      m_facts(new DetailButton(tr("Facts…"), tr("Ctrl+Shift+F", "key"))),
      m_history(new DetailButton(tr("History…"), tr("Ctrl+H", "key")))
{
    setObjectName(QStringLiteral("noteEditPage"));
    setAccessibleName(tr("Edit note"));
    auto *back = new DetailButton(tr("Back"), tr("Esc", "key"));
    back->setObjectName(QStringLiteral("closeEditor"));
    m_save->setObjectName(QStringLiteral("saveNote"));
    m_save->setPrimary();
    m_discard->setObjectName(QStringLiteral("discardDraft"));
    m_discard->setToolTip(tr("Back to the text that is saved"));
    m_facts->setObjectName(QStringLiteral("editFacts"));
    m_facts->setToolTip(tr("Cards for what the explanation says; a changed text is saved first"));
    m_history->setObjectName(QStringLiteral("editHistory"));
    m_history->setToolTip(tr("What the note was before; what is not saved is kept as a draft"));
    for (DetailButton *button : {m_save, m_discard, m_facts, m_history, back}) {
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAutoDefault(true); // Enter presses it too
    }
    m_problems->setObjectName(QStringLiteral("noteProblems"));
    m_problems->setAccessibleName(tr("What is wrong with the text, or could be better"));
    m_problems->setWordWrap(true);
    m_problems->setFrameShape(QFrame::NoFrame);
    m_problems->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *top = new QHBoxLayout;
    top->setSpacing(3 * Grid);
    top->addWidget(m_title, 1);
    top->addWidget(m_save);
    top->addWidget(m_discard);
    top->addWidget(m_facts);
    top->addWidget(m_history);
    top->addWidget(back);
    auto *halves = new QHBoxLayout;
    halves->setSpacing(3 * Grid);
    halves->addWidget(makeText(), 1);
    halves->addWidget(makePreview(), 1);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(6 * Grid, 7 * Grid, 6 * Grid, 6 * Grid);
    lines->setSpacing(2 * Grid);
    lines->addLayout(top);
    lines->addLayout(halves, 1);
    lines->addWidget(m_state);
    lines->addWidget(m_problems);
    setTabOrder(m_text, m_problems);
    setTabOrder(m_problems, m_save);
    setTabOrder(m_save, m_discard);
    setTabOrder(m_discard, m_facts);
    setTabOrder(m_facts, m_history);
    setTabOrder(m_history, back);

    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_S), &NoteEditPage::saved);
    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), &NoteEditPage::saved);
    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_Enter), &NoteEditPage::saved);
    addShortcut(QKeySequence(Qt::Key_Escape), &NoteEditPage::closed);
    addShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), &NoteEditPage::factsRequested);
    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_H), &NoteEditPage::historyRequested);
    connect(m_save, &QPushButton::clicked, this, &NoteEditPage::saved);
    connect(m_facts, &QPushButton::clicked, this, &NoteEditPage::factsRequested);
    connect(m_history, &QPushButton::clicked, this, &NoteEditPage::historyRequested);
    connect(back, &QPushButton::clicked, this, &NoteEditPage::closed);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        m_edit.discard();
        m_text->setFocus();
    });
    connect(m_text, &QPlainTextEdit::textChanged, this,
            [this] { m_edit.setText(m_text->toPlainText()); });
    connect(m_text, &NoteTextEdit::pictureGiven, this, [this](const QImage &picture) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        picture.save(&buffer, "PNG");
        m_edit.takePicture(bytes);
    });
    connect(m_text, &NoteTextEdit::filesGiven, &m_edit, &NoteEditViewModel::takeFiles);
    connect(&m_edit, &NoteEditViewModel::mediaTaken, m_text, &QPlainTextEdit::insertPlainText);
    connect(m_problems, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { goToLine(item->data(Qt::UserRole).toInt()); });
    connect(&m_edit, &NoteEditViewModel::opened, this, &NoteEditPage::showText);
    connect(&m_edit, &NoteEditViewModel::changed, this, &NoteEditPage::refreshButtons);
    connect(&m_edit, &NoteEditViewModel::checked, this, [this] {
        showPreview();
        showProblems();
        refreshButtons();
    });
    m_preview->usePictures(appearance.pictures());
    connect(m_preview, &RichView::linkActivated, this, &NoteEditPage::linkActivated);
    connect(&appearance, &Appearance::changed, this, &NoteEditPage::showPreview);
}

void NoteEditPage::addShortcut(const QKeySequence &keys, void (NoteEditPage::*signal)())
{
    auto *shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, signal);
}

QWidget *NoteEditPage::makeText()
{
    m_text->setObjectName(QStringLiteral("noteText"));
    m_text->setAccessibleName(tr("Text of the note"));
    m_text->setAccessibleDescription(tr(
        "As in a deck file: ## question, - [x] right option, > hint, ### Explanation, ### Facts"));
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(m_appearance.font().pointSizeF());
    m_text->setFont(fixed);
    m_text->setTabChangesFocus(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setMinimumWidth(80 * Grid);
    auto *panel = new QFrame;
    panel->setObjectName(QStringLiteral("panel"));
    auto *whole = new QVBoxLayout(panel);
    whole->setContentsMargins(2 * Grid, 2 * Grid, 2 * Grid, 2 * Grid);
    whole->addWidget(m_text);
    return panel;
}

QWidget *NoteEditPage::makePreview()
{
    m_preview->setObjectName(QStringLiteral("notePreview"));
    m_preview->setAccessibleName(tr("What the text will be"));
    auto *scrolled = new QWidget;
    scrolled->setObjectName(QStringLiteral("scrolled"));
    auto *lines = new QVBoxLayout(scrolled);
    lines->setContentsMargins(5 * Grid, 4 * Grid, 5 * Grid, 4 * Grid);
    lines->addWidget(m_preview);
    lines->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(scrolled);
    auto *panel = new QFrame;
    panel->setObjectName(QStringLiteral("panel"));
    auto *whole = new QVBoxLayout(panel);
    whole->setContentsMargins(1, 1, 1, 1);
    whole->addWidget(scroll);
    return panel;
}

void NoteEditPage::showText()
{
    if (m_text->toPlainText() != m_edit.text())
        m_text->setPlainText(m_edit.text());
    m_title->setText(m_edit.title());
    setAccessibleName(m_edit.title());
    goToLine(m_edit.line());
    if (m_edit.isNew() && !m_edit.isDraft())
        selectHeading();
    refreshButtons();
}

/// The words to be replaced first: they go as soon as one writes.
void NoteEditPage::selectHeading()
{
    constexpr int Marks = 3; // "## "
    QTextCursor cursor = m_text->textCursor();
    cursor.setPosition(cursor.block().position() + Marks);
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    m_text->setTextCursor(cursor);
}

void NoteEditPage::goToLine(int line)
{
    const QTextBlock block = m_text->document()->findBlockByNumber(line - 1);
    if (block.isValid())
        m_text->setTextCursor(QTextCursor(block));
    m_text->ensureCursorVisible();
    m_text->setFocus();
}

void NoteEditPage::showPreview()
{
    m_preview->showHtml(htmlOf(m_edit.preview(), m_appearance, m_edit.media()),
                        m_appearance.font());
}

void NoteEditPage::showProblems()
{
    m_problems->clear();
    for (const TextProblem &problem : m_edit.problems()) {
        auto *item = new QListWidgetItem(
            isolated(tr("Line %1: %2").arg(QString::number(problem.line), problem.sentence)),
            m_problems);
        item->setData(Qt::UserRole, problem.line);
        if (problem.blocks)
            item->setForeground(m_appearance.theme().wrong);
        else if (problem.quiet)
            item->setForeground(m_appearance.theme().dim);
    }
    m_problems->setVisible(m_problems->count() > 0);
    constexpr int MostLines = 4;
    const int line = m_problems->sizeHintForRow(0);
    m_problems->setFixedHeight(std::clamp(m_problems->count(), 1, MostLines) * line + 2 * Grid);
}

void NoteEditPage::refreshButtons()
{
    m_save->setEnabled(m_edit.canSave());
    m_discard->setVisible(m_edit.isChanged());
    if (!m_edit.error().isEmpty())
        m_state->setText(m_edit.error());
    else if (!m_edit.refusal().isEmpty())
        m_state->setText(m_edit.refusal());
    else if (!m_edit.obstacle().isEmpty())
        m_state->setText(tr("This cannot be saved yet; Enter on a problem goes to its line:"));
    else if (m_edit.isChanged())
        m_state->setText(tr("Changed. What is not saved is kept as a draft."));
    else if (m_edit.isNew())
        m_state->setText(tr("Replace the words, and leave out what you do not need. The preview "
                            "beside shows what it will be."));
    else
        m_state->setText(
            tr("A question with its facts, as in a deck file. Every card keeps its history."));
}

void NoteEditPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_text->setFocus();
}

} // namespace engram::desktop
