// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "library_view_model.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include <QLocale>

#include "engine.h"
#include "text/current_deck.h"
#include "text/error_text.h"
#include "text/search_text.h"

namespace engram::desktop
{

namespace
{

// A key that comes while a step is made waits for it: half a frame.
constexpr std::chrono::milliseconds LongStep{8};
constexpr std::chrono::milliseconds ShortStep{4};
constexpr std::chrono::milliseconds NotePause{80}; // a row that is passed by is not read about
constexpr std::size_t FirstStep = 1'000;           // another search may take longer for each card
constexpr std::size_t SmallestStep = 250;
constexpr std::size_t LargestStep = 32'000;
constexpr std::size_t FirstRows = 200; ///< shown before all are known

} // namespace

LibraryViewModel::LibraryViewModel(Engine &engine, QObject *parent)
    : QObject(parent), m_engine(engine), m_rows(engine), m_tree(engine), m_preview(engine),
      m_actions(engine, m_rows), m_work(engine), m_tags(engine, m_actions, m_work),
      m_step(FirstStep)
{
    parse();
    m_idle.setInterval(0);
    connect(&m_idle, &QTimer::timeout, this, &LibraryViewModel::step);
    m_pause.setSingleShot(true);
    m_pause.setInterval(NotePause);
    connect(&m_pause, &QTimer::timeout, this, &LibraryViewModel::showNote);
    connect(&m_work, &LongWork::progressed, this, &LibraryViewModel::progressed);
    connect(&m_tree, &LibraryTreeModel::tagNamed, &m_tags, &LibraryTags::rename);
    connect(&m_engine, &Engine::leaving, this, &LibraryViewModel::close);
    connect(&m_engine, &Engine::busyChanged, this, [this] {
        if (m_list != nullptr && !m_engine.isReady()) {
            stop(); // what comes may change what is listed
            m_isStale = true;
        } else if (m_isStale && m_engine.isReady()) {
            refresh();
        }
        Q_EMIT progressed();
    });
}

void LibraryViewModel::setCurrentDeck(const QString &path)
{
    if (path == m_currentDeck)
        return;
    m_currentDeck = path;
    parse();
}

void LibraryViewModel::parse()
{
    const auto search = Search::parse(withCurrentDeck(m_query, m_currentDeck).toStdString());
    m_search = search ? std::optional(*search) : std::nullopt;
    m_problem = search ? QString() : sentenceOf(search.error());
}

void LibraryViewModel::refresh()
{
    m_tree.refresh();
    m_rows.reread();
    m_preview.show(m_actions.currentNote(), m_rows.context());
    list(true);
}

void LibraryViewModel::close()
{
    stop();
    m_isStale = false;
    Q_EMIT rowsAboutToChange();
    m_rows.setRows({}, m_view.mode);
    Q_EMIT rowsChanged(false);
    m_preview.show({}, m_rows.context());
}

void LibraryViewModel::stop()
{
    m_idle.stop();
    m_list.reset();
}

void LibraryViewModel::setQuery(const QString &query)
{
    if (query.trimmed() == m_query)
        return;
    m_query = query.trimmed();
    parse();
    list(false);
    Q_EMIT changed();
}

void LibraryViewModel::setMode(LibraryMode mode)
{
    if (mode == m_view.mode)
        return;
    m_view.mode = mode;
    list(false);
    Q_EMIT changed();
}

void LibraryViewModel::setOrder(LibraryOrder order)
{
    if (order == m_view.order)
        return;
    m_view.order = order;
    list(false);
    Q_EMIT changed();
}

void LibraryViewModel::take(const QModelIndex &index, bool adds)
{
    const auto query = m_tree.queryAt(index);
    if (!query)
        return;
    if (m_tree.isOfNotes(index))
        setMode(LibraryMode::Notes);
    if (m_tree.isOfDuplicates(index))
        setOrder({LibraryColumn::Title, false}); // those that are alike stand together
    setQuery(adds ? bothOf(m_query, *query) : *query);
}

QString LibraryViewModel::recentBy(int steps)
{
    const QStringList &recent = m_tree.recent();
    if (recent.value(m_recent) != m_query)
        m_recent = recent.indexOf(m_query);
    m_recent = std::clamp<qsizetype>(m_recent + steps, -1, recent.size() - 1);
    return recent.value(m_recent);
}

void LibraryViewModel::open()
{
    remember();
    const auto note = m_actions.currentNote();
    const auto card = m_actions.currentCard();
    if (note && m_actions.isQuestion())
        Q_EMIT questionOpened(*note);
    else if (card)
        Q_EMIT cardOpened(*card);
    else if (note)
        Q_EMIT draftOpened(*note);
}

void LibraryViewModel::saveSearch()
{
    if (!m_query.isEmpty() && m_search)
        Q_EMIT saveRequested(m_tree.save(m_query));
}

/// The rows there are stay until others are known.
void LibraryViewModel::list(bool isSameSearch)
{
    m_isSameSearch = isSameSearch && (m_isSameSearch || m_list == nullptr);
    stop();
    m_isStale = !m_engine.isReady();
    if (!m_search || m_isStale) {
        Q_EMIT progressed();
        return;
    }
    auto begun = m_engine.collection().listRows(*m_search, m_view);
    if (!begun) {
        m_problem = sentenceOf(begun.error());
        Q_EMIT changed();
        return;
    }
    m_list = *std::move(begun);
    m_step = FirstStep;
    m_idle.start();
    Q_EMIT progressed();
}

void LibraryViewModel::step()
{
    if (m_list != nullptr && m_engine.isReady())
        stepOnce();
}

bool LibraryViewModel::stepOnce()
{
    const Instant begin = m_engine.clock().now();
    const auto done = m_list->step(m_step);
    const auto taken = m_engine.clock().now() - begin;
    if (taken > LongStep)
        m_step = std::max(SmallestStep, m_step / 2);
    else if (taken < ShortStep)
        m_step = std::min(LargestStep, m_step * 2);
    if (!done) {
        stop();
        m_problem = sentenceOf(done.error());
        Q_EMIT changed();
        return true;
    }
    // Of the same search there are rows to look at until all is in order.
    if (*done || (!m_isSameSearch && !m_list->rows().empty()))
        show(*done);
    Q_EMIT progressed();
    return *done;
}

void LibraryViewModel::show(bool isDone)
{
    const std::vector<RowId> &known = m_list->rows();
    const auto count = isDone ? known.size() : std::min(known.size(), FirstRows);
    std::vector<RowId> rows(known.begin(), known.begin() + static_cast<std::ptrdiff_t>(count));
    const bool isSameSearch = std::exchange(m_isSameSearch, true);
    if (isDone)
        stop();
    Q_EMIT rowsAboutToChange();
    m_rows.setRows(std::move(rows), m_view.mode);
    if (!isSameSearch)
        m_rows.reread();
    Q_EMIT rowsChanged(isSameSearch);
}

void LibraryViewModel::finishListing()
{
    while (m_list != nullptr && !stepOnce()) {
    }
    showNote();
}

QString LibraryViewModel::countText() const
{
    const QLocale locale;
    if (m_work.isUnderWay())
        //: %1 is what is done, such as: Renaming a tag
        return tr("%1… %2 %").arg(m_work.name()).arg(static_cast<int>(m_work.done() * 100));
    if (m_actions.isAtWork())
        return tr("Changing %1 rows…").arg(locale.toString(m_actions.count()));
    if (!m_search)
        return {};
    if (isListing())
        return tr("Searching… %1 %").arg(static_cast<int>(m_list->progress() * 100));
    const int count = m_rows.rowCount();
    QString text = m_view.mode == LibraryMode::Cards ? tr("%Ln card(s)", nullptr, count)
                                                     : tr("%Ln note(s)", nullptr, count);
    if (m_actions.count() > 1)
        text += QStringLiteral(" · ") + tr("%1 selected").arg(locale.toString(m_actions.count()));
    return text;
}

QString LibraryViewModel::emptyText() const
{
    if (!m_search || isListing() || m_rows.rowCount() > 0)
        return {};
    if (m_query.isEmpty())
        return tr("There are no cards yet. Import a deck, or write a question.");
    return m_view.mode == LibraryMode::Cards ? tr("No card is like that.")
                                             : tr("No note is like that.");
}

void LibraryViewModel::select(std::vector<RowSpan> spans, int current)
{
    m_actions.select(std::move(spans), current);
    m_pause.start();
    Q_EMIT progressed();
}

void LibraryViewModel::showNote()
{
    m_pause.stop();
    const auto note = m_actions.currentNote();
    if (note != m_preview.note())
        m_preview.show(note, m_rows.context());
}

} // namespace engram::desktop
