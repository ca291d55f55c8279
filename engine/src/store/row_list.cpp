// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/row_list.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "store/card_finder.h"
#include "store/sql.h"

namespace engram::store
{

namespace
{

/// How many tests of a condition read a text or the log.
std::size_t longTestsOf(const CardCondition &condition)
{
    if (condition.form == CardCondition::Form::Test)
        return condition.test == CardTest::Text || condition.test == CardTest::Reviewed ||
                       condition.test == CardTest::Introduced ||
                       condition.test == CardTest::Duplicate
                   ? 1
                   : 0;
    std::size_t tests = 0;
    for (const CardCondition &part : condition.parts)
        tests += longTestsOf(part);
    return tests;
}

bool isEarlierId(const KeyedRow &a, const KeyedRow &b)
{
    return a.id < b.id;
}

} // namespace

RowList::RowList(Connection &connection, const CardCondition &condition, const RowOrder &order,
                 const RowBounds &bounds)
    : m_connection(connection), m_condition(condition), m_order(order), m_bounds(bounds),
      m_scan(connection, condition, order),
      m_weight(std::max<std::size_t>(longTestsOf(condition), 1))
{
    if (!isOfNotes(order.view.order.column))
        return;
    RowOrder walked = order;
    if (const auto decks = neededDecks(connection, condition))
        std::erase_if(walked.decks, [&decks](DeckId deck) {
            return std::ranges::find(*decks, deck) == decks->end();
        });
    m_walk.emplace(connection, walked);
}

bool RowList::step(std::size_t most)
{
    constexpr std::size_t Most = 1'000'000'000; // no sum of two is too large
    most = std::clamp<std::size_t>(most, 1, Most);
    const std::size_t fewer = std::max<std::size_t>(most / m_weight, 1);
    switch (m_phase) {
    case Phase::Begin:
        begin();
        break;
    case Phase::InReview:
        lookAtReviewed(most);
        break;
    case Phase::Listed:
        lookAtListed(fewer);
        break;
    case Phase::FirstNotes:
        walk(fewer);
        break;
    case Phase::Span:
        lookAtSpan(fewer);
        break;
    case Phase::Merge:
        merge(most);
        break;
    case Phase::Rest:
        walkRest(most);
        break;
    case Phase::Done:
        break;
    }
    return m_phase == Phase::Done;
}

double RowList::progress() const
{
    // Finding takes about half of the time, where there is much to be put in order.
    constexpr double Half = 0.5;
    const double whole = m_phase == Phase::Listed ? static_cast<double>(m_listed.size() + 1)
                                                  : static_cast<double>(m_total);
    const double share = std::min(static_cast<double>(m_at) / whole, 1.0);
    switch (m_phase) {
    case Phase::Begin:
    case Phase::InReview:
    case Phase::FirstNotes:
        return 0;
    case Phase::Listed:
    case Phase::Span:
        return share * Half;
    case Phase::Merge:
    case Phase::Rest:
        return Half + Half * std::min(static_cast<double>(m_rows.size()) /
                                          static_cast<double>(m_found.size() + 1),
                                      1.0);
    case Phase::Done:
        break;
    }
    return 1;
}

void RowList::begin()
{
    if (const auto words = CardFinder(m_connection).wordsOfFew(m_condition)) {
        Query query = m_connection.query(sql::query::indexedNotes);
        query.bind(":words", *words);
        while (query.step())
            m_listed.push_back(query.integer(0));
        m_phase = Phase::Listed;
        return;
    }
    if (auto notes = listedNotes(m_connection, m_condition)) {
        m_listed = *std::move(notes);
        m_phase = Phase::Listed;
        return;
    }
    m_inReview = InReviewScan::of(m_connection, m_condition);
    if (m_inReview)
        m_phase = Phase::InReview;
    else
        beginLooking();
}

void RowList::lookAtReviewed(std::size_t most)
{
    if (!m_inReview->step(most))
        return;
    auto notes = m_inReview->take();
    if (!notes) {
        beginLooking();
        return;
    }
    m_listed = *std::move(notes);
    m_phase = Phase::Listed;
}

void RowList::beginLooking()
{
    m_total = std::max<std::int64_t>(m_connection.query(sql::query::tallied).number(), 1);
    m_phase = m_walk ? Phase::FirstNotes : Phase::Span;
}

void RowList::lookAtListed(std::size_t most)
{
    const std::size_t end = std::min(m_listed.size(), m_at + most);
    const std::size_t before = m_found.size();
    m_scan.notes(std::span(m_listed).subspan(m_at, end - m_at), m_found);
    endRun(before);
    m_at = end;
    if (m_at == m_listed.size())
        endFinding();
}

void RowList::walk(std::size_t most)
{
    const std::vector<std::int64_t> notes = m_walk->next(most);
    std::vector<KeyedRow> found;
    m_scan.notes(notes, found);
    std::ranges::sort(found, isEarlierId);
    addRowsOf(notes, found);
    m_at += notes.size();
    if (notes.empty())
        m_phase = Phase::Done;
    else if (m_at >= m_bounds.firstNotes)
        m_phase = Phase::Span;
    if (m_phase == Phase::Span)
        m_at = 0;
}

void RowList::lookAtSpan(std::size_t most)
{
    Query after = m_connection.query(sql::query::cardAfter);
    after.bind(":id", m_lastCard).bind(":passed", static_cast<std::int64_t>(most - 1));
    const bool isLast = !after.step();
    // Up to the last card of a note.
    const std::int64_t last =
        isLast ? std::numeric_limits<std::int64_t>::max()
               : cardId(noteOf(CardId(after.integer(0))), MaximumOrdinal).value();
    const std::size_t before = m_found.size();
    m_scan.span(m_lastCard + 1, last, m_found);
    endRun(before);
    m_lastCard = last;
    m_at += most;
    if (!isLast)
        return;
    const std::size_t drafts = m_found.size();
    m_scan.drafts(m_found);
    endRun(drafts);
    endFinding();
}

void RowList::endRun(std::size_t begin)
{
    if (begin == m_found.size())
        return;
    if (!m_walk && m_bounds.mostRows < m_found.max_size()) {
        keepFirstRows();
        return;
    }
    if (!m_walk)
        std::sort(m_found.begin() + static_cast<std::ptrdiff_t>(begin), m_found.end(),
                  [this](const KeyedRow &a, const KeyedRow &b) { return isBefore(a, b); });
    m_runs.push_back({begin, m_found.size()});
}

void RowList::keepFirstRows()
{
    // Looked through only where that is worth it.
    constexpr std::size_t Spare = 10'000;
    if (m_found.size() > m_bounds.mostRows + m_bounds.mostRows / 2 + Spare) {
        std::nth_element(
            m_found.begin(), m_found.begin() + static_cast<std::ptrdiff_t>(m_bounds.mostRows),
            m_found.end(), [this](const KeyedRow &a, const KeyedRow &b) { return isBefore(a, b); });
        m_found.resize(m_bounds.mostRows);
    }
}

bool RowList::isBefore(const KeyedRow &a, const KeyedRow &b) const
{
    if (a.key != b.key)
        return a.key < b.key;
    return m_order.view.order.descending ? b.id < a.id : a.id < b.id;
}

void RowList::endFinding()
{
    if (!m_walk) {
        if (m_runs.empty() && !m_found.empty()) {
            std::ranges::sort(
                m_found, [this](const KeyedRow &a, const KeyedRow &b) { return isBefore(a, b); });
            m_runs.push_back({0, m_found.size()});
        }
        for (std::size_t run = 0; run < m_runs.size(); ++run)
            m_heap.push_back(run);
        const auto isLater = [this](std::size_t a, std::size_t b) {
            return isBefore(m_found[m_runs[b].next], m_found[m_runs[a].next]);
        };
        std::ranges::make_heap(m_heap, isLater);
        m_rows.reserve(m_found.size());
        m_phase = Phase::Merge;
        return;
    }
    // Drafts came last.
    if (!std::ranges::is_sorted(m_found, isEarlierId))
        std::ranges::sort(m_found, isEarlierId);
    if (m_found.size() <= m_bounds.fewRows) {
        sortByNotes();
        m_phase = Phase::Done;
    } else {
        m_rows.reserve(m_found.size());
        m_phase = Phase::Rest;
    }
}

void RowList::sortByNotes()
{
    std::vector<std::pair<NoteKey, std::int64_t>> keyed;
    for (const KeyedRow &row : m_found)
        keyed.emplace_back(m_walk->keyOf(noteOfRow(row.id)), row.id);
    std::ranges::sort(keyed,
                      [this](const auto &a, const auto &b) { return m_walk->isBefore(a, b); });
    m_rows.clear();
    for (const auto &[key, row] : keyed)
        m_rows.emplace_back(row);
}

void RowList::merge(std::size_t most)
{
    const auto isLater = [this](std::size_t a, std::size_t b) {
        return isBefore(m_found[m_runs[b].next], m_found[m_runs[a].next]);
    };
    for (std::size_t i = 0; i < most && !m_heap.empty(); ++i) {
        std::ranges::pop_heap(m_heap, isLater);
        Run &run = m_runs[m_heap.back()];
        m_rows.emplace_back(m_found[run.next].id);
        if (++run.next < run.end)
            std::ranges::push_heap(m_heap, isLater);
        else
            m_heap.pop_back();
    }
    if (!m_heap.empty())
        return;
    m_found = {};
    m_phase = Phase::Done;
}

void RowList::walkRest(std::size_t most)
{
    const std::vector<std::int64_t> notes = m_walk->next(most);
    addRowsOf(notes, m_found);
    if (!notes.empty())
        return;
    m_found = {};
    m_phase = Phase::Done;
}

std::int64_t RowList::noteOfRow(std::int64_t row) const
{
    return m_order.view.mode == LibraryMode::Cards ? noteOf(CardId(row)).value() : row;
}

void RowList::addRowsOf(const std::vector<std::int64_t> &notes, const std::vector<KeyedRow> &found)
{
    const bool isCards = m_order.view.mode == LibraryMode::Cards;
    for (const std::int64_t note : notes) {
        const std::int64_t first = isCards ? cardId(NoteId(note), 0).value() : note;
        const std::size_t before = m_rows.size();
        for (auto row =
                 std::lower_bound(found.begin(), found.end(), KeyedRow{0, first}, isEarlierId);
             row != found.end() && noteOfRow(row->id) == note; ++row)
            m_rows.emplace_back(row->id);
        if (m_order.view.order.descending)
            std::reverse(m_rows.begin() + static_cast<std::ptrdiff_t>(before), m_rows.end());
    }
}

} // namespace engram::store
