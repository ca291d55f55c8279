// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The Today page: what is due, the decks, and what to say when nothing is.

#include <QObject>
#include <QString>
#include <QStringList>

#include <engram/session.h>

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
        Empty,   ///< no deck yet
        NoCards, ///< decks, and not one card in them
        Due,
        Done, ///< nothing is left for today
    };

    explicit TodayViewModel(Engine &engine, QObject *parent = nullptr);

    /// Reads the collection again. False when that failed: see error().
    bool refresh();

    [[nodiscard]] State state() const { return m_state; }
    /// "24 reviews · 6 new questions · …", or "" when nothing is due. Without cards: how to get some.
    [[nodiscard]] const QString &dueLine() const { return m_dueLine; }
    /// When all is done: what was achieved, what comes tomorrow, what is buried. One sentence each.
    [[nodiscard]] const QStringList &doneLines() const { return m_doneLines; }
    /// "Monday 23 November".
    [[nodiscard]] const QString &date() const { return m_date; }
    [[nodiscard]] int total() const { return m_total; }
    /// Says so when an answer lies in the future, and so the clock is or was wrong; "" otherwise.
    [[nodiscard]] const QString &clockSentence() const { return m_clockSentence; }

    /// "Go on with the quiz (7 of 20)"; "" when no session was left.
    [[nodiscard]] const QString &goOnText() const { return m_goOnText; }
    /// How long a short session is; what it would ask is read by refresh().
    void setMinutes(int minutes) { m_minutes = minutes; }
    [[nodiscard]] int minutes() const { return m_minutes; }
    /// Not where all that is due today fits in, and nothing has piled up.
    [[nodiscard]] bool hasShortSession() const;
    /// The day's review was begun today, on this computer.
    [[nodiscard]] bool isBegun() const { return m_isBegun; }
    [[nodiscard]] QString shortText() const; ///< "7 minutes"
    [[nodiscard]] QString shortSentence() const { return planSentence(m_plan); }
    /// What a plan asks, what it puts off, and what that costs.
    [[nodiscard]] static QString planSentence(const MinutePlan &plan);
    /// Says so when more reviews are due than today's limits let through; "" otherwise. Then there is
    /// a choice: all of them now, spread over days, or those that save most.
    [[nodiscard]] const QString &backlogSentence() const { return m_backlogSentence; }
    [[nodiscard]] int reviewsDue() const { return m_plan.cards + m_plan.putOff; } ///< limits aside
    /// When all is done: whether there is something to learn ahead, and weak facts to go through.
    [[nodiscard]] bool canLearnAhead() const { return m_canLearnAhead; }
    [[nodiscard]] bool hasWeakFacts() const { return m_hasWeakFacts; }
    static constexpr Days DaysAhead = 7;
    [[nodiscard]] DeckModel &decks() { return m_decks; }
    [[nodiscard]] const DeckModel &decks() const { return m_decks; }
    [[nodiscard]] const QString &error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QStringList achievements() const;
    [[nodiscard]] bool hasCards(const SessionOptions &options) const;
    bool readWays();
    [[nodiscard]] QString piledUp(int letThrough) const;
    [[nodiscard]] bool hasBegun() const;

    Engine &m_engine;
    DeckModel m_decks;
    State m_state = State::Empty;
    QString m_dueLine;
    QStringList m_doneLines;
    QString m_date;
    QString m_clockSentence;
    QString m_error;
    int m_total = 0;
    int m_minutes = 7;
    QString m_goOnText;
    QString m_backlogSentence;
    MinutePlan m_plan;
    std::chrono::milliseconds m_wholeDay{0};
    bool m_isBegun = false;
    bool m_canLearnAhead = false;
    bool m_hasWeakFacts = false;
};

} // namespace engram::desktop
