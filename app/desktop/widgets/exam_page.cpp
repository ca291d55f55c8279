// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exam_page.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QSpinBox>

#include "detail_button.h"
#include "layout.h"
#include "viewmodel/exam_view_model.h"

namespace engram::desktop
{

ExamPage::ExamPage(ExamViewModel &exam, QWidget *parent)
    : QWidget(parent), m_exam(exam), m_title(plainLabel("title", true)), m_questions(new QSpinBox),
      m_minutes(new QSpinBox), m_asReviews(new QCheckBox(tr("&Record the answers as reviews"))),
      m_start(new DetailButton(tr("Start the exam"), tr("Enter", "key"))),
      m_cancel(new DetailButton(tr("Cancel"), tr("Esc", "key")))
{
    setObjectName(QStringLiteral("examPage"));
    auto *words = plainLabel("words", true);
    words->setText(tr("No hints, and no word on how it goes until the end. Then there is a report "
                      "by topic; what has no answer counts as wrong. You can leave it and come "
                      "back, but the time goes on."));
    m_ends = plainLabel("problem", true);
    m_questions->setObjectName(QStringLiteral("examQuestions"));
    m_minutes->setObjectName(QStringLiteral("examMinutes"));
    m_minutes->setRange(0, ExamViewModel::MostMinutes);
    m_minutes->setSpecialValueText(tr("no limit"));
    m_asReviews->setObjectName(QStringLiteral("examAsReviews"));
    auto *questionsLabel = plainLabel("questionsLabel");
    questionsLabel->setText(tr("&Questions"));
    questionsLabel->setBuddy(m_questions);
    auto *minutesLabel = plainLabel("minutesLabel");
    minutesLabel->setText(tr("&Minutes"));
    minutesLabel->setBuddy(m_minutes);
    auto *reviewsHelp = plainLabel("dim", true);
    reviewsHelp->setText(
        tr("Questions that are new or due are then scheduled by their answers. "
           "Otherwise the exam changes no schedule; what was answered has its facts "
           "asked later all the same."));
    m_start->setObjectName(QStringLiteral("examStart"));
    m_start->setPrimary();
    m_cancel->setObjectName(QStringLiteral("examCancel"));

    auto *fields = new QGridLayout;
    fields->setHorizontalSpacing(4 * Grid);
    fields->setVerticalSpacing(2 * Grid);
    fields->addWidget(questionsLabel, 0, 0);
    fields->addWidget(m_questions, 0, 1);
    fields->addWidget(minutesLabel, 1, 0);
    fields->addWidget(m_minutes, 1, 1);
    fields->addWidget(m_asReviews, 2, 0, 1, 3);
    fields->addWidget(reviewsHelp, 3, 0, 1, 3);
    fields->setColumnStretch(2, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(3 * Grid);
    buttons->addWidget(m_start);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    auto *column = new QWidget;
    auto *lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4 * Grid);
    lines->addWidget(m_title);
    lines->addWidget(words);
    lines->addWidget(m_ends);
    lines->addLayout(fields);
    lines->addLayout(buttons);
    lines->addStretch(1);
    centreColumn(this, column, 10 * Grid, 6 * Grid);

    connect(&m_exam, &ExamViewModel::changed, this, &ExamPage::refresh);
    connect(m_questions, &QSpinBox::valueChanged, &m_exam, &ExamViewModel::setQuestions);
    connect(m_minutes, &QSpinBox::valueChanged, &m_exam, &ExamViewModel::setMinutes);
    connect(m_asReviews, &QCheckBox::toggled, &m_exam, &ExamViewModel::setAsReviews);
    connect(m_start, &QPushButton::clicked, this, &ExamPage::started);
    connect(m_cancel, &QPushButton::clicked, this, &ExamPage::cancelled);
    refresh();
}

void ExamPage::refresh()
{
    m_title->setText(m_exam.title());
    m_ends->setText(m_exam.ends());
    m_ends->setVisible(!m_exam.ends().isEmpty());
    const QSignalBlocker quiet(m_questions); // a deck with fewer changes no wish
    m_questions->setRange(1, m_exam.most());
    //: Behind the number of questions that an exam asks: of how many there are
    m_questions->setSuffix(tr(" of %1").arg(m_exam.most()));
    m_questions->setValue(m_exam.questions());
    m_minutes->setValue(m_exam.minutes());
    m_asReviews->setChecked(m_exam.asReviews());
}

void ExamPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_questions->setFocus();
    m_questions->selectAll();
}

void ExamPage::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        (m_cancel->hasFocus() ? m_cancel : m_start)->click();
        return;
    case Qt::Key_Escape:
        Q_EMIT cancelled();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace engram::desktop
