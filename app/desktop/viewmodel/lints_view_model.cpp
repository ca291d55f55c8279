// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "lints_view_model.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include <QStringList>

#include <engram/collection.h>

#include "engine.h"
#include "text/current_deck.h"
#include "text/error_text.h"
#include "text/problem_text.h"
#include "text/search_text.h"
#include "text/tooltip.h"

namespace engram::desktop
{

namespace
{

using namespace std::chrono_literals;

/// A step that took longer is halved, one that took less doubled: a frame has 16 ms.
constexpr auto LongLook = 8ms;
constexpr auto ShortLook = 3ms;
constexpr std::size_t FewestNotes = 10;
constexpr std::size_t MostNotes = 1'000;
constexpr int MostTexts = 500;

} // namespace

LintsViewModel::LintsViewModel(Engine &engine, QObject *parent)
    : QAbstractTableModel(parent), m_engine(engine), m_step(FewestNotes), m_texts(MostTexts)
{
    m_idle.setInterval(0);
    connect(&m_idle, &QTimer::timeout, this, [this] {
        if (m_list != nullptr && m_engine.isReady())
            step();
    });
    connect(&m_engine, &Engine::leaving, this, [this] {
        stop();
        m_hasLooked = false;
    });
}

void LintsViewModel::look(const QString &query)
{
    if (!m_engine.isReady())
        return;
    m_hasLooked = true;
    m_query = query;
    m_problem.clear();
    m_list.reset();
    m_idle.stop();
    m_isStopped = false;
    m_progress = 1;
    beginResetModel();
    m_rows.clear();
    forgetTexts();
    endResetModel();
    const auto search = Search::parse(withCurrentDeck(query, m_currentDeck).toStdString());
    if (!search) {
        m_problem = sentenceOf(search.error());
    } else if (auto list = m_engine.collection().listLints(*search)) {
        m_list = *std::move(list);
        m_progress = 0;
        m_idle.start();
    } else {
        m_problem = sentenceOf(list.error());
    }
    Q_EMIT changed();
    Q_EMIT progressed();
}

void LintsViewModel::stop()
{
    if (m_list == nullptr)
        return;
    m_list.reset();
    m_idle.stop();
    m_isStopped = true;
    Q_EMIT changed();
    Q_EMIT progressed();
}

void LintsViewModel::finish()
{
    while (m_list != nullptr && m_engine.isReady() && !step()) {
    }
}

bool LintsViewModel::step()
{
    const Instant begin = m_engine.clock().now();
    const auto done = m_list->step(m_step);
    const auto taken = m_engine.clock().now() - begin;
    if (taken > LongLook)
        m_step = std::max(FewestNotes, m_step / 2);
    else if (taken < ShortLook)
        m_step = std::min(MostNotes, m_step * 2);
    if (!done) {
        m_problem = sentenceOf(done.error());
        stop();
        return true;
    }
    m_progress = m_list->progress();
    show(*done);
    if (*done) {
        m_list.reset();
        m_idle.stop();
        Q_EMIT changed();
    }
    Q_EMIT progressed();
    return *done;
}

/// What is new comes behind what is there; only at the end may a row come in between.
void LintsViewModel::show(bool isDone)
{
    const std::vector<NoteWithLints> &found = m_list->notes();
    if (isDone && !std::equal(m_rows.begin(), m_rows.end(), found.begin())) {
        beginResetModel();
        m_rows = found;
        endResetModel();
    } else if (found.size() > m_rows.size()) {
        beginInsertRows({}, rowCount(), static_cast<int>(found.size()) - 1);
        m_rows.insert(m_rows.end(), found.begin() + rowCount(), found.end());
        endInsertRows();
    }
}

double LintsViewModel::progress() const
{
    return m_progress;
}

QString LintsViewModel::countText() const
{
    const QString notes = tr("%Ln note(s) could be better", nullptr, rowCount());
    if (isLooking())
        return tr("%1 · looking, %2 %").arg(notes).arg(static_cast<int>(m_progress * 100));
    return m_isStopped ? tr("%1 · stopped").arg(notes) : notes;
}

void LintsViewModel::noteChanged(NoteId note)
{
    if (!m_engine.isReady())
        return;
    if (isLooking()) // it may have been looked at before, or not
        return refresh();
    const std::string id = std::to_string(note.value());
    const auto search = Search::parse("nid:" + id + " or parent:" + id);
    if (!search)
        return;
    Collection &collection = m_engine.collection();
    constexpr std::size_t MostFacts = 10'000;
    const auto family =
        collection.findRows(*search, {.mode = LibraryMode::Notes, .order = {}}, 0, MostFacts);
    auto list = collection.listLints(*search);
    if (!family || !list)
        return;
    for (bool isDone = false; !isDone;) {
        const auto done = (*list)->step();
        if (!done)
            return;
        isDone = *done;
    }
    beginResetModel();
    forgetTexts();
    for (std::size_t i = m_rows.size(); i-- > 0;) {
        const NoteId row = m_rows[i].note;
        const auto now = std::ranges::find((*list)->notes(), row, &NoteWithLints::note);
        if (now != (*list)->notes().end())
            m_rows[i].lints = now->lints;
        else if (row == note || std::ranges::find(*family, RowId(row.value())) != family->end())
            m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(i));
    }
    endResetModel();
    Q_EMIT progressed();
}

void LintsViewModel::forgetTexts()
{
    m_texts.clear();
    m_deckNames.clear();
}

const LintsViewModel::Texts *LintsViewModel::textsOf(NoteId id) const
{
    if (const Texts *known = m_texts.object(id.value()))
        return known;
    if (!m_engine.isReady())
        return nullptr;
    const auto note = m_engine.collection().note(id);
    if (!note)
        return nullptr;
    if (m_deckNames.empty())
        if (const auto decks = m_engine.collection().decks())
            for (const DeckSummary &row : *decks)
                m_deckNames.emplace(row.deck.id, QString::fromStdString(row.deck.name));
    const auto deck = m_deckNames.find(note->deck);
    auto *texts = new Texts{QString::fromStdString(titleOf(note->content)),
                            deck != m_deckNames.end() ? deck->second : QString()};
    m_texts.insert(id.value(), texts);
    return texts;
}

std::optional<NoteId> LintsViewModel::noteAt(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rowCount()
               ? std::optional(m_rows[static_cast<std::size_t>(index.row())].note)
               : std::nullopt;
}

int LintsViewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LintsViewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LintsViewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const NoteWithLints &row = m_rows[static_cast<std::size_t>(index.row())];
    if (index.column() == LintsColumn) {
        QStringList sentences;
        for (const ProblemCode code : row.lints)
            sentences << sentenceOf(code);
        return sentences.join(QLatin1Char(' '));
    }
    const Texts *texts = textsOf(row.note);
    if (texts == nullptr)
        return {};
    const QString &text = index.column() == TitleColumn ? texts->title : texts->deck;
    return role == Qt::ToolTipRole ? tooltipOf(text) : text;
}

QVariant LintsViewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn:
        return tr("Note");
    case LintsColumn:
        return tr("What could be better");
    default:
        return tr("In deck");
    }
}

} // namespace engram::desktop
