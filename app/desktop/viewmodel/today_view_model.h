// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The Today page: what is due, the decks, and what to say when nothing is.

#include <QObject>
#include <QString>
#include <QStringList>

#include "deck_model.h"

namespace engram::desktop
{

class Engine;

class TodayViewModel : public QObject
{
    Q_OBJECT

public:
    /// What the page has to offer.
    enum class State {
        Empty, ///< no deck yet
        Due,
        Done, ///< nothing is left for today
    };

    explicit TodayViewModel(Engine &engine, QObject *parent = nullptr);

    /// Reads the collection again. False when that failed: see error().
    bool refresh();

    [[nodiscard]] State state() const { return m_state; }
    /// "24 reviews · 6 new questions · …", or "" when nothing is due.
    [[nodiscard]] const QString &dueLine() const { return m_dueLine; }
    /// When all is done: what was achieved, what comes tomorrow, what is buried. One sentence each.
    [[nodiscard]] const QStringList &doneLines() const { return m_doneLines; }
    /// "Monday 23 November".
    [[nodiscard]] const QString &date() const { return m_date; }
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] DeckModel &decks() { return m_decks; }
    [[nodiscard]] const QString &error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QStringList achievements() const;

    Engine &m_engine;
    DeckModel m_decks;
    State m_state = State::Empty;
    QString m_dueLine;
    QStringList m_doneLines;
    QString m_date;
    QString m_error;
    int m_total = 0;
};

} // namespace engram::desktop
