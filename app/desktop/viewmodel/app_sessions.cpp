// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// How sessions are begun, and gone on with.

#include "app_view_model.h"

#include <engram/exchange.h>

#include "text/error_text.h"
#include "text/session_text.h"

namespace engram::desktop
{

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
        const QString why = whyNothingIsAsked(options);
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

/// A short session asks reviews alone, while what the lists count as due may be to ask again.
QString AppViewModel::whyNothingIsAsked(const SessionOptions &options) const
{
    if (options.kind == SessionKind::Minutes)
        if (const QString again = toAskAgainText(options.deck); !again.isEmpty())
            return tr("No review is due here, or none fits.") + QLatin1Char(' ') + again;
    return m_review.error();
}

QString AppViewModel::toAskAgainText(std::optional<DeckId> deck) const
{
    const auto counts = m_engine.collection().counts(deck);
    return counts && counts->drill > 0
               ? tr("%n card(s) are to be asked again today, in the day's review.", nullptr,
                    counts->drill)
               : QString();
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
    // A quiz asks each question once: so many there are.
    const auto all = m_engine.collection().startSession({.kind = SessionKind::Quiz, .deck = deck});
    m_exam.setDeck(deck, name, all ? (*all)->progress().quizCount : 0, leftText());
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

} // namespace engram::desktop
