// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "today_page.h"

#include <algorithm>

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>

#include "backlog_offer.h"
#include "detail_button.h"
#include "flow_layout.h"
#include "layout.h"
#include "line_tree.h"
#include "top_level_drop.h"
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

DetailButton *wayButton(const QString &word, const char *name)
{
    auto *button = new DetailButton(word, {});
    button->setObjectName(QLatin1String(name));
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
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
    connect(&app, &AppViewModel::pageChanged, this, &TodayPage::refresh);
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

QWidget *TodayPage::makeEmpty()
{
    auto *title = plainLabel("title", true);
    title->setText(tr("Nothing to learn yet"));
    auto *words = plainLabel("words", true);
    words->setText(
        tr("Engram asks you questions, explains the answers, and asks again just before you would "
           "forget. A deck of twenty deep questions comes with it, so you can begin at once."));
    m_shipped = new DetailButton({}, tr("Enter", "key"));
    m_shipped->setObjectName(QStringLiteral("startShipped"));
    m_shipped->setPrimary();
    m_shipped->setFocusPolicy(Qt::StrongFocus);
    auto *import = new QPushButton(tr("Import a file…"));
    import->setObjectName(QStringLiteral("importFirst"));
    auto *make = new QPushButton(tr("New deck…"));
    make->setObjectName(QStringLiteral("makeFirst"));
    for (QPushButton *button : {import, make})
        button->setAutoDefault(true); // Enter presses it too
    auto *drop = plainLabel("dim", true);
    drop->setText(
        tr("You can also drop a deck on this window: a Markdown file, or a quiz page saved "
           "as text."));

    auto *buttons = new FlowLayout(3 * Grid);
    for (QPushButton *button : {static_cast<QPushButton *>(m_shipped), import, make})
        buttons->addWidget(button);
    auto *column = new QWidget;
    auto *lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4 * Grid);
    lines->addStretch(2);
    lines->addWidget(title);
    lines->addWidget(words);
    lines->addSpacing(2 * Grid);
    lines->addLayout(buttons);
    lines->addWidget(drop);
    lines->addStretch(3);
    auto *page = new QWidget;
    centreColumn(page, column, 6 * Grid, 6 * Grid);
    column->setMaximumWidth(620);

    connect(m_shipped, &QPushButton::clicked, &m_app, &AppViewModel::startShippedDeck);
    connect(import, &QPushButton::clicked, this, &TodayPage::importRequested);
    connect(make, &QPushButton::clicked, this, &TodayPage::newDeckRequested);
    return page;
}

QWidget *TodayPage::makeDecks()
{
    m_title = plainLabel("title", true);
    m_line = plainLabel("dueLine", true);
    m_line->setTextFormat(Qt::RichText); // for the height of its lines
    m_clock = plainLabel("clockSentence", true);
    m_date = plainLabel("date");
    QLayout *buttons = makeButtons();
    QLayout *further = makeFurtherButtons();
    m_backlog = new BacklogOffer(m_app);

    m_tree = new LineTree;
    m_tree->setObjectName(QStringLiteral("decks"));
    m_tree->setAccessibleName(tr("Decks"));
    m_tree->setModel(&m_app.today().decks());
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setIndentation(6 * Grid);
    m_tree->setToolTip(
        tr("Enter or a double click studies one deck alone; Ctrl+I opens it, F2 "
           "renames it, Delete moves it to the bin; drag it below another. Esc selects none, which "
           "means all decks"));
    m_tree->setDragDropMode(QAbstractItemView::InternalMove);
    auto *top = new TopLevelDrop(m_app.today().decks(), tr("Drop it here for the top level"));
    top->hide();
    connect(m_tree, &LineTree::dragged, this, [this, top](bool isUnderWay) {
        top->setVisible(isUnderWay && m_tree->currentIndex().parent().isValid());
    });
    const auto addAction = [this](const QString &text, const char *name, auto act) {
        auto *action = new QAction(text, m_tree);
        action->setObjectName(QLatin1String(name));
        m_tree->addAction(action);
        connect(action, &QAction::triggered, this, act);
    };
    addAction(tr("Study this deck"), "studyDeck", [this] {
        if (const auto deck = selectedDeck())
            m_app.startReview(deck);
    });
    addAction(tr("Options…"), "deckOptions", [this] { Q_EMIT optionsRequested(); });
    const auto addCommand = [this](const char *name, QKeyCombination keys) {
        auto *command = new QAction(m_tree);
        command->setObjectName(QLatin1String(name));
        command->setShortcut(keys);
        command->setShortcutContext(Qt::WidgetShortcut);
        m_tree->addAction(command);
        return command;
    };
    m_unbury = addCommand("unburyCommand", Qt::CTRL | Qt::Key_U);
    m_unsuspend = addCommand("unsuspendCommand", Qt::CTRL | Qt::SHIFT | Qt::Key_U);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    QHeaderView *header = m_tree->header();
    header->setSectionResizeMode(DeckModel::NameColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(DeckModel::NewColumn, QHeaderView::Fixed);
    header->setSectionResizeMode(DeckModel::DueColumn, QHeaderView::Fixed);
    const int figure = fontMetrics().horizontalAdvance(QStringLiteral("000000")) + 6 * Grid;
    header->resizeSection(DeckModel::NewColumn, figure);
    header->resizeSection(DeckModel::DueColumn, figure);

    auto *page = new QWidget;
    auto *lines = new QVBoxLayout(page);
    lines->setContentsMargins(9 * Grid, 7 * Grid, 9 * Grid, 6 * Grid);
    lines->setSpacing(2 * Grid);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_date, 0, Qt::AlignBottom);
    lines->addLayout(head);
    lines->addWidget(m_line);
    lines->addWidget(m_clock);
    lines->addSpacing(3 * Grid);
    lines->addLayout(buttons);
    lines->addLayout(further);
    lines->addSpacing(Grid);
    lines->addWidget(m_backlog);
    lines->addSpacing(3 * Grid);
    lines->addWidget(m_tree, 1000);
    lines->addWidget(top);
    lines->addStretch(1);
    return page;
}

QLayout *TodayPage::makeButtons()
{
    m_start = wayButton(tr("Start"), "start");
    m_start->setWords(tr("Start"), tr("Enter", "key"));
    m_start->setPrimary();
    m_start->setToolTip(tr("What is due in all decks; Enter in the list studies one deck alone"));
    m_short = wayButton({}, "shortSession");
    m_quiz = wayButton(tr("Quiz me"), "quizMe");
    m_more = wayButton(tr("More ways to study"), "moreWays");
    m_more->setWords(tr("More ways to study"), QStringLiteral("▾"));
    auto *buttons = new FlowLayout(3 * Grid);
    for (DetailButton *button : {m_start, m_short, m_quiz, m_more})
        buttons->addWidget(button);

    connect(m_start, &QPushButton::clicked, this, [this] { m_app.startReview(); });
    connect(m_short, &QPushButton::clicked, this, [this] { m_app.startShort(); });
    connect(m_quiz, &QPushButton::clicked, this, &TodayPage::quizRequested);
    return buttons;
}

QLayout *TodayPage::makeFurtherButtons()
{
    m_goOn = wayButton({}, "goOn");
    m_paused = wayButton({}, "goOnPaused");
    m_ahead = wayButton(tr("Learn ahead"), "learnAhead");
    m_ahead->setToolTip(tr("What comes due in the next %n day(s) in all decks", nullptr,
                           TodayViewModel::DaysAhead));
    m_weak = wayButton(tr("Weak facts"), "weakFacts");
    m_weak->setToolTip(tr("The facts of all decks that are remembered least"));
    auto *buttons = new FlowLayout(3 * Grid);
    for (DetailButton *button : {m_paused, m_goOn, m_ahead, m_weak})
        buttons->addWidget(button);

    connect(m_paused, &QPushButton::clicked, &m_app, &AppViewModel::goOnPaused);
    connect(m_goOn, &QPushButton::clicked, &m_app, &AppViewModel::goOn);
    connect(m_ahead, &QPushButton::clicked, this, [this] {
        m_app.startSession({.kind = SessionKind::Ahead, .days = TodayViewModel::DaysAhead});
    });
    connect(m_weak, &QPushButton::clicked, this,
            [this] { m_app.startSession({.kind = SessionKind::Weak}); });
    return buttons;
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

    m_title->setText(state == State::Done ? tr("All done for today") : tr("Today"));
    QStringList lines = state == State::Done ? today.doneLines() : QStringList(today.dueLine());
    for (QString &line : lines)
        line = line.toHtmlEscaped();
    m_line->setText(QStringLiteral("<div style=\"line-height:140%\">%1</div>")
                        .arg(lines.join(QStringLiteral("<br>"))));
    m_date->setText(today.date());
    m_clock->setText(today.clockSentence());
    m_clock->setVisible(!today.clockSentence().isEmpty());
    const bool paused = m_app.hasPausedReview();
    m_start->setWords(paused ? continueText() : tr("Start"), tr("Enter", "key"));
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

void TodayPage::focusStart()
{
    if (!isVisible() || m_tree->hasFocus())
        return;
    QWidget *first = m_shipped;
    if (m_stack->currentWidget() == m_decks)
        first = !m_start->isHidden()    ? m_start
                : !m_paused->isHidden() ? m_paused
                : !m_goOn->isHidden()   ? m_goOn
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
