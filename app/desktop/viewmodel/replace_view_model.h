// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Find and replace over the library: what is sought, what that would change, and the change as one step of
/// undo. What would change is found in steps from an idle timer, so that keys are never waited for, and
/// changed on the engine's thread.

#include <memory>
#include <optional>

#include <QObject>
#include <QString>
#include <QTimer>

#include <engram/find_replace.h>
#include <engram/search.h>

#include "library_actions.h"
#include "long_work.h"
#include "replacement_model.h"

namespace engram::desktop
{

class Engine;

/// Of which notes.
struct ReplaceScope
{
    QString query; ///< that finds all of them
    Search search;
    LibraryActions::Notes selected;
    int selectedRows = 0;
};

class ReplaceViewModel : public QObject
{
    Q_OBJECT

public:
    explicit ReplaceViewModel(Engine &engine, QObject *parent = nullptr);

    /// Over several selected rows, or else all found. What was sought last is there.
    void show(ReplaceScope scope);
    /// The page is left: nothing is looked for any more.
    void leave();

    [[nodiscard]] const ReplaceOptions &options() const { return m_options; }
    /// Looks once the person stops writing.
    void setOptions(ReplaceOptions options);
    [[nodiscard]] bool isOfSelected() const { return m_isOfSelected; }
    void setOfSelected(bool isOfSelected);
    [[nodiscard]] bool hasSelected() const { return m_scope && m_scope->selectedRows > 0; }
    [[nodiscard]] QString selectedText() const; ///< "The 3 selected rows"
    [[nodiscard]] QString foundText() const;    ///< "All notes that “is:due” finds"

    [[nodiscard]] const QString &problem() const { return m_problem; } ///< "" for none
    /// "12 places in 5 notes", and how far it has come.
    [[nodiscard]] QString summary() const;
    [[nodiscard]] ReplacementModel &changes() { return m_changes; }
    [[nodiscard]] LongWork &work() { return m_work; }
    [[nodiscard]] bool canApply() const;
    /// Goes on to the end; for who cannot wait for the timers.
    void finishLooking();
    void apply();

Q_SIGNALS:
    void changed();
    void applied(const QString &sentence);
    void failed(const QString &sentence);
    void told(const QString &sentence);

private:
    void look();
    bool step();
    void stop();

    Engine &m_engine;
    LongWork m_work;
    ReplacementModel m_changes;
    ReplaceOptions m_options;
    std::optional<ReplaceScope> m_scope;
    std::shared_ptr<ReplacementList> m_list;
    QString m_problem;
    QTimer m_pause; ///< in the person's writing
    QTimer m_idle;
    bool m_isOfSelected = false;
    bool m_isDone = false; ///< the list
};

} // namespace engram::desktop
