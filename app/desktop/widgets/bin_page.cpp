// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "bin_page.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>

#include "detail_button.h"
#include "layout.h"
#include "line_tree.h"
#include "viewmodel/bin_model.h"

namespace engram::desktop
{

BinPage::BinPage(BinModel &bin, QWidget *parent)
    : QWidget(parent), m_bin(bin), m_words(plainLabel("dim", true)), m_notes(new LineTree),
      m_restore(new DetailButton(tr("Restore"), tr("Enter", "key")))
{
    setObjectName(QStringLiteral("binPage"));
    setAccessibleName(tr("Bin"));
    setFocusPolicy(Qt::StrongFocus);
    auto *title = plainLabel("title");
    title->setText(tr("Bin"));
    m_notes->setObjectName(QStringLiteral("binNotes"));
    m_notes->setAccessibleName(tr("Decks and notes in the bin, the newest first"));
    m_notes->setModel(&m_bin);
    m_notes->setRootIsDecorated(false);
    m_notes->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_notes->setWrapped(BinModel::TitleColumn);
    QHeaderView *header = m_notes->header();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(BinModel::TitleColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(BinModel::DeckColumn, QHeaderView::Fixed);
    m_restore->setObjectName(QStringLiteral("restoreNotes"));
    m_restore->setPrimary();
    auto *back = new DetailButton(tr("Back"), tr("Esc", "key"));
    back->setObjectName(QStringLiteral("closeBin"));
    for (DetailButton *button : {m_restore, back}) {
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAutoDefault(true); // Enter presses it too
    }

    auto *top = new QHBoxLayout;
    top->setSpacing(3 * Grid);
    top->addWidget(title, 1);
    top->addWidget(m_restore, 0, Qt::AlignTop);
    top->addWidget(back, 0, Qt::AlignTop);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(9 * Grid, 7 * Grid, 9 * Grid, 6 * Grid);
    lines->setSpacing(2 * Grid);
    lines->addLayout(top);
    lines->addWidget(m_words);
    lines->addSpacing(3 * Grid);
    lines->addWidget(m_notes, 1000);
    lines->addStretch(1);

    connect(&m_bin, &QAbstractItemModel::modelReset, this, &BinPage::refresh);
    connect(m_restore, &QPushButton::clicked, this, &BinPage::restore);
    connect(back, &QPushButton::clicked, this, &BinPage::closed);
    connect(m_notes, &LineTree::activated, this, &BinPage::restore);
}

void BinPage::refresh()
{
    const bool any = m_bin.rowCount() > 0;
    m_words->setText(
        any ? tr("A question brings its facts back, a deck those below it, and all of them their "
                 "history. Enter restores what is selected; Shift with the arrows selects more.")
            : tr("The bin is empty. Decks and notes that you delete come here, and notes that an "
                 "imported deck no longer has; each can be restored with its history."));
    m_notes->setVisible(any);
    m_restore->setVisible(any);
    m_notes->setCurrentIndex(m_bin.index(0, 0));
    shareWidth();
    if (isVisible() && !any)
        setFocus();
}

/// What was deleted is what one looks for, and wraps; of a long name of its deck the beginning is enough.
void BinPage::shareWidth()
{
    const int most = m_notes->viewport()->width() / 4;
    m_notes->header()->resizeSection(
        BinModel::DeckColumn,
        std::min(most, std::max(m_notes->neededWidth(BinModel::DeckColumn),
                                m_notes->header()->sectionSizeHint(BinModel::DeckColumn))));
}

void BinPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    shareWidth();
}

void BinPage::restore()
{
    std::vector<NoteId> notes;
    std::vector<DeckId> decks;
    const QModelIndexList rows = m_notes->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        if (const auto note = m_bin.noteAt(row))
            notes.push_back(*note);
        else if (const auto deck = m_bin.deckAt(row))
            decks.push_back(*deck);
    }
    Q_EMIT restoreRequested(notes, decks);
}

void BinPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    shareWidth();
    if (m_notes->isVisible())
        m_notes->setFocus();
    else
        setFocus();
}

void BinPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace engram::desktop
