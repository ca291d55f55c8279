// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "search_view_model.h"

#include <algorithm>
#include <span>

#include "engine.h"
#include "text/current_deck.h"
#include "text/error_text.h"
#include "text/search_text.h"

namespace engram::desktop
{

namespace
{

constexpr std::size_t Most = SessionOptions::MaximumFound;

bool isToAsk(const LibraryRow &row, StudyDay today)
{
    switch (row.state) {
    case LibraryState::New:
    case LibraryState::Learning:
        return true;
    case LibraryState::Young:
    case LibraryState::Mature:
        return row.due && *row.due <= today;
    default:
        return false;
    }
}

} // namespace

SearchViewModel::SearchViewModel(Engine &engine, QObject *parent)
    : QObject(parent), m_engine(engine)
{
    constexpr int PauseMilliseconds = 200;
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &SearchViewModel::look);
    m_idle.setInterval(0);
    connect(&m_idle, &QTimer::timeout, this, [this] {
        if (m_engine.isReady())
            step();
    });
    connect(&m_engine, &Engine::leaving, this, &SearchViewModel::leave);
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
    stop();
    const auto search = Search::parse(withCurrentDeck(m_query, m_currentDeck).toStdString());
    m_search = search ? std::optional(*search) : std::nullopt;
    m_problem = search ? QString() : sentenceOf(search.error());
    m_found.clear();
    m_titles.clear();
}

void SearchViewModel::stop()
{
    m_idle.stop();
    m_list.reset();
    m_counted = 0;
    m_toAsk = 0;
}

void SearchViewModel::leave()
{
    m_pause.stop();
    stop();
}

void SearchViewModel::look()
{
    leave();
    m_titles.clear();
    m_found.clear();
    if (isUsable() && m_engine.isReady()) {
        auto list = m_engine.collection().listRows(*m_search, {});
        if (list) {
            m_list = *std::move(list);
            m_idle.start();
        } else {
            m_problem = sentenceOf(list.error());
        }
    }
    Q_EMIT changed();
}

/// Whether there is nothing more to look for.
bool SearchViewModel::step()
{
    if (m_list == nullptr)
        return true;
    constexpr std::size_t StepCards = 1'000;
    const bool isEnough = m_list->rows().size() > Most;
    const auto listed = isEnough ? Result<bool>(true) : m_list->step(StepCards);
    if (!listed || !count()) {
        if (!listed)
            m_problem = sentenceOf(listed.error());
        stop();
        Q_EMIT changed();
        return true;
    }
    const std::size_t cards = std::min(m_list->rows().size(), Most);
    const bool isDone = *listed && m_counted == cards;
    if (!isDone) {
        m_found = tr("Searching… %1 %").arg(static_cast<int>(m_list->progress() * 100));
    } else {
        const QString all = m_list->rows().size() > Most
                                ? tr("Over %n card(s)", nullptr, SessionOptions::MaximumFound)
                                : tr("%n card(s)", nullptr, static_cast<int>(cards));
        m_found = tr("%1, %2 of them due or new").arg(all).arg(m_toAsk);
        stop();
    }
    Q_EMIT changed();
    return isDone;
}

/// Looks at some of the cards listed; false where they cannot be read.
bool SearchViewModel::count()
{
    constexpr std::size_t RowsInStep = 250;
    Collection &collection = m_engine.collection();
    const std::size_t listed = std::min(m_list->rows().size(), Most);
    const auto next =
        std::span(m_list->rows()).subspan(m_counted, std::min(RowsInStep, listed - m_counted));
    const auto rows = collection.libraryRows(next, LibraryMode::Cards);
    if (!rows) {
        m_problem = sentenceOf(rows.error());
        return false;
    }
    m_counted += next.size();
    const StudyDay today = collection.today();
    for (const LibraryRow &row : *rows) {
        m_toAsk += isToAsk(row, today) ? 1 : 0;
        if (m_titles.size() < static_cast<qsizetype>(MostListed))
            m_titles << QString::fromStdString(row.title);
    }
    return true;
}

void SearchViewModel::finishLooking()
{
    if (m_pause.isActive())
        look();
    while (!step()) {
    }
}

SessionOptions SearchViewModel::options(SessionKind kind) const
{
    return {.kind = kind,
            .days = SessionOptions::MaximumDaysAhead,
            .newToo = true,
            .search = withCurrentDeck(m_query, m_currentDeck).toStdString()};
}

} // namespace engram::desktop
