// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "search/lint_list.h"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include <engram/deck_file.h>
#include <engram/library.h>

#include "deckfile/right_places.h"
#include "search/bound_condition.h"
#include "search/library_list.h"
#include "study/deck_tree.h"

namespace engram::search
{

namespace
{

/// What finding the notes takes of all.
constexpr double ShareOfFinding = 0.1;
/// Of the questions of a root deck.
struct Places
{
    std::size_t first = 0; ///< the row of the first
    deckfile::RightPlaces right;
};

class FoundLints final : public LintList
{
public:
    FoundLints(const study::StudyContext &context, study::DeckTree tree,
               std::unique_ptr<LibraryList> rows)
        : m_context(context), m_tree(std::move(tree)), m_rows(std::move(rows))
    {
    }

    Result<bool> step(std::size_t most) override
    {
        if (!m_areRowsDone) {
            // Looking whether a note is found takes a small part of reading it.
            constexpr std::size_t Cheaper = 50;
            auto done = m_rows->step(most * Cheaper);
            if (!done)
                return failFrom(done);
            m_areRowsDone = *done;
            return false;
        }
        const std::size_t end = std::min(total(), m_at + std::max<std::size_t>(most, 1));
        for (; m_at < end; ++m_at)
            if (auto looked = lookAt(m_at); !looked)
                return tl::unexpected<Error>(looked.error());
        if (m_at < total())
            return false;
        addPatterns();
        return true;
    }

    [[nodiscard]] double progress() const override
    {
        if (!m_areRowsDone)
            return ShareOfFinding * m_rows->progress();
        return total() == 0 ? 1
                            : ShareOfFinding + (1 - ShareOfFinding) * static_cast<double>(m_at) /
                                                   static_cast<double>(total());
    }

    [[nodiscard]] std::size_t looked() const override { return m_at; }
    [[nodiscard]] const std::vector<NoteWithLints> &notes() const override { return m_notes; }

private:
    [[nodiscard]] std::size_t total() const { return m_rows->rows().size(); }
    [[nodiscard]] NoteId noteAt(std::size_t row) const
    {
        return NoteId(m_rows->rows()[row].value());
    }

    Result<void> lookAt(std::size_t row)
    {
        auto removed = m_context.store.isRemoved(noteAt(row));
        if (!removed)
            return failFrom(removed);
        if (*removed) // found too, by who asks for orphans
            return {};
        auto note = m_context.store.note(noteAt(row));
        if (!note)
            return failFrom(note);
        notePlace(*note, row);
        DeckFile file{.frontMatter = {{"language", languageOf(note->deck)}}, .sections = {}};
        DeckSection &section = file.sections.emplace_back();
        section.notes.push_back({.id = note->key, .content = std::move(note->content)});
        NoteWithLints found{.note = note->id, .lints = {}};
        for (const Problem &problem : lintDeck(file))
            if (std::ranges::find(found.lints, problem.code) == found.lints.end())
                found.lints.push_back(problem.code);
        if (!found.lints.empty())
            add(std::move(found), row);
        return {};
    }

    void add(NoteWithLints found, std::size_t row)
    {
        m_notes.push_back(std::move(found));
        m_placeOf.push_back(row);
    }

    /// As the front matter of its file says; "" for English.
    const std::string &languageOf(DeckId deck)
    {
        const auto [at, isNew] = m_languages.try_emplace(deck);
        if (!isNew || !m_tree.place(deck))
            return at->second;
        for (const Deck *above = m_tree.find(deck); above != nullptr;
             above = above->parent ? m_tree.find(*above->parent) : nullptr)
            for (const auto &[key, value] : above->frontMatter)
                if (key == "language" && at->second.empty())
                    at->second = value;
        return at->second;
    }

    void notePlace(const Note &note, std::size_t row)
    {
        if (!m_tree.place(note.deck))
            return;
        deckfile::RightPlaces one;
        if (!one.add(note.content))
            return;
        m_places.try_emplace(m_tree.rootOf(note.deck), Places{.first = row, .right = {}})
            .first->second.right.add(note.content);
    }

    /// Once all questions are known.
    void addPatterns()
    {
        for (const auto &[root, places] : std::exchange(m_places, {})) {
            if (!places.right.isPattern())
                continue;
            const auto at = std::ranges::lower_bound(m_placeOf, places.first);
            const auto note = m_notes.begin() + (at - m_placeOf.begin());
            if (at != m_placeOf.end() && *at == places.first) {
                note->lints.push_back(ProblemCode::RightOptionPlace);
            } else {
                m_notes.insert(note, {noteAt(places.first), {ProblemCode::RightOptionPlace}});
                m_placeOf.insert(at, places.first);
            }
        }
    }

    study::StudyContext m_context;
    study::DeckTree m_tree;
    std::unique_ptr<LibraryList> m_rows;
    bool m_areRowsDone = false;
    std::size_t m_at = 0; ///< rows looked at
    std::vector<NoteWithLints> m_notes;
    std::vector<std::size_t> m_placeOf; ///< the row of each of them
    std::map<DeckId, std::string> m_languages;
    std::map<DeckId, Places> m_places; ///< by root deck
};

} // namespace

Result<std::unique_ptr<LintList>> listLints(const study::StudyContext &context,
                                            const Search &search, std::optional<DeckId> deck)
{
    auto decks = context.store.decks();
    auto condition = bound(context, search.condition());
    if (!decks || !condition)
        return !decks ? failFrom(decks) : failFrom(condition);
    study::DeckTree tree(*std::move(decks));
    if (deck && tree.find(*deck) == nullptr)
        return fail(Errc::NotFound, "there is no such deck");
    if (deck)
        *condition = CardCondition::joined(CardCondition::Form::All,
                                           {*std::move(condition), inDecks(tree.subtree(*deck))});
    auto rows = listBoundRows(context, *condition, {.mode = LibraryMode::Notes, .order = {}},
                              std::numeric_limits<std::size_t>::max());
    if (!rows)
        return failFrom(rows);
    return std::make_unique<FoundLints>(context, std::move(tree), *std::move(rows));
}

} // namespace engram::search
