// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What is asked of the derived tables: notes, cards, tallies, queues. Throws; see failure.h.

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include <engram/card.h>
#include <engram/note.h>
#include <engram/review.h>

#include "store/connection.h"
#include "store/store.h"

namespace engram::store
{

class Reader
{
public:
    Reader(Connection &connection, const TypeBook &types) : m_connection(connection), m_types(types)
    {
    }

    [[nodiscard]] Note note(NoteId id);
    [[nodiscard]] std::vector<Note> notes(DeckId deck, bool removed);
    [[nodiscard]] std::vector<NoteId> factsOf(NoteId question, bool removed);
    [[nodiscard]] Card card(CardId id);
    [[nodiscard]] std::vector<Card> cards(NoteId note);
    [[nodiscard]] std::vector<CardId> questionCards(const std::vector<DeckId> &decks);
    [[nodiscard]] std::vector<Review> reviews(CardId card);
    [[nodiscard]] CardHistory history(CardId card);
    [[nodiscard]] std::vector<CardTally> tallies();
    [[nodiscard]] std::vector<std::int64_t> askedBetween(StudyDay first, StudyDay last);
    [[nodiscard]] std::vector<std::pair<DeckId, std::int64_t>> drafts();
    [[nodiscard]] std::int64_t noteCount(std::optional<DeckId> deck);
    [[nodiscard]] std::vector<NoteId> notesWithFront(const NoteContent &content, std::size_t most);
    [[nodiscard]] std::vector<NoteId> notesOfType(NoteTypeId type);
    [[nodiscard]] std::vector<NoteId> noteOrder(DeckId deck);
    [[nodiscard]] bool isRemoved(NoteId note);
    [[nodiscard]] std::optional<LibraryNote> libraryNote(NoteId id);
    [[nodiscard]] std::int64_t notesKept(DeckId deck);
    [[nodiscard]] std::vector<std::pair<std::string, std::int64_t>> tagCounts();
    [[nodiscard]] std::vector<NoteId> notesTagged(std::string_view tag);
    [[nodiscard]] std::vector<DuplicateNotes> duplicates(std::optional<std::int64_t> after,
                                                         std::size_t most);
    [[nodiscard]] std::vector<Note> removedNotes(std::size_t first, std::size_t most);
    [[nodiscard]] std::vector<MasteryCard> masteryCards(DeckId deck, std::optional<NoteId> after,
                                                        std::size_t most);

    [[nodiscard]] std::vector<QueuedCard> dueCards(DeckId deck, StudyDay day, int limit,
                                                   ReviewOrder order);
    void visitNewCards(DeckId deck, StudyDay day,
                       const std::function<bool(const QueuedCard &)> &visit, NewOrder order);
    [[nodiscard]] std::vector<PlacedCard> cardsInOrder(DeckId deck, bool newToo, PlacedCard after,
                                                       int limit);
    [[nodiscard]] std::vector<QueuedCard> cardsDueAhead(const std::vector<DeckId> &decks,
                                                        StudyDay day, StudyDay last, int limit);
    [[nodiscard]] std::vector<ReviewedCard> weakFacts(DeckId deck, StudyDay day, int limit);
    void visitDueCards(const std::vector<DeckId> &decks, StudyDay day,
                       const std::function<void(const ReviewedCard &)> &visit);
    [[nodiscard]] std::vector<std::pair<CardKind, std::chrono::milliseconds>> recentTimesOfKinds(
        int limit);
    [[nodiscard]] std::vector<std::pair<EventId, Review>> answersAfter(DeviceId device,
                                                                       std::int64_t seq,
                                                                       const WantedAnswers &wanted);
    [[nodiscard]] std::vector<QueuedCard> drillCards(StudyDay day);
    [[nodiscard]] std::vector<std::pair<CardId, DeckId>> buriedCards(StudyDay day);
    [[nodiscard]] std::vector<std::pair<CardId, DeckId>> suspendedCards();
    [[nodiscard]] std::vector<std::pair<DeckId, std::int64_t>> buriedCounts(StudyDay day);
    void visitAnswers(std::int64_t fromMilliseconds,
                      const std::function<bool(const LoggedAnswer &)> &visit);
    [[nodiscard]] std::vector<LoggedAnswer> answersSince(Instant from);
    [[nodiscard]] std::optional<LocalInstant> lastAnswerBefore(Instant before);
    [[nodiscard]] std::vector<std::chrono::milliseconds> recentTimes(int limit);

private:
    [[nodiscard]] Note noteIn(const Query &query) const;
    [[nodiscard]] std::vector<Card> cardsBetween(std::int64_t first, std::int64_t last);

    Connection &m_connection;
    const TypeBook &m_types;
};

} // namespace engram::store
