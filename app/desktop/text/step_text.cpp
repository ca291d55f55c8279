// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "step_text.h"

#include <algorithm>

#include <QCoreApplication>

namespace engram::desktop
{

namespace
{

struct StepText
{
    Q_DECLARE_TR_FUNCTIONS(engram::desktop::StepText)
};

QString nameOf(const Step &step)
{
    switch (step.kind) {
    case StepKind::Answer:
        return StepText::tr("the last answer");
    case StepKind::Import:
        return StepText::tr("the last import");
    case StepKind::Settings:
        return StepText::tr("the last change of settings");
    case StepKind::Suspend:
        return StepText::tr("the last change of suspended cards");
    case StepKind::Bury:
        return StepText::tr("the last change of buried cards");
    case StepKind::Flag:
        return StepText::tr("the last change of flags");
    case StepKind::Due:
        return StepText::tr("the last change of due days");
    case StepKind::Reset:
        return StepText::tr("the last reset of cards");
    case StepKind::Edit:
        return StepText::tr("the last edit");
    case StepKind::Delete:
        return StepText::tr("the last deletion");
    case StepKind::Decks:
        return StepText::tr("the last change of decks");
    case StepKind::GradeNow:
        return step.cards > 0 ? StepText::tr("the grading of %n card(s)", nullptr, step.cards)
                              : StepText::tr("the last grading of cards");
    case StepKind::Options:
        return StepText::tr("the last change of options");
    case StepKind::DayLimit:
        return StepText::tr("the last change of today's limits");
    case StepKind::FlagName:
        return StepText::tr("the last name of a flag");
    case StepKind::Facts:
        return StepText::tr("the last decision about facts");
    case StepKind::Other:
        break;
    }
    return StepText::tr("the last step");
}

const DeckSummary *rowOf(const std::vector<DeckSummary> &rows, DeckId deck)
{
    const auto found =
        std::ranges::find(rows, deck, [](const DeckSummary &row) { return row.deck.id; });
    return found == rows.end() ? nullptr : &*found;
}

QString nameOf(const DeckSummary &row)
{
    return QString::fromStdString(row.deck.name);
}

/// What became of the first deck that is not as it was; "" when all are.
QString changeOf(const std::vector<DeckSummary> &before, const std::vector<DeckSummary> &after)
{
    for (const DeckSummary &row : before)
        if (rowOf(after, row.deck.id) == nullptr)
            return StepText::tr("the deck “%1” is gone").arg(nameOf(row));
    for (const DeckSummary &row : after) {
        const DeckSummary *was = rowOf(before, row.deck.id);
        if (was == nullptr)
            return StepText::tr("the deck “%1” is back").arg(nameOf(row));
        if (was->deck.name != row.deck.name)
            return StepText::tr("the deck is called “%1”").arg(nameOf(row));
        if (was->deck.parent == row.deck.parent)
            continue;
        const DeckSummary *above = row.deck.parent ? rowOf(after, *row.deck.parent) : nullptr;
        return above != nullptr
                   ? StepText::tr("the deck “%1” is below “%2”").arg(nameOf(row), nameOf(*above))
                   : StepText::tr("the deck “%1” is at the top").arg(nameOf(row));
    }
    return {};
}

} // namespace

QString deckStepSentence(const std::vector<DeckSummary> &before,
                         const std::vector<DeckSummary> &after, const Step &step, bool forward)
{
    if (step.kind != StepKind::Decks && step.kind != StepKind::Delete)
        return {};
    const QString change = changeOf(before, after);
    if (change.isEmpty())
        return {};
    //: %1 is a clause such as: the deck “Networks” is gone
    return (forward ? StepText::tr("Done again: %1.") : StepText::tr("Undone: %1.")).arg(change);
}

QString stepSentence(const Step &step, bool forward)
{
    return (forward ? StepText::tr("Did %1 again.") : StepText::tr("Undid %1.")).arg(nameOf(step));
}

} // namespace engram::desktop
