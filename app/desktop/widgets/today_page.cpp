// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "today_page.h"

#include <algorithm>
#include <utility>

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "backlog_offer.h"
#include "deck_tree.h"
#include "detail_button.h"
#include "layout.h"
#include "viewmodel/app_view_model.h"

namespace engram::desktop
{

using State = TodayViewModel::State;

namespace
{

QString keyOf(DeckId deck)
{
    return QString::number(deck.value());
}

} // namespace

TodayPage::TodayPage(AppViewModel &app, QWidget *parent)
    : QWidget(parent), m_app(app), m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("todayPage"));
    m_empty = makeEmpty();
    m_decks = makeDecks();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_decks);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);

    connect(&app.today(), &TodayViewModel::changed, this, &TodayPage::refresh);
    connect(&app, &AppViewModel::pageChanged, this, [this] {
        rememberFocus();
        refresh();
    });
    connect(&app.today().decks(), &QAbstractItemModel::modelReset, this, [this] {
        m_tree->setRootIsDecorated(m_app.today().decks().isNested());
        foldTree();
        fitTree();
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (const auto deck = selectedDeck())
            m_selected = deck;
        offerToBringBack();
        Q_EMIT deckSelected();
    });
    connect(m_unbury, &QAction::triggered, this, [this] {
        if (const auto deck = selectedDeck())
            m_app.unbury(*deck);
    });
    connect(m_unsuspend, &QAction::triggered, this, [this] {
        if (const auto deck = selectedDeck())
            m_app.unsuspend(*deck);
    });
    connect(m_tree, &LineTree::expanded, this,
            [this](const QModelIndex &index) { folded(index, false); });
    connect(m_tree, &LineTree::collapsed, this,
            [this](const QModelIndex &index) { folded(index, true); });
    connect(m_tree, &LineTree::activated, this, [this](const QModelIndex &index) {
        const DeckSummary *deck = m_app.today().decks().deckAt(index);
        if (deck == nullptr)
            return;
        // What has nothing to ask offers to write it.
        if (deck->counts.cards == 0)
            m_app.showDeck(deck->deck.id);
        else
            m_app.startReview(deck->deck.id);
    });
}

void TodayPage::setMoreWays(QMenu *menu)
{
    connect(m_more, &QPushButton::clicked, menu,
            [this, menu] { menu->popup(m_more->mapToGlobal(m_more->rect().bottomLeft())); });
}

void TodayPage::refresh()
{
    if (!m_app.isReady())
        return;
    const TodayViewModel &today = m_app.today();
    const State state = today.state();
    const QString title = m_app.places().shippedDeckTitle;
    m_shipped->setWords(tr("Start with %1").arg(title), tr("Enter", "key"));
    m_shipped->setVisible(!title.isEmpty());

    const bool hasCards = state != State::NoCards;
    m_shippedToo->setWords(tr("Start with %1").arg(title), {});
    m_shippedToo->setVisible(!hasCards && !title.isEmpty());
    m_write->setVisible(!hasCards);
    m_import->setVisible(!hasCards);
    m_quiz->setVisible(hasCards);
    m_more->setVisible(hasCards);

    m_title->setText(state == State::Done ? tr("All done for today")
                     : hasCards           ? tr("Today")
                                          : tr("Nothing to learn yet"));
    QStringList lines = state == State::Done ? today.doneLines() : QStringList(today.dueLine());
    for (QString &line : lines)
        line = line.toHtmlEscaped();
    m_line->setText(QStringLiteral("<div style=\"line-height:140%\">%1</div>")
                        .arg(lines.join(QStringLiteral("<br>"))));
    m_date->setText(today.date());
    m_clock->setText(today.clockSentence());
    m_clock->setVisible(!today.clockSentence().isEmpty());
    const bool paused = m_app.hasPausedReview();
    m_start->setWords(paused            ? continueText()
                      : today.isBegun() ? tr("Continue")
                                        : tr("Start"),
                      tr("Enter", "key"));
    m_start->setVisible(state == State::Due || paused);
    m_short->setVisible(state == State::Due && today.hasShortSession());
    m_short->setWords(today.shortText(), {});
    const QString ofAll = tr("Of all decks: %1").arg(today.shortSentence());
    m_short->setToolTip(ofAll);
    m_short->setAccessibleDescription(ofAll);
    m_paused->setWords(m_app.pausedText(), {});
    m_paused->setVisible(!m_app.pausedText().isEmpty());
    m_goOn->setVisible(!today.goOnText().isEmpty());
    m_goOn->setWords(today.goOnText(), {});
    m_ahead->setVisible(today.canLearnAhead());
    m_weak->setVisible(today.hasWeakFacts());
    m_backlog->refresh();
    m_stack->setCurrentWidget(state == State::Empty ? m_empty : m_decks);
    fitTree();
    focusStart();
    offerToBringBack();
}

/// A review of one deck asks not all that the line above counts.
QString TodayPage::continueText() const
{
    constexpr int LongestName = 60 * Grid;
    const auto deck = m_app.review().options().deck;
    const QString name = deck ? m_app.nameOf(*deck) : QString();
    return name.isEmpty() ? tr("Continue")
                          : tr("Continue “%1”")
                                .arg(fontMetrics().elidedText(name, Qt::ElideRight, LongestName));
}

void TodayPage::offerToBringBack()
{
    const DeckSummary *deck = m_app.today().decks().deckAt(m_tree->currentIndex());
    const DeckCounts counts = deck != nullptr ? deck->counts : DeckCounts();
    m_unbury->setEnabled(counts.buried > 0);
    m_unbury->setText(tr("Unbury %n card(s)", nullptr, static_cast<int>(counts.buried)));
    m_unsuspend->setEnabled(counts.suspended > 0);
    m_unsuspend->setText(tr("Unsuspend %n card(s)", nullptr, static_cast<int>(counts.suspended)));
}

void TodayPage::setFolded(const QStringList &decks)
{
    m_folded = decks;
    foldTree();
    fitTree();
}

/// As it was left: also after a deck was moved, or the program was started again.
void TodayPage::foldTree()
{
    const DeckModel &decks = m_app.today().decks();
    const QSignalBlocker quiet(m_tree);
    m_tree->expandAll();
    for (const DeckSummary &row : decks.decks())
        if (m_folded.contains(keyOf(row.deck.id)))
            m_tree->collapse(decks.indexOf(row.deck.id));
    if (m_selected)
        selectDeck(*m_selected);
}

void TodayPage::folded(const QModelIndex &index, bool isFolded)
{
    if (const DeckSummary *deck = m_app.today().decks().deckAt(index)) {
        m_folded.removeAll(keyOf(deck->deck.id));
        if (isFolded)
            m_folded << keyOf(deck->deck.id);
        Q_EMIT foldedChanged(m_folded);
    }
    fitTree();
}

void TodayPage::selectDeck(DeckId deck)
{
    const QModelIndex index = m_app.today().decks().indexOf(deck);
    if (!index.isValid())
        return;
    m_tree->setCurrentIndex(index);
    m_tree->setFocus(); // what is done with decks goes on there
}

/// Lets go of the deck that was selected: what is begun then is over all of them.
void TodayPage::selectAllDecks()
{
    m_selected.reset();
    m_focusBefore.clear();
    m_tree->setCurrentIndex({});
    m_tree->clearFocus();
    focusStart();
}

void TodayPage::addDeckSeparator()
{
    auto *line = new QAction(m_tree);
    line->setSeparator(true);
    m_tree->addAction(line);
}

/// Who looks at a deck and comes back is where they were; after studying, Start is next.
void TodayPage::rememberFocus()
{
    switch (m_app.page()) {
    case Page::Today:
        break;
    case Page::Opening:
    case Page::Failed:
    case Page::Review:
    case Page::Summary:
    case Page::Import:
        m_focusBefore.clear();
        break;
    default:
        if (isVisible())
            m_focusBefore = focusWidget();
    }
}

void TodayPage::focusStart()
{
    if (!isVisible() || m_app.page() != Page::Today || m_tree->hasFocus())
        return;
    if (const auto before = std::exchange(m_focusBefore, {}); before && before->isVisible()) {
        before->setFocus();
        return;
    }
    QWidget *first = m_shipped;
    if (m_stack->currentWidget() == m_decks)
        first = !m_start->isHidden()    ? m_start
                : !m_paused->isHidden() ? m_paused
                : !m_goOn->isHidden()   ? m_goOn
                : !m_write->isHidden()  ? m_write
                                        : m_quiz;
    first->setFocus();
}

void TodayPage::fitTree()
{
    constexpr int Least = 40 * Grid;
    const int whole = m_tree->wholeHeight();
    m_tree->setMaximumHeight(whole);
    m_tree->setMinimumHeight(std::min(whole, Least));
}

std::optional<DeckId> TodayPage::selectedDeck() const
{
    const DeckSummary *deck = m_app.today().decks().deckAt(m_tree->currentIndex());
    return deck != nullptr && m_tree->selectionModel()->hasSelection()
               ? std::optional(deck->deck.id)
               : std::nullopt;
}

void TodayPage::addDeckCommand(QAction *command)
{
    m_tree->addAction(command);
}

void TodayPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void TodayPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitTree();
}

void TodayPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && selectedDeck()) {
        selectAllDecks();
        return;
    }
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (m_app.page() != Page::Today)
        return; // the tree has acted on it
    auto *button = qobject_cast<QAbstractButton *>(focusWidget());
    if (button != nullptr && button->isVisible())
        button->click();
    else
        m_app.startReview();
}

} // namespace engram::desktop
