// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A study session on the screen: a card is asked, answered, graded, and the next one comes.
///
///     Asking ── choose / reveal ──▶ Answered ── grade / accept ──▶ Asking … ──▶ finished()
///        └── choose ──▶ Stating ── state ──┘
///
/// Stating is how sure one is of a choice, where the deck's options ask for it. Where they say so, a
/// question comes without its options, which reveal() shows.
///
/// It serves every kind of session alike. In an exam an answer is taken at once, without a word:
///
///     Asking ── choose / confirm ──▶ Asking … ── handIn ──▶ finished()

#include <memory>
#include <optional>
#include <vector>

#include <QObject>
#include <QString>
#include <QStringList>

#include <engram/media.h>
#include <engram/session.h>
#include <engram/typed_answer.h>

#include "grade_choices.h"
#include "question_state.h"

namespace engram::desktop
{

class Engine;

/// An answer that was recorded although its grade was not accepted yet: as proposed.
struct KeptAnswer
{
    QString grade; ///< its word; "" in a quiz, which shows no grades
    AnswerOutcome outcome;
};

class ReviewViewModel : public QObject
{
    Q_OBJECT

public:
    enum class Phase { None, Asking, Stating, Answered };

    explicit ReviewViewModel(Engine &engine, QObject *parent = nullptr);
    ~ReviewViewModel() override;

    // The session

    enum class Started {
        Yes,
        Nothing, ///< it has no card: see error()
        Failed,  ///< see error()
    };
    /// Begins a session, dropping the one before if it has a card.
    Started start(const SessionOptions &options);
    /// Drops the session, and goes on with the one that was left, also before a restart. False when
    /// that failed, and then there is none: see error().
    bool startLeft();
    /// What waited for its grade when the last start() or startLeft() dropped the session before, and
    /// was recorded as proposed.
    [[nodiscard]] const std::optional<KeptAnswer> &keptAtStart() const { return m_keptAtStart; }
    /// Drops the session; what was answered is kept, also what waits for its grade.
    void close();
    /// The person leaves the card. A choice, or a typed answer, whose grade waits counts as proposed,
    /// and the next card comes, or the end; nothing where none waits. A back that was only looked at
    /// is no answer.
    std::optional<KeptAnswer> keepAnswer();
    /// The session is over: it cannot be gone on with any more. False when that cannot be noted: see
    /// error(); it is dropped all the same.
    bool end();
    /// A session is under way or paused, and it is still the same study day.
    [[nodiscard]] bool canResume() const;
    [[nodiscard]] bool hasSession() const { return m_session != nullptr; }
    [[nodiscard]] bool isQuiz() const { return m_options.kind == SessionKind::Quiz; }
    [[nodiscard]] bool isExam() const { return m_options.kind == SessionKind::Exam; }
    [[nodiscard]] const SessionOptions &options() const { return m_options; }
    /// One step of the paused session, if the last one is of its own; it stays paused.
    std::optional<StepKind> stepPaused(bool forward);
    /// The collection has changed: the card is as it is now.
    void refreshPaused();
    /// The time on its cards, as far as it is known.
    [[nodiscard]] std::chrono::milliseconds elapsed() const { return m_earlier + onCard(); }
    /// An exam whose time ran out cannot be taken up again.
    [[nodiscard]] bool isTimeOver() const;
    /// What was begun here, and how far it has come; nothing without a session.
    [[nodiscard]] std::optional<ResumableSession> paused() const;
    /// The clock stands still between these two.
    void pause();
    void resume();
    [[nodiscard]] const QString &error() const { return m_error; }
    [[nodiscard]] Result<SessionSummary> summary() const;

    // Where one is

    [[nodiscard]] QString breadcrumb() const; ///< "Distributed Systems › Delivery › fact 3 of 9"
    [[nodiscard]] QString progressText() const; ///< "12 / 40", or "Question 7 of 20 · score 5 / 6"
    [[nodiscard]] QString firstTryText() const; ///< "first try 83 %"; "" before the first answer
    /// "6:10": the time with cards unanswered on the screen. What is undone was spent all the same. In
    /// an exam with a limit, what is left of it: "12:40 left". "" where the card's deck says so.
    [[nodiscard]] QString elapsedText() const;
    [[nodiscard]] int done() const;
    [[nodiscard]] int total() const;

    // The card

    /// As it was when it was read last; null when there is none.
    [[nodiscard]] const Card *card() const { return m_card ? &m_card->card : nullptr; }
    /// Answered last in this session; nothing in an exam, which tells how it went at its end.
    [[nodiscard]] std::optional<CardId> previousCard() const { return m_previous; }
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] bool isChoice() const;
    [[nodiscard]] bool isCloze() const; ///< back() is the front with the gap filled
    [[nodiscard]] const QuestionState &question() const { return m_question; }
    [[nodiscard]] bool hidesOptions() const { return m_hidesOptions; } ///< the answer comes first
    /// What the texts mention of the collection's media.
    [[nodiscard]] const MediaFiles &media() const { return m_media; }
    [[nodiscard]] QString heading() const;    ///< Markdown; a recall card's front
    [[nodiscard]] QString body() const;       ///< Markdown; often ""
    [[nodiscard]] QString back() const;       ///< Markdown; a recall card's answer
    [[nodiscard]] bool showsByItself() const; ///< what is asked for next, when its time is over
    [[nodiscard]] bool isTyped() const;       ///< a recall card whose answer is typed
    [[nodiscard]] const QString &typed() const { return m_typed; }
    /// How that differs, once answered.
    [[nodiscard]] const TypedComparison &comparison() const { return m_comparison; }
    [[nodiscard]] QString typedVerdict() const; ///< "Almost right."; "" when nothing was typed
    [[nodiscard]] QString typedDifference()
        const;                             ///< in words; "" when nothing differs that counts
    [[nodiscard]] QString context() const; ///< Markdown; the question that a fact belongs to
    [[nodiscard]] bool isRight() const { return m_right; }
    [[nodiscard]] QString verdict() const;    ///< "Right." or "Not quite."
    [[nodiscard]] QString correction() const; ///< "The right answer is option 3."; "" when right
    /// What of the explanation is to be seen now; Markdown.
    [[nodiscard]] QString explanation() const;
    [[nodiscard]] bool explanationIsOpen() const { return m_explanationOpen; }
    [[nodiscard]] bool canToggleExplanation() const;
    [[nodiscard]] QString factsText() const; ///< "9 facts, 4 learned"; ""
    [[nodiscard]] std::vector<GradeChoice> grades() const;
    [[nodiscard]] bool canHint() const;
    [[nodiscard]] bool canHandIn() const
    {
        return isExam() && m_phase == Phase::Asking && !m_isHandedIn;
    }
    [[nodiscard]] int open() const { return total() - done(); } ///< of an exam: without an answer
    [[nodiscard]] bool isHandedIn() const { return m_isHandedIn; } ///< although some are open

    // What the person does; each does nothing where it makes no sense

    void choose(int row); ///< from 0
    void confirm();       ///< with several right options: that was all
    void
    reveal(); ///< a recall card: show the answer; a question that hides its options: show these
    void type(const QString &text);    ///< that is what is in the field now
    void state(Confidence confidence); ///< how sure one is of the choice
    void hint();
    void toggleExplanation();
    void grade(int button); ///< from 0, as in grades()
    void accept();          ///< the proposed grade; of a choice, without a word on how sure one is
    /// A digit or letter key: chooses while asking, says how sure one is (1 to 3), and grades once
    /// answered. The press that follows at once is taken for the same press.
    void press(int number);
    void skip();
    void handIn();         ///< an exam: what has no answer counts as wrong
    void takeBackHandIn(); ///< the exam goes on where it was; its time went on meanwhile
    /// After finished(): the card that the session waited for is there.
    void goOnAfterWait();
    void tick(); ///< a second has passed; an exam ends when its time is over
    /// Something was done to the card besides answering it. It stays, with what was chosen, or gives
    /// way to the next.
    void cardActed();
    /// Reads the card again, which may have been changed, or be gone, since it was left. Whether the
    /// person sees another text than before.
    bool refresh();
    /// The text with its answer was seen, as in the editor: before the choice that counts as looking
    /// at the explanation.
    void noteSeen();
    /// Takes back the choice or reveal that is not graded yet, unless something was done to the card
    /// since; otherwise the last answer or card action. Says what was undone in the collection.
    std::optional<StepKind> undo();
    /// Not while a choice waits for its grade, but for what was undone since. Says what was redone.
    std::optional<StepKind> redo();
    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;

Q_SIGNALS:
    void cardChanged();     ///< another card, or the same one anew
    void cardReread();      ///< the same card as far as it is answered, with other marks or dates
    void chosen();          ///< Asking became Stating
    void answered();        ///< it became Answered
    void questionChanged(); ///< options or a hint came, an option was struck out or marked
    void explanationChanged();
    void finished(); ///< no card is left
    /// An answer; after cardChanged() or finished(), where the session goes on.
    void recorded();
    void leechMet(const AnswerOutcome &outcome); ///< by the last answer; after cardChanged()
    void told(const QString &sentence);          ///< why nothing happens, or what waits
    void nothingToUndo();
    void nothingToRedo();
    /// Without a session it ended with that: the next card cannot be read.
    void failed(const QString &sentence);

private:
    bool begin(Result<std::unique_ptr<Session>> session);
    std::optional<KeptAnswer> drop();
    [[nodiscard]] bool load();
    void goOn();
    void show();
    void answerWith(Grade grade);
    std::optional<StepKind> step(bool forward);
    std::optional<KeptAnswer> recordWaiting();
    bool reread();
    void showChangedText();
    void conclude();
    void leaveAsking(Phase phase);
    void settle();
    void takeBackChoice();
    [[nodiscard]] bool isChosen() const; ///< and not graded yet
    [[nodiscard]] bool waitsForGrade() const;
    [[nodiscard]] Answer answerNow() const;
    [[nodiscard]] std::chrono::milliseconds untilShown() const;
    [[nodiscard]] const ChoiceView *choiceView() const;
    [[nodiscard]] const RecallView *recallView() const;
    [[nodiscard]] std::string wholeExplanation() const;
    [[nodiscard]] std::chrono::milliseconds onCard() const;

    Engine &m_engine;
    std::unique_ptr<Session> m_session;
    SessionOptions m_options;
    StudyDay m_day{0};
    std::optional<ShownCard> m_card;
    MediaFiles m_media;
    std::optional<CardId> m_previous;
    QuestionState m_question;
    QString m_typed;
    TypedComparison m_comparison;
    Phase m_phase = Phase::None;
    Grade m_proposed = Grade::Good;
    Confidence m_confidence = Confidence::Unstated;
    bool m_right = false;
    bool m_hidesOptions = false;
    bool m_isHandedIn = false;
    bool m_explanationOpen = false;
    bool m_explanationSeen = false;         ///< before choosing
    std::optional<Instant> m_since;         ///< nothing while the clock stands still
    std::chrono::milliseconds m_before{0};  ///< on this card, before it last stood still
    std::chrono::milliseconds m_earlier{0}; ///< on the cards before
    int m_acted = 0;                        ///< card actions since the choice
    int m_actsUndone = 0;                   ///< of those, undone and not redone
    std::optional<Instant> m_pressedAt;     ///< last for a choice, on this card or the one before
    int m_pressedBy = 0;                    ///< the number that was pressed
    std::optional<KeptAnswer> m_keptAtStart;
    QString m_error;
};

} // namespace engram::desktop
