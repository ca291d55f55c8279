// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "facts_view_model.h"

#include <algorithm>
#include <set>

#include <QStringList>

#include "engine.h"
#include "media_reading.h"
#include "text/error_text.h"
#include "text/fact_text.h"

namespace engram::desktop
{

FactsViewModel::FactsViewModel(Engine &engine, QObject *parent) : QObject(parent), m_engine(engine)
{
}

bool FactsViewModel::show(NoteId note)
{
    m_queue = FactQueue{note, {}};
    m_place = 0;
    m_showsSuggestions = false;
    m_words.reset();
    m_done = 0;
    m_undone = 0;
    m_isChanged = false;
    if (!read()) {
        m_queue.reset();
        return false;
    }
    Q_EMIT changed();
    return true;
}

bool FactsViewModel::read()
{
    auto queue = m_engine.collection().factQueue(m_queue->note);
    const auto note =
        queue ? m_engine.collection().note(queue->note) : Result<Note>(failFrom(queue));
    if (!note) {
        m_error = sentenceOf(note.error());
        return false;
    }
    m_queue = *std::move(queue);
    m_media = mediaOf(m_engine, note->id);
    m_heading = QString::fromStdString(titleOf(note->content));
    m_explanation.clear();
    if (const auto *question = std::get_if<Question>(&note->content)) {
        m_heading = QString::fromStdString(question->heading);
        m_explanation = QString::fromStdString(question->explanation);
    } else if (const auto *basic = std::get_if<Basic>(&note->content)) {
        m_heading = QString::fromStdString(basic->front);
        m_explanation = QString::fromStdString(basic->back);
    }
    return true;
}

std::optional<NoteId> FactsViewModel::note() const
{
    return m_queue ? std::optional(m_queue->note) : std::nullopt;
}

/// How many of the queue are gone through: those that are proposed come first.
std::size_t FactsViewModel::shown() const
{
    if (!m_queue)
        return 0;
    const auto all = m_queue->facts.size();
    return m_showsSuggestions ? all : all - static_cast<std::size_t>(suggestions());
}

const FactCandidate *FactsViewModel::current() const
{
    return m_place < shown() ? &m_queue->facts[m_place] : nullptr;
}

int FactsViewModel::suggestions() const
{
    return m_queue ? static_cast<int>(
                         std::ranges::count(m_queue->facts, false, &FactCandidate::proposed))
                   : 0;
}

QString FactsViewModel::place() const
{
    const int more = suggestions();
    const auto proposed = m_queue ? static_cast<int>(m_queue->facts.size()) - more : 0;
    const int at = static_cast<int>(m_place) + 1;
    const QString suggested = tr("%n more suggestion(s)", nullptr, more);
    if (current() == nullptr) {
        if (m_isChanged)
            return more > 0 ? tr("All that was proposed is decided; %1").arg(suggested)
                            : tr("All is decided");
        return more > 0 ? tr("Nothing is proposed; %1").arg(suggested)
                        : tr("Nothing is found in this text that would be a fact of its own");
    }
    if (!current()->proposed)
        return tr("Suggestion %1 of %2").arg(at - proposed).arg(more);
    return more > 0 ? tr("%1 of %2 proposed, %3").arg(at).arg(proposed).arg(suggested)
                    : tr("%1 of %2 proposed").arg(at).arg(proposed);
}

QString FactsViewModel::rule() const
{
    const FactCandidate *fact = current();
    if (fact == nullptr)
        return {};
    const QString words =
        tr("%1 (%2)", "what a rule looks for, and its number")
            .arg(ruleText(fact->rule), QString::fromStdString(codeOf(fact->rule)));
    return fact->sentence ? words : tr("%1; no single sentence says it").arg(words);
}

std::optional<std::size_t> FactsViewModel::sentence() const
{
    return current() != nullptr ? current()->sentence : std::nullopt;
}

std::vector<PreviewBlock> FactsViewModel::preview() const
{
    return current() != nullptr ? previewOf(words()) : std::vector<PreviewBlock>();
}

QString FactsViewModel::spoken() const
{
    QStringList lines{rule()};
    for (const PreviewBlock &block : preview())
        lines << block.markdown;
    return lines.join(QLatin1Char('\n'));
}

bool FactsViewModel::hasNext() const
{
    return m_place + 1 < shown() && !isEditing();
}

bool FactsViewModel::hasPrevious() const
{
    return m_place > 0 && !isEditing();
}

void FactsViewModel::next()
{
    if (!hasNext())
        return;
    ++m_place;
    Q_EMIT changed();
}

void FactsViewModel::previous()
{
    if (!hasPrevious())
        return;
    --m_place;
    Q_EMIT changed();
}

void FactsViewModel::setShowsSuggestions(bool shows)
{
    if (shows == m_showsSuggestions || isEditing())
        return;
    m_showsSuggestions = shows;
    if (!shows && shown() > 0)
        m_place = std::min(m_place, shown() - 1);
    Q_EMIT changed();
}

void FactsViewModel::accept()
{
    const FactCandidate *fact = current();
    if (fact == nullptr)
        return;
    FactDecision decision{.fact = fact->id};
    if (m_words && *m_words != wordsOf(*fact)) {
        if (!obstacle().isEmpty()) {
            Q_EMIT failed(obstacle());
            return;
        }
        decision.edited = contentOf(*m_words);
    }
    decide({decision});
}

void FactsViewModel::reject()
{
    if (current() != nullptr && !isEditing())
        decide({{.fact = current()->id, .accepted = false}});
}

std::vector<FactDecision> FactsViewModel::ofRule(bool accepted) const
{
    std::vector<FactDecision> decisions;
    if (current() == nullptr)
        return decisions;
    for (std::size_t i = 0; i < shown(); ++i)
        if (m_queue->facts[i].rule == current()->rule)
            decisions.push_back({.fact = m_queue->facts[i].id, .accepted = accepted});
    return decisions;
}

int FactsViewModel::countOfRule() const
{
    return static_cast<int>(ofRule(true).size());
}

void FactsViewModel::acceptRule()
{
    if (!isEditing())
        decide(ofRule(true));
}

void FactsViewModel::rejectRule()
{
    if (!isEditing())
        decide(ofRule(false));
}

void FactsViewModel::decide(const std::vector<FactDecision> &decisions)
{
    if (decisions.empty() || !m_engine.isReady())
        return;
    // Goes on with the first behind it that is still there.
    std::vector<std::string> behind;
    for (std::size_t i = m_place; i < shown(); ++i)
        behind.push_back(m_queue->facts[i].id);
    const auto changes = m_engine.collection().decideFacts(m_queue->note, decisions);
    if (!changes) {
        Q_EMIT failed(sentenceOf(changes.error()));
        return;
    }
    m_words.reset();
    ++m_done;
    m_undone = 0;
    m_isChanged = true;
    if (!read()) {
        Q_EMIT failed(m_error);
        return;
    }
    m_place = shown() > 0 ? shown() - 1 : 0;
    for (const std::string &fact : behind) {
        const auto found = std::ranges::find(m_queue->facts, fact, &FactCandidate::id);
        if (found == m_queue->facts.end())
            continue;
        m_place = static_cast<std::size_t>(found - m_queue->facts.begin());
        break;
    }
    Q_EMIT changed();
    const int count = static_cast<int>(decisions.size());
    Q_EMIT decided(decisions.front().accepted ? tr("Accepted %n fact(s).", nullptr, count)
                                              : tr("Rejected %n candidate(s).", nullptr, count));
}

FactWords FactsViewModel::words() const
{
    if (m_words)
        return *m_words;
    return current() != nullptr ? wordsOf(*current()) : FactWords();
}

void FactsViewModel::edit()
{
    if (current() == nullptr || isEditing())
        return;
    m_words = wordsOf(*current());
    Q_EMIT changed();
}

void FactsViewModel::setWords(const FactWords &words)
{
    if (!m_words || *m_words == words)
        return;
    m_words = words;
    Q_EMIT written();
}

void FactsViewModel::cancelEdit()
{
    if (!isEditing())
        return;
    m_words.reset();
    Q_EMIT changed();
}

QString FactsViewModel::obstacle() const
{
    return m_words ? obstacleIn(*m_words) : QString();
}

std::optional<Step> FactsViewModel::step(bool forward)
{
    if (!(forward ? canRedo() : canUndo()) || !m_engine.isReady())
        return std::nullopt;
    std::set<std::string> before;
    for (const FactCandidate &fact : m_queue->facts)
        before.insert(fact.id);
    Collection &collection = m_engine.collection();
    const auto taken = forward ? collection.redo() : collection.undo();
    if (!taken || !*taken) {
        if (!taken)
            Q_EMIT failed(sentenceOf(taken.error()));
        return std::nullopt;
    }
    m_done += forward ? 1 : -1;
    m_undone -= forward ? 1 : -1;
    if (!read()) {
        Q_EMIT failed(m_error);
        return std::nullopt;
    }
    const auto back = std::ranges::find_if(
        m_queue->facts, [&before](const FactCandidate &fact) { return !before.contains(fact.id); });
    if (back != m_queue->facts.end()) {
        m_showsSuggestions = m_showsSuggestions || !back->proposed;
        m_place = static_cast<std::size_t>(back - m_queue->facts.begin());
    } else if (m_place >= shown()) {
        m_place = shown() > 0 ? shown() - 1 : 0;
    }
    Q_EMIT changed();
    return **taken;
}

} // namespace engram::desktop
