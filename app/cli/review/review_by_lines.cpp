// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "quantity_text.h"
#include "review/answer_token.h"
#include "review/card_loop.h"
#include "review/review_loop.h"
#include "review/session_words.h"

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

std::string whatIsTaken(const Turn &turn)
{
    const ShownCard &card = turn.card();
    const std::string_view requests = turn.isExam()
                                          ? "n, u, r, q, finish"
                                          : "h, x, i, p, n, u, r, q, suspend, bury, flag 1, mark";
    if (turn.hidesOptions())
        return fmt::format("an empty line, which shows the options, or {}", requests);
    if (const auto *const question = turn.question()) {
        const auto last = static_cast<char>('A' + question->options.size() - 1);
        return fmt::format("A–{} or 1–{}{}{}, or {}", last, question->options.size(),
                           question->several ? ", several as in AC" : "",
                           card.options.confidence ? ", then guess, unsure or sure" : "", requests);
    }
    const GradeScale scale = card.options.gradeScale;
    std::string words;
    for (const Grade grade : gradesOf(scale))
        words += fmt::format("{}, ", wordOf(grade, scale));
    return fmt::format("a grade 0–5, {}or {}", words, requests);
}

/// Answers read line by line.
class LineReview final : public CardLoop
{
public:
    using CardLoop::CardLoop;

private:
    End take(Turn &turn) override
    {
        for (std::string line; readLine(line);) {
            if (line.find_first_not_of(" \t\r") == std::string::npos) {
                if (turn.hidesOptions())
                    turn.showOptions();
                continue;
            }
            const auto token = parseAnswer(line, turn.card());
            if (!token || (turn.hidesOptions() && std::holds_alternative<Choice>(*token))) {
                reportUnknown(line, turn);
                continue;
            }
            std::optional<End> over;
            if (const auto *const request = std::get_if<Request>(&*token))
                over = obey(*request, turn);
            else if (const auto *const mark = std::get_if<FlagMark>(&*token))
                over = putFlag(turn, *mark);
            else
                over = answer(*token, turn);
            if (over)
                return *over;
        }
        return End::Left;
    }

    void explainInput(const Turn &turn) override
    {
        m_out.line("Answer with " + whatIsTaken(turn) + ".");
    }

    std::optional<End> edit(const Turn &) override
    {
        m_out.line("An editor needs a terminal; `engram-cli card edit` takes a file.", Tone::Dim);
        return std::nullopt;
    }

    int practise(const Practice &missed) override
    {
        m_out.line().line(fmt::format("To practise {}:", missedText(missed)));
        m_out.line(fmt::format("  engram-cli cram --all --search '{}'", missed.options.search));
        return Success;
    }

    End answer(const AnswerToken &token, Turn &turn)
    {
        if (const auto *const choice = std::get_if<Choice>(&token)) {
            turn.choose(choice->places);
            turn.state(choice->confidence);
            turn.showResult();
            return record(turn, choice->grade.value_or(turn.proposed()));
        }
        turn.reveal();
        return record(turn, std::get<Grade>(token));
    }

    bool readLine(std::string &line)
    {
        static_cast<void>(m_out.flush());
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

    void reportUnknown(const std::string &line, const Turn &turn)
    {
        m_program.fail(fmt::format("standard input:{}: “{}” is no answer to this card, which waits "
                                   "for {}.",
                                   m_lineNumber, line.substr(0, 40), whatIsTaken(turn)));
    }

    int m_lineNumber = 0;
};

} // namespace

int reviewByLines(Program &program, Collection &collection, Session &session,
                  std::chrono::minutes timebox)
{
    return LineReview(program, collection, session, timebox).run();
}

} // namespace engram::cli
