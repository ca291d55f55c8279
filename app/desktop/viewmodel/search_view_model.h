// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A query, what it finds, and the sessions over it. It is looked for in steps from an idle timer, so that
/// keys are never waited for.

#include <cstddef>
#include <memory>
#include <optional>

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <engram/library.h>
#include <engram/search.h>
#include <engram/session_options.h>

namespace engram::desktop
{

class Engine;

class SearchViewModel : public QObject
{
    Q_OBJECT

public:
    /// So many of the cards found are listed.
    static constexpr std::size_t MostListed = 8;

    explicit SearchViewModel(Engine &engine, QObject *parent = nullptr);

    /// `ends` says which session a quiz or cram takes the place of; "" for none. The query of last
    /// time is there.
    void show(const QString &ends);
    /// Looks once the person stops writing.
    void setQuery(const QString &query);
    /// What deck:current means: its path, "" for nothing.
    void setCurrentDeck(const QString &path);
    /// Begins to look, up to MaximumFound cards.
    void look();
    /// Goes on to the end; for who cannot wait for the timers.
    void finishLooking();
    /// The page is left: nothing is looked for any more.
    void leave();

    [[nodiscard]] const QString &query() const { return m_query; }
    [[nodiscard]] const QString &ends() const { return m_ends; }
    [[nodiscard]] const QString &problem() const { return m_problem; } ///< "" for none
    /// "12 cards, 5 of them due or new", or how far it has come.
    [[nodiscard]] const QString &found() const { return m_found; }
    [[nodiscard]] const QStringList &titles() const { return m_titles; } ///< of the first cards
    /// Whether there is something to search by.
    [[nodiscard]] bool isUsable() const { return m_search.has_value() && !m_query.isEmpty(); }
    [[nodiscard]] SessionOptions options(SessionKind kind) const;

Q_SIGNALS:
    void changed();

private:
    void parse();
    bool step();
    bool count();
    void stop();

    Engine &m_engine;
    QTimer m_pause; ///< in the person's writing
    QTimer m_idle;
    std::unique_ptr<LibraryList> m_list;
    std::size_t m_counted = 0; ///< of its rows
    int m_toAsk = 0;           ///< of those, due or new
    QString m_query;
    QString m_currentDeck;
    QString m_ends;
    QString m_problem;
    QString m_found;
    QStringList m_titles;
    std::optional<Search> m_search;
};

} // namespace engram::desktop
