// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "library_preview.h"

#include <set>
#include <utility>

#include <QLocale>
#include <QStringList>

#include <engram/deck_file.h>

#include "engine.h"
#include "text/card_info_text.h"
#include "text/duration_text.h"
#include "text/error_text.h"
#include "text/flag_text.h"
#include "text/library_text.h"

namespace engram::desktop
{

namespace
{

/// A question with its facts, which its cards lead to.
std::vector<PreviewBlock> blocksOf(Collection &collection, const Note &note,
                                   const std::vector<Card> &cards)
{
    DeckNote shown;
    shown.content = note.content;
    const auto family = note.parent || cards.empty() ? Result<std::vector<CardId>>()
                                                     : collection.familyOf(cards.front().id);
    std::set<NoteId> met{note.id};
    if (family)
        for (const CardId card : *family)
            if (met.insert(noteOf(card)).second)
                if (auto fact = collection.note(noteOf(card)))
                    shown.facts.push_back({.content = std::move(fact->content)});
    return previewOf(shown);
}

QString standOf(const Card &card, StudyDay today)
{
    if (card.removed)
        return wordOf(LibraryState::Orphan);
    if (card.suspended)
        return wordOf(LibraryState::Suspended);
    if (isBuried(card, today))
        return wordOf(LibraryState::Buried);
    if (!card.schedule)
        return wordOf(card.locked ? LibraryState::Locked : LibraryState::New);
    const StudyDay due = card.schedule->due;
    return due < today ? LibraryPreview::tr("due since %1", "a date").arg(shortDate(due, today))
                       //: %1 is "today" or "in 4 days"
                       : LibraryPreview::tr("due %1").arg(intervalSentence(due - today));
}

QString lineOf(const Card &card, StudyDay today, const FlagNames &flags)
{
    QStringList parts{kindText(card.kind, false), standOf(card, today)};
    if (card.schedule) {
        const Schedule &schedule = *card.schedule;
        parts << LibraryPreview::tr("interval %1").arg(intervalText(schedule.memory.interval))
              << LibraryPreview::tr("easiness %1")
                     .arg(QLocale().toString(schedule.memory.easiness / 100.0, 'f', 2))
              << LibraryPreview::tr("%n review(s)", nullptr, schedule.reviews);
        if (schedule.lapses > 0)
            parts << LibraryPreview::tr("forgotten %n times", nullptr, schedule.lapses);
    }
    if (card.flag > 0)
        parts << flagName(card.flag, flags);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

LibraryPreview::LibraryPreview(Engine &engine, QObject *parent) : QObject(parent), m_engine(engine)
{
}

void LibraryPreview::show(std::optional<NoteId> note, const LibraryContext &context)
{
    m_note.reset();
    m_place.clear();
    m_blocks.clear();
    m_media.clear();
    m_cards.clear();
    if (note && m_engine.isReady())
        read(*note, context);
    Q_EMIT changed();
}

void LibraryPreview::read(NoteId id, const LibraryContext &context)
{
    Collection &collection = m_engine.collection();
    const auto note = collection.note(id);
    const auto cards = collection.cardsOf(id);
    if (!note || !cards) {
        m_place = sentenceOf(note ? cards.error() : note.error());
        return;
    }
    m_note = id;
    if (const auto deck = context.decks.find(note->deck); deck != context.decks.end())
        m_place = deck->second;
    if (note->parent)
        if (const auto question = collection.note(*note->parent))
            m_place += QStringLiteral(" · ") +
                       tr("a fact of “%1”").arg(QString::fromStdString(titleOf(question->content)));
    m_blocks = blocksOf(collection, *note, *cards);
    for (const PreviewBlock &block : m_blocks)
        m_media.merge(collection.media()
                          .in(block.markdown.toStdString(), id, note->deck)
                          .value_or(MediaFiles()));
    for (const Card &card : *cards)
        m_cards.push_back({card.id, lineOf(card, context.today, collection.flagNames())});
}

} // namespace engram::desktop
