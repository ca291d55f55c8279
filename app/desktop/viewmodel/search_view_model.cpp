// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "search_view_model.h"

#include "engine.h"
#include "text/current_deck.h"
#include "text/error_text.h"
#include "text/search_text.h"

namespace engram::desktop
{

SearchViewModel::SearchViewModel(Engine &engine, QObject *parent)
    : QObject(parent), m_engine(engine)
{
    constexpr int PauseMilliseconds = 200;
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &SearchViewModel::look);
}

void SearchViewModel::show(const QString &ends)
{
    m_ends = ends;
    parse();
    look();
}

void SearchViewModel::setQuery(const QString &query)
{
    if (query.trimmed() == m_query)
        return;
    m_query = query.trimmed();
    parse();
    m_pause.start();
    Q_EMIT changed();
}

void SearchViewModel::setCurrentDeck(const QString &path)
{
    if (path == m_currentDeck)
        return;
    m_currentDeck = path;
    parse();
}

void SearchViewModel::parse()
{
    const auto search = Search::parse(withCurrentDeck(m_query, m_currentDeck).toStdString());
    m_search = search ? std::optional(*search) : std::nullopt;
    m_problem = search ? QString() : sentenceOf(search.error());
    m_found.clear();
    m_titles.clear();
}

void SearchViewModel::look()
{
    m_pause.stop();
    if (!isUsable() || !m_engine.isReady()) {
        Q_EMIT changed();
        return;
    }
    m_titles.clear();
    Collection &collection = m_engine.collection();
    constexpr std::size_t Most = SessionOptions::MaximumFound;
    const auto cards = collection.findCards(*m_search, 0, Most + 1);
    const auto session = collection.startSession(options(SessionKind::Due)); // only to count
    if (!cards || !session) {
        m_problem = sentenceOf(cards ? session.error() : cards.error());
        Q_EMIT changed();
        return;
    }
    for (const CardId card : *cards) {
        if (m_titles.size() == static_cast<int>(MostListed))
            break;
        if (const auto note = collection.note(noteOf(card)))
            m_titles << QString::fromStdString(titleOf(note->content));
    }
    const QString all = cards->size() > Most
                            ? tr("Over %n card(s)", nullptr, SessionOptions::MaximumFound)
                            : tr("%n card(s)", nullptr, static_cast<int>(cards->size()));
    m_found = tr("%1, %2 of them due or new").arg(all).arg((*session)->progress().total);
    Q_EMIT changed();
}

SessionOptions SearchViewModel::options(SessionKind kind) const
{
    return {.kind = kind,
            .days = SessionOptions::MaximumDaysAhead,
            .newToo = true,
            .search = withCurrentDeck(m_query, m_currentDeck).toStdString()};
}

} // namespace engram::desktop
