// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The ways to study besides what is due today and a quiz: of the selected deck, or of all.

#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include <QMenu>

#include <engram/session_options.h>

class QActionGroup;

namespace engram::desktop
{

class AppViewModel;

class StudyMenu : public QMenu
{
    Q_OBJECT

public:
    using SelectedDeck = std::function<std::optional<DeckId>()>;

    StudyMenu(AppViewModel &app, SelectedDeck selectedDeck, QWidget *parent = nullptr);

    /// All that have a place of their own, in order.
    [[nodiscard]] const std::vector<QAction *> &commands() const { return m_commands; }
    void setCommandsEnabled(bool enabled);
    /// A search and learning ahead, whose keys the library has for itself.
    void setLibraryKeysEnabled(bool enabled);
    /// Says of what each would be: "“Networks”" or "all decks".
    void setScope(const QString &scope);

Q_SIGNALS:
    /// Another length of a short session was chosen.
    void minutesChosen(int minutes);

private:
    QAction *add(const QString &text, const QKeySequence &keys, const char *name,
                 const QString &scoped = {});
    QAction *addSession(const QString &text, const QKeySequence &keys, const char *name,
                        const QString &scoped, const SessionOptions &options);
    void addMinutes();

    AppViewModel &m_app;
    SelectedDeck m_selectedDeck;
    QAction *m_search = nullptr;
    QAction *m_ahead = nullptr;
    std::vector<QAction *> m_commands;
    std::vector<std::pair<QAction *, QString>> m_scoped; ///< with %1 for the scope
};

} // namespace engram::desktop
