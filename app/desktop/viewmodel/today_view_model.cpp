// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "today_view_model.h"

#include <cmath>

#include <QDate>
#include <QLocale>

#include "engine.h"
#include "text/due_text.h"
#include "text/duration_text.h"
#include "text/error_text.h"
#include "text/session_text.h"
#include "text/study_date.h"

namespace engram::desktop
{

TodayViewModel::TodayViewModel(Engine &engine, QObject *parent) : QObject(parent), m_engine(engine)
{
}

bool TodayViewModel::refresh()
{
    Collection &collection = m_engine.collection();
    auto decks = collection.decks();
    const auto counts = collection.counts();
    const auto typical = collection.typicalAnswerTime();
    m_error.clear();
    if (!decks)
        m_error = sentenceOf(decks.error());
    else if (!counts)
        m_error = sentenceOf(counts.error());
    else if (!typical)
        m_error = sentenceOf(typical.error());
    if (!m_error.isEmpty())
        return false;

    const bool empty = decks->empty();
    const QString noCards =
        decks->size() == 1
            ? tr("“%1” has no cards yet. Write its first question, or import a deck that has some.")
                  .arg(QString::fromStdString(decks->front().deck.name))
            : tr("No deck has cards yet. Select one to write its first question, or import a deck "
                 "that has some.");
    m_decks.setDecks(std::move(*decks));
    m_total = counts->total();
    m_wholeDay = *typical * m_total;
    m_dueLine = dueText(*counts, *typical);
    m_state = empty                ? State::Empty
              : counts->cards == 0 ? State::NoCards
              : m_total > 0        ? State::Due
                                   : State::Done;
    if (m_state == State::NoCards)
        m_dueLine = noCards;
    m_doneLines = m_state == State::Done ? achievements() : QStringList();
    if (!readWays())
        return false;
    m_backlogSentence = piledUp(counts->due);
    if (m_state == State::Done && counts->buried > 0)
        m_doneLines << tr("%n card(s) are buried until tomorrow.", nullptr,
                          static_cast<int>(counts->buried));
    const QDate day = dateOf(collection.today());
    //: A date such as Monday 23 November, without the year
    m_date = QLocale().toString(day, tr("dddd d MMMM"));
    const auto ahead = collection.answerAhead();
    m_clockSentence =
        ahead && *ahead
            ? tr("The newest answer is of %1, which is still to come by this computer's clock. If the "
                 "clock is wrong, set it right before you study.")
                  .arg(QLocale().toString(dateOf(**ahead), QLocale::LongFormat))
            : QString();
    Q_EMIT changed();
    return true;
}

/// What else can be studied now.
bool TodayViewModel::readWays()
{
    Collection &collection = m_engine.collection();
    const auto left = collection.resumableSession();
    const auto plan = collection.planMinutes(std::chrono::minutes(m_minutes));
    if (!left)
        m_error = sentenceOf(left.error());
    else if (!plan)
        m_error = sentenceOf(plan.error());
    if (!m_error.isEmpty())
        return false;
    m_goOnText = *left ? desktop::goOnText(**left) : QString();
    m_plan = *plan;
    m_isBegun = m_state == State::Due && hasBegun();
    const bool done = m_state == State::Done;
    m_canLearnAhead = done && hasCards({.kind = SessionKind::Ahead, .days = DaysAhead});
    m_hasWeakFacts = done && hasCards({.kind = SessionKind::Weak, .count = 1});
    return true;
}

QString TodayViewModel::piledUp(int letThrough) const
{
    // Who has done a day's reviews, or wants none today, is left in peace.
    if (letThrough == 0 || reviewsDue() <= letThrough)
        return {};
    return tr("%n review(s) have piled up,", nullptr, reviewsDue()) + QLatin1Char(' ') +
           tr("more than the %n that today's limits let through.", "reviews", letThrough);
}

bool TodayViewModel::hasCards(const SessionOptions &options) const
{
    const auto session = m_engine.collection().startSession(options);
    return session && (*session)->progress().total > 0;
}

bool TodayViewModel::hasBegun() const
{
    const auto session = m_engine.collection().startSession({});
    return session && (*session)->progress().done > 0;
}

bool TodayViewModel::hasShortSession() const
{
    const bool isLong = m_plan.putOff > 0 || m_wholeDay > std::chrono::minutes(m_minutes);
    return m_plan.cards > 0 && (isLong || !m_backlogSentence.isEmpty());
}

QString TodayViewModel::shortText() const
{
    return tr("%n minute(s)", nullptr, m_minutes);
}

QString TodayViewModel::planSentence(const MinutePlan &plan)
{
    QString text = tr("%n review(s) that save most.", nullptr, plan.cards);
    if (plan.putOff == 0)
        return text;
    text += QLatin1Char(' ') + tr("%n put off;", "reviews", plan.putOff) + QLatin1Char(' ');
    const int lost = static_cast<int>(std::lround(plan.lost));
    return text + (lost > 0 ? tr("of these about %n are forgotten until tomorrow.", nullptr, lost)
                            : tr("of these hardly one is forgotten until tomorrow."));
}

QStringList TodayViewModel::achievements() const
{
    const auto day = m_engine.collection().daySummary();
    if (!day)
        return {};
    QStringList lines;
    if (day->answers > 0) {
        //: %1 is a number of answers, %2 a duration such as 6:10
        lines << tr("Today: %1 in %2.")
                     .arg(tr("%n answer(s)", nullptr, day->answers), clockText(day->taken));
    }
    if (const QString streak = streakText(day->streak); !streak.isEmpty())
        lines << streak;
    lines << tomorrowText(day->dueTomorrow);
    return lines;
}

} // namespace engram::desktop
