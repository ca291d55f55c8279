// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "review_bar.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QStackedWidget>

#include "command_keys.h"
#include "detail_button.h"
#include "layout.h"
#include "viewmodel/review_view_model.h"

namespace engram::desktop
{

namespace
{

/// A page of the stack with these in the middle.
QWidget *row(std::initializer_list<QWidget *> parts)
{
    auto *page = new QWidget;
    auto *line = new QHBoxLayout(page);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2 * Grid);
    line->addStretch(1);
    for (QWidget *part : parts)
        line->addWidget(part);
    line->addStretch(1);
    return page;
}

} // namespace

ReviewBar::ReviewBar(ReviewViewModel &review, QWidget *parent)
    : QFrame(parent), m_review(review), m_undo(new DetailButton(tr("Undo"), {})),
      m_middle(new QStackedWidget), m_nothing(new QWidget), m_show(new DetailButton({}, {})),
      m_check(new DetailButton(tr("Check"), tr("Enter", "key"))),
      m_continue(new DetailButton(tr("Continue"), tr("Enter", "key"))),
      m_hint(new DetailButton(tr("Hint"), {})), m_skip(new DetailButton(tr("Skip"), {})),
      m_handIn(new DetailButton(tr("Hand in"), tr("Ctrl+Enter", "key")))
{
    setObjectName(QStringLiteral("bar"));
    m_undo->setObjectName(QStringLiteral("undo"));
    m_show->setObjectName(QStringLiteral("show"));
    m_check->setObjectName(QStringLiteral("check"));
    m_continue->setObjectName(QStringLiteral("continue"));
    m_hint->setObjectName(QStringLiteral("hint"));
    m_skip->setObjectName(QStringLiteral("skip"));
    m_handIn->setObjectName(QStringLiteral("handIn"));
    m_handIn->setToolTip(tr("End the exam; what has no answer counts as wrong"));
    m_undo->setToolTip(tr("Undo the choice, or the last answer (Ctrl+Z)"));
    for (DetailButton *button : {m_show, m_check, m_continue})
        button->setPrimary();
    // The grades stay where they are, whether or not a card has hints.
    QSizePolicy kept = m_hint->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_hint->setSizePolicy(kept);

    m_gradeRow = new QWidget;
    m_gradeGrid = new QGridLayout(m_gradeRow);
    m_gradeGrid->setContentsMargins(0, 0, 0, 0);
    m_gradeGrid->setSpacing(2 * Grid);
    m_gradeGrid->setColumnStretch(0, 1);
    m_gradeGrid->setColumnStretch(static_cast<int>(m_grades.size()) + 1, 1);
    for (std::size_t i = 0; i < m_grades.size(); ++i) {
        const auto place = static_cast<int>(i);
        m_grades[i] = new DetailButton({}, {});
        m_grades[i]->setObjectName(QStringLiteral("grade%1").arg(place + 1));
        m_grades[i]->setStacked();
        m_grades[i]->setKeyHint(QString::number(place + 1));
        connect(m_grades[i], &QPushButton::clicked, this, [this, place] { m_review.grade(place); });
    }
    placeGrades(0);
    m_confidenceRow = makeConfidenceRow();
    m_middle->addWidget(m_nothing);
    m_middle->addWidget(row({m_show}));
    m_middle->addWidget(row({m_check}));
    m_middle->addWidget(row({m_continue}));
    m_middle->addWidget(m_confidenceRow);
    m_middle->addWidget(m_gradeRow);

    auto *column = new QWidget;
    auto *line = new QHBoxLayout(column);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2 * Grid);
    line->addWidget(m_undo);
    line->addWidget(m_middle, 1);
    line->addWidget(m_hint);
    line->addWidget(m_skip);
    line->addWidget(m_handIn);
    centreColumn(this, column, 3 * Grid, 3 * Grid);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    connect(m_undo, &QPushButton::clicked, this, &ReviewBar::undoRequested);
    connect(m_show, &QPushButton::clicked, &m_review, &ReviewViewModel::reveal);
    connect(m_check, &QPushButton::clicked, &m_review, &ReviewViewModel::confirm);
    connect(m_continue, &QPushButton::clicked, &m_review, &ReviewViewModel::accept);
    connect(m_hint, &QPushButton::clicked, &m_review, &ReviewViewModel::hint);
    connect(m_skip, &QPushButton::clicked, &m_review, &ReviewViewModel::skip);
    connect(m_handIn, &QPushButton::clicked, this, &ReviewBar::handInRequested);
    refresh();
}

QWidget *ReviewBar::makeConfidenceRow()
{
    const auto button = [this](const char *name, const QString &word, Confidence confidence) {
        auto *made = new DetailButton(word, QString::number(static_cast<int>(confidence)));
        made->setObjectName(QLatin1String(name));
        made->setToolTip(tr("Enter leaves it unsaid"));
        made->setAccessibleDescription(tr("How sure are you?"));
        connect(made, &QPushButton::clicked, this,
                [this, confidence] { m_review.state(confidence); });
        return made;
    };
    return row({button("guess", tr("Guess"), Confidence::Guess),
                button("unsure", tr("Unsure"), Confidence::Unsure),
                button("sure", tr("Sure"), Confidence::Sure)});
}

/// The six of SM-2 take two lines: what fails, and what passes.
void ReviewBar::placeGrades(std::size_t count)
{
    const std::size_t columns = count == m_grades.size() ? count / 2 : m_grades.size();
    for (std::size_t i = 0; i < m_grades.size(); ++i) {
        m_gradeGrid->addWidget(m_grades[i], static_cast<int>(i / columns),
                               static_cast<int>(i % columns) + 1);
        m_grades[i]->setVisible(i < count);
    }
}

void ReviewBar::refresh()
{
    const bool answered = m_review.phase() == ReviewViewModel::Phase::Answered;
    const auto grades = m_review.grades();
    placeGrades(grades.size());
    for (std::size_t i = 0; i < grades.size(); ++i) {
        m_grades[i]->setWords(grades[i].label, grades[i].interval);
        m_grades[i]->setToolTip(grades[i].meaning);
        m_grades[i]->setAccessibleDescription(grades[i].meaning);
        m_grades[i]->setProposed(answered && grades[i].proposed);
    }
    m_undo->setEnabled(m_review.canUndo());
    m_show->setWords(m_review.hidesOptions() ? tr("Show options") : tr("Show answer"),
                     m_review.isTyped() ? tr("Enter", "key") : tr("Space", "key"));
    m_check->setEnabled(m_review.question().hasChoice());
    const bool isWriting = m_review.phase() == ReviewViewModel::Phase::Asking && m_review.isTyped();
    m_skip->setWords(tr("Skip"), isWriting ? QString() : m_skipKeys);
    m_hint->setWords(m_review.canHint() && !m_review.question().hasHint() ? tr("Rule one out")
                                                                          : tr("Hint"),
                     m_hintKeys);
    m_hint->setEnabled(m_review.canHint());
    m_hint->setVisible(m_review.isChoice() && !m_review.isExam());
    QSizePolicy room = m_hint->sizePolicy();
    room.setRetainSizeWhenHidden(!m_review.isExam()); // which has no hints, and a button more
    m_hint->setSizePolicy(room);
    m_handIn->setVisible(m_review.isExam());

    QWidget *page = m_nothing;
    if (answered)
        page = m_review.isQuiz() ? m_continue->parentWidget() : m_gradeRow;
    else if (m_review.phase() == ReviewViewModel::Phase::Stating)
        page = m_confidenceRow;
    else if (!m_review.isChoice() || m_review.hidesOptions())
        page = m_show->parentWidget();
    else if (m_review.question().several())
        page = m_check->parentWidget();
    showInMiddle(page);
}

/// In an exam, which has a button more and no grades, these need no room.
void ReviewBar::showInMiddle(QWidget *page)
{
    for (int i = 0; i < m_middle->count(); ++i) {
        QWidget *each = m_middle->widget(i);
        const bool isRoomy = each == page || !m_review.isExam();
        const auto policy = isRoomy ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        each->setSizePolicy(policy, policy);
    }
    m_middle->setCurrentWidget(page);
    m_middle->updateGeometry(); // which pages that are not seen do not ask for
}

void ReviewBar::setKeys(const QString &hint, const QString &skip)
{
    m_skipKeys = skip;
    m_hintKeys = hint;
    m_hint->setToolTip(
        withKeys(tr("The next hint; after the last one a wrong option is ruled out"), hint));
    m_skip->setToolTip(withKeys(tr("Not now: ask this later in the session"), skip));
    refresh();
}

DetailButton *ReviewBar::proposed() const
{
    if (m_review.phase() != ReviewViewModel::Phase::Answered)
        return nullptr;
    if (m_review.isQuiz())
        return m_continue;
    const auto grades = m_review.grades();
    for (std::size_t i = 0; i < grades.size(); ++i) {
        if (grades[i].proposed)
            return m_grades[i];
    }
    return nullptr;
}

} // namespace engram::desktop
