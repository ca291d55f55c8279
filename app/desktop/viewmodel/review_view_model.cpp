// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "review_view_model.h"

#include <algorithm>

#include <engram/rich_text.h>

#include "engine.h"
#include "media_reading.h"
#include "text/error_text.h"
#include "text/session_text.h"

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

ReviewViewModel::Started ReviewViewModel::start(const SessionOptions &options)
{
    m_keptAtStart.reset();
    auto session = m_engine.collection().startSession(options);
    if (!session) {
        m_error = sentenceOf(session.error());
        return Started::Failed;
    }
    const auto first = (*session)->current();
    if (first && !*first) {
        const auto summary = (*session)->summary();
        m_error = !summary          ? sentenceOf(summary.error())
                  : summary->nextAt ? nextCardText(*summary->nextAt - m_engine.clock().now())
                                    : nothingToAskText(options);
        return Started::Nothing;
    }
    m_keptAtStart = drop();
    return begin(std::move(session)) ? Started::Yes : Started::Failed;
}

bool ReviewViewModel::startLeft()
{
    m_keptAtStart = drop();
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
    if (isExam())
        m_earlier = m_session->progress().elapsed;
    m_day = m_engine.collection().today();
    if (!load())
        return false;
    show();
    return true;
}

void ReviewViewModel::close()
{
    static_cast<void>(drop());
}

std::optional<KeptAnswer> ReviewViewModel::drop()
{
    auto kept = recordWaiting();
    // Who goes elsewhere sees no end of it; that it came to its end is noted all the same.
    if (kept)
        if (const auto next = m_session->current(); next && !*next)
            static_cast<void>(m_session->end());
    m_session.reset();
    m_card.reset();
    m_previous.reset();
    m_question = QuestionState();
    m_phase = Phase::None;
    m_isHandedIn = false;
    m_since.reset();
    m_before = m_earlier = std::chrono::milliseconds(0);
    if (kept)
        Q_EMIT recorded();
    return kept;
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

std::optional<ResumableSession> ReviewViewModel::paused() const
{
    return m_session ? std::optional(ResumableSession{m_options, m_session->progress()})
                     : std::nullopt;
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
    m_media = m_card ? mediaOf(m_engine, m_card->card.note) : MediaFiles();
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
    m_question = m_card ? QuestionState(m_card->content) : QuestionState();
    m_typed.clear();
    m_comparison = {};
    m_hidesOptions = isChoice() && m_card->options.recallFirst;
    m_confidence = Confidence::Unstated;
    m_right = false;
    m_explanationOpen = false;
    m_explanationSeen = false;
    m_earlier += onCard();
    m_before = std::chrono::milliseconds(0);
    m_since.reset();
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

bool ReviewViewModel::isTyped() const
{
    const RecallView *view = recallView();
    return view != nullptr && !view->typed.empty();
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
    return m_phase == Phase::Answered || (isChoice() && m_phase == Phase::Asking);
}

bool ReviewViewModel::canHint() const
{
    return m_phase == Phase::Asking && !m_hidesOptions && !isExam() && m_question.canHint();
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
        answer.recallFirst = m_card->options.recallFirst;
        answer.confidence = m_confidence;
    }
    return answer;
}

void ReviewViewModel::leaveAsking(Phase phase)
{
    pause(); // what is done from here on takes none of the answer's time
    m_acted = m_actsUndone = 0;
    m_phase = phase;
}

void ReviewViewModel::settle()
{
    m_phase = Phase::Answered;
    m_right = isChoice() && m_session->isRight(m_question.chosen());
    if (isTyped())
        m_comparison = compareTyped(m_typed.toStdString(), recallView()->typed);
    m_proposed = isTyped() ? m_comparison.proposed() : m_session->propose(answerNow());
    Q_EMIT answered();
}

void ReviewViewModel::choose(int row)
{
    if (m_phase != Phase::Asking || !isChoice() || m_hidesOptions || !m_question.choose(row))
        return;
    if (m_question.several())
        Q_EMIT questionChanged();
    else
        conclude();
}

void ReviewViewModel::conclude()
{
    if (isExam()) {
        answerWith(m_session->propose(answerNow()));
    } else if (m_card->options.confidence) {
        leaveAsking(Phase::Stating);
        Q_EMIT chosen();
    } else {
        leaveAsking(Phase::Answered);
        settle();
    }
}

void ReviewViewModel::state(Confidence confidence)
{
    if (m_phase != Phase::Stating)
        return;
    m_confidence = confidence;
    settle();
}

void ReviewViewModel::confirm()
{
    if (m_phase != Phase::Asking || !isChoice() || m_hidesOptions)
        return;
    if (m_question.hasChoice())
        conclude();
    else
        Q_EMIT told(tr("Choose an option first: 1–%1.").arg(m_question.rows().size()));
}

void ReviewViewModel::reveal()
{
    if (m_phase != Phase::Asking)
        return;
    if (m_hidesOptions) {
        m_hidesOptions = false;
        Q_EMIT questionChanged();
    } else if (!isChoice()) {
        leaveAsking(Phase::Answered);
        settle();
    }
}

void ReviewViewModel::type(const QString &text)
{
    if (m_phase == Phase::Asking && isTyped())
        m_typed = text;
}

void ReviewViewModel::hint()
{
    if (isExam())
        Q_EMIT told(tr("An exam gives no hints."));
    if (!canHint())
        return;
    m_question.hint();
    Q_EMIT questionChanged();
}

void ReviewViewModel::toggleExplanation()
{
    if (isExam())
        Q_EMIT told(tr("An exam explains nothing before its end."));
    if (!canToggleExplanation())
        return;
    m_explanationOpen = !m_explanationOpen;
    m_explanationSeen = m_explanationSeen || m_phase == Phase::Asking;
    Q_EMIT explanationChanged();
}

void ReviewViewModel::press(int number)
{
    const Instant now = m_engine.clock().now();
    const bool isSamePress = m_pressedAt && m_pressedBy == number && now - *m_pressedAt < OnePress;
    if (isSamePress && (m_phase != Phase::Asking || isExam()))
        return;
    if (m_phase == Phase::Answered || !isChoice()) {
        if (!isQuiz())
            grade(number - 1);
        return;
    }
    m_pressedAt = now;
    m_pressedBy = number;
    if (m_phase == Phase::Asking)
        choose(number - 1);
    else if (number >= 1 && number <= 3)
        state(static_cast<Confidence>(number));
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
    if (m_phase == Phase::Stating)
        state(Confidence::Unstated);
    else if (m_phase == Phase::Answered)
        answerWith(m_proposed);
}

void ReviewViewModel::answerWith(Grade grade)
{
    const auto recorded = m_session->answer(grade, answerNow());
    if (!recorded) {
        Q_EMIT failed(sentenceOf(recorded.error()));
        return;
    }
    if (!isExam())
        m_previous = m_card->card.id;
    goOn();
    Q_EMIT this->recorded();
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
    m_isHandedIn = true;
    pause();
    Q_EMIT finished();
}

void ReviewViewModel::takeBackHandIn()
{
    m_isHandedIn = false;
}

void ReviewViewModel::goOnAfterWait()
{
    if (m_session && m_phase == Phase::None)
        goOn();
}

bool ReviewViewModel::showsByItself() const
{
    const bool waits = m_phase == Phase::Asking && (!isChoice() || m_hidesOptions);
    return waits && m_typed.isEmpty() && m_card->options.autoShow > 0;
}

void ReviewViewModel::tick()
{
    if (showsByItself() && untilShown().count() == 0)
        reveal();
    if (canHandIn() && m_session->progress().timeLeft == std::chrono::milliseconds(0))
        goOn();
}

} // namespace engram::desktop
