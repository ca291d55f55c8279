// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A study session: the day's due cards, a quiz, an exam … Made by Collection::startSession().
///
///     auto session = collection.startSession({});
///     while (auto shown = *(*session)->current()) {
///         … show shown->content, collect the answer …
///         (*session)->answer(grade, answer);          // on disk when it returns
///     }
///     SessionSummary end = (*session)->summary();
///
/// What was asked is in the log, so a session ended by a crash goes on where it was: the day's when it
/// is started again, a quiz, an exam or a cram by Collection::resumeSession(). Use from the
/// collection's thread; the session must not outlive its collection.

#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <engram/card.h>
#include <engram/clock.h>
#include <engram/deck_options.h>
#include <engram/grade.h>
#include <engram/id.h>
#include <engram/note.h>
#include <engram/result.h>
#include <engram/review.h>
#include <engram/score.h>
#include <engram/session_options.h>
#include <engram/step.h>
#include <engram/typed_answer.h>

namespace engram
{

/// An option as shown: `index` is its authored place, which is what is logged.
struct ShownOption
{
    std::uint8_t index = 0;
    Option option;
    int chosenBefore = 0; ///< of a lure: in how many earlier answers it was chosen
};

/// A question on screen.
struct ChoiceView
{
    std::string heading;
    std::string body;
    std::vector<ShownOption> options; ///< in shown order
    std::vector<std::string> hints;
    std::string explanation;
    std::uint64_t seed = 0;
    bool several = false; ///< more than one option is right
};

/// A basic, reversed or cloze card on screen, as Markdown. In a cloze the asked deletion is a blank
/// of fixed width (or its hint in brackets) in `front`, and bold in `back`.
struct RecallView
{
    std::string front;
    std::string back;
    std::string context;     ///< the question's heading, when the card is a fact; else ""
    std::string explanation; ///< of the question, when the card is a fact; else ""
    /// What is to be typed, as plain text, to be compared by compareTyped(): of a short answer where
    /// the deck's options say so, and no formula is in it; else "".
    std::string typed;
    /// Of a card by a template: what it can be asked for before the answer, and what is wrong with the
    /// template, to be said beside the card.
    std::vector<TemplateHint> hints = {};
    std::vector<TemplateProblem> problems = {};
};

/// What each grade would do: days to the next review, and whether the card comes again today.
struct Outcome
{
    Days interval = 0;
    bool drill = false;
    Days moved = 0; ///< how much of the interval is for an even load, as the deck's options say
};

/// The card to answer now.
struct ShownCard
{
    Card card;
    std::vector<std::string> deckPath; ///< names from the root
    std::string flagName;              ///< of its flag; "" where that has none
    int factNumber = 0;                ///< 1-based among its question's facts; 0 if not a fact
    int factCount = 0;                 ///< facts of the question (also for the question itself)
    int factsInReview = 0;             ///< of those, answered at least once
    bool isDrill = false;              ///< asked again after a grade below 4
    ReviewMode mode = ReviewMode::Scheduled; ///< what an answer counts as
    std::variant<ChoiceView, RecallView> content;
    std::array<Outcome, 6> outcomes; ///< by grade value
    DeckOptions options; ///< of its deck; an exam shows options at once and asks of no confidence
};

/// Whether what was answered to the card and waits for its grade counts when the session is left
/// (engine/docs/adr/0017): a choice, or a text, of which the comparison is given. A back that was only
/// looked at does not.
[[nodiscard]] inline bool countsWhenLeft(const ShownCard &card, TypedVerdict typed)
{
    return std::holds_alternative<ChoiceView>(card.content) || typed != TypedVerdict::Nothing;
}

/// What the person did on the way to the grade; only `taken` matters for recall cards.
struct Answer
{
    /// From the card's showing until its answer is shown: until the choice is made, or a recall
    /// card's back revealed. Reading the result and grading are not part of it, nor are pauses.
    std::chrono::milliseconds taken{0};
    std::vector<std::uint8_t> chosen; ///< authored indexes, in the order chosen
    int hintsShown = 0;
    int optionsStruck = 0;
    bool explanationSeen = false; ///< before choosing
    bool recallFirst = false;     ///< the options were shown only after thinking
    Confidence confidence = Confidence::Unstated;
};

/// What an answer made of its card besides its schedule.
struct AnswerOutcome
{
    /// Of a leech, which it became or was said to be again: how often it was forgotten; else 0.
    int lapses = 0;
    bool isSuspended = false; ///< the leech, by its deck's options; undo takes that back as well

    [[nodiscard]] bool isLeech() const { return lapses > 0; }
    friend bool operator==(const AnswerOutcome &, const AnswerOutcome &) = default;
};

/// How far a session has come.
struct SessionProgress
{
    /// Answers in this session, drill included. The day's session is one a day, however often it is
    /// left: what was answered today to its cards counts, practice aside.
    int done = 0;
    int total = 0;      ///< done + what is left as known now
    int firstTries = 0; ///< cards answered, drill not counted
    int firstRight = 0; ///< of those, right (questions) or passed (recall)
    int quizNumber = 0; ///< n of "Question n of N"; 0 outside a quiz or exam
    int quizCount = 0;
    int questionsAnswered = 0; ///< score: y of x / y
    int questionsRight = 0;    ///< score: x of x / y
    /// Sum of the answers' times; of an exam with a limit, what has passed of it.
    std::chrono::milliseconds elapsed{0};
    /// Of an exam with a limit: what is left of it, down to 0.
    std::optional<std::chrono::milliseconds> timeLeft;
};

/// A question or fact that was missed, for the end of the session.
struct Miss
{
    CardId card;
    std::string title;
    std::vector<std::string> chosen; ///< the options chosen at the first try; none for recall cards
    /// Why each of these is wrong, or right, as the deck says; "" where it does not.
    std::vector<std::string> reasons;
    std::vector<std::string> right; ///< the right options, or the back
};

/// How an exam went in one deck, which is a section of a deck file, and so a topic.
struct TopicScore
{
    DeckId deck;
    std::vector<std::string> path; ///< names from the root
    int right = 0;
    int count = 0; ///< questions asked of it, those without an answer too
};

/// A question of an exam and what became of it.
struct ExamAnswer
{
    CardId card;
    std::string title;
    std::vector<std::string> chosen;  ///< none: it was not answered
    std::vector<std::string> reasons; ///< as in Miss
    std::vector<std::string> right;
    bool isRight = false;
};

/// The report of an exam. What was not answered counts as wrong, unless it was removed meanwhile.
struct ExamReport
{
    int right = 0;
    int count = 0;
    std::vector<TopicScore> topics; ///< in the order of the deck tree; none for decks that are gone
    std::vector<ExamAnswer> answers; ///< in the order of the exam
};

/// What an amount of time is enough for, by Collection::planMinutes().
struct MinutePlan
{
    int cards = 0; ///< that fit
    std::chrono::milliseconds time{0};
    double saved = 0; ///< cards, in the mean, that would be forgotten until tomorrow without it
    int putOff = 0;   ///< due cards that do not fit
    std::chrono::milliseconds putOffTime{0};
    double lost = 0; ///< of those put off: cards, in the mean, that are forgotten until tomorrow
};

/// A quiz, exam or cram that was left before its end.
struct ResumableSession
{
    SessionOptions options;
    SessionProgress progress;
};

/// How a session went, for its end.
struct SessionSummary
{
    SessionProgress progress;
    std::vector<Miss> misses; ///< first tries only, in order
    std::optional<ExamReport> exam;
    /// Of a quiz or cram that came to its end, and of an exam.
    std::optional<Score> score;
    /// With it: that of the newest other session of the same kind, deck and search that has one.
    std::optional<Score> lastTime;
    /// When the next card comes, which waits for its learning step: then the session goes on.
    std::optional<Instant> nextAt = {};
    /// The deck that it was over is in the bin. Then it is at its end, and has no score.
    bool isDeckGone = false;
    int dueTomorrow = 0; ///< reviews that the next study day asks for, of all decks
    int streak = 0;      ///< study days in a row with an answer, up to today or yesterday
};

/// What was missed, to be studied once more.
struct Practice
{
    SessionOptions options; ///< a cram
    int cards = 0;          ///< that it asks: the first of those missed
    int left = 0;           ///< missed besides: a search has room for a few hundred
};

/// Over what was missed, and in an exam what had no answer; nothing when nothing was.
[[nodiscard]] std::optional<Practice> practiceOf(const SessionSummary &summary);

/// A running session: one current card at a time; each answer is on disk before the next is shown.
class Session
{
public:
    virtual ~Session() = default;

    /// The card to answer, or nothing when the session is at its end; in an exam without hints and
    /// explanation, and none when the time is over. Stable until answer(), skip(), undo() or redo():
    /// calling it twice gives the same card with the same shuffle. When the collection has changed
    /// meanwhile, the card comes as it now is; if it is not to be asked any more (suspended, buried,
    /// removed), the next one comes.
    /// Errors: those of reading the collection.
    [[nodiscard]] virtual Result<std::optional<ShownCard>> current() = 0;

    /// Whether `chosen` (authored indexes) is the right answer to the current question.
    [[nodiscard]] virtual bool isRight(const std::vector<std::uint8_t> &chosen) const = 0;

    /// The grade that the answer suggests for the current question; Good for recall cards.
    [[nodiscard]] virtual Grade propose(const Answer &answer) const = 0;

    /// Records the answer to the current card; on disk when it returns. What it counts as: see
    /// SessionKind. Then current() is the next card. An answer that comes after an exam's time was
    /// over is not recorded; then the exam is at its end.
    /// Errors: OutOfSpace, ReadOnly, Io: nothing was recorded and the card stays.
    [[nodiscard]] virtual Result<AnswerOutcome> answer(Grade grade, const Answer &answer) = 0;

    /// Puts the current card behind the others without recording anything.
    virtual void skip() = 0;

    /// Undoes or redoes the last answer or card action, also one from before a restart, and says which
    /// it was. The card of an answer is shown again, and one that the action took off the screen.
    /// Nothing when there is none, or the collection's last step was of another kind (see
    /// Collection::undo() for those), or from before this session over chosen
    /// cards (not the day's), or when an exam's time is over.
    [[nodiscard]] virtual Result<std::optional<StepKind>> undo() = 0;
    [[nodiscard]] virtual Result<std::optional<StepKind>> redo() = 0;

    /// A quiz, exam or cram is over: it cannot be gone on with any more. Nothing in other sessions,
    /// or when said again. Starting another one says so, too. Errors: those of writing.
    [[nodiscard]] virtual Result<void> end() = 0;

    [[nodiscard]] virtual const SessionOptions &options() const = 0;
    [[nodiscard]] virtual SessionProgress progress() const = 0;
    [[nodiscard]] virtual Result<SessionSummary> summary() const = 0;
};

} // namespace engram
