// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exam_view_model.h"

namespace engram::desktop
{

void ExamViewModel::setDeck(std::optional<DeckId> deck, const QString &name, int there,
                            const QString &ends)
{
    m_deck = deck;
    m_there = there;
    m_ends = ends;
    m_name = name;
    Q_EMIT changed();
}

QString ExamViewModel::title() const
{
    return m_deck ? tr("Exam: %1").arg(m_name) : tr("Exam over all decks");
}

SessionOptions ExamViewModel::options() const
{
    return {.kind = SessionKind::Exam,
            .deck = m_deck,
            .count = questions(),
            .limit = std::chrono::minutes(m_minutes),
            .asReviews = m_asReviews};
}

} // namespace engram::desktop
