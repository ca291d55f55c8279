// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/undo.h"

#include <algorithm>
#include <set>
#include <utility>
#include <variant>

namespace engram::study
{

namespace
{

/// What was done with notes. An import of changed notes and nothing else is an edit of them.
StepKind kindOfNoteStep(const std::vector<log::LogRow> &rows)
{
    bool isDeletion = true;
    bool isSaving = true;
    std::set<NoteId> families;
    for (const log::LogRow &row : rows) {
        const auto &event = std::get<log::Event>(row.content);
        if (const auto *saved = std::get_if<log::NoteSaved>(&event)) {
            families.insert(saved->note.parent.value_or(saved->note.id));
            isDeletion = false;
        } else if (!std::holds_alternative<log::NoteRemoved>(event) &&
                   !std::holds_alternative<log::DeckOrdered>(event)) {
            return StepKind::Import;
        }
        isSaving = isSaving && std::holds_alternative<log::NoteSaved>(event);
    }
    if (isDeletion)
        return StepKind::Delete;
    return isSaving || families.size() == 1 ? StepKind::Edit : StepKind::Import;
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

void describe(const std::vector<log::LogRow> &rows, TakenStep &taken)
{
    const auto answers = std::ranges::count_if(
        rows, [](const log::LogRow &row) { return std::holds_alternative<Review>(row.content); });
    if (answers > 1) {
        taken.step.kind = StepKind::GradeNow;
        taken.step.cards = static_cast<int>(answers);
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

Result<std::optional<TakenStep>> take(const StudyContext &context,
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
    const std::optional<CardId> marked = markedIn(*rows);
    const auto before = marked ? std::optional(context.store.card(*marked)) : std::nullopt;
    log::Batch batch = context.newBatch();
    batch.rows.emplace_back(log::Event(log::Undone{(*step)->batch}));
    auto changes = context.store.commit(batch);
    if (!changes)
        return failFrom(changes);
    taken.step.changes = *std::move(changes);
    // Without the card, its note being gone, it stays a change of another kind.
    if (before && *before)
        if (const auto after = context.store.card(*marked))
            taken.step.kind = kindOfChange(**before, *after);
    return taken;
}

} // namespace

Result<std::optional<TakenStep>> undo(const StudyContext &context, const StepFilter &may)
{
    return take(context, context.store.undoStep(), may);
}

Result<std::optional<TakenStep>> redo(const StudyContext &context, const StepFilter &may)
{
    return take(context, context.store.redoStep(), may);
}

} // namespace engram::study
