// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// The commands that ask something first.

#include "main_window.h"

#include <QDir>
#include <QFileInfo>

#include "today_page.h"
#include "viewmodel/app_view_model.h"

namespace engram::desktop
{

void MainWindow::chooseImport()
{
    const QStringList files = m_prompts.openFiles(this, lastFolder());
    if (files.isEmpty())
        return;
    m_settings.folder = QFileInfo(files.front()).absolutePath();
    saveSettings();
    m_app.importFiles(files);
}

QString MainWindow::lastFolder() const
{
    return m_settings.folder.isEmpty() ? QDir::homePath() : m_settings.folder;
}

void MainWindow::chooseBackup()
{
    QString path = m_prompts.saveBackup(this, QDir(lastFolder()).filePath(m_app.backupName()));
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".engram"); // else it is not among those that can be restored
    if (!path.isEmpty())
        m_app.backUp(path);
}

void MainWindow::chooseRestore()
{
    const QString path = m_prompts.openBackup(this, lastFolder());
    if (!path.isEmpty() && m_prompts.mayRestore(this, m_app.restoreQuestion(path)))
        m_app.restoreBackup(path);
}

void MainWindow::chooseExport()
{
    const std::vector<ExportableDeck> decks = m_app.exportableDecks();
    if (decks.empty())
        return;
    QStringList names;
    for (const ExportableDeck &deck : decks)
        names << deck.name;
    std::optional<int> place = 0;
    if (decks.size() > 1)
        place = m_prompts.chooseDeck(this, {.title = tr("Export deck"),
                                            .label = tr("Export as a file"),
                                            .accept = tr("Export…"),
                                            .names = names});
    if (!place)
        return;
    saveDeck(decks[static_cast<std::size_t>(*place)]);
}

void MainWindow::chooseQuiz()
{
    const std::vector<DeckSummary> &decks = m_app.today().decks().decks();
    const auto selected = m_today->selectedDeck();
    int current = 0;
    for (std::size_t i = 0; i < decks.size(); ++i) {
        if (selected == decks[i].deck.id)
            current = static_cast<int>(i);
    }
    const auto choice = m_prompts.chooseQuiz(this, indentedNames(decks), current);
    if (choice)
        m_app.startQuiz(decks[static_cast<std::size_t>(choice->deck)].deck.id, choice->shuffled);
}

void MainWindow::chooseDue()
{
    CardActions &actions = m_app.cardActions();
    if (!actions.canAct())
        return;
    if (const auto choice = m_prompts.chooseDue(this, actions.dueQuestion()))
        actions.setDue(*choice);
}

} // namespace engram::desktop
