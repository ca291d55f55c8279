// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/undo.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>
#include <variant>

#include "study/deck_tree.h"
#include "study/study_session.h"

namespace engram::study
{

namespace
{

/// What was done with notes. An import of changed notes and nothing else is an edit of them; otherwise it
/// is of several questions, and says the order last.
StepKind kindOfNoteStep(const std::vector<log::LogRow> &rows)
{
    bool isDeletion = true;
    bool isSaving = true;
    bool isOfMedia = true;
    std::set<NoteId> families;
    for (const log::LogRow &row : rows) {
        const auto &event = std::get<log::Event>(row.content);
        if (const auto *saved = std::get_if<log::NoteSaved>(&event)) {
            families.insert(saved->note.parent.value_or(saved->note.id));
            isDeletion = false;
        } else if (std::holds_alternative<log::MediaNamed>(event)) {
            continue; // comes with the note, or by an import alone
        } else if (!std::holds_alternative<log::NoteRemoved>(event) &&
                   !std::holds_alternative<log::DeckOrdered>(event)) {
            return StepKind::Import;
        }
        isSaving = isSaving && std::holds_alternative<log::NoteSaved>(event);
        isOfMedia = false;
    }
    if (isOfMedia)
        return StepKind::Import;
    if (isDeletion)
        return StepKind::Delete;
    const bool isOrderFirst =
        std::holds_alternative<log::DeckOrdered>(std::get<log::Event>(rows.front().content));
    return isSaving || isOrderFirst || families.size() == 1 ? StepKind::Edit : StepKind::Import;
}

template <class AnyEvent>
bool areAll(const std::vector<log::LogRow> &rows)
{
    return std::ranges::all_of(rows, [](const log::LogRow &row) {
        return std::holds_alternative<AnyEvent>(std::get<log::Event>(row.content));
    });
}

StepKind kindOfDeckStep(const std::vector<log::LogRow> &rows)
{
    // An import saves decks before notes; what comes out of the bin, the other way about.
    if (std::holds_alternative<log::DeckSaved>(std::get<log::Event>(rows.back().content)))
        return StepKind::Decks;
    if (areAll<log::DeckRemoved>(rows))
        return StepKind::Delete;
    // A deck that was merged into another is removed first.
    return std::holds_alternative<log::DeckRemoved>(std::get<log::Event>(rows.front().content))
               ? StepKind::Decks
               : kindOfNoteStep(rows);
}

bool isDecision(const log::LogRow &row)
{
    const auto *event = std::get_if<log::Event>(&row.content);
    return event != nullptr && std::holds_alternative<log::FactsDecided>(*event);
}

void describe(const std::vector<log::LogRow> &rows, TakenStep &taken)
{
    const auto answers = std::ranges::count_if(
        rows, [](const log::LogRow &row) { return std::holds_alternative<Review>(row.content); });
    if (answers > 1) {
        taken.step.kind = StepKind::GradeNow;
        taken.step.cards = static_cast<int>(answers);
        return;
    }
    if (!rows.empty() && isDecision(rows.front())) {
        taken.step.kind = StepKind::Facts; // with the notes that came of it
        return;
    }
    for (const log::LogRow &row : rows) {
        if (const auto *review = std::get_if<Review>(&row.content)) {
            taken.step.kind = StepKind::Answer;
            taken.card = review->card;
            taken.grade = review->grade;
            return;
        }
        const auto &event = std::get<log::Event>(row.content);
        if (std::holds_alternative<log::SettingsSaved>(event))
            taken.step.kind = StepKind::Settings;
        else if (const auto *said = std::get_if<log::CardRescheduled>(&event))
            taken.step.kind = said->due ? StepKind::Due : StepKind::Reset;
        else if (std::holds_alternative<log::DayLimited>(event))
            taken.step.kind = rows.size() == 1 ? StepKind::DayLimit : StepKind::Options;
        else if (std::holds_alternative<log::FlagNamed>(event))
            taken.step.kind = StepKind::FlagName;
        else if (std::holds_alternative<log::PresetSaved>(event) ||
                 std::holds_alternative<log::PresetRemoved>(event) ||
                 std::holds_alternative<log::DeckOptionsChosen>(event))
            taken.step.kind = StepKind::Options;
        else if (areAll<log::NoteTypeSaved>(rows) || areAll<log::NoteTypeRemoved>(rows))
            taken.step.kind = StepKind::NoteType;
        else if (std::holds_alternative<log::SessionEnded>(event))
            taken.step.kind = StepKind::Session;
        else if (std::holds_alternative<log::CardMarked>(event))
            taken.step.kind = StepKind::Other;
        else { // of decks or notes, as all other rows are
            taken.step.kind = kindOfDeckStep(rows);
            return;
        }
    }
}

/// The card whose marks tell what kind of step these rows are: any of a step's cards does.
std::optional<CardId> markedIn(const std::vector<log::LogRow> &rows)
{
    const auto *event = rows.empty() ? nullptr : std::get_if<log::Event>(&rows.front().content);
    const auto *marked = event != nullptr ? std::get_if<log::CardMarked>(event) : nullptr;
    return marked != nullptr ? std::optional(marked->card) : std::nullopt;
}

/// An event tells a card's marks whole; which of them it was about is seen when they change.
StepKind kindOfChange(const Card &before, const Card &after)
{
    if (before.suspended != after.suspended)
        return StepKind::Suspend;
    if (before.buriedUntil != after.buriedUntil)
        return StepKind::Bury;
    return before.flag != after.flag ? StepKind::Flag : StepKind::Other;
}

/// The session whose end these rows are.
Result<std::optional<store::RunningSession>> endedBy(const StudyContext &context,
                                                     const std::vector<log::LogRow> &rows)
{
    const auto *event = rows.empty() ? nullptr : std::get_if<log::Event>(&rows.front().content);
    const auto *ended = event != nullptr ? std::get_if<log::SessionEnded>(event) : nullptr;
    return ended != nullptr ? context.store.startedSession(ended->session) : std::nullopt;
}

/// Whether the head of the notes that were saved is there: an addition is the step that changes it.
bool hasSavedNote(const StudyContext &context, const std::vector<log::LogRow> &rows)
{
    for (const log::LogRow &row : rows) {
        const auto *event = std::get_if<log::Event>(&row.content);
        if (const auto *saved = event ? std::get_if<log::NoteSaved>(event) : nullptr)
            return context.store.note(saved->note.parent.value_or(saved->note.id)).has_value();
    }
    return false;
}

bool isOfDecks(const std::vector<log::LogRow> &rows)
{
    return std::ranges::any_of(rows, [](const log::LogRow &row) {
        const auto *event = std::get_if<log::Event>(&row.content);
        return event != nullptr && (std::holds_alternative<log::DeckSaved>(*event) ||
                                    std::holds_alternative<log::DeckRemoved>(*event));
    });
}

Result<std::optional<DeckTree>> treeFor(const StudyContext &context, bool isWanted)
{
    if (!isWanted)
        return std::nullopt;
    auto decks = context.store.decks();
    if (!decks)
        return failFrom(decks);
    return DeckTree(*std::move(decks));
}

std::vector<std::string> pathIn(const DeckTree &tree, DeckId deck)
{
    return tree.find(deck) == nullptr ? std::vector<std::string>() : tree.path(deck);
}

/// Of one tree, the decks that the other has not; what is below one of them goes with it.
std::vector<DeckId> without(const DeckTree &tree, const DeckTree &other)
{
    std::vector<DeckId> alone;
    for (const Deck &deck : tree.decks())
        if (other.find(deck.id) == nullptr && (!deck.parent || other.find(*deck.parent) != nullptr))
            alone.push_back(deck.id);
    return alone;
}

std::vector<DeckChange> changesBetween(const DeckTree &before, const DeckTree &after)
{
    std::vector<DeckId> changed = without(before, after);
    std::ranges::copy(without(after, before), std::back_inserter(changed));
    for (const Deck &deck : before.decks()) {
        const Deck *now = after.find(deck.id);
        if (now != nullptr && (now->name != deck.name || now->parent != deck.parent))
            changed.push_back(deck.id);
    }
    std::vector<DeckChange> changes;
    for (const DeckId deck : changed)
        changes.push_back({deck, pathIn(before, deck), pathIn(after, deck)});
    return changes;
}

/// Of a step with notes: whether it made one is seen when that comes or goes.
StepKind kindOfNotes(StepKind kind, bool wasThere, bool isThere)
{
    return kind == StepKind::Edit && wasThere != isThere ? StepKind::Add : kind;
}

/// What to make void for a session to go on: its end, and the answer right before it that was its last.
Result<std::vector<EventId>> reopening(const StudyContext &context, const EventId &end,
                                       const store::RunningSession &session)
{
    std::vector<EventId> batches{end};
    auto last = lastAnswerOf(context, session);
    auto before = context.store.undoStep(end);
    if (!last || !before)
        return last ? failFrom(before) : failFrom(last);
    if (*last && *before && (*before)->original == **last)
        batches.insert(batches.begin(), (*before)->batch);
    return batches;
}

Result<EndedSession> toldOf(const StudyContext &context, const store::RunningSession &session)
{
    EndedSession told{.kind = session.options.kind, .deck = {}, .goesOn = false};
    auto tree = treeFor(context, session.options.deck.has_value());
    auto left = resumableSession(context);
    auto running = context.store.runningSession();
    if (!tree || !left || !running)
        return !tree ? failFrom(tree) : !left ? failFrom(left) : failFrom(running);
    if (*tree)
        told.deck = pathIn(**tree, *session.options.deck);
    told.goesOn = *left && *running && (*running)->batch == session.batch;
    return told;
}

enum class Direction { Back, Forth };

Result<std::optional<TakenStep>> take(const StudyContext &context, Direction direction,
                                      Result<std::optional<store::UndoStep>> step,
                                      const StepFilter &may)
{
    if (!step)
        return failFrom(step);
    if (!*step || (may && !may(**step)))
        return std::nullopt;
    TakenStep taken{.step = {}, .original = (*step)->original, .card = {}, .grade = {}};
    auto rows = context.store.batch((*step)->original);
    if (!rows)
        return failFrom(rows);
    describe(*rows, taken);
    std::vector<EventId> batches{(*step)->batch};
    auto session = endedBy(context, *rows);
    if (!session)
        return failFrom(session);
    if (*session && direction == Direction::Back) {
        auto all = reopening(context, (*step)->batch, **session);
        if (!all)
            return failFrom(all);
        batches = *std::move(all);
    }
    const std::optional<CardId> marked = markedIn(*rows);
    const auto before = marked ? std::optional(context.store.card(*marked)) : std::nullopt;
    const bool wasThere = hasSavedNote(context, *rows);
    const auto treeBefore = treeFor(context, isOfDecks(*rows));
    log::Batch batch = context.newBatch();
    for (const EventId each : batches)
        batch.rows.emplace_back(log::Event(log::Undone{each}));
    auto changes = context.store.commit(batch);
    if (!changes)
        return failFrom(changes);
    taken.step.changes = *std::move(changes);
    taken.step.kind = kindOfNotes(taken.step.kind, wasThere, hasSavedNote(context, *rows));
    if (const auto after = treeFor(context, isOfDecks(*rows)); treeBefore && after && *after)
        taken.step.decks = changesBetween(**treeBefore, **after);
    if (*session) {
        auto told = toldOf(context, **session);
        if (!told)
            return failFrom(told);
        taken.step.session = *std::move(told);
    }
    // Without the card, its note being gone, it stays a change of another kind.
    if (before && *before)
        if (const auto after = context.store.card(*marked))
            taken.step.kind = kindOfChange(**before, *after);
    return taken;
}

} // namespace

Result<std::optional<TakenStep>> undo(const StudyContext &context, const StepFilter &may)
{
    return take(context, Direction::Back, context.store.undoStep(), may);
}

Result<std::optional<TakenStep>> redo(const StudyContext &context, const StepFilter &may)
{
    return take(context, Direction::Forth, context.store.redoStep(), may);
}

} // namespace engram::study
