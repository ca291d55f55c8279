// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors

// Random queries over random collections find exactly the cards that an evaluator finds which goes
// through everything by the public interface, and knows nothing of indexes or statements.

#include <engram/collection.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <engram/random.h>
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "random_query.h"
#include "support/temp_collection.h"

namespace engram
{
namespace
{

using std::chrono::hours;
using test::Found;
using test::Query;
using test::randomQuery;
using test::someWords;

constexpr int QueriesOfACollection = 200;

/// ENGRAM_SEARCHES asks for more, such as 10000.
int queriesToAsk()
{
    const char *const asked = std::getenv("ENGRAM_SEARCHES");
    return asked != nullptr ? std::atoi(asked) : 1'000;
}

/// A collection with a life behind it.
class World
{
public:
    explicit World(std::uint64_t seed) : m_random(seed)
    {
        EXPECT_TRUE(m_collection->savePreset({DefaultPreset, "Default", {.leechThreshold = 2}}));
        m_texts.resize(12 + m_random.below(20));
        for (int turn = 0; turn < 3; ++turn) {
            for (std::string &text : m_texts)
                if (text.empty() || m_random.below(4) == 0)
                    text = randomNote();
            if (turn == 2)
                m_texts.erase(m_texts.begin());
            import();
            live();
        }
        gather();
    }

    void ask()
    {
        const StudyDay today = m_collection->today();
        const Instant dayStart = startOf(today, std::chrono::minutes(0));
        for (int i = 0; i < QueriesOfACollection && !::testing::Test::HasFailure(); ++i)
            ask(randomQuery(m_random, m_cards, today, dayStart, 4));
    }

private:
    std::string randomNote()
    {
        constexpr const char *Tags[] = {"", "", " .fish", " .fish::tuna .salt", " .marked"};
        const int n = m_nextKey++;
        const std::string id = fmt::format("{{#n{}{}", n, Tags[m_random.below(std::size(Tags))]);
        switch (m_random.below(3)) {
        case 0:
            return fmt::format("\n## {} {} {}{}}}\n\n{}\n", someWords(m_random), n, id,
                               m_random.below(2) == 0 ? " reversed=true" : "", someWords(m_random));
        case 1:
            return fmt::format("\n## {} {} {} kind=cloze}}\n\nThe {{{{{}}}}} of {{{{2:{}}}}}\n",
                               someWords(m_random), n, id, someWords(m_random),
                               someWords(m_random));
        default:
            break;
        }
        std::string note = fmt::format("\n## {} {}? {}}}\n", someWords(m_random), n, id);
        if (m_random.below(2) == 0)
            note += fmt::format("\n> Hint: {}\n", someWords(m_random));
        note += fmt::format("\n- [x] {}\n  > {}\n- [ ] no {}\n", someWords(m_random),
                            someWords(m_random), n);
        if (m_random.below(2) == 0)
            note += fmt::format("\n### Explanation\n\n{}{}\n",
                                m_random.below(2) == 0 ? "![](p.png) " : "", someWords(m_random));
        if (m_random.below(2) == 0)
            note += fmt::format("\n### Facts\n\n- {} {}? {{#f{}}}\n  > {}\n", someWords(m_random),
                                n, n, someWords(m_random));
        return note;
    }

    void import()
    {
        const std::map<NoteId, Note> before = notes();
        std::string deck = "---\ndeck: Sea\nid: sea\n---\n";
        constexpr const char *Sections[] = {"\n# North\n", "\n# South\n", "\n# Lakes\n"};
        for (std::size_t i = 0; i < m_texts.size(); ++i) {
            if (i % (m_texts.size() / 3) == 0 && i / (m_texts.size() / 3) < 3)
                deck += Sections[i / (m_texts.size() / 3)];
            deck += m_texts[i];
        }
        m_collection.import(deck);
        for (const auto &[id, note] : notes()) {
            const auto found = before.find(id);
            if (found == before.end())
                m_added.emplace(id, m_collection.clock.now());
            if (found == before.end() || !(found->second == note))
                m_edited.insert_or_assign(id, m_collection.clock.now());
        }
    }

    std::map<NoteId, Note> notes()
    {
        std::map<NoteId, Note> notes;
        const auto decks = m_collection->decks();
        for (const DeckSummary &row : *decks) {
            const auto found = m_collection->notesOf(row.deck.id);
            for (const Note &note : *found)
                notes.emplace(note.id, note);
        }
        return notes;
    }

    CardId anyCard(const std::vector<CardId> &cards) { return cards[m_random.below(cards.size())]; }

    void live()
    {
        std::vector<CardId> cards;
        for (const auto &[id, note] : notes()) {
            const auto found = m_collection->cardsOf(id);
            for (const Card &card : *found)
                cards.push_back(card.id);
        }
        for (int day = 0; day < 6; ++day) {
            const auto session = *m_collection->startSession({.seed = m_random.next()});
            for (int i = 0; i < 8; ++i) {
                const auto current = session->current();
                if (!current || !*current)
                    break;
                EXPECT_TRUE(session->answer(static_cast<Grade>(m_random.below(6)), {}));
            }
            EXPECT_TRUE(m_collection->setSuspended({anyCard(cards)}, m_random.below(2) == 0));
            EXPECT_TRUE(m_collection->bury({anyCard(cards)}));
            EXPECT_TRUE(
                m_collection->setFlag({anyCard(cards)}, static_cast<int>(m_random.below(4))));
            EXPECT_TRUE(m_collection->setDue(
                {anyCard(cards)}, m_collection->today() + static_cast<int>(m_random.below(40)),
                DueInterval::DaysToDue));
            if (m_random.below(3) == 0) {
                EXPECT_TRUE(m_collection->undo());
            }
            if (day < 5)
                m_collection.clock.advance(hours(24 * (1 + m_random.below(3))));
        }
        m_collection.clock.advance(hours(m_random.below(12)));
    }

    void gather()
    {
        std::map<NoteId, bool> isParent;
        const std::map<NoteId, Note> all = notes();
        for (const auto &[id, note] : all)
            if (note.parent)
                isParent[*note.parent] = true;
        std::vector<std::string> path;
        const auto decks = m_collection->decks();
        for (const DeckSummary &row : *decks) {
            path.resize(static_cast<std::size_t>(row.depth));
            path.push_back(row.deck.name);
            const auto found = m_collection->notesOf(row.deck.id);
            for (const Note &note : *found) {
                const auto cards = m_collection->cardsOf(note.id);
                for (const Card &card : *cards)
                    m_cards.push_back({card, note, path, m_added.at(note.id), m_edited.at(note.id),
                                       *m_collection->reviewsOf(card.id),
                                       isParent.contains(note.id)});
            }
        }
    }

    void ask(const Query &query)
    {
        SCOPED_TRACE(query.text);
        const auto search = Search::parse(query.text);
        ASSERT_TRUE(search) << "column " << search.error().column;
        std::vector<CardId> expected;
        for (const Found &card : m_cards)
            if (query.matches(card))
                expected.push_back(card.card.id);
        const auto found = m_collection->findCards(*search, 0, 10'000);
        ASSERT_TRUE(found) << found.error().detail;
        std::vector<CardId> sorted = *found;
        std::ranges::sort(sorted);
        std::ranges::sort(expected);
        ASSERT_EQ(sorted, expected);
        ASSERT_EQ(*m_collection->countCards(*search), static_cast<std::int64_t>(expected.size()));
        const auto half = static_cast<std::size_t>(m_random.below(expected.size() + 1));
        std::vector<CardId> pages = *m_collection->findCards(*search, 0, half);
        const auto rest = *m_collection->findCards(*search, half, 10'000);
        pages.insert(pages.end(), rest.begin(), rest.end());
        ASSERT_EQ(pages, *found) << "in pages";
        const std::set<CardId> ids(expected.begin(), expected.end());
        for (const SessionKind kind : {SessionKind::Due, SessionKind::Quiz, SessionKind::Exam,
                                       SessionKind::Cram, SessionKind::Ahead})
            ASSERT_NO_FATAL_FAILURE(study(
                {.kind = kind, .count = 5, .days = 3, .newToo = true, .search = query.text}, ids));
    }

    /// A session over a search asks of those cards that its kind takes.
    void study(const SessionOptions &options, const std::set<CardId> &found)
    {
        SCOPED_TRACE("kind " + std::to_string(static_cast<int>(options.kind)));
        const StudyDay today = m_collection->today();
        std::set<CardId> expected;
        for (const Found &each : m_cards)
            if (found.contains(each.card.id) && isAskedBy(options, each.card, today))
                expected.insert(each.card.id);
        const auto session = m_collection->startSession(options);
        ASSERT_TRUE(session) << session.error().detail;
        auto count = static_cast<int>(expected.size());
        if (options.kind == SessionKind::Exam)
            count = std::min(count, options.count);
        ASSERT_EQ((*session)->progress().total, count);
        for (int i = 0; i < count; ++i) {
            const auto current = (*session)->current();
            ASSERT_TRUE(current && *current);
            ASSERT_EQ(expected.count((*current)->card.id), 1U);
            if (options.kind != SessionKind::Exam)
                expected.erase((*current)->card.id);
            (*session)->skip();
        }
        ASSERT_TRUE(options.kind == SessionKind::Exam || expected.empty());
    }

    static bool isAskedBy(const SessionOptions &options, const Card &card, StudyDay today)
    {
        const auto &schedule = card.schedule;
        if (card.removed || card.suspended || (card.locked && !schedule))
            return false;
        switch (options.kind) {
        case SessionKind::Quiz:
        case SessionKind::Exam:
            return card.kind == CardKind::Choice;
        case SessionKind::Cram:
            return !isBuried(card, today);
        case SessionKind::Ahead:
            return !isBuried(card, today) && schedule && schedule->due > today &&
                   schedule->due <= today + options.days && schedule->lastReviewed < today;
        default:
            return !isBuried(card, today) &&
                   (!schedule || schedule->due <= today || schedule->drill == today);
        }
    }

    Random m_random;
    test::TempCollection m_collection;
    std::vector<std::string> m_texts;
    int m_nextKey = 0;
    std::map<NoteId, Instant> m_added;
    std::map<NoteId, Instant> m_edited;
    std::vector<Found> m_cards;
};

TEST(RandomQueries, FindWhatANaiveEvaluatorFinds)
{
    const int worlds = (queriesToAsk() + QueriesOfACollection - 1) / QueriesOfACollection;
    for (int i = 0; i < worlds && !HasFailure(); ++i) {
        SCOPED_TRACE("world " + std::to_string(i));
        World(static_cast<std::uint64_t>(i) + 1).ask();
    }
}

} // namespace
} // namespace engram
