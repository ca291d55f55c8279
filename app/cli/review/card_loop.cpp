// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "review/card_loop.h"

#include "review/card_print.h"

#include <utility>

namespace engram::cli
{

CardLoop::CardLoop(Program &program, Session &session)
    : m_program(program), m_out(program.out), m_session(session)
{
}

int CardLoop::run()
{
    for (;;) {
        auto shown = m_session.current();
        if (!shown)
            return m_program.fail(shown.error());
        if (!*shown)
            return end();
        Turn turn(m_out, *m_program.clock, m_session, std::move(**shown));
        turn.show();
        switch (take(turn)) {
        case End::NextCard:
            break;
        case End::Left:
            return end();
        case End::Failed:
            return Failure;
        }
    }
}

std::optional<CardLoop::End> CardLoop::obey(Request request, Turn &turn)
{
    switch (request) {
    case Request::Hint:
        turn.giveHelp();
        return std::nullopt;
    case Request::Explanation:
        turn.showExplanation();
        return std::nullopt;
    case Request::Help:
        explainInput(turn);
        return std::nullopt;
    case Request::Skip:
        m_session.skip();
        return End::NextCard;
    case Request::Quit:
        return End::Left;
    case Request::Undo:
        return step(m_session.undo(), "There is nothing to undo.");
    case Request::Redo:
        return step(m_session.redo(), "There is nothing to redo.");
    }
    return std::nullopt;
}

CardLoop::End CardLoop::record(Turn &turn, Grade grade)
{
    if (auto recorded = turn.record(grade); !recorded) {
        m_program.fail(recorded.error());
        return End::Failed;
    }
    return End::NextCard;
}

std::optional<CardLoop::End> CardLoop::step(const Result<bool> &done, std::string_view ifNothing)
{
    if (!done) {
        m_program.fail(done.error());
        return End::Failed;
    }
    if (*done)
        return End::NextCard;
    m_out.line(ifNothing, Tone::Dim);
    return std::nullopt;
}

int CardLoop::end()
{
    auto summary = m_session.summary();
    if (!summary)
        return m_program.fail(summary.error());
    printSummary(m_out, *summary);
    return Success;
}

} // namespace engram::cli
