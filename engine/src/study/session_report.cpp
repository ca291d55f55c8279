// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/session_report.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

#include <engram/rich_text.h>
#include <engram/search.h>

#include "base/text.h"
#include "study/day_plan.h"
#include "study/shown_card.h"
#include "study/streak.h"

namespace engram::study
{

namespace
{

/// A reason is read whole; a title may be cut.
std::string wholeLine(std::string_view markdown)
{
    constexpr int WiderThanAnyLine = 100'000;
    return simplified(toPlainText(markdown, WiderThanAnyLine));
}

} // namespace

std::vector<const Given *> firstTriesIn(const Answers &answers, bool once)
{
    std::vector<const Given *> tries;
    std::set<CardId> met;
    for (const auto &[seq, given] : answers) {
        const bool first = met.insert(given.next.card).second;
        const bool isTry = given.next.mode != ReviewMode::Drill &&
                           (first || given.next.mode == ReviewMode::Scheduled);
        if (once || isTry)
            tries.push_back(&given);
    }
    return tries;
}

SessionProgress progressBy(const Answers &answers, bool once)
{
    SessionProgress progress;
    progress.done = static_cast<int>(answers.size());
    for (const auto &[seq, given] : answers)
        progress.elapsed += given.taken;
    for (const Given *given : firstTriesIn(answers, once)) {
        ++progress.firstTries;
        progress.firstRight += given->right ? 1 : 0;
        if (given->isQuestion) {
            ++progress.questionsAnswered;
            progress.questionsRight += given->right ? 1 : 0;
        }
    }
    return progress;
}

Result<void> addDays(const StudyContext &context, const DeckTree &tree, SessionSummary &summary)
{
    auto reviews = reviewsOn(context, tree, context.today() + 1);
    if (!reviews)
        return failFrom(reviews);
    auto days = streak(context);
    if (!days)
        return failFrom(days);
    summary.dueTomorrow = *reviews;
    summary.streak = *days;
    return {};
}

bool answeredRight(const ChoiceView &view, const std::vector<std::uint8_t> &chosen)
{
    for (const ShownOption &shown : view.options) {
        const bool picked = std::ranges::find(chosen, shown.index) != chosen.end();
        if (picked != shown.option.right)
            return false;
    }
    return !chosen.empty();
}

std::optional<Given> givenBy(const StudyContext &context, const Review &review)
{
    const auto card = context.store.card(review.card);
    if (!card)
        return std::nullopt;
    Given given{.next = {review.card, review.mode},
                .grade = review.grade,
                .isQuestion = card->kind == CardKind::Choice,
                .right = isPass(review.grade),
                .chosen = {},
                .taken = review.taken};
    if (!review.choice)
        return given;
    given.chosen = review.choice->chosen;
    if (const auto content = contentOf(context, *card, 0))
        if (const auto *view = std::get_if<ChoiceView>(&*content))
            given.right = answeredRight(*view, given.chosen);
    return given;
}

Result<Answers> givenToday(const StudyContext &context, std::optional<DeckId> deck)
{
    auto decks = context.store.decks();
    if (!decks)
        return failFrom(decks);
    const std::vector<DeckId> below = DeckTree(*std::move(decks)).subtree(deck);
    auto today = context.store.answersSince(context.dayStart());
    if (!today)
        return failFrom(today);
    Answers answers;
    for (const store::LoggedAnswer &answer : *today) {
        const bool isOfIt = answer.id.device == context.store.device() &&
                            answer.review.mode != ReviewMode::Practice &&
                            std::ranges::find(below, answer.deck) != below.end();
        if (auto given = isOfIt ? givenBy(context, answer.review) : std::nullopt)
            answers.emplace(answer.id.seq, *std::move(given));
    }
    return answers;
}

std::optional<Score> scoreOf(const SessionSummary &summary, bool isAtEnd)
{
    const Score score = summary.exam
                            ? Score{summary.exam->right, summary.exam->count}
                            : Score{summary.progress.firstRight, summary.progress.firstTries};
    return (summary.exam || isAtEnd) && score.count > 0 ? std::optional(score) : std::nullopt;
}

std::vector<Miss> missesAmong(const StudyContext &context, const std::vector<const Given *> &tries)
{
    std::vector<Miss> misses;
    for (const Given *given : tries)
        if (!given->right)
            if (auto miss = missOf(context, *given))
                misses.push_back(*std::move(miss));
    return misses;
}

Result<Miss> missOf(const StudyContext &context, const Given &given)
{
    const CardId id = given.next.card;
    auto card = context.store.card(id);
    if (!card)
        return failFrom(card);
    auto content = contentOf(context, *card, 0);
    if (!content)
        return failFrom(content);
    Miss miss{.card = id, .title = {}, .chosen = {}, .reasons = {}, .right = {}};
    if (const auto *view = std::get_if<ChoiceView>(&*content)) {
        miss.title = plainLine(view->heading);
        // Where one option is right, what was chosen second is the second try.
        const std::size_t tries = view->several ? given.chosen.size() : 1;
        for (std::size_t i = 0; i < std::min(tries, given.chosen.size()); ++i)
            for (const ShownOption &shown : view->options)
                if (shown.index == given.chosen[i]) {
                    miss.chosen.push_back(plainLine(shown.option.text));
                    miss.reasons.push_back(wholeLine(shown.option.reason));
                }
        for (const ShownOption &shown : view->options)
            if (shown.option.right)
                miss.right.push_back(plainLine(shown.option.text));
    } else {
        const auto &recall = std::get<RecallView>(*content);
        miss.title = plainLine(recall.front);
        miss.right = {plainLine(recall.back)};
    }
    return miss;
}

Result<ExamReport> examReport(const StudyContext &context, const DeckTree &tree,
                              std::span<const CardId> questions, const Answers &answers)
{
    std::unordered_map<CardId, const Given *> byCard;
    for (const auto &[seq, given] : answers)
        byCard.emplace(given.next.card, &given);
    ExamReport report;
    std::map<std::size_t, TopicScore> topics; // by place in the tree
    for (const CardId id : questions) {
        const auto card = context.store.card(id);
        const auto found = byCard.find(id);
        if (!card || (card->removed && found == byCard.end()))
            continue; // its note was edited, and makes no question any more, or is in the bin
        const Given unanswered{
            .next = {id, ReviewMode::Practice}, .isQuestion = true, .chosen = {}};
        const Given &given = found == byCard.end() ? unanswered : *found->second;
        auto words = missOf(context, given);
        if (!words)
            return failFrom(words);
        ++report.count;
        report.right += given.right ? 1 : 0;
        if (const auto place = tree.place(card->deck)) {
            TopicScore &topic = topics
                                    .try_emplace(*place, TopicScore{.deck = card->deck,
                                                                    .path = tree.path(card->deck)})
                                    .first->second;
            ++topic.count;
            topic.right += given.right ? 1 : 0;
        }
        report.answers.push_back({.card = id,
                                  .title = std::move(words->title),
                                  .chosen = std::move(words->chosen),
                                  .reasons = std::move(words->reasons),
                                  .right = std::move(words->right),
                                  .isRight = given.right});
    }
    for (auto &[place, topic] : topics)
        report.topics.push_back(std::move(topic));
    return report;
}

} // namespace engram::study

namespace engram
{

std::optional<Practice> practiceOf(const SessionSummary &summary)
{
    std::vector<CardId> missed;
    if (summary.exam) {
        for (const ExamAnswer &answer : summary.exam->answers)
            if (!answer.isRight)
                missed.push_back(answer.card);
    } else {
        for (const Miss &miss : summary.misses)
            missed.push_back(miss.card);
    }
    if (missed.empty())
        return std::nullopt;
    Practice practice{.options = {.kind = SessionKind::Cram, .newToo = true, .search = "cid:"}};
    for (const CardId card : missed) {
        const std::string id = (practice.cards == 0 ? "" : ",") + std::to_string(card.value());
        if (practice.options.search.size() + id.size() > Search::MaximumLength)
            break;
        practice.options.search += id;
        ++practice.cards;
    }
    practice.left = static_cast<int>(missed.size()) - practice.cards;
    return practice;
}

} // namespace engram
