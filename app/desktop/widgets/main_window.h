// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The window: the menu, the sidebar, the message bar, and the page that AppViewModel names.

#include <functional>
#include <optional>
#include <vector>

#include <QMainWindow>

#include <engram/id.h>

#include "dialogs/prompts.h"
#include "settings/desktop_settings.h"

class QActionGroup;
class QStackedWidget;

namespace engram::desktop
{

enum class Page;
struct ExportableDeck;
class Appearance;
class AppViewModel;
class BacklogPage;
class BinPage;
class CardInfoPage;
class CommandKeys;
class CommandPalette;
class DeckPage;
class ImportPage;
class LibraryPage;
class LintsPage;
class MessageBar;
class NoteEditPage;
class NoteHistoryPage;
class OptionsPage;
class QuestionPage;
class ReplacePage;
class ReviewPage;
class ExamPage;
class FactsPage;
class SearchPage;
class SettingsPage;
class Sidebar;
class StudyMenu;
class SummaryPage;
class TodayPage;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// All four must outlive the window; `settings` is written when it changes.
    MainWindow(AppViewModel &app, Appearance &appearance, Prompts &prompts,
               DesktopSettings &settings);

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makePages();
    void makeLibrary();
    void listLibraryKeys();
    void makeMenus();
    void makeFileMenu();
    void makeDeckMenu();
    void makeStudyMenu();
    void makeViewMenu();
    void makeHelpMenu();
    QAction *addCommand(QMenu *menu, const QString &text, const QKeySequence &keys,
                        const char *name);
    [[nodiscard]] QWidget *widgetOf(Page page) const;
    void showPage();
    [[nodiscard]] bool hasSidebar() const;
    void updateCommands();
    void updateDeckCommands();
    void sayScope();
    void updateUndo();
    void fitToScreen();
    void saveSettings();
    void takeSettings();
    void tellUnread();
    void updateCalm();
    void setFullScreen(bool full);

    void chooseImport();
    void chooseExport();
    void chooseBackup();
    void chooseRestore();
    [[nodiscard]] QString lastFolder() const;
    [[nodiscard]] QString askForFile(const QString &suggestion);
    void saveDeck(const ExportableDeck &deck);
    [[nodiscard]] std::optional<DeckId> deckToWriteIn() const;
    [[nodiscard]] std::optional<DeckId> askForDeckToWriteIn();
    void writeFirst();
    [[nodiscard]] QString quotedName(DeckId deck) const;
    void askForNewDeck(std::optional<DeckId> parent);
    void askForNewBelow(DeckId parent);
    void askForName(DeckId deck);
    void askForPlace(DeckId deck);
    void askForMerge(DeckId deck);
    void exportSelected(DeckId deck);
    void deleteDeck(DeckId deck);
    void chooseQuiz();
    void chooseDue();
    void showOptions();
    void openDeck();
    void listShortcuts();
    void makePalette();
    void openPalette();

    AppViewModel &m_app;
    Appearance &m_appearance;
    Prompts &m_prompts;
    DesktopSettings &m_settings;

    Sidebar *m_sidebar = nullptr;
    MessageBar *m_message = nullptr;
    QStackedWidget *m_pages = nullptr;
    QWidget *m_opening = nullptr;
    QWidget *m_failure = nullptr;
    TodayPage *m_today = nullptr;
    ReviewPage *m_review = nullptr;
    ExamPage *m_exam = nullptr;
    SearchPage *m_search = nullptr;
    SummaryPage *m_summary = nullptr;
    ImportPage *m_import = nullptr;
    LibraryPage *m_library = nullptr;
    ReplacePage *m_replace = nullptr;
    LintsPage *m_lints = nullptr;
    OptionsPage *m_options = nullptr;
    BacklogPage *m_backlog = nullptr;
    CardInfoPage *m_cardInfo = nullptr;
    DeckPage *m_deck = nullptr;
    QuestionPage *m_question = nullptr;
    NoteEditPage *m_edit = nullptr;
    FactsPage *m_facts = nullptr;
    NoteHistoryPage *m_history = nullptr;
    BinPage *m_bin = nullptr;
    SettingsPage *m_settingsPage = nullptr;

    CommandKeys *m_keys = nullptr;
    CommandPalette *m_palette = nullptr;
    std::vector<std::function<void()>> m_paletteActs; ///< of its entries
    QAction *m_importCommand = nullptr;
    QAction *m_exportCommand = nullptr;
    QAction *m_backupCommand = nullptr;
    QAction *m_restoreCommand = nullptr;
    QAction *m_newDeckCommand = nullptr;
    QAction *m_deckNamed = nullptr;  ///< a line that says which deck those below it act on
    QList<QAction *> m_noteCommands; ///< write a note
    QList<QAction *> m_deckCommands; ///< of the selected deck
    QAction *m_startCommand = nullptr;
    QAction *m_quizCommand = nullptr;
    QAction *m_spreadCommand = nullptr;
    QAction *m_optionsCommand = nullptr;
    QAction *m_shortCommand = nullptr;
    StudyMenu *m_ways = nullptr;
    QAction *m_deckCommand = nullptr;
    QAction *m_infoCommand = nullptr;
    QAction *m_previousCommand = nullptr;
    QAction *m_binCommand = nullptr;
    QAction *m_undoCommand = nullptr;
    QAction *m_redoCommand = nullptr;
    QAction *m_todayCommand = nullptr;
    QAction *m_libraryCommand = nullptr;
    QAction *m_lintsCommand = nullptr;
    QAction *m_settingsCommand = nullptr;
    QAction *m_sidebarCommand = nullptr;
    std::vector<std::pair<Scheme, QAction *>> m_schemeCommands;
    QAction *m_fullScreenCommand = nullptr;
};

} // namespace engram::desktop
