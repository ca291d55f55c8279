// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "lints_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

#include "detail_button.h"
#include "layout.h"
#include "line_tree.h"
#include "progress_line.h"
#include "viewmodel/lints_view_model.h"

namespace engram::desktop
{

LintsPage::LintsPage(LintsViewModel &lints, const Appearance &appearance, QWidget *parent)
    : QWidget(parent), m_lints(lints), m_query(new QLineEdit),
      m_look(new DetailButton(tr("Look"), tr("Enter", "key"))),
      m_stop(new DetailButton(tr("Stop"), tr("Esc", "key"))),
      m_progress(new ProgressLine(appearance)), m_count(plainLabel("dim", true)),
      m_problem(plainLabel("problem", true)), m_notes(new LineTree)
{
    setObjectName(QStringLiteral("lintsPage"));
    setAccessibleName(tr("Lints"));
    auto *title = plainLabel("title");
    title->setText(tr("Lints"));
    m_query->setObjectName(QStringLiteral("lintsQuery"));
    m_query->setAccessibleName(tr("Search of the notes to look through; empty for all"));
    m_query->setPlaceholderText(tr("All notes; a search, such as deck:Kings, for some"));
    m_look->setObjectName(QStringLiteral("lookForLints"));
    m_stop->setObjectName(QStringLiteral("stopLints"));
    m_count->setObjectName(QStringLiteral("lintsCount"));
    m_notes->setObjectName(QStringLiteral("lintsNotes"));
    m_notes->setAccessibleName(tr("Notes that could be better; Enter opens the editor"));
    m_notes->setModel(&m_lints);
    m_notes->setRootIsDecorated(false);
    m_notes->setWrapped(LintsViewModel::LintsColumn);
    QHeaderView *header = m_notes->header();
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(LintsViewModel::LintsColumn, QHeaderView::Stretch);
    auto *back = new DetailButton(tr("Back"), tr("Esc", "key"));
    back->setObjectName(QStringLiteral("closeLints"));
    for (DetailButton *button : {m_look, m_stop, back}) {
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAutoDefault(true); // Enter presses it too
    }

    auto *top = new QHBoxLayout;
    top->setSpacing(3 * Grid);
    top->addWidget(title, 1);
    top->addWidget(back, 0, Qt::AlignTop);
    auto *line = new QHBoxLayout;
    line->setSpacing(3 * Grid);
    line->addWidget(m_query, 1);
    line->addWidget(m_look);
    line->addWidget(m_stop);
    auto *state = new QHBoxLayout;
    state->setSpacing(3 * Grid);
    state->addWidget(m_count, 1);
    state->addWidget(m_progress);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(9 * Grid, MessageRoom, 9 * Grid, 6 * Grid);
    lines->setSpacing(2 * Grid);
    lines->addLayout(top);
    lines->addLayout(line);
    lines->addWidget(m_problem);
    lines->addLayout(state);
    lines->addWidget(m_notes, 1);
    setTabOrder(m_query, m_look);
    setTabOrder(m_look, m_stop);
    setTabOrder(m_stop, m_notes);
    setTabOrder(m_notes, back);

    connect(&m_lints, &LintsViewModel::changed, this, &LintsPage::refresh);
    connect(&m_lints, &LintsViewModel::progressed, this, &LintsPage::showProgress);
    connect(m_look, &QPushButton::clicked, this, &LintsPage::look);
    connect(m_stop, &QPushButton::clicked, &m_lints, &LintsViewModel::stop);
    connect(m_notes, &LineTree::activated, this, [this](const QModelIndex &index) {
        if (const auto note = m_lints.noteAt(index))
            Q_EMIT editRequested(*note);
    });
    connect(back, &QPushButton::clicked, this, &LintsPage::closed);
    refresh();
}

void LintsPage::look()
{
    m_lints.look(m_query->text());
}

void LintsPage::refresh()
{
    if (m_query->text() != m_lints.query())
        m_query->setText(m_lints.query());
    m_problem->setText(m_lints.problem());
    m_problem->setVisible(!m_lints.problem().isEmpty());
    m_stop->setVisible(m_lints.isLooking());
    m_progress->setVisible(m_lints.isLooking());
    m_look->setVisible(!m_lints.isLooking());
    showProgress();
}

void LintsPage::showProgress()
{
    m_count->setText(m_lints.countText());
    m_progress->setProgress(static_cast<int>(m_lints.progress() * 1'000), 1'000);
    if (!m_notes->currentIndex().isValid() && m_lints.rowCount() > 0)
        m_notes->setCurrentIndex(m_lints.index(0, 0));
}

void LintsPage::shareWidth()
{
    const int whole = m_notes->viewport()->width();
    m_notes->header()->resizeSection(LintsViewModel::TitleColumn, whole * 2 / 5);
    m_notes->header()->resizeSection(LintsViewModel::DeckColumn, whole / 6);
}

void LintsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    shareWidth();
}

void LintsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    shareWidth();
    m_notes->setFocus();
}

void LintsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_lints.isLooking())
        m_lints.stop();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
             m_query->hasFocus())
        look();
    else
        QWidget::keyPressEvent(event);
}

} // namespace engram::desktop
