// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// What is done with the deck that is selected on Today: the menu, and what asks first.

#include "main_window.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QMenuBar>

#include "today_page.h"
#include "viewmodel/app_view_model.h"

namespace engram::desktop
{

void MainWindow::makeDeckMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Deck"));
    menu->setObjectName(QStringLiteral("deckMenu"));
    m_newDeckCommand = addCommand(menu, tr("&New deck…"),
                                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), "newDeckCommand");
    connect(m_newDeckCommand, &QAction::triggered, this, [this] { askForNewDeck({}); });
    const auto addNew = [this, menu](const QString &text, QKeyCombination keys, const char *name,
                                     NewNote kind) {
        QAction *command = addCommand(menu, text, keys, name);
        m_noteCommands << command;
        m_today->addDeckCommand(command);
        connect(command, &QAction::triggered, this, [this, kind] {
            const auto shown = deckToWriteIn();
            if (const auto deck = shown ? shown : askForDeckToWriteIn())
                m_app.newNote(*deck, kind);
        });
    };
    addNew(tr("New &question…"), Qt::CTRL | Qt::Key_N, "newQuestionCommand", NewNote::Question);
    addNew(tr("New &card…"), Qt::CTRL | Qt::ALT | Qt::Key_N, "newCardCommand", NewNote::Card);
    menu->addSeparator();
    m_deckNamed = menu->addAction(QString());
    m_deckNamed->setObjectName(QStringLiteral("deckNamed"));
    m_deckNamed->setEnabled(false);
    m_today->addDeckSeparator();
    // The selected deck's: their keys are the tree's own.
    const auto add = [this, menu](const QString &text, const QKeySequence &keys, const char *name,
                                  void (MainWindow::*act)(DeckId)) {
        QAction *command = addCommand(menu, text, keys, name);
        command->setShortcutContext(Qt::WidgetShortcut);
        m_today->addDeckCommand(command);
        m_deckCommands << command;
        connect(command, &QAction::triggered, this, [this, act] {
            if (const auto deck = m_today->selectedDeck())
                (this->*act)(*deck);
        });
    };
    add(tr("New deck &below…"), QKeySequence(Qt::Key_Insert), "newBelowCommand",
        &MainWindow::askForNewBelow);
    add(tr("&Rename…"), QKeySequence(Qt::Key_F2), "renameDeckCommand", &MainWindow::askForName);
    add(tr("&Move…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M), "moveDeckCommand",
        &MainWindow::askForPlace);
    add(tr("Mer&ge into…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J), "mergeDeckCommand",
        &MainWindow::askForMerge);
    add(tr("E&xport…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X), "exportDeckCommand",
        &MainWindow::exportSelected);
    add(tr("&Delete"), QKeySequence(Qt::Key_Delete), "deleteDeckCommand", &MainWindow::deleteDeck);
    connect(m_today, &TodayPage::deckSelected, this, &MainWindow::updateDeckCommands);
    connect(m_today, &TodayPage::foldedChanged, this, [this](const QStringList &decks) {
        m_settings.folded = decks;
        saveSettings();
    });
    m_today->setFolded(m_settings.folded);
}

void MainWindow::updateDeckCommands()
{
    const bool here = m_app.isReady() && m_app.page() == Page::Today;
    const bool any = here && m_today->selectedDeck().has_value();
    m_newDeckCommand->setEnabled(here);
    const auto selected = any ? m_today->selectedDeck() : std::nullopt;
    m_deckNamed->setText(selected ? tr("The deck %1:").arg(quotedName(*selected))
                                  : tr("The selected deck: none"));
    const auto written = deckToWriteIn();
    for (QAction *command : m_noteCommands)
        command->setEnabled(written || (here && !m_app.today().decks().decks().empty()));
    m_noteCommands[0]->setText(written ? tr("New &question in %1…").arg(quotedName(*written))
                                       : tr("New &question…"));
    m_noteCommands[1]->setText(written ? tr("New &card in %1…").arg(quotedName(*written))
                                       : tr("New &card…"));
    for (QAction *command : m_deckCommands)
        command->setEnabled(any);
}

/// The deck whose page is shown; on Today the one that is selected, or the only one.
std::optional<DeckId> MainWindow::deckToWriteIn() const
{
    if (!m_app.canWriteNotes())
        return std::nullopt;
    if (m_app.page() == Page::Deck)
        return m_app.deck().deck();
    const std::vector<DeckSummary> &decks = m_app.today().decks().decks();
    return decks.size() == 1 ? std::optional(decks.front().deck.id) : m_today->selectedDeck();
}

/// Of several decks, none of which is selected.
std::optional<DeckId> MainWindow::askForDeckToWriteIn()
{
    if (!m_app.canWriteNotes())
        return std::nullopt;
    std::vector<DeckId> decks;
    QStringList names;
    for (const DeckSummary &row : m_app.today().decks().decks()) {
        decks.push_back(row.deck.id);
        names << m_app.nameOf(row.deck.id);
    }
    if (decks.empty())
        return std::nullopt;
    const auto chosen = m_prompts.chooseDeck(this, {.title = tr("New note"),
                                                    .label = tr("Write it in the deck"),
                                                    .accept = tr("Write"),
                                                    .names = names});
    return chosen ? std::optional(decks[static_cast<std::size_t>(*chosen)]) : std::nullopt;
}

void MainWindow::writeFirst()
{
    const auto deck = deckToWriteIn();
    const std::vector<DeckSummary> &decks = m_app.today().decks().decks();
    if (deck || !decks.empty())
        m_app.newNote(deck ? *deck : decks.front().deck.id, NewNote::Question);
}

void MainWindow::askForNewDeck(std::optional<DeckId> parent)
{
    const auto name = m_prompts.nameDeck(this, tr("New deck"), {});
    if (!name)
        return;
    if (const auto made = m_app.newDeck(*name, parent))
        m_today->selectDeck(*made);
}

void MainWindow::askForNewBelow(DeckId parent)
{
    askForNewDeck(parent);
}

void MainWindow::askForName(DeckId deck)
{
    if (const auto name = m_prompts.nameDeck(this, tr("Rename"), m_app.nameOf(deck)))
        m_app.renameDeck(deck, *name);
}

void MainWindow::askForPlace(DeckId deck)
{
    const std::vector<DeckPlace> places = m_app.placesFor(deck);
    if (places.empty()) {
        m_app.sayInPassing(tr("There is no other deck to move “%1” to.").arg(m_app.nameOf(deck)));
        return;
    }
    const DeckQuestion question{.title = tr("Move a deck"),
                                .label = tr("Move “%1” to").arg(m_app.nameOf(deck)),
                                .accept = tr("Move"),
                                .names = namesOf(places)};
    if (const auto chosen = m_prompts.chooseDeck(this, question))
        m_app.moveDeck(deck, places[static_cast<std::size_t>(*chosen)].parent);
}

void MainWindow::askForMerge(DeckId deck)
{
    const std::vector<DeckPlace> places = m_app.placesToMerge(deck);
    if (places.empty()) {
        m_app.sayInPassing(
            tr("There is no other deck to merge “%1” into.").arg(m_app.nameOf(deck)));
        return;
    }
    const DeckQuestion question{
        .title = tr("Merge decks"),
        .label = tr("Merge “%1” into").arg(m_app.nameOf(deck)),
        .accept = tr("Merge"),
        .note = tr("All notes go behind those of the other deck, with what was learned. The "
                   "emptied deck goes to the bin."),
        .names = namesOf(places)};
    if (const auto chosen = m_prompts.chooseDeck(this, question))
        m_app.mergeDeck(deck, *places[static_cast<std::size_t>(*chosen)].parent);
}

void MainWindow::exportSelected(DeckId deck)
{
    for (const DeckSummary &row : m_app.today().decks().decks())
        if (row.deck.id == deck)
            saveDeck(AppViewModel::exportable(row.deck));
}

/// Where to save a deck, whose folder is remembered; "" when cancelled.
QString MainWindow::askForFile(const QString &suggestion)
{
    const QString path = m_prompts.saveFile(this, QDir(lastFolder()).filePath(suggestion));
    if (!path.isEmpty()) {
        m_settings.folder = QFileInfo(path).absolutePath();
        saveSettings();
    }
    return path;
}

void MainWindow::saveDeck(const ExportableDeck &deck)
{
    const QString path = askForFile(deck.fileName);
    if (!path.isEmpty())
        m_app.exportDeck(deck.id, path);
}

void MainWindow::deleteDeck(DeckId deck)
{
    // The selection goes to the next deck, or else to the one before.
    const std::vector<DeckSummary> &rows = m_app.today().decks().decks();
    const DeckModel::Span gone = m_app.today().decks().spanOf(deck);
    std::optional<DeckId> next;
    if (gone.end < rows.size())
        next = rows[gone.end].deck.id;
    else if (gone.first > 0)
        next = rows[gone.first - 1].deck.id;
    m_app.deleteDeck(deck);
    if (next)
        m_today->selectDeck(*next);
}

} // namespace engram::desktop
