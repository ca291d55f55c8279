// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "keys.h"
#include "quantity_text.h"
#include "review/answer_token.h"
#include "review/card_loop.h"
#include "review/card_print.h"
#include "review/key_help.h"
#include "review/review_loop.h"
#include "review/session_words.h"

#include <engram/rich_text.h>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace engram::cli
{

namespace
{

bool goesOn(char key)
{
    return key == '\n' || key == ' ';
}

/// Answers read key by key.
class KeyReview final : public CardLoop
{
public:
    using CardLoop::CardLoop;

private:
    End take(Turn &turn) override
    {
        for (;;) {
            if (const auto over = turn.question() != nullptr ? choose(turn) : recall(turn))
                return *over;
            if (turn.isExam())
                return record(turn, turn.proposed());
            if (turn.question() != nullptr) {
                if (const auto over =
                        turn.card().options.confidence ? askConfidence(turn) : std::nullopt)
                    return *over;
                turn.showResult();
            }
            if (const auto over = turn.isQuiz() ? goOn(turn) : grade(turn))
                return *over;
            turn.takeBack();
            turn.show();
        }
    }

    void explainInput(const Turn &turn) override { printKeys(m_out, turn); }

    std::optional<End> edit(const Turn &turn) override
    {
        m_keys.reset(); // the editor has the terminal
        const auto over = editInEditor(turn);
        m_keys.emplace();
        return over;
    }

    int practise(const Practice &missed) override
    {
        m_out.line();
        prompt(fmt::format("Enter practises {}, outside the schedule · any other key ends",
                           missedText(missed)));
        if (const auto key = nextKey(); !key || !goesOn(*key))
            return Success;
        auto session = m_collection.startSession(missed.options);
        if (!session)
            return m_program.fail(session.error());
        m_keys.reset(); // the next loop has its own
        return KeyReview(m_program, m_collection, **session, m_timebox.length()).run();
    }

    /// What ended the turn; nothing when an answer was chosen.
    std::optional<End> choose(Turn &turn)
    {
        if (turn.hidesOptions()) {
            if (const auto over = waitForEnter(
                    turn, "Think of the answer; Enter shows the options · x explain · i info · "
                          "n skip · u undo · q quit · ? keys"))
                return over;
            turn.showOptions();
        }
        const ChoiceView &question = *turn.question();
        const std::size_t count = question.options.size();
        const std::string keys = fmt::format(
            "1–{} choose · {} · n skip · u undo · q quit · ? keys", std::min<std::size_t>(count, 9),
            turn.isExam() ? "! hand in" : "h hint · x explain · i info");
        prompt(keys);
        std::vector<std::size_t> places;
        for (;;) {
            const auto key = nextKey();
            if (!key)
                return End::Left;
            if (goesOn(*key) && !places.empty()) {
                turn.choose(places);
                return std::nullopt;
            }
            if (isFlag(*key) && !placeFor(*key, count)) {
                if (const auto over = flag(turn))
                    return over;
                continue;
            }
            // A capital letter is an option first: H is the eighth, h the hint.
            const bool capital = *key >= 'A' && *key <= 'Z';
            const auto request = capital ? std::nullopt : requestFor(*key, count);
            const auto place = request ? std::nullopt : placeFor(*key, count);
            if (request) {
                if (const auto over = obeyWhileAsking(*request, turn, keys))
                    return over;
                const auto isStruck = [&](std::size_t each) { return turn.isStruck(each); };
                if (std::erase_if(places, isStruck) > 0)
                    showChosen(places);
            } else if (!place) {
                refuse(*key);
            } else if (turn.isStruck(*place)) {
                m_out.line(fmt::format("{} is struck out.", *place + 1), Tone::Dim);
            } else if (question.several) {
                toggle(places, *place);
            } else {
                turn.choose({*place});
                return std::nullopt;
            }
        }
    }

    /// What ended the turn; nothing when the answer was revealed.
    std::optional<End> recall(Turn &turn)
    {
        if (turn.isTyped())
            return type(turn);
        const auto over =
            waitForEnter(turn, "Enter shows the answer · x explain · i info · n skip · u undo · "
                               "q quit · ? keys");
        if (!over)
            turn.reveal();
        return over;
    }

    /// What ended the turn; nothing when an answer was typed, or none, and shown.
    std::optional<End> type(Turn &turn)
    {
        constexpr std::string_view Keys =
            "Type the answer, then Enter · or :n skip · :u undo · :q quit · :? all keys";
        prompt(Keys);
        for (;;) {
            static_cast<void>(m_out.flush());
            const auto line = m_keys->line();
            if (!line)
                return End::Left;
            const auto request =
                line->size() == 2 && line->front() == ':' ? requestFor(line->back()) : std::nullopt;
            if (!request) {
                turn.type(*line);
                return std::nullopt;
            }
            if (const auto over = obeyWhileAsking(*request, turn, Keys))
                return over;
        }
    }

    /// What ended the turn; nothing when Enter or Space was pressed.
    std::optional<End> waitForEnter(Turn &turn, std::string_view keys)
    {
        prompt(keys);
        for (;;) {
            const auto key = nextKey();
            if (!key)
                return End::Left;
            if (goesOn(*key))
                return std::nullopt;
            if (isFlag(*key)) {
                if (const auto over = flag(turn))
                    return over;
            } else if (const auto request = requestFor(*key)) {
                if (const auto over = obeyWhileAsking(*request, turn, keys))
                    return over;
            } else {
                refuse(*key);
            }
        }
    }

    /// What ended the turn; nothing when it was said, or left unsaid.
    std::optional<End> askConfidence(Turn &turn)
    {
        prompt("How sure are you? 1 guess · 2 unsure · 3 sure · Enter leaves it unsaid");
        for (;;) {
            const auto key = nextKey();
            if (!key || *key == 'q')
                return End::Left;
            if (*key >= '1' && *key <= '3')
                turn.state(static_cast<Confidence>(*key - '0'));
            else if (!goesOn(*key)) {
                refuse(*key);
                continue;
            }
            return std::nullopt;
        }
    }

    /// What ended the turn; nothing when the choice is to be taken back.
    std::optional<End> grade(Turn &turn)
    {
        const Grade proposed = turn.proposed();
        const GradeScale scale = turn.card().options.gradeScale;
        const std::size_t buttons = gradesOf(scale).size();
        printButtons(m_out, turn.card(), proposed);
        prompt(fmt::format("1–{} grade · Enter takes the one in brackets{}", buttons,
                           hasMore(turn) ? " · x shows the whole explanation" : ""));
        for (;;) {
            const auto key = nextKey();
            if (!key)
                return End::Left;
            if (goesOn(*key))
                return record(turn, proposed);
            if (*key >= '1' && *key < static_cast<char>('1' + buttons))
                return record(turn, gradeAt(static_cast<std::size_t>(*key - '1'), scale, proposed));
            std::optional<Request> request;
            if (const auto over = obeyOnceAnswered(*key, turn, request); over || isUndo(request))
                return over;
            if (isText(request))
                printButtons(m_out, turn.card(), proposed);
        }
    }

    /// The same in a quiz, which asks for no grade.
    std::optional<End> goOn(Turn &turn)
    {
        const std::string keys =
            fmt::format("Enter goes on{} · u takes the choice back · ? keys",
                        hasMore(turn) ? " · x shows the whole explanation" : "");
        prompt(keys);
        for (;;) {
            const auto key = nextKey();
            if (!key)
                return End::Left;
            if (goesOn(*key))
                return record(turn, turn.proposed());
            std::optional<Request> request;
            if (const auto over = obeyOnceAnswered(*key, turn, request); over || isUndo(request))
                return over;
            if (isText(request))
                prompt(keys);
        }
    }

    /// What ended the turn; an undo is left to the caller.
    std::optional<End> obeyOnceAnswered(char key, Turn &turn, std::optional<Request> &request)
    {
        if (isFlag(key))
            return flag(turn);
        request = requestFor(key);
        if (!request)
            refuse(key);
        return request && !isUndo(request) ? obey(*request, turn) : std::nullopt;
    }

    static bool isUndo(std::optional<Request> request) { return request == Request::Undo; }

    /// After a long text the keys are named again, where they can be seen.
    static bool isText(std::optional<Request> request)
    {
        return request == Request::Explanation || request == Request::Info ||
               request == Request::PreviousInfo;
    }

    /// Whether there is more of the explanation than the result shows.
    static bool hasMore(const Turn &turn)
    {
        const std::string &explanation = explanationOf(turn.card());
        return !explanation.empty() && explanation != firstBlock(explanation);
    }

    static bool isFlag(char key) { return key == 'f'; }

    /// Asks for the flag's number; any other key leaves the card as it is.
    std::optional<End> flag(const Turn &turn)
    {
        prompt("Flag 1–7, or 0 for none");
        const auto key = nextKey();
        if (!key)
            return End::Left;
        if (const auto mark = flagFor(*key))
            return putFlag(turn, *mark);
        prompt("The flag stays as it was.");
        return std::nullopt;
    }

    std::optional<End> obeyWhileAsking(Request request, Turn &turn, std::string_view keys)
    {
        const auto over = obey(request, turn);
        if (!over && isText(request))
            prompt(keys);
        return over;
    }

    void toggle(std::vector<std::size_t> &places, std::size_t place)
    {
        if (const auto at = std::find(places.begin(), places.end(), place); at != places.end())
            places.erase(at);
        else
            places.push_back(place);
        showChosen(places);
    }

    void showChosen(const std::vector<std::size_t> &places)
    {
        std::string chosen;
        for (const std::size_t each : places)
            chosen += fmt::format(" {}", each + 1);
        m_out.line(chosen.empty() ? "Chosen: none" : "Chosen:" + chosen + " · Enter ends");
    }

    void refuse(char key)
    {
        const bool shows = key > ' ' && key <= '~';
        m_out.line(fmt::format("{} does nothing here · ? keys",
                               shows ? fmt::format("“{}”", key) : "This key"),
                   Tone::Dim);
    }

    void prompt(std::string_view text) { m_out.line(text, Tone::Dim); }

    std::optional<char> nextKey()
    {
        static_cast<void>(m_out.flush());
        return m_keys->next();
    }

    std::optional<Keys> m_keys{std::in_place};
};

} // namespace

int reviewByKeys(Program &program, Collection &collection, Session &session,
                 std::chrono::minutes timebox)
{
    return KeyReview(program, collection, session, timebox).run();
}

} // namespace engram::cli
