// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors

// Random walks: somebody studies, marks cards, changes settings and options, tidies decks, restarts and
// travels, with a clock that leaps. Whatever happens, nothing is lost, nothing is asked that should not
// be, and undoing all of it brings back what was there.

#include <algorithm>
#include <cstdlib>
#include <set>
#include <string>

#include <engram/random.h>
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "support/temp_collection.h"

namespace engram
{
namespace
{

using std::chrono::hours;
using std::chrono::minutes;

constexpr int StepsOfAWalk = 14;
constexpr int WalksOfACollection = 10;

int numberIn(const char *variable, int usual)
{
    const char *const asked = std::getenv(variable);
    return asked != nullptr ? std::atoi(asked) : usual;
}

/// ENGRAM_WALKS asks for more, such as 100000; with ENGRAM_FIRST_WALK several processes share them.
int walksToTake()
{
    return numberIn("ENGRAM_WALKS", 600);
}

int firstWalk()
{
    return numberIn("ENGRAM_FIRST_WALK", 0);
}

std::string smallDeck()
{
    std::string deck = "---\ndeck: Walks\nid: walks\n---\n";
    for (int q = 0; q < 3; ++q) {
        deck += q == 0 ? "" : fmt::format("\n# Section {}\n", q);
        deck += fmt::format(
            "\n## Question {0}? {{#q{0}}}\n\n- [x] Yes {0}\n- [ ] No {0}\n\n### Facts\n\n", q);
        for (int f = 0; f < 3; ++f)
            deck += fmt::format("- Prompt {0} of {1}? {{#f{1}{0}}}\n  > Answer {0}\n", f, q);
    }
    for (int b = 0; b < 5; ++b)
        deck += fmt::format("\n## Front {0}? {{#b{0}}}\n\nBack {0}\n", b);
    return deck;
}

class Walker
{
public:
    explicit Walker(std::uint64_t seed) : m_random(seed)
    {
        m_collection.import(smallDeck());
        const auto decks = m_collection->decks();
        for (const DeckSummary &row : *decks) {
            const auto notes = m_collection->notesOf(row.deck.id);
            for (const Note &note : *notes) {
                const auto cards = m_collection->cardsOf(note.id);
                for (const Card &card : *cards)
                    m_cards.push_back(card.id);
            }
        }
    }

    /// Takes a walk, undoes it, redoes it now and then.
    void walk()
    {
        const std::string before = seen();
        const std::size_t reviewsBefore = reviewCount();
        m_steps = 0;
        m_answers = 0;
        m_path.clear();
        const std::set<CardId> movedBefore = m_moved;
        for (int i = 0; i < StepsOfAWalk && !::testing::Test::HasFailure(); ++i)
            step();
        ASSERT_EQ(reviewCount(), reviewsBefore + m_answers) << "a review was lost";
        const std::string after = seen();
        const int taken = m_steps;
        undoAll();
        ASSERT_EQ(seen(), before) << "undoing everything brings back what was";
        if (m_random.below(2) == 0) {
            m_moved = movedBefore;
            return;
        }
        for (int i = 0; i < taken; ++i)
            ASSERT_TRUE(*m_collection->redo());
        ASSERT_EQ(seen(), after) << "redoing everything brings back what came";
    }

private:
    NoteId anyNote() { return noteOf(anyCard()); }

    CardId anyCard()
    {
        const CardId card = m_cards[m_random.below(m_cards.size())];
        m_path += fmt::format("({})", card.value());
        return card;
    }

    void step()
    {
        const auto kind = m_random.below(23);
        m_path += fmt::format(" {}", kind);
        SCOPED_TRACE("path" + m_path);
        switch (kind) {
        case 0:
            m_collection.clock.advance(hours(m_random.below(60)));
            break;
        case 1: // a clock set wrong, and perhaps right again
            m_collection.clock.advance(hours(24) * (static_cast<int>(m_random.below(1'500)) - 700));
            break;
        case 2: // over the date line, and summer time
            m_collection.clock.setOffset(minutes(static_cast<int>(m_random.below(29)) * 60 - 840));
            break;
        case 3:
            m_session.reset();
            m_collection.reopen();
            break;
        case 4:
            changed(m_collection->setSuspended({anyCard(), anyCard()}, m_random.below(3) == 0));
            break;
        case 5:
            changed(m_collection->bury({anyCard()}));
            break;
        case 6:
            changed(m_collection->unbury());
            break;
        case 7:
            changed(m_collection->setFlag({anyCard()}, static_cast<int>(m_random.below(8))));
            break;
        case 8: {
            const CardId card = anyCard();
            m_moved.insert(card);
            const auto interval = static_cast<DueInterval>(m_random.below(2));
            changed(m_collection->setDue(
                {card}, m_collection->today() + (static_cast<int>(m_random.below(50)) - 5),
                interval));
            break;
        }
        case 9: {
            const CardId card = anyCard();
            m_moved.insert(card);
            changed(m_collection->reset({card}));
            break;
        }
        case 10: {
            Settings settings = m_collection->settings();
            settings.rollover = minutes(m_random.below(24) * 60);
            settings.newPerDay = static_cast<int>(m_random.below(12));
            changed(m_collection->saveSettings(settings));
            break;
        }
        case 11:
            edit();
            break;
        case 12:
            changed(m_collection->setMarked({anyNote()}, m_random.below(2) == 0));
            break;
        case 13: {
            const std::vector<NoteId> notes{anyNote(), anyNote()};
            changed(m_random.below(3) == 0 ? m_collection->removeNotes(notes)
                                           : m_collection->restoreFromBin(notes, {}));
            break;
        }
        case 14:
            if (m_random.below(2) == 0)
                moveNotes();
            else if (const auto copy = m_collection->copyNotes({anyNote(), anyNote()}))
                ++m_steps;
            else
                ASSERT_EQ(copy.error().code, Errc::NotFound); // it is in the bin
            break;
        case 15:
            changeOptions();
            break;
        case 16:
            changeDecks();
            break;
        case 17:
            gradeNow();
            break;
        default:
            answer();
        }
    }

    void moveNotes()
    {
        const auto decks = m_collection->decks();
        if (decks->empty())
            return;
        const auto moved = m_collection->moveNotes({anyNote(), anyNote()},
                                                   (*decks)[m_random.below(decks->size())].deck.id);
        if (moved)
            changed(moved);
        else
            ASSERT_EQ(moved.error().code, Errc::NotFound); // it is in the bin
    }

    /// What moves intervals.
    void changeOptions()
    {
        Preset preset = m_collection->presets().front();
        preset.options.balanceLoad = m_random.below(4) != 0;
        preset.options.fuzz = m_random.below(3) == 0;
        preset.options.weekdays.at(m_random.below(7)) = static_cast<DayShare>(m_random.below(3));
        changed(m_collection->savePreset(preset));
    }

    /// Makes, renames, moves or deletes a deck, or takes one out of the bin.
    void changeDecks()
    {
        const auto decks = *m_collection->decks();
        const auto bin = *m_collection->removedDecks();
        const auto any = [&] { return decks[m_random.below(decks.size())].deck.id; };
        const auto name = fmt::format("Deck {}", m_random.below(6));
        switch (decks.empty() ? 4 : m_random.below(7)) {
        case 0: {
            const auto made = m_collection->newDeck(name, any());
            ASSERT_TRUE(made || made.error().code == Errc::InvalidInput);
            m_steps += made ? 1 : 0;
            break;
        }
        case 1:
            maybeChanged(m_collection->renameDeck(any(), name));
            break;
        case 2:
            maybeChanged(m_collection->moveDeck(any(), any()));
            break;
        case 3:
            maybeChanged(m_collection->removeDeck(any()));
            break;
        default: // more often than they go, so that there is something to ask
            if (!bin.empty())
                maybeChanged(
                    m_collection->restoreFromBin({}, {bin[m_random.below(bin.size())].deck.id}));
        }
    }

    /// What another deck's name or place forbids is refused.
    void maybeChanged(const Result<ChangeSet> &changes)
    {
        if (!changes) {
            ASSERT_EQ(changes.error().code, Errc::InvalidInput) << changes.error().detail;
            return;
        }
        m_steps += changes->decks ? 1 : 0;
    }

    /// Whether the card has had its answer of the day, and asks for no other.
    [[nodiscard]] bool isDoneFor(CardId id, StudyDay today)
    {
        const Card card = *m_collection->card(id);
        return card.schedule && card.schedule->due > today && card.schedule->drill != today &&
               wasScheduledOn(id, today) && !m_moved.contains(id);
    }

    void gradeNow()
    {
        const std::set<CardId> cards{anyCard(), anyCard()};
        const StudyDay today = m_collection->today();
        const auto unasked = std::ranges::count_if(cards, [&](CardId id) {
            const Card card = *m_collection->card(id);
            return card.removed || card.suspended || isDoneFor(id, today);
        });
        const std::size_t before = reviewCount();
        const auto done = m_collection->gradeNow({cards.begin(), cards.end()},
                                                 *gradeFrom(static_cast<int>(m_random.below(6))));
        ASSERT_TRUE(done) << done.error().detail;
        ASSERT_EQ(static_cast<std::size_t>(done->graded + done->leftAlone()), cards.size());
        ASSERT_GE(done->leftAlone(), unasked)
            << "graded twice on one study day, or what is not asked";
        ASSERT_EQ(reviewCount(), before + static_cast<std::size_t>(done->graded));
        m_steps += done->graded > 0 ? 1 : 0;
        m_answers += static_cast<std::size_t>(done->graded);
    }

    void changed(const Result<ChangeSet> &changes)
    {
        ASSERT_TRUE(changes) << changes.error().detail;
        if (changes->options || !changes->cards.empty() || !changes->notes.empty())
            ++m_steps;
    }

    /// Rewords a note, and now and then gives its question a fact more.
    void edit()
    {
        const NoteId note = anyNote();
        const auto source = m_collection->noteText(note);
        ASSERT_TRUE(source) << source.error().detail;
        std::string text = source->text;
        if (const auto at = text.find('?'); at != std::string::npos)
            text.insert(at, fmt::format(" {}", m_random.below(3)));
        if (text.find("### Facts") != std::string::npos && m_random.below(3) == 0)
            text += fmt::format("- New {}?\n  > New\n", m_random.below(1'000'000));
        const auto saved = m_collection->saveNoteText(source->note, text);
        ASSERT_TRUE(saved) << saved.error().detail;
        ASSERT_TRUE(saved->saved) << text;
        changed(saved->changes);
    }

    void answer()
    {
        if (!m_session)
            m_session = *m_collection->startSession({.seed = 1 + m_random.below(9)});
        const auto shown = m_session->current();
        ASSERT_TRUE(shown) << shown.error().detail;
        if (!*shown)
            return;
        const Card card = (*shown)->card;
        m_path += fmt::format("[{}]", card.id.value());
        SCOPED_TRACE("path" + m_path);
        const StudyDay today = m_collection->today();
        ASSERT_FALSE(card.suspended || isBuried(card, today) || card.removed);
        if (!(*shown)->isDrill) {
            ASSERT_TRUE(!card.schedule || card.schedule->due <= today) << "asked before it is due";
            ASSERT_TRUE(m_moved.contains(card.id) || !wasScheduledOn(card.id, today))
                << "asked twice on one study day";
        }
        if (m_random.below(8) == 0) {
            m_session->skip();
            return;
        }
        const auto grade = *gradeFrom(static_cast<int>(m_random.below(6)));
        const Days promised = (*shown)->outcomes[value(grade)].interval;
        ASSERT_GE(promised, 0);
        ASSERT_TRUE(m_session->answer(grade, {.taken = std::chrono::seconds(3)}));
        ++m_steps;
        // Those of a note that was added on the way are gone with it when all is undone.
        m_answers += std::ranges::find(m_cards, card.id) != m_cards.end() ? 1 : 0;
        const auto schedule = m_collection->card(card.id)->schedule;
        ASSERT_TRUE(schedule);
        ASSERT_EQ(schedule->memory.interval, promised) << "a button promised something else";
        if (!(*shown)->isDrill) {
            ASSERT_EQ(schedule->due, today + promised);
        }
    }

    [[nodiscard]] bool wasScheduledOn(CardId card, StudyDay day)
    {
        const auto reviews = m_collection->reviewsOf(card);
        for (const Review &review : *reviews)
            if (review.mode == ReviewMode::Scheduled &&
                studyDay(review.at, review.utcOffset, m_collection->settings().rollover) == day)
                return true;
        return false;
    }

    void undoAll()
    {
        m_session.reset();
        for (; m_steps > 0; --m_steps)
            ASSERT_TRUE(*m_collection->undo()) << m_steps << " steps should be left";
    }

    std::size_t reviewCount()
    {
        std::size_t count = 0;
        for (const CardId card : m_cards)
            count += m_collection->reviewsOf(card)->size();
        return count;
    }

    /// All that a walk can change.
    std::string seen()
    {
        const Settings settings = m_collection->settings();
        std::string text = fmt::format("{} {}", settings.rollover.count(), settings.newPerDay);
        for (const OptionField &field : optionFields())
            text += fmt::format(" {}", field.get(m_collection->presets().front().options));
        const auto decks = m_collection->decks();
        for (const DeckSummary &row : *decks) {
            text += fmt::format("\n{:{}}{} {}", "", row.depth, row.deck.id.value(), row.deck.name);
            const auto notes = m_collection->notesOf(row.deck.id);
            for (const Note &note : *notes)
                text += fmt::format("\n{} {} {} {}", note.id.value(), note.key, isMarked(note),
                                    titleOf(note.content));
        }
        for (const CardId id : m_cards) {
            const Card card = *m_collection->card(id);
            text += fmt::format("\n{}: {} {} {} {} {}", id.value(), card.suspended, card.flag,
                                card.locked, card.removed,
                                card.buriedUntil ? card.buriedUntil->number() : -1);
            if (const auto &schedule = card.schedule)
                text += fmt::format(
                    " {} {} {} due {} last {} {} {} {} drill {}", schedule->memory.interval,
                    schedule->memory.easiness, schedule->memory.repetition, schedule->due.number(),
                    schedule->lastReviewed.number(), value(schedule->lastGrade), schedule->reviews,
                    schedule->lapses, schedule->drill ? schedule->drill->number() : -1);
        }
        return text;
    }

    Random m_random;
    test::TempCollection m_collection;
    std::unique_ptr<Session> m_session; ///< goes before its collection
    std::vector<CardId> m_cards;
    std::set<CardId> m_moved; ///< due days set, or reset
    std::string m_path;       ///< for the message of a failure: kinds of steps, and cards
    int m_steps = 0;          ///< recorded in this walk
    std::size_t m_answers = 0;
};

TEST(Walk, OfClockAndActionsLosesNothingAsksNothingTwiceAndCanBeUndone)
{
    const int end = firstWalk() + walksToTake();
    for (int i = firstWalk(); i < end; i += WalksOfACollection) {
        SCOPED_TRACE(fmt::format("seed {}", i));
        Walker walker(static_cast<std::uint64_t>(i) + 1);
        for (int n = 0; n < WalksOfACollection && !HasFailure(); ++n)
            walker.walk();
        if (HasFailure())
            return;
    }
}

} // namespace
} // namespace engram
