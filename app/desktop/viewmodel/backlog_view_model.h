// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Spreading reviews over days: those that have piled up, or those of days away. What would come of
/// it is planned anew with every change, and nothing is moved before apply().

#include <optional>
#include <vector>

#include <QDate>
#include <QObject>
#include <QString>
#include <QStringList>

#include <engram/id.h>
#include <engram/spread.h>

#include "forecast_model.h"

namespace engram::desktop
{

class Engine;

class BacklogViewModel : public QObject
{
    Q_OBJECT

public:
    /// Which reviews move.
    enum class Way {
        PiledUp, ///< what is due and overdue, from today on
        Away,    ///< what comes due in days away, onto the days after them
    };

    explicit BacklogViewModel(Engine &engine, QObject *parent = nullptr);

    /// Begins with this deck or, with nothing, all of them. Days that were chosen before stay, unless
    /// they are past. False when the collection cannot be read: see problem().
    bool show(std::optional<DeckId> deck);

    /// All decks in one, then each deck, by its place in the tree.
    [[nodiscard]] const QStringList &decks() const { return m_decks; }
    [[nodiscard]] int deck() const { return m_deck; }
    [[nodiscard]] Way way() const { return m_way; }
    [[nodiscard]] int days() const { return m_days; }
    [[nodiscard]] QDate awayFrom() const { return m_awayFrom; }
    [[nodiscard]] QDate awayUntil() const { return m_awayUntil; }
    [[nodiscard]] QDate today() const;
    /// The last day that days away can reach to.
    [[nodiscard]] QDate farthest() const;

    // Each does nothing where all is so already, and otherwise plans anew.

    void setDeck(int place);
    void setWay(Way way);
    void setDays(int days); ///< 1 … MostSpreadDays
    void setAwayFrom(QDate day);
    void setAwayUntil(QDate day);

    /// Behind the number of days: "days, from today on".
    [[nodiscard]] QString ontoText() const;
    /// Each day from the first that changes to the last moved onto.
    [[nodiscard]] ForecastModel &forecast() { return m_forecast; }
    /// "47 of 120 reviews move; no day asks for more than 24."
    [[nodiscard]] const QString &sentence() const { return m_sentence; }
    /// What is wrong with the choice, or went wrong; "" for nothing.
    [[nodiscard]] const QString &problem() const { return m_problem; }

    [[nodiscard]] bool canApply() const;
    /// Moves the reviews: applied() follows, or a problem().
    void apply();

Q_SIGNALS:
    void changed();
    void applied(int moved);

private:
    [[nodiscard]] bool readDecks();
    void replan();
    [[nodiscard]] std::optional<SpreadOptions> options();
    [[nodiscard]] QString sentenceOf(int due, int moved, int most) const;
    void tell(const SpreadPlan &plan);
    void setProblem(const QString &problem);

    Engine &m_engine;
    QStringList m_decks;
    std::vector<std::optional<DeckId>> m_ids; ///< by place in m_decks
    int m_deck = 0;
    Way m_way = Way::PiledUp;
    int m_days = 7;
    StudyDay m_today{0};
    QDate m_awayFrom;
    QDate m_awayUntil;
    std::optional<SpreadPlan> m_plan;
    ForecastModel m_forecast;
    QString m_sentence;
    QString m_problem;
};

} // namespace engram::desktop
