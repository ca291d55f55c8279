// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/reader.h"

#include "store/card_record.h"
#include "store/deck_table.h"
#include "store/failure.h"
#include "store/log_table.h"
#include "store/note_text.h"
#include "store/sql.h"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

namespace engram::store
{

namespace
{

// How cards without a day stand in card_tally, whose key knows no NULL.
constexpr std::int64_t NoDay = std::numeric_limits<std::int32_t>::min();

int small(const Query &query, int column)
{
    return static_cast<int>(query.integer(column));
}

std::optional<Schedule> scheduleIn(const Query &query)
{
    if (query.isNull(5))
        return std::nullopt;
    Schedule schedule{{small(query, 5), small(query, 6), small(query, 7)},
                      StudyDay(small(query, 8)),
                      StudyDay(small(query, 9)),
                      gradeFrom(small(query, 10)).value_or(Grade::Blackout),
                      small(query, 11),
                      small(query, 12),
                      query.integer(13) != 0,
                      std::nullopt,
                      std::nullopt};
    if (!query.isNull(14))
        schedule.drill = StudyDay(small(query, 14));
    if (!query.isNull(19))
        schedule.step =
            LearningStep{small(query, 19), Instant(std::chrono::milliseconds(query.integer(20)))};
    return schedule;
}

/// For LIMIT and OFFSET.
std::int64_t bounded(std::size_t number)
{
    return static_cast<std::int64_t>(
        std::min<std::size_t>(number, std::numeric_limits<std::int32_t>::max()));
}

/// As a JSON array.
template <class AnyId>
std::string arrayOf(const std::vector<AnyId> &ids)
{
    std::string json = "[";
    for (const AnyId id : ids)
        json += (json.size() > 1 ? "," : "") + std::to_string(id.value());
    return json + "]";
}

std::vector<NoteId> noteIdsIn(Query &query)
{
    std::vector<NoteId> notes;
    while (query.step())
        notes.emplace_back(query.integer(0));
    return notes;
}

} // namespace

Note Reader::noteIn(const Query &query) const
{
    Result<Note> note = log::decodeNote(query.text(0));
    if (!note)
        throw Failure(note.error());
    m_types.complete(note->content);
    return *std::move(note);
}

Note Reader::note(NoteId id)
{
    Query query = m_connection.query(sql::query::notePayload);
    query.bind(":id", id.value());
    if (!query.step())
        throw Failure(Errc::NotFound, "there is no such note");
    return noteIn(query);
}

std::vector<Note> Reader::notes(DeckId deck, bool removed)
{
    std::vector<Note> notes;
    Query query = m_connection.query(sql::query::notesOfDeck);
    query.bind(":deck_id", deck.value()).bind(":removed", std::int64_t{removed});
    while (query.step())
        notes.push_back(noteIn(query));
    return notes;
}

std::vector<NoteId> Reader::factsOf(NoteId question, bool removed)
{
    Query query = m_connection.query(sql::query::factsOf);
    query.bind(":parent_id", question.value()).bind(":removed", std::int64_t{removed});
    return noteIdsIn(query);
}

std::vector<NoteId> Reader::notesWithFront(const NoteContent &content, std::size_t most)
{
    Query query = m_connection.query(sql::query::notesWithFront);
    query.bind(":front", frontDigestOf(content)).bind(":most", static_cast<std::int64_t>(most));
    return noteIdsIn(query);
}

std::vector<NoteId> Reader::notesOfType(NoteTypeId type)
{
    Query query = m_connection.query(sql::query::notesOfType);
    query.bind(":type_id", type.value());
    return noteIdsIn(query);
}

std::vector<NoteId> Reader::noteOrder(DeckId deck)
{
    Query query = m_connection.query(sql::query::noteOrder);
    query.bind(":deck_id", deck.value());
    return noteIdsIn(query);
}

bool Reader::isRemoved(NoteId note)
{
    Query query = m_connection.query(sql::query::isRemoved);
    query.bind(":id", note.value());
    if (!query.step())
        throw Failure(Errc::NotFound, "there is no such note");
    return query.integer(0) != 0;
}

std::optional<LibraryNote> Reader::libraryNote(NoteId id)
{
    Query query = m_connection.query(sql::query::libraryNote);
    query.bind(":id", id.value());
    if (!query.step())
        return std::nullopt;
    LibraryNote found{.note = noteIn(query), .cards = cards(id), .position = {}};
    if (const std::int64_t position = query.integer(1); position != LastPosition)
        found.position = position;
    found.added = Instant(std::chrono::milliseconds(query.integer(2)));
    found.edited = Instant(std::chrono::milliseconds(query.integer(3)));
    return found;
}

std::int64_t Reader::notesKept(DeckId deck)
{
    return m_connection.query(sql::query::notesKept).bind(":deck_id", deck.value()).number();
}

std::vector<std::pair<std::string, std::int64_t>> Reader::tagCounts()
{
    std::vector<std::pair<std::string, std::int64_t>> counts;
    Query query = m_connection.query(sql::query::tagCounts);
    while (query.step())
        counts.emplace_back(query.text(0), query.integer(1));
    return counts;
}

std::vector<NoteId> Reader::notesTagged(std::string_view tag)
{
    Query query = m_connection.query(sql::query::notesTagged);
    query.bind(":tag", tag);
    return noteIdsIn(query);
}

std::vector<DuplicateNotes> Reader::duplicates(std::optional<std::int64_t> after, std::size_t most)
{
    // Of the fronts that several notes have, some have only one note that is there.
    std::vector<DuplicateNotes> found;
    std::int64_t last = after.value_or(std::numeric_limits<std::int64_t>::min());
    for (bool isMore = true; isMore && found.size() < most;) {
        const std::size_t wanted = most - found.size();
        Query query = m_connection.query(sql::query::duplicates);
        query.bind(":after", last).bind(":fronts", bounded(wanted));
        std::vector<DuplicateNotes> fronts;
        while (query.step()) {
            if (fronts.empty() || fronts.back().front != query.integer(0))
                fronts.push_back({query.integer(0), {}});
            if (query.integer(2) != 0)
                fronts.back().notes.emplace_back(query.integer(1));
        }
        isMore = fronts.size() == wanted;
        if (!fronts.empty())
            last = fronts.back().front;
        for (DuplicateNotes &each : fronts)
            if (each.notes.size() > 1)
                found.push_back(std::move(each));
    }
    return found;
}

std::vector<Note> Reader::removedNotes(std::size_t first, std::size_t most)
{
    std::vector<Note> notes;
    Query query = m_connection.query(sql::query::removedNotes);
    query.bind(":limit", bounded(most)).bind(":passed", bounded(first));
    while (query.step())
        notes.push_back(noteIn(query));
    return notes;
}

std::vector<Card> Reader::cardsBetween(std::int64_t first, std::int64_t last)
{
    std::vector<Card> cards;
    Query query = m_connection.query(sql::query::cardsBetween);
    query.bind(":first", first).bind(":last", last);
    while (query.step()) {
        const CardId id(query.integer(0));
        Card card{id,
                  noteOf(id),
                  DeckId(query.integer(1)),
                  static_cast<CardKind>(query.integer(2)),
                  {},
                  query.integer(4) != 0,
                  scheduleIn(query)};
        if (const auto parent = query.optionalInteger(3))
            card.parent = NoteId(*parent);
        card.removed = query.integer(15) != 0;
        card.suspended = query.integer(16) != 0;
        if (!query.isNull(17))
            card.buriedUntil = StudyDay(small(query, 17));
        card.flag = small(query, 18);
        cards.push_back(card);
    }
    return cards;
}

Card Reader::card(CardId id)
{
    const std::vector<Card> found = cardsBetween(id.value(), id.value());
    if (found.empty())
        throw Failure(Errc::NotFound, "there is no such card");
    return found.front();
}

std::vector<Card> Reader::cards(NoteId note)
{
    return cardsBetween(cardId(note, 0).value(), cardId(note, MaximumOrdinal).value());
}

std::vector<CardId> Reader::questionCards(const std::vector<DeckId> &decks)
{
    std::vector<CardId> cards;
    Query query = m_connection.query(sql::query::questionCards);
    for (const DeckId deck : decks) {
        query.rewind();
        query.bind(":deck_id", deck.value());
        while (query.step())
            cards.emplace_back(query.integer(0));
    }
    return cards;
}

std::vector<Review> Reader::reviews(CardId card)
{
    std::vector<Review> reviews;
    Query query = m_connection.query(sql::query::reviewsOfCard);
    query.bind(":card_id", card.value());
    while (query.step())
        reviews.push_back(wholeReviewIn(query));
    return reviews;
}

CardHistory Reader::history(CardId card)
{
    return wholeRecordOf(m_connection, card).history();
}

std::vector<CardTally> Reader::tallies()
{
    std::vector<CardTally> tallies;
    Query query = m_connection.query(sql::query::tallies);
    while (query.step()) {
        CardTally tally{DeckId(query.integer(0)),
                        static_cast<CardTally::State>(query.integer(1)),
                        {},
                        query.integer(3)};
        if (query.integer(2) != NoDay)
            tally.asked = StudyDay(small(query, 2));
        tallies.push_back(tally);
    }
    return tallies;
}

std::vector<std::int64_t> Reader::askedBetween(StudyDay first, StudyDay last)
{
    std::vector<std::int64_t> counts(static_cast<std::size_t>(last - first) + 1);
    Query query = m_connection.query(sql::query::askedBetween);
    query.bind(":first", std::int64_t{first.number()}).bind(":last", std::int64_t{last.number()});
    while (query.step())
        counts[static_cast<std::size_t>(small(query, 0) - first.number())] += query.integer(1);
    return counts;
}

std::vector<std::pair<DeckId, std::int64_t>> Reader::drafts()
{
    std::vector<std::pair<DeckId, std::int64_t>> drafts;
    Query query = m_connection.query(sql::query::drafts);
    while (query.step())
        drafts.emplace_back(DeckId(query.integer(0)), query.integer(1));
    return drafts;
}

std::int64_t Reader::noteCount(std::optional<DeckId> deck)
{
    if (!deck)
        return m_connection.query(sql::query::noteCount).number();
    return m_connection.query(sql::query::noteCountOfDeck).bind(":deck_id", deck->value()).number();
}

std::vector<MasteryCard> Reader::masteryCards(DeckId deck, std::optional<NoteId> after,
                                              std::size_t most)
{
    std::vector<MasteryCard> cards;
    Query query = m_connection.query(sql::query::masteryCards);
    query.bind(":deck_id", deck.value())
        .bind(":after", after ? std::optional(after->value()) : std::nullopt)
        .bind(":limit", bounded(most));
    while (query.step()) {
        MasteryCard card{NoteId(query.integer(0)),
                         CardId(query.integer(2)),
                         query.integer(1) != 0,
                         0,
                         std::nullopt,
                         query.integer(5) != 0};
        if (!query.isNull(4)) {
            card.interval = small(query, 3);
            card.lastReviewed = StudyDay(small(query, 4));
        }
        cards.push_back(card);
    }
    return cards;
}

std::vector<std::pair<CardKind, std::chrono::milliseconds>> Reader::recentTimesOfKinds(int limit)
{
    std::vector<std::pair<CardKind, std::chrono::milliseconds>> times;
    Query query = m_connection.query(sql::query::recentTimesOfKinds);
    query.bind(":limit", std::int64_t{std::max(0, limit)});
    while (query.step())
        times.emplace_back(static_cast<CardKind>(query.integer(0)),
                           std::chrono::milliseconds(query.integer(1)));
    return times;
}

std::vector<std::pair<EventId, Review>> Reader::answersAfter(DeviceId device, std::int64_t seq,
                                                             const WantedAnswers &wanted)
{
    std::vector<std::pair<EventId, Review>> answers;
    Query query = m_connection.query(sql::query::answersAfter);
    query.bind(":device", device.value()).bind(":seq", seq);
    if (wanted.decks)
        query.bind(":decks", std::string_view(arrayOf(*wanted.decks)));
    if (wanted.cards)
        query.bind(":cards", std::string_view(arrayOf(*wanted.cards)));
    if (wanted.kind)
        query.bind(":kind", static_cast<std::int64_t>(*wanted.kind));
    if (wanted.mode)
        query.bind(":mode", static_cast<std::int64_t>(*wanted.mode));
    while (query.step())
        answers.emplace_back(EventId{DeviceId(query.integer(9)), query.integer(10)},
                             wholeReviewIn(query));
    return answers;
}

std::vector<std::pair<CardId, DeckId>> Reader::buriedCards(StudyDay day)
{
    std::vector<std::pair<CardId, DeckId>> cards;
    Query query = m_connection.query(sql::query::buriedCards);
    query.bind(":day", std::int64_t{day.number()});
    while (query.step())
        cards.emplace_back(CardId(query.integer(0)), DeckId(query.integer(1)));
    return cards;
}

std::vector<std::pair<CardId, DeckId>> Reader::suspendedCards()
{
    std::vector<std::pair<CardId, DeckId>> cards;
    Query query = m_connection.query(sql::query::suspendedCards);
    while (query.step())
        cards.emplace_back(CardId(query.integer(0)), DeckId(query.integer(1)));
    return cards;
}

std::vector<std::pair<DeckId, std::int64_t>> Reader::buriedCounts(StudyDay day)
{
    std::vector<std::pair<DeckId, std::int64_t>> counts;
    Query query = m_connection.query(sql::query::buriedCounts);
    query.bind(":day", std::int64_t{day.number()});
    while (query.step())
        counts.emplace_back(DeckId(query.integer(0)), query.integer(1));
    return counts;
}

void Reader::visitAnswers(std::int64_t fromMilliseconds,
                          const std::function<bool(const LoggedAnswer &)> &visit)
{
    Query query = m_connection.query(sql::query::answersSince);
    query.bind(":from_ms", fromMilliseconds);
    while (query.step()) {
        const LoggedAnswer answer{{DeviceId(query.integer(9)), query.integer(10)},
                                  wholeReviewIn(query),
                                  DeckId(query.integer(11)),
                                  NoteId(query.integer(12))};
        if (!visit(answer))
            return;
    }
}

std::vector<LoggedAnswer> Reader::answersSince(Instant from)
{
    std::vector<LoggedAnswer> answers;
    visitAnswers(from.time_since_epoch().count(), [&answers](const LoggedAnswer &answer) {
        answers.push_back(answer);
        return true;
    });
    return answers;
}

std::optional<LocalInstant> Reader::lastAnswerBefore(Instant before)
{
    Query query = m_connection.query(sql::query::lastAnswerBefore);
    query.bind(":before_ms", std::int64_t{before.time_since_epoch().count()});
    if (!query.step())
        return std::nullopt;
    return LocalInstant{Instant(std::chrono::milliseconds(query.integer(0))),
                        std::chrono::minutes(query.integer(1))};
}

std::vector<std::chrono::milliseconds> Reader::recentTimes(int limit)
{
    std::vector<std::chrono::milliseconds> times;
    Query query = m_connection.query(sql::query::recentTimes);
    query.bind(":limit", std::int64_t{std::max(0, limit)});
    while (query.step())
        times.emplace_back(query.integer(0));
    return times;
}

} // namespace engram::store
