// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// The library page in the window: where it leads, and what asks first.

#include "main_window.h"

#include "card_menu.h"
#include "library_page.h"
#include "lints_page.h"
#include "replace_page.h"
#include "review_page.h"
#include "study_menu.h"
#include "viewmodel/app_view_model.h"

namespace engram::desktop
{

void MainWindow::makeLibrary()
{
    m_library = new LibraryPage(m_app.library(), m_appearance, m_settings.library);
    connect(m_library, &LibraryPage::closed, &m_app, &AppViewModel::goToday);
    connect(m_library, &LibraryPage::keptChanged, this, [this] {
        m_library->keep();
        saveSettings();
    });
    m_lints = new LintsPage(m_app.lints(), m_appearance);
    connect(m_library, &LibraryPage::lintsRequested, &m_app, &AppViewModel::showLints);
    connect(m_lints, &LintsPage::closed, &m_app, &AppViewModel::goBack);
    connect(m_lints, &LintsPage::editRequested, &m_app, &AppViewModel::editNote);
    connect(m_library, &LibraryPage::binRequested, &m_app, &AppViewModel::showBin);
    connect(m_library, &LibraryPage::studyRequested, &m_app, &AppViewModel::studyLibrary);
    connect(m_library, &LibraryPage::cardOpened, &m_app, &AppViewModel::showCardInfo);
    connect(m_library, &LibraryPage::editRequested, &m_app, &AppViewModel::editNote);
    connect(m_library, &LibraryPage::historyRequested, &m_app, &AppViewModel::showHistoryOf);
    connect(m_library, &LibraryPage::linkActivated, this,
            [this](const QUrl &link) { m_prompts.openLink(this, link); });
    connect(m_library, &LibraryPage::exportRequested, this, [this] {
        const QString path = askForFile(tr("selection.md", "name of a file"));
        if (!path.isEmpty())
            m_app.exportSelection(path);
    });
    connect(m_library, &LibraryPage::replaceRequested, &m_app, &AppViewModel::showReplace);
    m_replace = new ReplacePage(m_app.replace(), m_appearance);
    connect(m_replace, &ReplacePage::closed, &m_app, &AppViewModel::leaveReplace);
    connect(m_library, &LibraryPage::deckMoveRequested, this, &MainWindow::askForPlace);
    connect(m_library, &LibraryPage::deckMergeRequested, this, &MainWindow::askForMerge);
    connect(m_library, &LibraryPage::deckRemoveRequested, &m_app, &AppViewModel::deleteDeck);
    connect(m_library, &LibraryPage::dueRequested, this, [this] {
        LibraryActions &actions = m_app.library().actions();
        if (!actions.canAct())
            return;
        if (const auto choice = m_prompts.chooseDue(this, actions.dueQuestion()))
            actions.setDue(*choice);
    });
    connect(m_library, &LibraryPage::moveRequested, this, [this] {
        const std::vector<DeckPlace> places = m_app.placesForNotes();
        const DeckQuestion question{.title = tr("Move notes"),
                                    .label = tr("Move to the deck"),
                                    .accept = tr("Move"),
                                    .names = namesOf(places)};
        const auto chosen = m_prompts.chooseDeck(this, question);
        if (chosen)
            m_app.library().actions().moveTo(*places[static_cast<std::size_t>(*chosen)].parent);
    });
}

/// Once the menus are made, whose keys it shares.
void MainWindow::listLibraryKeys()
{
    m_library->listKeys(*m_keys);
    m_library->followKeys(m_review->cardMenu().commands());
    m_library->followKeys({m_ways->commands().begin(), m_ways->commands().end()});
}

} // namespace engram::desktop
