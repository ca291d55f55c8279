// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/study_session.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <engram/random.h>

#include "study/day_plan.h"
#include "study/leech.h"
#include "study/shown_card.h"
#include "study/undo.h"

namespace engram::study
{

namespace
{

/// One answer of this session, as progress and summary need it.
struct Given
{
    ShownCard shown;
    NextCard next;
    bool right = false;
    std::vector<std::uint8_t> chosen;
    std::chrono::milliseconds taken{0};
};

std::string plainTitle(const std::string &markdown)
{
    return titleOf(Basic{markdown, {}, false}, 120);
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

class StudySession final : public Session
{
public:
    StudySession(const StudyContext &context, const SessionOptions &options, std::uint64_t seed,
                 std::unique_ptr<CardQueue> queue, int quizCount)
        : m_context(context), m_kind(options.kind), m_random(seed), m_queue(std::move(queue)),
          m_quizCount(quizCount), m_began(context.store.lastSeq())
    {
    }

    [[nodiscard]] Result<std::optional<ShownCard>> current() override
    {
        const std::int64_t newest = m_context.store.lastSeq();
        if (m_current && m_shownAt == newest)
            return m_current;
        auto next = m_queue->next();
        if (!next)
            return failFrom(next);
        const bool stays = m_current && *next && m_current->card.id == (*next)->card;
        if (m_current && !stays)
            m_putAside.insert(m_current->card.id);
        if (!*next) {
            m_current.reset();
            m_left = 0;
            return std::nullopt;
        }
        if (!stays)
            m_seed = m_random.next();
        auto decks = m_context.store.decks();
        if (!decks)
            return failFrom(decks);
        auto shown =
            showCard(m_context, DeckTree(*std::move(decks)), (*next)->card, (*next)->mode, m_seed);
        if (!shown)
            return failFrom(shown);
        m_next = **next;
        m_current = *std::move(shown);
        m_shownAt = newest;
        m_putAside.erase(m_next->card);
        countLeft();
        return m_current;
    }

    [[nodiscard]] bool isRight(const std::vector<std::uint8_t> &chosen) const override
    {
        const ChoiceView *view = choice();
        return view != nullptr && answeredRight(*view, chosen);
    }

    [[nodiscard]] Grade propose(const Answer &answer) const override
    {
        const ChoiceView *view = choice();
        if (view == nullptr)
            return Grade::Good;
        ChoiceSignals signals;
        signals.right = answeredRight(*view, answer.chosen);
        if (!view->several && answer.chosen.size() == 2) {
            // The first choice counts; the second is the second try.
            signals.right = false;
            signals.rightAtSecondTry = answeredRight(*view, {answer.chosen.back()});
        }
        signals.explanationSeen = answer.explanationSeen;
        signals.hintsShown = answer.hintsShown;
        signals.optionsStruck = answer.optionsStruck;
        signals.confidence = answer.confidence;
        signals.taken = answer.taken;
        const auto &schedule = m_current->card.schedule;
        signals.previousRight = schedule && schedule->lastRight;
        signals.halfOfFactsInReview = m_current->factsInReview * 2 >= m_current->factCount;
        return proposeGrade(signals);
    }

    [[nodiscard]] Result<AnswerOutcome> answer(Grade grade, const Answer &answer) override
    {
        if (!m_current)
            return fail(Errc::InvalidInput, "there is no card to answer");
        log::Batch batch = m_context.newBatch();
        const Review review = reviewOf(grade, answer, batch);
        batch.rows.emplace_back(review);
        auto outcome = addLeech(m_context, review, batch);
        if (!outcome)
            return failFrom(outcome);
        const std::int64_t before = m_context.store.lastSeq();
        auto changes = m_context.store.commit(batch);
        if (!changes)
            return failFrom(changes);
        const bool right = choice() != nullptr ? isRight(answer.chosen) : isPass(grade);
        m_queue->answered(m_next->card);
        m_given.emplace(before + 1,
                        Given{*std::move(m_current), *m_next, right, answer.chosen, answer.taken});
        m_current.reset();
        m_left = std::max(0, m_left - 1);
        return outcome;
    }

    void skip() override
    {
        if (!m_current)
            return;
        m_queue->postpone(m_next->card);
        m_current.reset();
    }

    [[nodiscard]] Result<std::optional<StepKind>> undo() override
    {
        auto taken = study::undo(m_context, stepsOf(m_given));
        if (!taken)
            return failFrom(taken);
        if (*taken && (*taken)->card) {
            m_current.reset();
            m_queue->takenBack(*(*taken)->card);
            moveAnswer((*taken)->original, m_given, m_undone);
        }
        return took(*taken);
    }

    [[nodiscard]] Result<std::optional<StepKind>> redo() override
    {
        auto taken = study::redo(m_context, stepsOf(m_undone));
        if (!taken)
            return failFrom(taken);
        if (*taken && (*taken)->card) {
            m_current.reset();
            m_queue->answered(*(*taken)->card);
            moveAnswer((*taken)->original, m_undone, m_given);
        }
        return took(*taken);
    }

    [[nodiscard]] SessionProgress progress() const override
    {
        SessionProgress progress;
        progress.done = static_cast<int>(m_given.size());
        progress.total = progress.done + m_left;
        for (const auto &[seq, given] : m_given) {
            progress.elapsed += given.taken;
            if (!isFirstTry(given))
                continue;
            ++progress.firstTries;
            progress.firstRight += given.right ? 1 : 0;
            if (given.shown.card.kind == CardKind::Choice) {
                ++progress.questionsAnswered;
                progress.questionsRight += given.right ? 1 : 0;
            }
        }
        if (m_kind == SessionKind::Quiz) {
            progress.quizCount = m_quizCount;
            progress.quizNumber = std::min(m_quizCount, m_quizCount - m_left + 1);
        }
        return progress;
    }

    [[nodiscard]] Result<SessionSummary> summary() const override
    {
        SessionSummary summary{.progress = progress(), .misses = {}, .dueTomorrow = 0};
        for (const auto &[seq, given] : m_given)
            if (!given.right && isFirstTry(given))
                summary.misses.push_back(missOf(given));
        auto decks = m_context.store.decks();
        if (!decks)
            return failFrom(decks);
        auto reviews = reviewsOn(m_context, DeckTree(*std::move(decks)), m_context.today() + 1);
        if (!reviews)
            return failFrom(reviews);
        summary.dueTomorrow = *reviews;
        return summary;
    }

private:
    [[nodiscard]] const ChoiceView *choice() const
    {
        return m_current ? std::get_if<ChoiceView>(&m_current->content) : nullptr;
    }

    using Answers = std::map<std::int64_t, Given>; ///< by seq in the log

    static void moveAnswer(EventId answer, Answers &from, Answers &to)
    {
        if (const auto node = from.find(answer.seq); node != from.end())
            to.insert(from.extract(node));
    }

    /// What a card action took off the screen comes back when the action is undone.
    std::optional<StepKind> took(const std::optional<TakenStep> &taken)
    {
        if (!taken)
            return std::nullopt;
        if (!taken->card)
            for (const CardId card : taken->step.changes.cards)
                if (m_putAside.erase(card) > 0)
                    m_queue->bringForward(card);
        return taken->step.kind;
    }

    /// A session takes back what was done with cards; a quiz, which has no place for other answers,
    /// only what was done since it began.
    [[nodiscard]] StepFilter stepsOf(const Answers &answers) const
    {
        return [this, &answers](const store::UndoStep &step) {
            if (m_kind != SessionKind::Quiz)
                return step.isAnswer || step.isOfCards;
            return step.isAnswer ? answers.contains(step.original.seq)
                                 : step.isOfCards && step.original.seq > m_began;
        };
    }

    /// A quiz asks each question once, whatever the answer counts as in the log.
    [[nodiscard]] bool isFirstTry(const Given &given) const
    {
        return m_kind == SessionKind::Quiz || given.next.mode != ReviewMode::Drill;
    }

    [[nodiscard]] Review reviewOf(Grade grade, const Answer &answer, const log::Batch &batch) const
    {
        Review review{.card = m_next->card,
                      .at = batch.at,
                      .utcOffset = batch.utcOffset,
                      .grade = grade,
                      .mode = m_next->mode,
                      .taken = answer.taken,
                      .choice = {}};
        const auto &schedule = m_current->card.schedule;
        review.firstEver = !schedule.has_value();
        review.intervalBefore = schedule ? schedule->memory.interval : 0;
        if (const ChoiceView *view = choice()) {
            review.choice = ChoiceRecord{
                .seed = view->seed,
                .chosen = answer.chosen,
                .hintsShown = static_cast<std::uint8_t>(std::clamp(answer.hintsShown, 0, 255)),
                .optionsStruck =
                    static_cast<std::uint8_t>(std::clamp(answer.optionsStruck, 0, 255)),
                .explanationSeen = answer.explanationSeen,
                .confidence = answer.confidence,
                .proposed = propose(answer)};
        }
        return review;
    }

    static Miss missOf(const Given &given)
    {
        Miss miss{.card = given.shown.card.id, .title = {}, .chosen = {}, .right = {}};
        if (const auto *view = std::get_if<ChoiceView>(&given.shown.content)) {
            miss.title = plainTitle(view->heading);
            // Where one option is right, what was chosen second is the second try.
            const std::size_t tries = view->several ? given.chosen.size() : 1;
            for (std::size_t i = 0; i < std::min(tries, given.chosen.size()); ++i)
                for (const ShownOption &shown : view->options)
                    if (shown.index == given.chosen[i])
                        miss.chosen.push_back(plainTitle(shown.option.text));
            for (const ShownOption &shown : view->options)
                if (shown.option.right)
                    miss.right.push_back(plainTitle(shown.option.text));
        } else {
            const auto &recall = std::get<RecallView>(given.shown.content);
            miss.title = plainTitle(recall.front);
            miss.right = {plainTitle(recall.back)};
        }
        return miss;
    }

    void countLeft()
    {
        // A count that cannot be read leaves the last one standing: it only draws a bar.
        if (auto left = m_queue->left())
            m_left = *left;
    }

    StudyContext m_context;
    SessionKind m_kind;
    Random m_random;
    std::unique_ptr<CardQueue> m_queue;
    int m_quizCount;
    int m_left = 0;
    std::optional<NextCard> m_next;
    std::optional<ShownCard> m_current;
    std::uint64_t m_seed = 0;   ///< of the current card's shuffle
    std::int64_t m_shownAt = 0; ///< the log's newest row when the current card was read
    std::int64_t m_began;       ///< the log's newest row when the session began
    Answers m_given;
    Answers m_undone;            ///< taken back; redo returns them
    std::set<CardId> m_putAside; ///< left the screen without an answer, because of a card action
};

} // namespace

Result<std::unique_ptr<Session>> startSession(const StudyContext &context,
                                              const SessionOptions &options)
{
    if (options.deck) {
        auto decks = context.store.decks();
        if (!decks)
            return failFrom(decks);
        if (DeckTree(*std::move(decks)).find(*options.deck) == nullptr)
            return fail(Errc::NotFound, "there is no such deck");
    }
    const std::uint64_t seed =
        options.seed != 0
            ? options.seed
            : Random(static_cast<std::uint64_t>(context.clock.now().time_since_epoch().count()) ^
                     static_cast<std::uint64_t>(context.store.device().value()))
                  .next();
    int quizCount = 0;
    std::unique_ptr<CardQueue> queue;
    if (options.kind == SessionKind::Quiz) {
        auto quiz = quizQueue(context, options.deck, options.shuffled, seed);
        if (!quiz)
            return failFrom(quiz);
        auto count = (*quiz)->left();
        if (!count)
            return failFrom(count);
        quizCount = *count;
        queue = *std::move(quiz);
    } else {
        queue = dayQueue(context, options.deck);
    }
    return std::make_unique<StudySession>(context, options, seed, std::move(queue), quizCount);
}

} // namespace engram::study
