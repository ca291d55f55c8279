// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "note_history_view_model.h"

#include <algorithm>
#include <string>

#include "engine.h"
#include "text/day_time.h"
#include "text/error_text.h"
#include "text/note_change_text.h"

namespace engram::desktop
{

namespace
{

/// Nobody looks through more; of a note that was saved so often the newest are listed.
constexpr std::size_t MostVersions = 1'000;

} // namespace

NoteHistoryViewModel::NoteHistoryViewModel(Engine &engine, QObject *parent)
    : QObject(parent), m_engine(engine)
{
}

bool NoteHistoryViewModel::show(NoteId note)
{
    m_history = NoteHistory{.note = note, .versions = {}, .count = 0};
    m_current = 0;
    m_against = Against::Before;
    m_done = 0;
    m_undone = 0;
    m_isChanged = false;
    if (!read())
        return false;
    Q_EMIT changed();
    return true;
}

std::optional<NoteId> NoteHistoryViewModel::note() const
{
    return m_history ? std::optional(m_history->note) : std::nullopt;
}

bool NoteHistoryViewModel::read()
{
    m_error.clear();
    Collection &collection = m_engine.collection();
    auto history = collection.noteHistory(m_history->note, 0, MostVersions);
    const auto note = history ? collection.note(history->note) : Result<Note>(failFrom(history));
    if (!note) {
        m_error = sentenceOf(note.error());
        return false;
    }
    m_history = *std::move(history);
    m_title = QString::fromStdString(titleOf(note->content));
    m_rows.clear();
    for (const NoteVersion &version : m_history->versions)
        m_rows.push_back({momentText(version.at, version.utcOffset), changeText(version.change)});
    m_current = std::clamp(m_current, 0, std::max(0, static_cast<int>(m_rows.size()) - 1));
    compare();
    return true;
}

std::size_t NoteHistoryViewModel::unlisted() const
{
    return m_history ? m_history->count - m_history->versions.size() : 0;
}

const NoteVersion *NoteHistoryViewModel::version() const
{
    const auto row = static_cast<std::size_t>(m_current);
    return m_history && row < m_history->versions.size() ? &m_history->versions[row] : nullptr;
}

void NoteHistoryViewModel::select(int row)
{
    if (row == m_current || row < 0 || row >= static_cast<int>(m_rows.size()) ||
        !m_engine.isReady())
        return;
    m_current = row;
    compare();
    Q_EMIT compared();
}

void NoteHistoryViewModel::setAgainst(Against against)
{
    if (against == m_against || !m_engine.isReady())
        return;
    m_against = against;
    compare();
    Q_EMIT compared();
}

/// "" before the first; nothing when it cannot be read.
std::optional<QString> NoteHistoryViewModel::textOf(int row)
{
    const auto place = static_cast<std::size_t>(row);
    if (place >= m_history->versions.size())
        return QString();
    const auto text =
        m_engine.collection().noteVersionText(m_history->note, m_history->versions[place].id);
    if (text)
        return QString::fromStdString(*text);
    m_error = sentenceOf(text.error());
    return std::nullopt;
}

void NoteHistoryViewModel::compare()
{
    m_difference.clear();
    m_error.clear();
    if (version() == nullptr)
        return;
    const auto before = textOf(m_against == Against::Before ? m_current + 1 : 0);
    const auto after = textOf(m_current);
    if (before && after)
        m_difference = compareTexts(before->toStdString(), after->toStdString());
}

QString NoteHistoryViewModel::summary() const
{
    if (!m_error.isEmpty())
        return m_error;
    const auto count = [this](DifferenceKind kind) {
        return static_cast<int>(std::ranges::count(m_difference, kind, &DifferenceLine::kind));
    };
    const int removed = count(DifferenceKind::Removed);
    const int added = count(DifferenceKind::Added);
    if (removed == 0 && added == 0)
        return m_against == Against::Now ? tr("The text is the same as it is now.")
                                         : tr("The text is the same as before.");
    QStringList parts;
    if (removed > 0)
        parts << tr("%n line(s) removed", nullptr, removed);
    if (added > 0)
        parts << tr("%n line(s) added", nullptr, added);
    return parts.join(QStringLiteral(" · "));
}

bool NoteHistoryViewModel::canRestore() const
{
    const NoteVersion *chosen = version();
    return chosen != nullptr && m_current > 0 && chosen->change != NoteChange::Removed;
}

QString NoteHistoryViewModel::restoreHint() const
{
    const NoteVersion *chosen = version();
    if (chosen != nullptr && m_current == 0)
        return tr("This is the note as it is now.");
    if (chosen != nullptr && chosen->change == NoteChange::Removed)
        return tr("The note was in the bin then, and had no text.");
    return tr("Saves the note as it was then; every card keeps its history.");
}

void NoteHistoryViewModel::restore()
{
    if (!canRestore() || !m_engine.isReady())
        return;
    const NoteVersion chosen = *version();
    const auto changes = m_engine.collection().restoreNoteVersion(m_history->note, chosen.id);
    if (!changes) {
        Q_EMIT failed(sentenceOf(changes.error()));
        return;
    }
    if (changes->notes.empty()) {
        Q_EMIT failed(tr("The note is as it was then already."));
        return;
    }
    ++m_done;
    m_undone = 0;
    m_isChanged = true;
    m_current = 0;
    if (!read()) {
        Q_EMIT failed(m_error);
        return;
    }
    Q_EMIT changed();
    Q_EMIT restored(
        tr("Restored the note as it was on %1.").arg(momentText(chosen.at, chosen.utcOffset)));
}

std::optional<Step> NoteHistoryViewModel::step(bool forward)
{
    if (!(forward ? canRedo() : canUndo()) || !m_engine.isReady())
        return std::nullopt;
    Collection &collection = m_engine.collection();
    const auto taken = forward ? collection.redo() : collection.undo();
    if (!taken || !*taken) {
        if (!taken)
            Q_EMIT failed(sentenceOf(taken.error()));
        return std::nullopt;
    }
    m_done += forward ? 1 : -1;
    m_undone -= forward ? 1 : -1;
    m_current = 0;
    if (!read()) {
        Q_EMIT failed(m_error);
        return std::nullopt;
    }
    Q_EMIT changed();
    return **taken;
}

} // namespace engram::desktop
