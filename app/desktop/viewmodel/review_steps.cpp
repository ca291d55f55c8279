// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// What a review takes back and does again, and what else is done to its card.

#include "review_view_model.h"

#include "engine.h"
#include "text/error_text.h"

namespace engram::desktop
{

void ReviewViewModel::cardActed()
{
    ++m_acted;
    m_actsUndone = 0;
    reread();
}

void ReviewViewModel::reread()
{
    const auto before = m_card ? std::optional(m_card->card.id) : std::nullopt;
    if (!load())
        Q_EMIT failed(m_error);
    else if (m_card && m_card->card.id == before)
        Q_EMIT cardReread();
    else
        show();
}

bool ReviewViewModel::isChosen() const
{
    return m_phase == Phase::Stating || m_phase == Phase::Answered;
}

std::optional<StepKind> ReviewViewModel::undo()
{
    if (!isChosen() || m_acted > 0)
        return step(false);
    takeBackChoice();
    return std::nullopt;
}

std::optional<StepKind> ReviewViewModel::redo()
{
    return !isChosen() || m_actsUndone > 0 ? step(true) : std::nullopt;
}

bool ReviewViewModel::canUndo() const
{
    return isChosen() || (m_engine.isReady() && m_engine.collection().canUndo());
}

bool ReviewViewModel::canRedo() const
{
    return (!isChosen() || m_actsUndone > 0) && m_engine.isReady() &&
           m_engine.collection().canRedo();
}

void ReviewViewModel::takeBackChoice()
{
    m_phase = Phase::Asking;
    m_question.clearChoice();
    m_confidence = Confidence::Unstated;
    m_right = false;
    m_explanationOpen = false;
    resume();
    Q_EMIT cardChanged();
}

std::optional<StepKind> ReviewViewModel::step(bool forward)
{
    if (!m_session)
        return std::nullopt;
    const auto done = forward ? m_session->redo() : m_session->undo();
    if (!done) {
        Q_EMIT failed(sentenceOf(done.error()));
        return std::nullopt;
    }
    if (!*done) {
        if (forward)
            Q_EMIT nothingToRedo();
        else
            Q_EMIT nothingToUndo();
        return std::nullopt;
    }
    if (*done == StepKind::Answer) {
        goOn();
    } else {
        m_acted += forward ? 1 : -1;
        m_actsUndone += forward ? -1 : 1;
        reread();
    }
    return hasSession() ? *done : std::nullopt;
}

} // namespace engram::desktop
