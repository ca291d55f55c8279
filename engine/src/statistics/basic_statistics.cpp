// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "statistics/basic_statistics.h"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

#include "study/deck_tree.h"
#include "study/streak.h"

namespace engram::statistics
{

namespace
{

constexpr int ForecastDays = 30;

struct Passes
{
    std::int64_t passes = 0;
    std::int64_t n = 0;
};

/// Walks the log once, oldest first.
class LogPass
{
public:
    LogPass(StudyDay today, std::chrono::minutes rollover) : m_today(today), m_rollover(rollover) {}

    void add(const Review &review, BasicStatistics &figures)
    {
        const StudyDay day = studyDay(review.at, review.utcOffset, m_rollover);
        if (!m_day || *m_day != day) {
            m_seenToday.clear();
            m_day = day;
        }
        ++figures.reviews;
        if (day == m_today) {
            ++figures.reviewsToday;
            figures.millisecondsToday += review.taken.count();
        }
        const bool first = m_seenToday.insert(review.card).second;
        if (review.mode != ReviewMode::Scheduled || review.intervalBefore < 1 || !first)
            return;
        const Days age = m_today - day;
        const std::array<Days, 3> spans = {7, 30, 365};
        for (std::size_t i = 0; i < spans.size(); ++i)
            if (age >= 0 && age < spans[i])
                count(m_spans[i], review.grade);
        count(m_ever, review.grade);
    }

    void finish(BasicStatistics &figures) const
    {
        figures.last7 = retentionOf(m_spans[0].passes, m_spans[0].n);
        figures.last30 = retentionOf(m_spans[1].passes, m_spans[1].n);
        figures.last365 = retentionOf(m_spans[2].passes, m_spans[2].n);
        figures.ever = retentionOf(m_ever.passes, m_ever.n);
    }

private:
    static void count(Passes &passes, Grade grade)
    {
        ++passes.n;
        passes.passes += isPass(grade) ? 1 : 0;
    }

    StudyDay m_today;
    std::chrono::minutes m_rollover;
    std::optional<StudyDay> m_day;
    std::unordered_set<CardId> m_seenToday;
    std::array<Passes, 3> m_spans{};
    Passes m_ever;
};

} // namespace

Result<BasicStatistics> basicStatistics(const study::StudyContext &context,
                                        std::optional<DeckId> deck)
{
    auto decks = context.store.decks();
    if (!decks)
        return failFrom(decks);
    const study::DeckTree tree(*std::move(decks));
    if (deck && tree.find(*deck) == nullptr)
        return fail(Errc::NotFound, "there is no such deck");
    const std::vector<DeckId> inScope = tree.subtree(deck);
    const auto counts = [&](DeckId id) { return std::ranges::find(inScope, id) != inScope.end(); };

    BasicStatistics figures;
    figures.today = context.today();
    figures.forecast.assign(ForecastDays, 0);
    auto tallies = context.store.tallies();
    if (!tallies)
        return failFrom(tallies);
    for (const store::CardTally &tally : *tallies) {
        if (!counts(tally.deck))
            continue;
        figures.cards += tally.count;
        if (tally.state == store::CardTally::State::Young)
            figures.youngCards += tally.count;
        else if (tally.state == store::CardTally::State::Mature)
            figures.matureCards += tally.count;
        else if (tally.state == store::CardTally::State::Suspended)
            figures.suspendedCards += tally.count;
        else
            figures.newCards += tally.count;
        if (tally.asked) {
            const Days ahead = std::max(0, *tally.asked - figures.today);
            if (ahead < ForecastDays)
                figures.forecast[static_cast<std::size_t>(ahead)] += tally.count;
        }
    }
    for (const DeckId id : inScope) {
        auto notes = context.store.noteCount(id);
        if (!notes)
            return failFrom(notes);
        figures.notes += *notes;
    }
    LogPass pass(figures.today, context.store.settings().rollover);
    auto visited = context.store.visitAnswers([&](const store::LoggedAnswer &answer) {
        if (counts(answer.deck))
            pass.add(answer.review, figures);
        return true;
    });
    if (!visited)
        return failFrom(visited);
    pass.finish(figures);
    auto days = study::streak(context);
    if (!days)
        return failFrom(days);
    figures.streak = *days;
    return figures;
}

} // namespace engram::statistics
