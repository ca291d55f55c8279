// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "keys.h"
#include "review/answer_token.h"
#include "review/card_print.h"
#include "review/grade_button.h"
#include "review/review_loop.h"
#include "review/turn.h"

#include <engram/rich_text.h>

#include <fmt/format.h>

#include <algorithm>

namespace engram::cli
{

namespace
{

constexpr std::string_view KeyHelp =
    "1–9, A–Z   choose an option; where several are right, Enter ends the choice\n"
    "h          hint; again: strike a wrong option out\n"
    "x          the whole explanation\n"
    "Enter      show the answer; take the grade in brackets (so does Space)\n"
    "1 2 3 4    grade: Again, Hard (right, with effort), Good, Easy\n"
    "s          put the card behind the others\n"
    "u  r       undo, redo the last answer\n"
    "q          leave; the session is there when you return\n";

bool goesOn(char key)
{
    return key == '\n' || key == ' ';
}

/// What ended the waiting for an answer.
enum class Step { Answered, NextCard, Left, Failed };

/// Answers read key by key.
class KeyReview
{
public:
    KeyReview(Program &program, Session &session)
        : m_program(program), m_out(program.out), m_session(session)
    {
    }

    int run()
    {
        for (;;) {
            auto shown = m_session.current();
            if (!shown)
                return m_program.fail(shown.error());
            if (!*shown)
                return end();
            Turn turn(m_out, *m_program.clock, m_session, std::move(**shown));
            turn.show();
            Step step = turn.question() != nullptr ? choose(turn) : recall(turn);
            if (step == Step::Answered)
                step = grade(turn);
            if (step == Step::Failed)
                return Failure;
            if (step == Step::Left)
                return end();
        }
    }

private:
    Step choose(Turn &turn)
    {
        const ChoiceView &question = *turn.question();
        const std::size_t count = question.options.size();
        prompt(fmt::format("1–{} choose · h hint · x explain · s skip · u undo · q quit · ? keys",
                           std::min<std::size_t>(count, 9)));
        std::vector<std::size_t> places;
        for (;;) {
            const auto key = nextKey();
            if (!key)
                return Step::Left;
            if (goesOn(*key) && !places.empty()) {
                turn.choose(places);
                return Step::Answered;
            }
            // A capital letter is an option first: H is the eighth, h the hint.
            const bool capital = *key >= 'A' && *key <= 'Z';
            const auto request = capital ? std::nullopt : requestFor(*key);
            const auto place = request ? std::nullopt : placeFor(*key, count);
            if (request) {
                if (const auto step = obey(*request, turn))
                    return *step;
            } else if (place && turn.isStruck(*place)) {
                m_out.line(fmt::format("{} is struck out.", *place + 1), Tone::Dim);
            } else if (place && question.several) {
                toggle(places, *place);
            } else if (place) {
                turn.choose({*place});
                return Step::Answered;
            }
        }
    }

    Step recall(Turn &turn)
    {
        prompt("Enter shows the answer · x explain · s skip · u undo · q quit · ? keys");
        for (;;) {
            const auto key = nextKey();
            if (!key)
                return Step::Left;
            if (goesOn(*key)) {
                turn.reveal();
                return Step::Answered;
            }
            if (const auto request = requestFor(*key)) {
                if (const auto step = obey(*request, turn))
                    return *step;
            }
        }
    }

    Step grade(Turn &turn)
    {
        const Grade proposed = turn.proposed();
        printButtons(m_out, turn.card(), proposed);
        const std::string &explanation = explanationOf(turn.card());
        prompt(explanation.empty() || explanation == firstBlock(explanation)
                   ? "1–4 grade · Enter takes the one in brackets"
                   : "1–4 grade · Enter takes the one in brackets · x shows the whole explanation");
        for (;;) {
            const auto key = nextKey();
            if (!key)
                return Step::Left;
            const auto *const button =
                std::find_if(GradeButtons.begin(), GradeButtons.end(),
                             [key](const GradeButton &each) { return each.key == *key; });
            if (goesOn(*key) || button != GradeButtons.end())
                return record(turn, goesOn(*key) ? proposed : gradeOn(*button, proposed));
            const auto request = requestFor(*key);
            if (!request)
                continue;
            if (const auto step = obey(*request, turn))
                return *step;
            if (*request == Request::Explanation)
                printButtons(m_out, turn.card(), proposed);
        }
    }

    Step record(Turn &turn, Grade grade)
    {
        if (auto recorded = turn.record(grade); !recorded) {
            m_program.fail(recorded.error());
            return Step::Failed;
        }
        return Step::Answered;
    }

    /// What follows from the request, unless the card goes on.
    std::optional<Step> obey(Request request, Turn &turn)
    {
        switch (request) {
        case Request::Hint:
            turn.giveHelp();
            return std::nullopt;
        case Request::Explanation:
            turn.showExplanation();
            return std::nullopt;
        case Request::Help:
            m_out.block(KeyHelp, "  ", Tone::Dim);
            return std::nullopt;
        case Request::Skip:
            m_session.skip();
            return Step::NextCard;
        case Request::Quit:
            return Step::Left;
        case Request::Undo:
            return step(m_session.undo(), "There is nothing to undo.");
        case Request::Redo:
            return step(m_session.redo(), "There is nothing to redo.");
        }
        return std::nullopt;
    }

    std::optional<Step> step(const Result<bool> &done, std::string_view ifNothing)
    {
        if (!done) {
            m_program.fail(done.error());
            return Step::Failed;
        }
        if (*done)
            return Step::NextCard;
        m_out.line(ifNothing, Tone::Dim);
        return std::nullopt;
    }

    void toggle(std::vector<std::size_t> &places, std::size_t place)
    {
        if (const auto at = std::find(places.begin(), places.end(), place); at != places.end())
            places.erase(at);
        else
            places.push_back(place);
        std::string chosen;
        for (const std::size_t each : places)
            chosen += fmt::format(" {}", each + 1);
        m_out.line(chosen.empty() ? "Chosen: none" : "Chosen:" + chosen + " · Enter ends");
    }

    void prompt(std::string_view text) { m_out.line(text, Tone::Dim); }

    std::optional<char> nextKey()
    {
        static_cast<void>(m_out.flush());
        return m_keys.next();
    }

    int end()
    {
        auto summary = m_session.summary();
        if (!summary)
            return m_program.fail(summary.error());
        printSummary(m_out, *summary);
        return Success;
    }

    Program &m_program;
    Terminal &m_out;
    Session &m_session;
    Keys m_keys;
};

} // namespace

int reviewByKeys(Program &program, Session &session)
{
    return KeyReview(program, session).run();
}

} // namespace engram::cli
