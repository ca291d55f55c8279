// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "search/library_rows.h"

#include <algorithm>
#include <utility>

#include <engram/mastery.h>

#include "content/answer_of.h"

namespace engram::search
{

namespace
{

LibraryState stateOf(const Card &card, StudyDay today)
{
    if (card.removed)
        return LibraryState::Orphan;
    if (card.suspended)
        return LibraryState::Suspended;
    if (isBuried(card, today))
        return LibraryState::Buried;
    if (!card.schedule)
        return card.locked ? LibraryState::Locked : LibraryState::New;
    if (card.schedule->drill == today)
        return LibraryState::Learning;
    return card.schedule->memory.interval < MatureFrom ? LibraryState::Young : LibraryState::Mature;
}

void addCards(LibraryRow &row, const std::vector<Card> &cards, StudyDay today)
{
    int scheduled = 0;
    double interval = 0;
    double easiness = 0;
    double remembered = 0;
    row.state = cards.empty() ? LibraryState::Draft : LibraryState::Orphan;
    for (const Card &card : cards) {
        row.cards.push_back(card.id);
        row.state = std::min(row.state, stateOf(card, today));
        row.flag = std::max(row.flag, card.flag);
        if (!card.schedule)
            continue;
        const Schedule &schedule = *card.schedule;
        row.due = std::min(row.due.value_or(schedule.due), schedule.due);
        row.lapses += schedule.lapses;
        row.reviews += schedule.reviews;
        interval += schedule.memory.interval;
        easiness += schedule.memory.easiness;
        remembered += retrievability(schedule.memory.interval, today - schedule.lastReviewed);
        ++scheduled;
    }
    if (scheduled == 0)
        return;
    row.interval = interval / scheduled;
    row.easiness = easiness / scheduled / 100;
    row.retrievability = remembered / scheduled;
}

} // namespace

Result<std::vector<LibraryRow>> libraryRows(const study::StudyContext &context,
                                            std::span<const RowId> rows, LibraryMode mode)
{
    const StudyDay today = context.today();
    std::vector<LibraryRow> found;
    found.reserve(rows.size());
    for (const RowId id : rows) {
        const bool isCard = mode == LibraryMode::Cards;
        const NoteId noteId = isCard ? noteOf(CardId(id.value())) : NoteId(id.value());
        auto read = context.store.libraryNote(noteId);
        if (!read)
            return failFrom(read);
        if (!*read)
            continue;
        store::LibraryNote &note = **read;
        if (isCard)
            std::erase_if(note.cards,
                          [id](const Card &card) { return card.id.value() != id.value(); });
        if (isCard && note.cards.empty())
            continue;
        LibraryRow row{.id = id, .note = noteId, .cards = {}, .deck = note.note.deck};
        row.title = titleOf(note.note.content);
        row.answer = answerOf(note.note.content);
        row.tags = std::move(note.note.tags);
        const bool isOwn = std::holds_alternative<FieldNote>(note.note.content);
        row.kind = isOwn                ? CardKind::Own
                   : note.cards.empty() ? CardKind::Choice
                                        : note.cards.front().kind;
        row.isFact = note.note.parent.has_value();
        row.created = note.added;
        row.edited = note.edited;
        row.position = note.position;
        addCards(row, note.cards, today);
        found.push_back(std::move(row));
    }
    return found;
}

} // namespace engram::search
