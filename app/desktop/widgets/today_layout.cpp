// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// What the Today page is made of.

#include "today_page.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "backlog_offer.h"
#include "deck_tree.h"
#include "detail_button.h"
#include "flow_layout.h"
#include "layout.h"
#include "top_level_drop.h"
#include "viewmodel/app_view_model.h"

namespace engram::desktop
{

namespace
{

DetailButton *wayButton(const QString &word, const char *name)
{
    auto *button = new DetailButton(word, {});
    button->setObjectName(QLatin1String(name));
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

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

    m_tree = new DeckTree;
    m_tree->setObjectName(QStringLiteral("decks"));
    m_tree->setAccessibleName(tr("Decks"));
    m_tree->setModel(&m_app.today().decks());
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setIndentation(6 * Grid);
    m_tree->setToolTip(
        tr("Enter or a double click studies one deck alone; Ctrl+I opens it, F2 "
           "renames it, Delete moves it to the bin; drag it below another. Esc selects none, which "
           "means all decks"));
    m_tree->setAccessibleDescription(DeckModel::rowsAlone());
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
    lines->addWidget(top, 100); // the space below the tree, and nothing of its rows
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
    m_quiz->setToolTip(tr("Each question once, for a score; what is new or due is reviewed by it"));
    m_more = wayButton(tr("More ways to study"), "moreWays");
    m_more->setWords(tr("More ways to study"), QStringLiteral("▾"));
    auto *buttons = new FlowLayout(3 * Grid);
    m_write = wayButton(tr("New question…"), "writeFirst");
    m_write->setWords(tr("New question…"), tr("Enter", "key"));
    m_write->setPrimary();
    m_shippedToo = wayButton({}, "startShippedToo");
    m_import = wayButton(tr("Import a file…"), "importToo");
    for (DetailButton *button : {m_start, m_short, m_quiz, m_more, m_write, m_shippedToo, m_import})
        buttons->addWidget(button);
    connect(m_write, &QPushButton::clicked, this, &TodayPage::newQuestionRequested);
    connect(m_shippedToo, &QPushButton::clicked, &m_app, &AppViewModel::startShippedDeck);
    connect(m_import, &QPushButton::clicked, this, &TodayPage::importRequested);

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

} // namespace engram::desktop
