// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/card_info.h"

#include <algorithm>
#include <utility>

#include <engram/sm2.h>

#include "content/cloze.h"
#include "schedule/replay.h"
#include "study/deck_tree.h"
#include "study/shown_card.h"

namespace engram::study
{

namespace
{

/// What was chosen, and what is right, by the question's present text.
void nameOptions(const Question &question, CardReview &entry)
{
    if (!entry.review.choice)
        return;
    for (const std::uint8_t index : entry.review.choice->chosen) {
        if (index < question.options.size())
            entry.chosen.push_back(plainLine(question.options[index].text));
    }
    for (const Option &option : question.options) {
        if (option.right)
            entry.right.push_back(plainLine(option.text));
    }
}

/// What the card asks, which does not give its answer away.
std::string askedBy(const Note &note, const Card &card)
{
    if (const auto *cloze = std::get_if<Cloze>(&note.content))
        return titleOf(Basic{clozeFront(cloze->text, ordinalOf(card.id)), {}, false});
    if (const auto *fields = std::get_if<FieldNote>(&note.content))
        return titleOf(
            Basic{renderCard(*fields, ordinalOf(card.id), {note.tags, {}}).front, {}, false});
    const auto *basic = std::get_if<Basic>(&note.content);
    if (basic != nullptr && card.kind == CardKind::Reversed)
        return titleOf(Basic{basic->back, {}, false});
    return titleOf(note.content);
}

DueReason::Rule ruleOf(const Sm2State &before, Grade grade)
{
    using Rule = DueReason::Rule;
    if (!isPass(grade))
        return Rule::StartedOver;
    if (before.repetition == 0)
        return Rule::FirstPass;
    return before.repetition == 1 ? Rule::SecondPass : Rule::Multiplied;
}

DueReason reasonOf(const Review &review, const std::optional<Schedule> &before,
                   const Schedule &after, const Settings &settings, const DeckOptions &options)
{
    const Sm2State memory = before ? before->memory : Sm2State{};
    const bool delphi = settings.sm2Variant == Sm2Variant::Delphi;
    DueReason reason{.rule = ruleOf(memory, after.lastGrade),
                     .grade = after.lastGrade,
                     .answered = after.lastReviewed,
                     .elapsed = {},
                     .intervalBefore = memory.interval,
                     .easiness = delphi ? memory.easiness : after.memory.easiness,
                     .interval = after.memory.interval,
                     .due = after.due};
    if (before && before->reviews > 0)
        reason.elapsed = after.lastReviewed - before->lastReviewed;
    // Without the deck's options, to tell what they did.
    const Days plain = nextSm2(memory, after.lastGrade, {.variant = settings.sm2Variant}).interval;
    const Days said = schedule::planned(before, review, settings, options).memory.interval;
    reason.longest = plain > options.maximumInterval;
    reason.fuzzed = said != std::min(plain, options.maximumInterval);
    reason.moved = reason.interval - said;
    return reason;
}

Days intervalOf(const std::optional<Schedule> &schedule)
{
    return schedule ? schedule->memory.interval : 0;
}

/// Replays a card's history, step by step, and keeps what each did.
class Explanation
{
public:
    Explanation(CardInfo &info, const Question *question, const Settings &settings,
                const DeckOptions &options)
        : m_info(info), m_question(question), m_settings(settings), m_options(options)
    {
    }

    void operator()(const Review &review, Days moved)
    {
        const std::optional<Schedule> before = m_schedule;
        schedule::apply(m_schedule, review, moved, m_settings, m_options);
        if (review.mode == ReviewMode::Scheduled) {
            m_info.reason = reasonOf(review, before, *m_schedule, m_settings, m_options);
            m_info.reset.reset();
        }
        CardReview entry{.review = review,
                         .day = schedule::dayOf(review, m_settings),
                         .intervalBefore = intervalOf(before),
                         .intervalAfter = intervalOf(m_schedule),
                         .chosen = {},
                         .right = {}};
        if (m_question != nullptr)
            nameOptions(*m_question, entry);
        m_info.history.emplace_back(std::move(entry));
    }

    void operator()(const Reschedule &said)
    {
        const StudyDay day = schedule::dayOf(said, m_settings);
        CardReschedule entry{.at = said.at,
                             .utcOffset = said.utcOffset,
                             .day = day,
                             .due = {},
                             .intervalBefore = intervalOf(m_schedule)};
        schedule::apply(m_schedule, said, m_settings, m_options);
        entry.intervalAfter = intervalOf(m_schedule);
        m_info.reason.reset();
        m_info.reset.reset();
        if (said.due) {
            entry.due = said.due->day;
            m_info.reason = DueReason{.rule = DueReason::Rule::SetByHand,
                                      .answered = day,
                                      .elapsed = {},
                                      .interval = entry.intervalAfter,
                                      .due = said.due->day};
        } else {
            m_info.reset = day;
        }
        m_info.history.emplace_back(entry);
    }

private:
    CardInfo &m_info;
    const Question *m_question;
    const Settings &m_settings;
    const DeckOptions &m_options;
    std::optional<Schedule> m_schedule;
};

} // namespace

Result<CardInfo> cardInfo(const StudyContext &context, CardId id)
{
    auto card = context.store.card(id);
    if (!card)
        return failFrom(card);
    auto note = context.store.note(card->note);
    if (!note)
        return failFrom(note);
    auto history = context.store.history(id);
    if (!history)
        return failFrom(history);
    auto decks = context.store.decks();
    if (!decks)
        return failFrom(decks);

    CardInfo info{.card = *card,
                  .title = askedBy(*note, *card),
                  .key = note->key,
                  .deckPath = DeckTree(*std::move(decks)).path(card->deck),
                  .history = {},
                  .reason = {},
                  .reset = {},
                  .outcomes = {}};
    const Settings settings = context.store.settings();
    const DeckOptions &options = context.store.options().optionsOf(card->deck);
    Explanation explanation(info, std::get_if<Question>(&note->content), settings, options);
    history->visit([&](const auto &...step) { explanation(step...); });
    auto outcomes = outcomesOf(context, *card, ReviewMode::Scheduled);
    if (!outcomes)
        return failFrom(outcomes);
    info.outcomes = *outcomes;
    return info;
}

} // namespace engram::study
