// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "import_page.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

#include "detail_button.h"
#include "layout.h"
#include "line_tree.h"
#include "viewmodel/import_view_model.h"

namespace engram::desktop
{

using State = ImportViewModel::State;

ImportPage::ImportPage(ImportViewModel &import, QWidget *parent)
    : QWidget(parent), m_import(import), m_title(plainLabel("title", true)),
      m_fileCount(plainLabel("dim")), m_headline(plainLabel("headline", true)),
      m_counts(plainLabel("counts", true)), m_answersRow(new QWidget), m_answers(new QLineEdit),
      m_answersCount(plainLabel("answersCount")), m_items(new LineTree),
      m_apply(new DetailButton(tr("Import"), QStringLiteral("⏎"))),
      m_skip(new DetailButton(tr("Cancel"), tr("Esc", "key")))
{
    setObjectName(QStringLiteral("importPage"));
    setFocusPolicy(Qt::StrongFocus);
    m_apply->setObjectName(QStringLiteral("apply"));
    m_apply->setPrimary();
    m_skip->setObjectName(QStringLiteral("cancel"));

    m_answers->setObjectName(QStringLiteral("answers"));
    m_answers->setPlaceholderText(tr("one letter a question, such as BCCB"));
    auto *answersLabel = plainLabel("answersLabel");
    answersLabel->setText(tr("Answer &key"));
    answersLabel->setTextFormat(Qt::PlainText);
    answersLabel->setBuddy(m_answers);
    auto *answersHelp = plainLabel("dim", true);
    answersHelp->setText(tr("The page does not tell which answers are right. With the key, drafts "
                            "become questions; without it they are kept, but not asked."));
    auto *answersLine = new QGridLayout(m_answersRow);
    answersLine->setContentsMargins(0, 2 * Grid, 0, 0);
    answersLine->addWidget(answersLabel, 0, 0);
    answersLine->addWidget(m_answers, 0, 1);
    answersLine->addWidget(m_answersCount, 0, 2);
    answersLine->addWidget(answersHelp, 1, 1, 1, 2);

    m_items->setObjectName(QStringLiteral("plan"));
    m_items->setAccessibleName(tr("What the import would do"));
    m_items->setModel(&import.items());
    m_items->setRootIsDecorated(false);
    m_items->setAttention(ImportPlanModel::AttentionRole);
    QHeaderView *header = m_items->header();
    header->setSectionResizeMode(ImportPlanModel::WhatColumn, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ImportPlanModel::TitleColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(ImportPlanModel::LineColumn, QHeaderView::Fixed);
    header->resizeSection(ImportPlanModel::LineColumn,
                          fontMetrics().horizontalAdvance(QStringLiteral("000000")) + 6 * Grid);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(3 * Grid);
    buttons->addWidget(m_apply);
    buttons->addWidget(m_skip);
    buttons->addStretch(1);
    buttons->addWidget(m_fileCount);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(9 * Grid, 7 * Grid, 9 * Grid, 6 * Grid);
    lines->setSpacing(2 * Grid);
    lines->addWidget(m_title);
    lines->addWidget(m_headline);
    lines->addWidget(m_counts);
    lines->addWidget(m_answersRow);
    lines->addSpacing(2 * Grid);
    lines->addLayout(buttons);
    lines->addSpacing(2 * Grid);
    lines->addWidget(m_items, 1000);
    lines->addStretch(1);

    connect(&import, &ImportViewModel::changed, this, &ImportPage::refresh);
    connect(m_apply, &QPushButton::clicked, &import, &ImportViewModel::apply);
    connect(m_skip, &QPushButton::clicked, &import, &ImportViewModel::skip);
    connect(
        header, &QHeaderView::sectionResized, this,
        [this] { m_items->setMaximumHeight(m_items->wholeHeight()); }, Qt::QueuedConnection);
    connect(m_answers, &QLineEdit::textEdited, &import, &ImportViewModel::setAnswers);
}

void ImportPage::refresh()
{
    const State state = m_import.state();
    const bool planned = state == State::Planned;
    const bool useful = planned && m_import.hasChanges();
    m_title->setText(tr("Import %1").arg(m_import.fileName()));
    m_fileCount->setText(m_import.fileCountText());
    switch (state) {
    case State::Reading:
        m_headline->setText(tr("Reading the file…"));
        break;
    case State::Applying:
        m_headline->setText(tr("Importing…"));
        break;
    case State::Failed:
        m_headline->setText(tr("This file cannot be imported. %1").arg(m_import.error()));
        break;
    case State::Planned:
    case State::Idle:
        m_headline->setText(planned ? m_import.headline() : QString());
        break;
    }
    m_counts->setText(planned ? m_import.counts() : QString());
    m_counts->setVisible(planned);
    m_answersRow->setVisible(m_import.needsAnswers());
    m_answers->setEnabled(planned);
    if (m_answers->text().trimmed() != m_import.answers())
        m_answers->setText(m_import.answers());
    m_answersCount->setText(m_import.answersText());
    m_items->setVisible(m_items->model()->rowCount() > 0);
    m_items->setMaximumHeight(m_items->wholeHeight());
    m_apply->setVisible(state != State::Failed && (!planned || useful));
    m_apply->setEnabled(useful);
    const int drafts = planned ? m_import.onlyDrafts() : 0;
    m_apply->setWords(drafts > 0 ? tr("Import %n draft(s)", nullptr, drafts) : tr("Import"),
                      QStringLiteral("⏎"));
    m_skip->setEnabled(planned || state == State::Failed);
    m_skip->setWords(useful ? tr("Cancel") : tr("Close"), tr("Esc", "key"));
    moveFocus();
}

void ImportPage::moveFocus()
{
    if (!isVisible() || m_answers->hasFocus())
        return;
    const bool planned = m_import.state() == State::Planned;
    if (planned && m_import.needsAnswers() && m_import.answers().isEmpty())
        m_answers->setFocus();
    else if (planned && m_import.hasChanges())
        m_apply->setFocus();
    else
        setFocus();
}

void ImportPage::keyPressEvent(QKeyEvent *event)
{
    const State state = m_import.state();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_skip->hasFocus() || state == State::Failed ||
            (state == State::Planned && !m_import.hasChanges()))
            m_import.skip();
        else
            m_import.apply();
        return;
    case Qt::Key_Escape:
        m_import.skip();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace engram::desktop
