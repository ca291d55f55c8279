// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "review/answer_token.h"
#include "review/card_print.h"
#include "review/review_loop.h"
#include "review/turn.h"

#include <fmt/format.h>

#include <array>
#include <iostream>
#include <limits>

namespace engram::cli
{

namespace
{

/// An answer is shorter; of a longer line the rest is passed over.
constexpr std::size_t LongestLine = 256;

std::string whatIsTaken(const ShownCard &card)
{
    constexpr std::string_view Requests = "h, x, s, u, r, q";
    if (const auto *const question = std::get_if<ChoiceView>(&card.content)) {
        const auto last = static_cast<char>('A' + question->options.size() - 1);
        return fmt::format("A–{} or 1–{}{}, or {}", last, question->options.size(),
                           question->several ? ", several as in AC" : "", Requests);
    }
    return fmt::format("a grade 0–5, again, hard, good, easy, or {}", Requests);
}

/// Answers read line by line.
class LineReview
{
public:
    LineReview(Program &program, Session &session) : m_program(program), m_session(session) {}

    int run()
    {
        for (;;) {
            auto shown = m_session.current();
            if (!shown)
                return m_program.fail(shown.error());
            if (!*shown)
                return end();
            Turn turn(m_program.out, *m_program.clock, m_session, std::move(**shown));
            turn.show();
            const auto failed = takeTurn(turn);
            if (failed)
                return m_program.fail(*failed);
            if (m_left)
                return end();
        }
    }

private:
    /// Reads until the card is answered or put away. The error, if one ended it.
    std::optional<Error> takeTurn(Turn &turn)
    {
        for (std::string line; readLine(line);) {
            if (line.find_first_not_of(" \t\r") == std::string::npos)
                continue;
            const auto token = parseAnswer(line, turn.card());
            if (!token) {
                reportUnknown(line, turn.card());
                continue;
            }
            if (const auto *const request = std::get_if<Request>(&*token)) {
                bool cardIsOver = false;
                if (auto done = obey(*request, turn, cardIsOver); !done)
                    return done.error();
                if (cardIsOver)
                    return std::nullopt;
                continue;
            }
            auto recorded = answer(*token, turn);
            return recorded ? std::nullopt : std::optional(recorded.error());
        }
        m_left = true;
        return std::nullopt;
    }

    static Result<void> answer(const AnswerToken &token, Turn &turn)
    {
        if (const auto *const choice = std::get_if<Choice>(&token)) {
            turn.choose(choice->places);
            return turn.record(choice->grade.value_or(turn.proposed()));
        }
        turn.reveal();
        return turn.record(std::get<Grade>(token));
    }

    Result<void> obey(Request request, Turn &turn, bool &cardIsOver)
    {
        Terminal &out = m_program.out;
        switch (request) {
        case Request::Hint:
            turn.giveHelp();
            break;
        case Request::Explanation:
            turn.showExplanation();
            break;
        case Request::Help:
            out.line("Answer with " + whatIsTaken(turn.card()) + ".");
            break;
        case Request::Skip:
            m_session.skip();
            cardIsOver = true;
            break;
        case Request::Quit:
            m_left = cardIsOver = true;
            break;
        case Request::Undo:
        case Request::Redo: {
            const bool back = request == Request::Undo;
            auto done = back ? m_session.undo() : m_session.redo();
            if (!done)
                return failFrom(done);
            if (!*done)
                out.line(back ? "There is nothing to undo." : "There is nothing to redo.");
            cardIsOver = *done;
            break;
        }
        }
        return {};
    }

    bool readLine(std::string &line)
    {
        static_cast<void>(m_program.out.flush());
        ++m_lineNumber;
        std::array<char, LongestLine> buffer{};
        std::cin.getline(buffer.data(), buffer.size());
        line = buffer.data();
        if (std::cin.fail() && std::cin.gcount() > 0) {
            std::cin.clear();
            std::cin.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
            return true;
        }
        return !std::cin.fail();
    }

    void reportUnknown(const std::string &line, const ShownCard &card)
    {
        m_program.fail(fmt::format("standard input:{}: “{}” is no answer to this card, which waits "
                                   "for {}.",
                                   m_lineNumber, line.substr(0, 40), whatIsTaken(card)));
    }

    int end()
    {
        auto summary = m_session.summary();
        if (!summary)
            return m_program.fail(summary.error());
        printSummary(m_program.out, *summary);
        return Success;
    }

    Program &m_program;
    Session &m_session;
    int m_lineNumber = 0;
    bool m_left = false;
};

} // namespace

int reviewByLines(Program &program, Session &session)
{
    return LineReview(program, session).run();
}

} // namespace engram::cli
