// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "due_text.h"

#include <QCoreApplication>

#include "duration_text.h"

namespace engram::desktop
{

namespace
{

struct DueText
{
    Q_DECLARE_TR_FUNCTIONS(engram::desktop::DueText)
};

} // namespace

QStringList dueParts(const DeckCounts &counts)
{
    QStringList parts;
    if (counts.due > 0)
        parts << DueText::tr("%n review(s)", nullptr, counts.due);
    if (counts.drill > 0)
        parts << DueText::tr("%n to ask again", nullptr, counts.drill);
    if (counts.newQuestions > 0)
        parts << DueText::tr("%n new question(s)", nullptr, counts.newQuestions);
    if (counts.newFacts > 0)
        parts << DueText::tr("%n new fact(s)", nullptr, counts.newFacts);
    if (counts.newOther > 0)
        parts << DueText::tr("%n new card(s)", nullptr, counts.newOther);
    return parts;
}

QString dueText(const DeckCounts &counts, std::chrono::milliseconds typicalAnswer)
{
    if (counts.total() == 0)
        return {};
    QStringList parts = dueParts(counts);
    parts << aboutMinutes(typicalAnswer * counts.total());
    return parts.join(QStringLiteral(" · "));
}

QString cardsText(const DeckCounts &counts)
{
    QStringList parts(DueText::tr("%n card(s)", nullptr, static_cast<int>(counts.cards)));
    if (counts.buried > 0)
        parts << DueText::tr("%n buried until tomorrow", nullptr, static_cast<int>(counts.buried));
    if (counts.suspended > 0)
        parts << DueText::tr("%n suspended", nullptr, static_cast<int>(counts.suspended));
    if (counts.drafts > 0)
        parts << DueText::tr("%n draft(s)", nullptr, static_cast<int>(counts.drafts));
    return parts.join(QStringLiteral(" · "));
}

} // namespace engram::desktop
