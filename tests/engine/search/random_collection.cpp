// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "random_collection.h"

#include <iterator>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace engram::test
{

using std::chrono::hours;

RandomCollection::RandomCollection(std::uint64_t seed) : random(seed)
{
    EXPECT_TRUE(collection->savePreset({DefaultPreset, "Default", {.leechThreshold = 2}}));
    m_texts.resize(12 + random.below(20));
    for (int turn = 0; turn < 3; ++turn) {
        for (std::string &text : m_texts)
            if (text.empty() || random.below(4) == 0)
                text = randomNote();
        if (turn == 2)
            m_texts.erase(m_texts.begin());
        import();
        live();
    }
    gather();
}

std::string RandomCollection::randomNote()
{
    constexpr const char *Tags[] = {"", "", " .fish", " .fish::tuna .salt", " .marked"};
    const int n = m_nextKey++;
    const std::string id = fmt::format("{{#n{}{}", n, Tags[random.below(std::size(Tags))]);
    switch (random.below(3)) {
    case 0:
        return fmt::format("\n## {} {} {}{}}}\n\n{}\n", someWords(random), n, id,
                           random.below(2) == 0 ? " reversed=true" : "", someWords(random));
    case 1:
        return fmt::format("\n## {} {} {} kind=cloze}}\n\nThe {{{{{}}}}} of {{{{2:{}}}}}\n",
                           someWords(random), n, id, someWords(random), someWords(random));
    default:
        break;
    }
    std::string note = fmt::format("\n## {} {}? {}}}\n", someWords(random), n, id);
    if (random.below(2) == 0)
        note += fmt::format("\n> Hint: {}\n", someWords(random));
    note +=
        fmt::format("\n- [x] {}\n  > {}\n- [ ] no {}\n", someWords(random), someWords(random), n);
    if (random.below(2) == 0)
        note += fmt::format("\n### Explanation\n\n{}{}\n",
                            random.below(2) == 0 ? "![](p.png) " : "", someWords(random));
    if (random.below(2) == 0)
        note += fmt::format("\n### Facts\n\n- {} {}? {{#f{}}}\n  > {}\n", someWords(random), n, n,
                            someWords(random));
    return note;
}

void RandomCollection::import()
{
    const std::map<NoteId, Note> before = notes();
    std::string deck = "---\ndeck: Sea\nid: sea\n---\n";
    constexpr const char *Sections[] = {"\n# North\n", "\n# South\n", "\n# Lakes\n"};
    for (std::size_t i = 0; i < m_texts.size(); ++i) {
        if (i % (m_texts.size() / 3) == 0 && i / (m_texts.size() / 3) < 3)
            deck += Sections[i / (m_texts.size() / 3)];
        deck += m_texts[i];
    }
    collection.import(deck);
    for (const auto &[id, note] : notes()) {
        const auto found = before.find(id);
        if (found == before.end())
            m_added.emplace(id, collection.clock.now());
        if (found == before.end() || !(found->second == note))
            m_edited.insert_or_assign(id, collection.clock.now());
    }
}

std::map<NoteId, Note> RandomCollection::notes()
{
    std::map<NoteId, Note> notes;
    const auto decks = collection->decks();
    for (const DeckSummary &row : *decks) {
        const auto found = collection->notesOf(row.deck.id);
        for (const Note &note : *found)
            notes.emplace(note.id, note);
    }
    return notes;
}

void RandomCollection::live()
{
    std::vector<CardId> all;
    for (const auto &[id, note] : notes()) {
        const auto found = collection->cardsOf(id);
        for (const Card &card : *found)
            all.push_back(card.id);
    }
    for (int day = 0; day < 6; ++day) {
        const auto session = *collection->startSession({.seed = random.next()});
        for (int i = 0; i < 8; ++i) {
            const auto current = session->current();
            if (!current || !*current)
                break;
            EXPECT_TRUE(session->answer(static_cast<Grade>(random.below(6)), {}));
        }
        EXPECT_TRUE(collection->setSuspended({anyCard(all)}, random.below(2) == 0));
        EXPECT_TRUE(collection->bury({anyCard(all)}));
        EXPECT_TRUE(collection->setFlag({anyCard(all)}, static_cast<int>(random.below(4))));
        EXPECT_TRUE(collection->setDue({anyCard(all)},
                                       collection->today() + static_cast<int>(random.below(40)),
                                       DueInterval::DaysToDue));
        if (random.below(3) == 0) {
            EXPECT_TRUE(collection->undo());
        }
        if (day < 5)
            collection.clock.advance(hours(24 * (1 + random.below(3))));
    }
    collection.clock.advance(hours(random.below(12)));
}

void RandomCollection::gather()
{
    std::map<NoteId, bool> isParent;
    const std::map<NoteId, Note> all = notes();
    for (const auto &[id, note] : all)
        if (note.parent)
            isParent[*note.parent] = true;
    std::vector<std::string> path;
    const auto decks = collection->decks();
    for (const DeckSummary &row : *decks) {
        path.resize(static_cast<std::size_t>(row.depth));
        path.push_back(row.deck.name);
        const auto found = collection->notesOf(row.deck.id);
        for (const Note &note : *found) {
            const auto made = collection->cardsOf(note.id);
            for (const Card &card : *made)
                cards.push_back({card, note, path, m_added.at(note.id), m_edited.at(note.id),
                                 *collection->reviewsOf(card.id), isParent.contains(note.id)});
        }
    }
}

} // namespace engram::test
