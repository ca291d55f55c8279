// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "today_view_model.h"

#include <QDate>
#include <QLocale>

#include "engine.h"
#include "text/due_text.h"
#include "text/duration_text.h"
#include "text/error_text.h"

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
    m_decks.setDecks(std::move(*decks));
    m_total = counts->total();
    m_dueLine = dueText(*counts, *typical);
    m_state = empty ? State::Empty : m_total > 0 ? State::Due : State::Done;
    m_doneLines = m_state == State::Done ? achievements() : QStringList();
    if (m_state == State::Done && counts->buried > 0)
        m_doneLines << tr("%n card(s) are buried until tomorrow.", nullptr,
                          static_cast<int>(counts->buried));
    const QDate day = QDate(1970, 1, 1).addDays(collection.today().number());
    //: A date such as Monday 23 November, without the year
    m_date = QLocale().toString(day, tr("dddd d MMMM"));
    Q_EMIT changed();
    return true;
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
    if (day->streak > 1)
        lines << tr("%n day(s) in a row.", nullptr, day->streak);
    lines << (day->dueTomorrow > 0
                  ? tr("Tomorrow: %n review(s), and what is new.", nullptr, day->dueTomorrow)
                  : tr("Tomorrow: no reviews so far."));
    return lines;
}

} // namespace engram::desktop
