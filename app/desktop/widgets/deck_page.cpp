// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "deck_page.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QShortcut>

#include "bar_delegate.h"
#include "detail_button.h"
#include "flow_layout.h"
#include "grade_menu.h"
#include "layout.h"
#include "line_tree.h"
#include "viewmodel/deck_view_model.h"
#include "viewmodel/note_edit_view_model.h"

namespace engram::desktop
{

DeckPage::DeckPage(DeckViewModel &deck, const Appearance &appearance, QWidget *parent)
    : QWidget(parent), m_deck(deck), m_title(plainLabel("title", true)),
      m_description(plainLabel("words", true)), m_counts(plainLabel("deckCounts", true)),
      m_words(plainLabel("dim", true)), m_questions(new LineTree)
{
    setObjectName(QStringLiteral("deckPage"));
    setAccessibleName(tr("Deck"));
    setFocusPolicy(Qt::StrongFocus);
    m_questions->setObjectName(QStringLiteral("questions"));
    m_questions->setAccessibleName(tr("Questions of the deck, and how well each is known"));
    m_questions->setModel(&m_deck.questions());
    m_questions->setRootIsDecorated(false);
    m_questions->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_questions->setItemDelegateForColumn(
        QuestionModel::MasteryColumn,
        new BarDelegate(appearance, QuestionModel::ShareRole, m_questions));
    m_questions->setWrapped(QuestionModel::TitleColumn);
    QHeaderView *header = m_questions->header();
    for (const int column :
         {QuestionModel::MasteryColumn, QuestionModel::OwnColumn, QuestionModel::FactsColumn})
        header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(QuestionModel::TitleColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(QuestionModel::WeakestColumn, QHeaderView::Fixed);

    m_study = new DetailButton(tr("Study this deck"), {});
    m_study->setObjectName(QStringLiteral("studyDeck"));
    m_study->setFocusPolicy(Qt::StrongFocus);
    const auto selected = [this] { return m_questions->selectionModel()->selectedRows(); };
    auto *grades =
        new GradeMenu([this, selected] { return m_deck.gradeSubject(selected()); }, this);
    m_grade = gradeButton(*grades, *this);
    auto *back = new DetailButton(tr("Back"), tr("Esc", "key"));
    back->setObjectName(QStringLiteral("closeDeck"));
    for (DetailButton *button : {m_study, back})
        button->setAutoDefault(true); // Enter presses it too
    auto *top = new QHBoxLayout;
    top->setSpacing(3 * Grid);
    top->addWidget(m_title, 1);
    top->addWidget(m_grade, 0, Qt::AlignTop);
    top->addWidget(m_study, 0, Qt::AlignTop);
    top->addWidget(back, 0, Qt::AlignTop);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(9 * Grid, 7 * Grid, 9 * Grid, 6 * Grid);
    lines->setSpacing(2 * Grid);
    lines->addLayout(top);
    lines->addWidget(m_description);
    lines->addWidget(m_counts);
    lines->addSpacing(Grid);
    lines->addWidget(m_words);
    m_offers = makeOffers();
    lines->addWidget(m_offers);
    lines->addSpacing(3 * Grid);
    lines->addWidget(m_questions, 1);
    lines->addStretch();

    connect(&m_deck, &DeckViewModel::changed, this, &DeckPage::refresh);
    connect(m_study, &QPushButton::clicked, this, [this] {
        if (const auto shown = m_deck.deck())
            Q_EMIT studyRequested(*shown);
    });
    connect(back, &QPushButton::clicked, this, &DeckPage::closed);
    connect(grades, &GradeMenu::chosen, this, [this, selected](Grade grade) {
        Q_EMIT gradeRequested(m_deck.cardsMeant(selected()), grade);
    });
    connect(m_questions->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this, grades] {
                m_grade->setEnabled(m_questions->selectionModel()->hasSelection());
                sayWhatIsGraded(*m_grade, *grades);
            });
    auto *edit = new QShortcut(QKeySequence(Qt::Key_E), this);
    edit->setContext(Qt::WidgetWithChildrenShortcut);
    connect(edit, &QShortcut::activated, this, [this] {
        if (const auto question = m_deck.questions().questionAt(m_questions->currentIndex()))
            Q_EMIT editRequested(*question);
    });
    auto *remove = new QShortcut(QKeySequence(Qt::Key_Delete), this);
    remove->setContext(Qt::WidgetWithChildrenShortcut);
    connect(remove, &QShortcut::activated, this, [this, selected] {
        std::vector<NoteId> notes;
        for (const QModelIndex &row : selected())
            if (const auto question = m_deck.questions().questionAt(row))
                notes.push_back(*question);
        if (!notes.empty())
            Q_EMIT deleteRequested(notes);
    });
    connect(m_questions, &LineTree::activated, this, [this](const QModelIndex &index) {
        if (const auto question = m_deck.questions().questionAt(index))
            Q_EMIT questionOpened(*question);
    });
}

QWidget *DeckPage::makeOffers()
{
    auto *offers = new QWidget;
    auto *buttons = new FlowLayout(3 * Grid);
    const auto add = [&](const QString &word, const char *name) {
        auto *button = new DetailButton(word, {});
        button->setObjectName(QLatin1String(name));
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAutoDefault(true); // Enter presses it too
        buttons->addWidget(button);
        return button;
    };
    DetailButton *question = add(tr("New question…"), "newQuestion");
    question->setPrimary();
    question->setToolTip(tr("With options to choose from, an explanation and facts"));
    DetailButton *card = add(tr("New card…"), "newCard");
    card->setToolTip(tr("A front and a back, or a text with blanks"));
    offers->setLayout(buttons);
    offers->setFocusProxy(question);
    const auto write = [this](NewNote kind) {
        if (const auto shown = m_deck.deck())
            Q_EMIT newNoteRequested(*shown, kind);
    };
    connect(question, &QPushButton::clicked, this, [write] { write(NewNote::Question); });
    connect(card, &QPushButton::clicked, this, [write] { write(NewNote::Card); });
    connect(add(tr("Import a deck…"), "importIntoDeck"), &QPushButton::clicked, this,
            &DeckPage::importRequested);
    return offers;
}

void DeckPage::refresh()
{
    const bool any = m_deck.questions().rowCount() > 0;
    m_title->setText(m_deck.title());
    m_description->setText(m_deck.description());
    m_description->setVisible(!m_deck.description().isEmpty());
    m_counts->setText(m_deck.dueLine() + QLatin1Char('\n') + m_deck.cardsLine());
    m_words->setText(
        any ? tr("How well each question is known today: the lesser of itself and the "
                 "mean of its facts. Enter opens a question, E edits it, Ctrl+N writes another, "
                 "Delete moves those that are selected to the bin, and G grades them unseen.")
            : tr("This deck has no questions yet. Write the first one, or import a deck that has "
                 "some."));
    m_questions->setVisible(any);
    m_offers->setVisible(!any);
    m_grade->setVisible(any);
    m_study->setVisible(m_deck.hasCards());
    m_questions->setCurrentIndex(m_deck.questions().index(0, 0));
}

/// The question is what one looks for, and wraps; of its weakest fact the beginning is enough.
void DeckPage::shareWidth()
{
    const QHeaderView *header = m_questions->header();
    int free = m_questions->viewport()->width();
    for (const int column :
         {QuestionModel::MasteryColumn, QuestionModel::OwnColumn, QuestionModel::FactsColumn})
        free -= header->sectionSize(column);
    m_questions->header()->resizeSection(QuestionModel::WeakestColumn, std::max(0, free * 2 / 5));
}

void DeckPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    shareWidth();
}

void DeckPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    shareWidth();
    (m_questions->isVisible() ? m_questions : m_offers)->setFocus();
}

void DeckPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace engram::desktop
