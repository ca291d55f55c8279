// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "main_window.h"

#include <utility>

#include <QAction>
#include <QActionGroup>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QStyle>
#include <QUrl>

#include "card_info_page.h"
#include "card_menu.h"
#include "command_keys.h"
#include "layout.h"
#include "library_page.h"
#include "message_bar.h"
#include "passing_wheel.h"
#include "pictures.h"
#include "review_page.h"
#include "sidebar.h"
#include "study_menu.h"
#include "theme.h"
#include "today_page.h"
#include "viewmodel/app_view_model.h"

namespace engram::desktop
{

namespace
{

constexpr QSize FirstSize(1180, 760);

QStringList localFiles(const QMimeData &data)
{
    QStringList files;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    return files;
}

} // namespace

MainWindow::MainWindow(AppViewModel &app, Appearance &appearance, Prompts &prompts,
                       DesktopSettings &settings)
    : m_app(app), m_appearance(appearance), m_prompts(prompts), m_settings(settings)
{
    setWindowTitle(tr("Engram"));
    setAcceptDrops(true);
    appearance.pictures().setSource(app.mediaReader());
    new PassingWheel(this);
    m_keys = new CommandKeys(settings.keys, this);
    makePages();
    m_review->listKeys(*m_keys);
    makeMenus();
    listLibraryKeys();
    makePalette();
    resize(FirstSize);
    if (!settings.geometry.isEmpty())
        restoreGeometry(settings.geometry);
    fitToScreen();
    connect(&app, &AppViewModel::pageChanged, this, &MainWindow::showPage);
    connect(&app, &AppViewModel::busyChanged, this, &MainWindow::updateCommands);
    connect(&app.options(), &OptionsViewModel::changed, this, &MainWindow::updateUndo);
    connect(&app.review(), &ReviewViewModel::cardChanged, this, &MainWindow::updateUndo);
    connect(&app.review(), &ReviewViewModel::chosen, this, &MainWindow::updateUndo);
    connect(&app.review(), &ReviewViewModel::answered, this, &MainWindow::updateUndo);
    connect(&app.review(), &ReviewViewModel::cardReread, this, &MainWindow::updateUndo);
    connect(m_keys, &CommandKeys::changed, this, &MainWindow::saveSettings);
    app.settings().useDesktop(settings);
    connect(&app.settings(), &SettingsViewModel::desktopChanged, this, &MainWindow::takeSettings);
    connect(&app.settings(), &SettingsViewModel::saved, this, &MainWindow::updateUndo);
    takeSettings();
    tellUnread();
    m_app.setMinutes(settings.minutes);
    showPage();
}

/// The first size is made for a large screen, and the last one may be from another.
void MainWindow::fitToScreen()
{
    if (isMaximized() || isFullScreen())
        return;
    const QScreen *there = QGuiApplication::screenAt(geometry().center());
    const QRect room = (there != nullptr ? there : screen())->availableGeometry();
    const int title = style()->pixelMetric(QStyle::PM_TitleBarHeight);
    resize(size().boundedTo(room.size() - QSize(0, title)));
    if (!m_settings.geometry.isEmpty() && !room.contains(geometry()))
        move(room.topLeft());
}

// Pages

/// Only the page that is seen says how small the window can be. A card has the whole width for itself:
/// beside the sidebar it would push the edge of every other page out of a small window.
void MainWindow::showPage()
{
    m_cardInfo->setGradable(m_app.canGradeNow());
    QWidget *shown = widgetOf(m_app.page());
    for (int i = 0; i < m_pages->count(); ++i) {
        QWidget *page = m_pages->widget(i);
        const auto policy = page == shown ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        page->setSizePolicy(policy, policy);
    }
    if (!hasSidebar())
        m_sidebar->hide(); // before the page comes: both may have no room together
    if (m_pages->currentWidget() == m_library && shown != m_library) {
        m_library->keep();
        saveSettings();
    }
    m_pages->setCurrentWidget(shown);
    updateCommands();
}

/// A card has the whole width; so has a window that shows nothing else.
bool MainWindow::hasSidebar() const
{
    const Page page = m_app.page();
    return m_settings.sidebar && page != Page::Review && page != Page::CardInfo &&
           page != Page::Edit && page != Page::Facts && page != Page::History &&
           page != Page::Opening && page != Page::Failed;
}

// Menus

QAction *MainWindow::addCommand(QMenu *menu, const QString &text, const QKeySequence &keys,
                                const char *name)
{
    QAction *command = menu->addAction(text);
    command->setObjectName(QLatin1String(name));
    command->setShortcut(keys);
    m_keys->add(command, menu->title());
    return command;
}

void MainWindow::makeMenus()
{
    makeFileMenu();
    makeStudyMenu();
    makeDeckMenu();
    makeViewMenu();
    makeHelpMenu();
}

void MainWindow::makeFileMenu()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    m_importCommand =
        addCommand(file, tr("&Import…"), QKeySequence(Qt::CTRL | Qt::Key_O), "importCommand");
    m_exportCommand =
        addCommand(file, tr("&Export deck…"), QKeySequence(Qt::CTRL | Qt::Key_E), "exportCommand");
    file->addSeparator();
    m_backupCommand = addCommand(file, tr("&Back up…"),
                                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B), "backupCommand");
    m_restoreCommand = addCommand(file, tr("&Restore from backup…"),
                                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), "restoreCommand");
    connect(m_backupCommand, &QAction::triggered, this, &MainWindow::chooseBackup);
    connect(m_restoreCommand, &QAction::triggered, this, &MainWindow::chooseRestore);
    file->addSeparator();
    QAction *quit =
        addCommand(file, tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), "quitCommand");
    quit->setMenuRole(QAction::QuitRole);
    connect(m_importCommand, &QAction::triggered, this, &MainWindow::chooseImport);
    connect(m_exportCommand, &QAction::triggered, this, &MainWindow::chooseExport);
    connect(quit, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::makeStudyMenu()
{
    QMenu *study = menuBar()->addMenu(tr("&Study"));
    m_startCommand =
        addCommand(study, tr("&Start"), QKeySequence(Qt::CTRL | Qt::Key_Return), "startCommand");
    m_quizCommand =
        addCommand(study, tr("Qui&z…"), QKeySequence(Qt::CTRL | Qt::Key_T), "quizCommand");
    m_shortCommand =
        addCommand(study, tr("S&hort session"), QKeySequence(Qt::CTRL | Qt::Key_M), "shortCommand");
    m_ways = new StudyMenu(
        m_app, [this] { return m_today->selectedDeck(); }, study);
    study->addMenu(m_ways);
    for (QAction *command : m_ways->commands())
        m_keys->add(command, m_ways->title());
    m_today->setMoreWays(m_ways);
    connect(m_today, &TodayPage::deckSelected, this, &MainWindow::sayScope);
    m_spreadCommand = addCommand(study, tr("S&pread reviews…"),
                                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), "spreadCommand");
    m_optionsCommand = addCommand(study, tr("&Options of the deck"),
                                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), "optionsCommand");
    m_deckCommand =
        addCommand(study, tr("Open &deck"), QKeySequence(Qt::CTRL | Qt::Key_I), "deckCommand");
    m_today->addDeckCommand(m_deckCommand);
    m_infoCommand = addCommand(study, tr("Card &info"), QKeySequence(Qt::Key_I), "cardInfoCommand");
    m_previousCommand = addCommand(study, tr("Info of the card b&efore"), QKeySequence(Qt::Key_P),
                                   "previousInfoCommand");
    m_binCommand = addCommand(study, tr("&Bin"), QKeySequence(Qt::CTRL | Qt::Key_B), "binCommand");
    study->addSeparator();
    m_undoCommand =
        addCommand(study, tr("&Undo"), QKeySequence(Qt::CTRL | Qt::Key_Z), "undoCommand");
    m_redoCommand = addCommand(study, tr("&Redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z),
                               "redoCommand");
    study->addSeparator();
    CardMenu &card = m_review->cardMenu();
    study->addMenu(&card);
    connect(&card, &CardMenu::dueRequested, this, &MainWindow::chooseDue);
    connect(m_startCommand, &QAction::triggered, this, [this] { m_app.startReview(); });
    connect(m_quizCommand, &QAction::triggered, this, &MainWindow::chooseQuiz);
    connect(m_optionsCommand, &QAction::triggered, this, &MainWindow::showOptions);
    connect(m_shortCommand, &QAction::triggered, this,
            [this] { m_app.startShort(m_today->selectedDeck()); });
    connect(m_spreadCommand, &QAction::triggered, this,
            [this] { m_app.showBacklog(m_today->selectedDeck()); });
    connect(m_ways, &StudyMenu::minutesChosen, this, [this](int minutes) {
        m_settings.minutes = minutes;
        saveSettings();
        m_app.setMinutes(minutes);
    });
    connect(m_deckCommand, &QAction::triggered, this, &MainWindow::openDeck);
    connect(m_infoCommand, &QAction::triggered, &m_app, &AppViewModel::toggleCardInfo);
    connect(m_previousCommand, &QAction::triggered, &m_app, &AppViewModel::showPreviousCardInfo);
    connect(m_binCommand, &QAction::triggered, &m_app, &AppViewModel::showBin);
    connect(m_undoCommand, &QAction::triggered, &m_app, &AppViewModel::undo);
    connect(m_redoCommand, &QAction::triggered, &m_app, &AppViewModel::redo);
}

void MainWindow::makeViewMenu()
{
    QMenu *view = menuBar()->addMenu(tr("&View"));
    m_todayCommand =
        addCommand(view, tr("&Today"), QKeySequence(Qt::CTRL | Qt::Key_1), "todayCommand");
    connect(m_todayCommand, &QAction::triggered, &m_app, &AppViewModel::goToday);
    m_libraryCommand =
        addCommand(view, tr("Lib&rary"), QKeySequence(Qt::CTRL | Qt::Key_2), "libraryCommand");
    connect(m_libraryCommand, &QAction::triggered, &m_app, &AppViewModel::showLibrary);
    m_lintsCommand = addCommand(view, tr("L&ints"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L),
                                "lintsCommand");
    connect(m_lintsCommand, &QAction::triggered, &m_app, &AppViewModel::showLints);
    m_settingsCommand =
        addCommand(view, tr("Setti&ngs"), QKeySequence(Qt::CTRL | Qt::Key_4), "settingsCommand");
    connect(m_settingsCommand, &QAction::triggered, &m_app, &AppViewModel::showSettings);
    m_sidebarCommand = addCommand(view, tr("Side&bar"), QKeySequence(Qt::Key_F9), "sidebarCommand");
    m_sidebarCommand->setCheckable(true);
    m_sidebarCommand->setChecked(m_settings.sidebar);
    connect(m_sidebarCommand, &QAction::toggled, this, [this](bool shown) {
        m_settings.sidebar = shown;
        saveSettings();
        updateCommands();
    });
    view->addSeparator();

    auto *schemes = new QActionGroup(this);
    const auto addScheme = [&](const QString &text, Scheme scheme, const char *name) {
        QAction *choice = view->addAction(text);
        choice->setObjectName(QLatin1String(name));
        choice->setCheckable(true);
        schemes->addAction(choice);
        m_schemeCommands.emplace_back(scheme, choice);
        connect(choice, &QAction::triggered, this,
                [this, scheme] { m_app.settings().setScheme(scheme); });
    };
    addScheme(tr("&Light"), Scheme::Light, "lightCommand");
    addScheme(tr("&Dark"), Scheme::Dark, "darkCommand");
    addScheme(tr("As the &system"), Scheme::System, "systemCommand");
    view->addSeparator();
    m_fullScreenCommand =
        addCommand(view, tr("&Full screen"), QKeySequence(Qt::Key_F11), "fullScreenCommand");
    m_fullScreenCommand->setCheckable(true);
    connect(m_fullScreenCommand, &QAction::toggled, this, &MainWindow::setFullScreen);
}

void MainWindow::makeHelpMenu()
{
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    QAction *shortcuts = addCommand(help, tr("&Keyboard shortcuts"),
                                    QKeySequence(Qt::CTRL | Qt::Key_Slash), "shortcutsCommand");
    QAction *palette = addCommand(help, tr("&Find an action or a deck…"),
                                  QKeySequence(Qt::CTRL | Qt::Key_K), "paletteCommand");
    connect(palette, &QAction::triggered, this, &MainWindow::openPalette);
    QAction *about = help->addAction(tr("&About Engram"));
    about->setObjectName(QStringLiteral("aboutCommand"));
    about->setMenuRole(QAction::AboutRole);
    connect(shortcuts, &QAction::triggered, this, &MainWindow::listShortcuts);
    connect(about, &QAction::triggered, this, [this] { m_prompts.showAbout(this); });
}

void MainWindow::updateCommands()
{
    const Page page = m_app.page();
    const bool ready = m_app.isReady();
    const bool hasDecks = ready && !m_app.today().decks().decks().empty();
    const bool reviewing = page == Page::Review;
    // These are left in their own ways: what was begun there is finished first.
    const bool deciding = page == Page::Import || page == Page::Options || page == Page::Edit ||
                          page == Page::Facts || page == Page::History || page == Page::Replace;
    m_importCommand->setEnabled(ready && !deciding);
    m_exportCommand->setEnabled(hasDecks && !reviewing && !deciding);
    m_backupCommand->setEnabled(ready && !reviewing && !deciding);
    m_restoreCommand->setEnabled(ready && !reviewing && !deciding);
    // Nor at the end of a session: its keys are those that an exam is handed in by.
    m_startCommand->setEnabled(hasDecks && !reviewing && !deciding && page != Page::Summary);
    m_quizCommand->setEnabled(hasDecks && !deciding);
    m_review->cardMenu().setEnabled(ready && reviewing);
    m_spreadCommand->setEnabled(hasDecks && page == Page::Today);
    m_optionsCommand->setEnabled(hasDecks && page == Page::Today);
    // During a session they say that it is to be paused first.
    m_shortCommand->setEnabled(hasDecks && !deciding);
    m_ways->setCommandsEnabled(hasDecks && !deciding);
    // There their keys are those of the line where a search is written, and of tags.
    m_ways->setLibraryKeysEnabled(hasDecks && !deciding && page != Page::Library);
    m_deckCommand->setEnabled(hasDecks && page == Page::Today);
    m_infoCommand->setEnabled(m_app.canToggleCardInfo());
    m_binCommand->setEnabled(ready && !deciding);
    updateDeckCommands();
    sayScope();
    updateUndo();
    m_todayCommand->setEnabled(ready && page != Page::Import);
    const bool mayLeave = page != Page::Import && page != Page::Edit && page != Page::Facts &&
                          page != Page::History && page != Page::Replace;
    m_libraryCommand->setEnabled(ready && mayLeave);
    m_lintsCommand->setEnabled(ready && mayLeave && !reviewing);
    m_settingsCommand->setEnabled(ready && mayLeave);
    m_sidebar->setVisible(hasSidebar());
    updateCalm();
}

/// What a command would be about is said by the command itself: the deck that is selected, or all.
QString MainWindow::quotedName(DeckId deck) const
{
    constexpr int LongestName = 240; // pixels
    const QString name = fontMetrics().elidedText(m_app.nameOf(deck), Qt::ElideRight, LongestName);
    return tr("“%1”").arg(name).replace(QLatin1Char('&'), QLatin1String("&&"));
}

void MainWindow::sayScope()
{
    const std::vector<DeckSummary> &decks = m_app.today().decks().decks();
    const auto selected = m_today->selectedDeck();
    m_app.setCurrentDeck(selected);
    const QString scope = selected ? quotedName(*selected) : tr("all decks");
    m_ways->setScope(scope);
    // A paused review is gone on with, whatever else is due.
    const bool isPaused = m_app.page() != Page::Review && m_app.hasPausedReview();
    const std::optional<DeckId> paused = m_app.review().options().deck;
    m_startCommand->setText(
        isPaused
            ? tr("Continue the re&view of %1").arg(paused ? quotedName(*paused) : tr("all decks"))
            : tr("&Start what is due in all decks"));
    m_shortCommand->setText(tr("S&hort session of %1").arg(scope));
    m_spreadCommand->setText(tr("S&pread reviews of %1…").arg(scope));
    if (decks.empty())
        return;
    const QString one = quotedName(selected ? *selected : decks.front().deck.id);
    m_optionsCommand->setText(tr("&Options of %1").arg(one));
    m_deckCommand->setText(tr("Open &deck %1").arg(one));
}

void MainWindow::updateUndo()
{
    m_undoCommand->setEnabled(m_app.canUndo());
    m_redoCommand->setEnabled(m_app.canRedo());
    m_previousCommand->setEnabled(m_app.canShowPreviousCardInfo());
}

void MainWindow::takeSettings()
{
    if (m_appearance.scheme() != m_settings.scheme)
        m_appearance.setScheme(m_settings.scheme);
    for (const auto &[scheme, command] : m_schemeCommands)
        command->setChecked(scheme == m_settings.scheme);
    updateCalm();
}

/// A card alone, where that is wished: the menu keeps its keys, and how to come back is said.
void MainWindow::updateCalm()
{
    const bool isCalm = m_settings.calm && isFullScreen() && m_app.page() == Page::Review;
    const int height = isCalm ? 0 : QWIDGETSIZE_MAX;
    m_review->setCalm(isCalm);
    if (menuBar()->maximumHeight() == height)
        return;
    menuBar()->setMaximumHeight(height);
    if (isCalm)
        m_app.sayInPassing(
            tr("The card alone. F11 ends full screen; the menus open as always, such as "
               "Study with Alt+S."));
}

void MainWindow::saveSettings()
{
    m_app.settings().keep(m_settings);
}

/// Once: the usual ones are written in their place.
void MainWindow::tellUnread()
{
    QStringList keys = std::exchange(m_settings.unread, {});
    for (const QString &command : m_keys->forgotten())
        keys << QStringLiteral("keys/") + command;
    if (keys.isEmpty())
        return;
    saveSettings();
    m_app.settings().tellUnread(keys);
}

void MainWindow::setFullScreen(bool full)
{
    setWindowState(full ? windowState() | Qt::WindowFullScreen
                        : windowState() & ~Qt::WindowFullScreen);
    updateCalm();
}

// Commands of the selected deck

void MainWindow::showOptions()
{
    const auto selected = m_today->selectedDeck();
    const std::vector<DeckSummary> &decks = m_app.today().decks().decks();
    if (selected || !decks.empty())
        m_app.showOptions(selected ? *selected : decks.front().deck.id);
}

void MainWindow::openDeck()
{
    const std::vector<DeckSummary> &decks = m_app.today().decks().decks();
    if (const auto selected = m_today->selectedDeck())
        m_app.showDeck(*selected);
    else if (!decks.empty())
        m_app.showDeck(decks.front().deck.id);
}

void MainWindow::listShortcuts()
{
    m_prompts.showShortcuts(this, *m_keys);
}

// Events

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_app.leave();
    m_settings.geometry = saveGeometry();
    m_library->keep();
    saveSettings();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_importCommand->isEnabled() && event->mimeData()->hasUrls() &&
        !localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_app.importFiles(localFiles(*event->mimeData()));
}

} // namespace engram::desktop
