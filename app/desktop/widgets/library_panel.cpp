// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "library_panel.h"

#include <algorithm>

#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include "layout.h"
#include "note_html.h"
#include "rich_view.h"
#include "theme.h"
#include "viewmodel/library_preview.h"

namespace engram::desktop
{

LibraryPanel::LibraryPanel(LibraryPreview &preview, const Appearance &appearance, QWidget *parent)
    : QFrame(parent), m_preview(preview), m_appearance(appearance),
      m_place(plainLabel("small", true)), m_scroll(new QScrollArea), m_text(new RichView),
      m_cards(new QListWidget)
{
    setObjectName(QStringLiteral("panel"));
    m_text->setObjectName(QStringLiteral("libraryText"));
    m_text->setAccessibleName(tr("The selected note"));
    m_cards->setObjectName(QStringLiteral("libraryCards"));
    m_cards->setAccessibleName(tr("Cards of the note; Enter explains one"));
    m_cards->setFrameShape(QFrame::NoFrame);
    m_cards->setWordWrap(true);
    m_cards->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *scrolled = new QWidget;
    scrolled->setObjectName(QStringLiteral("scrolled"));
    auto *text = new QVBoxLayout(scrolled);
    text->setContentsMargins(3 * Grid, 2 * Grid, 3 * Grid, 2 * Grid);
    text->addWidget(m_place);
    text->addWidget(m_text);
    text->addStretch(1);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(scrolled);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(1, 1, 1, 1);
    lines->setSpacing(0);
    lines->addWidget(m_scroll, 1);
    lines->addWidget(m_cards);
    setMinimumSize(50 * Grid, 30 * Grid);
    connect(&m_preview, &LibraryPreview::changed, this, &LibraryPanel::refresh);
    connect(&appearance, &Appearance::changed, this, &LibraryPanel::showText);
    m_text->usePictures(appearance.pictures());
    connect(m_text, &RichView::linkActivated, this, &LibraryPanel::linkActivated);
    connect(m_cards, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT cardOpened(CardId(item->data(Qt::UserRole).toLongLong()));
    });
    refresh();
}

void LibraryPanel::refresh()
{
    m_place->setText(m_preview.place());
    m_cards->clear();
    for (const CardLine &card : m_preview.cards()) {
        auto *item = new QListWidgetItem(card.text, m_cards);
        item->setData(Qt::UserRole, static_cast<qlonglong>(card.card.value()));
    }
    m_cards->setVisible(m_cards->count() > 0);
    constexpr int MostLines = 3;
    const int line = 2 * fontMetrics().height() + 2 * Grid; // in a narrow panel they wrap
    m_cards->setFixedHeight(std::clamp(m_cards->count(), 1, MostLines) * line + Grid);
    m_cards->setCurrentRow(0);
    showText();
    m_scroll->verticalScrollBar()->setValue(0);
}

void LibraryPanel::showText()
{
    m_text->setVisible(!m_preview.blocks().empty());
    m_text->showHtml(htmlOf(m_preview.blocks(), m_appearance, m_preview.media()),
                     m_appearance.font());
}

} // namespace engram::desktop
