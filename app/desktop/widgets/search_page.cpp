// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "search_page.h"

#include <QAbstractButton>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>

#include "detail_button.h"
#include "layout.h"
#include "search_help.h"
#include "viewmodel/search_view_model.h"

namespace engram::desktop
{

SearchPage::SearchPage(SearchViewModel &search, QWidget *parent)
    : QWidget(parent), m_search(search), m_query(new QLineEdit),
      m_problem(plainLabel("problem", true)), m_found(plainLabel("figures", true)),
      m_titles(plainLabel("dim", true)), m_ends(plainLabel("dim", true)),
      m_study(new DetailButton(tr("Study what is due and new"), tr("Enter", "key"))),
      m_quiz(new DetailButton(tr("Quiz"), {})), m_cram(new DetailButton(tr("Cram"), {})),
      m_cancel(new DetailButton(tr("Cancel"), tr("Esc", "key")))
{
    setObjectName(QStringLiteral("searchPage"));
    auto *title = plainLabel("title", true);
    title->setText(tr("Study a search"));
    m_query->setObjectName(QStringLiteral("searchQuery"));
    m_query->setAccessibleName(tr("What to search for"));
    m_query->setPlaceholderText(tr("Words, or what cards have in common"));
    m_query->setClearButtonEnabled(true);
    m_found->setObjectName(QStringLiteral("figures"));
    m_study->setObjectName(QStringLiteral("searchStudy"));
    m_study->setPrimary();
    m_study->setToolTip(
        tr("Of the cards found what is due and new, without the limits of the day"));
    m_quiz->setObjectName(QStringLiteral("searchQuiz"));
    m_quiz->setToolTip(tr("Each question found, once, with a score"));
    m_cram->setObjectName(QStringLiteral("searchCram"));
    m_cram->setToolTip(
        tr("Each card found, until it is known; no schedule changes. With is:new, a preview"));
    m_cancel->setObjectName(QStringLiteral("searchCancel"));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(3 * Grid);
    for (DetailButton *button : {m_study, m_quiz, m_cram, m_cancel})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *column = new QWidget;
    auto *lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(3 * Grid);
    lines->addWidget(title);
    lines->addWidget(m_query);
    lines->addWidget(m_problem);
    lines->addWidget(m_found);
    lines->addWidget(m_titles);
    lines->addWidget(m_ends);
    lines->addLayout(buttons);
    lines->addWidget(searchHelp());
    lines->addStretch(1);
    auto *scrolled = new QWidget;
    scrolled->setObjectName(QStringLiteral("scrolled"));
    centreColumn(scrolled, column, 10 * Grid, 6 * Grid);
    auto *scroll = new QScrollArea; // a small window has no room for all of it
    scroll->setAccessibleName(title->text());
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(scrolled);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);

    connect(m_query, &QLineEdit::textChanged, &m_search, &SearchViewModel::setQuery);
    connect(&m_search, &SearchViewModel::changed, this, &SearchPage::refresh);
    connect(m_study, &QPushButton::clicked, this, [this] { Q_EMIT chosen(SessionKind::Due); });
    connect(m_quiz, &QPushButton::clicked, this, [this] { Q_EMIT chosen(SessionKind::Quiz); });
    connect(m_cram, &QPushButton::clicked, this, [this] { Q_EMIT chosen(SessionKind::Cram); });
    connect(m_cancel, &QPushButton::clicked, this, &SearchPage::cancelled);
    refresh();
}

void SearchPage::refresh()
{
    m_problem->setText(m_search.problem());
    m_problem->setVisible(!m_search.problem().isEmpty());
    m_found->setText(m_search.found());
    m_found->setVisible(!m_search.found().isEmpty());
    m_titles->setText(m_search.titles().join(QLatin1Char('\n')));
    m_titles->setVisible(!m_search.titles().isEmpty());
    m_ends->setText(m_search.ends());
    m_ends->setVisible(!m_search.ends().isEmpty());
    for (DetailButton *button : {m_study, m_quiz, m_cram})
        button->setEnabled(m_search.isUsable());
}

void SearchPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_query->setText(m_search.query());
    m_query->setFocus();
    m_query->selectAll();
}

void SearchPage::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        auto *button = qobject_cast<QAbstractButton *>(focusWidget());
        (button != nullptr ? button : m_study)->click();
        return;
    }
    case Qt::Key_Escape:
        Q_EMIT cancelled();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace engram::desktop
