// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "review/card_print.h"

#include <engram/rich_text.h>

#include "deck_lookup.h"
#include "flag_text.h"
#include "quantity_text.h"
#include "review/session_words.h"
#include "template_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdlib>

namespace engram::cli
{

namespace
{

constexpr int OptionIndent = 5;

std::string plain(const Terminal &out, std::string_view markdown, int indent = 0)
{
    return toPlainText(markdown, std::max(20, out.width() - indent));
}

void printOption(Terminal &out, const ShownOption &option, std::size_t place, Tone tone)
{
    out.block(plain(out, option.option.text, OptionIndent), fmt::format("{:>3}  ", place + 1),
              tone);
}

/// That a lure was fallen for before.
void printLure(Terminal &out, const ShownOption &option)
{
    if (option.chosenBefore > 0)
        out.line(fmt::format("{:{}}You chose this one {}before.", "", OptionIndent,
                             option.chosenBefore > 1 ? fmt::format("{} times ", option.chosenBefore)
                                                     : ""),
                 Tone::Accent);
}

void printReason(Terminal &out, const ShownOption &option)
{
    out.block(plain(out, option.option.reason, OptionIndent), std::string(OptionIndent, ' '),
              Tone::Dim);
}

std::string pathOf(const ShownCard &card)
{
    std::vector<std::string> path = card.deckPath;
    if (std::holds_alternative<ChoiceView>(card.content))
        path.emplace_back("question");
    else if (card.factNumber > 0)
        path.push_back(fmt::format("fact {} of {}", card.factNumber, card.factCount));
    return pathText(path);
}

std::string progressOf(const SessionProgress &progress, bool isExam)
{
    if (progress.quizNumber > 0 && isExam)
        return fmt::format("Question {} of {}", progress.quizNumber, progress.quizCount) +
               (progress.timeLeft ? fmt::format(" · {} left", clockTime(*progress.timeLeft)) : "");
    if (progress.quizNumber > 0)
        return fmt::format("Question {} of {}", progress.quizNumber, progress.quizCount) +
               (progress.questionsAnswered > 0
                    ? fmt::format(" · {} of {} right so far", progress.questionsRight,
                                  progress.questionsAnswered)
                    : "");
    std::string text = fmt::format("{} / {}", progress.done, progress.total);
    if (progress.firstTries > 0)
        text += fmt::format(" · first try {}", percent(static_cast<double>(progress.firstRight) /
                                                       progress.firstTries));
    if (progress.done > 0)
        text += " · " + clockTime(progress.elapsed);
    return text;
}

/// What was chosen, and why that is wrong, against what is right: of a Miss or an ExamAnswer.
template <class Missed>
void printAgainst(Terminal &out, const Missed &missed)
{
    for (std::size_t i = 0; i < missed.chosen.size(); ++i) {
        out.block(plain(out, missed.chosen[i], 6), "    ✘ ", Tone::Wrong);
        if (!missed.reasons[i].empty())
            out.block(plain(out, missed.reasons[i], 6), "      ", Tone::Dim);
    }
    for (const std::string &right : missed.right)
        out.block(plain(out, right, 6), "    ✔ ", Tone::Right);
}

void printMisses(Terminal &out, const std::vector<Miss> &misses)
{
    if (misses.empty())
        return;
    out.line().line("Missed", Tone::Strong);
    for (const Miss &miss : misses) {
        out.block(plain(out, miss.title, 2), "  ");
        printAgainst(out, miss);
    }
}

/// "Score: 1 of 2 right"
std::string scoreOf(const SessionProgress &progress)
{
    std::string text =
        fmt::format("Score: {} of {} right", progress.questionsRight, progress.questionsAnswered);
    if (progress.questionsAnswered < progress.quizCount)
        text += fmt::format("; {} in all", countOf(progress.quizCount, "question"));
    return text;
}

/// "6:10 · 8 s each"
std::string pace(const SessionProgress &progress)
{
    const auto each =
        std::chrono::round<std::chrono::seconds>(progress.elapsed) / std::max(1, progress.done);
    const std::string pace = each.count() > 0 ? fmt::format("{} s", each.count()) : "under 1 s";
    return fmt::format("{} · {} each", clockTime(progress.elapsed), pace);
}

void printOutlook(Terminal &out, const SessionSummary &summary)
{
    out.line().line(summary.dueTomorrow > 0 ? fmt::format("Tomorrow: {}, and what is new.",
                                                          countOf(summary.dueTomorrow, "review"))
                                            : "Tomorrow: no reviews so far.",
                    Tone::Dim);
    if (summary.streak > 1)
        out.line(countOf(summary.streak, "day") + " in a row.", Tone::Dim);
}

/// Where there was a last time.
void printLastTime(Terminal &out, const SessionSummary &summary)
{
    if (!summary.score || !summary.lastTime)
        return;
    const Score last = *summary.lastTime;
    const int points = summary.score->percent() - last.percent();
    const std::string change = points == 0
                                   ? "the same share"
                                   : fmt::format("now {} {}", countOf(std::abs(points), "point"),
                                                 points > 0 ? "more" : "less");
    out.line(fmt::format("Last time {} / {} ({} %) · {}", last.right, last.count, last.percent(),
                         change));
}

} // namespace

const std::string &explanationOf(const ShownCard &card)
{
    if (const auto *const question = std::get_if<ChoiceView>(&card.content))
        return question->explanation;
    return std::get<RecallView>(card.content).explanation;
}

void printHeader(Terminal &out, const ShownCard &card, const SessionProgress &progress,
                 SessionKind kind)
{
    out.line().put(pathOf(card), Tone::Accent);
    const bool asksOnce = kind == SessionKind::Quiz || kind == SessionKind::Exam;
    if (card.isDrill && !asksOnce)
        out.put(" · once more", Tone::Dim);
    if (card.card.flag > 0)
        out.put(" · flag " + flagText(card.card.flag, card.flagName), Tone::Dim);
    out.line().line(progressOf(progress, kind == SessionKind::Exam), Tone::Dim).line();
}

void printCard(Terminal &out, const ShownCard &card)
{
    if (const auto *const question = std::get_if<ChoiceView>(&card.content)) {
        out.block(plain(out, question->heading), "", Tone::Strong);
        if (!question->body.empty())
            out.line().block(plain(out, question->body), "");
        out.line();
        return;
    }
    const auto &recall = std::get<RecallView>(card.content);
    if (!recall.context.empty())
        out.block(plain(out, recall.context), "", Tone::Dim).line();
    out.block(plain(out, recall.front), "", Tone::Strong).line();
    for (const TemplateProblem &problem : recall.problems)
        out.paragraph(lineOf(problem), 0, Tone::Dim);
}

void printOptions(Terminal &out, const ChoiceView &question)
{
    for (std::size_t i = 0; i < question.options.size(); ++i)
        printOption(out, question.options[i], i, Tone::Plain);
    if (question.several)
        out.line().line("Several are right.", Tone::Dim);
    out.line();
}

void printResult(Terminal &out, const ChoiceView &question, const std::vector<std::size_t> &chosen,
                 bool right, Confidence confidence)
{
    if (right)
        out.line("✔ Right", Tone::Right);
    else
        out.line(confidence == Confidence::Sure ? "✘ Not quite, and you were sure: a misconception"
                                                : "✘ Not quite",
                 Tone::Wrong);
    for (const std::size_t place : chosen) {
        const ShownOption &option = question.options[place];
        printOption(out, option, place, option.option.right ? Tone::Right : Tone::Wrong);
        printLure(out, option);
        printReason(out, option);
    }
    if (!right) {
        out.line("Right is", Tone::Strong);
        for (std::size_t i = 0; i < question.options.size(); ++i) {
            const ShownOption &option = question.options[i];
            if (!option.option.right || std::find(chosen.begin(), chosen.end(), i) != chosen.end())
                continue;
            printOption(out, option, i, Tone::Right);
            printReason(out, option);
        }
    }
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        const ShownOption &option = question.options[i];
        if (option.chosenBefore == 0 || std::find(chosen.begin(), chosen.end(), i) != chosen.end())
            continue;
        printOption(out, option, i, Tone::Dim);
        printLure(out, option);
    }
    if (!question.explanation.empty())
        out.line().block(plain(out, firstBlock(question.explanation)), "");
    out.line();
}

void printTyped(Terminal &out, const TypedComparison &typed)
{
    const auto listOf = [&typed](TypedPart::Kind kind) {
        std::vector<std::string> texts;
        for (const TypedPart &part : typed.parts)
            if (part.kind == kind)
                texts.push_back(fmt::format("“{}”", part.text));
        return fmt::format("{}", fmt::join(texts, ", "));
    };
    switch (typed.verdict) {
    case TypedVerdict::Nothing:
        return;
    case TypedVerdict::Same:
        out.line("✔ Right", Tone::Right);
        return;
    case TypedVerdict::Forgiven:
        out.line("✔ Right, but for case, accents, spaces or punctuation", Tone::Right);
        return;
    case TypedVerdict::Almost:
        out.line("✘ Almost right", Tone::Wrong);
        break;
    case TypedVerdict::Different:
        out.line("✘ Not quite", Tone::Wrong);
        break;
    }
    if (const std::string missing = listOf(TypedPart::Kind::Missing); !missing.empty())
        out.paragraph("Missing: " + missing, 0);
    if (const std::string superfluous = listOf(TypedPart::Kind::Superfluous); !superfluous.empty())
        out.paragraph("Too much: " + superfluous, 0);
}

void printBack(Terminal &out, const RecallView &recall)
{
    out.block(plain(out, recall.back), "").line();
}

void printExplanation(Terminal &out, const ShownCard &card)
{
    const std::string &explanation = explanationOf(card);
    if (explanation.empty())
        out.line("This card has no explanation.", Tone::Dim);
    else
        out.block(plain(out, explanation), "");
    out.line();
}

void printButtons(Terminal &out, const ShownCard &card, Grade proposed)
{
    const GradeScale scale = card.options.gradeScale;
    const std::size_t count = gradesOf(scale).size();
    bool drills = false;
    for (std::size_t place = 0; place < count; ++place) {
        const Grade grade = gradeAt(place, scale, proposed);
        const bool isProposed = grade == proposed;
        const Outcome &outcome = card.outcomes.at(static_cast<std::size_t>(value(grade)));
        drills = drills || outcome.drill;
        if (scale == GradeScale::Six && grade == Grade::Hard)
            out.line(); // the failures and the passes, each in a line of their own
        std::string text = fmt::format("{} {}", place + 1, wordOf(grade, scale));
        if (card.mode != ReviewMode::Practice)
            text += " " + shortDays(outcome.interval);
        text += outcome.drill ? "*" : "";
        if (isProposed)
            out.put("[" + text + "]", Tone::Strong).put("  ");
        else
            out.put(" " + text + "   ");
    }
    out.line();
    if (drills)
        out.line("* asks it once more in this session", Tone::Dim);
}

void printRecorded(Terminal &out, const ShownCard &card, Grade grade)
{
    const Outcome &outcome = card.outcomes.at(static_cast<std::size_t>(value(grade)));
    const std::string_view word = wordOf(grade, card.options.gradeScale);
    if (card.mode == ReviewMode::Practice) {
        out.line(fmt::format("→ {} ({}): practice, its schedule stays", word, value(grade)),
                 isPass(grade) ? Tone::Right : Tone::Wrong);
        return;
    }
    out.line(fmt::format("→ {} ({}): next {}{}", word, value(grade), inDays(outcome.interval),
                         outcome.drill ? ", and once more today" : ""),
             isPass(grade) ? Tone::Right : Tone::Wrong);
}

void printLeech(Terminal &out, const AnswerOutcome &leech)
{
    out.paragraph(fmt::format("A leech: forgotten {}. {}", countOf(leech.lapses, "time"),
                              leech.isSuspended
                                  ? "It is suspended, and not asked any more; undo takes both back."
                                  : "Its text may be worth another look."),
                  0, Tone::Accent);
}

void printSummary(Terminal &out, const SessionSummary &summary)
{
    const SessionProgress &progress = summary.progress;
    out.line();
    if (progress.questionsAnswered > 0 && progress.quizCount > 0)
        out.line(scoreOf(progress), Tone::Strong);
    if (progress.done > 0) {
        std::string answered = "Answered " + countOf(progress.done, "card");
        if (progress.firstTries > 0)
            answered += fmt::format(
                " · first try {} / {} ({})", progress.firstRight, progress.firstTries,
                percent(static_cast<double>(progress.firstRight) / progress.firstTries));
        out.line(answered + " · " + pace(progress));
        printLastTime(out, summary);
        printMisses(out, summary.misses);
        printOutlook(out, summary);
    }
}

void printWhatIsLeft(Terminal &out, SessionKind kind, const SessionProgress &progress)
{
    const int cards = progress.total - progress.done;
    if (cards <= 0)
        return;
    const std::string left = countOf(cards, "card") + " left";
    if (isKept(kind) && progress.done == 0)
        out.line("Nothing was answered, so there is nothing to go on with.");
    else if (isKept(kind))
        out.line(fmt::format("{}; `engram-cli {}` goes on with them.", left, nameOf(kind)));
    else if (kind == SessionKind::Due)
        out.line(left + " for today; nothing is lost, come back any time.");
    else
        out.line(left + "; nothing is lost, come back any time.");
}

void printExam(Terminal &out, const SessionSummary &summary)
{
    const ExamReport &exam = *summary.exam;
    const auto share = [](int right, int count) {
        return fmt::format("{} / {} ({})", right, count,
                           percent(count > 0 ? static_cast<double>(right) / count : 0));
    };
    out.line().line("Result " + share(exam.right, exam.count), Tone::Strong);
    out.line("Answered " + countOf(summary.progress.done, "question") + " · " +
             pace(summary.progress));
    printLastTime(out, summary);
    if (exam.topics.size() > 1) {
        out.line().line("By topic", Tone::Strong);
        for (const TopicScore &topic : exam.topics) {
            out.block(plain(out, pathText(topic.path), 20),
                      fmt::format("  {:>16}  ", share(topic.right, topic.count)));
        }
    }
    out.line().line("Question by question", Tone::Strong);
    for (const ExamAnswer &answer : exam.answers) {
        out.block(plain(out, answer.title, 4), answer.isRight ? "✔ " : "✘ ",
                  answer.isRight ? Tone::Right : Tone::Wrong);
        if (answer.isRight)
            continue;
        if (answer.chosen.empty())
            out.line("    no answer", Tone::Dim);
        printAgainst(out, answer);
    }
    printOutlook(out, summary);
}

} // namespace engram::cli
