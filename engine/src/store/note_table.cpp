// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/note_table.h"

#include "base/sort_key.h"
#include "store/note_text.h"
#include "store/sql.h"

#include <algorithm>
#include <map>
#include <utility>

namespace engram::store
{

namespace
{

/// Bytes of sort keys: what differs only behind them is in the order of its ids.
constexpr std::size_t TitleKey = 40;
constexpr std::size_t OtherKey = 24;

std::vector<std::byte> packed(const std::vector<CardSpec> &cards)
{
    std::vector<std::byte> bytes;
    bytes.reserve(2 * cards.size());
    for (const CardSpec &card : cards) {
        bytes.push_back(static_cast<std::byte>(card.ordinal));
        bytes.push_back(static_cast<std::byte>(card.kind));
    }
    return bytes;
}

std::vector<CardSpec> unpacked(const std::vector<std::byte> &bytes)
{
    std::vector<CardSpec> cards;
    cards.reserve(bytes.size() / 2);
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2)
        cards.push_back({std::to_integer<int>(bytes[i]), static_cast<CardKind>(bytes[i + 1])});
    return cards;
}

NoteRow rowIn(const Query &query, NoteId id)
{
    NoteRow row(id, DeckId(query.integer(0)));
    if (const auto parent = query.optionalInteger(1))
        row.parent = NoteId(*parent);
    row.eventDevice = query.integer(2);
    row.eventSeq = query.integer(3);
    row.removed = query.integer(4) != 0;
    row.live = query.integer(5) != 0;
    row.answered = query.integer(6) != 0;
    row.draft = query.integer(7) != 0;
    row.position = query.integer(8);
    row.cards = unpacked(query.blob(9));
    row.locked = query.integer(10) != 0;
    if (const auto type = query.optionalInteger(11))
        row.type = NoteTypeId(*type);
    return row;
}

std::vector<NoteId> idsIn(Query &query)
{
    std::vector<NoteId> ids;
    while (query.step())
        ids.emplace_back(query.integer(0));
    return ids;
}

} // namespace

std::optional<NoteRow> NoteTable::find(NoteId id)
{
    Query query = m_connection.query(sql::query::noteRow);
    query.bind(":id", id.value());
    return query.step() ? std::optional(rowIn(query, id)) : std::nullopt;
}

NoteRow NoteTable::rowOf(const Note &note, const LogKey &saved, std::int64_t added, bool removed)
{
    NoteRow row(note.id, note.deck);
    row.parent = note.parent;
    row.eventDevice = saved.device;
    row.eventSeq = saved.seq;
    row.removed = removed;
    row.live = !removed && m_decks.exists(note.deck);
    row.answered = m_log.hasReview(note.id);
    row.position = m_decks.positionOf(note.deck, note.id);
    row.cards = m_rules.cardsOf(note.content);
    if (const auto *fields = std::get_if<FieldNote>(&note.content))
        row.type = fields->type->id;
    row.draft = std::holds_alternative<Question>(note.content) && row.cards.empty();
    const log::NoteLines lines = m_rules.linesOf(note.content);
    std::string tags;
    for (const std::string &tag : note.tags)
        tags += (tags.empty() ? "" : " ") + tag;
    row.text = {searchTextOf(note),
                added,
                saved.at,
                frontDigestOf(note.content),
                sortKey(lines.title, TitleKey),
                sortKey(lines.answer, OtherKey),
                sortKey(tags, OtherKey)};
    return row;
}

std::optional<NoteRow> NoteTable::folded(NoteId id)
{
    auto saved = m_log.last(id.value(), log::EventKind::NoteSaved);
    if (auto other = m_log.last(id.value(), log::EventKind::FieldNoteSaved);
        other && (!saved || saved->first < other->first))
        saved = std::move(other);
    if (!saved)
        return std::nullopt;
    Note &note = std::get<log::NoteSaved>(saved->second).note;
    m_types.book().complete(note.content);
    const auto removed = m_log.last(id.value(), log::EventKind::NoteRemoved);
    const std::int64_t added =
        m_connection.query(sql::query::firstSaveOfNote).bind(":note_id", id.value()).number();
    return rowOf(note, saved->first, added, removed && saved->first < removed->first);
}

void NoteTable::put(const NoteRow &row)
{
    const std::vector<std::byte> cards = packed(row.cards);
    Query query = m_connection.query(sql::query::putNote);
    query.bind(":id", row.id.value())
        .bind(":deck_id", row.deck.value())
        .bind(":event_device", row.eventDevice)
        .bind(":event_seq", row.eventSeq)
        .bind(":removed", std::int64_t{row.removed})
        .bind(":live", std::int64_t{row.live})
        .bind(":answered", std::int64_t{row.answered})
        .bind(":draft", std::int64_t{row.draft})
        .bind(":position", row.position)
        .bind(":cards", std::span<const std::byte>(cards));
    if (row.parent)
        query.bind(":parent_id", row.parent->value());
    if (row.type)
        query.bind(":type_id", row.type->value());
    query.run();
    m_texts.put(row.id, row.text, row.live);
}

void NoteTable::putText(const NoteRow &row)
{
    m_connection.query(sql::query::resaveNote)
        .bind(":id", row.id.value())
        .bind(":event_device", row.eventDevice)
        .bind(":event_seq", row.eventSeq)
        .run();
    m_texts.put(row.id, row.text, row.live);
}

void NoteTable::remove(NoteId id)
{
    m_connection.query(sql::query::deleteNote).bind(":id", id.value()).run();
    m_texts.remove(id);
}

void NoteTable::setAnswered(NoteId id, bool answered)
{
    m_connection.query(sql::query::setAnswered)
        .bind(":id", id.value())
        .bind(":answered", std::int64_t{answered})
        .run();
}

std::vector<NoteId> NoteTable::childrenOf(NoteId question)
{
    Query query = m_connection.query(sql::query::children);
    return idsIn(query.bind(":parent_id", question.value()));
}

std::vector<NoteId> NoteTable::inDeck(DeckId deck)
{
    Query query = m_connection.query(sql::query::notesInDeck);
    return idsIn(query.bind(":deck_id", deck.value()));
}

std::vector<NoteId> NoteTable::ofType(NoteTypeId type)
{
    Query query = m_connection.query(sql::query::notesOfType);
    return idsIn(query.bind(":type_id", type.value()));
}

std::vector<std::pair<NoteId, std::int64_t>> NoteTable::place(DeckId deck)
{
    std::vector<std::pair<NoteId, std::int64_t>> moved;
    Query misplaced = m_connection.query(sql::query::movedNotes);
    misplaced.bind(":deck_id", deck.value());
    while (misplaced.step())
        moved.emplace_back(NoteId(misplaced.integer(0)), misplaced.integer(1));
    for (const auto &[note, position] : moved)
        m_connection.query(sql::query::placeNote)
            .bind(":id", note.value())
            .bind(":position", position)
            .run();
    return moved;
}

void NoteTable::rebuild(Watch &watch)
{
    struct Newest
    {
        std::int64_t added = 0;
        LogKey saved;
        std::optional<LogKey> removed;
    };
    std::map<std::int64_t, Newest> notes;
    const auto visitEvents = [this](log::EventKind kind, auto visit) {
        Query events = m_connection.query(sql::query::eventsBySubject);
        events.bind(":kind", static_cast<std::int64_t>(kind));
        while (events.step())
            visit(events.integer(0),
                  LogKey{events.integer(1), events.integer(2), events.integer(3)});
    };
    // Later ones overwrite earlier ones: they come in the order of folding.
    visitEvents(log::EventKind::NoteSaved, [&notes](std::int64_t note, const LogKey &key) {
        notes.try_emplace(note, Newest{key.at, {}, {}}).first->second.saved = key;
    });
    visitEvents(log::EventKind::FieldNoteSaved, [&notes](std::int64_t note, const LogKey &key) {
        Newest &newest = notes.try_emplace(note, Newest{key.at, key, {}}).first->second;
        newest.added = std::min(newest.added, key.at);
        newest.saved = std::max(newest.saved, key);
    });
    visitEvents(log::EventKind::NoteRemoved, [&notes](std::int64_t note, const LogKey &key) {
        if (const auto found = notes.find(note); found != notes.end())
            found->second.removed = key;
    });

    const NoteTextTable::ManyAtOnce many(m_texts);
    Query payload = m_connection.query(sql::query::eventPayload);
    watch.begin(0.8, notes.size());
    for (const auto &[id, newest] : notes) {
        watch.next();
        payload.bind(":device", newest.saved.device).bind(":seq", newest.saved.seq);
        payload.step();
        Result<Note> note = log::decodeNote(payload.text(0));
        payload.rewind();
        if (note) {
            m_types.book().complete(note->content);
            put(rowOf(*note, newest.saved, newest.added,
                      newest.removed && newest.saved < *newest.removed));
        } else if (const auto row = folded(NoteId(id))) {
            // Damaged: what counts is the newest save that can be decoded.
            put(*row);
        }
    }
    m_connection.execute(sql::schema::notesUpkeep);
}

void NoteTable::visit(const std::function<void(const NoteRow &)> &visit)
{
    Query query = m_connection.query(sql::query::allNoteRows);
    while (query.step())
        visit(rowIn(query, NoteId(query.integer(12))));
}

} // namespace engram::store
