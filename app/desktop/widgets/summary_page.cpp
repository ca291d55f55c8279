// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "summary_page.h"

#include <utility>

#include <QAccessible>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>

#include "detail_button.h"
#include "flow_layout.h"
#include "layout.h"
#include "viewmodel/summary_view_model.h"

namespace engram::desktop
{

namespace
{

QFrame *missPanel(const MissedCard &miss)
{
    auto *panel = new QFrame;
    panel->setObjectName(QStringLiteral("panel"));
    auto *lines = new QVBoxLayout(panel);
    lines->setContentsMargins(5 * Grid, 3 * Grid, 5 * Grid, 3 * Grid);
    lines->setSpacing(Grid);
    const auto add = [&](const char *name, const QString &text) {
        QLabel *label = plainLabel(name, true);
        label->setText(text);
        lines->addWidget(label);
    };
    add("strong", miss.title);
    if (miss.isUnanswered)
        add("dim", SummaryPage::tr("✘ No answer"));
    else if (!miss.chosen.isEmpty() && !miss.isRight)
        add("dim", SummaryPage::tr("✘ You chose “%1”").arg(miss.chosen));
    if (!miss.isRight && !miss.reason.isEmpty())
        add("dim", miss.reason);
    // The sign says it; an answer may begin with a word of its own, such as "No: …".
    add("right", SummaryPage::tr("✔ %1", "the right answer").arg(miss.right));
    return panel;
}

/// A line for each topic.
QWidget *topicPanel(const std::vector<TopicLine> &topics)
{
    auto *panel = new QFrame;
    panel->setObjectName(QStringLiteral("panel"));
    auto *grid = new QGridLayout(panel);
    grid->setContentsMargins(5 * Grid, 3 * Grid, 5 * Grid, 3 * Grid);
    grid->setHorizontalSpacing(4 * Grid);
    grid->setColumnStretch(0, 1);
    for (const TopicLine &topic : topics) {
        const int row = grid->rowCount();
        QLabel *path = plainLabel("topic", true);
        path->setText(topic.path);
        QLabel *score = plainLabel("strong");
        score->setText(topic.score);
        score->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(path, row, 0);
        grid->addWidget(score, row, 1);
    }
    return panel;
}

} // namespace

SummaryPage::SummaryPage(SummaryViewModel &summary, QWidget *parent)
    : QWidget(parent), m_summary(summary), m_scroll(new QScrollArea),
      m_title(plainLabel("title", true)), m_figures(plainLabel("figures", true)),
      m_lastTime(plainLabel("lastTime", true)), m_next(plainLabel("strong", true)),
      m_tomorrow(plainLabel("dim", true)), m_topicsTitle(plainLabel("subtitle", true)),
      m_topics(new QVBoxLayout), m_missesTitle(plainLabel("subtitle", true)),
      m_misses(new QVBoxLayout), m_done(new DetailButton(tr("Done"), tr("Enter", "key"))),
      m_practise(new DetailButton(summary.practiceTitle(), {})), m_streak(plainLabel("dim", true))
{
    setObjectName(QStringLiteral("summaryPage"));
    m_topicsTitle->setText(tr("By topic"));
    m_done->setObjectName(QStringLiteral("done"));
    m_done->setPrimary();
    m_practise->setObjectName(QStringLiteral("practise"));
    m_practise->setToolTip(tr("Until each is right; it changes no schedule"));
    auto *undo = new DetailButton(tr("Undo"), {});
    undo->setObjectName(QStringLiteral("summaryUndo"));
    undo->setToolTip(tr("Undo the last answer (Ctrl+Z)"));
    m_misses->setSpacing(2 * Grid);

    auto *buttons = new FlowLayout(3 * Grid);
    for (DetailButton *button : {m_done, m_practise, undo})
        buttons->addWidget(button);
    auto *column = new QWidget;
    auto *lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2 * Grid);
    lines->addWidget(m_title);
    lines->addWidget(m_figures);
    lines->addWidget(m_lastTime);
    lines->addWidget(m_next);
    lines->addWidget(m_tomorrow);
    lines->addWidget(m_streak);
    lines->addSpacing(3 * Grid);
    lines->addLayout(buttons);
    lines->addSpacing(4 * Grid);
    lines->addWidget(m_topicsTitle);
    lines->addLayout(m_topics);
    lines->addWidget(m_missesTitle);
    lines->addLayout(m_misses);
    lines->addStretch(1);

    auto *scrolled = new QWidget;
    scrolled->setObjectName(QStringLiteral("scrolled"));
    centreColumn(scrolled, column, 10 * Grid, 6 * Grid);
    m_scroll->setAccessibleName(tr("How the session went"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(scrolled);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);

    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, &m_summary, &SummaryViewModel::tick);
    connect(&m_summary, &SummaryViewModel::nextChanged, this, &SummaryPage::refreshNext);
    connect(&m_summary, &SummaryViewModel::changed, this, &SummaryPage::refresh);
    connect(m_done, &QPushButton::clicked, this, [this] {
        if (m_summary.isNextReady())
            Q_EMIT goneOn();
        else
            Q_EMIT closed();
    });
    connect(m_practise, &QPushButton::clicked, this, &SummaryPage::practiseRequested);
    connect(undo, &QPushButton::clicked, this, &SummaryPage::undoRequested);
}

void SummaryPage::refresh()
{
    m_isRead = false;
    m_title->setText(m_summary.title());
    m_figures->setText(m_summary.figures());
    m_lastTime->setText(m_summary.lastTime());
    m_lastTime->setVisible(!m_summary.lastTime().isEmpty());
    m_tomorrow->setText(m_summary.tomorrow());
    m_streak->setText(m_summary.streak());
    m_streak->setVisible(!m_streak->text().isEmpty());
    m_practise->setWords(m_summary.practiceTitle(), {});
    m_practise->setVisible(m_summary.practice().has_value());
    refreshNext();
    for (QVBoxLayout *list : {m_topics, m_misses}) {
        while (QLayoutItem *item = list->takeAt(0)) {
            delete item->widget();
            delete item;
        }
    }
    if (!m_summary.topics().empty())
        m_topics->addWidget(topicPanel(m_summary.topics()));
    m_topicsTitle->setVisible(!m_summary.topics().empty());
    m_missesTitle->setText(m_summary.missesTitle());
    for (const MissedCard &miss : m_summary.misses()) {
        QFrame *panel = missPanel(miss);
        if (miss.question)
            panel->layout()->addWidget(whyButton(miss.title, *miss.question));
        m_misses->addWidget(panel);
    }
    m_missesTitle->setVisible(!m_summary.misses().empty());
}

/// Leads to the question with its explanation.
QWidget *SummaryPage::whyButton(const QString &title, NoteId question)
{
    auto *why = new DetailButton(tr("Why"), {});
    why->setObjectName(QStringLiteral("why"));
    why->setAccessibleName(tr("Why: %1").arg(title));
    why->setToolTip(tr("The question with its explanation and its facts"));
    connect(why, &QPushButton::clicked, this,
            [this, question] { Q_EMIT questionOpened(question); });
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(why);
    row->addStretch(1);
    return line;
}

void SummaryPage::refreshNext()
{
    const bool isReady = m_summary.isNextReady();
    m_next->setText(m_summary.next());
    m_next->setVisible(!m_next->text().isEmpty());
    m_done->setWords(isReady ? tr("Go on") : tr("Done"), tr("Enter", "key"));
    if (isReady && isVisible()) {
        m_next->setAccessibleName(m_next->text());
        QAccessibleEvent event(m_next, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void SummaryPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_second.stop();
}

void SummaryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refreshNext();
    m_second.start();
    if (std::exchange(m_isRead, true))
        return; // back from a question, at the same place
    m_done->setFocus();
    m_scroll->verticalScrollBar()->setValue(0); // the focus may have scrolled to where it was
}

void SummaryPage::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        // By these an exam is handed in, which its last answer may have done just before.
        if (event->modifiers().testFlag(Qt::ControlModifier))
            return;
        auto *button = qobject_cast<QAbstractButton *>(focusWidget());
        (button != nullptr ? button : m_done)->click();
        return;
    }
    case Qt::Key_Escape:
        Q_EMIT closed();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace engram::desktop
