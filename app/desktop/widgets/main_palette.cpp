// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// The command palette of the window: what it offers, and what each row does.

#include "main_window.h"

#include <algorithm>

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>

#include "command_keys.h"
#include "command_palette.h"
#include "text/list_text.h"
#include "viewmodel/app_view_model.h"

namespace engram::desktop
{

namespace
{

/// Whether its keys would reach it now: it stands at a widget that is seen and can be used.
bool isWithinReach(const QAction &command)
{
    const QObjectList objects = command.associatedObjects();
    return std::ranges::any_of(objects, [](QObject *object) {
        const auto *widget = qobject_cast<QWidget *>(object);
        return widget != nullptr && widget->isVisible() && widget->isEnabled();
    });
}

} // namespace

void MainWindow::makePalette()
{
    m_palette = new CommandPalette(*this);
    connect(m_palette, &CommandPalette::chosen, this, [this](int entry) {
        const auto act = m_paletteActs[static_cast<std::size_t>(entry)];
        act();
    });
}

/// Commands of the menus, as they stand there; then those of the page that is seen; then decks.
void MainWindow::openPalette()
{
    std::vector<PaletteEntry> entries;
    m_paletteActs.clear();
    QList<const QAction *> met;
    const auto add = [&](QAction *command, const QString &group) {
        if (met.contains(command) || command->isSeparator() || !command->isEnabled() ||
            command->objectName() == QLatin1String("paletteCommand"))
            return;
        met << command;
        entries.push_back({withoutMnemonic(command->text()), group,
                           command->shortcut().toString(QKeySequence::NativeText)});
        m_paletteActs.emplace_back([command = QPointer<QAction>(command)] {
            if (command)
                command->trigger();
        });
    };
    const auto addMenu = [&](const auto &self, QMenu *menu, const QString &above) -> void {
        if (!menu->isEnabled())
            return;
        Q_EMIT menu->aboutToShow(); // some fill themselves as they open
        const QString title = withoutMnemonic(menu->title());
        const QString group = above.isEmpty() ? title : above + QStringLiteral(" › ") + title;
        for (QAction *command : menu->actions())
            if (command->menu() != nullptr)
                self(self, command->menu(), group);
            else
                add(command, group);
    };
    for (const QAction *top : menuBar()->actions())
        if (top->menu() != nullptr && top->isEnabled())
            addMenu(addMenu, top->menu(), {});
    for (const Shortcut &shortcut : m_keys->list())
        if (shortcut.command != nullptr && isWithinReach(*shortcut.command))
            add(shortcut.command, withoutMnemonic(shortcut.group));
    // A session is paused first, and what was begun is finished.
    if (m_libraryCommand->isEnabled() && m_app.page() != Page::Review) {
        std::vector<std::string> path;
        for (const DeckSummary &row : m_app.today().decks().decks()) {
            path.resize(std::min(path.size(), static_cast<std::size_t>(row.depth)));
            path.push_back(row.deck.name);
            entries.push_back({pathText(path), tr("Open deck"), {}});
            m_paletteActs.emplace_back([this, deck = row.deck.id] { m_app.showDeck(deck); });
        }
    }
    m_palette->open(std::move(entries));
}

} // namespace engram::desktop
