// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "app_view_model.h"

#include <utility>

#include <engram/exchange.h>

#include "text/error_text.h"
#include "text/session_text.h"
#include "text/step_text.h"

namespace engram::desktop
{

AppViewModel::AppViewModel(Places places, const Clock &clock, QObject *parent)
    : QObject(parent), m_places(std::move(places)), m_engine(clock), m_today(m_engine),
      m_review(m_engine), m_cardActions(m_engine, m_review), m_summary(clock), m_import(m_engine),
      m_options(m_engine), m_backlog(m_engine), m_search(m_engine), m_cardInfo(m_engine),
      m_deck(m_engine), m_question(m_engine), m_edit(m_engine, m_places.collection),
      m_bin(m_engine), m_library(m_engine), m_settings(m_engine, m_places.collection)
{
    connectSettings();
    connectLibrary();
    connect(&m_engine, &Engine::busyChanged, this, &AppViewModel::busyChanged);
    connect(&m_review, &ReviewViewModel::finished, this, &AppViewModel::endSession);
    connect(&m_review, &ReviewViewModel::failed, this, [this](const QString &why) {
        if (!m_review.hasSession())
            goToday();
        say(why);
    });
    connect(&m_review, &ReviewViewModel::told, this, &AppViewModel::sayInPassing);
    connect(&m_review, &ReviewViewModel::nothingToUndo, this,
            [this] { sayInPassing(tr("There is nothing to undo.")); });
    connect(&m_review, &ReviewViewModel::nothingToRedo, this,
            [this] { sayInPassing(tr("There is nothing to redo.")); });
    connect(&m_review, &ReviewViewModel::answered, this, &AppViewModel::dismissMessage);
    connect(&m_review, &ReviewViewModel::cardChanged, this, [this] {
        if (m_page == Page::Review) // before that it is the page that comes
            dismissMessage();
    });
    connect(&m_cardActions, &CardActions::done, this,
            [this](const QString &what) { say(what, Message::Action::Undo); });
    connect(&m_cardActions, &CardActions::failed, this, [this](const QString &why) { say(why); });
    connect(&m_cardActions, &CardActions::told, this, &AppViewModel::sayInPassing);
    connect(&m_import, &ImportViewModel::applied, this, [this](const QString &what) {
        m_review.close(); // its queue is from before
        say(what, Message::Action::Undo);
    });
    connect(&m_review, &ReviewViewModel::leechMet, this,
            [this](const AnswerOutcome &leech) { say(leechText(leech), Message::Action::Undo); });
    connect(&m_options, &OptionsViewModel::left, this, &AppViewModel::goToday);
    connect(&m_options, &OptionsViewModel::saved, this, [this] {
        m_review.close(); // its queue is from before
        dismissMessage();
        if (m_page == Page::Today)
            goToday();
    });
    connect(&m_options, &OptionsViewModel::removed, this, [this](const QString &name) {
        say(tr("Removed the preset “%1”.").arg(name), Message::Action::Undo);
    });
    connect(&m_options, &OptionsViewModel::failed, this, &AppViewModel::sayLasting);
    connect(&m_backlog, &BacklogViewModel::applied, this, [this](int moved) {
        m_review.close(); // its queue is from before
        goToday();
        say(tr("Moved %n review(s).", nullptr, moved), Message::Action::Undo);
    });
    connect(&m_import, &ImportViewModel::finished, this, [this] {
        const Message imported = m_message; // it is about the decks that are shown now
        goToday();
        say(imported.text, imported.action);
    });
    connect(&m_today.decks(), &DeckModel::moveRequested, this, &AppViewModel::moveDeck);
}

void AppViewModel::show(Page page)
{
    if (page != m_page && !std::exchange(m_message.lasting, false))
        dismissMessage();
    if (m_page == Page::Review && page != Page::Review)
        m_review.pause();
    else if (page == Page::Review && m_page != Page::Review)
        m_timebox.start(m_engine.clock().now());
    const auto answer =
        page != Page::Review && !isBehindReview(page) ? m_review.keepAnswer() : std::nullopt;
    const QString kept = m_page == Page::Edit && page != Page::Edit ? keepDraft() : QString();
    // What was missed is read about, and one comes back.
    const bool isReading = page == Page::Question || page == Page::CardInfo || page == Page::Edit;
    QString failure;
    if (page != Page::Summary && page != Page::Review && !isReading)
        failure = leaveSummary();
    m_isSummaryOpen = page == Page::Summary || (m_isSummaryOpen && isReading);
    m_page = page;
    if (page == Page::Library)
        m_library.refresh(); // whatever was changed elsewhere
    Q_EMIT pageChanged();
    if (!failure.isEmpty())
        say(failure);
    if (!kept.isEmpty())
        say(kept);
    if (answer)
        sayKept(*answer);
}

void AppViewModel::say(const QString &text, Message::Action action)
{
    m_message = {text, action};
    Q_EMIT messageChanged();
}

void AppViewModel::sayInPassing(const QString &text)
{
    m_message = {.text = text, .passing = true};
    Q_EMIT messageChanged();
}

/// Beside what is said already, unless that is the same; with the action of the latter where it has
/// none itself.
void AppViewModel::sayAlso(const QString &text, Message::Action action)
{
    const Message before = m_message;
    const bool isAlone = before.text.isEmpty() || before.text == text;
    say(isAlone ? text : before.text + QLatin1Char(' ') + text,
        action == Message::Action::None ? before.action : action);
}

void AppViewModel::sayLasting(const QString &text)
{
    m_message = {.text = text, .lasting = true};
    Q_EMIT messageChanged();
}

QString AppViewModel::leechText(const AnswerOutcome &leech)
{
    return leech.isSuspended
               ? tr("A leech: forgotten %n times. It is suspended.", nullptr, leech.lapses)
               : tr("A leech: forgotten %n times. Its text may be worth another look.", nullptr,
                    leech.lapses);
}

void AppViewModel::dismissMessage()
{
    if (!m_message.text.isEmpty())
        say({});
}

void AppViewModel::openAndSay(const QString &sentence)
{
    if (m_engine.isBusy())
        return;
    show(Page::Opening);
    m_review.close();
    m_engine.adopt(nullptr); // it would hold the lock against the new one
    const OpenOptions options{.path = m_places.collection.toStdString(),
                              .deviceSeed = m_places.deviceSeed};
    const Clock *const clock = &m_engine.clock();
    m_engine.run(
        this, [options, clock] { return Collection::open(options, *clock); },
        [this, sentence](Result<std::unique_ptr<Collection>> opened) {
            if (!opened) {
                m_failure = sentenceOf(opened.error());
                if (!sentence.isEmpty()) // where the collection is that was there before
                    m_failure += QLatin1String("\n\n") + sentence;
                show(Page::Failed);
                return;
            }
            m_engine.adopt(std::move(*opened));
            m_settings.refresh();
            goToday();
            m_message.lasting = !m_places.decks.isEmpty(); // nobody reads it on Today then
            importFiles(std::exchange(m_places.decks, {}));
            if (!sentence.isEmpty())
                sayAlso(sentence);
        });
}

void AppViewModel::goToday()
{
    if (!m_engine.isReady())
        return;
    const auto kept = m_review.keepAnswer(); // before today is counted
    if (kept && m_page == Page::Summary)
        return sayKept(*kept); // it was the last one, and its end is shown
    const QString failure = leaveSummary();
    if (!m_today.refresh()) {
        m_failure = m_today.error();
        show(Page::Failed);
        return;
    }
    show(Page::Today);
    if (!failure.isEmpty())
        say(failure);
    if (kept)
        sayKept(*kept);
}

bool AppViewModel::isHeldBySession()
{
    if (m_page != Page::Review)
        return false;
    sayInPassing(tr("Pause this session first, with Esc; it is there when you return."));
    return true;
}

bool AppViewModel::hasPausedReview() const
{
    return m_review.canResume() && isDaySession(m_review.options());
}

QString AppViewModel::pausedText() const
{
    const auto paused = m_review.canResume() ? m_review.paused() : std::nullopt;
    const bool isOffered =
        paused && !isDaySession(paused->options) && !isKept(paused->options.kind);
    return isOffered ? goOnText(*paused) : QString();
}

void AppViewModel::start(const SessionOptions &options)
{
    dismissMessage();
    if (const QString failure = leaveSummary(); !failure.isEmpty())
        sayLasting(failure);
    const auto started = m_review.start(options);
    if (started == ReviewViewModel::Started::Nothing) {
        const QString why = m_review.error();
        // What was begun there goes on; another search may find something.
        if (m_page != Page::Review && m_page != Page::Search)
            goToday();
        if (m_message.text.isEmpty())
            sayInPassing(why);
        else
            sayAlso(why);
        return;
    }
    showStarted(started == ReviewViewModel::Started::Yes);
    sayKeptAtStart();
    if (m_page == Page::Review)
        sayWhatItEnds();
}

void AppViewModel::showStarted(bool started)
{
    if (!started) {
        const QString why = m_review.error();
        if (m_page != Page::Review || !m_review.hasSession())
            goToday();
        sayAlso(why);
        return;
    }
    // A session without a card has ended already, and shows its summary.
    if (m_review.phase() != ReviewViewModel::Phase::None)
        show(Page::Review);
}

/// What was left is there until the first answer here; an exam with a time has ended it already, and
/// said so before.
void AppViewModel::sayWhatItEnds()
{
    if (!isKept(m_review.options().kind))
        return;
    const auto left = m_engine.collection().resumableSession();
    if (left && *left && (*left)->options != m_review.options())
        sayAlso(replacedText(**left), Message::Action::GoOn);
}

void AppViewModel::resume()
{
    dismissMessage();
    const bool isReread = m_review.refresh();
    if (m_review.phase() == ReviewViewModel::Phase::None)
        return; // it has no card any more, and has said so
    m_review.resume();
    show(Page::Review);
    if (isReread)
        sayInPassing(tr("The card was changed meanwhile; this is how it is now."));
}

void AppViewModel::goOnPaused()
{
    if (m_engine.isReady() && m_page != Page::Review && !pausedText().isEmpty())
        resume();
}

void AppViewModel::startReview(std::optional<DeckId> deck)
{
    if (!m_engine.isReady() || m_page == Page::Review)
        return;
    const bool same = !deck || deck == m_review.options().deck;
    if (hasPausedReview() && same)
        resume();
    else
        start({.kind = SessionKind::Due, .deck = deck});
}

void AppViewModel::startQuiz(std::optional<DeckId> deck, bool shuffled)
{
    if (m_engine.isReady())
        start({.kind = SessionKind::Quiz, .deck = deck, .shuffled = shuffled});
}

void AppViewModel::startSession(const SessionOptions &options)
{
    if (!m_engine.isReady() || isHeldBySession())
        return;
    const bool isShort = options.kind == SessionKind::Minutes;
    const auto plan = isShort ? m_engine.collection().planMinutes(options.limit, options.deck)
                              : Result<MinutePlan>();
    start(options);
    if (isShort && plan && plan->putOff > 0 && m_page == Page::Review)
        sayAlso(TodayViewModel::planSentence(*plan));
}

void AppViewModel::startShort(std::optional<DeckId> deck)
{
    startSession({.kind = SessionKind::Minutes,
                  .deck = deck,
                  .limit = std::chrono::minutes(m_today.minutes())});
}

void AppViewModel::startAllDue()
{
    startSession({.kind = SessionKind::Minutes, .limit = SessionOptions::MaximumLimit});
}

void AppViewModel::prepareExam(std::optional<DeckId> deck)
{
    if (!m_engine.isReady() || m_page == Page::Import || isHeldBySession())
        return;
    QString name;
    for (const DeckSummary &row : m_today.decks().decks()) {
        if (deck == row.deck.id)
            name = QString::fromStdString(row.deck.name);
    }
    m_exam.setDeck(deck, name, leftText());
    show(Page::Exam);
}

void AppViewModel::startExam()
{
    if (m_engine.isReady())
        start(m_exam.options());
}

void AppViewModel::setMinutes(int minutes)
{
    m_today.setMinutes(minutes);
    if (m_page == Page::Today)
        goToday();
}

void AppViewModel::goOn()
{
    if (!m_engine.isReady())
        return;
    const bool isPaused = m_page != Page::Review && m_review.canResume() &&
                          isKept(m_review.options().kind) && m_review.done() > 0;
    if (isPaused) {
        resume();
        m_review.tick(); // an exam's time may be over
        return;
    }
    dismissMessage();
    if (const QString failure = leaveSummary(); !failure.isEmpty())
        sayLasting(failure);
    showStarted(m_review.startLeft());
    sayKeptAtStart();
}

void AppViewModel::startShippedDeck()
{
    if (!m_engine.isReady() || m_places.shippedDeck.isEmpty())
        return;
    Collection *const collection = &m_engine.collection();
    m_engine.run(
        this,
        [collection, path = m_places.shippedDeck]() -> Result<ChangeSet> {
            auto plan = planFile(*collection, path, {});
            if (!plan)
                return failFrom(plan);
            return collection->applyImport(*plan);
        },
        [this](const Result<ChangeSet> &done) {
            if (!done) {
                say(sentenceOf(done.error()));
                return;
            }
            m_today.refresh(); // commands ask it what decks there are
            startReview();
        });
}

void AppViewModel::importFiles(const QStringList &paths)
{
    if (!m_engine.isReady() || paths.isEmpty())
        return;
    if (m_page == Page::Import)
        dismissMessage();
    show(Page::Import);
    m_import.begin(paths);
}

void AppViewModel::undo()
{
    step(false);
}

void AppViewModel::redo()
{
    step(true);
}

bool AppViewModel::isInSession() const
{
    return (m_page == Page::Review || m_page == Page::Summary) && m_review.hasSession();
}

bool AppViewModel::canStep() const
{
    return m_engine.isReady() && m_page != Page::Import && m_page != Page::Backlog &&
           m_page != Page::Edit && (m_page != Page::CardInfo || canGradeNow());
}

bool AppViewModel::canUndo() const
{
    if (!canStep())
        return false;
    return isInSession() ? m_review.canUndo() : m_engine.collection().canUndo();
}

bool AppViewModel::canRedo() const
{
    if (!canStep())
        return false;
    return isInSession() ? m_review.canRedo() : m_engine.collection().canRedo();
}

void AppViewModel::step(bool forward)
{
    if (!canStep())
        return;
    if (isInSession()) {
        stepInSession(forward);
        return;
    }
    Collection &collection = m_engine.collection();
    const auto before = collection.decks(); // those of Today may be from before another step
    const auto done = forward ? collection.redo() : collection.undo();
    if (!done) {
        say(sentenceOf(done.error()));
        return;
    }
    if (!*done) {
        sayInPassing(forward ? tr("There is nothing to redo.") : tr("There is nothing to undo."));
        return;
    }
    m_review.close(); // its queue is from before
    if (!reread())
        goToday();
    sayStepOf(before.value_or(std::vector<DeckSummary>()), **done, forward);
}

void AppViewModel::stepInSession(bool forward)
{
    if (m_review.isHandedIn()) {
        if (!forward)
            takeBackHandIn();
        return;
    }
    const auto stepped = forward ? m_review.redo() : m_review.undo();
    if (m_page == Page::Summary && m_review.phase() != ReviewViewModel::Phase::None)
        show(Page::Review);
    if (stepped)
        sayStep({.kind = *stepped, .changes = {}}, forward);
}

/// Of decks it says what became of which, as the list of them tells.
void AppViewModel::sayStepOf(const std::vector<DeckSummary> &before, const Step &step, bool forward)
{
    QString sentence;
    if (step.changes.decks)
        if (const auto after = m_engine.collection().decks())
            sentence = deckStepSentence(before, *after, step, forward);
    if (sentence.isEmpty())
        sayStep(step, forward);
    else
        say(sentence, forward ? Message::Action::Undo : Message::Action::Redo);
}

void AppViewModel::sayStep(const Step &step, bool forward)
{
    say(stepSentence(step, forward), forward ? Message::Action::Undo : Message::Action::Redo);
}

} // namespace engram::desktop
