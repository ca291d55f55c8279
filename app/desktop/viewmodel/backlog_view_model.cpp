// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "backlog_view_model.h"

#include <algorithm>
#include <utility>

#include <QLocale>

#include "deck_model.h"
#include "engine.h"
#include "text/error_text.h"
#include "text/study_date.h"

namespace engram::desktop
{

namespace
{

constexpr Days FarthestAway = 3'640; // the engine moves reviews within ten years
constexpr int UsualAway = 7;
constexpr Days TwoWeeks = 14;

} // namespace

BacklogViewModel::BacklogViewModel(Engine &engine, QObject *parent)
    : QObject(parent), m_engine(engine)
{
}

QDate BacklogViewModel::today() const
{
    return dateOf(m_today);
}

QDate BacklogViewModel::farthest() const
{
    return dateOf(m_today + FarthestAway);
}

bool BacklogViewModel::show(std::optional<DeckId> deck)
{
    m_today = m_engine.collection().today();
    if (!m_awayFrom.isValid() || m_awayFrom < today() || m_awayUntil < m_awayFrom) {
        m_awayFrom = today().addDays(1);
        m_awayUntil = today().addDays(UsualAway);
    }
    if (!readDecks())
        return false;
    const auto place = std::ranges::find(m_ids, deck);
    m_deck = place == m_ids.end() ? 0 : static_cast<int>(place - m_ids.begin());
    replan();
    return true;
}

bool BacklogViewModel::readDecks()
{
    const auto decks = m_engine.collection().decks();
    if (!decks) {
        m_problem = desktop::sentenceOf(decks.error());
        return false;
    }
    m_decks = QStringList(tr("All decks")) + indentedNames(*decks);
    m_ids.assign(1, std::nullopt);
    for (const DeckSummary &row : *decks)
        m_ids.emplace_back(row.deck.id);
    return true;
}

// What is chosen

void BacklogViewModel::setDeck(int place)
{
    if (place < 0 || place >= m_decks.size() || std::exchange(m_deck, place) == place)
        return;
    replan();
}

void BacklogViewModel::setWay(Way way)
{
    if (std::exchange(m_way, way) != way)
        replan();
}

void BacklogViewModel::setDays(int days)
{
    if (std::exchange(m_days, days) != days)
        replan();
}

void BacklogViewModel::setAwayFrom(QDate day)
{
    if (std::exchange(m_awayFrom, day) != day)
        replan();
}

void BacklogViewModel::setAwayUntil(QDate day)
{
    if (std::exchange(m_awayUntil, day) != day)
        replan();
}

// What would come of it

/// Nothing, with a problem told, when the days are out of order.
std::optional<SpreadOptions> BacklogViewModel::options()
{
    SpreadOptions options{.deck = m_ids[static_cast<std::size_t>(m_deck)],
                          .from = {},
                          .until = m_today,
                          .first = m_today,
                          .days = m_days};
    if (m_way == Way::PiledUp)
        return options;
    if (m_awayUntil < m_awayFrom) {
        m_problem = tr("The last day away is before the first.");
        return {};
    }
    // Who is away from today on does not answer what is overdue, either.
    if (m_awayFrom > today())
        options.from = studyDayOf(m_awayFrom);
    options.until = studyDayOf(m_awayUntil);
    options.first = options.until + 1;
    return options;
}

void BacklogViewModel::replan()
{
    // While reviews are being moved nothing is planned; the page is left then, or planned anew.
    if (!m_engine.isReady())
        return;
    m_plan.reset();
    m_problem.clear();
    m_sentence.clear();
    if (const auto options = this->options()) {
        auto plan = m_engine.collection().planSpread(*options);
        if (plan) {
            m_plan = *std::move(plan);
            tell(*m_plan);
        } else {
            m_problem = desktop::sentenceOf(plan.error());
        }
    }
    if (!m_plan)
        m_forecast.setDays({});
    Q_EMIT changed();
}

void BacklogViewModel::tell(const SpreadPlan &plan)
{
    const QLocale locale;
    const bool isAway = m_way == Way::Away;
    // Weekdays do not tell weeks apart.
    const bool isLong = plan.options.first + plan.options.days - m_today > TwoWeeks;
    //: Dates such as 24 Nov and Tue 24, as short as they can be told
    const QString shortFormat = isLong ? tr("d MMM") : tr("ddd d");
    const StudyDay first = isAway ? plan.options.from.value_or(m_today) : m_today;
    std::vector<ForecastDay> days;
    int due = 0;
    int most = 0;
    for (const DayLoad &load : plan.load) {
        if (load.day < first)
            continue;
        const QDate date = dateOf(load.day);
        ForecastDay day{//: A date such as Tuesday 24 November, without the year
                        .name = locale.toString(date, tr("dddd d MMMM")),
                        .shortName = locale.toString(date, shortFormat),
                        .before = static_cast<int>(load.before),
                        .after = static_cast<int>(load.after),
                        .isAway = isAway && load.day <= plan.options.until};
        if (load.day <= plan.options.until)
            due += day.before;
        most = std::max(most, day.after);
        days.push_back(std::move(day));
    }
    m_forecast.setDays(std::move(days));
    m_sentence = sentenceOf(due, static_cast<int>(plan.moves.size()), most);
}

QString BacklogViewModel::sentenceOf(int due, int moved, int most) const
{
    if (due == 0 && m_way == Way::Away)
        return tr("Nothing comes due in these days, so nothing moves.");
    if (due == 0) {
        // The lists count these as due, too.
        const auto counts = m_engine.collection().counts(m_ids[static_cast<std::size_t>(m_deck)]);
        const QString none = tr("No review is due here, so nothing moves.");
        return counts && counts->drill > 0
                   ? none + QLatin1Char(' ') +
                         tr("%n card(s) are to be asked again today.", nullptr, counts->drill)
                   : none;
    }
    const QString peak = tr("no day asks for more than %n.", "reviews", most);
    if (moved == 0)
        return tr("Nothing moves:") + QLatin1Char(' ') + peak;
    return tr("%1 of %n review(s) move;", nullptr, due).arg(moved) + QLatin1Char(' ') + peak;
}

QString BacklogViewModel::ontoText() const
{
    if (m_way == Way::PiledUp)
        return tr("day(s), from today on", "behind a number", m_days);
    //: %1 is a date such as Tuesday 24 November
    return tr("day(s), from %1 on", "behind a number", m_days)
        .arg(QLocale().toString(m_awayUntil.addDays(1), tr("dddd d MMMM")));
}

// Doing it

void BacklogViewModel::setProblem(const QString &problem)
{
    m_problem = problem;
    Q_EMIT changed();
}

bool BacklogViewModel::canApply() const
{
    return m_engine.isReady() && m_plan && !m_plan->moves.empty();
}

void BacklogViewModel::apply()
{
    if (!canApply())
        return;
    Collection *const collection = &m_engine.collection();
    if (collection->today() != m_today) {
        show(m_ids[static_cast<std::size_t>(m_deck)]);
        setProblem(
            tr("A new day has begun. The forecast is now from today on; nothing was moved."));
        return;
    }
    // Thousands of cards may be written.
    m_engine.run(
        this, [collection, plan = *m_plan] { return collection->applySpread(plan); },
        [this, moved = static_cast<int>(m_plan->moves.size())](const Result<ChangeSet> &done) {
            if (done) {
                Q_EMIT applied(moved);
                return;
            }
            replan();
            setProblem(desktop::sentenceOf(done.error()));
        });
}

} // namespace engram::desktop
