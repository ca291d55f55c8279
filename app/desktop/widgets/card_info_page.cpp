// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "card_info_page.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>

#include "detail_button.h"
#include "grade_menu.h"
#include "layout.h"
#include "line_tree.h"
#include "viewmodel/card_info_view_model.h"

namespace engram::desktop
{

CardInfoPage::CardInfoPage(CardInfoViewModel &info, QWidget *parent)
    : QWidget(parent), m_info(info), m_title(plainLabel("subtitle", true)),
      m_place(plainLabel("dim", true)), m_reason(plainLabel("reason", true)),
      m_figures(plainLabel("dim", true)), m_historyTitle(plainLabel("strong", true)),
      m_history(new LineTree), m_words(plainLabel("small", true)), m_nextWords(plainLabel("dim"))
{
    setObjectName(QStringLiteral("cardInfoPage"));
    setAccessibleName(tr("Card info"));
    setFocusPolicy(Qt::StrongFocus);
    m_historyTitle->setText(tr("History, the newest first"));
    m_history->setObjectName(QStringLiteral("cardHistory"));
    m_history->setAccessibleName(tr("History of this card, the newest first"));
    m_history->setModel(&m_info.history());
    m_history->setRootIsDecorated(false);
    m_history->setWrapped(CardHistoryModel::DetailColumn);
    auto *back = new DetailButton(tr("Back"), tr("Esc", "key"));
    back->setObjectName(QStringLiteral("closeCardInfo"));
    back->setAutoDefault(true); // Enter presses it too

    auto *grades = new GradeMenu([this] { return m_info.gradeSubject(); }, this);
    m_grade = gradeButton(*grades, *this);
    m_grade->setWords(tr("Grade this card"), tr("G", "key"));
    auto *top = new QHBoxLayout;
    top->setSpacing(3 * Grid);
    top->addWidget(m_title, 1);
    top->addWidget(m_grade, 0, Qt::AlignTop);
    top->addWidget(back, 0, Qt::AlignTop);
    // As wide as the window: what was chosen and what is right want room.
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(9 * Grid, 7 * Grid, 9 * Grid, 6 * Grid);
    lines->setSpacing(2 * Grid);
    lines->addLayout(top);
    lines->addWidget(m_place);
    lines->addSpacing(3 * Grid);
    lines->addWidget(m_reason);
    lines->addWidget(m_figures);
    lines->addSpacing(2 * Grid);
    lines->addWidget(makeNext());
    lines->addSpacing(3 * Grid);
    lines->addWidget(m_historyTitle);
    lines->addWidget(m_history, 1000);
    lines->addWidget(m_words);
    lines->addStretch(1);

    connect(&m_info, &CardInfoViewModel::changed, this, &CardInfoPage::refresh);
    connect(grades, &GradeMenu::chosen, this, &CardInfoPage::gradeRequested);
    connect(back, &QPushButton::clicked, this, &CardInfoPage::closed);
}

void CardInfoPage::setGradable(bool gradable)
{
    m_grade->setVisible(gradable);
    m_grade->setEnabled(gradable);
}

QWidget *CardInfoPage::makeNext()
{
    auto *row = new QWidget;
    auto *parts = new QHBoxLayout(row);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(2 * Grid);
    parts->addWidget(m_nextWords);
    for (std::size_t i = 0; i < m_grades.size(); ++i) {
        auto *panel = new QFrame;
        panel->setObjectName(QStringLiteral("panel"));
        auto *lines = new QVBoxLayout(panel);
        lines->setContentsMargins(4 * Grid, 2 * Grid, 4 * Grid, 2 * Grid);
        lines->setSpacing(0);
        m_grades.at(i) = plainLabel("small");
        m_intervals.at(i) = plainLabel("strong");
        for (QLabel *label : {m_grades.at(i), m_intervals.at(i)}) {
            label->setAlignment(Qt::AlignHCenter);
            lines->addWidget(label);
        }
        parts->addWidget(panel);
    }
    parts->addStretch(1);
    return row;
}

void CardInfoPage::refresh()
{
    m_title->setText(m_info.title());
    m_place->setText(m_info.place());
    m_reason->setText(m_info.reason());
    m_figures->setText(m_info.figures());
    m_figures->setVisible(!m_figures->text().isEmpty());
    m_words->setText(m_info.words());
    m_nextWords->setText(m_info.nextWords());
    m_words->setVisible(!m_words->text().isEmpty());
    const auto next = m_info.next();
    for (std::size_t i = 0; i < next.size(); ++i) {
        m_grades.at(i)->setText(next.at(i).grade);
        m_intervals.at(i)->setText(next.at(i).interval);
        m_intervals.at(i)->setAccessibleName(next.at(i).sentence);
        m_intervals.at(i)->setToolTip(next.at(i).sentence.toHtmlEscaped());
    }
    const bool any = m_info.history().rowCount() > 0;
    m_historyTitle->setVisible(any);
    m_history->setVisible(any);
    fitColumns();
    fitHeight();
}

/// Another width may need another number of lines.
void CardInfoPage::fitHeight()
{
    layout()->activate();
    m_history->doItemsLayout();
    m_history->setMaximumHeight(m_history->wholeHeight());
}

void CardInfoPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

void CardInfoPage::fitColumns()
{
    QHeaderView *header = m_history->header();
    for (int column = 0; column < CardHistoryModel::ColumnCount; ++column)
        header->setSectionResizeMode(column, column == CardHistoryModel::DetailColumn
                                                 ? QHeaderView::Stretch
                                                 : QHeaderView::ResizeToContents);
}

void CardInfoPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fitHeight();
    if (m_history->isVisible())
        m_history->setFocus();
    else
        setFocus();
}

void CardInfoPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace engram::desktop
