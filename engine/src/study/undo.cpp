// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/undo.h"

#include <utility>
#include <variant>

namespace engram::study
{

namespace
{

void describe(const std::vector<log::LogRow> &rows, TakenStep &taken)
{
    for (const log::LogRow &row : rows) {
        if (const auto *review = std::get_if<Review>(&row.content)) {
            taken.step.kind = StepKind::Answer;
            taken.card = review->card;
            return;
        }
        const auto &event = std::get<log::Event>(row.content);
        if (std::holds_alternative<log::SettingsSaved>(event))
            taken.step.kind = StepKind::Settings;
        else
            taken.step.kind = StepKind::Import;
    }
}

Result<std::optional<TakenStep>> take(const StudyContext &context,
                                      Result<std::optional<store::UndoStep>> step,
                                      const StepFilter &may)
{
    if (!step)
        return failFrom(step);
    if (!*step || (may && !may(**step)))
        return std::nullopt;
    TakenStep taken{.step = {}, .original = (*step)->original, .card = {}};
    auto rows = context.store.batch((*step)->original);
    if (!rows)
        return failFrom(rows);
    describe(*rows, taken);
    log::Batch batch = context.newBatch();
    batch.rows.emplace_back(log::Event(log::Undone{(*step)->batch}));
    auto changes = context.store.commit(batch);
    if (!changes)
        return failFrom(changes);
    taken.step.changes = *std::move(changes);
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
