// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "review_view_model.h"

#include <algorithm>

#include <engram/rich_text.h>

#include "engine.h"
#include "text/error_text.h"

namespace engram::desktop
{

namespace
{

constexpr std::chrono::milliseconds OnePress{300};

QString qt(const std::string &text)
{
    return QString::fromStdString(text);
}

} // namespace

ReviewViewModel::ReviewViewModel(Engine &engine, QObject *parent)
    : QObject(parent), m_engine(engine)
{
}

ReviewViewModel::~ReviewViewModel() = default;

// The session

bool ReviewViewModel::start(const SessionOptions &options)
{
    close();
    return begin(m_engine.collection().startSession(options));
}

bool ReviewViewModel::startLeft()
{
    close();
    return begin(m_engine.collection().resumeSession());
}

bool ReviewViewModel::begin(Result<std::unique_ptr<Session>> session)
{
    if (!session) {
        m_error = sentenceOf(session.error());
        return false;
    }
    m_session = std::move(*session);
    m_options = m_session->options();
    m_day = m_engine.collection().today();
    if (!load())
        return false;
    show();
    return true;
}

void ReviewViewModel::close()
{
    m_session.reset();
    m_card.reset();
    m_question = QuestionState();
    m_phase = Phase::None;
    m_since.reset();
    m_before = m_earlier = std::chrono::milliseconds(0);
}

bool ReviewViewModel::end()
{
    const auto ended = m_session ? m_session->end() : Result<void>();
    if (!ended)
        m_error = sentenceOf(ended.error());
    close();
    return ended.has_value();
}

bool ReviewViewModel::canResume() const
{
    return m_session && m_card && m_engine.isReady() && m_day == m_engine.collection().today();
}

void ReviewViewModel::pause()
{
    m_before = onCard();
    m_since.reset();
}

void ReviewViewModel::resume()
{
    if (m_phase == Phase::Asking)
        m_since = m_engine.clock().now();
}

std::chrono::milliseconds ReviewViewModel::onCard() const
{
    constexpr std::chrono::milliseconds None{0};
    return m_before + (m_since ? std::max(m_engine.clock().now() - *m_since, None) : None);
}

Result<SessionSummary> ReviewViewModel::summary() const
{
    if (!m_session)
        return SessionSummary();
    return m_session->summary();
}

bool ReviewViewModel::load()
{
    auto card = m_session->current();
    if (!card) {
        m_error = sentenceOf(card.error());
        close();
        return false;
    }
    m_card = std::move(*card);
    return true;
}

void ReviewViewModel::goOn()
{
    if (load())
        show();
    else
        Q_EMIT failed(m_error);
}

void ReviewViewModel::show()
{
    m_phase = m_card ? Phase::Asking : Phase::None;
    m_question = choiceView() != nullptr ? QuestionState(*choiceView()) : QuestionState();
    m_right = false;
    m_explanationOpen = false;
    m_explanationSeen = false;
    m_earlier += onCard();
    m_before = std::chrono::milliseconds(0);
    m_since.reset();
    m_chosenAt.reset();
    resume();
    if (m_card)
        Q_EMIT cardChanged();
    else
        Q_EMIT finished();
}

int ReviewViewModel::done() const
{
    return m_session ? m_session->progress().done : 0;
}

int ReviewViewModel::total() const
{
    return m_session ? m_session->progress().total : 0;
}

// The card

const ChoiceView *ReviewViewModel::choiceView() const
{
    return m_card ? std::get_if<ChoiceView>(&m_card->content) : nullptr;
}

const RecallView *ReviewViewModel::recallView() const
{
    return m_card ? std::get_if<RecallView>(&m_card->content) : nullptr;
}

bool ReviewViewModel::isChoice() const
{
    return choiceView() != nullptr;
}

bool ReviewViewModel::isCloze() const
{
    return m_card && m_card->card.kind == CardKind::Cloze;
}

QString ReviewViewModel::heading() const
{
    if (const ChoiceView *view = choiceView())
        return qt(view->heading);
    const RecallView *view = recallView();
    return view != nullptr ? qt(view->front) : QString();
}

QString ReviewViewModel::body() const
{
    const ChoiceView *view = choiceView();
    return view != nullptr ? qt(view->body) : QString();
}

QString ReviewViewModel::back() const
{
    const RecallView *view = recallView();
    return view != nullptr ? qt(view->back) : QString();
}

QString ReviewViewModel::context() const
{
    const RecallView *view = recallView();
    return view != nullptr ? qt(view->context) : QString();
}

std::string ReviewViewModel::wholeExplanation() const
{
    if (const ChoiceView *view = choiceView())
        return view->explanation;
    const RecallView *view = recallView();
    return view != nullptr ? view->explanation : std::string();
}

QString ReviewViewModel::explanation() const
{
    const std::string whole = wholeExplanation();
    if (m_explanationOpen)
        return qt(whole);
    return m_phase == Phase::Answered && isChoice() ? qt(firstBlock(whole)) : QString();
}

bool ReviewViewModel::canToggleExplanation() const
{
    if (wholeExplanation().empty())
        return false;
    return isChoice() ? m_phase != Phase::None : m_phase == Phase::Answered;
}

bool ReviewViewModel::canHint() const
{
    return m_phase == Phase::Asking && isChoice() && !isExam() && m_question.canHint();
}

std::vector<GradeChoice> ReviewViewModel::grades() const
{
    return m_card ? gradeChoices(*m_card, m_proposed) : std::vector<GradeChoice>();
}

// What the person does

Answer ReviewViewModel::answerNow() const
{
    Answer answer;
    answer.taken = onCard();
    if (isChoice()) {
        answer.chosen = m_question.chosen();
        answer.hintsShown = m_question.hintsShown();
        answer.optionsStruck = m_question.struck();
        answer.explanationSeen = m_explanationSeen;
    }
    return answer;
}

void ReviewViewModel::settle()
{
    pause(); // what is read from here on is the answer
    m_acted = m_actsUndone = 0;
    m_phase = Phase::Answered;
    m_right = isChoice() && m_session->isRight(m_question.chosen());
    m_proposed = isChoice() ? m_session->propose(answerNow()) : Grade::Good;
    Q_EMIT answered();
}

void ReviewViewModel::choose(int row)
{
    if (m_phase != Phase::Asking || !isChoice() || !m_question.choose(row))
        return;
    if (m_question.several())
        Q_EMIT questionChanged();
    else
        conclude();
}

void ReviewViewModel::conclude()
{
    if (isExam())
        answerWith(m_session->propose(answerNow()));
    else
        settle();
}

void ReviewViewModel::confirm()
{
    if (m_phase == Phase::Asking && isChoice() && m_question.several() && m_question.hasChoice())
        conclude();
}

void ReviewViewModel::reveal()
{
    if (m_phase == Phase::Asking && !isChoice())
        settle();
}

void ReviewViewModel::hint()
{
    if (!canHint())
        return;
    m_question.hint();
    Q_EMIT questionChanged();
}

void ReviewViewModel::toggleExplanation()
{
    if (!canToggleExplanation())
        return;
    m_explanationOpen = !m_explanationOpen;
    m_explanationSeen = m_explanationSeen || m_phase == Phase::Asking;
    Q_EMIT explanationChanged();
}

void ReviewViewModel::press(int number)
{
    if (m_phase == Phase::Asking && isChoice()) {
        const Instant now = m_engine.clock().now();
        if (isExam() && m_pressedBy == number && m_pressedAt && now - *m_pressedAt < OnePress)
            return;
        m_pressedAt = now;
        m_pressedBy = number;
        choose(number - 1);
        if (m_phase == Phase::Answered) {
            m_chosenAt = m_engine.clock().now();
            m_chosenBy = number;
        }
        return;
    }
    const bool samePress =
        m_chosenAt && m_chosenBy == number && m_engine.clock().now() - *m_chosenAt < OnePress;
    if (!samePress && !isQuiz())
        grade(number - 1);
}

void ReviewViewModel::grade(int button)
{
    if (m_phase != Phase::Answered || button < 0)
        return;
    const GradeScale scale = m_card->options.gradeScale;
    const auto place = static_cast<std::size_t>(button);
    if (place < gradesOf(scale).size())
        answerWith(gradeAt(place, scale, m_proposed));
}

void ReviewViewModel::accept()
{
    if (m_phase == Phase::Answered)
        answerWith(m_proposed);
}

void ReviewViewModel::answerWith(Grade grade)
{
    const auto recorded = m_session->answer(grade, answerNow());
    if (!recorded) {
        Q_EMIT failed(sentenceOf(recorded.error()));
        return;
    }
    goOn();
    if (recorded->isLeech() && !isExam()) // in an exam it would tell that the answer was wrong
        Q_EMIT leechMet(*recorded);
}

void ReviewViewModel::skip()
{
    if (!m_session || !m_card)
        return;
    m_session->skip();
    goOn();
}

void ReviewViewModel::handIn()
{
    if (!canHandIn())
        return;
    pause();
    Q_EMIT finished();
}

void ReviewViewModel::tick()
{
    if (canHandIn() && m_session->progress().timeLeft == std::chrono::milliseconds(0))
        goOn();
}

void ReviewViewModel::cardActed()
{
    ++m_acted;
    m_actsUndone = 0;
    reread();
}

void ReviewViewModel::reread()
{
    const auto before = m_card ? std::optional(m_card->card.id) : std::nullopt;
    if (!load())
        Q_EMIT failed(m_error);
    else if (m_card && m_card->card.id == before)
        Q_EMIT cardReread();
    else
        show();
}

std::optional<StepKind> ReviewViewModel::undo()
{
    if (m_phase != Phase::Answered || m_acted > 0)
        return step(false);
    takeBackChoice();
    return std::nullopt;
}

std::optional<StepKind> ReviewViewModel::redo()
{
    return m_phase != Phase::Answered || m_actsUndone > 0 ? step(true) : std::nullopt;
}

bool ReviewViewModel::canUndo() const
{
    return m_phase == Phase::Answered || (m_engine.isReady() && m_engine.collection().canUndo());
}

bool ReviewViewModel::canRedo() const
{
    return (m_phase != Phase::Answered || m_actsUndone > 0) && m_engine.isReady() &&
           m_engine.collection().canRedo();
}

void ReviewViewModel::takeBackChoice()
{
    m_phase = Phase::Asking;
    m_question.clearChoice();
    m_right = false;
    m_explanationOpen = false;
    m_chosenAt.reset();
    resume();
    Q_EMIT cardChanged();
}

std::optional<StepKind> ReviewViewModel::step(bool forward)
{
    if (!m_session)
        return std::nullopt;
    const auto done = forward ? m_session->redo() : m_session->undo();
    if (!done) {
        Q_EMIT failed(sentenceOf(done.error()));
        return std::nullopt;
    }
    if (!*done) {
        if (forward)
            Q_EMIT nothingToRedo();
        else
            Q_EMIT nothingToUndo();
        return std::nullopt;
    }
    if (*done == StepKind::Answer) {
        goOn();
    } else {
        m_acted += forward ? 1 : -1;
        m_actsUndone += forward ? -1 : 1;
        reread();
    }
    return hasSession() ? *done : std::nullopt;
}

} // namespace engram::desktop
