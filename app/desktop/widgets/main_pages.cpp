// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// The pages of the window, and what each asks the program to do.

#include "main_window.h"

#include <initializer_list>

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include "backlog_page.h"
#include "bin_page.h"
#include "card_info_page.h"
#include "card_menu.h"
#include "deck_page.h"
#include "exam_page.h"
#include "facts_page.h"
#include "failure_page.h"
#include "import_page.h"
#include "library_page.h"
#include "lints_page.h"
#include "message_bar.h"
#include "note_edit_page.h"
#include "note_history_page.h"
#include "options_page.h"
#include "question_page.h"
#include "replace_page.h"
#include "review_page.h"
#include "search_page.h"
#include "settings_page.h"
#include "sidebar.h"
#include "summary_page.h"
#include "today_page.h"
#include "viewmodel/app_view_model.h"

namespace engram::desktop
{

void MainWindow::makePages()
{
    m_sidebar = new Sidebar(m_app);
    m_message = new MessageBar(m_app);
    m_opening = new QWidget;
    auto *failure = new FailurePage(m_app);
    m_failure = failure;
    m_today = new TodayPage(m_app);
    m_review = new ReviewPage(m_app.review(), m_app.cardActions(), m_appearance);
    m_exam = new ExamPage(m_app.exam());
    m_search = new SearchPage(m_app.search());
    m_summary = new SummaryPage(m_app.summary());
    m_import = new ImportPage(m_app.import());
    m_options = new OptionsPage(m_app.options());
    m_backlog = new BacklogPage(m_app.backlog(), m_appearance);
    m_cardInfo = new CardInfoPage(m_app.cardInfo());
    m_deck = new DeckPage(m_app.deck(), m_appearance);
    m_question = new QuestionPage(m_app.question(), m_appearance);
    m_edit = new NoteEditPage(m_app.edit(), m_appearance);
    m_facts = new FactsPage(m_app.facts(), m_appearance);
    m_history = new NoteHistoryPage(m_app.history(), m_appearance);
    m_bin = new BinPage(m_app.bin());
    makeLibrary();
    m_settingsPage = new SettingsPage(m_app.settings());
    m_pages = new QStackedWidget;
    for (QWidget *page : std::initializer_list<QWidget *>{
             m_opening, m_failure, m_today,   m_review,   m_exam,    m_search,   m_summary,
             m_import,  m_options, m_backlog, m_cardInfo, m_deck,    m_question, m_edit,
             m_facts,   m_history, m_bin,     m_library,  m_replace, m_lints,    m_settingsPage})
        m_pages->addWidget(page);

    auto *content = new QVBoxLayout;
    content->setSpacing(0);
    content->addWidget(m_pages, 1);
    auto *central = new QWidget;
    central->setObjectName(QStringLiteral("page"));
    auto *parts = new QHBoxLayout(central);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(0);
    parts->addWidget(m_sidebar);
    m_message->setParent(central);
    parts->addLayout(content, 1);
    setCentralWidget(central);
    m_message->layOver(*m_pages, *content);

    connect(m_sidebar, &Sidebar::left, this, [this] { m_pages->currentWidget()->setFocus(); });
    connect(failure, &FailurePage::quitRequested, this, &QWidget::close);
    connect(m_today, &TodayPage::importRequested, this, &MainWindow::chooseImport);
    connect(m_today, &TodayPage::newDeckRequested, this, [this] { askForNewDeck({}); });
    connect(m_today, &TodayPage::newQuestionRequested, this, &MainWindow::writeFirst);
    connect(m_today, &TodayPage::quizRequested, this, &MainWindow::chooseQuiz);
    connect(m_today, &TodayPage::optionsRequested, this, &MainWindow::showOptions);
    connect(m_review, &ReviewPage::pauseRequested, &m_app, &AppViewModel::leaveCard);
    connect(m_review, &ReviewPage::handInRequested, &m_app, &AppViewModel::handIn);
    connect(m_review, &ReviewPage::undoRequested, &m_app, &AppViewModel::undo);
    connect(m_review, &ReviewPage::linkActivated, this,
            [this](const QUrl &link) { m_prompts.openLink(this, link); });
    connect(m_exam, &ExamPage::started, &m_app, &AppViewModel::startExam);
    connect(m_exam, &ExamPage::cancelled, &m_app, &AppViewModel::goToday);
    connect(m_search, &SearchPage::chosen, &m_app, &AppViewModel::startSearch);
    connect(m_search, &SearchPage::cancelled, &m_app, &AppViewModel::goToday);
    connect(m_backlog, &BacklogPage::cancelled, &m_app, &AppViewModel::goToday);
    connect(m_cardInfo, &CardInfoPage::closed, &m_app, &AppViewModel::goBack);
    connect(m_deck, &DeckPage::closed, &m_app, &AppViewModel::goBack);
    connect(m_deck, &DeckPage::questionOpened, &m_app, &AppViewModel::showQuestion);
    connect(m_deck, &DeckPage::studyRequested, this,
            [this](DeckId deck) { m_app.startReview(deck); });
    connect(m_question, &QuestionPage::closed, &m_app, &AppViewModel::goBack);
    connect(m_question, &QuestionPage::cardOpened, &m_app, &AppViewModel::showCardInfo);
    connect(m_question, &QuestionPage::linkActivated, this,
            [this](const QUrl &link) { m_prompts.openLink(this, link); });
    connect(m_deck, &DeckPage::deleteRequested, &m_app, &AppViewModel::deleteNotes);
    connect(m_deck, &DeckPage::gradeRequested, &m_app, &AppViewModel::gradeNow);
    connect(m_question, &QuestionPage::gradeRequested, &m_app, &AppViewModel::gradeNow);
    connect(m_cardInfo, &CardInfoPage::gradeRequested, this, [this](Grade grade) {
        if (const auto card = m_app.cardInfo().card())
            m_app.gradeNow({*card}, grade);
    });
    connect(m_deck, &DeckPage::newNoteRequested, &m_app, &AppViewModel::newNote);
    connect(m_deck, &DeckPage::importRequested, this, &MainWindow::chooseImport);
    connect(m_deck, &DeckPage::editRequested, &m_app, &AppViewModel::editNote);
    connect(m_question, &QuestionPage::editRequested, &m_app, &AppViewModel::editShown);
    connect(m_review, &ReviewPage::editRequested, &m_app, &AppViewModel::editShown);
    connect(m_edit, &NoteEditPage::saved, &m_app, &AppViewModel::saveNote);
    connect(m_edit, &NoteEditPage::closed, &m_app, &AppViewModel::leaveEditor);
    connect(m_edit, &NoteEditPage::linkActivated, this,
            [this](const QUrl &link) { m_prompts.openLink(this, link); });
    connect(m_edit, &NoteEditPage::factsRequested, &m_app, &AppViewModel::showFacts);
    connect(m_question, &QuestionPage::factsRequested, &m_app, &AppViewModel::showFacts);
    connect(&m_review->cardMenu(), &CardMenu::factsRequested, &m_app, &AppViewModel::showFacts);
    connect(m_facts, &FactsPage::closed, &m_app, &AppViewModel::leaveFacts);
    connect(m_facts, &FactsPage::linkActivated, this,
            [this](const QUrl &link) { m_prompts.openLink(this, link); });
    connect(&m_app.facts(), &FactsViewModel::changed, this, &MainWindow::updateUndo);
    connect(m_edit, &NoteEditPage::historyRequested, &m_app, &AppViewModel::showHistory);
    connect(&m_review->cardMenu(), &CardMenu::historyRequested, &m_app, &AppViewModel::showHistory);
    connect(m_history, &NoteHistoryPage::closed, &m_app, &AppViewModel::leaveHistory);
    connect(&m_app.history(), &NoteHistoryViewModel::changed, this, &MainWindow::updateUndo);
    connect(m_bin, &BinPage::closed, &m_app, &AppViewModel::goBack);
    connect(m_bin, &BinPage::restoreRequested, &m_app, &AppViewModel::restore);
    connect(m_summary, &SummaryPage::goneOn, &m_app, &AppViewModel::goOnAfterWait);
    connect(m_summary, &SummaryPage::closed, &m_app, &AppViewModel::goToday);
    connect(m_summary, &SummaryPage::practiseRequested, &m_app, &AppViewModel::practiseMissed);
    connect(m_summary, &SummaryPage::undoRequested, &m_app, &AppViewModel::undo);
    connect(m_summary, &SummaryPage::questionOpened, &m_app, &AppViewModel::showQuestion);
}

QWidget *MainWindow::widgetOf(Page page) const
{
    switch (page) {
    case Page::Opening:
        return m_opening;
    case Page::Failed:
        return m_failure;
    case Page::Today:
        return m_today;
    case Page::Library:
        return m_library;
    case Page::Replace:
        return m_replace;
    case Page::Lints:
        return m_lints;
    case Page::Exam:
        return m_exam;
    case Page::Search:
        return m_search;
    case Page::Review:
        return m_review;
    case Page::Summary:
        return m_summary;
    case Page::Import:
        return m_import;
    case Page::Options:
        return m_options;
    case Page::Backlog:
        return m_backlog;
    case Page::CardInfo:
        return m_cardInfo;
    case Page::Deck:
        return m_deck;
    case Page::Question:
        return m_question;
    case Page::Edit:
        return m_edit;
    case Page::Facts:
        return m_facts;
    case Page::History:
        return m_history;
    case Page::Bin:
        return m_bin;
    case Page::Settings:
        return m_settingsPage;
    }
    return m_opening;
}

} // namespace engram::desktop
