// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "search/replacement_list.h"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>
#include <variant>

#include <engram/library.h>

#include "search/library_list.h"
#include "search/replacement.h"

namespace engram::search
{

namespace
{

/// What finding the notes takes of all, and what applying takes before the log has it.
constexpr double ShareOfRows = 0.3;
constexpr double ShareOfReading = 0.3;
/// Notes read between two looks at whether to go on.
constexpr std::size_t Look = 200;

class FoundReplacements final : public ReplacementList
{
public:
    FoundReplacements(const study::StudyContext &context, Replacement replacement,
                      std::unique_ptr<LibraryList> rows, std::vector<NoteId> named)
        : m_context(context), m_replacement(std::move(replacement)), m_rows(std::move(rows)),
          m_named(std::move(named)), m_basedOn(context.store.lastSeq())
    {
    }

    Result<bool> step(std::size_t most) override
    {
        if (m_rows && !m_areRowsDone) {
            // Looking whether a card is found takes a small part of looking at a note.
            constexpr std::size_t Cheaper = 20;
            auto done = m_rows->step(most * Cheaper);
            if (!done)
                return failFrom(done);
            m_areRowsDone = *done;
            return false;
        }
        const std::size_t end = std::min(total(), m_at + std::max<std::size_t>(most, 1));
        for (; m_at < end; ++m_at)
            if (auto looked = lookAt(noteAt(m_at)); !looked)
                return tl::unexpected<Error>(looked.error());
        return m_at == total();
    }

    [[nodiscard]] double progress() const override
    {
        const double rows = m_rows ? ShareOfRows : 0;
        if (m_rows && !m_areRowsDone)
            return rows * m_rows->progress();
        return total() == 0
                   ? 1
                   : rows + (1 - rows) * static_cast<double>(m_at) / static_cast<double>(total());
    }

    [[nodiscard]] const std::vector<NoteReplacement> &notes() const override { return m_notes; }
    [[nodiscard]] const std::vector<RefusedReplacement> &refused() const override
    {
        return m_refused;
    }
    [[nodiscard]] std::int64_t places() const override { return m_places; }

    Result<std::vector<ReplacementPreview>> preview(std::size_t first, std::size_t most) override
    {
        std::vector<ReplacementPreview> shown;
        for (std::size_t i = std::min(first, m_notes.size());
             i < m_notes.size() && shown.size() < most; ++i) {
            auto outcome = outcomeOf(m_notes[i].note);
            if (!outcome)
                return failFrom(outcome);
            if (auto *replaced = std::get_if<NoteReplaced>(&*outcome))
                shown.push_back({m_notes[i].note, std::move(replaced->parts)});
        }
        return shown;
    }

    Result<std::optional<ChangeSet>> apply(const Progress &progress) override
    {
        const auto goesOn = [&progress](double done) { return !progress || progress(done); };
        for (bool isDone = false; !isDone;) {
            auto stepped = step(Look);
            if (!stepped)
                return failFrom(stepped);
            isDone = *stepped;
            if (!goesOn(0))
                return std::nullopt;
        }
        if (m_context.store.lastSeq() != m_basedOn)
            return fail(Errc::Conflict, "the collection changed since the notes were found");
        log::Batch batch = m_context.newBatch();
        batch.rows.reserve(m_notes.size());
        for (std::size_t i = 0; i < m_notes.size(); ++i) {
            if (i % Look == 0 && !goesOn(ShareOfReading * static_cast<double>(i) /
                                         static_cast<double>(m_notes.size())))
                return std::nullopt;
            auto outcome = outcomeOf(m_notes[i].note);
            if (!outcome)
                return failFrom(outcome);
            if (auto *replaced = std::get_if<NoteReplaced>(&*outcome))
                batch.rows.emplace_back(log::Event(log::NoteSaved{std::move(replaced->note)}));
        }
        if (batch.rows.empty())
            return ChangeSet{};
        return m_context.store.commit(batch, [&goesOn](double done) {
            return goesOn(ShareOfReading + (1 - ShareOfReading) * done);
        });
    }

private:
    [[nodiscard]] std::size_t total() const
    {
        return m_rows ? m_rows->rows().size() : m_named.size();
    }
    [[nodiscard]] NoteId noteAt(std::size_t place) const
    {
        return m_rows ? NoteId(m_rows->rows()[place].value()) : m_named[place];
    }

    Result<NoteOutcome> outcomeOf(NoteId id)
    {
        auto note = m_context.store.note(id);
        if (!note)
            return failFrom(note);
        return replacedIn(*note, m_replacement);
    }

    Result<void> lookAt(NoteId id)
    {
        auto removed = m_context.store.isRemoved(id);
        if (!removed)
            return failFrom(removed);
        if (*removed)
            return {};
        auto outcome = outcomeOf(id);
        if (!outcome)
            return failFrom(outcome);
        if (const auto *replaced = std::get_if<NoteReplaced>(&*outcome)) {
            m_notes.push_back({id, static_cast<std::uint32_t>(replaced->places)});
            m_places += static_cast<std::int64_t>(replaced->places);
        } else if (const auto *refused = std::get_if<RefusedReplacement>(&*outcome)) {
            m_refused.push_back(*refused);
        }
        return {};
    }

    study::StudyContext m_context;
    Replacement m_replacement;
    std::unique_ptr<LibraryList> m_rows; ///< none where the notes are named
    bool m_areRowsDone = false;
    std::vector<NoteId> m_named;
    std::int64_t m_basedOn;
    std::size_t m_at = 0; ///< notes looked at
    std::vector<NoteReplacement> m_notes;
    std::vector<RefusedReplacement> m_refused;
    std::int64_t m_places = 0;
};

} // namespace

Result<std::unique_ptr<ReplacementList>> listReplacements(const study::StudyContext &context,
                                                          const Search &search,
                                                          const Replacement &replacement)
{
    auto rows = listRows(context,
                         CardCondition::joined(CardCondition::Form::All,
                                               {search.condition(), conditionOf(replacement)}),
                         {.mode = LibraryMode::Notes, .order = {}},
                         std::numeric_limits<std::size_t>::max());
    if (!rows)
        return failFrom(rows);
    return std::make_unique<FoundReplacements>(context, replacement, *std::move(rows),
                                               std::vector<NoteId>());
}

Result<std::unique_ptr<ReplacementList>> listReplacements(const study::StudyContext &context,
                                                          const std::vector<NoteId> &notes,
                                                          const Replacement &replacement)
{
    std::set<NoteId> met;
    std::vector<NoteId> named;
    for (const NoteId note : notes)
        if (met.insert(note).second)
            named.push_back(note);
    return std::make_unique<FoundReplacements>(context, replacement, nullptr, std::move(named));
}

} // namespace engram::search
