// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include <engram/collection.h>
#include <engram/timebox.h>

#include "card_info_text.h"
#include "program.h"
#include "review/answer_token.h"
#include "review/turn.h"

namespace engram::cli
{

/// A session in a terminal, card by card. How answers are read is left to those who inherit.
class CardLoop
{
public:
    /// The session is one over `collection`.
    CardLoop(Program &program, Collection &collection, Session &session,
             std::chrono::minutes timebox);
    virtual ~CardLoop() = default;
    CardLoop(const CardLoop &) = delete;
    CardLoop &operator=(const CardLoop &) = delete;

    /// Until the session's end or until the person leaves. Returns the exit code; the summary is
    /// printed.
    int run();

protected:
    /// What ended a card's turn.
    enum class End {
        NextCard, ///< answered, put away, undone or redone
        Left,
        Finished, ///< an exam is handed in
        Failed    ///< and it was said why
    };

    /// Reads until the card's turn is over.
    virtual End take(Turn &turn) = 0;
    /// Prints what may be answered.
    virtual void explainInput(const Turn &turn) = 0;

    /// Has the person change the card's note as text, if they can. What ended the turn: a change does.
    virtual std::optional<End> edit(const Turn &turn) = 0;

    /// The same in an editor; the terminal is in its usual mode.
    std::optional<End> editInEditor(const Turn &turn);
    /// After the end: leads on to what was missed. The exit code.
    virtual int practise(const Practice &missed) = 0;
    /// What follows from the request, unless the card goes on.
    std::optional<End> obey(Request request, Turn &turn);
    /// Puts the flag on the card, which stays. What ended the turn: only failure does.
    std::optional<End> putFlag(const Turn &turn, FlagMark mark);
    End record(Turn &turn, Grade grade);

    Program &m_program;
    Terminal &m_out;
    Collection &m_collection;
    Timebox m_timebox;

private:
    std::optional<End> showInfo(const Turn &turn);
    std::optional<End> showPreviousInfo(const Turn &turn);
    std::optional<End> printInfo(CardId card, Answers answers);
    End keep(Turn &turn);
    std::optional<End> handIn(const Turn &turn);
    End suspend(const Card &card);
    End bury(Result<std::vector<CardId>> cards);
    std::optional<End> mark(const Turn &turn);
    End remove(const Card &card);
    End told(const Result<ChangeSet> &done, std::string_view what);
    std::optional<End> step(const Result<std::optional<StepKind>> &done, bool forward);
    int finish();
    int leave();

    Session &m_session;
    std::optional<CardId> m_previous; ///< answered last
    bool m_askedToHandIn = false;     ///< just now
};

} // namespace engram::cli
