// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/projector.h"

#include "store/sql.h"

#include <algorithm>

namespace engram::store
{

namespace
{

/// From so many notes on, the index of texts takes them in without tidying up in between.
constexpr std::size_t Many = 1'000;

template <class AnyId>
void sortUnique(std::vector<AnyId> &ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

/// Whether all is so but the text, so that the cards are what they were.
bool differInTextAlone(const NoteRow &before, const NoteRow &after)
{
    return before.deck == after.deck && before.parent == after.parent &&
           before.removed == after.removed && before.live == after.live &&
           before.answered == after.answered && before.draft == after.draft &&
           before.position == after.position && before.cards == after.cards &&
           before.type == after.type;
}

/// Whether facts of the question wait for its first answer.
bool waits(const std::optional<NoteRow> &question)
{
    return question && question->live && !question->answered;
}

} // namespace

Projector::Projector(Connection &connection, LogTable &log, const log::ProjectionRules &rules)
    : m_connection(connection), m_log(log), m_undoBook(connection), m_decks(connection, log),
      m_options(connection, log, m_decks), m_facts(connection), m_media(connection),
      m_types(connection, log), m_notes(connection, log, m_decks, m_types, rules),
      m_cards(connection, rules)
{
}

void Projector::refresh()
{
    const auto saved = m_log.last(0, log::EventKind::SettingsSaved);
    m_settings = saved ? std::get<log::SettingsSaved>(saved->second).settings : Settings();
    m_options.refresh(m_settings);
    m_types.refresh();
    if (!options().isDefaultSaved())
        return;
    const DeckOptions &usual = options().find(DefaultPreset)->options;
    m_settings.newPerDay = usual.newPerDay;
    m_settings.reviewsPerDay = usual.reviewsPerDay;
    m_settings.spaceSiblings = usual.spaceSiblings;
}

void Projector::touch(const log::LogRow &row, Touched &touched)
{
    if (const auto *review = std::get_if<Review>(&row.content)) {
        touched.cards.insert(review->card);
        return;
    }
    const auto &event = std::get<log::Event>(row.content);
    if (const auto *deckSaved = std::get_if<log::DeckSaved>(&event))
        touched.decks.insert(deckSaved->deck.id);
    else if (const auto *deckRemoved = std::get_if<log::DeckRemoved>(&event)) {
        touched.decks.insert(deckRemoved->deck);
        if (row.header.id.seq == row.header.batch) // tells of the others who removed them
            for (const DeckId deck : m_decks.goneIn(row.header.id))
                touched.decks.insert(deck);
    } else if (const auto *ordered = std::get_if<log::DeckOrdered>(&event))
        touched.orders.insert(ordered->deck);
    else if (const auto *noteSaved = std::get_if<log::NoteSaved>(&event))
        touched.saved.insert(noteSaved->note.id);
    else if (const auto *noteRemoved = std::get_if<log::NoteRemoved>(&event))
        touched.notes.insert(noteRemoved->note);
    else if (const auto *marked = std::get_if<log::CardMarked>(&event))
        touched.cards.insert(marked->card);
    else if (const auto *rescheduled = std::get_if<log::CardRescheduled>(&event))
        touched.cards.insert(rescheduled->card);
    else if (const auto *moved = std::get_if<log::IntervalMoved>(&event))
        touched.cards.insert(moved->card);
    else if (std::holds_alternative<log::SettingsSaved>(event))
        touched.settings = true;
    else if (const auto *saved = std::get_if<log::PresetSaved>(&event))
        touched.options.emplace(log::EventKind::PresetSaved, saved->preset.value());
    else if (const auto *presetRemoved = std::get_if<log::PresetRemoved>(&event))
        touched.options.emplace(log::EventKind::PresetSaved, presetRemoved->preset.value());
    else if (const auto *chosen = std::get_if<log::DeckOptionsChosen>(&event))
        touched.options.emplace(log::EventKind::DeckOptionsChosen, chosen->deck.value());
    else if (const auto *limited = std::get_if<log::DayLimited>(&event))
        touched.options.emplace(log::EventKind::DayLimited, limited->deck.value());
    else if (const auto *named = std::get_if<log::FlagNamed>(&event))
        touched.options.emplace(log::EventKind::FlagNamed, named->flag);
    else if (const auto *decided = std::get_if<log::FactsDecided>(&event))
        touched.decisions.insert(decided->note);
    else if (const auto *media = std::get_if<log::MediaNamed>(&event))
        touched.media.insert(media->note);
    else if (const auto *typeSaved = std::get_if<log::NoteTypeSaved>(&event))
        touched.types.insert(typeSaved->type.id);
    else if (const auto *typeRemoved = std::get_if<log::NoteTypeRemoved>(&event))
        touched.types.insert(typeRemoved->type);
}

ChangeSet Projector::fold(std::span<const log::LogRow> rows, Watch &watch)
{
    Touched touched;
    for (const log::LogRow &row : rows)
        touch(row, touched);
    for (const log::LogRow &row : rows) {
        const auto *event = std::get_if<log::Event>(&row.content);
        const auto *undone = event != nullptr ? std::get_if<log::Undone>(event) : nullptr;
        if (undone == nullptr)
            continue;
        for (const EventId batch : m_undoBook.enter(row.header, *undone))
            for (const log::LogRow &affected :
                 m_log.read(batch.device, batch.seq, m_log.lastSeqOf(batch)))
                touch(affected, touched);
    }

    for (const NoteId note : touched.decisions)
        m_facts.fold(note);
    for (const NoteId note : touched.media)
        m_media.fold(note);
    foldTypes(touched);
    touched.notes.insert(touched.saved.begin(), touched.saved.end());
    if (isCheaperRebuilt(touched))
        return rebuiltFor(touched, watch);

    const Settings before = m_settings;
    for (const DeckId deck : touched.decks)
        if (m_decks.fold(deck))
            for (const NoteId note : m_notes.inDeck(deck))
                touched.notes.insert(note);
    for (const auto &[kind, subject] : touched.options)
        m_options.fold(kind, subject);
    if (touched.settings || !touched.decks.empty() || !touched.options.empty()) {
        const OptionBook optionsBefore = options();
        refresh();
        touchReplayed(optionsBefore, touched);
        if (isCheaperRebuilt(touched))
            return rebuiltFor(touched, watch);
    }

    ChangeSet changes = changesOf(touched);
    for (const DeckId deck : touched.orders) {
        m_decks.foldOrder(deck);
        for (const auto &[note, position] : m_notes.place(deck))
            m_cards.place(note, position);
    }
    foldNotes(touched, changes, watch);
    for (const CardId card : touched.cards)
        foldCard(card, changes);
    if (before.rollover != m_settings.rollover || before.sm2Variant != m_settings.sm2Variant)
        m_cards.rebuild(m_notes, by());

    changes.counts |= !changes.notes.empty() || !changes.cards.empty();
    sortUnique(changes.notes);
    sortUnique(changes.cards);
    return changes;
}

// Notes keep the event that saved them: what they make of it follows from their type.
void Projector::foldTypes(Touched &touched)
{
    if (touched.types.empty())
        return;
    for (const NoteTypeId type : touched.types) {
        m_types.fold(type);
        for (const NoteId note : m_notes.ofType(type))
            touched.notes.insert(note);
    }
    m_types.refresh();
}

// Decks that are gone have cards, too: these come back as a rebuild would make them.
void Projector::touchReplayed(const OptionBook &before, Touched &touched)
{
    if (!before.mayScheduleOtherwise(options()))
        return;
    for (const DeckId deck : m_decks.withNotes())
        if (!scheduleAlike(before.optionsOf(deck), options().optionsOf(deck)))
            for (const NoteId note : m_notes.inDeck(deck)) {
                touched.notes.insert(note);
                touched.replayed.insert(note);
            }
}

ChangeSet Projector::changesOf(const Touched &touched)
{
    ChangeSet changes;
    changes.settings = touched.settings;
    changes.options = touched.settings || !touched.options.empty();
    changes.counts = changes.options;
    changes.types = !touched.types.empty();
    changes.decks = !touched.decks.empty() || !touched.orders.empty();
    changes.notes.assign(touched.decisions.begin(), touched.decisions.end());
    changes.notes.insert(changes.notes.end(), touched.media.begin(), touched.media.end());
    return changes;
}

// Folding one thing again costs about what a rebuild spends on fifty rows of the log; a note that was
// saved, and seldom has other cards than before, on a few.
bool Projector::isCheaperRebuilt(const Touched &touched) const
{
    constexpr std::size_t RowsOfThing = 50;
    constexpr std::size_t RowsOfSaved = 2;
    const std::size_t things = touched.notes.size() + touched.cards.size();
    const std::size_t rows =
        (things - touched.saved.size()) * RowsOfThing + touched.saved.size() * RowsOfSaved;
    return things >= Many && rows >= static_cast<std::size_t>(m_log.lastSeq());
}

ChangeSet Projector::rebuiltFor(const Touched &touched, Watch &watch)
{
    rebuild(watch);
    ChangeSet changes = changesOf(touched);
    changes.counts = true;
    changes.notes.insert(changes.notes.end(), touched.notes.begin(), touched.notes.end());
    sortUnique(changes.notes);
    changes.cards.assign(touched.cards.begin(), touched.cards.end());
    for (const NoteId note : touched.notes)
        for (const CardId card : m_cards.cardsOf(note))
            changes.cards.push_back(card);
    sortUnique(changes.cards);
    return changes;
}

void Projector::foldNotes(const Touched &touched, ChangeSet &changes, Watch &watch)
{
    std::optional<NoteTextTable::ManyAtOnce> many;
    if (touched.notes.size() >= Many)
        many.emplace(m_notes.texts());
    watch.begin(1, touched.notes.size());
    for (const NoteId note : touched.notes) {
        watch.next();
        foldNote(note, touched.replayed.contains(note), changes);
    }
}

void Projector::foldNote(NoteId id, bool isReplayed, ChangeSet &changes)
{
    const std::optional<NoteRow> before = m_notes.find(id);
    std::optional<NoteRow> after = m_notes.folded(id);
    if (after && before && !isReplayed && differInTextAlone(*before, *after)) {
        m_notes.putText(*after);
        for (const CardSpec &spec : after->cards)
            changes.cards.push_back(cardId(id, spec.ordinal));
    } else if (after) {
        m_notes.put(*after);
        // Read back: only then is it known whether its question holds it locked.
        after = m_notes.find(id);
        m_cards.fold(*after, by(), changes.cards);
        if (waits(before) != waits(after))
            lockFactsOf(id, waits(after), changes);
    } else if (before) {
        m_cards.removeAll(id);
        m_notes.remove(id);
        if (waits(before))
            lockFactsOf(id, false, changes);
    }
    changes.notes.push_back(id);
}

void Projector::foldCard(CardId id, ChangeSet &changes)
{
    changes.cards.push_back(id);
    const std::optional<NoteRow> note = m_notes.find(noteOf(id));
    if (!note)
        return;
    m_cards.fold(*note, id, by());
    const bool answered = m_log.hasReview(note->id);
    if (answered == note->answered)
        return;
    m_notes.setAnswered(note->id, answered);
    if (note->live)
        lockFactsOf(note->id, !answered, changes);
}

void Projector::lockFactsOf(NoteId question, bool locked, ChangeSet &changes)
{
    for (const NoteId fact : m_notes.childrenOf(question)) {
        m_cards.lock(fact, locked);
        for (const CardId card : m_cards.cardsOf(fact))
            changes.cards.push_back(card);
    }
}

void Projector::rebuild()
{
    Watch nobody{{}};
    rebuild(nobody);
}

void Projector::rebuild(Watch &watch)
{
    m_connection.execute(sql::schema::dropProjection);
    m_connection.execute(sql::schema::projection);
    m_undoBook.rebuild();
    m_decks.rebuild();
    m_options.rebuild();
    m_facts.rebuild();
    m_media.rebuild();
    m_types.rebuild();
    refresh();
    m_notes.rebuild(watch);
    m_cards.rebuild(m_notes, by());
}

} // namespace engram::store
