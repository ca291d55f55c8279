// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "note_history_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QShortcut>
#include <QSignalBlocker>

#include "detail_button.h"
#include "difference_view.h"
#include "layout.h"
#include "theme.h"
#include "viewmodel/note_history_view_model.h"

namespace engram::desktop
{

using Against = NoteHistoryViewModel::Against;

NoteHistoryPage::NoteHistoryPage(NoteHistoryViewModel &history, const Appearance &appearance,
                                 QWidget *parent)
    : QWidget(parent), m_history(history), m_title(plainLabel("title", true)),
      m_words(plainLabel("dim", true)), m_versions(new QListWidget), m_against(new QComboBox),
      m_summary(plainLabel("historySummary", true)), m_difference(new DifferenceView(appearance)),
      m_restore(new DetailButton(tr("Restore this version"), tr("Enter", "key")))
{
    setObjectName(QStringLiteral("noteHistoryPage"));
    setAccessibleName(tr("History of the note"));
    setFocusPolicy(Qt::StrongFocus);
    m_versions->setObjectName(QStringLiteral("noteVersions"));
    m_versions->setAccessibleName(tr("Versions of the note, the newest first"));
    m_versions->setFrameShape(QFrame::NoFrame);
    m_versions->setWordWrap(true);
    m_versions->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_restore->setObjectName(QStringLiteral("restoreVersion"));
    m_restore->setPrimary();
    auto *back = new DetailButton(tr("Back"), tr("Esc", "key"));
    back->setObjectName(QStringLiteral("closeHistory"));
    for (DetailButton *button : {m_restore, back}) {
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAutoDefault(true); // Enter presses it too
    }

    auto *top = new QHBoxLayout;
    top->setSpacing(3 * Grid);
    top->addWidget(m_title, 1);
    top->addWidget(m_restore, 0, Qt::AlignTop);
    top->addWidget(back, 0, Qt::AlignTop);
    auto *versions = new QFrame;
    versions->setObjectName(QStringLiteral("panel"));
    auto *list = new QVBoxLayout(versions);
    list->setContentsMargins(Grid, Grid, Grid, Grid);
    list->addWidget(m_versions);
    auto *halves = new QHBoxLayout;
    halves->setSpacing(3 * Grid);
    halves->addWidget(versions, 2);
    halves->addWidget(makeComparison(), 5);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(6 * Grid, MessageRoom, 6 * Grid, 6 * Grid);
    lines->setSpacing(2 * Grid);
    lines->addLayout(top);
    lines->addWidget(m_words);
    lines->addLayout(halves, 1);
    setTabOrder(m_versions, m_against);
    setTabOrder(m_against, m_difference);
    setTabOrder(m_difference, m_restore);
    setTabOrder(m_restore, back);

    connect(&m_history, &NoteHistoryViewModel::changed, this, &NoteHistoryPage::refresh);
    connect(&m_history, &NoteHistoryViewModel::compared, this, &NoteHistoryPage::showDifference);
    connect(&appearance, &Appearance::changed, this, &NoteHistoryPage::showDifference);
    connect(m_versions, &QListWidget::currentRowChanged, &m_history, &NoteHistoryViewModel::select);
    connect(m_against, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_history.setAgainst(index == 0 ? Against::Before : Against::Now);
    });
    // The list would look for an item with that letter.
    auto *other = new QShortcut(QKeySequence(Qt::Key_C), this);
    other->setContext(Qt::WidgetWithChildrenShortcut);
    connect(other, &QShortcut::activated, this,
            [this] { m_against->setCurrentIndex(1 - m_against->currentIndex()); });
    connect(m_restore, &QPushButton::clicked, &m_history, &NoteHistoryViewModel::restore);
    connect(back, &QPushButton::clicked, this, &NoteHistoryPage::closed);
}

QWidget *NoteHistoryPage::makeComparison()
{
    m_against->setObjectName(QStringLiteral("compareWith"));
    m_against->addItem(tr("What this version changed"));
    m_against->addItem(tr("What restoring it would change"));
    m_against->setAccessibleName(tr("What is compared"));
    m_against->setToolTip(tr("C shows the other"));
    m_difference->setObjectName(QStringLiteral("noteDifference"));
    m_difference->setAccessibleName(tr("The difference"));
    m_difference->setAccessibleDescription(
        tr("A line that was removed begins with a minus, one that was added with a plus"));
    auto *panel = new QFrame;
    panel->setObjectName(QStringLiteral("panel"));
    auto *whole = new QVBoxLayout(panel);
    whole->setContentsMargins(3 * Grid, 3 * Grid, 2 * Grid, 2 * Grid);
    whole->setSpacing(2 * Grid);
    auto *above = new QHBoxLayout;
    above->setSpacing(3 * Grid);
    above->addWidget(m_against);
    above->addWidget(m_summary, 1);
    whole->addLayout(above);
    whole->addWidget(m_difference, 1);
    return panel;
}

void NoteHistoryPage::refresh()
{
    m_title->setText(tr("History of “%1”").arg(m_history.title()));
    const QSignalBlocker quiet(m_versions);
    m_versions->clear();
    const auto &rows = m_history.rows();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const QString what = i == 0 ? tr("%1, as it is now").arg(rows[i].what) : rows[i].what;
        m_versions->addItem(rows[i].when + QLatin1Char('\n') + what);
    }
    if (m_history.unlisted() > 0) {
        auto *more = new QListWidgetItem(
            tr("%n older version(s)", nullptr, static_cast<int>(m_history.unlisted())), m_versions);
        more->setFlags(Qt::NoItemFlags);
    }
    m_versions->setCurrentRow(m_history.current());
    showDifference();
}

void NoteHistoryPage::showDifference()
{
    const QSignalBlocker quiet(m_against);
    m_against->setCurrentIndex(m_history.against() == Against::Before ? 0 : 1);
    m_summary->setText(m_history.summary());
    m_difference->showLines(m_history.difference());
    m_restore->setEnabled(m_history.canRestore());
    m_words->setText(m_history.restoreHint());
}

void NoteHistoryPage::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        Q_EMIT closed();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_history.restore();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void NoteHistoryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_versions->setFocus();
}

} // namespace engram::desktop
