// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/study_session.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <utility>

#include <engram/random.h>

#include "study/choice_signals.h"
#include "study/recorded_answer.h"
#include "study/session_queue.h"
#include "study/session_report.h"
#include "study/shown_card.h"
#include "study/undo.h"

namespace engram::study
{

namespace
{

using std::chrono::milliseconds;

class StudySession final : public Session
{
public:
    StudySession(const StudyContext &context, const SessionOptions &options, SessionQueue queue)
        : m_context(context), m_options(options), m_questions(std::move(queue.questions)),
          m_found(std::move(queue.found)), m_queue(std::move(queue.queue)),
          m_began(context.store.lastSeq())
    {
        // The day's queue is made when its first card is asked for.
        if (!isDaySession(m_options))
            countLeft();
    }

    /// Notes it in the log, so that it can be gone on with.
    Result<void> record()
    {
        const EventId batch{m_context.store.device(), m_context.store.lastSeq() + 1};
        log::Batch started = m_context.newBatch();
        started.rows.emplace_back(log::Event(log::SessionStarted{m_options, m_found}));
        if (auto recorded = m_context.store.commit(started); !recorded)
            return failFrom(recorded);
        m_record = store::RunningSession{batch, started.at, m_options, m_found};
        return {};
    }

    /// Goes on from what was answered since `record`: `answers`, those of settling().
    void restore(const store::RunningSession &record,
                 const std::vector<std::pair<EventId, Review>> &answers)
    {
        m_record = record;
        m_began = record.batch.seq;
        m_queue->beganAt(record.batch.seq);
        // A question is asked once; who answers it again elsewhere changes nothing here.
        std::set<CardId> open(m_questions.begin(), m_questions.end());
        for (const auto &[id, review] : answers) {
            if (asksOnce() && open.erase(review.card) == 0)
                continue;
            if (auto given = givenBy(m_context, review)) {
                m_queue->answered(review.card, review.grade);
                m_given.emplace(id.seq, *std::move(given));
            }
        }
        countLeft();
    }

    /// The day's session counts what was answered today, however often it was left.
    Result<void> countToday()
    {
        auto given = givenToday(m_context, m_options.deck);
        if (!given)
            return failFrom(given);
        m_given = *std::move(given);
        return {};
    }

    /// Its last one, when nothing is left to ask.
    [[nodiscard]] std::optional<EventId> answerThatEndedIt() const
    {
        return m_left > 0 || m_given.empty() || isOver()
                   ? std::nullopt
                   : std::optional(EventId{m_context.store.device(), m_given.rbegin()->first});
    }

    [[nodiscard]] Result<std::optional<ShownCard>> current() override
    {
        if (isOver()) {
            m_current.reset();
            return std::nullopt;
        }
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
        auto decks = m_context.store.decks();
        if (!decks)
            return failFrom(decks);
        auto shown = showCard(m_context, DeckTree(*std::move(decks)), (*next)->card, (*next)->mode,
                              shuffleSeed((*next)->card));
        if (!shown)
            return failFrom(shown);
        m_next = **next;
        m_current = *std::move(shown);
        m_shownAt = newest;
        m_putAside.erase(m_next->card);
        if (m_options.kind == SessionKind::Exam) {
            withoutHelp(m_current->content);
            m_current->options.recallFirst = m_current->options.confidence = false;
        }
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
        return view == nullptr ? Grade::Good : proposeGrade(signalsOf(*m_current, *view, answer));
    }

    [[nodiscard]] Result<AnswerOutcome> answer(Grade grade, const Answer &answer) override
    {
        if (!m_current)
            return fail(Errc::InvalidInput, "there is no card to answer");
        if (isOver()) {
            m_current.reset();
            return {};
        }
        // Whoever only looks takes no place of what was left.
        if (isKept(m_options.kind) && !m_record)
            if (auto recorded = record(); !recorded)
                return failFrom(recorded);
        log::Batch batch = m_context.newBatch();
        const Review review = reviewOf(grade, answer, batch);
        // What was shown is what is given, whatever came to the days meanwhile.
        const Days moved = m_current->outcomes.at(static_cast<std::size_t>(value(grade))).moved;
        auto outcome = addAnswer(m_context, review, moved, batch);
        if (!outcome)
            return failFrom(outcome);
        const std::int64_t before = m_context.store.lastSeq();
        auto changes = m_context.store.commit(batch);
        if (!changes)
            return failFrom(changes);
        const bool right = choice() != nullptr ? isRight(answer.chosen) : isPass(grade);
        m_queue->answered(m_next->card, grade);
        m_given.emplace(before + 1, Given{.next = *m_next,
                                          .grade = grade,
                                          .isQuestion = choice() != nullptr,
                                          .right = right,
                                          .chosen = answer.chosen,
                                          .taken = review.taken});
        m_current.reset();
        if (m_options.kind == SessionKind::Due)
            m_left = std::max(0, m_left - 1); // counted again when the next card is asked for
        else
            countLeft();
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
        if (isOver())
            return std::nullopt;
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
        if (isOver())
            return std::nullopt;
        auto taken = study::redo(m_context, stepsOf(m_undone));
        if (!taken)
            return failFrom(taken);
        if (*taken && (*taken)->card) {
            m_current.reset();
            m_queue->answered(*(*taken)->card, (*taken)->grade);
            moveAnswer((*taken)->original, m_undone, m_given);
            // One from before it was left is in the log alone.
            if (isDaySession(m_options) && !m_given.contains((*taken)->original.seq))
                if (auto counted = countToday(); !counted)
                    return failFrom(counted);
        }
        return took(*taken);
    }

    [[nodiscard]] Result<void> end() override
    {
        if (!m_record || m_ended)
            return {};
        const auto told = summary(); // one that cannot be told of is over without a score
        log::Batch ended = m_context.newBatch();
        ended.rows.emplace_back(
            log::Event(log::SessionEnded{m_record->batch, told ? told->score : std::nullopt}));
        if (auto recorded = m_context.store.commit(ended); !recorded)
            return failFrom(recorded);
        m_ended = true;
        return {};
    }

    [[nodiscard]] const SessionOptions &options() const override { return m_options; }

    [[nodiscard]] SessionProgress progress() const override
    {
        SessionProgress progress = progressBy(m_given, asksOnce());
        progress.total = progress.done + m_left;
        if (asksOnce()) {
            progress.quizCount = static_cast<int>(m_questions.size());
            progress.quizNumber = std::min(progress.quizCount, progress.quizCount - m_left + 1);
        }
        progress.timeLeft = timeLeft();
        if (progress.timeLeft) // however it was spent
            progress.elapsed = m_options.limit - *progress.timeLeft;
        return progress;
    }

    [[nodiscard]] Result<SessionSummary> summary() const override
    {
        SessionSummary summary;
        summary.progress = progress();
        summary.misses = missesAmong(m_context, firstTriesIn(m_given, asksOnce()));
        auto decks = m_context.store.decks();
        if (!decks)
            return failFrom(decks);
        const DeckTree tree(*std::move(decks));
        if (auto told = addDays(m_context, tree, summary); !told)
            return failFrom(told);
        auto nextAt = m_queue->nextAt();
        if (!nextAt)
            return failFrom(nextAt);
        summary.nextAt = *nextAt;
        if (m_options.kind == SessionKind::Exam) {
            auto report = examReport(m_context, tree, m_questions, m_given);
            if (!report)
                return failFrom(report);
            summary.exam = *std::move(report);
        }
        summary.isDeckGone = m_options.deck && tree.find(*m_options.deck) == nullptr;
        if (!summary.isDeckGone)
            summary.score = scoreOf(summary, isKept(m_options.kind) && m_left == 0);
        if (summary.score) {
            auto last = m_context.store.lastScore(
                m_options, m_record ? std::optional(m_record->batch) : std::nullopt);
            if (!last)
                return failFrom(last);
            summary.lastTime = *last;
        }
        return summary;
    }

private:
    [[nodiscard]] const ChoiceView *choice() const
    {
        return m_current ? std::get_if<ChoiceView>(&m_current->content) : nullptr;
    }

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

    /// The day's session takes back what was done with cards; those over chosen cards, which have no
    /// place for other answers, only what was done since they began.
    [[nodiscard]] StepFilter stepsOf(const Answers &answers) const
    {
        return [this, &answers](const store::UndoStep &step) {
            const bool isSince = step.original.seq > m_began;
            if (step.isOfNotes) // an import takes notes of its own
                return isSince;
            if (m_options.kind == SessionKind::Due)
                return step.isAnswer || step.isOfCards;
            return step.isAnswer ? answers.contains(step.original.seq) : step.isOfCards && isSince;
        };
    }

    /// Asks each question once, whatever the answer counts as in the log.
    [[nodiscard]] bool asksOnce() const
    {
        return m_options.kind == SessionKind::Quiz || m_options.kind == SessionKind::Exam;
    }

    [[nodiscard]] std::optional<milliseconds> timeLeft() const
    {
        constexpr milliseconds None{0};
        if (m_options.kind != SessionKind::Exam || m_options.limit <= None || !m_record)
            return std::nullopt;
        // A clock set back gives no more time than there was.
        const milliseconds passed = std::max(m_context.clock.now() - m_record->at, None);
        return std::max(milliseconds(m_options.limit) - passed, None);
    }

    [[nodiscard]] bool isOver() const { return m_ended || timeLeft() == milliseconds(0); }

    /// The same card is shown alike when one comes back to it, also after a restart.
    [[nodiscard]] std::uint64_t shuffleSeed(CardId card) const
    {
        const auto times = std::ranges::count_if(
            m_given, [card](const auto &given) { return given.second.next.card == card; });
        Random random(m_options.seed ^ Random(static_cast<std::uint64_t>(card.value())).next());
        for (auto i = times; i > 0; --i)
            random.next();
        return random.next();
    }

    [[nodiscard]] Review reviewOf(Grade grade, const Answer &answer, const log::Batch &batch) const
    {
        const std::chrono::seconds longest(m_current->options.answerTimeCap);
        Review review = study::reviewOf(m_current->card, grade, m_next->mode,
                                        std::min<milliseconds>(answer.taken, longest), batch);
        if (const ChoiceView *view = choice())
            review.choice = recordOf(*view, answer, propose(answer));
        return review;
    }

    void countLeft()
    {
        // A count that cannot be read leaves the last one standing: it only draws a bar.
        if (auto left = m_queue->left())
            m_left = *left;
    }

    StudyContext m_context;
    SessionOptions m_options;
    std::vector<CardId> m_questions; ///< of a quiz or exam: all, in order
    std::vector<CardId> m_found;     ///< of a session over a search
    std::unique_ptr<CardQueue> m_queue;
    std::optional<store::RunningSession> m_record; ///< of sessions that can be gone on with
    bool m_ended = false;
    int m_left = 0;
    std::optional<NextCard> m_next;
    std::optional<ShownCard> m_current;
    std::int64_t m_shownAt = 0; ///< the log's newest row when the current card was read
    std::int64_t m_began;       ///< the log's newest row when the session began
    Answers m_given;
    Answers m_undone;            ///< taken back; redo returns them
    std::set<CardId> m_putAside; ///< left the screen without an answer, because of a card action
};

/// What was left longer ago is not offered any more: looking passes all that was answered since.
constexpr std::chrono::hours LongestLeft(24 * 14);

/// As it was left, with all its answers. Nothing when its deck is gone.
Result<std::unique_ptr<StudySession>> restored(const StudyContext &context,
                                               const store::RunningSession &record)
{
    const SessionOptions options = inRange(record.options);
    auto decks = context.store.decks();
    if (!decks)
        return failFrom(decks);
    const DeckTree tree(*std::move(decks));
    if (options.deck && tree.find(*options.deck) == nullptr)
        return nullptr;
    auto answers =
        context.store.answersAfter(record.batch.seq, settling(tree, options, record.found));
    if (!answers)
        return failFrom(answers);
    std::vector<Review> given;
    for (const auto &[id, review] : *answers)
        given.push_back(review);
    auto queue = options.search.empty() ? queueFor(context, tree, options, given)
                                        : queueOver(context, options, record.found);
    if (!queue)
        return failFrom(queue);
    auto session = std::make_unique<StudySession>(context, options, *std::move(queue));
    session->restore(record, *answers);
    return session;
}

/// Nothing when there is none to go on with.
Result<std::unique_ptr<StudySession>> leftSession(const StudyContext &context)
{
    auto running = context.store.runningSession();
    if (!running)
        return failFrom(running);
    if (!*running || !isKept((*running)->options.kind) ||
        context.clock.now() - (*running)->at > LongestLeft)
        return nullptr;
    auto session = restored(context, **running);
    if (!session || *session == nullptr)
        return session;
    const SessionOptions &options = (*session)->options();
    const bool isTimed = options.kind == SessionKind::Exam && options.limit.count() > 0;
    if (!isTimed && (*session)->progress().done == 0)
        return nullptr; // what was answered is undone
    if (options.kind == SessionKind::Exam)
        return session; // for its report
    auto next = (*session)->current();
    if (!next)
        return failFrom(next);
    return *next ? std::move(session) : nullptr;
}

} // namespace

Result<std::unique_ptr<Session>> startSession(const StudyContext &context,
                                              const SessionOptions &wanted,
                                              std::vector<CardId> found)
{
    const SessionOptions options = withSeed(context, inRange(wanted));
    auto decks = context.store.decks();
    if (!decks)
        return failFrom(decks);
    const DeckTree tree(*std::move(decks));
    if (options.deck && tree.find(*options.deck) == nullptr)
        return fail(Errc::NotFound, "there is no such deck");
    auto queue = options.search.empty() ? queueFor(context, tree, options)
                                        : queueOver(context, options, std::move(found));
    if (!queue)
        return failFrom(queue);
    auto session = std::make_unique<StudySession>(context, options, *std::move(queue));
    if (isDaySession(options))
        if (auto counted = session->countToday(); !counted)
            return failFrom(counted);
    const bool isTimed = options.kind == SessionKind::Exam && options.limit.count() > 0;
    if (isTimed && session->progress().total > 0) // its time begins now
        if (auto recorded = session->record(); !recorded)
            return failFrom(recorded);
    return session;
}

Result<std::optional<EventId>> lastAnswerOf(const StudyContext &context,
                                            const store::RunningSession &record)
{
    auto session = restored(context, record);
    if (!session)
        return failFrom(session);
    return *session == nullptr ? std::nullopt : (*session)->answerThatEndedIt();
}

Result<std::optional<ResumableSession>> resumableSession(const StudyContext &context)
{
    auto session = leftSession(context);
    if (!session)
        return failFrom(session);
    if (*session == nullptr)
        return std::nullopt;
    return ResumableSession{(*session)->options(), (*session)->progress()};
}

Result<std::unique_ptr<Session>> resumeSession(const StudyContext &context)
{
    auto session = leftSession(context);
    if (!session)
        return failFrom(session);
    if (*session == nullptr)
        return fail(Errc::NotFound, "there is no session to go on with");
    return *std::move(session);
}

} // namespace engram::study
