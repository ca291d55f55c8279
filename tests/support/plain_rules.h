// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <algorithm>

#include <engram/sm2.h>

#include "log/projection_rules.h"

namespace engram::test
{

/// Rules enough for testing the store: SM-2 up to the deck's maximum interval, moved as logged where
/// the load is balanced, a drill until 4, a question with a right option makes one card, a cloze one
/// for each "{{", a note of one's own type one for each template.
class PlainRules : public log::ProjectionRules
{
public:
    explicit PlainRules(int version = 1) : m_version(version) {}

    [[nodiscard]] int version() const override { return m_version; }

    [[nodiscard]] std::vector<CardSpec> cardsOf(const NoteContent &content) const override
    {
        std::vector<CardSpec> cards;
        if (const auto *question = std::get_if<Question>(&content)) {
            if (std::any_of(question->options.begin(), question->options.end(),
                            [](const Option &option) { return option.right; }))
                cards.push_back({0, CardKind::Choice});
        } else if (const auto *basic = std::get_if<Basic>(&content)) {
            cards.push_back({0, CardKind::Basic});
            if (basic->reversed)
                cards.push_back({1, CardKind::Reversed});
        } else if (const auto *fields = std::get_if<FieldNote>(&content)) {
            for (const CardTemplate &made : fields->type->templates)
                cards.push_back({made.ordinal, CardKind::Own});
        } else {
            const std::string &text = std::get<Cloze>(content).text;
            int ordinal = 1;
            for (auto at = text.find("{{"); at != std::string::npos && ordinal <= MaximumOrdinal;
                 at = text.find("{{", at + 2))
                cards.push_back({ordinal++, CardKind::Cloze});
        }
        return cards;
    }

    [[nodiscard]] log::NoteLines linesOf(const NoteContent &content) const override
    {
        if (const auto *basic = std::get_if<Basic>(&content))
            return {basic->front, basic->back};
        if (const auto *fields = std::get_if<FieldNote>(&content))
            return {std::string(fields->first()), {}};
        const auto *question = std::get_if<Question>(&content);
        return {question != nullptr ? question->heading : std::get<Cloze>(content).text, {}};
    }

    [[nodiscard]] std::optional<Schedule> replay(const CardHistory &history,
                                                 const Settings &settings,
                                                 const DeckOptions &options) const override
    {
        std::optional<Schedule> schedule;
        std::size_t said = 0;
        const auto reschedule = [&](std::size_t answered) {
            for (; said < history.reschedules.size() && history.reschedules[said].after == answered;
                 ++said) {
                const Reschedule &to = history.reschedules[said];
                const StudyDay day = studyDay(to.at, to.utcOffset, settings.rollover);
                if (!to.due)
                    schedule.reset();
                else if (!schedule)
                    schedule =
                        Schedule{{1, 0, 250}, to.due->day, day, Grade::Good, 0, 0, false, {}};
                if (schedule)
                    schedule->due = to.due->day;
            }
        };
        for (const Review &review : history.reviews) {
            const auto place = static_cast<std::size_t>(&review - history.reviews.data());
            reschedule(place);
            const StudyDay day = studyDay(review.at, review.utcOffset, settings.rollover);
            if (review.mode == ReviewMode::Drill && schedule && !needsDrill(review.grade))
                schedule->drill.reset();
            if (review.mode != ReviewMode::Scheduled)
                continue;
            if (!schedule)
                schedule = Schedule{{}, day, day, review.grade, 0, 0, false, {}};
            schedule->memory = nextSm2(schedule->memory, review.grade,
                                       {settings.sm2Variant, options.maximumInterval});
            for (const IntervalMove &move : history.moves)
                if (move.review == place && options.balanceLoad)
                    schedule->memory.interval = std::max(1, schedule->memory.interval + move.days);
            schedule->lapses += schedule->lastRight && !isPass(review.grade) ? 1 : 0;
            schedule->reviews += 1;
            schedule->lastRight = isPass(review.grade);
            schedule->lastGrade = review.grade;
            schedule->lastReviewed = day;
            schedule->due = day + schedule->memory.interval;
            schedule->drill = needsDrill(review.grade) ? std::optional(day) : std::nullopt;
        }
        reschedule(history.reviews.size());
        return schedule;
    }

private:
    int m_version;
};

} // namespace engram::test
